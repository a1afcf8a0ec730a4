"""Prepare the transaction of a migration: settings, a lock, and the role that owns the schema.

This is plain SQL, so that a printed migration (``--sql``) is guarded as well. All of it ends
with the transaction.

Loads, migrations and the commands for roles take turns. The lock is one on our version table, on
which nobody but its owner has a privilege: an advisory lock has only a number, which every login
could take. Editors take it through ``ip4.take_turn()``.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from ip4db.migrations.execute import executor
from ip4db.migrations.revisions import VERSION_SCHEMA, VERSION_TABLE
from ip4db.migrations.session import PIN, restored

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa

SET = "CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END"
"""The privilege that a member of a role needs to act as that role."""

TURN = f"""
    -- Who has not said how long to wait for others waits for a minute.
    IF current_setting('lock_timeout') = '0' THEN
        PERFORM set_config('lock_timeout', '60s', true);
    END IF;
    IF EXISTS (
        SELECT FROM pg_class
        WHERE
            relnamespace = to_regnamespace('{VERSION_SCHEMA}')
            AND relname = '{VERSION_TABLE}'
            AND has_schema_privilege(relnamespace, 'USAGE')
            AND has_table_privilege(oid, 'UPDATE')
    ) THEN
        LOCK TABLE {VERSION_SCHEMA}.{VERSION_TABLE} IN SHARE ROW EXCLUSIVE MODE;
    END IF;
"""
"""Waits until no other load, migration or command for roles runs in this database."""

TAKE_TURN = f"DO $turn$ BEGIN {TURN} END $turn$;"

GUARD = f"""
{PIN}
DO $guard$
BEGIN
    IF getdatabaseencoding() <> 'UTF8' THEN
        RAISE EXCEPTION USING
            MESSAGE = format('its encoding is %s, and ip4db needs UTF8', getdatabaseencoding()),
            HINT = 'Create another database with ENCODING UTF8 TEMPLATE template0.';
    END IF;
    IF to_regnamespace('ip4') IS NULL THEN
        -- If `ip4db roles` has made the owner role, everything belongs to it from the start.
        PERFORM set_config('role', rolname, true)
        FROM pg_roles
        WHERE
            rolname = 'ip4db_owner'
            AND has_database_privilege(oid, current_database(), 'CREATE')
            AND pg_has_role(session_user, oid, {SET});
        BEGIN
            -- Of two first upgrades at once the second waits here.
            CREATE SCHEMA ip4;
            COMMENT ON SCHEMA ip4 IS 'The tables: what sources say, and where they say it.';
        EXCEPTION
            WHEN unique_violation OR duplicate_schema THEN NULL;
        END;
    END IF;
    -- New objects belong to the owner of the schema, whoever runs the migration.
    PERFORM set_config('role', pg_get_userbyid(nspowner), true)
    FROM pg_namespace
    WHERE
        nspname = 'ip4'
        AND pg_get_userbyid(nspowner) <> current_user
        AND pg_has_role(session_user, nspowner, {SET});
    {TURN}
    -- A long-running reader must not make all others queue behind an ALTER TABLE.
    PERFORM set_config('lock_timeout', '5s', true)
    WHERE current_setting('lock_timeout')::interval > '5s';
END
$guard$;
"""


@contextlib.contextmanager
def guarded(connection: sa.Connection) -> Iterator[None]:
    """Run a migration under the guard, and restore the caller's settings afterwards."""
    with restored(connection, "lock_timeout", "role"):
        executor(connection)(GUARD)
        yield


def take_turn(connection: sa.Connection) -> None:
    """Wait, as the owner, until no other load, migration or command for roles runs."""
    executor(connection)(TAKE_TURN)
