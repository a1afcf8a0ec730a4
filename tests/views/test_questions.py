"""The question views: each answers its question in one plain SELECT, silence included."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.dialects.postgresql import Range

from ip4db import model

if TYPE_CHECKING:
    from collections.abc import Sequence

    import sqlalchemy as sa

    from tests.views.record import Record

FOUR = ("australia", "japan", "new-zealand", "republic-of-korea")
LEADERS = "head_of_state_or_government"
PARTNERS = "australia, japan, new_zealand, republic_of_korea"
NO = "not_reported"


def ask(connection: sa.Connection, query: str) -> Sequence[tuple[Any, ...]]:
    """Return the rows of a query as plain tuples."""
    return [tuple(row) for row in connection.exec_driver_sql(query)]


def four(record: Record) -> tuple[model.Organisation, list[model.Country]]:
    """Write down the group and its members, as one source names them."""
    source, group = record.source("roll"), record.body("ip4")
    members = [record.country(key) for key in FOUR]
    for member in members:
        record.claim(model.Membership, source, member, group_id=group.id, status="member")
    return group, members


def test_all_four_came_to_washington_and_the_level_of_australia_is_disputed(
    facts: sa.Connection,
) -> None:
    query = """
        SELECT delegation_key, attended, best_level, levels_claimed, levels_denied, levels_disputed
        FROM bi.summit_participation
        WHERE event_key = 'summit-washington-2024' AND is_ip4 ORDER BY delegation_key
    """
    leaders, prime = "Head of state or government", "Prime minister"
    both = f"{leaders}; {prime}"
    assert ask(facts, query) == [
        ("australia", "yes", "disputed", leaders, prime, leaders),
        ("japan", "yes", LEADERS, both, None, None),
        ("new-zealand", "yes", LEADERS, both, None, None),
        ("republic-of-korea", "yes", LEADERS, both, None, None),
    ]


def test_leaders_at_vilnius_and_at_washington_stand_on_one_scale(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT event_key, best_level_rank FROM bi.summit_participation
        WHERE event_key IN ('summit-vilnius-2023', 'summit-washington-2024')
        AND is_ip4 AND best_level <> 'disputed' ORDER BY event_key
    """
    assert ask(facts, query) == [("summit-vilnius-2023", 1), ("summit-washington-2024", 1)]


def test_leaders_of_the_four_came_to_madrid_first(facts: sa.Connection) -> None:
    query = """
        SELECT delegation_key, attended, best_level FROM bi.summit_participation
        WHERE event_key = 'summit-madrid-2022' AND is_ip4 ORDER BY delegation_key
    """
    assert ask(facts, query) == [(country, "yes", LEADERS) for country in FOUR]


def test_who_came_to_vilnius_is_known_by_name(facts: sa.Connection) -> None:
    query = """
        SELECT delegation_key, attended, person_names FROM bi.summit_participation
        WHERE event_key = 'summit-vilnius-2023' AND is_ip4 ORDER BY delegation_key
    """
    assert ask(facts, query) == [
        ("australia", "yes", "Anthony Albanese"),
        ("japan", "yes", "Fumio Kishida"),
        ("new-zealand", "yes", "Christopher Hipkins"),
        ("republic-of-korea", "yes", "Yoon Suk-yeol"),
    ]


def test_silence_on_a_summit_is_neither_yes_nor_no(facts: sa.Connection) -> None:
    query = """
        SELECT delegation_key, attended, best_level, source_count FROM bi.summit_participation
        WHERE event_key = 'summit-london-2019' AND is_ip4 ORDER BY delegation_key
    """
    assert ask(facts, query) == [(country, NO, NO, 0) for country in FOUR]


def test_the_four_stand_at_every_summit_that_came_about(facts: sa.Connection) -> None:
    query = """
        SELECT summit_key FROM bi.summit WHERE came_about = 'yes' AND 4 <> (
            SELECT count(*) FROM bi.summit_participation
            WHERE event_key = summit.summit_key AND is_ip4
        )
    """
    assert ask(facts, query) == []


def test_who_came_for_a_meeting_is_no_guest_of_another(facts: sa.Connection) -> None:
    query = """
        SELECT event_key, delegation_key, joined FROM bi.summit_participation
        WHERE summit_key = 'summit-washington-2024' AND event_type = 'meeting'
        AND delegation_key IN ('ukraine', 'european-union') ORDER BY event_key
    """
    assert ask(facts, query) == [
        ("ip4-ukraine-discussion-washington-2024", "ukraine", "yes"),
        ("nato-partners-meeting-washington-2024", "european-union", NO),
    ]


