"""JSON: an array with one object per row and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ip4db.export_data.descriptor import Written

if TYPE_CHECKING:
    from pathlib import Path

    from ip4db.export_data.snapshot import Snapshot


def write(snapshot: Snapshot, folder: Path) -> list[Written]:
    """Write one file per relation."""
    written = []
    for relation in snapshot.relations:
        path = folder / f"{relation.label}.json"
        rows = 0
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.write("[")
            for row in snapshot.json(relation):
                file.write(f"{',' if rows else ''}\n{row}")
                rows += 1
            file.write("\n]\n")
        written.append(Written(relation, path.name, rows, "application/json"))
    return written
