"""Prepare the transaction of a migration: settings, a lock, and the role that owns the schema.

This is plain SQL, so that a printed migration (``--sql``) is guarded as well. All of it ends
with the transaction.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import sqlalchemy as sa

from ip4db.migrations.execute import executor

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK = 1949_04_04
"""Number of the advisory lock that migrations take; any constant will do."""

SEARCH_PATH = "pg_catalog, pg_temp"
"""Functions and operators of other schemas are never called, whatever their names are."""

SET = "CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END"
"""The privilege that a member of a role needs to act as that role."""

PIN = f"SET LOCAL search_path = {SEARCH_PATH};"
"""A utility command: it calls no function that somebody could have replaced."""

GUARD = f"""
{PIN}
DO $guard$
BEGIN
    -- Of two upgrades at once the second waits for the first and then has nothing to do.
    PERFORM set_config('lock_timeout', '60s', true);
    PERFORM pg_advisory_xact_lock({LOCK});
    -- A long-running reader must not make all others queue behind an ALTER TABLE.
    PERFORM set_config('lock_timeout', '5s', true);
    IF to_regnamespace('ip4') IS NULL THEN
        -- If `ip4db roles` has made the owner role, everything belongs to it from the start.
        PERFORM set_config('role', rolname, true)
        FROM pg_roles
        WHERE
            rolname = 'ip4db_owner'
            AND has_database_privilege(oid, current_database(), 'CREATE')
            AND pg_has_role(session_user, oid, {SET});
        CREATE SCHEMA ip4;
        COMMENT ON SCHEMA ip4 IS 'The tables: what sources say, and where they say it.';
    END IF;
    -- New objects belong to the owner of the schema, whoever runs the migration.
    PERFORM set_config('role', pg_get_userbyid(nspowner), true)
    FROM pg_namespace
    WHERE
        nspname = 'ip4'
        AND pg_get_userbyid(nspowner) <> current_user
        AND pg_has_role(session_user, nspowner, {SET});
END
$guard$;
"""


@contextlib.contextmanager
def guarded(connection: sa.Connection) -> Iterator[None]:
    """Run a migration under the guard, and restore the caller's settings afterwards."""
    with _restored(connection, "lock_timeout", "role"):
        executor(connection)(GUARD)
        yield


@contextlib.contextmanager
def pinned(connection: sa.Connection) -> Iterator[None]:
    """Look up names in ``pg_catalog`` only, and restore the caller's search path afterwards."""
    with _restored(connection, "search_path"):
        connection.exec_driver_sql(PIN)
        yield


@contextlib.contextmanager
def _restored(connection: sa.Connection, *settings: str) -> Iterator[None]:
    before = {name: connection.exec_driver_sql(f"SHOW {name}").scalar_one() for name in settings}
    try:
        yield
    except Exception:
        # After an error of the server a rollback restores them, and nothing else can.
        with contextlib.suppress(sa.exc.DBAPIError):
            _set(connection, before)
        raise
    _set(connection, before)


def _set(connection: sa.Connection, settings: dict[str, str]) -> None:
    for name, value in settings.items():
        connection.execute(sa.select(sa.func.pg_catalog.set_config(name, value, True)))  # noqa: FBT003
