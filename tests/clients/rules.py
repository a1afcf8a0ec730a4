"""How values are compared as text, and how the types of clients differ from those of PostgreSQL.

The text is the one that PostgreSQL's own cast gives. A rule takes a form only if nothing can
have been lost on the way; whatever else arrives is an error, not a value.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import decimal
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

INTEGERS = {"smallint", "integer", "bigint"}
EXACT_IN_A_DOUBLE = 1 << 53
DIGITS_OF_A_DOUBLE = 15
EXACT = decimal.Context(prec=60, traps=[decimal.Inexact])


class LossError(ValueError):
    """A value came in a form that cannot be trusted to be whole."""


@dataclasses.dataclass(frozen=True)
class Rule:
    """One form that the values of a type take on in a client."""

    reason: str
    text: Callable[[object, int], str]
    """From a value and the decimals of its column to text."""


def family(type_: str) -> str:
    """Return under which name the rules for a type are kept."""
    return "integer" if type_ in INTEGERS else type_.partition("(")[0]


def decimals(type_: str) -> int:
    """Return how many decimals the values of a type have: 2 for ``numeric(18,2)``."""
    return int(type_.rstrip(")").partition(",")[2] or 0)


def _as(kind: type[T], value: object) -> T:
    if type(value) is not kind:  # a bool is an int, and a datetime a date: here they are not
        message = f"a {type(value).__name__} instead of a {kind.__name__}: {value!r}"
        raise LossError(message)
    return value


def _text(value: object, _: int) -> str:
    return _as(str, value)


def _integer(value: object, _: int) -> str:
    return str(_as(int, value))


def _boolean(value: object, _: int) -> str:
    return "true" if _as(bool, value) else "false"


def _number(value: object, scale: int) -> str:
    number = _as(decimal.Decimal, value)
    if number.as_tuple().exponent != -scale:
        message = f"{number} has not the {scale} decimals of its column"
        raise LossError(message)
    return f"{number:f}"


def _date(value: object, _: int) -> str:
    return str(_as(dt.date, value))


def _moment(value: object, _: int) -> str:
    moment = _as(dt.datetime, value)
    if moment.tzinfo is None:
        message = f"a moment without its zone: {moment}"
        raise LossError(message)
    return f"{moment.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S.%f}+00"


PLAIN = {
    "text": Rule("a text is a str", _text),
    "integer": Rule("a whole number is an int", _integer),
    "boolean": Rule("a truth value is a bool", _boolean),
    "numeric": Rule("a number is a Decimal with the decimals of its column", _number),
    "date": Rule("a date is a date and no datetime", _date),
    "timestamp with time zone": Rule("a moment knows its zone", _moment),
}
"""The values of psycopg 3, and of every client without an oddity."""


def _one_of(true: str, false: str) -> Callable[[object, int], str]:
    known = {true: "true", false: "false"}

    def text(value: object, _: int) -> str:
        if value not in known:
            message = f"neither {true} nor {false}: {value!r}"
            raise LossError(message)
        return known[_as(str, value)]

    return text


def _whole_float(value: object, scale: int) -> str:
    if isinstance(value, int):
        return _integer(value, scale)
    double = _as(float, value)
    if not double.is_integer() or abs(double) >= EXACT_IN_A_DOUBLE:
        message = f"no whole number that a double holds: {double}"
        raise LossError(message)
    return str(int(double))


def _float_number(value: object, scale: int) -> str:
    shortest = decimal.Decimal(repr(_as(float, value)))
    if len(shortest.normalize().as_tuple().digits) > DIGITS_OF_A_DOUBLE:
        message = f"more digits than a double keeps: {value}"
        raise LossError(message)
    return _wide_number(shortest, scale)


def _wide_number(value: object, scale: int) -> str:
    number = _as(decimal.Decimal, value)
    return f"{number.quantize(decimal.Decimal(1).scaleb(-scale), context=EXACT):f}"


def _number_text(value: object, scale: int) -> str:
    return _number(decimal.Decimal(_as(str, value)), scale)


def _naive_moment(value: object, _: int) -> str:
    moment = _as(dt.datetime, value)
    if moment.tzinfo is not None:
        message = f"a moment that has learnt its zone: {moment}"
        raise LossError(message)
    return f"{moment:%Y-%m-%d %H:%M:%S.%f}+00"


PRINTED = {name: Rule("everything is printed", _text) for name in PLAIN} | {
    "boolean": Rule("truth values are printed as t and f", _one_of("t", "f")),
}
"""The values of psql."""

TOLD = {
    name: Rule("Views.java checks the class of a value and tells its text", _text) for name in PLAIN
}
"""The values of JDBC."""

BOOLEAN_AS_CHARACTER = Rule(
    "without BoolsAsChar=0 the ODBC driver gives truth values as the characters 1 and 0",
    _one_of("1", "0"),
)
NAIVE_MOMENT = Rule(
    "ODBC has no type for moments with a zone; what it gives is UTC, the reader's own zone",
    _naive_moment,
)
WHOLE_FLOAT = Rule(
    "pandas makes a column of whole numbers one of doubles where a value is missing",
    _whole_float,
)
FLOAT_NUMBER = Rule(
    "pandas makes numbers with decimals doubles, which keep 15 digits",
    _float_number,
)
WIDE_NUMBER = Rule("connectorx gives every number ten decimals", _wide_number)
NUMBER_TEXT = Rule("ADBC gives numbers with decimals as text", _number_text)
