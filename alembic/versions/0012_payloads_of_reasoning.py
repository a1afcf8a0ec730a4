"""Payloads: how sources count and argue.

A payload hangs on its assertion by id and kind together, and goes with it.

Revision ID: 0012
Revises: 0011
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "quantity",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="quantity",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("measure", sa.Text, nullable=False, comment="What is counted or numbered"),
        sa.Column("printed_value", sa.Numeric(18, 2), nullable=False, comment="The number printed"),
        sa.Column(
            "low",
            sa.Numeric(18, 2),
            comment="Smallest value the words allow; empty if they set none",
        ),
        sa.Column(
            "high",
            sa.Numeric(18, 2),
            comment="Largest value the words allow; empty if they set none",
        ),
        sa.Column(
            "unit",
            sa.Text,
            nullable=False,
            comment=(
                "Unit (count: a number of things; ordinal: a place in a sequence, 1 "
                "being the first; years: years)"
            ),
        ),
        sa.Column(
            "comparator",
            sa.Text,
            nullable=False,
            comment="How the printed number bounds the true one",
        ),
        sa.Column(
            "value_printed",
            sa.Text,
            nullable=False,
            comment="The number in the words of the source",
        ),
        sa.Column("at_id", sa.BigInteger, comment="At which event or in which document"),
        sa.Column("counted_id", sa.BigInteger, comment="What is counted"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quantity")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_quantity_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["measure"], ["ip4.quantity_measure.code"], name=op.f("fk_quantity_measure")
        ),
        sa.ForeignKeyConstraint(
            ["comparator"], ["ip4.comparator.code"], name=op.f("fk_quantity_comparator")
        ),
        sa.ForeignKeyConstraint(["at_id"], ["ip4.entity.id"], name=op.f("fk_quantity_at_id")),
        sa.ForeignKeyConstraint(
            ["counted_id"], ["ip4.entity.id"], name=op.f("fk_quantity_counted_id")
        ),
        sa.CheckConstraint(
            "unit IN ('count', 'ordinal', 'years')", name=op.f("ck_quantity_unit_is_known")
        ),
        sa.CheckConstraint(
            (
                r"value_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(value_printed), '\s+')) <= 8"
            ),
            name=op.f("ck_quantity_value_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint("low <= high", name=op.f("ck_quantity_low_is_not_above_high")),
        sa.CheckConstraint(
            "comparator <> 'exactly' OR (low = high AND low = printed_value) IS TRUE",
            name=op.f("ck_quantity_an_exact_number_has_equal_bounds"),
        ),
        sa.CheckConstraint(
            "comparator <> 'about' OR num_nonnulls(low, high) = 0",
            name=op.f("ck_quantity_about_a_number_bounds_nothing"),
        ),
        sa.CheckConstraint("kind = 'quantity'", name=op.f("ck_quantity_kind_is_quantity")),
        schema="ip4",
        comment="Counts, ordinals and other numbers. One row per assertion.",
    )
    op.create_index(op.f("ix_quantity_at_id"), "quantity", ["at_id"], schema="ip4")
    op.create_index(op.f("ix_quantity_counted_id"), "quantity", ["counted_id"], schema="ip4")
    op.create_table(
        "explanation",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="explanation",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("factor_id", sa.BigInteger, nullable=False, comment="What is given as the cause"),
        sa.Column(
            "rank", sa.SmallInteger, comment="Place among the factors, if the source orders them"
        ),
        sa.Column("strength_printed", sa.Text, comment="How strong, as printed"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_explanation")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_explanation_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["factor_id"], ["ip4.entity.id"], name=op.f("fk_explanation_factor_id")
        ),
        sa.CheckConstraint(
            (
                r"strength_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(strength_printed), '\s+')) <= 8"
            ),
            name=op.f("ck_explanation_strength_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint("rank > 0", name=op.f("ck_explanation_rank_counts_from_1")),
        sa.CheckConstraint("kind = 'explanation'", name=op.f("ck_explanation_kind_is_explanation")),
        schema="ip4",
        comment="Causes given and causes denied. One row per assertion.",
    )
    op.create_index(op.f("ix_explanation_factor_id"), "explanation", ["factor_id"], schema="ip4")
    op.create_table(
        "aspect",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="aspect",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("role", sa.Text, nullable=False, comment="Which aspect"),
        sa.Column("item", sa.Text, nullable=False, comment="The aspect in at most 8 words of ours"),
        sa.Column("item_entity_id", sa.BigInteger, comment="The entity that it is, if it is one"),
        sa.Column("versus_id", sa.BigInteger, comment="What the subject is compared with"),
        sa.Column(
            "rank", sa.SmallInteger, comment="Place among the aspects, if the source orders them"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aspect")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_aspect_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["role"], ["ip4.aspect_role.code"], name=op.f("fk_aspect_role")),
        sa.ForeignKeyConstraint(
            ["item_entity_id"], ["ip4.entity.id"], name=op.f("fk_aspect_item_entity_id")
        ),
        sa.ForeignKeyConstraint(["versus_id"], ["ip4.entity.id"], name=op.f("fk_aspect_versus_id")),
        sa.CheckConstraint(
            r"item ~ '\S' AND cardinality(regexp_split_to_array(btrim(item), '\s+')) <= 8",
            name=op.f("ck_aspect_item_is_at_most_8_words"),
        ),
        sa.CheckConstraint("rank > 0", name=op.f("ck_aspect_rank_counts_from_1")),
        sa.CheckConstraint("kind = 'aspect'", name=op.f("ck_aspect_kind_is_aspect")),
        schema="ip4",
        comment="Purposes, benefits, conditions and other aspects. One row per assertion.",
    )
    op.create_index(op.f("ix_aspect_item_entity_id"), "aspect", ["item_entity_id"], schema="ip4")
    op.create_index(op.f("ix_aspect_versus_id"), "aspect", ["versus_id"], schema="ip4")


def downgrade() -> None:
    op.drop_table("aspect", schema="ip4")
    op.drop_table("explanation", schema="ip4")
    op.drop_table("quantity", schema="ip4")
    # An assertion without its payload would break a rule, and so would a stance without its target.
    op.execute(
        """
        WITH RECURSIVE incomplete AS (
            SELECT id FROM ip4.assertion WHERE kind IN ('aspect', 'explanation', 'quantity')
            UNION
            SELECT stance.id
            FROM ip4.stance
            INNER JOIN incomplete ON stance.target_assertion_id = incomplete.id
        )
        DELETE FROM ip4.assertion
        USING incomplete
        WHERE assertion.id = incomplete.id
        """
    )
