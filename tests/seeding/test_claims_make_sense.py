"""Groups, persons, codes and dates that cannot be what they are said to be are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ip4db.seeding import SeedError, prepare
from tests.seeding import toy

if TYPE_CHECKING:
    import pathlib

SOURCE = "sources/toy.yaml"
COUNTRIES = "reference/countries.yaml"
PERSONS = "reference/persons.yaml"

GROUP = "- key: friends\n  name: Friends\n  organisation_type: grouping\n"
MEMBER = """\
- n: 3
  statement: Japan is one of the friends
  subject: japan
  evidence: [p2a]
  membership: {group: friends, status: member}
"""
EACH = "subject: {}\n  distribution: each\n  exceptions:\n  - {{member: {}, says: denied}}"


@pytest.fixture
def seeds(seeds: pathlib.Path) -> pathlib.Path:
    """Add a group with one member to the toy seeds."""
    (seeds / "reference/organisations.yaml").write_text(GROUP)
    with (seeds / SOURCE).open("a") as file:
        file.write(MEMBER)
    return seeds


def faults(seeds: pathlib.Path) -> list[str]:
    with pytest.raises(SeedError) as caught:
        prepare(seeds)
    return [str(fault) for fault in caught.value.faults]


def test_a_member_can_be_excepted(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, "subject: japan", EACH.format("friends", "japan"))

    assert len(prepare(seeds)["assertion_exception"]) == 1


def test_an_exception_is_a_member_of_the_group(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, "subject: japan", EACH.format("friends", "norway"))

    assert faults(seeds) == [
        (
            f"seeds/{SOURCE}:37 (assertion 2): excepts `norway`, which no claim calls a member of "
            "`friends`. Correct it, or add a claim with the payload `membership`."
        )
    ]


@pytest.mark.parametrize(
    ("subject", "kind"), [("norway", "country"), ("ada-example", "person"), ("toy", "source")]
)
def test_each_is_said_of_a_group(seeds: pathlib.Path, subject: str, kind: str) -> None:
    toy.edit(seeds, SOURCE, "subject: japan", EACH.format(subject, "japan"))

    assert faults(seeds) == [
        (
            f"seeds/{SOURCE}:35 (assertion 2): `distribution` is `each`, but `{subject}` is a "
            f"{kind}. Omit it, or name the group."
        )
    ]


@pytest.mark.parametrize("home", ["norway", "friends"])
def test_a_person_comes_for_the_state_that_the_person_stands_for(
    seeds: pathlib.Path, home: str
) -> None:
    toy.edit(seeds, PERSONS, "family_name: Example", f"family_name: Example\n  belongs_to: {home}")
    toy.edit(seeds, SOURCE, "{event: summit-2024}", "{event: summit-2024, person: ada-example}")

    assert faults(seeds) == [
        (
            f"seeds/{SOURCE}:36 (assertion 2): `person` is `ada-example`, who belongs to `{home}`, "
            "not `japan`. "
            "Correct the person, the subject, or `belongs_to` in reference/persons.yaml."
        )
    ]


def test_a_person_may_belong_to_a_body_of_the_state(seeds: pathlib.Path) -> None:
    toy.edit(seeds, PERSONS, "family_name: Example", "family_name: Example\n  belongs_to: friends")
    toy.edit(seeds, "reference/organisations.yaml", "grouping", "grouping\n  part_of: japan")
    toy.edit(seeds, SOURCE, "{event: summit-2024}", "{event: summit-2024, person: ada-example}")

    assert prepare(seeds)["participation"][0]["person_id"] == "ada-example"


def test_a_denied_level_is_told_from_a_denied_visit(seeds: pathlib.Path) -> None:
    toy.edit(
        seeds,
        SOURCE,
        "  participation: {event: summit-2024}",
        "  polarity: denied\n  participation: {event: summit-2024, level: ministerial}",
    )

    assert faults(seeds) == [
        (
            f"seeds/{SOURCE}:37 (assertion 2): denies that somebody came at a level, which may "
            "mean that nobody came. "
            "Write `level_denied: true` instead of `polarity: denied`, or omit `level`."
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "iso_alpha2: JP",
            "iso_alpha2: JQ",
            "JQ, JPN, 392. Did you mean JP, JPN, 392?",
        ),
        (
            "iso_alpha2: JP\n  iso_alpha3: JPN\n  iso_numeric: 392",
            "iso_alpha2: HO\n  iso_alpha3: HOL\n  iso_numeric: 998",
            "HO, HOL, 998. Look the codes up.",
        ),
        ("iso_numeric: 392", "iso_numeric: 578", "JP, JPN, 578. Did you mean JP, JPN, 392?"),
    ],
)
def test_the_codes_of_a_country_are_those_of_one_country(
    seeds: pathlib.Path, old: str, new: str, fault: str
) -> None:
    toy.edit(seeds, COUNTRIES, old, new)

    assert faults(seeds) == [
        f"seeds/{COUNTRIES}:3 (japan): ISO 3166 has no country with the codes {fault}"
    ]


@pytest.mark.parametrize("tag", ["en", "ja", "haw"])
def test_a_language_has_a_code(seeds: pathlib.Path, tag: str) -> None:
    toy.edit(seeds, SOURCE, "language: en", f"language: {tag}")

    assert prepare(seeds)["source"][0]["language"] == tag


@pytest.mark.parametrize("tag", ["xx", "English", "EN", "en-GB", "\uff45n"])
def test_a_language_that_does_not_exist_is_refused(seeds: pathlib.Path, tag: str) -> None:
    toy.edit(seeds, SOURCE, "language: en", f"language: {tag}")

    assert faults(seeds) == [
        (
            f"seeds/{SOURCE}:3: `language` is `{tag}`, which is not a language of ISO 639. "
            "Write a code such as en or haw."
        )
    ]


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("2024-13-45", "month must be in 1..12. Correct it."),
        ("July 2024", "`July 2024` is not a date. Write 2024-07-11, 2024-07 or 2024."),
    ],
)
def test_a_publication_date_is_a_date(seeds: pathlib.Path, value: str, fault: str) -> None:
    field = f"  - {{field: published, basis: stated, value: {value}}}\n  authors:"
    toy.edit(seeds, SOURCE, "  authors:", field)

    assert faults(seeds) == [f"seeds/{SOURCE}:7: `published`: {fault}"]


def test_an_issue_has_two_positions(seeds: pathlib.Path) -> None:
    (seeds / "curation").mkdir()
    (seeds / "curation/issues.yaml").write_text(
        "- key: who-came\n"
        "  question: Who came?\n"
        "  verdict: open\n"
        "  positions:\n"
        "  - {assertion: toy/2, position: Japan}\n",
    )

    assert faults(seeds) == [
        (
            "seeds/curation/issues.yaml:4 (who-came): has fewer than two positions. "
            "Add the claim that differs."
        )
    ]
