"""Evidence of assertions: passages, and words quoted from speakers and documents.

Evidence and quotations include their source in foreign keys to assertion and passage, so the
database refuses evidence from another source. A quotation has the quoted words of a speaker or a
document, never the prose of the source. An utterance groups the printings of one saying.
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
from ip4db.model.document import Document
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


def assertion_of_same_source(passage: str = "passage_id") -> tuple[Any, ...]:
    """Return the foreign keys to an assertion and a passage of the same source."""
    return (
        sa.ForeignKeyConstraint(
            ["assertion_id", "source_id"],
            [f"{SCHEMA}.assertion.id", f"{SCHEMA}.assertion.source_id"],
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            [passage, "source_id"],
            [f"{SCHEMA}.passage.id", f"{SCHEMA}.passage.source_id"],
        ),
        sa.Index(None, passage, "source_id"),
    )


class Evidence(Base):
    """A passage that says, or qualifies, what an assertion says."""

    __tablename__ = "evidence"
    __table_args__: Any = (
        *assertion_of_same_source(),
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
        *fuzzy_date_checks("date_possible", "date_precision", "date_printed"),
        {"comment": "Sayings, apart from their printings. One row per utterance."},
    )

    id: Mapped[int] = mapped_column(
        sa.Identity(always=True),
        primary_key=True,
        comment="Internal number; never shown",
    )
    key: Mapped[str] = mapped_column(unique=True, comment="Readable key; never changes")
    speaker_id: Mapped[int] = foreign_key("entity.id", "The person, body or document that said it")
    said_at_id: Mapped[int | None] = foreign_key("event.id", "The event at which it was said")
    description: Mapped[str] = mapped_column(comment="What it says, in our words")
    date_possible: Mapped[Range[Any] | None] = possible_column("the date")
    date_precision: Mapped[Precision | None] = precision_column()
    date_printed: Mapped[str | None] = printed_column()

    when = fuzzy_date("date_possible", "date_precision", "date_printed")
    speaker: Mapped[Entity] = relationship(foreign_keys=speaker_id)
    said_at: Mapped[Event | None] = relationship(foreign_keys=said_at_id)


class Quotation(Base):
    """A phrase that a source prints as the words of a speaker or a document."""

    __tablename__ = "quotation"
    __table_args__: Any = (
        *assertion_of_same_source(),
        sa.CheckConstraint("ordinal > 0", name="ordinal_counts_from_1"),
        max_words("phrase", PHRASE_WORDS),
        {"comment": "Quoted phrases, at most 12 words. One row per assertion and phrase."},
    )

    assertion_id: Mapped[int] = mapped_column(primary_key=True, comment="The assertion")
    ordinal: Mapped[int] = mapped_column(
        sa.SmallInteger,
        primary_key=True,
        comment="Number within the assertion, from 1",
    )
    source_id: Mapped[int] = mapped_column(comment="Source of both the assertion and the passage")
    passage_id: Mapped[int] = mapped_column(comment="Where it is printed")
    phrase: Mapped[str] = mapped_column(comment="The words as printed, at most 12")
    utterance_id: Mapped[int | None] = foreign_key(
        "utterance.id",
        "The saying of which this is a printing",
    )
    document_id: Mapped[int | None] = foreign_key("document.id", "The document quoted")
    is_verbatim: Mapped[bool | None] = mapped_column(
        comment="False if another source shows that the words were changed; empty if not known",
    )

    passage: Mapped[Passage] = relationship(
        primaryjoin=lambda: sa.orm.foreign(Quotation.passage_id) == Passage.id,
    )
    utterance: Mapped[Utterance | None] = relationship(foreign_keys=utterance_id)
    document: Mapped[Document | None] = relationship(foreign_keys=document_id)
