"""The entity views: one row per thing, with the best value and its reason."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from ip4db import model
from tests.views.asking import FOUR, PARTNERS, ask

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


def test_the_four_are_who_sources_say_they_are(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT country_key, country_iso3, ip4_member, nato_member FROM bi.country
        WHERE is_ip4 OR country_key IN ('china', 'france') ORDER BY country_key
        """,
    ) == [
        ("australia", "AUS", "yes", "not_reported"),
        ("china", "CHN", "not_reported", "not_reported"),
        ("france", "FRA", "not_reported", "yes"),
        ("japan", "JPN", "yes", "not_reported"),
        ("new-zealand", "NZL", "yes", "not_reported"),
        ("republic-of-korea", "KOR", "yes", "not_reported"),
    ]


def test_relations_with_nato_have_the_date_that_all_sources_allow(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT
            country_iso3, relations_since_from, relations_since_to, relations_since_label,
            relations_since_reason
        FROM bi.country WHERE country_key IN ('japan', 'new-zealand') ORDER BY country_key
        """,
    ) == [
        (
            "JPN",
            dt.date(1990, 1, 1),
            dt.date(1994, 12, 31),
            "the early 1990s",
            "what 3 datings allow",
        ),
        ("NZL", dt.date(2001, 1, 1), dt.date(2001, 12, 31), "2001", "what 2 datings allow"),
    ]


def test_each_reading_of_a_date_stands_beside_the_merged_one(facts: sa.Connection) -> None:
    query = """
        SELECT reading, is_chosen, source_key FROM bi.reading
        WHERE thing_key = 'australia' AND attribute = 'date relations began' ORDER BY source_key
    """
    assert ask(facts, query) == [
        ("between the 1990s and the early 2000s", False, "diplomat-galic-interview"),
        ("2005", True, "usip-tightening-ties"),
    ]


def test_every_merged_value_has_a_reading_that_was_chosen(facts: sa.Connection) -> None:
    query = """
        SELECT attribute, thing_key FROM bi.reading WHERE attribute IN ('status', 'place')
        GROUP BY attribute, thing_key HAVING NOT bool_or(is_chosen)
    """
    assert ask(facts, query) == []


def test_a_level_is_read_off_each_claim(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT other_key, reading, is_chosen FROM bi.reading
        WHERE thing_key = 'summit-washington-2024' AND attribute = 'level'
        AND other_key IN ('australia', 'japan') ORDER BY other_key, reading
    """
    leaders, prime = "Head of state or government", "Prime minister"
    assert ask(facts, query) == [
        ("australia", leaders, False), ("australia", f"Not: {prime}", False),
        ("japan", leaders, True), ("japan", prime, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "answer"),
    [("2011-12-31", False), ("2013-06-30", None), ("2014-12-31", True)],
)
def test_who_had_formalised_by_a_day_may_be_unknown(
    facts: sa.Connection,
    day: str,
    answer: bool | None,  # noqa: FBT001  a parameter of pytest
) -> None:
    query = f"""
        SELECT country_key, bi.happened_by(formalised_from, formalised_to, '{day}')
        FROM bi.country WHERE is_ip4 ORDER BY country_key
    """
    assert ask(facts, query) == [(country, answer) for country in FOUR]


def test_a_country_counts_what_came_about_and_is_said_of_itself(facts: sa.Connection) -> None:
    rows = ask(
        facts,
        """
        SELECT country_key, summit_count, partnership_document_count, ukraine_amount_printed
        FROM bi.country WHERE is_ip4 ORDER BY country_key
        """,
    )
    assert rows == [
        ("australia", 3, 2, None),
        ("japan", 3, 2, "nearly $12 billion"),
        ("new-zealand", 3, 2, None),
        ("republic-of-korea", 3, 2, None),
    ]


def test_each_partner_has_both_programmes(facts: sa.Connection) -> None:
    query = f"""
        SELECT document_key, {PARTNERS}, signed_label FROM bi.document
        WHERE is_partnership AND document_key IN ('ipcp', 'itpp') ORDER BY 1
    """
    assert ask(facts, query) == [
        ("ipcp", "yes", "yes", "yes", "yes", "2012 to 2014"),
        ("itpp", "yes", "yes", "yes", "yes", None),
    ]


def test_a_programme_of_one_partner_is_not_that_of_another(facts: sa.Connection) -> None:
    query = f"""
        SELECT document_key, {PARTNERS}, instance_of_key, came_about FROM bi.document
        WHERE document_key = 'itpp-japan'
    """
    no = "not_reported"
    assert ask(facts, query) == [("itpp-japan", no, "yes", no, no, "itpp", "yes")]


def test_a_statement_that_was_not_issued_did_not_come_about(facts: sa.Connection) -> None:
    query = """
        SELECT document_key, came_about, came_about_count, group_ip4, issued_year FROM bi.document
        WHERE document_key LIKE 'ip4-statement-%%' ORDER BY document_key
    """
    assert ask(facts, query) == [
        ("ip4-statement-madrid-2022", "denied", 0, "not_reported", None),
        ("ip4-statement-vilnius-2023", "yes", 1, "yes", 2023),
        ("ip4-statement-washington-2024", "yes", 1, "yes", 2024),
    ]


def test_a_strategic_concept_follows_the_one_before(facts: sa.Connection) -> None:
    query = """
        SELECT document_key, issued_year, issued_at_keys, updates_keys, updated_by_keys
        FROM bi.document WHERE instance_of_key = 'strategic-concept' ORDER BY issued_from
    """
    first, second = "strategic-concept-2010", "strategic-concept-2022"
    assert ask(facts, query) == [
        (first, 2010, None, None, second), (second, 2022, "summit-madrid-2022", first, None),
    ]  # fmt: skip


def test_a_summit_says_for_which_time_the_four_came(facts: sa.Connection) -> None:
    query = """
        SELECT summit_key, date_label, ip4_attended, ip4_attended_count, ip4_time
        FROM bi.summit WHERE place_name IS NOT NULL ORDER BY date_from
    """
    assert ask(facts, query) == [
        ("summit-london-2019", "2019", "not_reported", 0, None),
        ("summit-madrid-2022", "June 2022", "yes", 4, 1),
        ("summit-vilnius-2023", "July 2023", "yes", 4, 2),
        ("summit-washington-2024", "July 2024", "yes", 4, 3),
    ]


def test_a_time_that_is_only_foreseen_is_shown_and_not_counted(facts: sa.Connection) -> None:
    query = """
        SELECT ip4_time_claims, ip4_time_reason FROM bi.summit
        WHERE summit_key = 'summit-vilnius-2023'
    """
    ((claims, reason),) = ask(facts, query)

    assert "the second" in claims
    assert "scheduled, usip-tightening-ties/15" in claims
    assert reason == "the only count of what was done"


@pytest.mark.parametrize(
    ("counts", "time"),
    [
        ([("participation", "ordinal", 2, "scheduled")], None),
        ([("participation", "ordinal", 2, "asserted")], 2),
        ([("consecutive_participation", "years", 2, "asserted")], 2),
        ([("participation", "count", 2, "asserted")], None),
        (
            [
                ("participation", "ordinal", 2, "asserted"),
                ("consecutive_participation", "ordinal", 3, "asserted"),
            ],
            None,
        ),
    ],
)
def test_a_time_is_what_a_source_counts_of_what_was_done(
    record: Record,
    draft: sa.Connection,
    counts: list[tuple[str, str, int, str]],
    time: int | None,
) -> None:
    group, source = record.body("ip4"), record.source("a")
    summit = record.entity(model.Summit, "summit", event_type="summit")
    for measure, unit, number, modality in counts:
        exact: dict[str, Any] = {"low": number, "high": number, "comparator": "exactly"}
        exact |= {"printed_value": number, "value_printed": str(number)}
        counted: dict[str, Any] = {"measure": measure, "unit": unit, "at_id": summit.id}
        record.claim(model.Quantity, source, group, modality=modality, **exact, **counted)

    assert ask(draft, "SELECT ip4_time FROM bi.summit") == [(time,)]


def test_documents_that_never_came_about_are_not_documents_of_a_summit(
    facts: sa.Connection,
) -> None:
    query = """
        SELECT summit_key, document_names FROM bi.summit
        WHERE summit_key IN ('summit-madrid-2022', 'summit-vilnius-2023') ORDER BY 1
    """
    assert ask(facts, query) == [
        ("summit-madrid-2022", "Strategic Concept of 2022"),
        (
            "summit-vilnius-2023",
            "IP4 joint statement at the Vilnius summit; Vilnius summit communique",
        ),
    ]


def test_a_meeting_has_its_own_chair_and_agenda(facts: sa.Connection) -> None:
    query = """
        SELECT chair_names, joined_names, topic_names FROM bi.meeting
        WHERE summit_key = 'summit-washington-2024' AND topic_count > 0 ORDER BY event_key
    """
    topics = ["China's support for Russia", "Relations with North Korea"]
    topics.append("Tensions in the South China Sea")
    assert ask(facts, query) == [
        ("New Zealand", None, "; ".join(topics)),
        (None, "Ukraine (Volodymyr Zelensky)", "Ukraine as a subject of talks"),
    ]


def test_who_called_a_meeting_is_named_with_the_person(facts: sa.Connection) -> None:
    query = "SELECT convener_names FROM bi.meeting WHERE event_key = 'ip4-meeting-madrid-2022'"
    assert ask(facts, query) == [("Japan (Fumio Kishida)",)]


def test_what_is_only_foreseen_is_planned_and_a_scenario_is_not(facts: sa.Connection) -> None:
    query = """
        SELECT event_key, came_about FROM bi.meeting
        WHERE event_key IN ('blinken-ip4-meeting-planned', 'taiwan-strait-conflict') ORDER BY 1
    """
    assert ask(facts, query) == [
        ("blinken-ip4-meeting-planned", "planned"),
        ("taiwan-strait-conflict", "not_reported"),
    ]


def test_an_initiative_stands_where_the_last_source_leaves_it(facts: sa.Connection) -> None:
    query = """
        SELECT initiative_key, came_about, status, opponent_names
        FROM bi.initiative
        WHERE initiative_key IN ('nato-liaison-office-tokyo', 'japanese-office-at-nato') ORDER BY 1
    """
    assert ask(facts, query) == [
        ("japanese-office-at-nato", "yes", "established", None),
        ("nato-liaison-office-tokyo", "denied", "not established", "China; France"),
    ]


def test_a_topic_shows_its_place_and_every_printed_label(facts: sa.Connection) -> None:
    query = """
        SELECT topic_path, top_key, is_cooperation_area, printed_labels
        FROM bi.topic WHERE topic_key = 'cyber-defence'
    """
    ((path, top, is_area, labels),) = ask(facts, query)

    assert (path, top, is_area) == ("Cyber > Cyber defence", "cyber", True)
    assert {"cyber defence", "cyber defense"} <= set(labels.split("; "))


def test_an_actor_is_followed_up_to_the_state(facts: sa.Connection) -> None:
    query = """
        SELECT actor_key, part_of_path, country_iso3 FROM bi.actor
        WHERE country_key = 'china' ORDER BY part_of_path
    """
    assert ask(facts, query) == [
        ("china", "China", "CHN"),
        ("chinese-foreign-ministry", "China > Chinese Foreign Ministry", "CHN"),
        ("weng-wenbin", "China > Chinese Foreign Ministry > Weng Wenbin", "CHN"),
        ("chinese-state-media", "China > Chinese state media", "CHN"),
    ]


def test_an_office_keeps_the_mark_that_the_source_gives_it(facts: sa.Connection) -> None:
    query = """
        SELECT actor_key, offices FROM bi.actor
        WHERE actor_key IN ('christopher-hipkins', 'shinzo-abe', 'vladimir-putin') ORDER BY 1
    """
    assert ask(facts, query) == [
        ("christopher-hipkins", "then Prime Minister of New Zealand (diplomat-galic-interview)"),
        ("shinzo-abe", "former Prime Minister of Japan (orf-paris-spoiler)"),
        ("vladimir-putin", None),
    ]


def test_a_guest_of_one_discussion_is_no_participant_of_the_summit(
    record: Record,
    draft: sa.Connection,
) -> None:
    summit = record.entity(model.Summit, "summit", event_type="summit")
    talk = record.event("talk", part_of_id=summit.id)
    source, guest, host = record.source("a"), record.country("guest"), record.country("host")
    for country, event, role in ((guest, talk, "joined"), (host, summit, "attendee")):
        record.claim(model.Participation, source, country, event_id=event.id, role=role)

    query = "SELECT country_key, summit_count FROM bi.country ORDER BY country_key"
    assert ask(draft, query) == [("guest", 0), ("host", 1)]
    query = """
        SELECT delegation_key, attended, attended_basis, attended_count FROM bi.summit_participation
        WHERE event_key = 'summit' ORDER BY delegation_key
    """
    parts = [("guest", "yes", "a part of it", 0), ("host", "yes", "the event", 1)]
    assert ask(draft, query) == parts
    assert ask(draft, "SELECT delegation_count FROM bi.summit") == [(1,)]


def test_ukraine_came_to_no_summit(facts: sa.Connection) -> None:
    query = "SELECT summit_count FROM bi.country WHERE country_key = 'ukraine'"
    assert ask(facts, query) == [(0,)]


def test_a_source_tells_what_is_not_known_of_it(facts: sa.Connection) -> None:
    query = """
        SELECT source_key, title_basis, publisher_basis, published_basis
        FROM bi.source ORDER BY source_key
    """
    assert ask(facts, query) == [
        ("diplomat-galic-interview", "stated", "inferred", "external"),
        ("orf-paris-spoiler", "external", "inferred", "external"),
        ("rusi-nato-platform", "stated", "inferred", "absent"),
        ("usip-tightening-ties", "stated", "stated", "external"),
        ("wilson-center-goto", "absent", "inferred", "absent"),
    ]


def test_the_publisher_is_the_one_that_the_text_names(facts: sa.Connection) -> None:
    query = """
        SELECT publisher_key, publisher_basis FROM bi.source
        WHERE source_key = 'usip-tightening-ties'
    """
    assert ask(facts, query) == [("korea-on-point", "stated")]
    elsewhere = """
        SELECT field_value FROM bi.source_field
        WHERE source_key = 'usip-tightening-ties' AND field = 'publisher' AND basis = 'external'
    """
    assert ask(facts, elsewhere) == [("United States Institute of Peace",)]


def test_a_source_was_written_between_what_it_looks_back_and_forward_to(
    facts: sa.Connection,
) -> None:
    query = """
        SELECT written_from, written_to FROM bi.source WHERE source_key = 'usip-tightening-ties'
    """
    assert ask(facts, query) == [(dt.date(2023, 1, 1), dt.date(2023, 7, 31))]


def test_every_paragraph_of_every_source_is_accounted_for(facts: sa.Connection) -> None:
    query = """
        SELECT source_key FROM bi.source
        WHERE accounted_paragraph_count < paragraph_count OR accounted_passage_count < passage_count
    """
    assert ask(facts, query) == []
