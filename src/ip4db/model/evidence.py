"""Evidence of assertions: passages, and words quoted from speakers and documents.

Evidence and quotations include their source in foreign keys to assertion and passage, so the
database refuses evidence from another source. A quotation has the quoted words of a speaker or a
document, never the prose of the source: what this source says of them, and the words in pieces. An
utterance is the saying itself, which several sources may print.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.base import (
    PHRASE_WORDS,
    SCHEMA,
    Base,
    allowed_values,
    enum_column,
    foreign_key,
    key_check,
    max_words,
    not_blank,
)
from ip4db.model.codes.claims import Precision
from ip4db.model.codes.sources import Directness, EvidenceStance
from ip4db.model.entity import Entity
from ip4db.model.event import Event
from ip4db.model.fuzzy_date import (
    fuzzy_date,
    fuzzy_date_checks,
    possible_column,
    precision_column,
    printed_column,
)
from ip4db.model.passage import Passage


def assertion_of_same_source() -> sa.ForeignKeyConstraint:
    """Return the foreign key to an assertion, which includes its source."""
    return sa.ForeignKeyConstraint(
        ["assertion_id", "source_id"],
        [f"{SCHEMA}.assertion.id", f"{SCHEMA}.assertion.source_id"],
        ondelete="CASCADE",
    )


def passage_of_same_source() -> tuple[sa.ForeignKeyConstraint, sa.Index]:
    """Return the foreign key to a passage, which includes its source, and its index."""
    key = sa.ForeignKeyConstraint(
        ["passage_id", "source_id"],
        [f"{SCHEMA}.passage.id", f"{SCHEMA}.passage.source_id"],
    )
    return key, sa.Index(None, "passage_id", "source_id")


def quotation_of_same_source() -> sa.ForeignKeyConstraint:
    """Return the foreign key to a quotation, which includes its source."""
    return sa.ForeignKeyConstraint(
        ["source_id", "utterance_id"],
        [f"{SCHEMA}.quotation.source_id", f"{SCHEMA}.quotation.utterance_id"],
        ondelete="CASCADE",
    )


class Evidence(Base):
    """A passage that says, or qualifies, what an assertion says."""

    __tablename__ = "evidence"
    __table_args__: Any = (
        assertion_of_same_source(),
        *passage_of_same_source(),
        sa.UniqueConstraint("assertion_id", "passage_id"),
        allowed_values("stance", EvidenceStance),
        allowed_values("directness", Directness),
        sa.CheckConstraint("ordinal > 0", name="ordinal_counts_from_1"),
        sa.CheckConstraint(
            "ordinal > 1 OR (stance = 'supports' AND directness <> 'context')",
            name="the_first_evidence_supports",
        ),
        {"comment": "Passages behind assertions. One row per assertion and passage."},
    )

    assertion_id: Mapped[int] = mapped_column(primary_key=True, comment="The assertion")
    ordinal: Mapped[int] = mapped_column(
        sa.SmallInteger,
        primary_key=True,
        comment="Order of importance, from 1",
    )
    source_id: Mapped[int] = mapped_column(comment="Source of both the assertion and the passage")
    passage_id: Mapped[int] = mapped_column(comment="The passage")
    stance: Mapped[EvidenceStance] = enum_column(
        EvidenceStance,
        "What it does for the assertion",
        server_default="supports",
    )
    directness: Mapped[Directness] = enum_column(
        Directness,
        "How plainly it says it",
        server_default="direct",
    )

    passage: Mapped[Passage] = relationship(
        primaryjoin=lambda: sa.orm.foreign(Evidence.passage_id) == Passage.id,
    )


class Utterance(Base):
    """One saying of a speaker or document, which sources may print several times or in part."""

    __tablename__ = "utterance"
    __table_args__: Any = (
        key_check(),
        not_blank("description"),
        not_blank("reason"),
        *fuzzy_date_checks("date_possible", "date_precision", "date_printed"),
        {"comment": "Sayings, apart from their printings. One row per utterance."},
    )

    id: Mapped[int] = mapped_column(
        sa.Identity(always=True),
        primary_key=True,
        comment="Internal number; never shown",
    )
    key: Mapped[str] = mapped_column(unique=True, comment="Readable key; never changes")
    speaker_id: Mapped[int | None] = foreign_key(
        "entity.id",
        "The person, body or document that said it; empty for a term that nobody is said to use",
    )
    said_at_id: Mapped[int | None] = foreign_key("event.id", "The event at which it was said")
    description: Mapped[str] = mapped_column(comment="What it says, in our words")
    date_possible: Mapped[Range[Any] | None] = possible_column("the date")
    date_precision: Mapped[Precision | None] = precision_column()
    date_printed: Mapped[str | None] = printed_column()
    reason: Mapped[str | None] = mapped_column(
        comment="Why speaker and occasion are these, if a source that prints it gives others "
        "or none",
    )

    when = fuzzy_date("date_possible", "date_precision", "date_printed")
    speaker: Mapped[Entity | None] = relationship(foreign_keys=speaker_id)
    said_at: Mapped[Event | None] = relationship(foreign_keys=said_at_id)


class Quotation(Base):
    """The words of one utterance as one source prints them, and whom it names as their speaker."""

    __tablename__ = "quotation"
    __table_args__: Any = (
        {"comment": "Sayings as sources print them. One row per source and utterance."},
    )

    source_id: Mapped[int] = foreign_key(
        "source_text.source_id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    utterance_id: Mapped[int] = foreign_key(
        "utterance.id",
        "The saying that it prints",
        primary_key=True,
    )
    speaker_id: Mapped[int | None] = foreign_key(
        "entity.id",
        "The person, body or document that this source quotes",
    )
    said_at_id: Mapped[int | None] = foreign_key(
        "event.id",
        "The event at which it was said, according to this source",
    )

    utterance: Mapped[Utterance] = relationship(foreign_keys=utterance_id)
    speaker: Mapped[Entity | None] = relationship(foreign_keys=speaker_id)
    said_at: Mapped[Event | None] = relationship(foreign_keys=said_at_id)
    pieces: Mapped[list[QuotationPiece]] = relationship(
        order_by=lambda: QuotationPiece.ordinal,
        cascade="all, delete-orphan",
        passive_deletes=True,
    )


class QuotationPiece(Base):
    """A stretch of at most 12 quoted words; what stands between two pieces is not stored."""

    __tablename__ = "quotation_piece"
    __table_args__: Any = (
        quotation_of_same_source(),
        *passage_of_same_source(),
        sa.Index(None, "utterance_id"),
        sa.CheckConstraint("ordinal > 0", name="ordinal_counts_from_1"),
        sa.CheckConstraint(
            "(start_at IS NULL) = (end_at IS NULL)",
            name="a_span_has_both_ends",
        ),
        sa.CheckConstraint("start_at >= 0 AND end_at > start_at", name="span_holds_something"),
        sa.CheckConstraint(
            "ordinal > 1 OR NOT reopens",
            name="only_a_later_piece_reopens_the_quotation",
        ),
        max_words("phrase", PHRASE_WORDS),
        {
            "comment": "Quoted words in their order, at most 12 in each piece. One row per source, "
            "utterance and piece.",
        },
    )

    source_id: Mapped[int] = mapped_column(
        primary_key=True,
        comment="Source of both the quotation and the passage",
    )
    utterance_id: Mapped[int] = mapped_column(primary_key=True, comment="The saying quoted")
    ordinal: Mapped[int] = mapped_column(
        sa.SmallInteger,
        primary_key=True,
        comment="Position in the quotation, from 1",
    )
    passage_id: Mapped[int] = mapped_column(comment="Where it is printed")
    start_at: Mapped[int | None] = mapped_column(
        comment="First character in the normalised paragraph, from 0; empty if not yet located",
    )
    end_at: Mapped[int | None] = mapped_column(comment="Character after the last")
    phrase: Mapped[str] = mapped_column(comment="The words as printed, at most 12")
    reopens: Mapped[bool] = mapped_column(
        server_default=sa.false(),
        comment="True if words of the source itself precede it, outside the quotation marks; "
        "otherwise the quoted words between it and the piece before are not stored",
    )

    passage: Mapped[Passage] = relationship(
        primaryjoin=lambda: sa.orm.foreign(QuotationPiece.passage_id) == Passage.id,
    )


class AssertionQuotation(Base):
    """A quotation whose words an assertion is about."""

    __tablename__ = "assertion_quotation"
    __table_args__: Any = (
        assertion_of_same_source(),
        quotation_of_same_source(),
        sa.Index(None, "utterance_id", "source_id"),
        {"comment": "Quotations behind assertions. One row per assertion and utterance."},
    )

    assertion_id: Mapped[int] = mapped_column(primary_key=True, comment="The assertion")
    utterance_id: Mapped[int] = mapped_column(primary_key=True, comment="The saying quoted")
    source_id: Mapped[int] = mapped_column(comment="Source of both the assertion and the quotation")

    quotation: Mapped[Quotation] = relationship(
        primaryjoin=lambda: sa.and_(
            sa.orm.foreign(AssertionQuotation.source_id) == Quotation.source_id,
            sa.orm.foreign(AssertionQuotation.utterance_id) == Quotation.utterance_id,
        ),
        viewonly=True,
    )
