"""Export all views of ``bi``, and on request the record, to files of one format.

One folder has one file per relation, or one file with all of them, and a ``datapackage.json`` that
describes it. All relations are read in one snapshot, and any login that can read them will do.
"""

from __future__ import annotations

import dataclasses
import importlib
from typing import TYPE_CHECKING

from ip4db.export_data import descriptor, folder, snapshot
from ip4db.export_data.errors import ExportError, library

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

__all__ = ["FORMATS", "ExportError", "Summary", "export"]

FORMATS = {
    "csv": (),
    "parquet": ("pyarrow.parquet",),
    "xlsx": ("xlsxwriter",),
    "sqlite": (),
    "duckdb": ("duckdb",),
    "json": (),
}
"""The formats, each a module of ``formats``, and what they need beside Python."""


@dataclasses.dataclass(frozen=True)
class Summary:
    """How much was exported."""

    relations: int
    rows: int


def export(engine: sa.Engine, target: Path, format_: str, *, record: bool = False) -> Summary:
    """Write the views, and with ``record`` the tables of ``ip4``, to a folder.

    Raises:
        ExportError: the folder has something else, a package is missing, the login may not read
            everything, or a format cannot hold a value.

    """
    for module in FORMATS[format_]:
        library(module)
    write = importlib.import_module(f"ip4db.export_data.formats.{format_}").write
    with folder.replaced(target) as scratch, snapshot.taken(engine, record=record) as seen:
        written: list[descriptor.Written] = write(seen, scratch)
        descriptor.describe(seen, written, scratch)
    return Summary(len(written), sum(part.rows for part in written))
