"""Parse and format dates in EDTF (ISO 8601-2) without changing their precision.

Accepted are ``2024-07-11``, ``2024-07``, ``2024``, ``199X`` (a decade), ``2012/2014`` (a day in
between), ``2019/..`` (that year or later) and ``../2007`` (that year or earlier). Not part of EDTF
are ``199X-early``, ``-mid`` and ``-late``: the first five, the fourth to seventh, and the last five
years of a decade, for words such as "the early 1990s". ``2024-07`` means every day of July.
"""

from __future__ import annotations

import datetime as dt
import re

from ip4db.model.codes.claims import Precision

DECADE = re.compile(r"([0-9]{3})X(?:-(early|mid|late))?")
PARTS = {"early": (0, 5), "mid": (3, 7), "late": (5, 10)}
POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
LAST_YEAR = dt.MAXYEAR - 1
"""Last year of which Python has the day after; EDTF writes later years in another form."""

Bounds = tuple[dt.date | None, dt.date | None]


def first_and_next(point: str) -> tuple[dt.date, dt.date]:
    """Return the first day of a year, month or day, and the day after its last."""
    if not (found := POINT.fullmatch(point)):
        message = f"`{point}` is not a date; write 2024-07-11, 2024-07 or 2024"
        raise ValueError(message)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None  # noqa: S101  # the pattern has a year
    if year > LAST_YEAR:
        message = f"the year {year} is not supported; write a year up to {LAST_YEAR}"
        raise ValueError(message)
    first = dt.date(year, 1 if month is None else month, 1 if day is None else day)
    if day is not None:
        return first, first + dt.timedelta(days=1)
    if month is not None:
        return first, dt.date(year + month // 12, month % 12 + 1, 1)
    return first, dt.date(year + 1, 1, 1)


def read(edtf: str) -> tuple[Bounds, Precision]:
    """Return the possible days (upper bound exclusive) and the precision of an EDTF date.

    Raises:
        ValueError: the form is not accepted, or the day does not exist.

    """
    if decade := DECADE.fullmatch(edtf):
        start = int(decade[1]) * 10
        first_and_next(decade[1] + "9")
        low, high = PARTS[decade[2]] if decade[2] else (0, 10)
        bounds = (dt.date(start + low, 1, 1), dt.date(start + high, 1, 1))
        return bounds, Precision.PART_OF_DECADE if decade[2] else Precision.DECADE
    if "/" in edtf:
        left, _, right = edtf.partition("/")
        if left == "..":
            return (None, first_and_next(right)[1]), Precision.BEFORE
        if right == "..":
            return (first_and_next(left)[0], None), Precision.AFTER
        begin, end = first_and_next(left)[0], first_and_next(right)[1]
        if end <= begin + dt.timedelta(days=1):
            message = f"`{edtf}` ends before it begins; write the earlier date first"
            raise ValueError(message)
        return (begin, end), Precision.SPAN
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[edtf.count("-") % 3]
    return first_and_next(edtf), precision


def write(bounds: Bounds, precision: Precision) -> str:
    """Return the EDTF date that ``read`` converts to the same days and precision."""
    low, high = bounds
    last = high - dt.timedelta(days=1) if high else None
    if precision in (Precision.DECADE, Precision.PART_OF_DECADE) and low and high:
        decade = low.year // 10
        inside = (low.year - decade * 10, high.year - decade * 10)
        part = next((name for name, years in PARTS.items() if years == inside), None)
        return f"{decade}X" + (f"-{part}" if part else "")
    if precision is Precision.SPAN and low and last:
        return f"{shortest(low, first=True)}/{shortest(last, first=False)}"
    if precision is Precision.AFTER and low:
        return f"{shortest(low, first=True)}/.."
    if precision is Precision.BEFORE and last:
        return f"../{shortest(last, first=False)}"
    assert low is not None  # noqa: S101  # the remaining precisions have both bounds
    return str(low)[: {Precision.YEAR: 4, Precision.MONTH: 7}.get(precision, 10)]


def shortest(day: dt.date, *, first: bool) -> str:
    """Return the coarsest date whose first (or last) day is ``day``."""
    for text in (f"{day.year:04}", f"{day:%Y-%m}"):
        begin, after = first_and_next(text)
        if day == (begin if first else after - dt.timedelta(days=1)):
            return text
    return str(day)
