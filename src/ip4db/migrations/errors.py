"""Errors about a database: it cannot be reached, does not fit this release, or refuses.

All are subclasses of Alembic's ``CommandError``. Alembic's command line prints such an error
in one line, so ``alembic upgrade head`` and ``ip4db upgrade`` report the same.
"""

from __future__ import annotations

from alembic.util import CommandError

from ip4db.errors import Error


class DatabaseError(Error, CommandError):
    """Something is wrong with a database."""


class BadUrl(DatabaseError):  # noqa: N818  the base class says that it is an error
    """The address is not that of a PostgreSQL database."""


class Unreachable(DatabaseError):  # noqa: N818
    """No server answers, it accepts no connection now, or it has no such database."""


class AccessDenied(DatabaseError):  # noqa: N818
    """The server refuses this user, or refuses them this action."""


class TooOld(DatabaseError):  # noqa: N818
    """The database needs an upgrade to fit this release."""


class TooNew(DatabaseError):  # noqa: N818
    """The database is at a revision that this release does not know."""


class Blocked(DatabaseError):  # noqa: N818
    """An object or a lock of somebody else is in the way."""


class Busy(Blocked):
    """Another session was in the way; the same transaction may succeed later."""
