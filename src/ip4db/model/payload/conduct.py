"""What actors do and think: cooperation, contributions, stances."""

from __future__ import annotations

import decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.assertion import Assertion
from ip4db.model.base import (
    allowed_values,
    enum_column,
    foreign_key,
    lookup_column,
    max_words,
    not_blank,
)
from ip4db.model.codes.claims import AssertionKind
from ip4db.model.codes.payloads import (
    Comparator,
    ContributionStatus,
    ContributionType,
    CooperationLevel,
    StancePosition,
    Tense,
)
from ip4db.model.entity import Entity
from ip4db.model.payload.base import payload_id, payload_kind, payload_mapper, payload_table
from ip4db.model.topic import Topic


class Cooperation(Assertion):
    """The subject cooperates with a partner in an area, at some level."""

    __tablename__ = "cooperation"
    __table_args__: Any = payload_table(
        AssertionKind.COOPERATION,
        "Who cooperates with whom in which area. One row per assertion.",
        allowed_values("tense", Tense),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.COOPERATION)
    partner_id: Mapped[int | None] = foreign_key("entity.id", "With whom", shows="iso3")
    area_id: Mapped[int] = foreign_key("topic.id", "In which area")
    level: Mapped[CooperationLevel] = lookup_column(CooperationLevel, "How far it has come")
    tense: Mapped[Tense] = enum_column(Tense, "When it holds")
    against_id: Mapped[int | None] = foreign_key(
        "entity.id", "Against whom or what it is directed", shows="iso3"
    )
    instrument_id: Mapped[int | None] = foreign_key(
        "entity.id", "Document or initiative it rests on"
    )

    partner: Mapped[Entity | None] = relationship(foreign_keys=partner_id)
    area: Mapped[Topic] = relationship(foreign_keys=area_id)
    against: Mapped[Entity | None] = relationship(foreign_keys=against_id)
    instrument: Mapped[Entity | None] = relationship(foreign_keys=instrument_id)

    __mapper_args__ = payload_mapper(AssertionKind.COOPERATION, id, kind)


class Contribution(Assertion):
    """The subject contributes something to a recipient, a cause or a place.

    The amount is the printed one, with its comparator: "nearly 12 billion" is
    ``just_under`` 12,000,000,000, not 12,000,000,000.
    """

    __tablename__ = "contribution"
    __table_args__: Any = payload_table(
        AssertionKind.CONTRIBUTION,
        "Who gives or does what for which cause. One row per assertion.",
        not_blank("purpose"),
        max_words("amount_printed"),
        max_words("type_printed"),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency_is_an_iso_4217_code"),
        sa.CheckConstraint("amount > 0 AND amount < 'Infinity'", name="amount_is_positive"),
        sa.CheckConstraint(
            "num_nulls(amount, currency, comparator, amount_printed) IN (0, 4)",
            name="an_amount_has_currency_comparator_and_form",
        ),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.CONTRIBUTION)
    contribution_type: Mapped[ContributionType] = lookup_column(
        ContributionType, "What is given or done"
    )
    recipient_id: Mapped[int | None] = foreign_key("entity.id", "To whom", shows="iso3")
    cause_id: Mapped[int | None] = foreign_key("entity.id", "For or against which cause")
    place_id: Mapped[int | None] = foreign_key("entity.id", "Where", shows="iso3")
    channel_id: Mapped[int | None] = foreign_key("entity.id", "Through whom")
    purpose: Mapped[str | None] = mapped_column(comment="What for, in our words")
    amount: Mapped[decimal.Decimal | None] = mapped_column(
        sa.Numeric(18, 2),
        comment="The amount printed, in whole units of the currency",
    )
    currency: Mapped[str | None] = mapped_column(comment="Currency, ISO 4217")
    comparator: Mapped[Comparator | None] = lookup_column(
        Comparator, "How the amount bounds the true one"
    )
    amount_printed: Mapped[str | None] = mapped_column(comment="The amount as printed")
    status: Mapped[ContributionStatus] = lookup_column(ContributionStatus, "How far it has come")
    type_printed: Mapped[str | None] = mapped_column(comment="What is given or done, as printed")

    recipient: Mapped[Entity | None] = relationship(foreign_keys=recipient_id)
    cause: Mapped[Entity | None] = relationship(foreign_keys=cause_id)
    place: Mapped[Entity | None] = relationship(foreign_keys=place_id)
    channel: Mapped[Entity | None] = relationship(foreign_keys=channel_id)

    __mapper_args__ = payload_mapper(AssertionKind.CONTRIBUTION, id, kind)


class Stance(Assertion):
    """The subject takes a position on an entity or on a claim."""

    __tablename__ = "stance"
    __table_args__: Any = payload_table(
        AssertionKind.STANCE,
        "Who takes which position on what. One row per assertion.",
        not_blank("ground"),
        sa.CheckConstraint(
            "num_nonnulls(target_id, target_assertion_id) = 1",
            name="has_exactly_one_target",
        ),
        sa.CheckConstraint("target_assertion_id <> id", name="is_no_stance_on_itself"),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.STANCE)
    position: Mapped[StancePosition] = lookup_column(StancePosition, "Which position")
    target_id: Mapped[int | None] = foreign_key("entity.id", "On what", shows="kind iso3")
    target_assertion_id: Mapped[int | None] = foreign_key("assertion.id", "On which claim")
    ground: Mapped[str | None] = mapped_column(comment="One ground given for it, in our words")

    target: Mapped[Entity | None] = relationship(foreign_keys=target_id)
    target_assertion: Mapped[Assertion | None] = relationship(
        foreign_keys=target_assertion_id,
        remote_side=Assertion.id,
    )

    __mapper_args__ = payload_mapper(AssertionKind.STANCE, id, kind)
