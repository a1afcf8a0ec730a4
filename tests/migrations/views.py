"""Write views for a test, and list what a build has made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from pathlib import Path

OBJECTS = sa.text("""
SELECT oid::regclass::text AS name, oid::bigint AS number FROM pg_class
WHERE relkind = 'v' AND relnamespace IN ('bi'::regnamespace, 'ip4_read'::regnamespace)
UNION ALL
SELECT oid::regprocedure::text, oid::bigint FROM pg_proc
WHERE pronamespace IN ('ip4'::regnamespace, 'bi'::regnamespace, 'ip4_read'::regnamespace)
UNION ALL
SELECT format('%s on %s', tgname, tgrelid::regclass), oid::bigint FROM pg_trigger
WHERE NOT tgisinternal
""")


def view(folder: Path, name: str, sql: str) -> None:
    (folder / name).write_text(sql, encoding="utf-8")


def objects(connection: sa.Connection) -> dict[str, int]:
    return {row.name: row.number for row in connection.execute(OBJECTS)}
