"""Topics and areas of cooperation: one tree of concepts.

"Cyber defence" as a task and "cyberattacks" as a threat are two concepts below a broader one, and
the task addresses the threat. The forms that sources print are mentions. Queries select one concept
or a subtree.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, relationship

from ip4db.model.base import foreign_key, lookup_column
from ip4db.model.codes.entities import EntityKind, TopicType
from ip4db.model.entity import Entity, entity_id, entity_kind, entity_mapper, entity_table


class Topic(Entity):
    """A subject that sources are about."""

    __tablename__ = "topic"
    __table_args__: Any = entity_table(
        EntityKind.TOPIC,
        EntityKind.COOPERATION_AREA,
        comment="Topics and cooperation areas, as a tree of broader concepts. One row per topic.",
        extra=(
            sa.CheckConstraint("broader_id <> id", name="is_not_broader_than_itself"),
            sa.CheckConstraint(
                "addresses_id IS NULL OR topic_type = 'area'",
                name="only_an_area_addresses_something",
            ),
            sa.CheckConstraint(
                "(kind = 'cooperation_area') = (topic_type = 'area')",
                name="cooperation_areas_are_of_type_area",
            ),
        ),
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    topic_type: Mapped[TopicType] = lookup_column(TopicType, "What it is")
    broader_id: Mapped[int | None] = foreign_key("topic.id", "The next broader topic")
    addresses_id: Mapped[int | None] = foreign_key(
        "topic.id", "The threat that cooperation in the area is about"
    )

    addresses: Mapped[Topic | None] = relationship(foreign_keys=addresses_id, remote_side=id)
    broader: Mapped[Topic | None] = relationship(
        foreign_keys=broader_id,
        remote_side=id,
        back_populates="narrower",
    )
    narrower: Mapped[list[Topic]] = relationship(foreign_keys=broader_id, back_populates="broader")

    __mapper_args__ = entity_mapper(EntityKind.TOPIC, id, kind)


class CooperationArea(Topic):
    """A field in which partners cooperate."""

    __mapper_args__: Any = {
        "polymorphic_identity": EntityKind.COOPERATION_AREA,
        "polymorphic_load": "selectin",
    }
