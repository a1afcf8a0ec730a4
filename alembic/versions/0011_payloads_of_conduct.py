"""Payloads: what actors do and hold.

A payload hangs on its assertion by id and kind together, and goes with it.

Revision ID: 0011
Revises: 0010
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "cooperation",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="cooperation",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("partner_id", sa.BigInteger, comment="With whom"),
        sa.Column("area_id", sa.BigInteger, nullable=False, comment="In which area"),
        sa.Column("level", sa.Text, nullable=False, comment="How far it has come"),
        sa.Column(
            "tense",
            sa.Text,
            nullable=False,
            comment=(
                "When it holds (past: before the writing; current: at the writing; "
                "intended: after the writing)"
            ),
        ),
        sa.Column("against_id", sa.BigInteger, comment="Against whom or what it is directed"),
        sa.Column("instrument_id", sa.BigInteger, comment="Document or initiative it rests on"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cooperation")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_cooperation_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["ip4.entity.id"], name=op.f("fk_cooperation_partner_id")
        ),
        sa.ForeignKeyConstraint(["area_id"], ["ip4.topic.id"], name=op.f("fk_cooperation_area_id")),
        sa.ForeignKeyConstraint(
            ["level"], ["ip4.cooperation_level.code"], name=op.f("fk_cooperation_level")
        ),
        sa.ForeignKeyConstraint(
            ["against_id"], ["ip4.entity.id"], name=op.f("fk_cooperation_against_id")
        ),
        sa.ForeignKeyConstraint(
            ["instrument_id"], ["ip4.entity.id"], name=op.f("fk_cooperation_instrument_id")
        ),
        sa.CheckConstraint(
            "tense IN ('past', 'current', 'intended')", name=op.f("ck_cooperation_tense_is_known")
        ),
        sa.CheckConstraint("kind = 'cooperation'", name=op.f("ck_cooperation_kind_is_cooperation")),
        schema="ip4",
        comment="Who cooperates with whom in which area. One row per assertion.",
    )
    op.create_index(op.f("ix_cooperation_against_id"), "cooperation", ["against_id"], schema="ip4")
    op.create_index(op.f("ix_cooperation_area_id"), "cooperation", ["area_id"], schema="ip4")
    op.create_index(
        op.f("ix_cooperation_instrument_id"), "cooperation", ["instrument_id"], schema="ip4"
    )
    op.create_index(op.f("ix_cooperation_partner_id"), "cooperation", ["partner_id"], schema="ip4")
    op.create_table(
        "contribution",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="contribution",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("contribution_type", sa.Text, nullable=False, comment="What is given or done"),
        sa.Column("recipient_id", sa.BigInteger, comment="To whom"),
        sa.Column("cause_id", sa.BigInteger, comment="For or against which cause"),
        sa.Column("place_id", sa.BigInteger, comment="Where"),
        sa.Column("channel_id", sa.BigInteger, comment="Through whom"),
        sa.Column("purpose", sa.Text, comment="What for, in our words"),
        sa.Column(
            "amount",
            sa.Numeric(18, 2),
            comment="The amount printed, in whole units of the currency",
        ),
        sa.Column("currency", sa.Text, comment="Currency, ISO 4217"),
        sa.Column("comparator", sa.Text, comment="How the amount bounds the true one"),
        sa.Column("amount_printed", sa.Text, comment="The amount as printed"),
        sa.Column("status", sa.Text, nullable=False, comment="How far it has come"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_contribution_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["contribution_type"],
            ["ip4.contribution_type.code"],
            name=op.f("fk_contribution_contribution_type"),
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["ip4.entity.id"], name=op.f("fk_contribution_recipient_id")
        ),
        sa.ForeignKeyConstraint(
            ["cause_id"], ["ip4.entity.id"], name=op.f("fk_contribution_cause_id")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["ip4.entity.id"], name=op.f("fk_contribution_place_id")
        ),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["ip4.entity.id"], name=op.f("fk_contribution_channel_id")
        ),
        sa.ForeignKeyConstraint(
            ["comparator"], ["ip4.comparator.code"], name=op.f("fk_contribution_comparator")
        ),
        sa.ForeignKeyConstraint(
            ["status"], ["ip4.contribution_status.code"], name=op.f("fk_contribution_status")
        ),
        sa.CheckConstraint(r"purpose ~ '\S'", name=op.f("ck_contribution_purpose_is_not_empty")),
        sa.CheckConstraint(
            (
                r"amount_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(amount_printed), '\s+')) <= 8"
            ),
            name=op.f("ck_contribution_amount_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint(
            "currency ~ '^[A-Z]{3}$'", name=op.f("ck_contribution_currency_is_an_iso_4217_code")
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_contribution_amount_is_positive")),
        sa.CheckConstraint(
            "num_nulls(amount, currency, comparator, amount_printed) IN (0, 4)",
            name=op.f("ck_contribution_an_amount_has_currency_comparator_and_form"),
        ),
        sa.CheckConstraint(
            "kind = 'contribution'", name=op.f("ck_contribution_kind_is_contribution")
        ),
        schema="ip4",
        comment="Who gives or does what for which cause. One row per assertion.",
    )
    op.create_index(op.f("ix_contribution_cause_id"), "contribution", ["cause_id"], schema="ip4")
    op.create_index(
        op.f("ix_contribution_channel_id"), "contribution", ["channel_id"], schema="ip4"
    )
    op.create_index(op.f("ix_contribution_place_id"), "contribution", ["place_id"], schema="ip4")
    op.create_index(
        op.f("ix_contribution_recipient_id"), "contribution", ["recipient_id"], schema="ip4"
    )
    op.create_table(
        "stance",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="stance",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("position", sa.Text, nullable=False, comment="Which position"),
        sa.Column("target_id", sa.BigInteger, comment="On what"),
        sa.Column("target_assertion_id", sa.BigInteger, comment="On which claim"),
        sa.Column("ground", sa.Text, comment="One ground given for it, in our words"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stance")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_stance_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["position"], ["ip4.stance_position.code"], name=op.f("fk_stance_position")
        ),
        sa.ForeignKeyConstraint(["target_id"], ["ip4.entity.id"], name=op.f("fk_stance_target_id")),
        sa.ForeignKeyConstraint(
            ["target_assertion_id"],
            ["ip4.assertion.id"],
            name=op.f("fk_stance_target_assertion_id"),
        ),
        sa.CheckConstraint(r"ground ~ '\S'", name=op.f("ck_stance_ground_is_not_empty")),
        sa.CheckConstraint(
            "num_nonnulls(target_id, target_assertion_id) = 1",
            name=op.f("ck_stance_has_exactly_one_target"),
        ),
        sa.CheckConstraint(
            "target_assertion_id <> id", name=op.f("ck_stance_is_no_stance_on_itself")
        ),
        sa.CheckConstraint("kind = 'stance'", name=op.f("ck_stance_kind_is_stance")),
        schema="ip4",
        comment="Who takes which position on what. One row per assertion.",
    )
    op.create_index(
        op.f("ix_stance_target_assertion_id"), "stance", ["target_assertion_id"], schema="ip4"
    )
    op.create_index(op.f("ix_stance_target_id"), "stance", ["target_id"], schema="ip4")


def downgrade() -> None:
    op.drop_table("stance", schema="ip4")
    op.drop_table("contribution", schema="ip4")
    op.drop_table("cooperation", schema="ip4")
    # An assertion without its payload would break a rule.
    op.execute(
        """
        DELETE FROM ip4.assertion
        WHERE kind IN ('stance', 'contribution', 'cooperation')
        """
    )
