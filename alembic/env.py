"""Run migrations online, or print their SQL with ``--sql``.

The database comes from ``IP4DB_DATABASE_URL``; a program hands over an open connection or
an engine in ``config.attributes["connection"]`` instead. All steps land in one
transaction, or none does. What surrounds the steps stands in ``ip4db.migrations``, so that
it can be tested without Alembic's command line.
"""

from __future__ import annotations

import logging
from logging.config import fileConfig
from typing import TYPE_CHECKING, Any, Literal

from alembic import context

from ip4db.migrations.database import connected, name_of, url
from ip4db.migrations.errors import DatabaseError, TooNew
from ip4db.migrations.guard import GUARD, guarded
from ip4db.migrations.head import around
from ip4db.migrations.revisions import VERSION_SCHEMA, VERSION_TABLE, unknown_to
from ip4db.model import SCHEMA, Base
from ip4db.model.base import CodeText
from ip4db.sqlfile import SqlFileError

if TYPE_CHECKING:
    import sqlalchemy as sa
    from alembic.autogenerate.api import AutogenContext
    from alembic.operations.ops import MigrationScript

log = logging.getLogger("ip4db.migrations")


def ours_only(name: str | None, kind: str, _parents: object) -> bool:
    """Leave every schema but ``ip4`` out of comparisons."""
    return kind != "schema" or name == SCHEMA


def rendered(kind: str, thing: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our own column type as what it is in the database: a revision imports no model."""
    return "sa.Text()" if kind == "type" and isinstance(thing, CodeText) else False


def numbered(_context: object, _revision: object, scripts: list[MigrationScript]) -> None:
    """Give a new revision the next number."""
    newest = context.script.get_current_head()
    scripts[0].rev_id = f"{int(newest or 0) + 1:04}"


def told(*, step: Any, **_: object) -> None:  # noqa: ANN401  alembic's MigrationInfo
    """Say which step has been done."""
    script = step.up_revision
    log.info("%s %s: %s", "up to" if step.is_upgrade else "down from", script.revision, script.doc)


def configure(**options: Any) -> None:  # noqa: ANN401  as alembic's own configure
    """Configure the context the same way for every mode."""
    options |= {
        "target_metadata": Base.metadata,
        "include_schemas": True,
        "include_name": ours_only,
        "version_table": VERSION_TABLE,
        "version_table_schema": VERSION_SCHEMA,
        "compare_server_default": True,
        "render_item": rendered,
        "process_revision_directives": numbered,
        "on_version_apply": told,
        "autogenerate_plugins": [
            "alembic.autogenerate.*",
            "alembic.ext.checkconstraint_byname",  # has to be asked for
        ],
    }
    context.configure(**options)
    # The command's own function is known only to a context that is configured: so, twice.
    command = context.get_context().opts["fn"]
    context.configure(**options, fn=around(command, context.script.get_heads()))


def run(connection: sa.Connection) -> None:
    """Run the command in the transaction of a connection."""
    configure(connection=connection)
    if context.get_context().opts.get("dont_mutate"):
        context.run_migrations()
        return
    with guarded(connection):
        if too_new := unknown_to(context.script, context.get_context()):
            what = f"is at revision {too_new}, which this release of ip4db does not know."
            raise TooNew(name_of(connection.engine.url), what, "Install a newer release.")
        context.run_migrations()


def print_sql() -> None:
    """Print what would be run."""
    configure(dialect_name="postgresql", literal_binds=True)
    with context.begin_transaction():
        context.get_context().impl.static_output(GUARD)
        context.run_migrations()


if context.config.config_file_name is not None and "connection" not in context.config.attributes:
    fileConfig(context.config.config_file_name, disable_existing_loggers=False)
try:
    if context.is_offline_mode():
        print_sql()
    else:
        target = context.config.attributes.get("connection")
        with connected(url() if target is None else target) as own:
            run(own)
except SqlFileError as error:
    raise DatabaseError(error.where, error.what, error.remedy) from error
