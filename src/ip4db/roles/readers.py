"""Create, change and revoke logins that read schema ``bi``.

A password is sent to the server as a SCRAM verifier, so no log can show it. The settings of a login
are defaults that its user can override. The data is protected by privileges: the role can only
read ``bi``. So a role with more privileges is never made a reader, nor revoked as one.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import psycopg

from ip4db import roles
from ip4db.migrations import connected, require_head
from ip4db.migrations.guard import take_turn
from ip4db.roles.audit import audit
from ip4db.roles.login import Login, join_names

if TYPE_CHECKING:
    import sqlalchemy as sa

    from ip4db.migrations import Target

TIMEOUT = "30s"
CONNECTIONS = 20
TEMP_FILES = "1GB"
SIZE = re.compile(r"[1-9][0-9]{0,5}(kB|MB|GB|TB)")
DURATION = re.compile(r"0|[1-9][0-9]{0,5}(ms|s|min|h)")

SETTINGS = {
    "default_transaction_read_only": "on",
    "statement_timeout": TIMEOUT,
    # An upgrade has to wait for an open transaction.
    "idle_in_transaction_session_timeout": "5min",
    "search_path": "bi",
    "timezone": "UTC",
    # Compiling a view of many joins takes longer than answering from this much data.
    "jit": "off",
}
"""Defaults for the sessions of a reader in this database."""


@dataclasses.dataclass(frozen=True)
class Limits:
    """What a reader may use; the last two are limits that a session cannot override."""

    statement_timeout: str = TIMEOUT
    connections: int = CONNECTIONS
    temp_file_limit: str | None = None
    """Temporary files of each session; None for 1 GB, if you may set that."""

    @property
    def fault(self) -> str:
        """Say which value is not valid, if any is."""
        if not DURATION.fullmatch(self.statement_timeout):
            return f"`{self.statement_timeout}` is not a valid statement timeout."
        if self.temp_file_limit is not None and not SIZE.fullmatch(self.temp_file_limit):
            return f"`{self.temp_file_limit}` is not a valid size."
        return ""


@dataclasses.dataclass(frozen=True)
class Granted:
    """The result of ``grant_reader``."""

    database: str
    is_new: bool
    notes: tuple[str, ...]
    """A sentence for everything that the reader can do besides reading."""


def grant_reader(
    target: Target,
    name: str,
    password: str | None,
    limits: Limits = Limits(),
) -> Granted:
    """Create a login that reads ``bi``, or give an existing one the privileges of a reader.

    Without a password an existing login keeps its own.

    Raises:
        DatabaseError: the name is not valid or belongs to a role with other privileges, the
            database is not ready for readers, or you may not create logins.

    """
    with connected(target) as connection:
        take_turn(connection)
        login = _checked(connection, name, limits)
        is_new = not login.exists()
        if is_new and password is None:
            what = f"login `{name}` does not exist yet."
            raise login.refusal(what, "Give a password to create it.")
        with login.privileges_explained():
            login.run("CREATE ROLE {login} LOGIN" if is_new else "ALTER ROLE {login} INHERIT")
            if password is not None:
                login.set_password(password)
            login.run("GRANT {reader} TO {login}")
            login.run("GRANT CONNECT ON DATABASE {database} TO {login}")
            login.limit_connections(limits.connections)
            login.run("ALTER ROLE {login} IN DATABASE {database} RESET ALL")
            for setting, value in (
                SETTINGS | {"statement_timeout": limits.statement_timeout}
            ).items():
                login.set(setting, value)
            notes = _limit_temporary_files(login, limits.temp_file_limit)
        # Check again, because the login now has the privileges of the group and of everybody.
        login.refuse_powerful()
        login.refuse_schema_privileges()
        _refuse_if_unable_to_read(login)
        return Granted(login.where, is_new, (*notes, *audit(connection, name)))


def _limit_temporary_files(login: Login, size: str | None) -> list[str]:
    """Limit the temporary files of a reader; if nobody asked for it, a note says who can."""
    if size is not None:
        login.set("temp_file_limit", size)
        return []
    try:
        with login.driver.transaction():
            login.set("temp_file_limit", TEMP_FILES)
    except psycopg.errors.InsufficientPrivilege:
        note = (
            f"`{login.name}` may fill the disk with temporary files. To limit them, a superuser"
            f" runs `ip4db grant-reader {login.name} --keep-password`."
        )
        return [note]
    return []


def check(target: Target, name: str, limits: Limits = Limits()) -> None:
    """Refuse what ``grant_reader`` would refuse, before a password is asked for."""
    with connected(target) as connection:
        _checked(connection, name, limits)


def _checked(connection: sa.Connection, name: str, limits: Limits) -> Login:
    login = Login(connection, name)
    if fault := limits.fault:
        raise login.refusal(fault, "Write 30s or 5min, or 0 for no limit; a size as 500MB or 1GB.")
    require_head(connection)
    if not login.ask("SELECT 1 FROM pg_roles WHERE rolname = %s", roles.READER):
        what = f"role `{roles.READER}` does not exist."
        raise login.refusal(what, "Run `ip4db roles` first.")
    login.refuse_powerful()
    return login


def _refuse_if_unable_to_read(login: Login) -> None:
    """Refuse a login that could not read anything."""
    connect = "SELECT has_database_privilege(%s, current_database(), 'CONNECT')::int"
    if not login.ask(connect, login.name):
        what = f"`{login.name}` may not connect, and only the owner of the database can grant that."
        raise login.refusal(what, "Ask the owner to run this command.")
    if not login.can_read_bi():
        what = f"`{roles.READER}` may not read schema `bi` yet."
        raise login.refusal(what, "Run `ip4db roles` as a member of the owner of that schema.")


def revoke_reader(target: Target, name: str) -> tuple[str, ...]:
    """Revoke the privileges of a reader, and drop the login if nothing else depends on it.

    The login leaves the group, so it can no longer read any database of the server. Returns
    sentences that say what was done.

    Raises:
        DatabaseError: there is no such reader, or you may not revoke it.

    """
    with connected(target) as connection:
        take_turn(connection)
        login = Login(connection, name)
        login.refuse_powerful()
        if not login.is_reader():
            what = f"reader `{name}` does not exist."
            raise login.refusal(what, "`\\du` in psql lists all logins.")
        with login.privileges_explained():
            login.revoke_membership()
            login.run("REVOKE CONNECT ON DATABASE {database} FROM {login}")
            login.run("ALTER ROLE {login} IN DATABASE {database} RESET ALL")
        others = login.memberships()
        kept = f"is a member of {join_names(others)}" if others else login.drop()
        if not kept:
            return (
                f"`{name}` can no longer read any database of this server; the login was dropped.",
            )
        notes = [f"`{name}` is no longer a reader. The login was kept, because it {kept}."]
        if login.can_read_bi():
            notes.append(f"It can still read schema `bi` of {login.where} by another privilege.")
        return tuple(notes)
