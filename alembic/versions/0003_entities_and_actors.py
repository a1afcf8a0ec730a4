"""Entities, and those who act: identity and never facts.

The kind travels with the key: a person's row can only hang on an entity of that kind, so
every table of a kind has the foreign key ``(id, kind)`` and a CHECK on its kinds.

Revision ID: 0003
Revises: 0002
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "entity",
        sa.Column(
            "id",
            sa.BigInteger,
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number; never shown",
        ),
        sa.Column("key", sa.Text, nullable=False, comment="Readable key; never changes"),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            comment=(
                "Kind of entity (country: a state with standard country codes; "
                "organisation: an organisation, organ, grouping or unnamed group of "
                "people; person: a named person; place: a city, region, sea, line or "
                "other place that is no state; summit: a summit meeting of an alliance;"
                " event: any other thing that happens; document: a document or a family"
                " of documents; topic: a subject that sources speak about; "
                "cooperation_area: a field in which partners cooperate; initiative: a "
                "proposal, office, project or framework; provision: a rule: a treaty "
                "article, a mandate, a way of deciding; source: a text that facts are "
                "taken from)"
            ),
        ),
        sa.Column("name", sa.Text, nullable=False, comment="Canonical name, in English"),
        sa.Column(
            "description",
            sa.Text,
            comment=(
                "What tells it from its like, in our words; never a fact from outside the sources"
            ),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity")),
        sa.UniqueConstraint("id", "kind", name=op.f("uq_entity_id_kind")),
        sa.UniqueConstraint("key", name=op.f("uq_entity_key")),
        sa.CheckConstraint(
            "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_entity_key_is_lower_case_words")
        ),
        sa.CheckConstraint(r"name ~ '\S'", name=op.f("ck_entity_name_is_not_empty")),
        sa.CheckConstraint(r"description ~ '\S'", name=op.f("ck_entity_description_is_not_empty")),
        sa.CheckConstraint(
            (
                "kind IN ('country', 'organisation', 'person', 'place', 'summit', 'event', "
                "'document', 'topic', 'cooperation_area', 'initiative', 'provision', 'source')"
            ),
            name=op.f("ck_entity_kind_is_known"),
        ),
        schema="ip4",
        comment="Anything a source can speak of; identity only. One row per entity.",
    )
    op.create_index(op.f("ix_entity_kind"), "entity", ["kind"], schema="ip4")
    op.create_table(
        "entity_name",
        sa.Column("entity_id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column("name", sa.Text, nullable=False, comment="The name"),
        sa.Column("name_type", sa.Text, nullable=False, comment="Which kind of name"),
        sa.PrimaryKeyConstraint("entity_id", "name", name=op.f("pk_entity_name")),
        sa.ForeignKeyConstraint(
            ["entity_id"],
            ["ip4.entity.id"],
            name=op.f("fk_entity_name_entity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["name_type"], ["ip4.name_type.code"], name=op.f("fk_entity_name_name_type")
        ),
        sa.CheckConstraint(r"name ~ '\S'", name=op.f("ck_entity_name_name_is_not_empty")),
        schema="ip4",
        comment="Standard, short and former names. One row per entity and name.",
    )
    op.create_table(
        "country",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("iso_alpha2", sa.Text, nullable=False, comment="ISO 3166-1 alpha-2 code"),
        sa.Column("iso_alpha3", sa.Text, nullable=False, comment="ISO 3166-1 alpha-3 code"),
        sa.Column(
            "iso_numeric", sa.SmallInteger, nullable=False, comment="ISO 3166-1 numeric code"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_country")),
        sa.UniqueConstraint("iso_alpha2", name=op.f("uq_country_iso_alpha2")),
        sa.UniqueConstraint("iso_alpha3", name=op.f("uq_country_iso_alpha3")),
        sa.UniqueConstraint("iso_numeric", name=op.f("uq_country_iso_numeric")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_country_id_kind"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "iso_alpha2 ~ '^[A-Z]{2}$'", name=op.f("ck_country_iso_alpha2_is_two_letters")
        ),
        sa.CheckConstraint(
            "iso_alpha3 ~ '^[A-Z]{3}$'", name=op.f("ck_country_iso_alpha3_is_three_letters")
        ),
        sa.CheckConstraint(
            "iso_numeric BETWEEN 1 AND 999", name=op.f("ck_country_iso_numeric_is_three_digits")
        ),
        sa.CheckConstraint("kind IN ('country')", name=op.f("ck_country_kind_is_known")),
        schema="ip4",
        comment="States, by ISO 3166-1 codes. One row per country.",
    )
    op.create_table(
        "place",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("place_type", sa.Text, nullable=False, comment="What it is"),
        sa.Column(
            "country_id", sa.BigInteger, comment="The country it lies in, if a source says so"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_place_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["place_type"], ["ip4.place_type.code"], name=op.f("fk_place_place_type")
        ),
        sa.ForeignKeyConstraint(
            ["country_id"], ["ip4.country.id"], name=op.f("fk_place_country_id")
        ),
        sa.CheckConstraint("kind IN ('place')", name=op.f("ck_place_kind_is_known")),
        schema="ip4",
        comment="Places that are no states. One row per place.",
    )
    op.create_index(op.f("ix_place_country_id"), "place", ["country_id"], schema="ip4")
    op.create_table(
        "organisation",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("organisation_type", sa.Text, nullable=False, comment="What it is"),
        sa.Column("part_of_id", sa.BigInteger, comment="What it is part of, up to the state"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_organisation_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_type"],
            ["ip4.organisation_type.code"],
            name=op.f("fk_organisation_organisation_type"),
        ),
        sa.ForeignKeyConstraint(
            ["part_of_id"], ["ip4.entity.id"], name=op.f("fk_organisation_part_of_id")
        ),
        sa.CheckConstraint("part_of_id <> id", name=op.f("ck_organisation_is_not_part_of_itself")),
        sa.CheckConstraint("kind IN ('organisation')", name=op.f("ck_organisation_kind_is_known")),
        schema="ip4",
        comment="Organisations, organs, groupings, media, unnamed speakers. One row each.",
    )
    op.create_index(
        op.f("ix_organisation_part_of_id"), "organisation", ["part_of_id"], schema="ip4"
    )
    op.create_table(
        "person",
        sa.Column("id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column(
            "kind", sa.Text, nullable=False, comment="Kind of the entity, held equal to entity.kind"
        ),
        sa.Column("given_name", sa.Text, comment="Given name; empty if no source prints it"),
        sa.Column("family_name", sa.Text, nullable=False, comment="Family name"),
        sa.Column(
            "name_order",
            sa.Text,
            nullable=False,
            comment=(
                "Order in the canonical name (given_first: given name, then family "
                "name; family_first: family name, then given name)"
            ),
        ),
        sa.Column(
            "belongs_to_id",
            sa.BigInteger,
            comment="The state or body for which the person stands in the sources",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            ["ip4.entity.id", "ip4.entity.kind"],
            name=op.f("fk_person_id_kind"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["belongs_to_id"], ["ip4.entity.id"], name=op.f("fk_person_belongs_to_id")
        ),
        sa.CheckConstraint(r"given_name ~ '\S'", name=op.f("ck_person_given_name_is_not_empty")),
        sa.CheckConstraint(r"family_name ~ '\S'", name=op.f("ck_person_family_name_is_not_empty")),
        sa.CheckConstraint(
            "name_order IN ('given_first', 'family_first')",
            name=op.f("ck_person_name_order_is_known"),
        ),
        sa.CheckConstraint("belongs_to_id <> id", name=op.f("ck_person_does_not_belong_to_itself")),
        sa.CheckConstraint("kind IN ('person')", name=op.f("ck_person_kind_is_known")),
        schema="ip4",
        comment="Named persons; offices are assertions. One row per person.",
    )
    op.create_index(op.f("ix_person_belongs_to_id"), "person", ["belongs_to_id"], schema="ip4")


def downgrade() -> None:
    op.drop_table("person", schema="ip4")
    op.drop_table("organisation", schema="ip4")
    op.drop_table("place", schema="ip4")
    op.drop_table("country", schema="ip4")
    op.drop_table("entity_name", schema="ip4")
    op.drop_table("entity", schema="ip4")
