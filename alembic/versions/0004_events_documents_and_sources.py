"""Events, topics, documents and sources: identity and never facts.

As in 0003, the kind travels with the key. Two kinds share a table where they differ in
nothing but their kind: summits and events, topics and areas of cooperation.

Revision ID: 0004
Revises: 0003
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("event_type", sa.Text, nullable=False, comment="What it is"),
        sa.Column("part_of_id", sa.BigInteger, comment="The event it was a part of"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_event_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_type"], ["ip4.event_type.code"], name=op.f("fk_event_event_type")
        ),
        sa.ForeignKeyConstraint(["part_of_id"], ["ip4.event.id"], name=op.f("fk_event_part_of_id")),
        sa.CheckConstraint("part_of_id <> id", name=op.f("ck_event_is_not_part_of_itself")),
        sa.CheckConstraint(
            "(kind = 'summit') = (event_type = 'summit')",
            name=op.f("ck_event_summits_are_of_type_summit"),
        ),
        sa.CheckConstraint("kind IN ('summit', 'event')", name=op.f("ck_event_kind_is_known")),
        schema="ip4",
        comment="Summits and other events, real or only discussed, as a tree. One row per event.",
    )
    op.create_index(op.f("ix_event_part_of_id"), "event", ["part_of_id"], schema="ip4")
    op.create_table(
        "topic",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("topic_type", sa.Text, nullable=False, comment="What it is"),
        sa.Column("broader_id", sa.BigInteger, comment="The next broader topic"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_topic_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["topic_type"], ["ip4.topic_type.code"], name=op.f("fk_topic_topic_type")
        ),
        sa.ForeignKeyConstraint(["broader_id"], ["ip4.topic.id"], name=op.f("fk_topic_broader_id")),
        sa.CheckConstraint("broader_id <> id", name=op.f("ck_topic_is_not_broader_than_itself")),
        sa.CheckConstraint(
            "(kind = 'cooperation_area') = (topic_type = 'area')",
            name=op.f("ck_topic_cooperation_areas_are_of_type_area"),
        ),
        sa.CheckConstraint(
            "kind IN ('topic', 'cooperation_area')", name=op.f("ck_topic_kind_is_known")
        ),
        schema="ip4",
        comment="Topics and cooperation areas, as a tree of broader concepts. One row per topic.",
    )
    op.create_index(op.f("ix_topic_broader_id"), "topic", ["broader_id"], schema="ip4")
    op.create_table(
        "document",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column(
            "document_level",
            sa.Text,
            nullable=False,
            comment=(
                "Level (family: a kind of documents, such as all partnership "
                "programmes; instance: one document)"
            ),
        ),
        sa.Column("document_type", sa.Text, nullable=False, comment="What it is"),
        sa.Column("instance_of_id", sa.BigInteger, comment="The family it belongs to"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_document_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_type"], ["ip4.document_type.code"], name=op.f("fk_document_document_type")
        ),
        sa.ForeignKeyConstraint(
            ["instance_of_id"], ["ip4.document.id"], name=op.f("fk_document_instance_of_id")
        ),
        sa.CheckConstraint(
            "document_level IN ('family', 'instance')",
            name=op.f("ck_document_document_level_is_known"),
        ),
        sa.CheckConstraint(
            "instance_of_id <> id", name=op.f("ck_document_is_no_instance_of_itself")
        ),
        sa.CheckConstraint("kind IN ('document')", name=op.f("ck_document_kind_is_known")),
        schema="ip4",
        comment=(
            "Documents and families of documents, whether they came about or not. One row each."
        ),
    )
    op.create_index(
        op.f("ix_document_instance_of_id"), "document", ["instance_of_id"], schema="ip4"
    )
    op.create_table(
        "provision",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("provision_type", sa.Text, nullable=False, comment="What kind of rule"),
        sa.Column(
            "number_printed",
            sa.Text,
            comment="Its number as printed; empty if no source prints one",
        ),
        sa.Column(
            "document_id", sa.BigInteger, comment="The document it stands in, if one is named"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provision")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_provision_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["provision_type"],
            ["ip4.provision_type.code"],
            name=op.f("fk_provision_provision_type"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["ip4.document.id"], name=op.f("fk_provision_document_id")
        ),
        sa.CheckConstraint(
            (
                r"number_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(number_printed), '\s+')) <= 8"
            ),
            name=op.f("ck_provision_number_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint("kind IN ('provision')", name=op.f("ck_provision_kind_is_known")),
        schema="ip4",
        comment="Rules; what they mean is what sources say. One row per provision.",
    )
    op.create_index(op.f("ix_provision_document_id"), "provision", ["document_id"], schema="ip4")
    op.create_table(
        "initiative",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("initiative_type", sa.Text, nullable=False, comment="What it is"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_initiative")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_initiative_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["initiative_type"],
            ["ip4.initiative_type.code"],
            name=op.f("fk_initiative_initiative_type"),
        ),
        sa.CheckConstraint("kind IN ('initiative')", name=op.f("ck_initiative_kind_is_known")),
        schema="ip4",
        comment="Proposals, offices, projects, frameworks. One row per initiative.",
    )
    op.create_table(
        "source",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("language", sa.Text, nullable=False, comment="Language, ISO 639"),
        sa.Column("document_id", sa.BigInteger, comment="The document whose text this is, if any"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_source_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["ip4.document.id"], name=op.f("fk_source_document_id")
        ),
        sa.CheckConstraint(
            "language ~ '^[a-z]{2,3}$'", name=op.f("ck_source_language_is_an_iso_639_code")
        ),
        sa.CheckConstraint("kind IN ('source')", name=op.f("ck_source_kind_is_known")),
        schema="ip4",
        comment="Texts that facts are taken from. One row per source.",
    )
    op.create_index(op.f("ix_source_document_id"), "source", ["document_id"], schema="ip4")


def downgrade() -> None:
    op.drop_table("source", schema="ip4")
    op.drop_table("initiative", schema="ip4")
    op.drop_table("provision", schema="ip4")
    op.drop_table("document", schema="ip4")
    op.drop_table("topic", schema="ip4")
    op.drop_table("event", schema="ip4")
    # An entity without a row in the table of its kind would break a rule.
    op.execute(
        """
        DELETE FROM ip4.entity
        WHERE kind NOT IN ('country', 'organisation', 'person', 'place')
        """
    )
