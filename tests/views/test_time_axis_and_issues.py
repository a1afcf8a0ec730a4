"""When things happened, where sources disagree, and how many support a claim."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects.postgresql import Range

from ip4db import model
from tests.views.asking import ask

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


def test_a_thing_that_several_sources_date_is_on_the_axis_once(facts: sa.Connection) -> None:
    query = """
        SELECT row_key, date_label, source_count, other_source_count FROM bi.timeline
        WHERE subject_key = 'summit-vilnius-2023' AND entry_type = 'milestone'
    """
    vilnius = "milestone|held|summit-vilnius-2023|-|-"
    assert ask(facts, query) == [(vilnius, "July 2023", 1, 2)]


def test_denials_and_plans_stand_by_themselves(facts: sa.Connection) -> None:
    query = """
        SELECT date_label, polarity, modality FROM bi.timeline
        WHERE subject_key = 'ip4-statement-madrid-2022'
    """
    assert ask(facts, query) == [("last year (2022)", "denied", "asserted")]


def test_the_axis_begins_with_japan(facts: sa.Connection) -> None:
    query = "SELECT subject_iso3, milestone, date_from FROM bi.timeline ORDER BY date_from LIMIT 1"
    assert ask(facts, query) == [("JPN", "relations_began", dt.date(1990, 1, 1))]


def test_sources_that_disagree_stand_side_by_side(facts: sa.Connection) -> None:
    query = """
        SELECT source_key, issue_position, verdict FROM bi.issue
        WHERE issue_key = 'beginning-of-relations-australia-korea' ORDER BY assertion_key
    """
    assert ask(facts, query) == [
        ("diplomat-galic-interview", "1990s to early 2000s", "open"),
        ("usip-tightening-ties", "2005", "open"),
        ("usip-tightening-ties", "2005", "open"),
    ]


def test_a_source_may_disagree_with_itself(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT source_key FROM bi.issue
        WHERE is_within_one_source AND issue_key = 'tokyo-office-discussed-or-on-hold'
    """
    assert ask(facts, query) == [("orf-paris-spoiler",)]


def test_that_others_join_in_does_not_hide_that_one_source_takes_two_positions(
    record: Record,
    draft: sa.Connection,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    sources = {key: record.source(key) for key in "abc"}
    for key, takers in (("one-a-side", "ab"), ("two-of-one", "aab")):
        issue = record.add(model.Issue(key=key, question="Where is it?", verdict="open"))
        for place, taker in enumerate(takers):
            claim = record.claim(model.Milestone, sources[taker], office, code="established")
            position = {"assertion_id": claim.id, "position": f"At {place}"}
            record.add(model.IssuePosition(issue_id=issue.id, **position))

    query = "SELECT DISTINCT issue_key, is_within_one_source FROM bi.issue ORDER BY issue_key"
    assert ask(draft, query) == [("one-a-side", False), ("two-of-one", True)]


def test_two_printings_of_one_speaker_are_one_origin(facts: sa.Connection) -> None:
    query = """
        SELECT source_count, origin_count, origin_names, is_single_source, is_single_origin
        FROM bi.corroboration WHERE claim_key LIKE 'aspect|effect|europe|indo-pacific|%%'
    """
    assert ask(facts, query) == [(2, 1, "Jens Stoltenberg", False, True)]


def test_an_amount_that_one_source_prints_is_single_sourced(facts: sa.Connection) -> None:
    query = """
        SELECT affirming_source_count, is_single_source, source_names FROM bi.corroboration
        WHERE kind = 'contribution' AND subject_key = 'japan' AND row_key LIKE '%%|financial|%%'
    """
    assert ask(facts, query) == [(1, True, "Goto, Wilson Center commentary")]


def test_affirmed_denied_and_foreseen_are_counted_apart(
    record: Record,
    draft: sa.Connection,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    how: tuple[dict[str, Any], ...] = ({}, {"polarity": "denied"}, {"modality": "planned"})
    for key, said in zip(("a", "b", "c"), how, strict=True):
        record.claim(model.Milestone, record.source(key), office, code="established", **said)

    query = """
        SELECT affirming_source_count, denying_source_count, foreseeing_source_count, source_count
        FROM bi.corroboration
    """
    assert ask(draft, query) == [(1, 1, 1, 1)]


def test_a_range_open_below_is_put_in_the_year_of_its_end(
    record: Record,
    draft: sa.Connection,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    source = record.source("a")
    until = Range(None, dt.date(2023, 8, 1))
    stopped: dict[str, Any] = {
        "code": "blocked",
        "date_possible": until,
        "date_precision": "before",
    }
    record.claim(model.Milestone, source, office, **stopped)
    in_2022 = Range(dt.date(2022, 5, 1), dt.date(2022, 6, 1))
    talked: dict[str, Any] = {
        "code": "discussed",
        "date_possible": in_2022,
        "date_precision": "month",
    }
    record.claim(model.Milestone, source, office, **talked)
    record.claim(model.Milestone, source, office, code="proposed")

    query = "SELECT step, order_basis FROM bi.initiative_timeline ORDER BY step_number"
    assert ask(draft, query) == [
        ("proposed", "not dated"), ("discussed", "stated"), ("blocked", "stated"),
    ]  # fmt: skip
