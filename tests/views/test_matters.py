"""One matter stands in one place, with the words of the source and the reason for a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.views.asking import ask

if TYPE_CHECKING:
    import sqlalchemy as sa


def test_a_verdict_tells_a_change_of_the_matter_from_different_datings(
    facts: sa.Connection,
) -> None:
    assert ask(
        facts,
        """
        SELECT DISTINCT issue_key, verdict FROM bi.issue
        WHERE issue_key IN ('french-opposition-when', 'nato-member-count') ORDER BY issue_key
        """,
    ) == [
        ("french-opposition-when", "dated_differently"),
        ("nato-member-count", "changed_over_time"),
    ]


def test_piracy_is_one_row_of_the_matrix_which_names_the_threat(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT area_key, addresses_key, japan, japan_level FROM bi.cooperation_matrix
        WHERE area_name ILIKE '%%piracy%%' OR addresses_name ILIKE '%%piracy%%'
        """,
    ) == [("counter-piracy", "piracy", "yes", "practice")]


def test_a_threat_names_the_areas_that_address_it(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT topic_key, addressed_by_names FROM bi.topic
        WHERE addressed_by_names IS NOT NULL ORDER BY topic_key
        """,
    ) == [
        ("cyberattacks", "Cyber defence; Cybersecurity"),
        ("disinformation", "Countering disinformation"),
        ("piracy", "Counter-piracy"),
        ("terrorism", "Counter-terrorism"),
    ]


def test_climate_change_is_one_topic_as_a_threat_and_as_an_area(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT topic_key, is_cooperation_area, broader_key FROM bi.topic
        WHERE topic_name ILIKE 'climate%%'
        """,
    ) == [("climate-change", True, "transnational-threats")]


def test_every_contribution_has_its_kind_as_printed(facts: sa.Connection) -> None:
    assert ask(facts, "SELECT count(*) FROM bi.contribution WHERE type_printed IS NULL") == [(0,)]
    assert ask(
        facts,
        """
        SELECT contribution_type, type_printed FROM bi.contribution
        WHERE assertion_key = 'diplomat-galic-interview/56'
        """,
    ) == [("military_or_financial", "military and/or financial assistance")]
