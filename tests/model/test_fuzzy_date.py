"""A fuzzy date is compared the same way in Python, in SQL and through the ORM."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import DATERANGE, Range

from ip4db.model import Assertion, FuzzyDate
from ip4db.model.codes.claims import Precision

FIRST, LAST = dt.date(2024, 7, 9), dt.date(2024, 7, 11)
DAY = dt.timedelta(days=1)

CASES = [
    (Range(FIRST, LAST + DAY), FIRST - DAY, False),
    (Range(FIRST, LAST + DAY), FIRST, None),
    (Range(FIRST, LAST + DAY), LAST - DAY, None),
    (Range(FIRST, LAST + DAY), LAST, True),
    (Range(FIRST, LAST + DAY), LAST + DAY, True),
    (Range(FIRST, FIRST + DAY), FIRST - DAY, False),
    (Range(FIRST, FIRST + DAY), FIRST, True),
    (Range(FIRST, None), FIRST - DAY, False),
    (Range(FIRST, None), dt.date(9998, 1, 1), None),
    (Range(None, LAST + DAY), dt.date(1, 1, 1), None),
    (Range(None, LAST + DAY), LAST, True),
    (None, FIRST, None),
]


@pytest.mark.parametrize(("possible", "day", "happened"), CASES)
def test_python_and_sql_agree_on_both_edges(
    draft: sa.Connection,
    possible: Range[dt.date] | None,
    day: dt.date,
    happened: object,
) -> None:
    date = FuzzyDate(possible, None if possible is None else Precision.SPAN)
    in_sql = sa.select(sa.func.ip4.happened_by(sa.cast(possible, DATERANGE), day))

    assert (date.happened_by(day), draft.scalar(in_sql)) == (happened, happened)


@pytest.mark.parametrize(("day", "found"), [(30, []), (31, ["paper/2"])])
def test_the_orm_asks_the_same_question(world: sa.Connection, day: int, found: list[str]) -> None:
    # Assertion 2 is of July 2024.
    by_then = Assertion.when.happened_by(dt.date(2024, 7, day)).is_(True)

    assert world.scalars(sa.select(Assertion.key).where(by_then)).all() == found
