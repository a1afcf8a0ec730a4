"""Tell changes from datings, areas from their threats, and print what is contributed.

The verdict ``time_differs`` covered a change of the matter and a difference of dating. It becomes
``changed_over_time``; look through such issues and give ``dated_differently`` to those in which
nothing changed.

Revision ID: 0015
Revises: 0014
Create Date: 2026-11-30 22:50:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

WORD = r"[^\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+"


BEFORE = {
    "open": "They disagree; nothing in the sources settles it",
    "scope_differs": "They speak of different things",
    "time_differs": "They speak of different times",
    "framing_differs": "They judge the same thing differently",
    "slip_of_a_source": "One source made a slip",
    "firmer_against_hedged": "The same thing once flat and once hedged",
}
AFTER = {
    "open": "They disagree; nothing in the sources settles it",
    "scope_differs": "They speak of different things",
    "changed_over_time": "The matter changed; each speaks of its own time",
    "dated_differently": "They date the same thing in different ways",
    "framing_differs": "They judge the same thing differently",
    "slip_of_a_source": "One source made a slip",
    "firmer_against_hedged": "The same thing once flat and once hedged",
}


def upgrade() -> None:
    replace_verdicts(AFTER, {"time_differs": "changed_over_time"})
    op.add_column(
        "contribution",
        sa.Column("type_printed", sa.Text, comment="What is given or done, as printed"),
        schema="ip4",
    )
    op.create_check_constraint(
        op.f("ck_contribution_type_printed_is_at_most_8_words"),
        "contribution",
        f"regexp_count(type_printed, '{WORD}') BETWEEN 1 AND 8",
        schema="ip4",
    )
    op.add_column(
        "topic",
        sa.Column(
            "addresses_id",
            sa.BigInteger,
            comment="The threat that cooperation in the area is about",
        ),
        schema="ip4",
    )
    op.create_foreign_key(
        op.f("fk_topic_addresses_id"),
        "topic",
        "topic",
        ["addresses_id"],
        ["id"],
        source_schema="ip4",
        referent_schema="ip4",
    )
    op.create_index(op.f("ix_topic_addresses_id"), "topic", ["addresses_id"], schema="ip4")
    op.create_check_constraint(
        op.f("ck_topic_only_an_area_addresses_something"),
        "topic",
        "addresses_id IS NULL OR topic_type = 'area'",
        schema="ip4",
    )


def downgrade() -> None:
    op.drop_column("topic", "addresses_id", schema="ip4")
    op.drop_column("contribution", "type_printed", schema="ip4")
    replace_verdicts(
        BEFORE, {"changed_over_time": "time_differs", "dated_differently": "time_differs"}
    )


def replace_verdicts(verdicts: dict[str, str], renamed: dict[str, str]) -> None:
    """Write the code list anew, in its order, and give issues the new codes."""
    op.drop_constraint(op.f("fk_issue_verdict"), "issue", schema="ip4")
    issue = sa.table("issue", sa.column("verdict", sa.Text), schema="ip4")
    for old, new in renamed.items():
        op.execute(issue.update().where(issue.c.verdict == old).values(verdict=new))
    listed = sa.table(
        "issue_verdict",
        sa.column("code", sa.Text),
        sa.column("meaning", sa.Text),
        sa.column("rank", sa.SmallInteger),
        schema="ip4",
    )
    op.execute(listed.delete())
    op.bulk_insert(
        listed,
        [
            {"code": code, "meaning": meaning, "rank": rank}
            for rank, (code, meaning) in enumerate(verdicts.items(), 1)
        ],
    )
    op.create_foreign_key(
        op.f("fk_issue_verdict"),
        "issue",
        "issue_verdict",
        ["verdict"],
        ["code"],
        source_schema="ip4",
        referent_schema="ip4",
    )
