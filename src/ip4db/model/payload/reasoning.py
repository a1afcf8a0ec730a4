"""Quantities, explanations and aspects."""

from __future__ import annotations

import decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.assertion import Assertion
from ip4db.model.base import (
    PRINTED_WORDS,
    allowed_values,
    enum_column,
    foreign_key,
    lookup_column,
    max_words,
)
from ip4db.model.codes.claims import AssertionKind
from ip4db.model.codes.payloads import (
    AspectRole,
    Comparator,
    QuantityMeasure,
    QuantityUnit,
)
from ip4db.model.entity import Entity
from ip4db.model.payload.base import payload_id, payload_kind, payload_mapper, payload_table


class Quantity(Assertion):
    """A count, an ordinal or another number of the subject, such as "first".

    ``low`` and ``high`` are the bounds that the words allow. "Some 14" sets no exact bounds, so it
    has 14 in ``printed_value``, the comparator ``about``, and no bounds.
    """

    __tablename__ = "quantity"
    __table_args__: Any = payload_table(
        AssertionKind.QUANTITY,
        "Counts, ordinals and other numbers. One row per assertion.",
        allowed_values("unit", QuantityUnit),
        max_words("value_printed"),
        sa.CheckConstraint("low <= high", name="low_is_not_above_high"),
        sa.CheckConstraint(
            "printed_value < 'Infinity' AND low < 'Infinity' AND high < 'Infinity'",
            name="numbers_are_finite",
        ),
        sa.CheckConstraint(
            "comparator <> 'exactly' OR (low = high AND low = printed_value) IS TRUE",
            name="an_exact_number_has_equal_bounds",
        ),
        sa.CheckConstraint(
            "comparator <> 'about' OR num_nonnulls(low, high) = 0",
            name="about_a_number_bounds_nothing",
        ),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.QUANTITY)
    measure: Mapped[QuantityMeasure] = lookup_column(QuantityMeasure, "What is counted or numbered")
    printed_value: Mapped[decimal.Decimal] = mapped_column(
        sa.Numeric(18, 2),
        comment="The number printed",
    )
    low: Mapped[decimal.Decimal | None] = mapped_column(
        sa.Numeric(18, 2),
        comment="Smallest value the words allow; empty if they set none",
    )
    high: Mapped[decimal.Decimal | None] = mapped_column(
        sa.Numeric(18, 2),
        comment="Largest value the words allow; empty if they set none",
    )
    unit: Mapped[QuantityUnit] = enum_column(QuantityUnit, "Unit")
    comparator: Mapped[Comparator] = lookup_column(
        Comparator, "How the printed number bounds the true one"
    )
    value_printed: Mapped[str] = mapped_column(comment="The number in the words of the source")
    at_id: Mapped[int | None] = foreign_key("entity.id", "At which event or in which document")
    counted_id: Mapped[int | None] = foreign_key("entity.id", "What is counted", shows="iso3")

    at: Mapped[Entity | None] = relationship(foreign_keys=at_id)
    counted: Mapped[Entity | None] = relationship(foreign_keys=counted_id)

    __mapper_args__ = payload_mapper(AssertionKind.QUANTITY, id, kind)


class Explanation(Assertion):
    """A factor is, or is not, the cause of the subject."""

    __tablename__ = "explanation"
    __table_args__: Any = payload_table(
        AssertionKind.EXPLANATION,
        "Causes given and causes denied. One row per assertion.",
        max_words("strength_printed"),
        sa.CheckConstraint("rank > 0", name="rank_counts_from_1"),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.EXPLANATION)
    factor_id: Mapped[int] = foreign_key("entity.id", "What is given as the cause", shows="kind")
    rank: Mapped[int | None] = mapped_column(
        sa.SmallInteger,
        comment="Place among the factors, if the source orders them",
    )
    strength_printed: Mapped[str | None] = mapped_column(comment="How strong, as printed")

    factor: Mapped[Entity] = relationship(foreign_keys=factor_id)

    __mapper_args__ = payload_mapper(AssertionKind.EXPLANATION, id, kind)


class Aspect(Assertion):
    """A purpose, benefit, condition or other aspect of the subject."""

    __tablename__ = "aspect"
    __table_args__: Any = payload_table(
        AssertionKind.ASPECT,
        "Purposes, benefits, conditions and other aspects. One row per assertion.",
        max_words("item", PRINTED_WORDS),
        sa.CheckConstraint("rank > 0", name="rank_counts_from_1"),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.ASPECT)
    role: Mapped[AspectRole] = lookup_column(AspectRole, "Which aspect")
    item: Mapped[str] = mapped_column(comment="The aspect in at most 8 words of ours")
    item_entity_id: Mapped[int | None] = foreign_key(
        "entity.id", "The entity that it is, if it is one", shows="kind"
    )
    versus_id: Mapped[int | None] = foreign_key(
        "entity.id", "What the subject is compared with", shows="iso3"
    )
    rank: Mapped[int | None] = mapped_column(
        sa.SmallInteger,
        comment="Place among the aspects, if the source orders them",
    )

    item_entity: Mapped[Entity | None] = relationship(foreign_keys=item_entity_id)
    versus: Mapped[Entity | None] = relationship(foreign_keys=versus_id)

    __mapper_args__ = payload_mapper(AssertionKind.ASPECT, id, kind)
