"""Numbers in formats that store them as doubles, which keep 15 digits."""

from __future__ import annotations

import decimal
from typing import TYPE_CHECKING

from ip4db.export_data.errors import ExportError

if TYPE_CHECKING:
    from ip4db.export_data.catalog import Column, Relation


def exact_double(value: decimal.Decimal | int, relation: Relation, column: Column) -> float:
    """Return a number as a double.

    Raises:
        ExportError: digits would be lost.

    """
    double = float(value)
    if decimal.Decimal(repr(double)) != value:
        where = f"{relation.label}.{column.name}"
        what = f"{value} has more digits than this format keeps."
        raise ExportError(where, what, "Export as csv, json, parquet or duckdb.")
    return double
