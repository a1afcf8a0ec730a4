"""Migrations from Python: upgrade, downgrade, and where a database stands.

An application keeps its own migrations and its own version table, and calls ``upgrade``
with its connection: ours run in that transaction, and the application commits. What is
given may also be an engine or a URL; then the transaction is ours.

Alembic allows one migration at a time in a process, so calls from several threads queue;
several processes queue in the database.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from ip4db.migrations import head
from ip4db.migrations.database import VARIABLE, Target, connected, name_of, url
from ip4db.migrations.errors import (
    AccessDenied,
    BadUrl,
    Blocked,
    DatabaseError,
    TooNew,
    TooOld,
    Unreachable,
)
from ip4db.migrations.fingerprint import fingerprint
from ip4db.migrations.guard import guarded
from ip4db.migrations.revisions import VERSION_SCHEMA, VERSION_TABLE, folder, unknown_to

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa

__all__ = [
    "VARIABLE",
    "AccessDenied",
    "BadUrl",
    "Blocked",
    "DatabaseError",
    "Target",
    "TooNew",
    "TooOld",
    "Unreachable",
    "config",
    "connected",
    "current",
    "downgrade",
    "fingerprint",
    "is_at_head",
    "rebuild",
    "require_head",
    "upgrade",
    "url",
]

_one_at_a_time = threading.RLock()


def config(connection: sa.Connection | None = None) -> Config:
    """Return Alembic's configuration, for its own commands and for ``connection`` if given."""
    made = Config()
    # Config reads its options as ConfigParser does, which takes a % for its own.
    made.set_main_option("script_location", str(folder()).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    if connection is not None:
        made.attributes["connection"] = connection
    return made


def upgrade(target: Target, revision: str = "head") -> None:
    """Bring a database up to a revision, with rules and views if that is the newest."""
    _move(command.upgrade, target, revision)


def downgrade(target: Target, revision: str) -> None:
    """Take a database back to a revision; below the newest it has neither rules nor views."""
    _move(command.downgrade, target, revision)


def _move(move: Callable[[Config, str], None], target: Target, revision: str) -> None:
    with connected(target) as connection, _one_at_a_time:
        try:
            move(config(connection), revision)
        except DatabaseError:
            raise
        except CommandError as error:
            where, what = name_of(connection.engine.url), str(error).rstrip(".")
            remedy = "`alembic history` lists the revisions."
            raise DatabaseError(where, f"{what}.", remedy) from error


def current(target: Target) -> str | None:
    """Return the revision of a database, or None where there is none of ours."""
    with connected(target) as connection:
        return _context(connection).get_current_revision()


def is_at_head(target: Target) -> bool:
    """Whether a database is at the newest revision of this release."""
    return current(target) == ScriptDirectory.from_config(config()).get_current_head()


def require_head(target: Target) -> None:
    """Refuse to work with a database that is not at the newest revision.

    Raises:
        TooOld: an upgrade is due.
        TooNew: a later release has been here.

    """
    with connected(target) as connection:
        script = ScriptDirectory.from_config(config())
        context = _context(connection)
        found, newest = context.get_current_revision(), script.get_current_head()
        where = name_of(connection.engine.url)
        if unknown_to(script, context):
            what = f"is at revision {found}, which this release of ip4db does not know."
            raise TooNew(where, what, "Install a newer release.")
        if found != newest:
            stands = f"is at revision {found}" if found else "holds no tables of ours"
            what = f"{stands}, and this release of ip4db needs {newest}."
            raise TooOld(where, what, "Run `ip4db upgrade`.")


def rebuild(target: Target) -> None:
    """Make rules and views anew from their files, in a database that is at head.

    An upgrade with no step to take leaves them alone. This is for those who are writing
    a view, and for going back to an earlier release: that one's files apply then.
    """
    with connected(target) as connection:
        require_head(connection)
        with guarded(connection):
            send = head.to_connection(connection)
            head.drop(send)
            head.build(send)


def _context(connection: sa.Connection) -> MigrationContext:
    opts = {"version_table": VERSION_TABLE, "version_table_schema": VERSION_SCHEMA}
    return MigrationContext.configure(connection, opts=opts)
