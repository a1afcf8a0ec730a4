"""Dates as sources give them: a range of days, how exact it is, and the words.

"The 1990s" means that the thing happened on some day from 1990-01-01 to 1999-12-31. Whether it had
happened by a given day is true, false or unknown. Ranges are stored as PostgreSQL ``daterange``
with an exclusive upper bound. Use ``happened_by`` here or ``ip4.happened_by`` in SQL to compare
them, because ``upper(range) <= day`` would be off by one.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import DATERANGE, Range
from sqlalchemy.orm import Composite, CompositeProperty, MappedColumn, composite, mapped_column

from ip4db.model.base import SCHEMA, lookup_column, max_words
from ip4db.model.codes.claims import Precision


@dataclasses.dataclass(frozen=True, slots=True)
class FuzzyDate:
    """The days on which something may have happened.

    ``possible`` is None if the source dates only by another event; ``printed`` has the words.
    """

    possible: Range[dt.date] | None
    precision: Precision | None
    printed: str | None = None

    def happened_by(self, day: dt.date) -> bool | None:
        """Return whether it had happened by the end of ``day``; None if that is not known."""
        if self.possible is None:
            return None
        if self.possible.upper is not None and self.possible.upper <= day + dt.timedelta(days=1):
            return True
        if self.possible.lower is not None and self.possible.lower > day:
            return False
        return None


class FuzzyDateComparator(CompositeProperty.Comparator[FuzzyDate]):
    """Use the attributes of a fuzzy date in queries."""

    def __column(self, index: int) -> sa.ColumnElement[Any]:
        clauses: Any = self.__clause_element__()
        return list(clauses.clauses)[index]  # type: ignore[no-any-return]

    @property
    def possible(self) -> sa.ColumnElement[Range[dt.date]]:
        """The range of possible days."""
        return self.__column(0)

    def happened_by(self, day: dt.date) -> sa.ColumnElement[bool | None]:
        """Return the expression whether it had happened by the end of ``day``, or null."""
        function: Any = getattr(sa.func, SCHEMA).happened_by
        asked: sa.ColumnElement[bool | None] = function(self.__column(0), day, type_=sa.Boolean)
        return asked


def possible_column(what: str) -> MappedColumn[Any]:
    """Return the column for the possible days."""
    return mapped_column(
        DATERANGE,
        comment=f"All days that {what} may mean; upper bound exclusive. Empty if only relative",
    )


def precision_column() -> MappedColumn[Any]:
    """Return the column for the precision."""
    return lookup_column(Precision, "How exact the possible days are")


def printed_column() -> MappedColumn[Any]:
    """Return the column for the printed date."""
    return mapped_column(sa.Text, comment="The date as printed, at most 8 words")


def fuzzy_date(possible: str, precision: str, printed: str) -> Composite[FuzzyDate]:
    """Return the composite over the three columns."""
    return composite(
        FuzzyDate,
        possible,
        precision,
        printed,
        comparator_factory=FuzzyDateComparator,
    )


def fuzzy_date_checks(possible: str, precision: str, printed: str) -> list[sa.CheckConstraint]:
    """Return the CHECKs of a fuzzy date.

    NULL passes a CHECK, so the width is compared with ``IS TRUE``.
    """
    low, high = f"lower({possible})", f"upper({possible})"
    year = f"extract(year FROM {low})::integer"
    starts_year = f"extract(doy FROM {low}) = 1"
    width = f"""CASE {precision}
    WHEN 'day' THEN {high} = {low} + 1
    WHEN 'month' THEN extract(day FROM {low}) = 1
        AND {high} = ({low} + interval '1 month')::date
    WHEN 'year' THEN {starts_year}
        AND {high} = ({low} + interval '1 year')::date
    WHEN 'decade' THEN {starts_year}
        AND mod({year}, 10) = 0
        AND {high} = ({low} + interval '10 years')::date
    WHEN 'part_of_decade' THEN {high} - {low} BETWEEN 366 AND 3650
        AND {year} / 10
        = extract(year FROM {high} - 1)::integer / 10
    WHEN 'span' THEN {high} > {low} + 1
    WHEN 'after' THEN {low} IS NOT NULL AND upper_inf({possible})
    WHEN 'before' THEN {high} IS NOT NULL AND lower_inf({possible})
END"""
    return [
        sa.CheckConstraint(
            f"{possible} IS NULL OR (NOT isempty({possible}) AND ({width}) IS TRUE)",
            name=f"{possible}_is_as_wide_as_its_precision",
        ),
        sa.CheckConstraint(
            f"isfinite({low}) IS NOT FALSE AND isfinite({high}) IS NOT FALSE",
            name=f"{possible}_has_no_infinite_day",
        ),
        sa.CheckConstraint(
            f"({possible} IS NULL) = ({precision} IS NULL)",
            name=f"{possible}_has_a_precision",
        ),
        max_words(printed),
    ]
