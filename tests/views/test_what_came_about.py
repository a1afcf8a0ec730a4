"""Whether documents and events came about, and the dates that they have."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.dialects.postgresql import Range

from ip4db import model
from tests.views.asking import ask
from tests.views.record import sha256

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


def year(number: int) -> dict[str, Any]:
    """Return the columns of a date that is a year."""
    days = Range(dt.date(number, 1, 1), dt.date(number + 1, 1, 1))
    return {"date_possible": days, "date_precision": "year"}


def test_evidence_is_verified_against_the_attached_text(
    record: Record,
    draft: sa.Connection,
) -> None:
    source = record.source("a")
    record.claim(model.Assertion, source, record.country("japan"))
    shown = "SELECT evidence_count, evidence_verified_count, words_status FROM bi.source"
    assert ask(draft, shown) == [(1, 0, "not attached")]

    row = {"source_id": source.id, "paragraph": 1}
    paragraph = record.add(model.AttachedParagraph(**row, words="The word! of it"))
    assert ask(draft, shown) == [(1, 0, "partly verified")]

    paragraph.words = "The words of it"
    record.session.flush()
    assert sha256("words") == record.passage(source).sha256
    assert ask(draft, shown) == [(1, 1, "verified")]


def test_a_thing_that_is_only_discussed_did_not_come_about(
    record: Record, draft: sa.Connection
) -> None:
    source = record.source("a")
    for key, code in (("talk", "proposed"), ("hold", "on_hold"), ("open", "established")):
        office = record.entity(model.Initiative, key, initiative_type="office")
        record.claim(model.Milestone, source, office, code=code)
    record.entity(model.Initiative, "unheard", initiative_type="office")

    query = "SELECT initiative_key, came_about, status FROM bi.initiative ORDER BY initiative_key"
    assert ask(draft, query) == [
        ("hold", "planned", "on hold"),
        ("open", "yes", "established"),
        ("talk", "planned", "proposed"),
        ("unheard", "not_reported", None),
    ]


def test_a_quoted_document_came_about(record: Record, draft: sa.Connection) -> None:
    kind = {"document_level": "instance", "document_type": "joint_statement"}
    quoted = record.entity(model.Document, "quoted", **kind)
    record.entity(model.Document, "unheard", **kind)
    source = record.source("a")
    claim = record.claim(model.Assertion, source, record.country("japan"))
    saying = record.add(model.Utterance(key="u", description="Its words"))
    record.quotation(saying, claim, "its words", speaker_id=quoted.id)

    query = "SELECT document_key, came_about FROM bi.document ORDER BY document_key"
    assert ask(draft, query) == [("quoted", "yes"), ("unheard", "not_reported")]


def test_a_document_without_a_date_has_that_of_its_event(
    record: Record,
    draft: sa.Connection,
) -> None:
    summit = record.entity(model.Summit, "summit", event_type="summit")
    kind = {"document_level": "instance", "document_type": "summit_declaration"}
    paper = record.entity(model.Document, "paper", **kind)
    source = record.source("a")
    record.claim(model.Milestone, source, summit, code="held", **year(2021))
    issued_at: dict[str, Any] = {"other_id": summit.id, "relation": "issued_at"}
    record.claim(model.DocumentRelation, source, paper, **issued_at)

    query = "SELECT issued_year, issued_reason, came_about FROM bi.document"
    reason = "the date of the event at which it was issued: Summit"
    assert ask(draft, query) == [(2021, reason, "yes")]


def test_what_was_issued_in_vilnius_is_of_the_days_of_the_summit(facts: sa.Connection) -> None:
    query = """
        SELECT document_key, issued_from, issued_to, issued_reason FROM bi.document
        WHERE issued_at_keys = 'summit-vilnius-2023' ORDER BY document_key
    """
    first = dt.date(2023, 7, 1)
    reason = (
        "the only dating; within the days of the event at which it was issued: "
        "NATO Vilnius summit, 2023"
    )
    assert ask(facts, query) == [
        ("ip4-statement-vilnius-2023", first, dt.date(2023, 7, 31), reason),
        ("summit-declaration-vilnius-2023", first, dt.date(2023, 7, 27), reason),
    ]


@pytest.mark.parametrize(
    ("stated", "issued", "conflict"), [(2021, 2021, False), (2019, 2019, True)]
)
def test_a_date_outside_the_days_of_the_event_is_kept_and_marked(
    record: Record,
    draft: sa.Connection,
    stated: int,
    issued: int,
    *,
    conflict: bool,
) -> None:
    summit, source = record.entity(model.Summit, "s", event_type="summit"), record.source("a")
    kind = {"document_level": "instance", "document_type": "summit_declaration"}
    paper = record.entity(model.Document, "paper", **kind)
    record.claim(model.Milestone, source, summit, code="held", **year(2021))
    record.claim(model.Milestone, source, paper, code="issued", **year(stated))
    at: dict[str, Any] = {"other_id": summit.id, "relation": "issued_at"}
    record.claim(model.DocumentRelation, source, paper, **at)

    query = "SELECT issued_year, issued_has_conflict FROM bi.document"
    assert ask(draft, query) == [(issued, conflict)]
    axis = "SELECT date_year, date_has_conflict FROM bi.timeline WHERE subject_key = 'paper'"
    assert ask(draft, axis) == [(issued, conflict)]


def test_the_axis_shows_a_document_on_the_days_that_the_document_has(facts: sa.Connection) -> None:
    query = """
        SELECT timeline.row_key FROM bi.timeline
        INNER JOIN bi.document ON timeline.subject_key = document.document_key
        WHERE timeline.entry_type = 'milestone' AND timeline.milestone = 'issued'
        AND (timeline.date_from, timeline.date_to, timeline.date_label)
        IS DISTINCT FROM (document.issued_from, document.issued_to, document.issued_label)
    """
    assert ask(facts, query) == []


def test_statements_of_two_summits_are_of_the_days_from_one_to_the_other(
    facts: sa.Connection,
) -> None:
    query = """
        SELECT issued_label, issued_at_keys FROM bi.document
        WHERE document_key = 'ip4-statements-korean-peninsula'
    """
    assert ask(facts, query) == [
        ("July 2023 to July 2024", "summit-vilnius-2023; summit-washington-2024"),
    ]


def test_the_state_of_a_document_fits_into_a_table(facts: sa.Connection) -> None:
    query = """
        SELECT document_key, status, earlier_status FROM bi.document
        WHERE document_key IN ('ipcp', 'itpp', 'ip4-statement-madrid-2022', 'north-atlantic-treaty')
        OR length(status) > 40 ORDER BY document_key
    """
    assert ask(facts, query) == [
        ("ip4-statement-madrid-2022", "not issued", None),
        ("ipcp", "signed; in force", None),
        ("itpp", "signed", "in preparation"),
        ("north-atlantic-treaty", None, None),
    ]


def test_a_plan_and_what_came_of_it_share_no_cell(record: Record, draft: sa.Connection) -> None:
    kind = {"document_level": "instance", "document_type": "joint_statement"}
    paper, plan = (record.entity(model.Document, key, **kind) for key in ("paper", "plan"))
    source = record.source("a")
    for document, modality in ((paper, "expected"), (paper, "asserted"), (plan, "expected")):
        record.claim(model.Milestone, source, document, code="issued", modality=modality)

    query = "SELECT status, earlier_status FROM bi.document ORDER BY document_key"
    assert ask(draft, query) == [("issued", "expected: issued"), ("expected: issued", None)]


def test_the_group_is_a_party_where_each_of_the_four_is(facts: sa.Connection) -> None:
    query = """
        SELECT document_key, group_ip4, planned_party_names FROM bi.document
        WHERE australia = 'yes' AND japan = 'yes' AND new_zealand = 'yes'
        AND republic_of_korea = 'yes' AND (group_ip4 <> 'yes' OR document_key = 'itpp')
    """
    assert ask(facts, query) == [("itpp", "yes", None)]


def test_the_hedge_of_a_forecast_does_not_weaken_what_came_of_it(facts: sa.Connection) -> None:
    query = """
        SELECT attended, hedge, level_printed, expected_hedge, expected_level_printed
        FROM bi.summit_participation
        WHERE event_key = 'summit-vilnius-2023' AND delegation_key = 'japan'
    """
    assert ask(facts, query) == [
        (
            "yes", None, "leaders", "going by what took place in Madrid; likely",
            "heads of state and government level",
        )
    ]  # fmt: skip


def test_what_goes_on_does_not_end_with_its_beginning(facts: sa.Connection) -> None:
    query = """
        SELECT date_label, date_from, date_to, date_is_ongoing FROM bi.meeting
        WHERE event_key = 'nato-china-staff-talks'
    """
    assert ask(facts, query) == [("since 2010", dt.date(2010, 1, 1), dt.date(2024, 5, 31), True)]


def test_an_event_of_which_only_the_beginning_is_told_has_no_end(
    record: Record,
    draft: sa.Connection,
) -> None:
    year = Range(dt.date(2010, 1, 1), dt.date(2011, 1, 1))
    how: dict[str, Any] = {"code": "began", "date_possible": year, "date_precision": "year"}
    record.claim(model.Milestone, record.source("a"), record.event("talks"), **how)

    query = "SELECT date_label, date_to, date_is_ongoing, date_precision FROM bi.meeting"
    assert ask(draft, query) == [("since 2010", None, False, "after")]


def test_who_took_part_for_years_dates_the_mission(facts: sa.Connection) -> None:
    query = "SELECT date_label, date_reason FROM bi.meeting WHERE event_key = 'isaf-mission'"
    reason = "the time for which somebody took part in it"
    assert ask(facts, query) == [("2003 to 2014", reason)]


def test_a_day_within_the_month_of_a_summit_stands_by_itself(facts: sa.Connection) -> None:
    query = """
        SELECT row_key, date_label FROM bi.timeline
        WHERE subject_key = 'summit-washington-2024' AND milestone = 'held' ORDER BY row_key
    """
    assert ask(facts, query) == [
        ("milestone|held|summit-washington-2024|-|-", "July 2024"),
        ("rusi-nato-platform/3", "11 July 2024"),
    ]


def test_a_meeting_that_is_planned_has_the_date_foreseen_for_it(facts: sa.Connection) -> None:
    query = """
        SELECT came_about, date_label, date_from, date_to, date_reason FROM bi.meeting
        WHERE event_key = 'blinken-ip4-meeting-planned'
    """
    days = (dt.date(2024, 7, 1), dt.date(2024, 12, 31))
    label = "July 2024 to December 2024"
    assert ask(facts, query) == [("planned", label, *days, "the date foreseen for it")]


def test_areas_of_a_country_are_those_of_cooperation_with_nato(facts: sa.Connection) -> None:
    query = """
        SELECT country_key, area_count FROM bi.country
        WHERE country_key IN ('japan', 'republic-of-korea', 'russia') ORDER BY country_key
    """
    assert ask(facts, query) == [("japan", 7), ("republic-of-korea", 5), ("russia", 0)]


def test_open_issues_are_distinguished_from_settled_ones(
    record: Record,
    draft: sa.Connection,
) -> None:
    source, japan = record.source("a"), record.country("japan")
    claims = [record.claim(model.Milestone, source, japan, code="began") for _ in "ab"]
    for key, verdict in (("one", "open"), ("two", "open"), ("three", "scope_differs")):
        issue = record.add(model.Issue(key=key, question="Is it?", verdict=verdict))
        for claim in claims:
            row = {"issue_id": issue.id, "assertion_id": claim.id}
            record.add(model.IssuePosition(**row, position=f"as in {claim.key}"))
    record.claim(model.Milestone, source, record.country("france"), code="began")

    query = """
        SELECT row_key, assertion_count, assertion_keys, has_issue, open_issue_count
        FROM bi.country ORDER BY row_key
    """
    assert ask(draft, query) == [
        ("france", 1, "a/3", False, 0),
        ("japan", 2, "a/1; a/2", True, 2),
    ]
    query = "SELECT source_count, assertion_keys, open_issue_count FROM bi.corroboration ORDER BY 3"
    assert ask(draft, query) == [(1, "a/3", 0), (1, "a/1; a/2", 2)]
    assert ask(draft, "SELECT assertion_count, open_issue_count FROM bi.source") == [(3, 2)]
