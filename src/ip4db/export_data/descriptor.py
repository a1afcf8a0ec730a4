"""Describe an export in a `datapackage.json`, the format of Frictionless Data (version 2).

It has the dictionary: descriptions, types and keys. It says nothing of the database that the data
came from.
"""

from __future__ import annotations

import dataclasses
import functools
import json
from typing import TYPE_CHECKING, Any

from ip4db import __version__
from ip4db.export_data.catalog import Column, Kind, Relation
from ip4db.export_data.folder import DESCRIPTOR, MARK, digest

if TYPE_CHECKING:
    from pathlib import Path

    from ip4db.export_data.snapshot import Snapshot

PROFILES = "https://datapackage.org/profiles/2.0"
TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
    Kind.MOMENT: "datetime",
}


@dataclasses.dataclass(frozen=True)
class Written:
    """Where a relation was written to."""

    relation: Relation
    path: str
    rows: int
    mediatype: str
    dialect: dict[str, str] | None = None
    """How to find it in a file with several relations."""


def describe(snapshot: Snapshot, written: list[Written], folder: Path) -> None:
    """Write the descriptor of an export."""
    hashed = functools.cache(digest)
    described = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "ip4db",
        "title": "NATO and its Indo-Pacific partners, as sources describe them",
        "created": f"{snapshot.taken_at:%Y-%m-%dT%H:%M:%SZ}",
        MARK: {"release": __version__, "rows": sum(part.rows for part in written)},
        "resources": [
            resource(part, folder / part.path, hashed(folder / part.path)) for part in written
        ],
    }
    text = json.dumps(described, indent=1, ensure_ascii=False) + "\n"
    (folder / DESCRIPTOR).write_text(text, "utf-8")


def resource(part: Written, path: Path, hashed: str) -> dict[str, Any]:
    """Return the description of a relation."""
    found: dict[str, Any] = {
        "name": part.relation.label,
        "type": "table",
        "path": part.path,
        "format": path.suffix.removeprefix("."),
        "mediatype": part.mediatype,
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": hashed,
        "description": part.relation.description,
        "schema": schema(part.relation),
    }
    if part.dialect:
        found["dialect"] = {"$schema": f"{PROFILES}/tabledialect.json"} | part.dialect
    return found


def schema(relation: Relation) -> dict[str, Any]:
    """Return the description of the columns and keys."""
    found: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [field(column) for column in relation.columns],
        "missingValues": [""],
    }
    if relation.key:
        found["primaryKey"] = list(relation.key)
    required = {column.name for column in relation.columns if column.is_required}
    # Frictionless does not know that a composite key with a NULL refers to nothing.
    whole = [k for k in relation.foreign_keys if len(k.columns) == 1 or required >= {*k.columns}]
    if whole:
        found["foreignKeys"] = [
            {
                "fields": list(key.columns),
                "reference": {
                    # An empty name is the relation itself.
                    "resource": "" if key.relation is relation else key.relation.label,
                    "fields": list(key.referred),
                },
            }
            for key in whole
        ]
    return found


def field(column: Column) -> dict[str, Any]:
    """Return the description of a column."""
    found: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.kind],
        "description": column.description,
        "postgresql_type": column.type,
    }
    if column.is_required:
        found["constraints"] = {"required": True}
    return found
