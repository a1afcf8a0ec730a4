"""Quotations are compared with the assertions, with the utterances, and with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ip4db import seeding
from ip4db.seeding import SeedError, check, fill, read, text
from ip4db.seeding.quotations import verify
from tests.seeding import toy

if TYPE_CHECKING:
    import pathlib

    import sqlalchemy as sa

SOURCE, SAYINGS = "sources/toy.yaml", "reference/utterances.yaml"
PRINTED = "Ada says \u201call is very well,\u201d then \u201cso it goes\u201d. A \u2018name\u2019."
SAYING = """\
- key: all-is-well
  speaker: ada-example
  said_at: summit-2024
  description: Nothing is amiss
"""
QUOTATION = """\
quotations:
- utterance: all-is-well
  speaker: ada-example
  said_at: summit-2024
  pieces:
  - {passage: p1a, span: [10, 13], phrase: all}
  - {passage: p1a, span: [17, 26], phrase: very well}
  - {passage: p1a, span: [35, 45], phrase: so it goes, reopens: true}
assertions:
"""


@pytest.fixture
def quoting(seeds: pathlib.Path) -> pathlib.Path:
    """Give the toy with a saying, which its first passage prints in two stretches."""
    (seeds / SAYINGS).write_text(SAYING, "utf-8")
    toy.edit(seeds, SOURCE, "span: [0, 30]", f"span: [0, {len(PRINTED)}]")
    toy.edit(seeds, SOURCE, "assertions:\n", QUOTATION)
    said = "  quotes: [all-is-well]\n  speakers: [{actor: ada-example, act: says}]\n"
    toy.edit(seeds, SOURCE, "  milestone: {code: held}\n", said + "  milestone: {code: held}\n")
    name = "  mentions:\n  - {entity: summit-2024, printed: name}\n"
    toy.edit(seeds, SOURCE, "- label: p2a", f"{name}- label: p2a")
    return seeds


def checked(seeds: pathlib.Path) -> str:
    return "\n".join(map(str, check.check(read.read(seeds))))


def verified(seeds: pathlib.Path, printed: str = PRINTED) -> str:
    words = text.Text("toy.txt", "", (printed, "Japan came", "Japan came"))
    return "\n".join(str(fault) for fault in verify(read.read(seeds).sources["toy"], words))


def test_a_whole_quotation_has_no_faults(quoting: pathlib.Path) -> None:
    assert checked(quoting) == ""
    assert verified(quoting) == ""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "quotes: [all-is-well]",
            "quotes: [all-is-lost]",
            "(assertion 1): quotes `all-is-lost`, which is not among the quotations of the file",
        ),
        (
            "  quotes: [all-is-well]\n",
            "",
            "(quotation all-is-well): no assertion quotes it",
        ),
        (
            "  speaker: ada-example\n",
            "  speaker: japan\n",
            "(quotation all-is-well): no assertion that quotes it has `japan` as speaker",
        ),
        (
            "span: [10, 13], ",
            "",
            "(quotation all-is-well): `all` has no `span`",
        ),
        (
            "  said_at: summit-2024\n",
            "",
            "(all-is-well): `said_at` is `summit-2024`, but sources give none",
        ),
    ],
)
def test_what_the_source_does_not_give_is_reported(
    quoting: pathlib.Path,
    old: str,
    new: str,
    message: str,
) -> None:
    toy.edit(quoting, SOURCE, old, new)

    assert message in checked(quoting)


def test_an_occasion_that_the_source_does_not_name_is_reported(quoting: pathlib.Path) -> None:
    with (quoting / "reference/summits.yaml").open("a") as file:
        file.write("- key: summit-2030\n  name: Summit of 2030\n")
    for name in (SOURCE, SAYINGS):
        toy.edit(quoting, name, "said_at: summit-2024", "said_at: summit-2030")

    assert "no assertion of this source speaks of `summit-2030`" in checked(quoting)


def test_a_merged_value_needs_a_reason(quoting: pathlib.Path) -> None:
    toy.edit(quoting, SAYINGS, "speaker: ada-example", "speaker: japan")
    assert "`speaker` is `japan`, but sources give `ada-example`" in checked(quoting)

    toy.edit(quoting, SAYINGS, "  description", "  reason: Ada spoke for Japan\n  description")
    assert checked(quoting) == ""


def test_a_saying_that_no_source_prints_is_reported(quoting: pathlib.Path) -> None:
    with (quoting / SAYINGS).open("a") as file:
        file.write("- key: silence\n  description: Nothing\n")

    assert "(silence): no source prints it" in checked(quoting)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("phrase: all}", "phrase: All}", "`All` is not what the text has at this position"),
        ("[10, 13], phrase: all}", "[11, 13], phrase: ll}", "from 11 to 26 are not all that is"),
        ("[17, 26], phrase: very well", "[17, 21], phrase: very", "from 10 to 21 are not all"),
        (", reopens: true", "", "from 10 to 45 are not all that is in quotation marks"),
        ("printed: name", "printed: Ada", "\u2018name\u2019 is in quotation marks in paragraph 1"),
    ],
)
def test_a_quotation_is_what_stands_in_quotation_marks(
    quoting: pathlib.Path,
    old: str,
    new: str,
    message: str,
) -> None:
    toy.edit(quoting, SOURCE, old, new)

    assert message in verified(quoting)


def test_words_in_quotation_marks_that_nobody_has_entered_are_reported(
    quoting: pathlib.Path,
) -> None:
    found = verified(quoting, f"{PRINTED} They said \u201cnever\u201d.")

    assert "\u201cnever\u201d is in quotation marks in paragraph 1" in found


def test_an_apostrophe_ends_no_quotation(quoting: pathlib.Path) -> None:
    printed = "It\u2019s Ada\u2019s. \u2018Ada\u2019s own\u2019 and 'plain'."
    found = verified(quoting, printed)

    assert "\u2018Ada\u2019s own\u2019 is in quotation marks" in found
    assert "'plain' is in quotation marks" in found
    assert found.count("in quotation marks in paragraph") == 2


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("[10, 13], phrase: all", "[10, 16], phrase: all is", "with a word between them"),
        ("[10, 13], phrase: all", "[30, 34], phrase: then", "with a word between them"),
        ("[35, 45]", "[35, 99]", "piece 3 of `all-is-well` is from 35 to 99, but the passage"),
    ],
)
def test_the_database_refuses_pieces_that_are_not_in_order(
    migrated: sa.Connection,
    quoting: pathlib.Path,
    old: str,
    new: str,
    rule: str,
) -> None:
    toy.edit(quoting, SOURCE, old, new)

    with pytest.raises(SeedError) as caught:
        seeding.load(migrated, quoting)

    assert rule in str(caught.value)
    assert f"seeds/{SOURCE}:" in str(caught.value)


def test_a_changed_speaker_leaves_the_pieces(
    migrated: sa.Connection,
    quoting: pathlib.Path,
) -> None:
    seeding.load(migrated, quoting)
    toy.edit(quoting, SOURCE, "  speaker: ada-example\n", "")
    toy.edit(quoting, SAYINGS, "  description", "  reason: As in the title\n  description")

    seeding.load(migrated, quoting)

    query = "SELECT speaker_key, piece_count FROM bi.quotation"
    assert migrated.exec_driver_sql(query).all() == [(None, 3)]
    assert seeding.preview(migrated, quoting).is_empty


def test_words_of_a_piece_become_its_position_and_phrase(quoting: pathlib.Path) -> None:
    path = quoting / SOURCE
    toy.edit(
        quoting, SOURCE, "span: [17, 26], phrase: very well", 'paragraph: 1, words: "very well"'
    )
    words = text.Text("toy.txt", "", (PRINTED, "Also very well"))

    assert fill.fill(path, words) == 1

    piece = read.read(quoting).sources["toy"].record.quotations[0].pieces[1]
    assert (piece.span, piece.phrase) == ([17, 26], "very well")
