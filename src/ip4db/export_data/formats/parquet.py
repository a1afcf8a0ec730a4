"""Parquet, with exact types; comments and keys are in the metadata of the schema and its fields."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

from ip4db.export_data.catalog import Column, Kind, Relation
from ip4db.export_data.descriptor import Written, schema
from ip4db.export_data.errors import library

if TYPE_CHECKING:
    from pathlib import Path

    from ip4db.export_data.snapshot import Snapshot

CELLS = 500_000
"""How many values are in memory at a time."""
WIDTHS = {"smallint": "int16", "integer": "int32", "bigint": "int64"}


def write(snapshot: Snapshot, folder: Path) -> list[Written]:
    """Write one file per relation."""
    arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
    written = []
    for relation in snapshot.relations:
        path = folder / f"{relation.label}.parquet"
        described = arrow_schema(arrow, relation)
        rows, count = snapshot.rows(relation), 0
        with parquet.ParquetWriter(path, described, compression="zstd") as file:
            while batch := list(itertools.islice(rows, CELLS // len(relation.columns) + 1)):
                columns = zip(*batch, strict=True)
                arrays = [
                    arrow.array(values, field.type)
                    for values, field in zip(columns, described, strict=True)
                ]
                file.write_batch(arrow.record_batch(arrays, schema=described))
                count += len(batch)
        written.append(Written(relation, path.name, count, "application/vnd.apache.parquet"))
    return written


def arrow_schema(arrow: Any, relation: Relation) -> Any:  # noqa: ANN401  see `library`
    """Return the columns of a relation for Arrow."""
    fields = [
        arrow.field(
            column.name,
            arrow_type(arrow, column),
            nullable=not column.is_required,
            metadata={"comment": column.description},
        )
        for column in relation.columns
    ]
    described = schema(relation)
    keys = {
        name: json.dumps(described[key])
        for name, key in {"primary_key": "primaryKey", "foreign_keys": "foreignKeys"}.items()
        if key in described
    }
    return arrow.schema(fields, metadata={"comment": relation.description} | keys)


def arrow_type(arrow: Any, column: Column) -> Any:  # noqa: ANN401  see `library`
    """Return the type of a column for Arrow."""
    if column.digits:
        return arrow.decimal128(*column.digits)
    if column.kind is Kind.INTEGER:
        return getattr(arrow, WIDTHS[column.type])()
    return {
        Kind.TEXT: arrow.string(),
        Kind.BOOLEAN: arrow.bool_(),
        Kind.DATE: arrow.date32(),
        Kind.MOMENT: arrow.timestamp("us", "UTC"),
    }[column.kind]
