"""Upgrade and downgrade a database from Python, and ask which revision it is at.

An application keeps its own migrations and its own version table, and calls ``upgrade`` with
its connection. Our migrations run in its transaction, which it commits. With an engine or a
URL they run in a transaction of their own. An application with an asynchronous engine calls
``await connection.run_sync(ip4db.upgrade)``.

Migrations in several threads or tasks of one process wait for each other, and so do those of
several processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from ip4db.migrations import head
from ip4db.migrations.address import VARIABLE, name_of, url
from ip4db.migrations.autogenerate import include_name
from ip4db.migrations.database import WAIT, Target, connected, engine
from ip4db.migrations.errors import (
    AccessDenied,
    BadUrl,
    Blocked,
    Busy,
    DatabaseError,
    TooNew,
    TooOld,
    Unreachable,
)
from ip4db.migrations.execute import executor
from ip4db.migrations.fingerprint import fingerprint
from ip4db.migrations.guard import guarded
from ip4db.migrations.losses import Loss, counts, losses
from ip4db.migrations.process import exclusive
from ip4db.migrations.revisions import (
    UPGRADE,
    VERSION_SCHEMA,
    VERSION_TABLE,
    folder,
    refuse_unknown_revision,
    stale_error,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa

__all__ = [
    "VARIABLE",
    "WAIT",
    "AccessDenied",
    "BadUrl",
    "Blocked",
    "Busy",
    "DatabaseError",
    "Loss",
    "Target",
    "TooNew",
    "TooOld",
    "Unreachable",
    "config",
    "connected",
    "current",
    "downgrade",
    "downgrade_losses",
    "engine",
    "fingerprint",
    "include_name",
    "is_at_head",
    "is_up_to_date",
    "name_of",
    "newest_revision",
    "rebuild",
    "require_head",
    "upgrade",
    "url",
]


def config(connection: sa.Connection | None = None) -> Config:
    """Return the configuration for Alembic's own commands, with a connection if given."""
    made = Config()
    # Config reads its options as ConfigParser does, where % begins an interpolation.
    made.set_main_option("script_location", str(folder()).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    if connection is not None:
        made.attributes["connection"] = connection
    return made


def upgrade(target: Target, revision: str = "head") -> None:
    """Upgrade a database to a revision, and build rules and views if that is the newest."""
    _move(command.upgrade, target, revision)


def downgrade(target: Target, revision: str) -> None:
    """Downgrade a database to a revision. Below the newest it has neither rules nor views.

    ``downgrade_losses`` returns the rows that this deletes.
    """
    _move(command.downgrade, target, revision)


def downgrade_losses(target: Target, revision: str) -> list[Loss]:
    """Return the rows that a downgrade would delete, without the code lists.

    It runs the downgrade and rolls it back, and locks the tables for that time.
    """
    with connected(target) as connection:
        before = counts(connection)
        with connection.begin_nested() as savepoint:
            downgrade(connection, revision)
            after = counts(connection)
            savepoint.rollback()
    return losses(before, after)


def _move(move: Callable[[Config, str], None], target: Target, revision: str) -> None:
    with connected(target) as connection, exclusive(connection):
        where, remedy = name_of(connection.engine.url), "`alembic history` lists the revisions."
        if not revision:
            raise DatabaseError(where, "no revision is named.", remedy)
        try:
            move(config(connection), revision)
        except DatabaseError:
            raise
        except CommandError as error:
            raise DatabaseError(where, f"{str(error).rstrip('.')}.", remedy) from error


def current(target: Target) -> str | None:
    """Return the revision of a database, or None if ip4db was never installed in it."""
    with connected(target) as connection:
        heads = _context(connection).get_current_heads()
        if len(heads) > 1:
            what = f"its version table has {len(heads)} revisions: {', '.join(sorted(heads))}."
            remedy = f"Delete all but one from {VERSION_SCHEMA}.{VERSION_TABLE}."
            raise DatabaseError(name_of(connection.engine.url), what, remedy)
        return heads[0] if heads else None


def is_at_head(target: Target) -> bool:
    """Whether a database is at the newest revision of this release."""
    return current(target) == newest_revision()


def is_up_to_date(target: Target) -> bool:
    """Whether a database is at the newest revision, with the rules and views of this release."""
    with connected(target) as connection:
        return is_at_head(connection) and head.recorded_digest(connection) == head.digest()


def newest_revision() -> str | None:
    """Return the newest revision that this release knows."""
    return ScriptDirectory.from_config(config()).get_current_head()


def require_head(target: Target) -> None:
    """Refuse to work with a database that is not what this release needs.

    Raises:
        TooOld: an upgrade is due.
        TooNew: a later release has upgraded the database.

    """
    with connected(target) as connection:
        _require_revision(connection)
        if not is_up_to_date(connection):
            raise stale_error(connection)


def _require_revision(connection: sa.Connection) -> None:
    script = ScriptDirectory.from_config(config())
    context = _context(connection)
    found, newest = current(connection), script.get_current_head()
    refuse_unknown_revision(script, context)
    if found != newest:
        stands = f"is at revision {found}" if found else "holds no tables of ip4db"
        what = f"{stands}, and this release of ip4db needs {newest}."
        raise TooOld(name_of(connection.engine.url), what, UPGRADE)


def rebuild(target: Target) -> None:
    """Build rules and views again, even if the database records that they are up to date.

    An upgrade does this only if the files have changed. Call it if somebody has changed or
    dropped a view by hand.
    """
    with connected(target) as connection:
        _require_revision(connection)
        with guarded(connection):
            execute = executor(connection)
            head.drop(execute)
            head.build(execute)


def _context(connection: sa.Connection) -> MigrationContext:
    opts = {"version_table": VERSION_TABLE, "version_table_schema": VERSION_SCHEMA}
    return MigrationContext.configure(connection, opts=opts)
