"""Find privileges with which a role can store something in the database.

The server is asked what a role can do, so it does not matter how it got a privilege. ``public``
means every role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLIC = "public"

OPEN_PRIVILEGES = sa.text("""
SELECT
    has_database_privilege(:role, current_database(), 'TEMPORARY') AS temporary_tables,
    has_database_privilege(:role, current_database(), 'CREATE') AS schemas,
    EXISTS (
        SELECT FROM pg_namespace
        WHERE nspname = 'public' AND has_schema_privilege(:role, oid, 'CREATE')
    ) AS in_public,
    EXISTS (
        SELECT FROM pg_proc
        WHERE
            pronamespace = 'pg_catalog'::regnamespace
            AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea')
            AND has_function_privilege(:role, oid, 'EXECUTE')
    ) AS large_objects
""").bindparams(sa.bindparam("role", type_=sa.Text))


def audit(connection: sa.Connection, role: str = PUBLIC) -> Iterator[str]:
    """Yield a sentence for each way in which a role can store something in the database."""
    who = "everybody who can log in" if role == PUBLIC else f"`{role}`"
    found = connection.execute(OPEN_PRIVILEGES, {"role": role}).one()
    may = {
        "create temporary tables": found.temporary_tables,
        "create schemas": found.schemas,
        "create objects in schema `public`": found.in_public,
    }
    if any(may.values()):
        what = " and ".join(name for name, is_open in may.items() if is_open)
        yield f"{who} may {what}. To revoke this, the owner of the database runs `ip4db roles`."
    if found.large_objects:
        yield f"{who} may store large objects. To revoke this, a superuser runs `ip4db roles`."
