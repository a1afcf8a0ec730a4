"""What is known of a source.

A field that is looked for and not found is a row as well; what a page outside the text says
is marked so, and can be left out.

Revision ID: 0005
Revises: 0004
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "source_field",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column("field", sa.Text, nullable=False, comment="Which field"),
        sa.Column(
            "basis",
            sa.Text,
            nullable=False,
            comment=(
                "Where the value comes from (stated: the text says so; inferred: the "
                "text lets one conclude it; external: a page outside the text says so; "
                "absent: looked for in the text and not there)"
            ),
        ),
        sa.Column("value", sa.Text, comment="The value; dates in EDTF. Empty if absent"),
        sa.Column("entity_id", sa.BigInteger, comment="The entity that the value names"),
        sa.PrimaryKeyConstraint("source_id", "field", "basis", name=op.f("pk_source_field")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source.id"],
            name=op.f("fk_source_field_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["field"], ["ip4.source_field_name.code"], name=op.f("fk_source_field_field")
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["ip4.entity.id"], name=op.f("fk_source_field_entity_id")
        ),
        sa.CheckConstraint(
            "basis IN ('stated', 'inferred', 'external', 'absent')",
            name=op.f("ck_source_field_basis_is_known"),
        ),
        sa.CheckConstraint(r"value ~ '\S'", name=op.f("ck_source_field_value_is_not_empty")),
        sa.CheckConstraint(
            "(basis = 'absent') = (value IS NULL)",
            name=op.f("ck_source_field_absent_fields_have_no_value"),
        ),
        schema="ip4",
        comment="Header fields of sources with their basis. One row per source, field and basis.",
    )
    op.create_index(op.f("ix_source_field_entity_id"), "source_field", ["entity_id"], schema="ip4")
    op.create_table(
        "source_author",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column(
            "role",
            sa.Text,
            nullable=False,
            comment=(
                "Role (author: wrote it; interviewer: asked the questions; interviewee:"
                " gave the answers)"
            ),
        ),
        sa.Column(
            "ordinal",
            sa.SmallInteger,
            nullable=False,
            comment="Place among those of the role, from 1",
        ),
        sa.Column("person_id", sa.BigInteger, nullable=False, comment="The person"),
        sa.Column(
            "basis",
            sa.Text,
            nullable=False,
            comment=(
                "Where the authorship comes from (stated: the text says so; inferred: "
                "the text lets one conclude it; external: a page outside the text says "
                "so; absent: looked for in the text and not there)"
            ),
        ),
        sa.Column("affiliation_id", sa.BigInteger, comment="Body the person worked for then"),
        sa.Column("affiliation_printed", sa.Text, comment="The office as printed"),
        sa.Column(
            "affiliation_basis",
            sa.Text,
            comment=(
                "Where the affiliation comes from (stated: the text says so; inferred: "
                "the text lets one conclude it; external: a page outside the text says "
                "so; absent: looked for in the text and not there)"
            ),
        ),
        sa.PrimaryKeyConstraint("source_id", "role", "ordinal", name=op.f("pk_source_author")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source.id"],
            name=op.f("fk_source_author_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["ip4.person.id"], name=op.f("fk_source_author_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["affiliation_id"],
            ["ip4.organisation.id"],
            name=op.f("fk_source_author_affiliation_id"),
        ),
        sa.CheckConstraint(
            "role IN ('author', 'interviewer', 'interviewee')",
            name=op.f("ck_source_author_role_is_known"),
        ),
        sa.CheckConstraint(
            "basis IN ('stated', 'inferred', 'external', 'absent')",
            name=op.f("ck_source_author_basis_is_known"),
        ),
        sa.CheckConstraint(
            "affiliation_basis IN ('stated', 'inferred', 'external', 'absent')",
            name=op.f("ck_source_author_affiliation_basis_is_known"),
        ),
        sa.CheckConstraint(
            (
                r"affiliation_printed ~ '\S' AND "
                r"cardinality(regexp_split_to_array(btrim(affiliation_printed), '\s+')) <= 12"
            ),
            name=op.f("ck_source_author_affiliation_printed_is_at_most_12_words"),
        ),
        sa.CheckConstraint("ordinal > 0", name=op.f("ck_source_author_ordinal_counts_from_1")),
        sa.CheckConstraint(
            "basis <> 'absent'", name=op.f("ck_source_author_an_absent_author_is_a_source_field")
        ),
        sa.CheckConstraint(
            "(affiliation_id IS NULL) = (affiliation_basis IS NULL)",
            name=op.f("ck_source_author_affiliation_has_a_basis"),
        ),
        schema="ip4",
        comment="Authors, interviewers, interviewees. One row per source, role and place in it.",
    )
    op.create_index(
        op.f("ix_source_author_affiliation_id"), "source_author", ["affiliation_id"], schema="ip4"
    )
    op.create_index(
        op.f("ix_source_author_person_id"), "source_author", ["person_id"], schema="ip4"
    )
    op.create_table(
        "source_url",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column("url", sa.Text, nullable=False, comment="The address"),
        sa.Column(
            "basis",
            sa.Text,
            nullable=False,
            comment=(
                "Where the address comes from (stated: the text says so; inferred: the "
                "text lets one conclude it; external: a page outside the text says so; "
                "absent: looked for in the text and not there)"
            ),
        ),
        sa.PrimaryKeyConstraint("source_id", "url", name=op.f("pk_source_url")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source.id"],
            name=op.f("fk_source_url_source_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "basis IN ('stated', 'inferred', 'external', 'absent')",
            name=op.f("ck_source_url_basis_is_known"),
        ),
        sa.CheckConstraint(
            r"url ~ '^https?://\S+$'", name=op.f("ck_source_url_url_is_a_web_address")
        ),
        schema="ip4",
        comment="Addresses of sources. One row per source and address.",
    )
    op.create_table(
        "source_relation",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column("entity_id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column("relation", sa.Text, nullable=False, comment="The relation"),
        sa.Column(
            "basis",
            sa.Text,
            nullable=False,
            comment=(
                "Where this comes from (stated: the text says so; inferred: the text "
                "lets one conclude it; external: a page outside the text says so; "
                "absent: looked for in the text and not there)"
            ),
        ),
        sa.PrimaryKeyConstraint(
            "source_id", "entity_id", "relation", name=op.f("pk_source_relation")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source.id"],
            name=op.f("fk_source_relation_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["ip4.entity.id"], name=op.f("fk_source_relation_entity_id")
        ),
        sa.ForeignKeyConstraint(
            ["relation"],
            ["ip4.source_relation_type.code"],
            name=op.f("fk_source_relation_relation"),
        ),
        sa.CheckConstraint(
            "basis IN ('stated', 'inferred', 'external', 'absent')",
            name=op.f("ck_source_relation_basis_is_known"),
        ),
        schema="ip4",
        comment="How sources relate to entities. One row per source, entity and relation.",
    )
    op.create_index(
        op.f("ix_source_relation_entity_id"), "source_relation", ["entity_id"], schema="ip4"
    )
    op.create_table(
        "source_text",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column(
            "file_name", sa.Text, nullable=False, comment="Name of the file that held the text"
        ),
        sa.Column("sha256", sa.Text, nullable=False, comment="SHA-256 of the file"),
        sa.Column(
            "normaliser",
            sa.Text,
            nullable=False,
            comment="Name and version of the rule by which paragraphs and positions are counted",
        ),
        sa.Column("paragraphs", sa.BigInteger, nullable=False, comment="Number of non-empty lines"),
        sa.Column(
            "characters",
            sa.BigInteger,
            nullable=False,
            comment="Number of characters in them, normalised",
        ),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_text")),
        sa.UniqueConstraint("sha256", name=op.f("uq_source_text_sha256")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source.id"],
            name=op.f("fk_source_text_source_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_source_text_sha256_is_64_hex_digits")
        ),
        sa.CheckConstraint("paragraphs > 0", name=op.f("ck_source_text_paragraphs_are_counted")),
        sa.CheckConstraint("characters > 0", name=op.f("ck_source_text_characters_are_counted")),
        sa.CheckConstraint(r"file_name ~ '\S'", name=op.f("ck_source_text_file_name_is_not_empty")),
        schema="ip4",
        comment="Fingerprints of the texts that were read. One row per source.",
    )


def downgrade() -> None:
    op.drop_table("source_text", schema="ip4")
    op.drop_table("source_relation", schema="ip4")
    op.drop_table("source_url", schema="ip4")
    op.drop_table("source_author", schema="ip4")
    op.drop_table("source_field", schema="ip4")
