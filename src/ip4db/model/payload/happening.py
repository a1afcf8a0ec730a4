"""What happened: milestones, participation, tenures, memberships."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.actor import Person
from ip4db.model.assertion import Assertion
from ip4db.model.base import allowed_values, enum_column, foreign_key, lookup_column, max_words
from ip4db.model.codes.claims import AssertionKind
from ip4db.model.codes.payloads import (
    MembershipStatus,
    MilestoneCode,
    MilestoneExtent,
    ParticipationLevel,
    ParticipationRole,
    TenureMarker,
)
from ip4db.model.entity import Entity
from ip4db.model.event import Event
from ip4db.model.payload.base import payload_id, payload_kind, payload_mapper, payload_table


class Milestone(Assertion):
    """The subject reached a milestone or state, on the date of the assertion."""

    __tablename__ = "milestone"
    __table_args__: Any = payload_table(
        AssertionKind.MILESTONE,
        "Things that happened and states of things. One row per assertion.",
        sa.Index(None, "code"),
        allowed_values("extent", MilestoneExtent),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.MILESTONE)
    code: Mapped[MilestoneCode] = lookup_column(MilestoneCode, "What happened")
    counterpart_id: Mapped[int | None] = foreign_key(
        "entity.id", "With whom or what", shows="kind iso3"
    )
    place_id: Mapped[int | None] = foreign_key(
        "entity.id", "Where: a place or country", shows="iso3"
    )
    extent: Mapped[MilestoneExtent] = enum_column(
        MilestoneExtent,
        "What the date covers",
        server_default="whole",
    )

    counterpart: Mapped[Entity | None] = relationship(foreign_keys=counterpart_id)
    place: Mapped[Entity | None] = relationship(foreign_keys=place_id)

    __mapper_args__ = payload_mapper(AssertionKind.MILESTONE, id, kind)


class Participation(Assertion):
    """The subject took part in an event, in some role and perhaps at some level.

    "All except Australia came at level L" denies the level of Australia, not its attendance.
    """

    __tablename__ = "participation"
    __table_args__: Any = payload_table(
        AssertionKind.PARTICIPATION,
        "Who took part in which event. One row per assertion.",
        max_words("capacity_printed"),
        max_words("level_printed"),
        sa.CheckConstraint("NOT level_denied OR level IS NOT NULL", name="a_denied_level_is_named"),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.PARTICIPATION)
    event_id: Mapped[int] = foreign_key("event.id", "The event")
    person_id: Mapped[int | None] = foreign_key(
        "person.id", "Who came for the subject, if one is named"
    )
    role: Mapped[ParticipationRole] = lookup_column(ParticipationRole, "In which role")
    capacity_printed: Mapped[str | None] = mapped_column(comment="Office or capacity as printed")
    level: Mapped[ParticipationLevel | None] = lookup_column(ParticipationLevel, "At which level")
    level_printed: Mapped[str | None] = mapped_column(comment="The level as printed")
    level_denied: Mapped[bool] = mapped_column(
        server_default=sa.false(),
        comment="True if the source says it was not at this level",
    )

    event: Mapped[Event] = relationship(foreign_keys=event_id)
    person: Mapped[Person | None] = relationship(foreign_keys=person_id)

    __mapper_args__ = payload_mapper(AssertionKind.PARTICIPATION, id, kind)


class Tenure(Assertion):
    """The subject (a person) holds or held an office."""

    __tablename__ = "tenure"
    __table_args__: Any = payload_table(
        AssertionKind.TENURE,
        "Who holds or held which office. One row per assertion.",
        max_words("office_printed", 12),
        allowed_values("marker", TenureMarker),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.TENURE)
    office_printed: Mapped[str | None] = mapped_column(
        comment="The office as printed; empty if none is printed",
    )
    of_id: Mapped[int | None] = foreign_key(
        "entity.id", "The state or body whose office it is", shows="iso3"
    )
    marker: Mapped[TenureMarker | None] = enum_column(
        TenureMarker,
        "How the source marks it against its own time",
    )

    of: Mapped[Entity | None] = relationship(foreign_keys=of_id)

    __mapper_args__ = payload_mapper(AssertionKind.TENURE, id, kind)


class Membership(Assertion):
    """The subject belongs to a group, or has a similar status in it.

    Sources name members as examples, so do not count rows; ``Quantity`` has the counts.
    """

    __tablename__ = "membership"
    __table_args__: Any = payload_table(
        AssertionKind.MEMBERSHIP,
        "Who belongs to whom, as far as sources say; never a full list. One row per assertion.",
        max_words("status_printed"),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.MEMBERSHIP)
    group_id: Mapped[int] = foreign_key("entity.id", "The group, or the other side", shows="iso3")
    status: Mapped[MembershipStatus] = lookup_column(MembershipStatus, "In which status")
    status_printed: Mapped[str | None] = mapped_column(comment="The status as printed")

    group: Mapped[Entity] = relationship(foreign_keys=group_id)

    __mapper_args__ = payload_mapper(AssertionKind.MEMBERSHIP, id, kind)
