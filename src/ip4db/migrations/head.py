"""Rules and views exist at the newest revision only, and are rebuilt when their files change.

Before the first step of an upgrade or downgrade they are dropped; when the steps end at the
newest revision (*head*) they are built from their files, in the same transaction. So tables
change freely under them, and a change of a rule or a view is a diff of one file.

Each build records in the database a digest of all scripts that it ran. An upgrade that has
no step to take compares that digest with the files and rebuilds if they differ. A changed
file therefore needs no revision.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
from importlib import resources
from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic.runtime.migration import StampStep

from ip4db import read_model, roles, rules, views
from ip4db.migrations.execute import context_executor
from ip4db.migrations.refusals import refusal
from ip4db.migrations.revisions import stale_error
from ip4db.sqlfile import SqlFile, SqlFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from alembic.runtime.migration import MigrationContext, MigrationStep

    from ip4db.migrations.execute import Execute

    MigrationFunction = Callable[[tuple[str, ...], MigrationContext], Iterable[MigrationStep]]

log = logging.getLogger("ip4db.migrations")

DROP = resources.files(__package__).joinpath("drop.sql").read_text(encoding="utf-8")
"""Empties our schemas of everything but the tables of ``ip4``, in the order of dependencies."""

SETTLE = "SET CONSTRAINTS ALL IMMEDIATE;\nSET CONSTRAINTS ALL DEFERRED;"
"""Checks deferred constraints now; tables with pending checks cannot be altered."""

RECORD = """
CREATE FUNCTION ip4.files_digest() RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT '{digest}' $$;
COMMENT ON FUNCTION ip4.files_digest IS
'SHA-256 of the scripts that built the rules and views of this database.';
"""
"""Records the digest. ``drop`` removes it with the other functions of schema ``ip4``."""

RECORDED = sa.text("""
SELECT substring(prosrc FROM '[0-9a-f]{64}')
FROM pg_proc
WHERE oid = to_regprocedure('ip4.files_digest()')
""")


def with_rebuild(fn: MigrationFunction, heads: Iterable[str]) -> MigrationFunction:
    """Wrap the function of an Alembic command: drop before its steps, build after the last.

    Alembic runs a step when it takes the next one from this generator, and all of it runs in
    one transaction.
    """

    def steps(revision: tuple[str, ...], context: MigrationContext) -> Iterator[MigrationStep]:
        todo = list(fn(revision, context))  # as a list, to know whether there is any step
        ends_at_head = set(todo[-1].to_revisions_no_deps if todo else revision) == set(heads)
        if todo:
            moves = not isinstance(todo[0], StampStep)
        else:
            moves = (
                command_name(fn) in {"upgrade", "downgrade"} and ends_at_head and is_stale(context)
            )
        if moves:
            drop(context_executor(context))
        elif command_name(fn) == "check" and ends_at_head and is_stale(context):
            assert context.connection is not None  # noqa: S101  `check` has no `--sql`
            raise stale_error(context.connection)
        for step in todo:
            yield step
            if moves:
                context_executor(context)(SETTLE)
        if moves and ends_at_head:
            build(context_executor(context))
            log.info("built rules and views")

    return steps


def command_name(fn: MigrationFunction) -> str:
    """Return the Alembic command that a migration function comes from, such as ``upgrade``.

    Alembic defines each of them inside the function of the command and names it nowhere else.
    """
    return fn.__qualname__.partition(".")[0]


def drop(execute: Execute) -> None:
    """Drop rules and views, and the privilege of editors to write, as no rule checks rows now."""
    execute(SETTLE)
    execute(DROP)
    execute(roles.WITHDRAW)


def build(execute: Execute) -> None:
    """Build rules and views from their files, check all rows, and record the digest."""
    _build(execute)
    execute(RECORD.format(digest=digest()))


def _build(execute: Execute) -> None:
    """Run all scripts of a build; their texts must not depend on the database."""
    execute(SETTLE)
    for file in rules.files():
        with with_file_context(file):
            execute(file.text)
    execute(rules.CHECK)
    execute(views.SCHEMAS)
    for file in [*read_model.files(), *views.files()]:
        with with_file_context(file):
            execute(file.text)
    execute("SELECT ip4_read.rebuild();")
    execute(roles.GRANTS)


def digest() -> str:
    """Return the SHA-256 of all scripts that a build would run now."""
    found = hashlib.sha256()
    _build(lambda script: found.update(f"{script}\0".encode()))
    return found.hexdigest()


def recorded_digest(connection: sa.Connection) -> str | None:
    """Return the digest that the last build recorded; None where nothing is built."""
    found: str | None = connection.scalar(RECORDED)
    return found


def is_stale(context: MigrationContext) -> bool:
    """Whether rules and views differ from the files; a printed migration assumes that."""
    if context.as_sql:
        return True
    assert context.connection is not None  # noqa: S101  only `as_sql` has none
    return recorded_digest(context.connection) != digest()


@contextlib.contextmanager
def with_file_context(file: SqlFile) -> Iterator[None]:
    """Report an error of the server with the file and the line that caused it."""
    try:
        yield
    except Exception as error:
        if not (said := refusal(error)):
            raise
        where = f"{file.path.parent.name}/{file.path.name}"
        if said.position:
            where = f"{where}:{file.text[: said.position].count(chr(10)) + 1}"
        what = " ".join(f"{part}." for part in (said.message, said.hint) if part)
        raise SqlFileError(where, what, "Nothing was changed.") from error
