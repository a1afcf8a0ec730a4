"""Summits and other events, as a tree.

A meeting inside a summit is an event of its own. Otherwise its chair would be the chair of the
summit, and the guests of one session would be guests of all. Dates, places, participants and
agendas are assertions. An unnamed meeting has a description and no invented name.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, relationship

from ip4db.model.base import foreign_key, lookup_column
from ip4db.model.codes.entities import EntityKind, EventType
from ip4db.model.entity import Entity, entity_id, entity_kind, entity_mapper, entity_table


class Event(Entity):
    """Something that happens: a summit, meeting, visit, war; real, planned or discussed."""

    __tablename__ = "event"
    __table_args__: Any = entity_table(
        EntityKind.SUMMIT,
        EntityKind.EVENT,
        comment="Summits and other events, real or only discussed, as a tree. One row per event.",
        extra=(
            sa.CheckConstraint("part_of_id <> id", name="is_not_part_of_itself"),
            sa.CheckConstraint(
                "(kind = 'summit') = (event_type = 'summit')",
                name="summits_are_of_type_summit",
            ),
        ),
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    event_type: Mapped[EventType] = lookup_column(EventType, "What it is")
    part_of_id: Mapped[int | None] = foreign_key("event.id", "The event it was a part of")

    part_of: Mapped[Event | None] = relationship(
        foreign_keys=part_of_id,
        remote_side=id,
        back_populates="parts",
    )
    parts: Mapped[list[Event]] = relationship(foreign_keys=part_of_id, back_populates="part_of")

    __mapper_args__ = entity_mapper(EntityKind.EVENT, id, kind)


class Summit(Event):
    """A summit of the alliance; the meetings inside it are its ``parts``."""

    __mapper_args__: Any = {
        "polymorphic_identity": EntityKind.SUMMIT,
        "polymorphic_load": "selectin",
    }
