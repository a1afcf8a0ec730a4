"""Values for any column of the record: few of each, so that claims meet and names tie."""

from __future__ import annotations

import datetime as dt
import decimal
import itertools
from collections.abc import Callable
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import DATERANGE, Range

from ip4db.model.base import CodeText
from tests.views.record import sha256

T = TypeVar("T")
Pick = Callable[[int], int]
"""Gives a number from 0 up to, but not including, its argument."""

TOGETHER = (
    ("date_possible", "date_precision", "date_printed"),
    ("anchor_event_id", "anchor_source_id", "anchor_relation"),
    ("amount", "currency", "comparator", "amount_printed"),
    ("printed_value", "low", "high", "comparator", "value_printed"),
    ("target_id", "target_assertion_id"),
    ("affiliation_id", "affiliation_basis"),
    ("event_id", "day"),
    ("start_at", "end_at"),
    ("level", "level_denied"),
)
"""Columns of which a rule says something together; they are changed together."""

DAYS = tuple(dt.date(2020 + n, 1 + n, 1 + n) for n in range(4))
DATES = (
    (None, None),
    (Range(DAYS[0], DAYS[0] + dt.timedelta(days=1)), "day"),
    (Range(DAYS[1], DAYS[1] + dt.timedelta(days=1)), "day"),
    (Range(dt.date(2021, 2, 1), dt.date(2021, 3, 1)), "month"),
    (Range(dt.date(2021, 1, 1), dt.date(2022, 1, 1)), "year"),
    (Range(dt.date(2022, 1, 1), dt.date(2023, 1, 1)), "year"),
    (Range(dt.date(2020, 1, 1), dt.date(2030, 1, 1)), "decade"),
    (Range(dt.date(2021, 2, 2), dt.date(2021, 5, 5)), "span"),
    (Range(dt.date(2021, 2, 2), None), "after"),
    (Range(None, dt.date(2021, 2, 3)), "before"),
    (Range(None, dt.date(2022, 2, 3)), "before"),
)
NUMBERS = (
    {"printed_value": 1, "low": 1, "high": 1, "comparator": "exactly"},
    {"printed_value": 2, "low": 2, "high": 2, "comparator": "exactly"},
    {"printed_value": 2, "low": None, "high": None, "comparator": "about"},
    {"printed_value": 2, "low": 2, "high": None, "comparator": "at_least"},
)
TEXTS = {
    "currency": ("EUR", "JPY"),
    "language": ("en", "fr"),
    "item": ("entity", "assertion", "issue", "passage", "utterance"),
    "value": ("2021", "A title", "A publisher"),
}
KEYS = ("ip4", "nato", "japan", "australia", "ukraine", "support-to-ukraine", "ip4-leaders")
"""Keys that definitions name; some are there from the beginning, some come later."""
WORDS = ("alpha", "Beta", "the alpha", "gamma delta", "Épsilon")
_numbers = itertools.count(1)


def number() -> int:
    """Return a number that no other row has."""
    return next(_numbers)


def one(pick: Pick, things: tuple[T, ...] | list[T]) -> T:
    """Return one of several things."""
    return things[pick(len(things))]


def text(pick: Pick, column: sa.Column[Any]) -> str:
    """Return a text that the checks of a column let pass."""
    name = column.name
    if name == "key":
        return one(pick, (*KEYS, f"new-{number()}", f"new-{number()}"))
    if name == "sha256":
        return sha256(str(number()))
    if name in ("iso_alpha2", "iso_alpha3"):
        code = number()
        letters = (code // 676 % 26, code // 26 % 26, code % 26)[3 - int(name[-1]) :]
        return "".join(chr(ord("A") + letter) for letter in letters)
    if name in ("label", "file_name"):
        return f"p{number()}"
    return one(pick, TEXTS.get(name, WORDS))


def plain(pick: Pick, column: sa.Column[Any]) -> Any:  # noqa: ANN401, PLR0911  by type
    """Return a value for a column that refers to nothing, by its type."""
    kind = column.type
    if isinstance(kind, CodeText):
        return str(one(pick, list(kind.codes)))
    if isinstance(kind, sa.Text):
        return text(pick, column)
    if isinstance(kind, sa.Boolean):
        return pick(2) == 1
    if isinstance(kind, sa.Date):
        return one(pick, DAYS)
    if isinstance(kind, sa.Numeric):
        return decimal.Decimal(1 + pick(3))
    if isinstance(kind, DATERANGE):
        return one(pick, DATES)[0]
    if column.name == "iso_numeric":
        return 1 + number() % 999
    if column.name in ("paragraphs", "characters"):
        return 4 + pick(4)
    return 1 + pick(3)


def tied(pick: Pick, columns: tuple[str, ...]) -> dict[str, Any]:
    """Return values for the columns of ``TOGETHER`` that refer to nothing."""
    if "date_possible" in columns:
        possible, precision = one(pick, DATES)
        printed = one(pick, (None, "that year", "then"))
        return {"date_possible": possible, "date_precision": precision, "date_printed": printed}
    if "low" in columns:
        return {**one(pick, NUMBERS), "value_printed": one(pick, ("two", "some 2"))}
    if "amount" in columns:
        given = (5, "EUR", "exactly", one(pick, ("five", "5 euros")))
        return dict(zip(columns, one(pick, (given, (None,) * 4)), strict=True))
    if "start_at" in columns:
        start = pick(4)
        return {"start_at": start, "end_at": start + 1 + pick(5)}
    return {}
