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

from ip4db.migrations.address import VARIABLE, name_of
from ip4db.migrations.errors import (
    AccessDenied,
    BadUrl,
    Blocked,
    Busy,
    DatabaseError,
    Unreachable,
)
from ip4db.migrations.waiting import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

# SQLSTATE codes, see the appendix "PostgreSQL Error Codes" of its manual.
DEPENDENT_OBJECTS_STILL_EXIST = "2BP01"
LOCK_NOT_AVAILABLE = "55P03"
INSUFFICIENT_PRIVILEGE = "42501"
READ_ONLY_SQL_TRANSACTION = "25006"
QUERY_CANCELED = "57014"
CONFLICTS = ("40001", "40P01")
"""A serialisation failure, and a deadlock."""
CONCURRENT_UPDATE = "tuple concurrently updated"
"""How PostgreSQL reports that two sessions grant privileges at once; it has no code for it."""
SESSION_ENDED = ("57P", "25P03", "25P04", "08")
"""The server was shut down, or ended the session."""
INSUFFICIENT_RESOURCES = "53"
DATA_EXCEPTION = "22"
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
def translated_errors(address: sa.URL, watch: Watch | None = None) -> Iterator[None]:
    """Raise a ``DatabaseError`` instead of an error of the server that has a known remedy."""
    try:
        yield
    except Exception as error:
        if known := _translate(address, error, watch or Watch()):
            raise known from error
        raise


def _translate(address: sa.URL, error: Exception, watch: Watch) -> DatabaseError | None:
    where = name_of(address)
    if said := refusal(error):
        return _refused(where, said, watch)
    raised = error.orig if isinstance(error, sa.exc.DBAPIError) else error
    if isinstance(raised, psycopg.OperationalError):
        return _not_connected(where, address.username or "the current user", raised)
    if isinstance(raised, psycopg.ProgrammingError) and raised.sqlstate is None:
        return BadUrl(where, "has a parameter whose value is not accepted.", "Correct its value.")
    if isinstance(raised, UnicodeError) and "idna" in str(raised):
        return BadUrl(where, "its host is not a name that the internet has.", "Correct the host.")
    return None


def _refused(where: str, said: Refusal, watch: Watch) -> DatabaseError | None:  # noqa: PLR0911  one for each kind
    if said.sqlstate == DEPENDENT_OBJECTS_STILL_EXIST:
        blockers = (said.detail or said.message).replace("\n", "; ")
        what = f"objects that do not belong to ip4db are in the way: {blockers}."
        return Blocked(where, what, "Drop them, try again, and create them afterwards.")
    if said.sqlstate == LOCK_NOT_AVAILABLE:
        return Busy(where, f"{watch} has held a lock for too long.", watch.remedy)
    if said.sqlstate in CONFLICTS or said.message == CONCURRENT_UPDATE:
        what = f"another session changed the same things at the same time ({said.message})."
        return Busy(where, what, "Try again.")
    if said.sqlstate == INSUFFICIENT_PRIVILEGE:
        remedy = "Connect as the owner of schema `ip4`, or as a member of that role."
        return AccessDenied(where, f"{said.message}.", remedy)
    if said.sqlstate == READ_ONLY_SQL_TRANSACTION:
        remedy = "Connect to the primary server, with `default_transaction_read_only` off."
        return AccessDenied(where, f"it is read only ({said.message}).", remedy)
    if said.sqlstate == QUERY_CANCELED:
        return DatabaseError(where, f"{said.message}.", "Set a longer timeout, or try again.")
    if said.sqlstate.startswith(SESSION_ENDED):
        return Unreachable(where, f"{said.message}.", "Nothing was changed; try again.")
    if said.sqlstate.startswith(INSUFFICIENT_RESOURCES):
        remedy = "Ask the administrator of the server; nothing was changed."
        return Unreachable(where, f"{said.message}.", remedy)
    if (
        said.sqlstate.startswith((INTEGRITY_CONSTRAINT_VIOLATION, DATA_EXCEPTION))
        or said.sqlstate == RAISE_EXCEPTION
    ):
        what = f"{said.message} ({said.detail})." if said.detail else f"{said.message}."
        remedy = said.hint or "Correct or delete these rows with SQL, and try again"
        return DatabaseError(where, what, f"{remedy}.")
    return None


def _not_connected(  # noqa: PLR0911  one for each kind
    where: str, user: str, error: psycopg.OperationalError
) -> DatabaseError:
    """Tell apart why a connection failed; libpq reports the reason only as text."""
    said = _first_line(error)
    if re.search("password authentication failed|no password supplied", said):
        remedy = f"Check user and password in {VARIABLE}."
        return AccessDenied(where, f"the server refuses `{user}` with this password.", remedy)
    if re.search("no pg_hba.conf entry|role .* does not exist|permission denied", said):
        return AccessDenied(where, f"{said}.", "Ask the administrator of the server for access.")
    if re.search("too many |connection slots|out of shared memory|not (yet )?accepting", said):
        remedy = "Close other connections, or try again later."
        return Unreachable(where, f"the server accepts no connection now ({said}).", remedy)
    if found := re.search('database "([^"]*)" does not exist', said):
        what = f"there is no database `{found[1]}`."
        return Unreachable(where, what, "Create it with `createdb`.")
    if re.search("connection already closed|server closed|connection is lost|terminat", said):
        return Unreachable(where, f"the connection was lost ({said}).", "Try again.")
    if re.search("definition of service|certificate|SSL|private key|invalid .* value", said):
        return Unreachable(where, f"{said}.", f"Correct {VARIABLE}, or libpq's files and PG*.")
    remedy = f"Start the server, or correct {VARIABLE}."
    return Unreachable(where, f"no server answers ({said}).", remedy)


def _first_line(error: psycopg.Error) -> str:
    """Return the first line of a message of libpq, without its preamble."""
    lines = (line.strip() for line in str(error).splitlines())
    first = next((line for line in lines if line), "no reason given")
    return re.sub(r"^.*?(?:FATAL|failed):\s*", "", first).rstrip(".")
