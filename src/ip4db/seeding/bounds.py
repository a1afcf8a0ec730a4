"""Check that every value fits its column, with bounds that are derived from the model.

Rows are sent as binary COPY, which takes the last bytes of a number that is too large: 65,928
would arrive as 392. A long value would be refused by an index without the name of its row.
"""

from __future__ import annotations

import decimal
import functools
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from ip4db.model import Base
from ip4db.model.base import SCHEMA
from ip4db.seeding import limits
from ip4db.seeding.binding import Form, binding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.seeding.record import Record
    from ip4db.seeding.yaml_file import Location

BITS: dict[type[Any], int] = {sa.SmallInteger: 15, sa.BigInteger: 63}
"""Bits of a number in each type of column, without its sign."""

KEYS = {"key", "label"}
"""Columns that are a key or part of one."""

Problem = tuple[str, str]
"""What is wrong, and what to do."""


def misfits(record: Record, at: Location = ()) -> Iterator[tuple[Location, Problem]]:
    """Yield the location of every value that does not fit its column, and what is wrong."""
    bound = binding(type(record))
    for field in bound.fields:
        value = getattr(record, field.name)
        if value is None or field.form is Form.DATE:
            continue
        values = value if field.form is Form.LIST else [value]
        for name, single in zip(field.columns, values, strict=True):
            if problem := misfit(field.table, name, single):
                yield (*at, field.written), problem
    for child in bound.children:
        value = getattr(record, child.name)
        if not child.is_list:
            value = [] if value is None else [value]
        elif (position := binding(child.record).position) and misfit(
            child.record.fills[0], position, len(value)
        ):
            yield (*at, child.written), (f"has {len(value)} entries", "Keep the most important")
        for i, item in enumerate(value):
            inside = (*at, child.written, i) if child.is_list else (*at, child.written)
            yield from misfits(item, inside)


def misfit(table: str, column: str, value: Any) -> Problem | None:
    """Return why a value does not fit a column, or None if it does."""
    if isinstance(value, str):
        size, longest = len(value.encode()), limits.VALUE_BYTES
        if column in KEYS:
            longest = limits.KEY_BYTES
        what = f"has {size:,} bytes; at most {longest:,} are stored"
        return (what, "Shorten it") if size > longest else None
    if isinstance(value, decimal.Decimal):
        digits, places = largest_decimal(table, column)
        if value and value.adjusted() >= digits:
            return f"has more than {digits} digits before the point", "Correct the number"
        if value != round(value, places):
            return f"has more than {places} decimal places", "Round it"
    elif isinstance(value, int) and not isinstance(value, bool):
        last = largest_integer(table, column)
        if abs(value) > last:
            return f"is {value}, which is not between -{last} and {last}", "Correct the number"
    return None


@functools.cache
def largest_integer(table: str, column: str) -> int:
    """Return the largest number that a column of whole numbers takes."""
    kind = Base.metadata.tables[f"{SCHEMA}.{table}"].columns[column].type
    bits = next(bits for cls, bits in BITS.items() if isinstance(kind, cls))
    return int(2**bits - 1)


@functools.cache
def largest_decimal(table: str, column: str) -> tuple[int, int]:
    """Return how many digits a column keeps before and after the point."""
    kind: Any = Base.metadata.tables[f"{SCHEMA}.{table}"].columns[column].type
    return kind.precision - kind.scale, kind.scale
