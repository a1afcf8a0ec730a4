"""Which database is meant, and getting into it.

One variable names it: ``IP4DB_DATABASE_URL``, in any spelling that PostgreSQL's own tools
take. Whatever goes wrong is told in one line that holds no password.
"""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING

import psycopg
import sqlalchemy as sa

from ip4db.migrations.errors import AccessDenied, BadUrl, Blocked, DatabaseError, Unreachable

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE = "IP4DB_DATABASE_URL"
DRIVERS = ("postgres", "postgresql", "postgresql+psycopg")
RULES_ARE_BROKEN = "23000"
"""What the check at the end of an upgrade raises; a single rule has a code of its own."""

EXAMPLE = "postgresql://user:password@host:5432/database"

Target = sa.Connection | sa.Engine | sa.URL | str
"""What our functions take: an open connection, an engine, or a URL."""


def url(text: str | sa.URL | None = None) -> sa.URL:
    """Return a URL that SQLAlchemy understands; by default the one in the environment."""
    given = os.environ.get(VARIABLE, "") if text is None else text
    where = VARIABLE if text is None else "database URL"
    remedy = f"Write it as {EXAMPLE}"
    if not given:
        raise BadUrl(where, "is not set.", f"{remedy}.")
    try:
        known = sa.make_url(given)
    except (sa.exc.ArgumentError, ValueError) as error:
        raise BadUrl(where, "is not a URL.", f"{remedy}.") from error
    if known.drivername not in DRIVERS:
        what = f"`{known.drivername}` is not PostgreSQL by psycopg."
        raise BadUrl(where, what, f"{remedy}.")
    return known.set(drivername=DRIVERS[-1])


def name_of(address: sa.URL) -> str:
    """Return what to call a database in a message: never with its password."""
    host = address.host or address.query.get("host", "local socket")
    return f"{address.database or address.username}@{host}:{address.port or 5432}"


@contextlib.contextmanager
def connected(target: Target) -> Iterator[sa.Connection]:
    """Give a connection inside a transaction.

    What the caller has begun, the caller commits; a transaction of our own is committed at
    the end and rolled back on error.
    """
    if isinstance(target, sa.Connection):
        with explained(target.engine.url):
            if target.in_transaction():
                yield target
            else:
                with target.begin():
                    yield target
        return
    engine = target if isinstance(target, sa.Engine) else _engine(url(target))
    with explained(engine.url), engine.begin() as connection:
        yield connection


def _engine(address: sa.URL) -> sa.Engine:
    return sa.create_engine(address, poolclass=sa.NullPool)


@contextlib.contextmanager
def explained(address: sa.URL) -> Iterator[None]:
    """Turn what the server refuses into a ``DatabaseError``, where we know a remedy.

    Every other error of a server is a fault of ours and keeps its traceback.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        if isinstance(error.orig, psycopg.Error) and (known := _known(address, error.orig)):
            raise known from error
        raise
    except psycopg.Error as error:
        if known := _known(address, error):
            raise known from error
        raise


def _known(address: sa.URL, error: psycopg.Error) -> DatabaseError | None:
    where, said = name_of(address), _words(error)
    if error.sqlstate is None and isinstance(error, psycopg.OperationalError):
        return _no_entry(address, said)
    if isinstance(error, psycopg.errors.DependentObjectsStillExist):
        told = (error.diag.message_detail or said).replace("\n", "; ")
        remedy = "Whoever made that has to drop it first, and can make it again afterwards."
        return Blocked(where, f"something that is not ours is in the way: {told}.", remedy)
    if isinstance(error, psycopg.errors.LockNotAvailable):
        remedy = "Try again when others have finished; pg_stat_activity shows who is at work."
        return Blocked(where, "somebody else holds a lock for too long.", remedy)
    if isinstance(error, psycopg.errors.InsufficientPrivilege):
        remedy = "Connect as the owner of schema `ip4`, or as a member of that role."
        return AccessDenied(where, f"{said}.", remedy)
    if error.sqlstate == RULES_ARE_BROKEN:
        return DatabaseError(where, f"{said}.", error.diag.message_hint or "Correct them.")
    return None


def _no_entry(address: sa.URL, said: str) -> DatabaseError:
    """Tell apart why a connection was not made; libpq only has words for it."""
    where, user = name_of(address), address.username or "the current user"
    if re.search("password authentication failed|no password supplied", said):
        remedy = f"Check user and password in {VARIABLE}."
        return AccessDenied(where, f"the server refuses `{user}` with this password.", remedy)
    if re.search("no pg_hba.conf entry|role .* does not exist|permission denied", said):
        return AccessDenied(where, f"{said}.", "Ask whoever runs the server to let you in.")
    if found := re.search('database "([^"]*)" does not exist', said):
        return Unreachable(where, f"there is no database `{found[1]}`.", "Make it with `createdb`.")
    remedy = f"Start the server, or correct {VARIABLE}."
    return Unreachable(where, f"no server answers ({said}).", remedy)


def _words(error: psycopg.Error) -> str:
    """Return the server's own message in one line, without libpq's preamble."""
    said = error.diag.message_primary or str(error)
    first = next((line.strip() for line in said.splitlines() if line.strip()), "no reason given")
    return re.sub(r"^.*?(?:FATAL|failed):\s*", "", first).rstrip(".")
