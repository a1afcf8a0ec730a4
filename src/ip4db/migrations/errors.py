"""Errors about a database: it cannot be reached, does not fit this release, or refuses.

All are subclasses of Alembic's ``CommandError``. Alembic's command line prints such an error
in one line, so ``alembic upgrade head`` and ``ip4db upgrade`` report the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic.util import CommandError

if TYPE_CHECKING:
    import sqlalchemy as sa

VARIABLE = "IP4DB_DATABASE_URL"
"""The environment variable that names the database."""


def name_of(address: sa.URL) -> str:
    """Return the name of a database for messages, without its password."""
    host = address.host or address.query.get("host", "local socket")
    database = address.database or address.username or "default database"
    return f"{database}@{host}:{address.port or 5432}"


class DatabaseError(CommandError):
    """Something is wrong with a database: where, what, and what to do about it."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what} {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy


class BadUrl(DatabaseError):  # noqa: N818  the base class says that it is an error
    """The URL is not that of a PostgreSQL database."""


class Unreachable(DatabaseError):  # noqa: N818
    """No server answers, or it has no such database."""


class AccessDenied(DatabaseError):  # noqa: N818
    """The server refuses this user, or refuses them this action."""


class TooOld(DatabaseError):  # noqa: N818
    """The database needs an upgrade to fit this release."""


class TooNew(DatabaseError):  # noqa: N818
    """The database is at a revision that this release does not know."""


class Blocked(DatabaseError):  # noqa: N818
    """An object or a lock of somebody else is in the way."""
