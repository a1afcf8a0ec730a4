"""The claims views, and how dates, groups and speakers are resolved."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import Range

from ip4db import model
from ip4db.model.codes.claims import AssertionKind

if TYPE_CHECKING:
    from tests.views.record import Record

PAYLOADS = [str(kind) for kind in AssertionKind if kind != "statement"]


def one(connection: sa.Connection, query: str) -> tuple[Any, ...]:
    """Return the only row of a query."""
    return tuple(connection.exec_driver_sql(query).one())


def date(first: str, end: str, precision: str, printed: str | None = None) -> dict[str, Any]:
    """Return the columns of a date from one day to before another."""
    days = Range(dt.date.fromisoformat(first), dt.date.fromisoformat(end))
    return {"date_possible": days, "date_precision": precision, "date_printed": printed}


@pytest.mark.parametrize("kind", PAYLOADS)
def test_every_claim_of_a_payload_is_one_row_of_its_view(facts: sa.Connection, kind: str) -> None:
    made = f"SELECT key FROM ip4.assertion WHERE kind = '{kind}' ORDER BY key COLLATE \"C\""
    shown = f'SELECT assertion_key FROM bi.{kind} ORDER BY assertion_key COLLATE "C"'

    assert facts.exec_driver_sql(shown).all() == facts.exec_driver_sql(made).all()


def test_all_claims_views_say_the_same_of_a_claim(draft: sa.Connection) -> None:
    inspector = sa.inspect(draft)

    def described(view: str) -> set[tuple[str, str | None]]:
        return {(column["name"], column["comment"]) for column in inspector.get_columns(view, "bi")}

    common = set.intersection(*(described(kind) for kind in PAYLOADS))

    assert {name for name, _ in common} >= {
        "assertion_key", "source_key", "statement", "polarity", "modality", "voice", "distribution",
        "scope", "hedge", "date_from", "date_to", "date_label", "holder_key", "speech_act",
        "speaker_chain", "origin_key", "has_issue", "evidence_count", "citation",
    }  # fmt: skip


def test_datings_meet_where_all_of_them_allow(record: Record, draft: sa.Connection) -> None:
    japan, nato = record.country("japan"), record.body("nato", "alliance")
    began: dict[str, Any] = {"code": "relations_began", "counterpart_id": nato.id}
    early = date("1990-01-01", "1994-01-01", "part_of_decade", "early 1990s")
    record.claim(model.Milestone, record.source("a"), japan, **began, **early)
    decade = date("1990-01-01", "2000-01-01", "decade", "the 1990s")
    record.claim(model.Milestone, record.source("b"), japan, **began, **decade)

    best = "SELECT date_label, date_precision, is_conflicting FROM ip4_read.milestone_date"
    assert one(draft, best) == ("early 1990s", "part_of_decade", False)


def test_if_dates_exclude_each_other_the_rejected_ones_are_shown(
    record: Record,
    draft: sa.Connection,
) -> None:
    japan = record.country("japan")
    for source, year in (("a", 2001), ("b", 2001), ("c", 2005)):
        when = date(f"{year}-01-01", f"{year + 1}-01-01", "year")
        record.claim(model.Milestone, record.source(source), japan, code="relations_began", **when)

    best = "SELECT date_label, is_conflicting, reason FROM ip4_read.milestone_date"
    assert one(draft, best) == ("2001", True, "sources disagree; 2 of 3 allow this date")
    readings = "SELECT reading, is_chosen FROM bi.reading ORDER BY assertion_key"
    assert draft.exec_driver_sql(readings).all() == [
        ("2001", True), ("2001", True), ("2005", False),
    ]  # fmt: skip


def test_a_day_under_way_does_not_shrink_the_whole(record: Record, draft: sa.Connection) -> None:
    summit, source = record.event("meeting"), record.source("a")
    month = date("2024-07-01", "2024-08-01", "month")
    record.claim(model.Milestone, source, summit, code="held", **month)
    day = date("2024-07-11", "2024-07-12", "day")
    record.claim(model.Milestone, source, summit, code="held", extent="within", **day)

    query = "SELECT date_label, lower(under_way) FROM ip4_read.event_date"
    assert one(draft, query) == ("July 2024", dt.date(2024, 7, 11))


def test_an_event_without_a_date_has_that_of_what_it_is_part_of(
    record: Record,
    draft: sa.Connection,
) -> None:
    whole, nz, source = record.event("whole"), record.country("new-zealand"), record.source("a")
    part = record.event("part", part_of_id=whole.id)
    month = date("2024-07-01", "2024-08-01", "month")
    record.claim(model.Milestone, source, whole, code="held", **month)
    record.claim(model.Participation, source, nz, event_id=part.id, role="chair")

    query = "SELECT event_key, event_from, event_to, event_year FROM bi.participation"
    assert one(draft, query) == ("part", dt.date(2024, 7, 1), dt.date(2024, 7, 31), 2024)


def test_last_year_is_counted_from_the_writing(record: Record, draft: sa.Connection) -> None:
    source = record.source("a", after=dt.date(2024, 7, 11), before=dt.date(2024, 12, 31))
    last_year: dict[str, Any] = {"anchor_source_id": source.id, "anchor_relation": "year_before"}
    france, office = (
        record.country("france"),
        record.entity(model.Initiative, "office", initiative_type="office"),
    )
    record.claim(
        model.Stance, source, france, position="opposes", target_id=office.id,
        date_printed="last year", **last_year,
    )  # fmt: skip

    query = "SELECT date_from, date_to, date_year, date_label, date_basis FROM bi.stance"
    assert one(draft, query) == (
        dt.date(2023, 1, 1), dt.date(2023, 12, 31), 2023,
        "last year (2023)", "resolved from anchor",
    )  # fmt: skip


def test_an_open_date_is_null_and_no_infinity(record: Record, draft: sa.Connection) -> None:
    source = record.source("a", after=dt.date(2024, 7, 11))
    still: dict[str, Any] = {"anchor_source_id": source.id, "anchor_relation": "ongoing_at"}
    record.claim(model.Milestone, source, record.country("japan"), code="continues", **still)

    query = "SELECT date_from, date_to, date_year, date_is_ongoing FROM bi.milestone"
    assert one(draft, query) == (dt.date(2024, 7, 11), None, None, True)


def test_each_is_spelt_out_to_members_but_not_to_the_excepted(
    record: Record,
    draft: sa.Connection,
) -> None:
    source, group = record.source("a"), record.body("four")
    members = [record.country(key) for key in ("australia", "japan", "new-zealand")]
    for member in members:
        record.claim(model.Membership, source, member, group_id=group.id, status="member")
    all_but = record.claim(
        model.Contribution, source, group, distribution="each",
        contribution_type="sanctions", status="provided",
    )  # fmt: skip
    for member, says in zip(members, ("not_claimed", "denied"), strict=False):
        row = {"assertion_id": all_but.id, "member_id": member.id, "says": says}
        record.add(model.AssertionException(**row))

    spelt_out = """
        SELECT entity.key, claim_member.polarity FROM ip4_read.claim_member
        INNER JOIN ip4.entity ON claim_member.member_id = entity.id
        WHERE claim_member.is_expanded ORDER BY entity.key
    """
    assert draft.exec_driver_sql(spelt_out).all() == [
        ("japan", "denied"), ("new-zealand", "asserted"),
    ]  # fmt: skip
    assert one(draft, "SELECT subject_key, distribution FROM bi.contribution") == ("four", "each")


def test_what_holds_for_a_group_is_not_said_of_its_members(
    record: Record,
    draft: sa.Connection,
) -> None:
    source, group, japan = record.source("a"), record.body("four"), record.country("japan")
    record.claim(model.Membership, source, japan, group_id=group.id, status="member")
    record.claim(
        model.Contribution, source, group, distribution="group",
        contribution_type="humanitarian", status="provided",
    )  # fmt: skip

    assert one(draft, "SELECT count(*) FROM ip4_read.claim_member WHERE is_expanded") == (0,)


def test_the_last_speaker_holds_a_claim_and_the_last_named_one_is_its_origin(
    record: Record,
    draft: sa.Connection,
) -> None:
    china = record.country("china")
    ministry = record.body("ministry", "ministry", part_of_id=china.id)
    officials = record.body("officials", "unnamed", part_of_id=china.id)
    speakers = ((ministry, "reportedly"), (officials, "it seems"))
    source = record.source("a")
    record.claim(model.Assertion, source, china, speakers=speakers, hedge="perhaps")

    query = (
        "SELECT holder_key, origin_key, holder_country_key, speaker_chain, hedge FROM bi.assertion"
    )
    assert one(draft, query) == (
        "officials", "ministry", "china", "A > Ministry > Officials",
        "perhaps; reportedly; it seems",
    )  # fmt: skip


def test_a_claim_of_the_source_itself_is_not_reported(record: Record, draft: sa.Connection) -> None:
    record.claim(model.Assertion, record.source("a"), record.country("japan"))

    query = "SELECT holder_key, origin_key, is_reported, hedge, is_hedged FROM bi.assertion"
    assert one(draft, query) == ("a", "a", False, None, False)


@pytest.mark.parametrize(("currency", "millions"), [("USD", "12000.000"), ("EUR", None)])
def test_only_dollars_are_shown_as_dollars(
    record: Record,
    draft: sa.Connection,
    currency: str,
    millions: str | None,
) -> None:
    record.claim(
        model.Contribution, record.source("a"), record.country("japan"),
        contribution_type="financial", status="committed", amount=12_000_000_000,
        currency=currency, comparator="just_under", amount_printed="nearly 12 billion",
    )  # fmt: skip

    query = "SELECT amount_usd_m::text, comparator, amount_printed FROM bi.contribution"
    assert one(draft, query) == (millions, "just_under", "nearly 12 billion")


def test_cooperation_is_the_same_claim_from_either_side(
    record: Record,
    draft: sa.Connection,
) -> None:
    japan, nato = record.country("japan"), record.body("nato", "alliance")
    area = record.entity(model.CooperationArea, "cyber", topic_type="area")
    how: dict[str, Any] = {"area_id": area.id, "level": "priority", "tense": "current"}
    record.claim(model.Cooperation, record.source("a"), japan, partner_id=nato.id, **how)
    record.claim(model.Cooperation, record.source("b"), nato, partner_id=japan.id, **how)

    assert one(draft, "SELECT count(DISTINCT claim_key) FROM ip4_read.claim_member") == (1,)


@pytest.mark.parametrize("relation", ["ongoing_at", "before"])
def test_what_still_went_on_at_the_writing_is_known_until_then(
    record: Record,
    draft: sa.Connection,
    relation: str,
) -> None:
    source = record.source("a", after=dt.date(2023, 3, 1), before=dt.date(2023, 7, 31))
    when: dict[str, Any] = {"date_possible": Range(dt.date(2019, 1, 1), None)}
    when |= {"date_precision": "after", "date_printed": "since 2019"}
    anchor: dict[str, Any] = {"anchor_source_id": source.id, "anchor_relation": relation}
    record.claim(model.Assertion, source, record.body("nato", "alliance"), **when, **anchor)

    closed = ("span", dt.date(2023, 7, 31), "since 2019 (January 2019 to July 2023)")
    open_ = ("after", None, "since 2019 (from 1 January 2019)")
    query = "SELECT date_precision, date_to, date_label FROM bi.assertion"
    assert one(draft, query) == (closed if relation == "ongoing_at" else open_)


def test_one_source_tells_of_the_veto_once_hedged_and_once_flat(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT source_key, hedge FROM bi.stance
        WHERE target_key = 'nato-liaison-office-tokyo' AND position = 'vetoes' ORDER BY hedge
    """
    assert facts.exec_driver_sql(query).all() == [
        ("rusi-nato-platform", "reportedly"), ("rusi-nato-platform", None),
    ]  # fmt: skip
