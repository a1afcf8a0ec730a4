"""What people see when a database cannot be reached, or is not of our age.

All of them are Alembic's ``CommandError``: its command line prints those in one line, so
``alembic upgrade head`` tells as plainly as our own commands what is wrong.
"""

from __future__ import annotations

from alembic.util import CommandError


class DatabaseError(CommandError):
    """Something is wrong with a database: where, what, and what to do about it."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what} {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy


class BadUrl(DatabaseError):  # noqa: N818  the base class says that it is an error
    """The address is not that of a PostgreSQL database."""


class Unreachable(DatabaseError):  # noqa: N818
    """No server answers, or it has no such database."""


class AccessDenied(DatabaseError):  # noqa: N818
    """The server does not let this user in, or not do this."""


class TooOld(DatabaseError):  # noqa: N818
    """The database is behind this release."""


class TooNew(DatabaseError):  # noqa: N818
    """The database has seen a revision that this release does not know."""


class Blocked(DatabaseError):  # noqa: N818
    """Somebody else's object or lock is in the way."""