def test_the_chair_of_a_meeting_did_not_chair_the_summit(facts: sa.Connection) -> None:
    query = """
        SELECT event_key, chaired FROM bi.summit_participation
        WHERE summit_key = 'summit-washington-2024' AND delegation_key = 'new-zealand'
        AND event_key IN ('ip4-meeting-washington-2024', 'summit-washington-2024') ORDER BY 1
    """
    assert ask(facts, query) == [
        ("ip4-meeting-washington-2024", "yes"), ("summit-washington-2024", NO),
    ]  # fmt: skip


def test_a_meeting_that_was_only_foreseen_is_expected(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT attended, attended_count, expected_as FROM bi.summit_participation
        WHERE event_key = 'ip4-meeting-vilnius-2023'
    """
    assert ask(facts, query) == [("expected", 0, "likely")]


def test_who_was_to_join_in_vilnius_is_not_said_to_have_stayed_away(facts: sa.Connection) -> None:
    query = """
        SELECT delegation_key, attended, joined FROM bi.summit_participation
        WHERE event_key = 'summit-vilnius-2023' AND is_ip4 ORDER BY delegation_key
    """
    assert ask(facts, query) == [(country, "yes", "expected") for country in FOUR]


@pytest.mark.parametrize(
    ("sayings", "answer"),
    [
        ([("planned", "asserted")], "expected"),
        ([("asserted", "denied")], "denied"),
        ([("planned", "asserted"), ("asserted", "denied")], "denied"),
        ([("planned", "asserted"), ("asserted", "denied"), ("asserted", "asserted")], "yes"),
        ([("planned", "denied")], NO),
    ],
)
def test_a_role_is_done_or_denied_or_only_foreseen(
    record: Record,
    draft: sa.Connection,
    sayings: list[tuple[str, str]],
    answer: str,
) -> None:
    event, japan, source = record.event("talks"), record.country("japan"), record.source("a")
    for role in ("chair", "convener", "host", "joined"):
        for modality, polarity in sayings:
            how: dict[str, Any] = {"role": role, "modality": modality, "polarity": polarity}
            record.claim(model.Participation, source, japan, event_id=event.id, **how)

    query = "SELECT chaired, convened, hosted, joined FROM bi.summit_participation"
    assert ask(draft, query) == [(answer,) * 4]


def test_an_exception_denies_the_level_and_not_the_presence(
    record: Record,
    draft: sa.Connection,
) -> None:
    group, members = four(record)
    summit = record.entity(model.Summit, "summit", event_type="summit")
    source = record.source("a")
    level: dict[str, Any] = {"role": "attendee", "level": "ministerial"}
    claim = record.claim(
        model.Participation,
        source,
        group,
        event_id=summit.id,
        distribution="each",
        **level,
    )
    except_one = {"member_id": members[0].id, "says": "denied"}
    record.add(model.AssertionException(assertion_id=claim.id, **except_one))

    query = """
        SELECT delegation_key, attended, best_level, levels_denied, is_expanded
        FROM bi.summit_participation ORDER BY delegation_key
    """
    assert ask(draft, query) == [
        ("australia", NO, NO, "Minister", True),
        *((country, "yes", "ministerial", None, True) for country in FOUR[1:]),
    ]


def test_an_exception_from_a_denied_level_came_at_that_level(
    record: Record,
    draft: sa.Connection,
) -> None:
    group, members = four(record)
    summit = record.entity(model.Summit, "summit", event_type="summit")
    level: dict[str, Any] = {"role": "attendee", "level": "ministerial", "level_denied": True}
    claim = record.claim(
        model.Participation,
        record.source("a"),
        group,
        event_id=summit.id,
        distribution="each",
        **level,
    )
    except_one = {"member_id": members[0].id, "says": "denied"}
    record.add(model.AssertionException(assertion_id=claim.id, **except_one))

    query = """
        SELECT delegation_key, attended, best_level, levels_denied
        FROM bi.summit_participation ORDER BY delegation_key
    """
    assert ask(draft, query) == [
        ("australia", "yes", "ministerial", None),
        *((country, "yes", NO, "Minister") for country in FOUR[1:]),
    ]


@pytest.mark.parametrize("is_subject", [False, True])
def test_who_denies_that_one_person_came_denies_nothing_of_the_delegation(
    record: Record,
    draft: sa.Connection,
    *,
    is_subject: bool,
) -> None:
    event, japan, source = record.event("talks"), record.country("japan"), record.source("a")
    ada, ben = (
        record.entity(model.Person, key, family_name=key, name_order="given_first", **of)
        for key, of in (("ada", {"belongs_to_id": japan.id}), ("ben", {"belongs_to_id": japan.id}))
    )
    for person, polarity in ((ada, "asserted"), (ben, "denied")):
        subject = person if is_subject else japan
        who = {} if is_subject else {"person_id": person.id}
        how: dict[str, Any] = {"role": "attendee", "polarity": polarity, **who}
        record.claim(model.Participation, source, subject, event_id=event.id, **how)

    query = """
        SELECT delegation_key, attended, person_keys, denied_claim_count
        FROM bi.summit_participation
    """
    assert ask(draft, query) == [("japan", "yes", "ada", 0)]
    assert ask(draft, "SELECT * FROM ip4.incompatible_claims()") == []


def test_what_is_said_of_the_group_is_said_of_no_member(
    record: Record,
    draft: sa.Connection,
) -> None:
    group, _ = four(record)
    summit = record.entity(model.Summit, "summit", event_type="summit")
    came: dict[str, Any] = {"event_id": summit.id, "role": "guest", "distribution": "group"}
    record.claim(model.Participation, record.source("a"), group, **came)

    query = "SELECT delegation_key, attended FROM bi.summit_participation ORDER BY delegation_key"
    assert ask(draft, query) == [
        ("australia", NO), ("ip4", "yes"), *((country, NO) for country in FOUR[1:]),
    ]  # fmt: skip


def test_coming_to_a_part_is_coming_to_the_summit_and_says_so(
    record: Record,
    draft: sa.Connection,
) -> None:
    summit = record.entity(model.Summit, "summit", event_type="summit")
    part = record.event("part", part_of_id=summit.id)
    chair: dict[str, Any] = {"event_id": part.id, "role": "chair"}
    record.claim(model.Participation, record.source("a"), record.country("japan"), **chair)

    query = """
        SELECT event_key, attended, attended_basis, chaired, assertion_keys
        FROM bi.summit_participation ORDER BY event_key
    """
    assert ask(draft, query) == [
        ("part", "yes", "the event", "yes", "a/1"), ("summit", "yes", "a part of it", NO, "a/1"),
    ]  # fmt: skip


def test_not_coming_to_a_part_says_nothing_of_the_summit(
    record: Record,
    draft: sa.Connection,
) -> None:
    summit = record.entity(model.Summit, "summit", event_type="summit")
    part = record.event("part", part_of_id=summit.id)
    not_there: dict[str, Any] = {"event_id": part.id, "role": "attendee", "polarity": "denied"}
    record.claim(model.Participation, record.source("a"), record.country("japan"), **not_there)

    query = "SELECT event_key, attended FROM bi.summit_participation"
    assert ask(draft, query) == [("part", "denied")]


@pytest.mark.parametrize(
    ("area", "cells"),
    [
        (
            "counter-piracy",
            ("yes", "yes", "yes", "yes", "yes", NO, "China; Other global partners of NATO"),
        ),
        ("cyber-defence", (NO, "yes", NO, "yes", "yes", NO, None)),
        ("strategic-communication", (NO, NO, NO, NO, NO, "yes", None)),
    ],
)
def test_members_and_group_stand_side_by_side(
    facts: sa.Connection,
    area: str,
    cells: tuple[str | None, ...],
) -> None:
    query = f"""
        SELECT {PARTNERS}, group_ip4, unspecified_member, other_names
        FROM bi.cooperation_matrix WHERE area_key = '{area}'
    """
    assert ask(facts, query) == [cells]


def test_cooperation_that_is_only_planned_is_no_yes(facts: sa.Connection) -> None:
    query = """
        SELECT group_ip4, planned_names FROM bi.cooperation_matrix
        WHERE area_key = 'joint-military-exercises'
    """
    assert ask(facts, query) == [(NO, "Indo-Pacific Four")]


def test_a_level_is_the_furthest_that_is_affirmed(facts: sa.Connection) -> None:
    query = """
        SELECT area_key, japan_level, group_level FROM bi.cooperation_matrix
        WHERE area_key IN ('cyber-defence', 'maritime-security') ORDER BY area_key
    """
    assert ask(facts, query) == [
        ("cyber-defence", "interest", "project"), ("maritime-security", "practice", "priority"),
    ]  # fmt: skip


def test_only_each_becomes_a_fact_about_members(record: Record, draft: sa.Connection) -> None:
    group, _ = four(record)
    source, nato = record.source("a"), record.body("nato", "alliance")
    for how in ("each", "group", "unspecified"):
        area = record.entity(model.CooperationArea, how, topic_type="area")
        work: dict[str, Any] = {"area_id": area.id, "level": "practice", "tense": "current"}
        record.claim(model.Cooperation, source, group, partner_id=nato.id, distribution=how, **work)

    query = f"""
        SELECT area_key, {PARTNERS}, group_ip4, unspecified_member, partner_count
        FROM bi.cooperation_matrix ORDER BY area_key
    """
    assert ask(draft, query) == [
        ("each", "yes", "yes", "yes", "yes", NO, NO, 4),
        ("group", NO, NO, NO, NO, "yes", NO, 0),
        ("unspecified", NO, NO, NO, NO, NO, "yes", 0),
    ]


def test_cooperation_with_others_than_nato_stands_apart(facts: sa.Connection) -> None:
    query = f"""
        SELECT area_key, {PARTNERS}, group_ip4, other_names, not_with_nato_names
        FROM bi.cooperation_matrix
        WHERE area_key = 'arms-control'
    """
    euro_atlantic = "Indo-Pacific Four with Like-minded states of the Euro-Atlantic"
    assert ask(facts, query) == [
        ("arms-control", NO, NO, NO, "yes", NO, None, euro_atlantic),
    ]


def test_cooperation_of_the_past_says_so(facts: sa.Connection) -> None:
    query = """
        SELECT area_key, japan_tense, group_tense FROM bi.cooperation_matrix
        WHERE area_key IN ('counter-piracy', 'cyber-defence', 'maritime-security')
        ORDER BY area_key
    """
    assert ask(facts, query) == [
        ("counter-piracy", "past", "past"),
        ("cyber-defence", "intended", "current"),
        ("maritime-security", "current", "current"),
    ]


@pytest.mark.parametrize(
    ("partner", "programme", "with_nato"),
    [
        ("nato", False, True),
        ("council", False, True),
        ("allies", False, False),
        (None, False, False),
        (None, True, True),
        ("allies", True, False),
    ],
)
def test_nato_is_a_side_if_named_or_if_a_programme_with_it_is(
    record: Record,
    draft: sa.Connection,
    partner: str | None,
    *,
    programme: bool,
    with_nato: bool,
) -> None:
    _, (_, japan, *_) = four(record)
    nato = record.body("nato", "alliance")
    sides = {
        "nato": nato,
        "council": record.body("council", "international_body", part_of_id=nato.id),
        "allies": record.body("allies", "unnamed", part_of_id=nato.id),
    }
    kind = {"document_level": "instance", "document_type": "partnership_programme"}
    paper = record.entity(model.Document, "paper", **kind)
    area = record.entity(model.CooperationArea, "cyber", topic_type="area")
    work: dict[str, Any] = {
        "area_id": area.id,
        "level": "practice",
        "tense": "current",
        "partner_id": sides[partner].id if partner else None,
        "instrument_id": paper.id if programme else None,
    }
    record.claim(model.Cooperation, record.source("a"), japan, **work)

    query = "SELECT japan, not_with_nato_names IS NULL FROM bi.cooperation_matrix"
    assert ask(draft, query) == [("yes" if with_nato else NO, with_nato)]
    assert ask(draft, "SELECT is_with_nato FROM bi.cooperation") == [(with_nato,)]


def test_the_tokyo_office_goes_from_word_to_hold_to_nothing(facts: sa.Connection) -> None:
    query = """
        SELECT step, step_code, polarity, subject_key FROM bi.initiative_timeline
        WHERE initiative_key = 'nato-liaison-office-tokyo' ORDER BY step_number
    """
    office = "nato-liaison-office-tokyo"
    course = [
        "discussed", "proposed", "proposed", "proposed", "in preparation", "vetoes", "vetoes",
        "under discussion", "planned: established", "denied: mentions", "on hold",
        "not established",
    ]  # fmt: skip

    assert [row[0] for row in ask(facts, query) if row[0] in course] == course
    assert ask(facts, query)[-1] == ("not established", "established", "denied", office)


def test_a_step_is_put_in_order_by_its_anchor(facts: sa.Connection) -> None:
    query = """
        SELECT hedge, order_to, order_basis FROM bi.initiative_timeline
        WHERE step = 'vetoes' ORDER BY step_number
    """
    day = dt.date(2023, 7, 27)
    assert ask(facts, query) == [
        ("reportedly", day, "date of the anchor"), (None, day, "date of the same claim elsewhere"),
    ]  # fmt: skip


def test_applause_for_a_veto_is_a_step_of_the_initiative(facts: sa.Connection) -> None:
    query = """
        SELECT step, order_basis FROM bi.initiative_timeline
        WHERE initiative_key = 'nato-liaison-office-tokyo' AND subject_key = 'chinese-state-media'
    """
    assert ask(facts, query) == [("welcomes", "date of the claim it is about")]


def test_what_was_foreseen_is_followed_up(facts: sa.Connection) -> None:
    query = """
        SELECT subject_key, modality, outcome FROM bi.expectation
        WHERE subject_key IN ('ip4-statement-vilnius-2023', 'summit-vilnius-2023')
        AND outcome_count = 1 AND kind = 'milestone' ORDER BY subject_key
    """
    assert ask(facts, query) == [
        ("ip4-statement-vilnius-2023", "open", "came_about"),
        ("summit-vilnius-2023", "scheduled", "came_about"),
    ]


def test_what_nobody_took_up_again_has_no_outcome(facts: sa.Connection) -> None:
    query = """
        SELECT modality, outcome, assertion_keys = assertion_key FROM bi.expectation
        WHERE subject_key = 'blinken-ip4-meeting-planned' AND kind = 'milestone'
    """
    assert ask(facts, query) == [("planned", "no_outcome_reported", True)]


@pytest.mark.parametrize(
    ("reports", "outcome"),
    [
        ([], "no_outcome_reported"),
        ([("on_hold", "asserted")], "stalled"),
        ([("on_hold", "asserted"), ("established", "denied")], "did_not_come_about"),
        ([("on_hold", "asserted"), ("established", "asserted")], "came_about"),
        ([("established", "denied"), ("established", "asserted")], "sources_differ"),
        ([("under_discussion", "asserted")], "still_foreseen"),
    ],
)
def test_an_outcome_is_the_furthest_state_reported(
    record: Record,
    draft: sa.Connection,
    reports: list[tuple[str, str]],
    outcome: str,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    first, later = record.source("first"), record.source("later")
    planned = record.claim(model.Milestone, first, office, code="established", modality="planned")
    for code, polarity in reports:
        report = record.claim(model.Milestone, later, office, code=code, polarity=polarity)
        link = {"from_id": report.id, "to_id": planned.id}
        record.add(model.AssertionLink(**link, relation="outcome_of"))

    query = "SELECT outcome FROM bi.expectation WHERE modality = 'planned'"
    assert ask(draft, query) == [(outcome,)]


@pytest.mark.parametrize(
    ("code", "modality", "foreseen"),
    [
        ("established", "planned", [("step", True)]),
        ("established", "recommended", [("position", False)]),
        ("in_preparation", "asserted", [("step", True)]),
        ("explored", "asserted", [("step", True)]),
        ("established", "asserted", []),
        ("established", "counterfactual", []),
    ],
)
def test_what_is_foreseen_is_a_step_an_effect_or_a_position(
    record: Record,
    draft: sa.Connection,
    code: str,
    modality: str,
    foreseen: list[tuple[str, bool]],
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    record.claim(model.Milestone, record.source("a"), office, code=code, modality=modality)

    assert ask(draft, "SELECT foreseen, can_come_about FROM bi.expectation") == foreseen


def test_nothing_comes_of_opinions(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT foreseen FROM bi.expectation
        WHERE NOT can_come_about AND outcome = 'no_outcome_reported' ORDER BY foreseen
    """
    assert ask(facts, query) == [("effect",), ("position",)]
    query = "SELECT count(*) FROM bi.expectation WHERE NOT can_come_about AND outcome_count > 0"
    assert ask(facts, query) == [(0,)]


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


def test_an_undated_step_is_no_later_than_the_first_source_that_reports_it(
    record: Record,
    draft: sa.Connection,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    early = record.source("early", after=dt.date(2023, 3, 1), before=dt.date(2023, 3, 31))
    late = record.source("late", after=dt.date(2024, 5, 1), before=dt.date(2024, 5, 31))
    for source in (late, early):
        record.claim(model.Milestone, source, office, code="proposed")
    record.claim(model.Milestone, late, office, code="explored")
    record.claim(model.Milestone, early, office, code="established", modality="planned")
    record.claim(model.Milestone, late, office, code="established", polarity="denied")

    query = """
        SELECT step, source_key, order_from, order_to, order_basis
        FROM bi.initiative_timeline ORDER BY step_number
    """
    in_march, in_may = dt.date(2023, 3, 31), dt.date(2024, 5, 31)
    first = "writing of the first source with the same claim"
    own = "writing of the source"
    assert ask(draft, query) == [
        ("proposed", "early", None, in_march, own),
        ("proposed", "late", None, in_march, first),
        ("planned: established", "early", dt.date(2023, 3, 1), in_march, own),
        ("explored", "late", None, in_may, own),
        ("not established", "late", dt.date(2024, 5, 1), in_may, own),
    ]
