"""Bad seeds: every fault has a file, a line, a problem and a remedy; all are reported at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ip4db.seeding import SeedError, prepare
from tests.seeding import toy

if TYPE_CHECKING:
    import pathlib

SOURCE = "sources/toy.yaml"
COUNTRIES = "reference/countries.yaml"


def faults(seeds: pathlib.Path) -> list[str]:
    with pytest.raises(SeedError) as caught:
        prepare(seeds)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            SOURCE,
            "  when: {edtf",
            "  wehn: {edtf",
            "seeds/sources/toy.yaml:29 (assertion 1): unknown field `wehn`. Did you mean `when`?",
        ),
        (
            SOURCE,
            "subject: japan",
            "subject: japann",
            (
                "seeds/sources/toy.yaml:34 (assertion 2): `subject` refers to `japann`, which is "
                "not defined in any seed file. Did you mean `japan`?"
            ),
        ),
        (
            SOURCE,
            "event: summit-2024",
            "event: japan",
            (
                "seeds/sources/toy.yaml:36 (assertion 2): `event` refers to `japan`, which is a "
                "country. "
                "Name an event or a summit."
            ),
        ),
        (
            SOURCE,
            "- n: 2",
            "- n: 1",
            (
                "seeds/sources/toy.yaml:32 (assertion 1): number 1 is used twice. "
                "Choose another number."
            ),
        ),
        (
            SOURCE,
            "edtf: 2024-07",
            "edtf: 2024-13",
            "seeds/sources/toy.yaml:29 (assertion 1): `edtf`: month must be in 1..12. Correct it.",
        ),
        (
            SOURCE,
            "edtf: 2024-07",
            "edtf: 2023-02-29",
            (
                "seeds/sources/toy.yaml:29 (assertion 1): `edtf`: day is out of range for month. "
                "Correct it."
            ),
        ),
        (
            SOURCE,
            "evidence: [p2a, p3a]",
            "evidence: []",
            "seeds/sources/toy.yaml:35 (assertion 2): has no evidence. Name at least one passage.",
        ),
        (
            SOURCE,
            "evidence: [p2a, p3a]",
            "evidence: [p2a, p4a]",
            (
                "seeds/sources/toy.yaml:35 (assertion 2): refers to passage `p4a`, which is not "
                "defined in this file. Choose one of `p1a`, `p2a`, `p3a`."
            ),
        ),
        (
            SOURCE,
            "  statement: Japan",
            "  statement: Norway\n  statement: Japan",
            "seeds/sources/toy.yaml:34: field `statement` is repeated. Keep one of them.",
        ),
        (
            SOURCE,
            "milestone: {code: held}",
            "milestone: {code: helt}",
            (
                "seeds/sources/toy.yaml:31 (assertion 1): `code` cannot be `helt`. "
                "Did you mean `held`?"
            ),
        ),
        (
            SOURCE,
            "milestone: {code: held}",
            "milestone: {code: held}\n  aspect: {role: effect, item: None}",
            (
                "seeds/sources/toy.yaml:26 (assertion 1): has 2 payloads (milestone, aspect). "
                "Write one assertion for each."
            ),
        ),
        (
            SOURCE,
            "span: [0, 30]",
            "span: [0, thirty]",
            "seeds/sources/toy.yaml:12 (passage p1a): `span` is `thirty`. Give a whole number.",
        ),
        (
            SOURCE,
            "paragraph: 3\n",
            "paragraph: 4\n",
            (
                "seeds/sources/toy.yaml:21 (passage p3a): paragraph 4 does not exist; the text has "
                "3. Correct the number."
            ),
        ),
        (
            COUNTRIES,
            "- key: norway",
            "- key: japan",
            (
                "seeds/reference/countries.yaml:6 (japan): key `japan` is defined twice; it is "
                "also a country. Choose another key."
            ),
        ),
        (
            COUNTRIES,
            "iso_numeric: 392",
            "iso_numeric: many",
            (
                "seeds/reference/countries.yaml:5 (japan): `iso_numeric` is `many`. "
                "Give a whole number."
            ),
        ),
        (
            COUNTRIES,
            "  name: Japan\n",
            "",
            "seeds/reference/countries.yaml:1 (japan): field `name` is missing. Give `name`.",
        ),
        (
            COUNTRIES,
            "- key: japan",
            "- key: Japan!",
            (
                "seeds/reference/countries.yaml:1 (Japan!): `key` is `Japan!`, which is not a key "
                "(^[a-z0-9]+(-[a-z0-9]+)*$). Use lower-case words joined by hyphens."
            ),
        ),
        (
            COUNTRIES,
            "- key: japan",
            "- key: [japan",
            (
                "seeds/reference/countries.yaml:2: is not YAML: did not find expected ',' or ']'. "
                "Correct the line or the one above."
            ),
        ),
    ],
)
def test_a_fault_says_where_what_and_what_to_do(
    seeds: pathlib.Path,
    file: str,
    old: str,
    new: str,
    message: str,
) -> None:
    toy.edit(seeds, file, old, new)

    assert faults(seeds) == [message]


def test_all_faults_of_all_files_are_reported_at_once(seeds: pathlib.Path) -> None:
    toy.edit(seeds, COUNTRIES, "iso_alpha2: JP", "iso_alpha: JP")
    toy.edit(seeds, SOURCE, "statement: Japan", "statment: Japan")

    assert faults(seeds) == [
        (
            "seeds/reference/countries.yaml:1 (japan): field `iso_alpha2` is missing. "
            "Give `iso_alpha2`."
        ),
        (
            "seeds/reference/countries.yaml:3 (japan): unknown field `iso_alpha`. "
            "Did you mean `iso_alpha3` or `iso_alpha2`?"
        ),
        "seeds/sources/toy.yaml:32 (assertion 2): field `statement` is missing. Give `statement`.",
        (
            "seeds/sources/toy.yaml:33 (assertion 2): unknown field `statment`. "
            "Did you mean `statement`?"
        ),
    ]


def test_an_empty_file_is_reported(seeds: pathlib.Path) -> None:
    (seeds / COUNTRIES).write_text("")

    assert "seeds/reference/countries.yaml: is empty. Add entries, or remove the file." in faults(
        seeds
    )


def test_a_file_in_the_wrong_place_is_reported_and_not_ignored(seeds: pathlib.Path) -> None:
    (seeds / "reference/countrys.yaml").write_text("- key: japan\n")

    assert faults(seeds) == [
        "seeds/reference/countrys.yaml: is not a seed file. Did you mean `countries`?",
    ]


def test_a_folder_without_seeds_is_reported(tmp_path: pathlib.Path) -> None:
    assert faults(tmp_path) == [
        f"{tmp_path}: contains no seeds. Name the folder that contains `sources`.",
    ]


def test_a_date_of_an_utterance_cannot_be_relative(seeds: pathlib.Path) -> None:
    (seeds / "reference/utterances.yaml").write_text(
        "- key: a-remark\n"
        "  speaker: japan\n"
        "  description: They came\n"
        "  when: {edtf: 2024-07, anchor: summit-2024, relation: before}\n",
    )

    assert [fault.partition(". ")[0] for fault in faults(seeds)] == [
        "seeds/reference/utterances.yaml:4 (a-remark): unknown field `anchor`",
        "seeds/reference/utterances.yaml:4 (a-remark): unknown field `relation`",
    ]


@pytest.mark.parametrize("day", ["2024-02-30", "1720656000", "[2024]"])
def test_a_day_that_does_not_exist_is_reported(seeds: pathlib.Path, day: str) -> None:
    bound = f"{{side: after, day: {day}, passage: p1a, basis: stated, reason: A picture}}"
    toy.edit(seeds, SOURCE, "  fields:", f"  bounds:\n  - {bound}\n  fields:")

    assert [fault.partition(": `day`")[0] for fault in faults(seeds)] == [
        "seeds/sources/toy.yaml:6"
    ]


def test_an_unknown_assertion_is_reported_at_its_issue(seeds: pathlib.Path) -> None:
    (seeds / "curation").mkdir()
    (seeds / "curation/issues.yaml").write_text(
        "- key: who-came\n"
        "  question: Who came?\n"
        "  verdict: open\n"
        "  positions:\n"
        "  - {assertion: toy/1, position: Nobody}\n"
        "  - {assertion: toy/9, position: Japan}\n",
    )

    assert faults(seeds) == [
        (
            "seeds/curation/issues.yaml:6 (who-came): refers to assertion `toy/9`, which is not "
            "defined in any seed file. Did you mean `toy/2` or `toy/1`?"
        ),
    ]


def test_yaml_is_read_without_type_inference(seeds: pathlib.Path) -> None:
    rows = {row["id"]: row for row in prepare(seeds)["country"]}

    assert rows["norway"]["iso_alpha2"] == "NO"
