"""Run migrations, or print their SQL with ``--sql``.

``IP4DB_DATABASE_URL`` names the database; a program passes a connection or an engine in
``config.attributes["connection"]`` instead. All steps run in one transaction. The code
around the steps is in ``ip4db.migrations``, where tests can call it without Alembic's
command line.
"""

from __future__ import annotations

import logging
from logging.config import fileConfig
from typing import TYPE_CHECKING, Any, Literal

from alembic import context

from ip4db.migrations.address import url
from ip4db.migrations.autogenerate import default_schema
from ip4db.migrations.database import connected
from ip4db.migrations.errors import DatabaseError
from ip4db.migrations.guard import GUARD, guarded
from ip4db.migrations.head import with_rebuild
from ip4db.migrations.revisions import VERSION_SCHEMA, VERSION_TABLE, refuse_unknown_revision
from ip4db.model import SCHEMA, Base
from ip4db.model.base import CodeText
from ip4db.sqlfile import SqlFileError

if TYPE_CHECKING:
    import sqlalchemy as sa
    from alembic.autogenerate.api import AutogenContext
    from alembic.operations.ops import MigrationScript

log = logging.getLogger("ip4db.migrations")


def include_name(name: str | None, type_: str, _parent_names: object) -> bool:
    """Compare schema ``ip4`` only."""
    return type_ != "schema" or name == SCHEMA


def render_item(type_: str, obj: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our own column type as the database type, because a revision imports no model."""
    return "sa.Text()" if type_ == "type" and isinstance(obj, CodeText) else False


def process_revision_directives(
    _context: object,
    _revision: object,
    directives: list[MigrationScript],
) -> None:
    """Give a new revision the next number."""
    newest = context.script.get_current_head()
    directives[0].rev_id = f"{int(newest or 0) + 1:04}"


def on_version_apply(*, step: Any, **_: object) -> None:  # noqa: ANN401  alembic's MigrationInfo
    """Log each step."""
    script = step.up_revision
    log.info("%s %s: %s", "up to" if step.is_upgrade else "down from", script.revision, script.doc)


def configure(**options: Any) -> None:  # noqa: ANN401  as alembic's own configure
    """Configure the context in the same way for all commands."""
    options |= {
        "target_metadata": Base.metadata,
        "include_schemas": True,
        "include_name": include_name,
        "version_table": VERSION_TABLE,
        "version_table_schema": VERSION_SCHEMA,
        "compare_server_default": True,
        "render_item": render_item,
        "process_revision_directives": process_revision_directives,
        "on_version_apply": on_version_apply,
        "autogenerate_plugins": [
            "alembic.autogenerate.*",
            "alembic.ext.checkconstraint_byname",  # not on by default
        ],
    }
    context.configure(**options)
    # Only a configured context knows the migration function that Alembic was called with.
    fn = context.get_context().opts["fn"]
    context.configure(**options, fn=with_rebuild(fn, context.script.get_heads()))


def run(connection: sa.Connection) -> None:
    """Run the command in the transaction of the connection."""
    configure(connection=connection)
    if context.get_context().opts.get("dont_mutate"):
        context.run_migrations()
        return
    with guarded(connection), default_schema(connection):
        refuse_unknown_revision(context.script, context.get_context())
        context.run_migrations()


def print_sql() -> None:
    """Print the SQL of the command."""
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
