"""Sources: a text, its header fields, and the bounds of its date of writing.

A header field is a row with its basis, because few texts state all of them. A missing date is
``absent`` and never guessed; a date from another page is ``external``. The date of writing has
bounds: what the source treats as past and as future. ``now()`` is never used as a bound. A source
is an entity, because it can be a speaker or a subject.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.actor import Person
from ip4db.model.base import (
    SCHEMA,
    Base,
    allowed_values,
    enum_column,
    foreign_key,
    lookup_column,
    max_words,
    not_blank,
)
from ip4db.model.codes.entities import EntityKind
from ip4db.model.codes.sources import (
    AuthorRole,
    Basis,
    BoundSide,
    SourceFieldName,
    SourceRelationType,
)
from ip4db.model.document import Document
from ip4db.model.entity import Entity, entity_id, entity_kind, entity_mapper, entity_table
from ip4db.model.event import Event


class Source(Entity):
    """A text that facts are taken from."""

    __tablename__ = "source"
    __table_args__: Any = entity_table(
        EntityKind.SOURCE,
        comment="Texts that facts are taken from. One row per source.",
        extra=(
            sa.CheckConstraint("language ~ '^[a-z]{2,3}$'", name="language_is_an_iso_639_code"),
        ),
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    language: Mapped[str] = mapped_column(comment="Language, ISO 639")
    document_id: Mapped[int | None] = foreign_key(
        "document.id",
        "The document whose text this is, if any",
    )

    document: Mapped[Document | None] = relationship(foreign_keys=document_id)
    fields: Mapped[list[SourceField]] = relationship(
        foreign_keys="SourceField.source_id",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )
    authors: Mapped[list[SourceAuthor]] = relationship(
        foreign_keys="SourceAuthor.source_id",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )
    bounds: Mapped[list[SourceBound]] = relationship(
        foreign_keys="SourceBound.source_id",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )
    text: Mapped[SourceText | None] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
    )

    __mapper_args__ = entity_mapper(EntityKind.SOURCE, id, kind)


class SourceField(Base):
    """One header field of a source, and where its value comes from."""

    __tablename__ = "source_field"
    __table_args__ = (
        allowed_values("basis", Basis),
        not_blank("value"),
        sa.CheckConstraint(
            "(basis = 'absent') = (value IS NULL)",
            name="absent_fields_have_no_value",
        ),
        {
            "comment": "Header fields of sources with their basis. One row per source, field "
            "and basis.",
        },
    )

    source_id: Mapped[int] = foreign_key(
        "source.id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    field: Mapped[SourceFieldName] = lookup_column(SourceFieldName, "Which field", primary_key=True)
    basis: Mapped[Basis] = enum_column(Basis, "Where the value comes from", primary_key=True)
    value: Mapped[str | None] = mapped_column(comment="The value; dates in EDTF. Empty if absent")
    entity_id: Mapped[int | None] = foreign_key("entity.id", "The entity that the value names")

    entity: Mapped[Entity | None] = relationship(foreign_keys=entity_id)


class SourceAuthor(Base):
    """A person who made a source, their role, and their affiliation at the time."""

    __tablename__ = "source_author"
    __table_args__ = (
        allowed_values("role", AuthorRole),
        allowed_values("basis", Basis),
        allowed_values("affiliation_basis", Basis),
        max_words("affiliation_printed", 12),
        sa.CheckConstraint("ordinal > 0", name="ordinal_counts_from_1"),
        sa.CheckConstraint("basis <> 'absent'", name="an_absent_author_is_a_source_field"),
        sa.CheckConstraint(
            "(affiliation_id IS NULL) = (affiliation_basis IS NULL)",
            name="affiliation_has_a_basis",
        ),
        {
            "comment": "Authors, interviewers, interviewees. One row per source, role and "
            "place in it.",
        },
    )

    source_id: Mapped[int] = foreign_key(
        "source.id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    role: Mapped[AuthorRole] = enum_column(AuthorRole, "Role", primary_key=True)
    ordinal: Mapped[int] = mapped_column(
        sa.SmallInteger,
        primary_key=True,
        comment="Place among those of the role, from 1",
    )
    person_id: Mapped[int] = foreign_key("person.id", "The person")
    basis: Mapped[Basis] = enum_column(Basis, "Where the authorship comes from")
    affiliation_id: Mapped[int | None] = foreign_key(
        "organisation.id",
        "Body the person worked for then",
    )
    affiliation_printed: Mapped[str | None] = mapped_column(comment="The office as printed")
    affiliation_basis: Mapped[Basis | None] = enum_column(Basis, "Where the affiliation comes from")

    person: Mapped[Person] = relationship(foreign_keys=person_id)


class SourceUrl(Base):
    """A URL where a source can be read."""

    __tablename__ = "source_url"
    __table_args__ = (
        allowed_values("basis", Basis),
        sa.CheckConstraint(r"url ~ '^https?://\S+$'", name="url_is_a_web_address"),
        {"comment": "Addresses of sources. One row per source and address."},
    )

    source_id: Mapped[int] = foreign_key(
        "source.id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    url: Mapped[str] = mapped_column(primary_key=True, comment="The address")
    basis: Mapped[Basis] = enum_column(Basis, "Where the address comes from")


class SourceRelation(Base):
    """A relation of a source to an organisation, a person or an event."""

    __tablename__ = "source_relation"
    __table_args__ = (
        allowed_values("basis", Basis),
        {"comment": "How sources relate to entities. One row per source, entity and relation."},
    )

    source_id: Mapped[int] = foreign_key(
        "source.id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    entity_id: Mapped[int] = foreign_key("entity.id", "The entity", primary_key=True)
    relation: Mapped[SourceRelationType] = lookup_column(
        SourceRelationType,
        "The relation",
        primary_key=True,
    )
    basis: Mapped[Basis] = enum_column(Basis, "Where this comes from")


class SourceText(Base):
    """The text of a source: its SHA-256, never its words."""

    __tablename__ = "source_text"
    __table_args__ = (
        sa.CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256_is_64_hex_digits"),
        sa.CheckConstraint("paragraphs > 0", name="paragraphs_are_counted"),
        sa.CheckConstraint("characters > 0", name="characters_are_counted"),
        not_blank("file_name"),
        {"comment": "Fingerprints of the texts that were read. One row per source."},
    )

    source_id: Mapped[int] = foreign_key(
        "source.id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    file_name: Mapped[str] = mapped_column(comment="Name of the file that held the text")
    sha256: Mapped[str] = mapped_column(unique=True, comment="SHA-256 of the file")
    normaliser: Mapped[str] = mapped_column(
        comment="Name and version of the rule by which paragraphs and positions are counted",
    )
    paragraphs: Mapped[int] = mapped_column(comment="Number of non-empty lines")
    characters: Mapped[int] = mapped_column(comment="Number of characters in them, normalised")


class SourceBound(Base):
    """One reason why a source was written before or after something."""

    __tablename__ = "source_bound"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["passage_id", "source_id"],
            [f"{SCHEMA}.passage.id", f"{SCHEMA}.passage.source_id"],
        ),
        sa.Index(None, "passage_id", "source_id"),
        allowed_values("side", BoundSide),
        allowed_values("basis", Basis),
        not_blank("reason"),
        sa.CheckConstraint("num_nonnulls(event_id, day) = 1", name="is_an_event_or_a_day"),
        sa.CheckConstraint(
            "(basis = 'external') = (passage_id IS NULL)",
            name="bounds_from_the_text_have_a_passage",
        ),
        {"comment": "Bounds of when sources were written. One row per source and reason."},
    )

    source_id: Mapped[int] = foreign_key(
        "source.id",
        "The source",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    ordinal: Mapped[int] = mapped_column(
        sa.SmallInteger,
        primary_key=True,
        comment="Number of the bound within the source",
    )
    side: Mapped[BoundSide] = enum_column(BoundSide, "Side on which the source lies")
    event_id: Mapped[int | None] = foreign_key("event.id", "The event that bounds it")
    day: Mapped[dt.date | None] = mapped_column(comment="The day that bounds it")
    passage_id: Mapped[int | None] = mapped_column(comment="Where the text shows it")
    basis: Mapped[Basis] = enum_column(Basis, "Where the bound comes from")
    reason: Mapped[str] = mapped_column(comment="Why it bounds the writing, in our words")

    event: Mapped[Event | None] = relationship(foreign_keys=event_id)
