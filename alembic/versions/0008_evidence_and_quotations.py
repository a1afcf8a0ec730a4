"""What stands behind an assertion.

As with its speaker in 0007, an assertion cannot be committed without evidence number 1.
Evidence and quotations carry their source, so those of another source are refused.

Revision ID: 0008
Revises: 0007
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import DATERANGE

revision = "0008"
down_revision = "0007"


DATE_IS_AS_WIDE_AS_ITS_PRECISION = """\
date_possible IS NULL OR (NOT isempty(date_possible) AND (CASE date_precision
    WHEN 'day' THEN upper(date_possible) = lower(date_possible) + 1
    WHEN 'month' THEN extract(day FROM lower(date_possible)) = 1
        AND upper(date_possible) = (lower(date_possible) + interval '1 month')::date
    WHEN 'year' THEN extract(doy FROM lower(date_possible)) = 1
        AND upper(date_possible) = (lower(date_possible) + interval '1 year')::date
    WHEN 'decade' THEN extract(doy FROM lower(date_possible)) = 1
        AND mod(extract(year FROM lower(date_possible))::integer, 10) = 0
        AND upper(date_possible) = (lower(date_possible) + interval '10 years')::date
    WHEN 'part_of_decade' THEN upper(date_possible) - lower(date_possible) BETWEEN 366 AND 3650
        AND extract(year FROM lower(date_possible))::integer / 10
        = extract(year FROM upper(date_possible) - 1)::integer / 10
    WHEN 'span' THEN upper(date_possible) > lower(date_possible) + 1
    WHEN 'after' THEN lower(date_possible) IS NOT NULL AND upper_inf(date_possible)
    WHEN 'before' THEN upper(date_possible) IS NOT NULL AND lower_inf(date_possible)
END) IS TRUE)"""


def upgrade() -> None:
    op.create_table(
        "evidence",
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "ordinal", sa.SmallInteger, nullable=False, comment="Order of importance, from 1"
        ),
        sa.Column(
            "source_id",
            sa.BigInteger,
            nullable=False,
            comment="Source of both the assertion and the passage",
        ),
        sa.Column("passage_id", sa.BigInteger, nullable=False, comment="The passage"),
        sa.Column(
            "stance",
            sa.Text,
            nullable=False,
            server_default="supports",
            comment=(
                "What it does for the assertion (supports: says it; qualifies: limits "
                "or weakens it within the same source)"
            ),
        ),
        sa.Column(
            "directness",
            sa.Text,
            nullable=False,
            server_default="direct",
            comment=(
                "How plainly it says it (direct: in so many words; implied: to be "
                "concluded from the words; context: needed to understand another "
                "passage)"
            ),
        ),
        sa.PrimaryKeyConstraint("assertion_id", "ordinal", name=op.f("pk_evidence")),
        sa.UniqueConstraint(
            "assertion_id", "passage_id", name=op.f("uq_evidence_assertion_id_passage_id")
        ),
        sa.ForeignKeyConstraint(
            ["assertion_id", "source_id"],
            ["ip4.assertion.id", "ip4.assertion.source_id"],
            name=op.f("fk_evidence_assertion_id_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["ip4.passage.id", "ip4.passage.source_id"],
            name=op.f("fk_evidence_passage_id_source_id"),
        ),
        sa.CheckConstraint(
            "stance IN ('supports', 'qualifies')", name=op.f("ck_evidence_stance_is_known")
        ),
        sa.CheckConstraint(
            "directness IN ('direct', 'implied', 'context')",
            name=op.f("ck_evidence_directness_is_known"),
        ),
        sa.CheckConstraint("ordinal > 0", name=op.f("ck_evidence_ordinal_counts_from_1")),
        sa.CheckConstraint(
            "ordinal > 1 OR (stance = 'supports' AND directness <> 'context')",
            name=op.f("ck_evidence_the_first_evidence_supports"),
        ),
        schema="ip4",
        comment="Passages behind assertions. One row per assertion and passage.",
    )
    op.create_index(
        op.f("ix_evidence_passage_id_source_id"),
        "evidence",
        ["passage_id", "source_id"],
        schema="ip4",
    )
    op.create_table(
        "utterance",
        sa.Column(
            "id",
            sa.BigInteger,
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number; never shown",
        ),
        sa.Column("key", sa.Text, nullable=False, comment="Readable key; never changes"),
        sa.Column(
            "speaker_id",
            sa.BigInteger,
            nullable=False,
            comment="The person, body or document that said it",
        ),
        sa.Column("said_at_id", sa.BigInteger, comment="The event at which it was said"),
        sa.Column("description", sa.Text, nullable=False, comment="What it says, in our words"),
        sa.Column(
            "date_possible",
            DATERANGE,
            comment=(
                "All days that the date may mean; upper bound exclusive. Empty if only relative"
            ),
        ),
        sa.Column("date_precision", sa.Text, comment="How exact the possible days are"),
        sa.Column("date_printed", sa.Text, comment="The date as printed, at most 8 words"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_utterance")),
        sa.UniqueConstraint("key", name=op.f("uq_utterance_key")),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["ip4.entity.id"], name=op.f("fk_utterance_speaker_id")
        ),
        sa.ForeignKeyConstraint(
            ["said_at_id"], ["ip4.event.id"], name=op.f("fk_utterance_said_at_id")
        ),
        sa.ForeignKeyConstraint(
            ["date_precision"], ["ip4.precision.code"], name=op.f("fk_utterance_date_precision")
        ),
        sa.CheckConstraint(
            "key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name=op.f("ck_utterance_key_is_lower_case_words")
        ),
        sa.CheckConstraint(
            r"description ~ '\S'", name=op.f("ck_utterance_description_is_not_empty")
        ),
        sa.CheckConstraint(
            DATE_IS_AS_WIDE_AS_ITS_PRECISION,
            name=op.f("ck_utterance_date_possible_is_as_wide_as_its_precision"),
        ),
        sa.CheckConstraint(
            (
                "isfinite(lower(date_possible)) IS NOT FALSE AND isfinite(upper(date_possible))"
                " IS NOT FALSE"
            ),
            name=op.f("ck_utterance_date_possible_has_no_infinite_day"),
        ),
        sa.CheckConstraint(
            "(date_possible IS NULL) = (date_precision IS NULL)",
            name=op.f("ck_utterance_date_possible_has_a_precision"),
        ),
        sa.CheckConstraint(
            (
                r"date_printed ~ '\S' AND cardinality(regexp_split_to_array(btrim(date_printed),"
                r" '\s+')) <= 8"
            ),
            name=op.f("ck_utterance_date_printed_is_at_most_8_words"),
        ),
        schema="ip4",
        comment="Sayings, apart from their printings. One row per utterance.",
    )
    op.create_index(op.f("ix_utterance_said_at_id"), "utterance", ["said_at_id"], schema="ip4")
    op.create_index(op.f("ix_utterance_speaker_id"), "utterance", ["speaker_id"], schema="ip4")
    op.create_table(
        "quotation",
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "ordinal",
            sa.SmallInteger,
            nullable=False,
            comment="Number within the assertion, from 1",
        ),
        sa.Column(
            "source_id",
            sa.BigInteger,
            nullable=False,
            comment="Source of both the assertion and the passage",
        ),
        sa.Column("passage_id", sa.BigInteger, nullable=False, comment="Where it is printed"),
        sa.Column("phrase", sa.Text, nullable=False, comment="The words as printed, at most 12"),
        sa.Column("utterance_id", sa.BigInteger, comment="The saying of which this is a printing"),
        sa.Column("document_id", sa.BigInteger, comment="The document quoted"),
        sa.Column(
            "is_verbatim",
            sa.Boolean,
            comment="False if another source shows that the words were changed; empty if not known",
        ),
        sa.PrimaryKeyConstraint("assertion_id", "ordinal", name=op.f("pk_quotation")),
        sa.ForeignKeyConstraint(
            ["assertion_id", "source_id"],
            ["ip4.assertion.id", "ip4.assertion.source_id"],
            name=op.f("fk_quotation_assertion_id_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["ip4.passage.id", "ip4.passage.source_id"],
            name=op.f("fk_quotation_passage_id_source_id"),
        ),
        sa.ForeignKeyConstraint(
            ["utterance_id"], ["ip4.utterance.id"], name=op.f("fk_quotation_utterance_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["ip4.document.id"], name=op.f("fk_quotation_document_id")
        ),
        sa.CheckConstraint("ordinal > 0", name=op.f("ck_quotation_ordinal_counts_from_1")),
        sa.CheckConstraint(
            r"phrase ~ '\S' AND cardinality(regexp_split_to_array(btrim(phrase), '\s+')) <= 12",
            name=op.f("ck_quotation_phrase_is_at_most_12_words"),
        ),
        schema="ip4",
        comment="Quoted phrases, at most 12 words. One row per assertion and phrase.",
    )
    op.create_index(op.f("ix_quotation_document_id"), "quotation", ["document_id"], schema="ip4")
    op.create_index(
        op.f("ix_quotation_passage_id_source_id"),
        "quotation",
        ["passage_id", "source_id"],
        schema="ip4",
    )
    op.create_index(op.f("ix_quotation_utterance_id"), "quotation", ["utterance_id"], schema="ip4")
    op.create_foreign_key(
        op.f("assertion_has_evidence"),
        "assertion",
        "evidence",
        ["id", "first_evidence"],
        ["assertion_id", "ordinal"],
        source_schema="ip4",
        referent_schema="ip4",
        deferrable=True,
        initially="DEFERRED",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("assertion_has_evidence"), "assertion", schema="ip4", type_="foreignkey"
    )
    op.drop_table("quotation", schema="ip4")
    op.drop_table("utterance", schema="ip4")
    op.drop_table("evidence", schema="ip4")
    # No assertion has evidence any more, and none may be without.
    op.execute("DELETE FROM ip4.assertion")
