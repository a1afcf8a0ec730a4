"""A claim that contradicts itself or its source is a fault before it is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ip4db.seeding import SeedError, prepare
from tests.seeding import toy

if TYPE_CHECKING:
    import pathlib

SOURCE = "sources/toy.yaml"
WHEN = "when: {edtf: 2024-07, printed: July 2024}"
BOUND = """\
  bounds:
  - {side: before, day: '2024-08-31', basis: stated, reason: Says so}
passages:
"""
PAYLOAD = "participation: {event: summit-2024}"
LISTED = "enumerations:\n- {label: things, name: Things}\nassertions:\n"
HEADER = "fields:\n  - {field: title, basis: absent}"
PUBLISHER = f"{HEADER}\n  - {{field: publisher, basis: stated, value: Japan, entity: japan}}"


def told(seeds: pathlib.Path) -> str:
    """Return the one fault of the seeds."""
    with pytest.raises(SeedError) as caught:
        prepare(seeds)
    (fault,) = caught.value.faults
    return str(fault)


@pytest.mark.parametrize(
    ("when", "what"),
    [
        ("{edtf: 2024-09}", "`edtf` begins after 2024-08-31, the last day on which its source"),
        ("{edtf: 2024-07/..}", "`edtf` has an open end that runs past the writing of its source"),
        ("{anchor: toy, relation: after}", "is dated after the writing of its source"),
        ("{anchor: toy, relation: same_year}", "is dated by a year that runs past the writing"),
    ],
)
def test_nothing_happens_after_its_source_was_written(
    seeds: pathlib.Path,
    when: str,
    what: str,
) -> None:
    toy.edit(seeds, SOURCE, "passages:\n", BOUND)
    toy.edit(seeds, SOURCE, WHEN, f"when: {when}")

    assert what in told(seeds)


def test_the_year_before_an_unbounded_writing_is_no_date(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, WHEN, "when: {anchor: toy, relation: year_before}")

    assert "the year before the writing, which has no last day" in told(seeds)


def test_a_bound_can_be_an_event_that_a_claim_dates(seeds: pathlib.Path) -> None:
    bound = "  bounds:\n  - {side: before, event: summit-2024, basis: stated, reason: To come}\n"
    toy.edit(seeds, SOURCE, "passages:\n", f"{bound}passages:\n")
    toy.edit(seeds, SOURCE, "subject: japan\n", "subject: japan\n  when: {edtf: 2024-08}\n")

    assert "`edtf` begins after 2024-07-31" in told(seeds)


@pytest.mark.parametrize(
    ("when", "modality"),
    [
        ("{edtf: 2024-09}", "scheduled"),
        ("{edtf: 2024-07/.., anchor: toy, relation: ongoing_at}", "asserted"),
        ("{edtf: 2024-07/2024-12, anchor: toy, relation: same_year}", "asserted"),
        ("{anchor: toy, relation: year_before}", "asserted"),
    ],
)
def test_plans_and_what_goes_on_may_reach_beyond_the_writing(
    seeds: pathlib.Path,
    when: str,
    modality: str,
) -> None:
    toy.edit(seeds, SOURCE, "passages:\n", BOUND)
    toy.edit(seeds, SOURCE, WHEN, f"modality: {modality}\n  when: {when}")

    prepare(seeds)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (PAYLOAD, "explanation: {factor: norway}"),
        (PAYLOAD, "aspect: {role: benefit, item: more trust}"),
        ("subject: japan\n", "subject: japan\n  modality: likely\n"),
    ],
)
def test_explanations_evaluations_and_forecasts_are_opinions(
    seeds: pathlib.Path,
    old: str,
    new: str,
) -> None:
    toy.edit(seeds, SOURCE, old, new)
    assert "explains, evaluates or foresees, and is put as a fact" in told(seeds)

    toy.edit(seeds, SOURCE, "subject: japan\n", "subject: japan\n  voice: opinion\n")
    prepare(seeds)


def test_a_source_knows_how_it_came_about(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, "subject: japan\n", "subject: toy\n")
    toy.edit(seeds, SOURCE, PAYLOAD, "explanation: {factor: norway}")

    prepare(seeds)


@pytest.mark.parametrize("turned", ["modality: unlikely", "modality: open", "polarity: denied"])
def test_a_negative_is_not_negated_twice(seeds: pathlib.Path, turned: str) -> None:
    toy.edit(seeds, SOURCE, "subject: japan\n", f"subject: japan\n  voice: opinion\n  {turned}\n")
    toy.edit(seeds, SOURCE, PAYLOAD, "aspect: {role: effect, item: no resolution in sight}")

    assert "`item` is negative, and" in told(seeds)


def test_a_publisher_says_what_stands_around_the_article(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, HEADER, PUBLISHER)
    toy.edit(seeds, SOURCE, "paragraph: 1\n", "paragraph: 1\n  role: furniture\n")
    assert "rests on words around the article" in told(seeds)

    speaker = "subject: summit-2024\n  act: reports\n  speakers: [{actor: japan, act: says}]\n"
    toy.edit(seeds, SOURCE, "subject: summit-2024\n", speaker)
    prepare(seeds)


def test_a_publisher_says_what_a_note_tells_of_an_author(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, HEADER, PUBLISHER)
    toy.edit(seeds, SOURCE, "evidence: [p2a, p3a]", "evidence: [p2a]")
    toy.edit(seeds, SOURCE, "paragraph: 2\n", "paragraph: 2\n  role: author_note\n")
    prepare(seeds)

    toy.edit(seeds, SOURCE, "subject: japan\n", "subject: ada-example\n")
    toy.edit(seeds, SOURCE, PAYLOAD, "tenure: {of: japan}")
    assert "rests on words around the article" in told(seeds)


@pytest.mark.parametrize("note", ["As in source 001", "See paragraph 6", "As p12c has it"])
def test_a_note_counts_in_no_numbers_of_ours(seeds: pathlib.Path, note: str) -> None:
    toy.edit(seeds, SOURCE, "subject: japan\n", f"subject: japan\n  note: {note}\n")

    assert "a number that only these files have" in told(seeds)


def test_things_that_two_sources_describe_are_two_until_compared(seeds: pathlib.Path) -> None:
    path = seeds / SOURCE
    path.with_name("play.yaml").write_text(path.read_text("utf-8"), "utf-8")
    assert "(summit-2024): is only described, by `play` and by `toy`" in told(seeds)

    (seeds / "curation").mkdir()
    link = "- {from: play/1, to: toy/1, relation: supports}\n"
    (seeds / "curation/links.yaml").write_text(link, "utf-8")
    prepare(seeds)


def test_a_name_makes_one_thing_of_two_descriptions(seeds: pathlib.Path) -> None:
    path = seeds / SOURCE
    mention = "  mentions:\n  - {entity: summit-2024, printed: July 2024}\n- label: p2a\n"
    toy.edit(seeds, SOURCE, "- label: p2a\n", mention)
    path.with_name("play.yaml").write_text(path.read_text("utf-8"), "utf-8")

    prepare(seeds)


@pytest.mark.parametrize(
    ("numbers", "what"),
    [((1, 1), "has the items [1]"), ((1, 3), "has the items [1, 3]"), ((2, 3), "[2, 3]")],
)
def test_the_items_of_a_list_are_numbered_without_a_gap(
    seeds: pathlib.Path, numbers: tuple[int, int], what: str
) -> None:
    toy.edit(seeds, SOURCE, "assertions:\n", LISTED)
    for number, evidence in zip(numbers, ("[p1a]", "[p2a, p3a]"), strict=True):
        item = f"evidence: {evidence}\n  items: [{{label: things, item: {number}}}]"
        toy.edit(seeds, SOURCE, f"evidence: {evidence}", item)

    assert what in told(seeds)


def test_an_item_belongs_to_a_list_with_a_name(seeds: pathlib.Path) -> None:
    item = "evidence: [p1a]\n  items: [{label: things, item: 1}]"
    toy.edit(seeds, SOURCE, "evidence: [p1a]", item)

    assert "`things`, which `enumerations` does not name" in told(seeds)
