"""Places in a source's text, and what they name.

Texts are known by their fingerprints. The words themselves stand in ``attached_paragraph``
only, for those who have the texts; no seed fills it.

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
        "passage",
        sa.Column(
            "id",
            sa.BigInteger,
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number; never shown",
        ),
        sa.Column(
            "key", sa.Text, nullable=False, comment="Source key, #, label; made by the database"
        ),
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column(
            "label", sa.Text, nullable=False, comment="Short label, unique within the source"
        ),
        sa.Column(
            "paragraph",
            sa.BigInteger,
            nullable=False,
            comment="Number of the non-empty line, from 1",
        ),
        sa.Column(
            "start_at",
            sa.BigInteger,
            nullable=False,
            comment="First character in the normalised paragraph, from 0",
        ),
        sa.Column("end_at", sa.BigInteger, nullable=False, comment="Character after the last"),
        sa.Column(
            "sha256", sa.Text, nullable=False, comment="SHA-256 of the normalised words, UTF-8"
        ),
        sa.Column("role", sa.Text, nullable=False, comment="What part of the text it is"),
        sa.Column("repeats_id", sa.BigInteger, comment="The passage that it prints again"),
        sa.Column("no_claims", sa.Text, comment="Why no assertion is taken from it"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
        sa.UniqueConstraint("id", "source_id", name=op.f("uq_passage_id_source_id")),
        sa.UniqueConstraint("key", name=op.f("uq_passage_key")),
        sa.UniqueConstraint("source_id", "label", name=op.f("uq_passage_source_id_label")),
        sa.UniqueConstraint(
            "source_id",
            "paragraph",
            "start_at",
            "end_at",
            name=op.f("uq_passage_source_id_paragraph_start_at_end_at"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source_text.source_id"],
            name=op.f("fk_passage_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["role"], ["ip4.passage_role.code"], name=op.f("fk_passage_role")),
        sa.ForeignKeyConstraint(
            ["repeats_id", "source_id"],
            ["ip4.passage.id", "ip4.passage.source_id"],
            name=op.f("fk_passage_repeats_id_source_id"),
        ),
        sa.CheckConstraint(
            "label ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_passage_label_is_lower_case_words")
        ),
        sa.CheckConstraint("paragraph > 0", name=op.f("ck_passage_paragraphs_count_from_1")),
        sa.CheckConstraint(
            "start_at >= 0 AND end_at > start_at", name=op.f("ck_passage_span_holds_something")
        ),
        sa.CheckConstraint(
            "sha256 ~ '^[0-9a-f]{64}$'", name=op.f("ck_passage_sha256_is_64_hex_digits")
        ),
        sa.CheckConstraint("repeats_id <> id", name=op.f("ck_passage_does_not_repeat_itself")),
        sa.CheckConstraint(r"no_claims ~ '\S'", name=op.f("ck_passage_no_claims_is_not_empty")),
        schema="ip4",
        comment="Spans of texts, by position and fingerprint. One row per source and span.",
    )
    op.create_index(
        op.f("ix_passage_repeats_id_source_id"),
        "passage",
        ["repeats_id", "source_id"],
        schema="ip4",
    )
    op.create_table(
        "mention",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column("entity_id", sa.BigInteger, nullable=False, comment="What is named"),
        sa.Column("passage_id", sa.BigInteger, nullable=False, comment="Where it is named"),
        sa.Column("printed", sa.Text, nullable=False, comment="The form as printed"),
        sa.Column("manner", sa.Text, nullable=False, comment="How it is named"),
        sa.PrimaryKeyConstraint(
            "source_id", "entity_id", "passage_id", "printed", name=op.f("pk_mention")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["ip4.source.id"], name=op.f("fk_mention_source_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["ip4.entity.id"], name=op.f("fk_mention_entity_id")
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["ip4.passage.id", "ip4.passage.source_id"],
            name=op.f("fk_mention_passage_id_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["manner"], ["ip4.mention_manner.code"], name=op.f("fk_mention_manner")
        ),
        sa.CheckConstraint(
            r"printed ~ '\S' AND cardinality(regexp_split_to_array(btrim(printed), '\s+')) <= 12",
            name=op.f("ck_mention_printed_is_at_most_12_words"),
        ),
        schema="ip4",
        comment="Entities as sources print them. One row per entity, passage and printed form.",
    )
    op.create_index(op.f("ix_mention_entity_id"), "mention", ["entity_id"], schema="ip4")
    op.create_index(
        op.f("ix_mention_passage_id_source_id"),
        "mention",
        ["passage_id", "source_id"],
        schema="ip4",
    )
    op.create_table(
        "attached_paragraph",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column("paragraph", sa.BigInteger, nullable=False, comment="Number of the line, from 1"),
        sa.Column("words", sa.Text, nullable=False, comment="The normalised paragraph"),
        sa.PrimaryKeyConstraint("source_id", "paragraph", name=op.f("pk_attached_paragraph")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source_text.source_id"],
            name=op.f("fk_attached_paragraph_source_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "paragraph > 0", name=op.f("ck_attached_paragraph_paragraphs_count_from_1")
        ),
        sa.CheckConstraint(r"words ~ '\S'", name=op.f("ck_attached_paragraph_words_is_not_empty")),
        schema="ip4",
        comment=(
            "Words of sources, attached by whoever has the texts; no seed or export "
            "carries them. One row per source and paragraph."
        ),
    )
    op.create_table(
        "source_bound",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column(
            "ordinal",
            sa.SmallInteger,
            nullable=False,
            comment="Number of the bound within the source",
        ),
        sa.Column(
            "side",
            sa.Text,
            nullable=False,
            comment=(
                "Side on which the source lies (after: not earlier than the event or "
                "date began; before: not later than the event or date began)"
            ),
        ),
        sa.Column("event_id", sa.BigInteger, comment="The event that bounds it"),
        sa.Column("day", sa.Date, comment="The day that bounds it"),
        sa.Column("passage_id", sa.BigInteger, comment="Where the text shows it"),
        sa.Column(
            "basis",
            sa.Text,
            nullable=False,
            comment=(
                "Where the bound comes from (stated: the text says so; inferred: the "
                "text lets one conclude it; external: a page outside the text says so; "
                "absent: looked for in the text and not there)"
            ),
        ),
        sa.Column(
            "reason", sa.Text, nullable=False, comment="Why it bounds the writing, in our words"
        ),
        sa.PrimaryKeyConstraint("source_id", "ordinal", name=op.f("pk_source_bound")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source.id"],
            name=op.f("fk_source_bound_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["ip4.event.id"], name=op.f("fk_source_bound_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["ip4.passage.id", "ip4.passage.source_id"],
            name=op.f("fk_source_bound_passage_id_source_id"),
        ),
        sa.CheckConstraint(
            "side IN ('after', 'before')", name=op.f("ck_source_bound_side_is_known")
        ),
        sa.CheckConstraint(
            "basis IN ('stated', 'inferred', 'external', 'absent')",
            name=op.f("ck_source_bound_basis_is_known"),
        ),
        sa.CheckConstraint(r"reason ~ '\S'", name=op.f("ck_source_bound_reason_is_not_empty")),
        sa.CheckConstraint(
            "num_nonnulls(event_id, day) = 1", name=op.f("ck_source_bound_is_an_event_or_a_day")
        ),
        sa.CheckConstraint(
            "(basis = 'external') = (passage_id IS NULL)",
            name=op.f("ck_source_bound_bounds_from_the_text_have_a_passage"),
        ),
        schema="ip4",
        comment="Bounds of when sources were written. One row per source and reason.",
    )
    op.create_index(op.f("ix_source_bound_event_id"), "source_bound", ["event_id"], schema="ip4")
    op.create_index(
        op.f("ix_source_bound_passage_id_source_id"),
        "source_bound",
        ["passage_id", "source_id"],
        schema="ip4",
    )


def downgrade() -> None:
    op.drop_table("source_bound", schema="ip4")
    op.drop_table("attached_paragraph", schema="ip4")
    op.drop_table("mention", schema="ip4")
    op.drop_table("passage", schema="ip4")
