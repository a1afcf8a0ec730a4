"""Keep the items of a list in a text together and in order.

Revision ID: 0017
Revises: 0016
Create Date: 2026-12-01 00:30:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

MORE = (
    "Whether there is more (complete: the source says how many there are, or that these are all; "
    "open: the source says that there is more; not_said: the source does not say)"
)


def upgrade() -> None:
    op.create_table(
        "enumeration",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column(
            "label", sa.Text, nullable=False, comment="Short label, unique within the source"
        ),
        sa.Column("name", sa.Text, nullable=False, comment="What is listed, in our words"),
        sa.Column("completeness", sa.Text, nullable=False, server_default="not_said", comment=MORE),
        sa.PrimaryKeyConstraint("source_id", "label", name=op.f("pk_enumeration")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source.id"],
            name=op.f("fk_enumeration_source_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "label ~ '^[a-z0-9]+(-[a-z0-9]+)*$'",
            name=op.f("ck_enumeration_label_is_lower_case_words"),
        ),
        sa.CheckConstraint(r"name ~ '\S'", name=op.f("ck_enumeration_name_is_not_empty")),
        sa.CheckConstraint(
            "completeness IN ('complete', 'open', 'not_said')",
            name=op.f("ck_enumeration_completeness_is_known"),
        ),
        schema="ip4",
        comment="Lists in the texts. One row per source and list.",
    )
    op.create_table(
        "enumeration_item",
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column("label", sa.Text, nullable=False, comment="Label of the list"),
        sa.Column(
            "source_id",
            sa.BigInteger,
            nullable=False,
            comment="Source of both the assertion and the list",
        ),
        sa.Column(
            "item",
            sa.SmallInteger,
            nullable=False,
            comment="Place in the list, from 1; the same for claims about one item",
        ),
        sa.PrimaryKeyConstraint("assertion_id", "label", name=op.f("pk_enumeration_item")),
        sa.ForeignKeyConstraint(
            ["assertion_id", "source_id"],
            ["ip4.assertion.id", "ip4.assertion.source_id"],
            name=op.f("fk_enumeration_item_assertion_id_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_id", "label"],
            ["ip4.enumeration.source_id", "ip4.enumeration.label"],
            name=op.f("fk_enumeration_item_source_id_label"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("item > 0", name=op.f("ck_enumeration_item_items_count_from_1")),
        schema="ip4",
        comment="Items of lists. One row per assertion and list.",
    )
    op.create_index(
        op.f("ix_enumeration_item_label_source_id"),
        "enumeration_item",
        ["label", "source_id"],
        schema="ip4",
    )


def downgrade() -> None:
    op.drop_table("enumeration_item", schema="ip4")
    op.drop_table("enumeration", schema="ip4")
