"""Translate errors of the server into a ``DatabaseError`` that names the remedy.

The errors of psycopg, psycopg2 and asyncpg carry the same fields under different names, and
SQLAlchemy wraps all of them. An error without a known remedy is a bug in ip4db and keeps its
traceback.
"""

from __future__ import annotations

import contextlib
import dataclasses
import re
from typing import TYPE_CHECKING

import psycopg
import sqlalchemy as sa

from ip4db.migrations.errors import (
    VARIABLE,
    AccessDenied,
    Blocked,
    DatabaseError,
    Unreachable,
    name_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# SQLSTATE codes, see the appendix "PostgreSQL Error Codes" of its manual.
DEPENDENT_OBJECTS_STILL_EXIST = "2BP01"
LOCK_NOT_AVAILABLE = "55P03"
INSUFFICIENT_PRIVILEGE = "42501"
INTEGRITY_CONSTRAINT_VIOLATION = "23"
"""The class of all errors about rows that a constraint or a rule refuses."""
RAISE_EXCEPTION = "P0001"
"""How a revision stops at rows whose meaning is ambiguous."""


@dataclasses.dataclass(frozen=True)
class Refusal:
    """An error message of the server, the same for every driver."""

    sqlstate: str
    message: str
    detail: str = ""
    hint: str = ""
    position: int | None = None
    """Where in the script the error is, counted in characters from 1."""


def refusal(error: BaseException) -> Refusal | None:
    """Return what the server said, or None if the error is not a message of a server."""
    if isinstance(error, sa.exc.DBAPIError) and error.orig:
        # For asyncpg this is an error of SQLAlchemy's, raised from that of the driver.
        return refusal(error.orig.__cause__ or error.orig)
    if diag := getattr(error, "diag", None):  # psycopg and psycopg2
        return _refusal(
            diag.sqlstate,
            diag.message_primary,
            diag.message_detail,
            diag.message_hint,
            diag.statement_position,
        )
    fields = ("sqlstate", "message", "detail", "hint", "position")  # asyncpg
    return _refusal(*(getattr(error, field, None) for field in fields))


def _refusal(sqlstate: str | None, *said: str | None) -> Refusal | None:
    message, detail, hint, position = ((text or "").rstrip(".") for text in said)
    if not sqlstate:
        return None
    return Refusal(sqlstate, message, detail, hint, int(position) if position else None)


@contextlib.contextmanager
def translated_errors(address: sa.URL) -> Iterator[None]:
    """Raise a ``DatabaseError`` instead of an error of the server that has a known remedy."""
    try:
        yield
    except Exception as error:
        if known := _translate(address, error):
            raise known from error
        raise


def _translate(address: sa.URL, error: Exception) -> DatabaseError | None:
    where = name_of(address)
    if said := refusal(error):
        return _refused(where, said)
    raised = error.orig if isinstance(error, sa.exc.DBAPIError) else error
    if isinstance(raised, psycopg.OperationalError):
        return _not_connected(address, raised)
    return None


def _refused(where: str, said: Refusal) -> DatabaseError | None:
    if said.sqlstate == DEPENDENT_OBJECTS_STILL_EXIST:
        blockers = (said.detail or said.message).replace("\n", "; ")
        what = f"objects that do not belong to ip4db are in the way: {blockers}."
        return Blocked(where, what, "Drop them, try again, and create them afterwards.")
    if said.sqlstate == LOCK_NOT_AVAILABLE:
        remedy = "Try again when others have finished; pg_stat_activity lists their sessions."
        return Blocked(where, "another session has held a lock for too long.", remedy)
    if said.sqlstate == INSUFFICIENT_PRIVILEGE:
        remedy = "Connect as the owner of schema `ip4`, or as a member of that role."
        return AccessDenied(where, f"{said.message}.", remedy)
    if said.sqlstate.startswith(INTEGRITY_CONSTRAINT_VIOLATION) or said.sqlstate == RAISE_EXCEPTION:
        what = f"{said.message} ({said.detail})." if said.detail else f"{said.message}."
        remedy = said.hint or "Correct or delete these rows with SQL, and try again"
        return DatabaseError(where, what, f"{remedy}.")
    return None


def _not_connected(address: sa.URL, error: psycopg.OperationalError) -> DatabaseError | None:
    """Tell apart why a connection failed; libpq reports the reason only as text."""
    where, user = name_of(address), address.username or "the current user"
    said = _first_line(error)
    if re.search("password authentication failed|no password supplied", said):
        remedy = f"Check user and password in {VARIABLE}."
        return AccessDenied(where, f"the server refuses `{user}` with this password.", remedy)
    if re.search("no pg_hba.conf entry|role .* does not exist|permission denied", said):
        return AccessDenied(where, f"{said}.", "Ask the administrator of the server for access.")
    if found := re.search('database "([^"]*)" does not exist', said):
        what = f"there is no database `{found[1]}`."
        return Unreachable(where, what, "Create it with `createdb`.")
    remedy = f"Start the server, or correct {VARIABLE}."
    return Unreachable(where, f"no server answers ({said}).", remedy)


def _first_line(error: psycopg.Error) -> str:
    """Return the first line of a message of libpq, without its preamble."""
    lines = (line.strip() for line in str(error).splitlines())
    first = next((line for line in lines if line), "no reason given")
    return re.sub(r"^.*?(?:FATAL|failed):\s*", "", first).rstrip(".")
