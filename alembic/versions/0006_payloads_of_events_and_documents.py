"""Payloads: what happened, and what stands on paper.

A payload hangs on its assertion by id and kind together, and goes with it.

Revision ID: 0006
Revises: 0005
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


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
    op.create_table(
        "document_party",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="document_party",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("party_id", sa.BigInteger, comment="The party"),
        sa.Column("party_printed", sa.Text, comment="The party's function as printed"),
        sa.Column(
            "role",
            sa.Text,
            nullable=False,
            comment=(
                "What it does in the document (signatory: Signed it or agreed it; "
                "issuer: Issued it; subject: Is what it is about)"
            ),
        ),
        sa.Column(
            "status",
            sa.Text,
            nullable=False,
            server_default="done",
            comment=(
                "How far that had come (done: Done; in_development: Being worked on; "
                "intended: Intended; not_done: Not done)"
            ),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_party")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_document_party_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["ip4.entity.id"], name=op.f("fk_document_party_party_id")
        ),
        sa.CheckConstraint(
            "role IN ('signatory', 'issuer', 'subject')",
            name=op.f("ck_document_party_role_is_known"),
        ),
        sa.CheckConstraint(
            "status IN ('done', 'in_development', 'intended', 'not_done')",
            name=op.f("ck_document_party_status_is_known"),
        ),
        sa.CheckConstraint(
            (
                r"party_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(party_printed), '\s+')) <= 8"
            ),
            name=op.f("ck_document_party_party_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(party_id, party_printed) > 0",
            name=op.f("ck_document_party_has_a_party_or_its_function"),
        ),
        sa.CheckConstraint(
            "kind = 'document_party'", name=op.f("ck_document_party_kind_is_document_party")
        ),
        schema="ip4",
        comment="Parties to documents. One row per assertion.",
    )
    op.create_index(
        op.f("ix_document_party_party_id"), "document_party", ["party_id"], schema="ip4"
    )
    op.create_table(
        "document_relation",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="document_relation",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column(
            "other_id", sa.BigInteger, nullable=False, comment="The other document, or the event"
        ),
        sa.Column("relation", sa.Text, nullable=False, comment="The relation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_relation")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_document_relation_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["ip4.entity.id"], name=op.f("fk_document_relation_other_id")
        ),
        sa.ForeignKeyConstraint(
            ["relation"],
            ["ip4.document_relation_type.code"],
            name=op.f("fk_document_relation_relation"),
        ),
        sa.CheckConstraint(
            "kind = 'document_relation'",
            name=op.f("ck_document_relation_kind_is_document_relation"),
        ),
        schema="ip4",
        comment="How documents relate. One row per assertion.",
    )
    op.create_index(
        op.f("ix_document_relation_other_id"), "document_relation", ["other_id"], schema="ip4"
    )
    op.create_table(
        "wording",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="wording",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("about_id", sa.BigInteger, nullable=False, comment="What the words are about"),
        sa.Column("treatment", sa.Text, nullable=False, comment="How they treat it"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wording")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_wording_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["about_id"], ["ip4.entity.id"], name=op.f("fk_wording_about_id")),
        sa.ForeignKeyConstraint(
            ["treatment"], ["ip4.wording_treatment.code"], name=op.f("fk_wording_treatment")
        ),
        sa.CheckConstraint("kind = 'wording'", name=op.f("ck_wording_kind_is_wording")),
        schema="ip4",
        comment="How documents treat things in words. One row per assertion.",
    )
    op.create_index(op.f("ix_wording_about_id"), "wording", ["about_id"], schema="ip4")
    op.create_table(
        "provision_reading",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            server_default="provision_reading",
            comment="Kind of the assertion, held equal to assertion.kind",
        ),
        sa.Column("effect", sa.Text, nullable=False, comment="What it is said to do"),
        sa.Column("object_id", sa.BigInteger, comment="To which place, country, actor or thing"),
        sa.Column("condition", sa.Text, comment="Under which condition, in our words"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provision_reading")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.assertion.id", "ip4.assertion.kind"],
            name=op.f("fk_provision_reading_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["effect"], ["ip4.provision_effect.code"], name=op.f("fk_provision_reading_effect")
        ),
        sa.ForeignKeyConstraint(
            ["object_id"], ["ip4.entity.id"], name=op.f("fk_provision_reading_object_id")
        ),
        sa.CheckConstraint(
            r"condition ~ '\S'", name=op.f("ck_provision_reading_condition_is_not_empty")
        ),
        sa.CheckConstraint(
            "kind = 'provision_reading'",
            name=op.f("ck_provision_reading_kind_is_provision_reading"),
        ),
        schema="ip4",
        comment="Rules as sources read them. One row per assertion.",
    )
    op.create_index(
        op.f("ix_provision_reading_object_id"), "provision_reading", ["object_id"], schema="ip4"
    )


def downgrade() -> None:
    op.drop_table("provision_reading", schema="ip4")
    op.drop_table("wording", schema="ip4")
    op.drop_table("document_relation", schema="ip4")
    op.drop_table("document_party", schema="ip4")
    op.drop_table("membership", schema="ip4")
    op.drop_table("tenure", schema="ip4")
    op.drop_table("participation", schema="ip4")
    op.drop_table("milestone", schema="ip4")
