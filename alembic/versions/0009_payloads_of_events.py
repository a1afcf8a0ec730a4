"""Payloads: what happened.

A payload hangs on its assertion by id and kind together, and goes with it.

Revision ID: 0009
Revises: 0008
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "milestone",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="milestone",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("code", sa.Text, nullable=False, comment="What happened"),
        sa.Column("counterpart_id", sa.BigInteger, comment="With whom or what"),
        sa.Column("place_id", sa.BigInteger, comment="Where: a place or country"),
        sa.Column(
            "extent",
            sa.Text,
            nullable=False,
            server_default="whole",
            comment=(
                "What the date covers (whole: the date is that of the whole thing; "
                "within: it was under way on that date)"
            ),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_milestone_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["code"], ["ip4.milestone_code.code"], name=op.f("fk_milestone_code")
        ),
        sa.ForeignKeyConstraint(
            ["counterpart_id"], ["ip4.entity.id"], name=op.f("fk_milestone_counterpart_id")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["ip4.entity.id"], name=op.f("fk_milestone_place_id")
        ),
        sa.CheckConstraint(
            "extent IN ('whole', 'within')", name=op.f("ck_milestone_extent_is_known")
        ),
        sa.CheckConstraint("kind = 'milestone'", name=op.f("ck_milestone_kind_is_milestone")),
        schema="ip4",
        comment="Things that happened and states of things. One row per assertion.",
    )
    op.create_index(op.f("ix_milestone_code"), "milestone", ["code"], schema="ip4")
    op.create_index(
        op.f("ix_milestone_counterpart_id"), "milestone", ["counterpart_id"], schema="ip4"
    )
    op.create_index(op.f("ix_milestone_place_id"), "milestone", ["place_id"], schema="ip4")
    op.create_table(
        "participation",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="participation",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("event_id", sa.BigInteger, nullable=False, comment="The event"),
        sa.Column("person_id", sa.BigInteger, comment="Who came for the subject, if one is named"),
        sa.Column("role", sa.Text, nullable=False, comment="In which role"),
        sa.Column("capacity_printed", sa.Text, comment="Office or capacity as printed"),
        sa.Column("level", sa.Text, comment="At which level"),
        sa.Column("level_printed", sa.Text, comment="The level as printed"),
        sa.Column(
            "level_denied",
            sa.Boolean,
            nullable=False,
            server_default=sa.false(),
            comment="True if the source says it was not at this level",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_participation_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["ip4.event.id"], name=op.f("fk_participation_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["ip4.person.id"], name=op.f("fk_participation_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["role"], ["ip4.participation_role.code"], name=op.f("fk_participation_role")
        ),
        sa.ForeignKeyConstraint(
            ["level"], ["ip4.participation_level.code"], name=op.f("fk_participation_level")
        ),
        sa.CheckConstraint(
            (
                r"capacity_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(capacity_printed), '\s+')) <= 8"
            ),
            name=op.f("ck_participation_capacity_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint(
            (
                r"level_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(level_printed), '\s+')) <= 8"
            ),
            name=op.f("ck_participation_level_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint(
            "NOT level_denied OR level IS NOT NULL",
            name=op.f("ck_participation_a_denied_level_is_named"),
        ),
        sa.CheckConstraint(
            "kind = 'participation'", name=op.f("ck_participation_kind_is_participation")
        ),
        schema="ip4",
        comment="Who took part in which event. One row per assertion.",
    )
    op.create_index(op.f("ix_participation_event_id"), "participation", ["event_id"], schema="ip4")
    op.create_index(
        op.f("ix_participation_person_id"), "participation", ["person_id"], schema="ip4"
    )
    op.create_table(
        "tenure",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="tenure",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column(
            "office_printed", sa.Text, comment="The office as printed; empty if none is printed"
        ),
        sa.Column("of_id", sa.BigInteger, comment="The state or body whose office it is"),
        sa.Column(
            "marker",
            sa.Text,
            comment=(
                "How the source marks it against its own time (then: held at the time "
                "spoken of; former: no longer held at the time of writing)"
            ),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenure")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_tenure_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["of_id"], ["ip4.entity.id"], name=op.f("fk_tenure_of_id")),
        sa.CheckConstraint(
            (
                r"office_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(office_printed), '\s+')) <= 12"
            ),
            name=op.f("ck_tenure_office_printed_is_at_most_12_words"),
        ),
        sa.CheckConstraint("marker IN ('then', 'former')", name=op.f("ck_tenure_marker_is_known")),
        sa.CheckConstraint("kind = 'tenure'", name=op.f("ck_tenure_kind_is_tenure")),
        schema="ip4",
        comment="Who holds or held which office. One row per assertion.",
    )
    op.create_index(op.f("ix_tenure_of_id"), "tenure", ["of_id"], schema="ip4")
    op.create_table(
        "membership",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="membership",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column(
            "group_id", sa.BigInteger, nullable=False, comment="The group, or the other side"
        ),
        sa.Column("status", sa.Text, nullable=False, comment="In which status"),
        sa.Column("status_printed", sa.Text, comment="The status as printed"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_membership_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["ip4.entity.id"], name=op.f("fk_membership_group_id")
        ),
        sa.ForeignKeyConstraint(
            ["status"], ["ip4.membership_status.code"], name=op.f("fk_membership_status")
        ),
        sa.CheckConstraint(
            (
                r"status_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(status_printed), '\s+')) <= 8"
            ),
            name=op.f("ck_membership_status_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint("kind = 'membership'", name=op.f("ck_membership_kind_is_membership")),
        schema="ip4",
        comment=(
            "Who belongs to whom, as far as sources say; never a full list. One row per assertion."
        ),
    )
    op.create_index(op.f("ix_membership_group_id"), "membership", ["group_id"], schema="ip4")


def downgrade() -> None:
    op.drop_table("membership", schema="ip4")
    op.drop_table("tenure", schema="ip4")
    op.drop_table("participation", schema="ip4")
    op.drop_table("milestone", schema="ip4")
    # An assertion without its payload would break a rule.
    op.execute(
        """
        DELETE FROM ip4.assertion
        WHERE kind IN ('membership', 'tenure', 'participation', 'milestone')
        """
    )
