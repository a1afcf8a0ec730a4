"""Positions, reasons and mentions have one view each, which loses none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.views.asking import ask

if TYPE_CHECKING:
    import sqlalchemy as sa


def test_a_state_has_the_positions_of_its_organs_and_people(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT through_key, manner, position FROM bi.actor_position
        WHERE actor_key = 'china' AND through_key <> 'china' ORDER BY through_key, assertion_key
        """,
    ) == [
        ("chinese-foreign-ministry", "takes", "criticises"),
        ("chinese-state-media", "takes", "criticises"),
        ("chinese-state-media", "takes", "welcomes"),
        ("weng-wenbin", "says", "warns"),
        ("weng-wenbin", "says", "warns"),
    ]


def test_no_stance_and_no_reported_claim_is_lost(facts: sa.Connection) -> None:
    assert (
        ask(
            facts,
            """
            SELECT claim.assertion_key FROM bi.assertion AS claim
            WHERE (claim.kind = 'stance' OR claim.is_reported) AND claim.holder_key NOT IN (
                    SELECT document_key FROM bi.document
                )
                AND NOT EXISTS (
                    SELECT FROM bi.actor_position AS held
                    WHERE held.assertion_key = claim.assertion_key
                )
            """,
        )
        == []
    )


def test_a_rule_that_is_said_not_to_cover_is_a_reason_against(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT reason_side, reason_type, thing_key FROM bi.reason
        WHERE subject_key IN ('article-5', 'nato-mandate') ORDER BY assertion_key
        """,
    ) == [
        ("against", "denied: rule that covers", "japan"),
        ("against", "rule that prevents", "indo-pacific"),
        ("against", "denied: rule that covers", "hawaii"),
    ]


def test_causes_and_grounds_stand_in_one_view(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT
            (SELECT count(*) FROM bi.explanation)
            = count(*) FILTER (WHERE reason_type = 'cause'),
            (SELECT count(*) FROM bi.stance WHERE ground IS NOT NULL)
            = count(*) FILTER (WHERE reason_type = 'ground of a position')
        FROM bi.reason
        """,
    ) == [(True, True)]


def test_a_document_is_silent_only_where_a_source_says_so(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT document_key, mentioned FROM bi.document_mention
        WHERE mentioned_key = 'china' AND mentioned <> 'yes' ORDER BY document_key
        """,
    ) == [
        ("ip4-statement-washington-2024", "not_reported"),
        ("strategic-concept-2010", "denied"),
        ("usip-study-group-report", "not_reported"),
    ]


def test_a_list_keeps_its_items_in_the_order_of_the_text(facts: sa.Connection) -> None:
    assert ask(
        facts,
        """
        SELECT item_number, item_count, completeness, assertion_key FROM bi.enumeration
        WHERE enumeration_key = 'rusi-nato-platform/flagship-projects'
        ORDER BY item_number, assertion_number
        """,
    ) == [
        (1, 4, "complete", "rusi-nato-platform/127"),
        (2, 4, "complete", "rusi-nato-platform/129"),
        (3, 4, "complete", "rusi-nato-platform/130"),
        (4, 4, "complete", "rusi-nato-platform/131"),
        (4, 4, "complete", "rusi-nato-platform/132"),
    ]
