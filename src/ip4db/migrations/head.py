"""Rules and views belong to head: dropped before any step, built again when the steps end there.

So tables change freely under them, and a change of a rule or a view is a diff of one file.
The two are built by the command's own function: what stands before ``yield from`` runs in
the transaction of the upgrade before its first step, what stands after runs after its last
step. Where there is no step (``check``, ``current``, an upgrade at head) nothing happens.

SQL goes to the driver as it stands in the files. SQLAlchemy's ``text()`` would take the
colon in a literal for a parameter, and ``exec_driver_sql`` the per cent sign.
"""

from __future__ import annotations

import contextlib
import hashlib
from typing import TYPE_CHECKING, Any

import psycopg
from alembic.runtime.migration import StampStep

from ip4db import read_model, roles, rules, views
from ip4db.sqlfile import SqlFile, SqlFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import sqlalchemy as sa
    from alembic.runtime.migration import MigrationContext, MigrationStep

    Fn = Callable[[tuple[str, ...], MigrationContext], Iterable[MigrationStep]]
    Send = Callable[[str], object]

SETTLE = "SET CONSTRAINTS ALL IMMEDIATE;\nSET CONSTRAINTS ALL DEFERRED;"
"""Checks what the steps have left to the commit, or the tables could not be touched."""


def around(fn: Fn, heads: Iterable[str]) -> Fn:
    """Return the command's function with the drop before and the build after its steps."""

    def steps(revision: tuple[str, ...], context: MigrationContext) -> Iterator[MigrationStep]:
        todo = list(fn(revision, context))  # a lazy list would hide that there is no step
        moves = [step for step in todo if not isinstance(step, StampStep)]
        send = to_context(context)
        if moves:
            drop(send)
        yield from todo
        if moves and set(todo[-1].to_revisions_no_deps) == set(heads):
            build(send)

    return steps


def drop(send: Send) -> None:
    """Remove the views, then the rules, and with these the right to write."""
    send(views.DROP)
    send(roles.WITHDRAW)
    send(rules.DROP)


def build(send: Send) -> None:
    """Make the rules, check all rows by them, then make the views and say who may do what."""
    send(SETTLE)
    for file in rules.files():
        with blamed_on(file):
            send(file.text)
    send(rules.CHECK)
    send(views.SCHEMAS)
    for file in [*read_model.files(), *views.files()]:
        with blamed_on(file):
            send(file.text)
    send("SELECT ip4_read.rebuild();")
    send(roles.GRANTS)


def digest() -> str:
    """Return the SHA-256 of all rules and views, as a released revision records it."""
    found = hashlib.sha256()
    for file in sorted(
        [*rules.files(), *read_model.files(), *views.files()], key=lambda file: file.path
    ):
        found.update(f"{file.path.parent.name}/{file.path.name}\n{file.text}".encode())
    return found.hexdigest()


def to_context(context: MigrationContext) -> Send:
    """Return how to send SQL in a migration, be it run or printed."""
    if context.as_sql:
        return context.impl.static_output
    assert context.connection is not None  # noqa: S101  only `as_sql` has none
    return to_connection(context.connection)


def to_connection(connection: sa.Connection) -> Send:
    """Return how to send SQL as it stands; the connection must be in a transaction."""
    driver: Any = connection.connection.driver_connection
    send: Send = driver.execute
    return send


@contextlib.contextmanager
def blamed_on(file: SqlFile) -> Iterator[None]:
    """Name the file and the line that the server refuses."""
    try:
        yield
    except psycopg.Error as error:
        where = f"{file.path.parent.name}/{file.path.name}"
        if error.diag.statement_position:
            before = file.text[: int(error.diag.statement_position)]
            where = f"{where}:{before.count(chr(10)) + 1}"
        said = (error.diag.message_primary or str(error), error.diag.message_hint or "")
        what = " ".join(f"{part.rstrip('.')}." for part in said if part)
        raise SqlFileError(where, what, "Nothing was changed.") from error
