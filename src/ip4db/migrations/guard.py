"""What every migration does first: alone, not waiting for ever, and as the owner.

It is one SQL statement, so that a printed migration (``--sql``) is guarded as well.
Everything in it ends with the transaction.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK = 1949_04_04
"""Number of the advisory lock; any constant will do."""

SET = "CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END"
"""What a member of a role needs to act as it."""

GUARD = f"""
DO $guard$
BEGIN
    -- Two upgrades at once: the second waits for the first and finds nothing left to do.
    PERFORM set_config('lock_timeout', '60s', true);
    PERFORM pg_advisory_xact_lock({LOCK});
    -- A reader that never ends must not make everybody queue behind an ALTER TABLE.
    PERFORM set_config('lock_timeout', '5s', true);
    IF to_regnamespace('ip4') IS NULL THEN
        -- Where `ip4db roles` has been, the role for it owns everything from the beginning.
        PERFORM set_config('role', rolname, true)
        FROM pg_roles
        WHERE
            rolname = 'ip4db_owner'
            AND has_database_privilege(oid, current_database(), 'CREATE')
            AND pg_has_role(session_user, oid, {SET});
        CREATE SCHEMA ip4;
        COMMENT ON SCHEMA ip4 IS 'The tables: what sources say, and where they say it.';
    END IF;
    -- Whatever is made belongs to the owner of the schema, whoever runs this.
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
    """Run a migration under guard, and give the caller's settings back if all went well.

    After an error there is nothing to give back: the transaction or savepoint is lost.
    """
    settings = sa.text(
        "SELECT name, current_setting(name) AS value"
        " FROM unnest(ARRAY['lock_timeout', 'role']) AS name",
    )
    before = connection.execute(settings).all()
    connection.exec_driver_sql(GUARD)
    yield
    for name, value in before:
        connection.execute(sa.select(sa.func.set_config(name, value, True)))  # noqa: FBT003
