"""CSV as PostgreSQL writes it: UTF-8, one header line, NULL is nothing, an empty text is `""`."""

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
        path = folder / f"{relation.label}.csv"
        lines = -1  # the header; COPY hands over line by line
        with path.open("wb") as file:
            for line in snapshot.csv(relation):
                file.write(line)
                lines += 1
        written.append(Written(relation, path.name, lines, "text/csv"))
    return written
