"""What we say about assertions: links, issues, withdrawals.

Here stands what is ours and of no source; taking it away leaves every claim as it was.

Revision ID: 0013
Revises: 0012
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "assertion_link",
        sa.Column("from_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column("to_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column("relation", sa.Text, nullable=False, comment="What the first is to the second"),
        sa.Column("note", sa.Text, comment="Why, in our words"),
        sa.PrimaryKeyConstraint("from_id", "to_id", "relation", name=op.f("pk_assertion_link")),
        sa.ForeignKeyConstraint(
            ["from_id"],
            ["ip4.assertion.id"],
            name=op.f("fk_assertion_link_from_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["to_id"],
            ["ip4.assertion.id"],
            name=op.f("fk_assertion_link_to_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["relation"], ["ip4.link_relation.code"], name=op.f("fk_assertion_link_relation")
        ),
        sa.CheckConstraint(
            "from_id <> to_id", name=op.f("ck_assertion_link_does_not_link_to_itself")
        ),
        sa.CheckConstraint(r"note ~ '\S'", name=op.f("ck_assertion_link_note_is_not_empty")),
        schema="ip4",
        comment="Relations between assertions. One row per pair and relation.",
    )
    op.create_index(op.f("ix_assertion_link_to_id"), "assertion_link", ["to_id"], schema="ip4")
    op.create_table(
        "issue",
        sa.Column(
            "id",
            sa.BigInteger,
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number; never shown",
        ),
        sa.Column("key", sa.Text, nullable=False, comment="Readable key; never changes"),
        sa.Column("question", sa.Text, nullable=False, comment="The question"),
        sa.Column("verdict", sa.Text, nullable=False, comment="Why the claims stand side by side"),
        sa.Column("note", sa.Text, comment="The reason for the verdict"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
        sa.UniqueConstraint("key", name=op.f("uq_issue_key")),
        sa.ForeignKeyConstraint(
            ["verdict"], ["ip4.issue_verdict.code"], name=op.f("fk_issue_verdict")
        ),
        sa.CheckConstraint(
            "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_issue_key_is_lower_case_words")
        ),
        sa.CheckConstraint(r"question ~ '\S'", name=op.f("ck_issue_question_is_not_empty")),
        sa.CheckConstraint(r"note ~ '\S'", name=op.f("ck_issue_note_is_not_empty")),
        schema="ip4",
        comment="Questions on which claims differ, with a verdict. One row per issue.",
    )
    op.create_table(
        "issue_position",
        sa.Column("issue_id", sa.BigInteger, nullable=False, comment="The issue"),
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "position",
            sa.Text,
            nullable=False,
            comment="The answer it gives, in a few words of ours",
        ),
        sa.Column("note", sa.Text, comment="Anything to add"),
        sa.PrimaryKeyConstraint("issue_id", "assertion_id", name=op.f("pk_issue_position")),
        sa.ForeignKeyConstraint(
            ["issue_id"],
            ["ip4.issue.id"],
            name=op.f("fk_issue_position_issue_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["assertion_id"], ["ip4.assertion.id"], name=op.f("fk_issue_position_assertion_id")
        ),
        sa.CheckConstraint(
            r"position ~ '\S'", name=op.f("ck_issue_position_position_is_not_empty")
        ),
        sa.CheckConstraint(r"note ~ '\S'", name=op.f("ck_issue_position_note_is_not_empty")),
        schema="ip4",
        comment="Positions on issues. One row per issue and assertion.",
    )
    op.create_index(
        op.f("ix_issue_position_assertion_id"), "issue_position", ["assertion_id"], schema="ip4"
    )
    op.create_table(
        "withdrawal",
        sa.Column("item", sa.Text, nullable=False, comment="What the key named"),
        sa.Column("key", sa.Text, nullable=False, comment="The key, never used again"),
        sa.Column("reason", sa.Text, nullable=False, comment="Why it was withdrawn"),
        sa.PrimaryKeyConstraint("item", "key", name=op.f("pk_withdrawal")),
        sa.CheckConstraint(r"reason ~ '\S'", name=op.f("ck_withdrawal_reason_is_not_empty")),
        sa.CheckConstraint(
            "item IN ('assertion', 'entity', 'issue', 'passage', 'utterance')",
            name=op.f("ck_withdrawal_item_is_known"),
        ),
        schema="ip4",
        comment="Withdrawn keys and why. One row per item and key.",
    )


def downgrade() -> None:
    op.drop_table("withdrawal", schema="ip4")
    op.drop_table("issue_position", schema="ip4")
    op.drop_table("issue", schema="ip4")
    op.drop_table("assertion_link", schema="ip4")
