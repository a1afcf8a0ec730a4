"""Passages of the text of a source: positions and SHA-256, never the words.

A position is a 1-based paragraph (a non-empty line of the text) with start and end in the
normalised paragraph, and the SHA-256 of the words between them, which users who have the text can
check. A passage that repeats another one refers to it, so that both count as one. A mention is a
printed form of an entity, including misspelt forms.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.base import SCHEMA, Base, foreign_key, lookup_column, max_words, not_blank
from ip4db.model.codes.sources import MentionManner, PassageRole
from ip4db.model.entity import Entity


class Passage(Base):
    """A span of the text of a source, by position and SHA-256."""

    __tablename__ = "passage"
    __table_args__ = (
        sa.UniqueConstraint("id", "source_id"),
        sa.UniqueConstraint("source_id", "label"),
        sa.UniqueConstraint("source_id", "paragraph", "start_at", "end_at"),
        sa.ForeignKeyConstraint(
            ["repeats_id", "source_id"],
            [f"{SCHEMA}.passage.id", f"{SCHEMA}.passage.source_id"],
        ),
        sa.Index(None, "repeats_id", "source_id"),
        sa.CheckConstraint("label ~ '^[a-z0-9]+(-[a-z0-9]+)*$'", name="label_is_lower_case_words"),
        sa.CheckConstraint("paragraph > 0", name="paragraphs_count_from_1"),
        sa.CheckConstraint("start_at >= 0 AND end_at > start_at", name="span_holds_something"),
        sa.CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256_is_64_hex_digits"),
        sa.CheckConstraint("repeats_id <> id", name="does_not_repeat_itself"),
        not_blank("no_claims"),
        {"comment": "Spans of texts, by position and fingerprint. One row per source and span."},
    )

    id: Mapped[int] = mapped_column(
        sa.Identity(always=True),
        primary_key=True,
        autoincrement="ignore_fk",
        comment="Internal number; never shown",
    )
    key: Mapped[str] = mapped_column(
        unique=True,
        server_default=sa.FetchedValue(),
        comment="Source key, #, label; made by the database",
    )
    source_id: Mapped[int] = foreign_key(
        "source_text.source_id",
        "The source",
        ondelete="CASCADE",
        index=False,
    )
    label: Mapped[str] = mapped_column(comment="Short label, unique within the source")
    paragraph: Mapped[int] = mapped_column(comment="Number of the non-empty line, from 1")
    start_at: Mapped[int] = mapped_column(
        comment="First character in the normalised paragraph, from 0",
    )
    end_at: Mapped[int] = mapped_column(comment="Character after the last")
    sha256: Mapped[str] = mapped_column(comment="SHA-256 of the normalised words, UTF-8")
    role: Mapped[PassageRole] = lookup_column(PassageRole, "What part of the text it is")
    repeats_id: Mapped[int | None] = mapped_column(comment="The passage that it prints again")
    no_claims: Mapped[str | None] = mapped_column(comment="Why no assertion is taken from it")

    repeats: Mapped[Passage | None] = relationship(
        foreign_keys=repeats_id,
        remote_side=id,
        primaryjoin=lambda: Passage.repeats_id == sa.orm.remote(Passage.id),
    )


class Mention(Base):
    """A form in which a source prints an entity."""

    __tablename__ = "mention"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            [f"{SCHEMA}.passage.id", f"{SCHEMA}.passage.source_id"],
            ondelete="CASCADE",
        ),
        sa.Index(None, "passage_id", "source_id"),
        max_words("printed", 12),
        {
            "comment": "Entities as sources print them. One row per entity, passage and "
            "printed form.",
        },
    )

    source_id: Mapped[int] = foreign_key(
        "source.id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    entity_id: Mapped[int] = foreign_key("entity.id", "What is named", primary_key=True)
    passage_id: Mapped[int] = mapped_column(primary_key=True, comment="Where it is named")
    printed: Mapped[str] = mapped_column(primary_key=True, comment="The form as printed")
    manner: Mapped[MentionManner] = lookup_column(MentionManner, "How it is named")

    entity: Mapped[Entity] = relationship(foreign_keys=entity_id)
    passage: Mapped[Passage] = relationship(overlaps="passage")


class AttachedParagraph(Base):
    """A paragraph of a source's text, for those who have the text; never exported."""

    __tablename__ = "attached_paragraph"
    __table_args__ = (
        sa.CheckConstraint("paragraph > 0", name="paragraphs_count_from_1"),
        not_blank("words"),
        {
            "comment": "Words of sources, attached by whoever has the texts; no seed or export "
            "carries them. One row per source and paragraph.",
        },
    )

    source_id: Mapped[int] = foreign_key(
        "source_text.source_id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    paragraph: Mapped[int] = mapped_column(primary_key=True, comment="Number of the line, from 1")
    words: Mapped[str] = mapped_column(comment="The normalised paragraph")
