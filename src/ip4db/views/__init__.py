"""The views and functions that readers see: schema ``bi``, and ``bi_internal`` behind it.

One file makes one object named like the file; those in ``internal/`` stand in
``bi_internal``, all others in ``bi``. Both schemas belong to us whole: they are emptied
before any migration step and filled from these files at head (``ip4db.migrations.head``).
A view is therefore never altered; what is granted on it is granted anew (``ip4db.roles``).
"""

from __future__ import annotations

from pathlib import Path

from ip4db.sqlfile import SqlFile, SqlFileError, in_order

FOLDER = Path(__file__).parent
GROUPS = ("internal", "entities", "claims", "questions", "provenance", "functions")

SCHEMAS = """
DO $schemas$
BEGIN
    -- Not IF NOT EXISTS, which asks for the right to create even where nothing is to do.
    IF to_regnamespace('bi') IS NULL THEN
        CREATE SCHEMA bi;
    END IF;
    IF to_regnamespace('bi_internal') IS NULL THEN
        CREATE SCHEMA bi_internal;
    END IF;
END
$schemas$;
COMMENT ON SCHEMA bi IS 'What readers see: views and functions, each with its grain.';
COMMENT ON SCHEMA bi_internal IS 'Views behind the views; not for readers, may change at any time.';
"""


def files(folder: Path = FOLDER) -> list[SqlFile]:
    """Return the files of all groups in the order in which they are built."""
    found = [SqlFile(path) for group in GROUPS for path in folder.glob(f"{group}/*.sql")]
    for file in found:
        schema = "bi_internal" if file.path.parent.name == "internal" else "bi"
        wanted = f"{schema}.{file.path.stem}"
        if file.creates != {wanted}:
            made = ", ".join(f"`{name}`" for name in sorted(file.creates)) or "nothing"
            where = f"{file.path.parent.name}/{file.path.name}"
            what = f"creates {made}, not `{wanted}`."
            raise SqlFileError(where, what, "One file makes one object, named like the file.")
    return in_order(found)
