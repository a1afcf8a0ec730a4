"""What PostgreSQL allows every login, and why ip4db allows it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from psycopg import Connection

POSSIBLE = {
    "their own password": (
        "ALTER ROLE {me} PASSWORD 'an-open-secret'",
        "PostgreSQL allows everybody that; it is theirs",
    ),
    "their own settings": (
        "ALTER ROLE {me} IN DATABASE {database} SET statement_timeout = '30s'",
        "they are comfort; `ip4db grant-reader` puts them right again",
    ),
    "longer queries": (
        "SET statement_timeout = 0",
        "a server that must be safe from this has to limit it elsewhere, as a pooler does",
    ),
    "settings of other logins": (
        "SELECT rolname, rolconfig FROM pg_roles",
        "catalogs are public; no password stands in them",
    ),
    "names and definitions": (
        "SELECT relname, pg_get_viewdef(oid) FROM pg_class WHERE relkind = 'v'",
        "catalogs are public; no row stands in them",
    ),
    "notices": (
        "NOTIFY mine, 'hello'",
        "nobody of ours listens, and it leaves nothing behind",
    ),
    "listening": (
        "LISTEN mine",
        "nobody of ours notifies",
    ),
    "locks on numbers": (
        "SELECT pg_advisory_lock(19490404), pg_advisory_unlock(19490404)",
        "nothing of ours waits for them; many of them fill the lock table, see docs/roles.md",
    ),
    "locks of reading": (
        "BEGIN; LOCK TABLE bi.country IN ACCESS SHARE MODE; COMMIT",
        "reading takes the same lock; an upgrade gives up after 5 s and can be tried again",
    ),
    "default privileges on objects they can never create": (
        (
            "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;"
            "ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM PUBLIC"
        ),
        "they create none; but `ip4db revoke-reader` then keeps the login and says why",
    ),
    "the role of readers": (
        "SET ROLE ip4db_reader; RESET ROLE",
        "it has the same rights",
    ),
}
"""What a reader can do besides reading, and why it is allowed; docs/roles.md lists it too."""


@pytest.mark.parametrize("what", POSSIBLE)
def test_what_is_possible_beside_reading_is_known(
    closed: str,
    reader: str,
    session: Connection,
    what: str,
) -> None:
    attempt, _reason = POSSIBLE[what]

    session.execute(attempt.format(me=reader, database=closed).encode())
