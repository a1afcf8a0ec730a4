"""Actors and places: countries, organisations, persons, places.

``part_of`` and ``belongs_to`` may refer to any entity. A query for what a state says can then find
its ministry, its spokesperson and its newspaper, which are still separate entities.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.base import allowed_values, enum_column, foreign_key, lookup_column, not_blank
from ip4db.model.codes.entities import EntityKind, NameOrder, OrganisationType, PlaceType
from ip4db.model.entity import Entity, entity_id, entity_kind, entity_mapper, entity_table


class Country(Entity):
    """A state, identified by its ISO 3166-1 codes."""

    __tablename__ = "country"
    __table_args__: Any = entity_table(
        EntityKind.COUNTRY,
        comment="States, by ISO 3166-1 codes. One row per country.",
        extra=(
            sa.CheckConstraint("iso_alpha2 ~ '^[A-Z]{2}$'", name="iso_alpha2_is_two_letters"),
            sa.CheckConstraint("iso_alpha3 ~ '^[A-Z]{3}$'", name="iso_alpha3_is_three_letters"),
            sa.CheckConstraint("iso_numeric BETWEEN 1 AND 999", name="iso_numeric_is_three_digits"),
        ),
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    iso_alpha2: Mapped[str] = mapped_column(unique=True, comment="ISO 3166-1 alpha-2 code")
    iso_alpha3: Mapped[str] = mapped_column(unique=True, comment="ISO 3166-1 alpha-3 code")
    iso_numeric: Mapped[int] = mapped_column(
        sa.SmallInteger,
        unique=True,
        comment="ISO 3166-1 numeric code",
    )

    __mapper_args__ = entity_mapper(EntityKind.COUNTRY, id, kind)


class Organisation(Entity):
    """An organisation, organ, grouping, medium, or speakers whom the source does not name."""

    __tablename__ = "organisation"
    __table_args__: Any = entity_table(
        EntityKind.ORGANISATION,
        comment="Organisations, organs, groupings, media, unnamed speakers. One row each.",
        extra=(sa.CheckConstraint("part_of_id <> id", name="is_not_part_of_itself"),),
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    organisation_type: Mapped[OrganisationType] = lookup_column(OrganisationType, "What it is")
    part_of_id: Mapped[int | None] = foreign_key("entity.id", "What it is part of, up to the state")

    part_of: Mapped[Entity | None] = relationship(foreign_keys=part_of_id, remote_side=Entity.id)

    __mapper_args__ = entity_mapper(EntityKind.ORGANISATION, id, kind)


class Person(Entity):
    """A named person. Offices are assertions (``Tenure``)."""

    __tablename__ = "person"
    __table_args__: Any = entity_table(
        EntityKind.PERSON,
        comment="Named persons; offices are assertions. One row per person.",
        extra=(
            not_blank("given_name"),
            not_blank("family_name"),
            allowed_values("name_order", NameOrder),
            sa.CheckConstraint("belongs_to_id <> id", name="does_not_belong_to_itself"),
        ),
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    given_name: Mapped[str | None] = mapped_column(
        comment="Given name; empty if no source prints it",
    )
    family_name: Mapped[str] = mapped_column(comment="Family name")
    name_order: Mapped[NameOrder] = enum_column(NameOrder, "Order in the canonical name")
    belongs_to_id: Mapped[int | None] = foreign_key(
        "entity.id",
        "The state or body for which the person stands in the sources",
    )

    belongs_to: Mapped[Entity | None] = relationship(
        foreign_keys=belongs_to_id,
        remote_side=Entity.id,
    )

    __mapper_args__ = entity_mapper(EntityKind.PERSON, id, kind)


class Place(Entity):
    """A place that is not a state."""

    __tablename__ = "place"
    __table_args__: Any = entity_table(
        EntityKind.PLACE,
        comment="Places that are no states. One row per place.",
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    place_type: Mapped[PlaceType] = lookup_column(PlaceType, "What it is")
    country_id: Mapped[int | None] = foreign_key(
        "country.id",
        "The country it lies in, if a source says so",
    )

    country: Mapped[Country | None] = relationship(foreign_keys=country_id)

    __mapper_args__ = entity_mapper(EntityKind.PLACE, id, kind)
