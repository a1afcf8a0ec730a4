"""Payloads: what stands on paper.

A payload hangs on its assertion by id and kind together, and goes with it.

Revision ID: 0010
Revises: 0009
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
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
    # An assertion without its payload would break a rule.
    op.execute(
        """
        DELETE FROM ip4.assertion
        WHERE kind IN ('provision_reading', 'wording', 'document_relation', 'document_party')
        """
    )
