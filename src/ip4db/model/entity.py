"""Entities identify things and hold no facts about them.

An entity has a key, a name and standard codes, which show that two sources are about the same
thing. Whatever a source could get wrong about it (a date, a city, a party, a level) is an
assertion. A thing that never came about is an entity too.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, MappedColumn, mapped_column, relationship

from ip4db.model.base import (
    SCHEMA,
    Base,
    allowed_values,
    enum_column,
    foreign_key,
    key_check,
    lookup_column,
    not_blank,
)
from ip4db.model.codes.entities import EntityKind, NameType


class Entity(Base):
    """Anything that a source can be about. ``kind`` names the table of the subclass."""

    __tablename__ = "entity"
    __table_args__: Any = (
        sa.UniqueConstraint("id", "kind"),
        sa.Index(None, "kind"),
        key_check(),
        not_blank("name"),
        not_blank("description"),
        allowed_values("kind", EntityKind),
        {"comment": "Anything a source can speak of; identity only. One row per entity."},
    )
    __mapper_args__: Any = {"polymorphic_on": "kind", "polymorphic_abstract": True}

    id: Mapped[int] = mapped_column(
        sa.Identity(always=True),
        primary_key=True,
        comment="Internal number; never shown",
    )
    key: Mapped[str] = mapped_column(unique=True, comment="Readable key; never changes")
    kind: Mapped[EntityKind] = enum_column(EntityKind, "Kind of entity")
    name: Mapped[str] = mapped_column(comment="Canonical name, in English")
    description: Mapped[str | None] = mapped_column(
        comment="What tells it from its like, in our words; never a fact from outside the sources",
    )

    names: Mapped[list[EntityName]] = relationship(
        back_populates="entity",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )


class EntityName(Base):
    """A further name of an entity. What a source prints is a mention, not a name."""

    __tablename__ = "entity_name"
    __table_args__ = (
        not_blank("name"),
        {"comment": "Standard, short and former names. One row per entity and name."},
    )

    entity_id: Mapped[int] = foreign_key(
        "entity.id",
        "The entity",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    name: Mapped[str] = mapped_column(primary_key=True, comment="The name")
    name_type: Mapped[NameType] = lookup_column(NameType, "Which kind of name")

    entity: Mapped[Entity] = relationship(back_populates="names")


def entity_id() -> MappedColumn[Any]:
    """Return the primary key of an entity's own table."""
    return mapped_column(sa.BigInteger, primary_key=True, comment="The entity")


def entity_kind(
    comment: str = "Kind of the entity, held equal to entity.kind",
) -> MappedColumn[Any]:
    """Return the kind column of an entity's own table."""
    return mapped_column(sa.Text, comment=comment)


def entity_table(*kinds: EntityKind, comment: str, extra: tuple[Any, ...] = ()) -> tuple[Any, ...]:
    """Return the table arguments that tie an entity's own table to ``entity``.

    The foreign key includes the kind, so a row of ``person`` can only refer to a person.
    """
    return (
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            [f"{SCHEMA}.entity.id", f"{SCHEMA}.entity.kind"],
            ondelete="CASCADE",
        ),
        allowed_values("kind", tuple(kinds)),
        *extra,
        {"comment": comment},
    )


def entity_mapper(kind: EntityKind, own_id: Any, own_kind: Any) -> dict[str, Any]:
    """Return the mapper arguments of an entity class.

    Nearly every subtype has a second foreign key to ``entity``, so the condition is explicit.
    """
    return {
        "polymorphic_identity": kind,
        "polymorphic_load": "selectin",
        "inherit_condition": sa.and_(own_id == Entity.id, own_kind == Entity.kind),
    }
