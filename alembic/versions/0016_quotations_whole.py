r"""Store a quotation once for each source and utterance, as pieces in their order.

Phrases belonged to assertions, so five assertions on one sentence tore it into seven phrases
without order, and what a source says of speaker and occasion had no place. Now a source prints an
utterance as a quotation, which has pieces; assertions refer to the quotation.

Words in quotation marks without a speaker become utterances too, with a key made from the words.
A phrase that is part of another one of the same quotation is dropped. Positions are not known from
the old rows and stay empty until the seeds are loaded. The document that a phrase was quoted from
becomes the speaker that the source gives.

The way back makes a phrase of each piece for each assertion, and drops utterances without a
speaker.

Revision ID: 0016
Revises: 0015
Create Date: 2026-11-30 23:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

WORD = r"[^\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+"

SPEAKER = "The person, body or document that said it"
SPEAKER_IF_ANY = f"{SPEAKER}; empty for a term that nobody is said to use"
REASON = "Why speaker and occasion are these, if a source that prints it gives others or none"


def upgrade() -> None:
    op.alter_column(
        "utterance",
        "speaker_id",
        nullable=True,
        comment=SPEAKER_IF_ANY,
        existing_comment=SPEAKER,
        schema="ip4",
    )
    op.add_column("utterance", sa.Column("reason", sa.Text, comment=REASON), schema="ip4")
    op.create_check_constraint(
        op.f("ck_utterance_reason_is_not_empty"), "utterance", r"reason ~ '\S'", schema="ip4"
    )
    op.execute(r"""
        CREATE TABLE ip4.quoted_phrase AS
        SELECT
            quotation.*,
            'utt-' || coalesce(
                nullif(btrim(regexp_replace(lower(phrase), '[^a-z0-9]+', '-', 'g'), '-'), ''),
                md5(phrase)
            ) AS term_key
        FROM ip4.quotation
    """)
    op.execute("""
        INSERT INTO ip4.utterance (key, description)
        SELECT term_key, min('Term in quotation marks: ' || phrase)
        FROM ip4.quoted_phrase
        WHERE utterance_id IS NULL
        GROUP BY term_key
    """)
    op.execute("""
        UPDATE ip4.quoted_phrase
        SET utterance_id = utterance.id
        FROM ip4.utterance
        WHERE quoted_phrase.utterance_id IS NULL AND utterance.key = quoted_phrase.term_key
    """)
    op.drop_table("quotation", schema="ip4")
    create_tables()
    op.execute("""
        INSERT INTO ip4.quotation (source_id, utterance_id, speaker_id)
        SELECT source_id, utterance_id, min(document_id)
        FROM ip4.quoted_phrase
        GROUP BY source_id, utterance_id
    """)
    op.execute("""
        INSERT INTO ip4.assertion_quotation (assertion_id, utterance_id, source_id)
        SELECT DISTINCT assertion_id, utterance_id, source_id FROM ip4.quoted_phrase
    """)
    op.execute("""
        INSERT INTO ip4.quotation_piece
        (source_id, utterance_id, ordinal, passage_id, phrase, reopens)
        SELECT
            source_id,
            utterance_id,
            row_number() OVER in_order,
            passage_id,
            phrase,
            coalesce(paragraph <> lag(paragraph) OVER in_order, FALSE)
        FROM (
            SELECT DISTINCT ON (own.source_id, own.utterance_id, own.passage_id, own.phrase)
                own.source_id,
                own.utterance_id,
                own.passage_id,
                own.phrase,
                own.ordinal,
                passage.paragraph,
                passage.start_at,
                assertion.number AS assertion_number
            FROM ip4.quoted_phrase AS own
            INNER JOIN ip4.passage ON own.passage_id = passage.id
            INNER JOIN ip4.assertion ON own.assertion_id = assertion.id
            WHERE NOT EXISTS (
                SELECT
                FROM ip4.quoted_phrase AS whole
                WHERE whole.source_id = own.source_id
                    AND whole.utterance_id = own.utterance_id
                    AND whole.phrase <> own.phrase
                    AND strpos(whole.phrase, own.phrase) > 0
            )
            ORDER BY
                own.source_id, own.utterance_id, own.passage_id, own.phrase,
                assertion.number, own.ordinal
        ) AS piece
        WINDOW in_order AS (
            PARTITION BY source_id, utterance_id
            ORDER BY paragraph, start_at, assertion_number, ordinal
        )
    """)
    op.drop_table("quoted_phrase", schema="ip4")


def create_tables() -> None:
    op.create_table(
        "quotation",
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source"),
        sa.Column(
            "utterance_id", sa.BigInteger, nullable=False, comment="The saying that it prints"
        ),
        sa.Column(
            "speaker_id",
            sa.BigInteger,
            comment="The person, body or document that this source quotes",
        ),
        sa.Column(
            "said_at_id",
            sa.BigInteger,
            comment="The event at which it was said, according to this source",
        ),
        sa.PrimaryKeyConstraint("source_id", "utterance_id", name=op.f("pk_quotation")),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ip4.source_text.source_id"],
            name=op.f("fk_quotation_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["utterance_id"], ["ip4.utterance.id"], name=op.f("fk_quotation_utterance_id")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["ip4.entity.id"], name=op.f("fk_quotation_speaker_id")
        ),
        sa.ForeignKeyConstraint(
            ["said_at_id"], ["ip4.event.id"], name=op.f("fk_quotation_said_at_id")
        ),
        schema="ip4",
        comment="Sayings as sources print them. One row per source and utterance.",
    )
    for column in ("utterance_id", "speaker_id", "said_at_id"):
        op.create_index(op.f(f"ix_quotation_{column}"), "quotation", [column], schema="ip4")
    op.create_table(
        "quotation_piece",
        sa.Column(
            "source_id",
            sa.BigInteger,
            nullable=False,
            comment="Source of both the quotation and the passage",
        ),
        sa.Column("utterance_id", sa.BigInteger, nullable=False, comment="The saying quoted"),
        sa.Column(
            "ordinal", sa.SmallInteger, nullable=False, comment="Position in the quotation, from 1"
        ),
        sa.Column("passage_id", sa.BigInteger, nullable=False, comment="Where it is printed"),
        sa.Column(
            "start_at",
            sa.BigInteger,
            comment="First character in the normalised paragraph, from 0; empty if not yet located",
        ),
        sa.Column("end_at", sa.BigInteger, comment="Character after the last"),
        sa.Column("phrase", sa.Text, nullable=False, comment="The words as printed, at most 12"),
        sa.Column(
            "reopens",
            sa.Boolean,
            nullable=False,
            server_default=sa.false(),
            comment=(
                "True if words of the source itself precede it, outside the quotation marks; "
                "otherwise the quoted words between it and the piece before are not stored"
            ),
        ),
        sa.PrimaryKeyConstraint(
            "source_id", "utterance_id", "ordinal", name=op.f("pk_quotation_piece")
        ),
        sa.ForeignKeyConstraint(
            ["source_id", "utterance_id"],
            ["ip4.quotation.source_id", "ip4.quotation.utterance_id"],
            name=op.f("fk_quotation_piece_source_id_utterance_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            ["ip4.passage.id", "ip4.passage.source_id"],
            name=op.f("fk_quotation_piece_passage_id_source_id"),
        ),
        sa.CheckConstraint("ordinal > 0", name=op.f("ck_quotation_piece_ordinal_counts_from_1")),
        sa.CheckConstraint(
            "(start_at IS NULL) = (end_at IS NULL)",
            name=op.f("ck_quotation_piece_a_span_has_both_ends"),
        ),
        sa.CheckConstraint(
            "start_at >= 0 AND end_at > start_at",
            name=op.f("ck_quotation_piece_span_holds_something"),
        ),
        sa.CheckConstraint(
            "ordinal > 1 OR NOT reopens",
            name=op.f("ck_quotation_piece_only_a_later_piece_reopens_the_quotation"),
        ),
        sa.CheckConstraint(
            f"regexp_count(phrase, '{WORD}') BETWEEN 1 AND 12",
            name=op.f("ck_quotation_piece_phrase_is_at_most_12_words"),
        ),
        schema="ip4",
        comment=(
            "Quoted words in their order, at most 12 in each piece. One row per source, "
            "utterance and piece."
        ),
    )
    op.create_index(
        op.f("ix_quotation_piece_passage_id_source_id"),
        "quotation_piece",
        ["passage_id", "source_id"],
        schema="ip4",
    )
    op.create_index(
        op.f("ix_quotation_piece_utterance_id"), "quotation_piece", ["utterance_id"], schema="ip4"
    )
    op.create_table(
        "assertion_quotation",
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column("utterance_id", sa.BigInteger, nullable=False, comment="The saying quoted"),
        sa.Column(
            "source_id",
            sa.BigInteger,
            nullable=False,
            comment="Source of both the assertion and the quotation",
        ),
        sa.PrimaryKeyConstraint(
            "assertion_id", "utterance_id", name=op.f("pk_assertion_quotation")
        ),
        sa.ForeignKeyConstraint(
            ["assertion_id", "source_id"],
            ["ip4.assertion.id", "ip4.assertion.source_id"],
            name=op.f("fk_assertion_quotation_assertion_id_source_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_id", "utterance_id"],
            ["ip4.quotation.source_id", "ip4.quotation.utterance_id"],
            name=op.f("fk_assertion_quotation_source_id_utterance_id"),
            ondelete="CASCADE",
        ),
        schema="ip4",
        comment="Quotations behind assertions. One row per assertion and utterance.",
    )
    op.create_index(
        op.f("ix_assertion_quotation_utterance_id_source_id"),
        "assertion_quotation",
        ["utterance_id", "source_id"],
        schema="ip4",
    )


def downgrade() -> None:
    op.execute("""
        CREATE TABLE ip4.quoted_phrase AS
        SELECT
            quoted.assertion_id,
            row_number() OVER (
                PARTITION BY quoted.assertion_id
                ORDER BY passage.paragraph, piece.start_at, quoted.utterance_id, piece.ordinal
            )::smallint AS ordinal,
            quoted.source_id,
            piece.passage_id,
            piece.phrase,
            CASE WHEN utterance.speaker_id IS NOT NULL THEN utterance.id END AS utterance_id,
            document.id AS document_id
        FROM ip4.assertion_quotation AS quoted
        INNER JOIN ip4.quotation USING (source_id, utterance_id)
        INNER JOIN ip4.quotation_piece AS piece USING (source_id, utterance_id)
        INNER JOIN ip4.passage ON piece.passage_id = passage.id
        INNER JOIN ip4.utterance ON quoted.utterance_id = utterance.id
        LEFT JOIN ip4.document ON quotation.speaker_id = document.id
    """)
    op.drop_table("assertion_quotation", schema="ip4")
    op.drop_table("quotation_piece", schema="ip4")
    op.drop_table("quotation", schema="ip4")
    op.execute("DELETE FROM ip4.utterance WHERE speaker_id IS NULL")
    op.drop_column("utterance", "reason", schema="ip4")
    op.alter_column(
        "utterance",
        "speaker_id",
        nullable=False,
        comment=SPEAKER,
        existing_comment=SPEAKER_IF_ANY,
        schema="ip4",
    )
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
            f"regexp_count(phrase, '{WORD}') BETWEEN 1 AND 12",
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
    op.execute("""
        INSERT INTO ip4.quotation
        (assertion_id, ordinal, source_id, passage_id, phrase, utterance_id, document_id)
        SELECT assertion_id, ordinal, source_id, passage_id, phrase, utterance_id, document_id
        FROM ip4.quoted_phrase
    """)
    op.drop_table("quoted_phrase", schema="ip4")
