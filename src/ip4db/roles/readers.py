"""Logins that read schema ``bi``: make them, change them, take them away.

A password reaches the server as a SCRAM verifier only, so that no log of it can show one.
The settings of a login are comfort and no protection: whoever is logged in may change his
own. What protects is that he has no right but to read ``bi``; so a role that has more is
neither made a reader nor taken away as one.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from ip4db import roles
from ip4db.migrations import connected, require_head
from ip4db.roles.audit import audit
from ip4db.roles.login import Login, join_names

if TYPE_CHECKING:
    import sqlalchemy as sa

    from ip4db.migrations import Target

TIMEOUT = "30s"
DURATION = re.compile(r"0|[1-9][0-9]{0,5}(ms|s|min|h)")

SETTINGS = {
    "default_transaction_read_only": "on",
    "statement_timeout": TIMEOUT,
    # An open transaction keeps an upgrade waiting.
    "idle_in_transaction_session_timeout": "5min",
    "search_path": "bi",
    "timezone": "UTC",
    # Compiling a view of many joins takes longer than answering from this much data.
    "jit": "off",
}
"""What each session of a reader starts with, in this database."""


@dataclasses.dataclass(frozen=True)
class Granted:
    """What came of making a reader."""

    database: str
    is_new: bool
    notes: tuple[str, ...]
    """A sentence for everything that he can do beyond reading."""


def grant_reader(
    target: Target,
    name: str,
    password: str | None,
    statement_timeout: str = TIMEOUT,
) -> Granted:
    """Make a login that reads ``bi``, or bring one to what a reader is.

    Without a password the present one stays.

    Raises:
        DatabaseError: the name will not do, or belongs to a role that has other rights; the
            database is not ready for readers; or whoever asks may not make logins.

    """
    with connected(target) as connection:
        login = _checked(connection, name, statement_timeout)
        is_new = not login.exists()
        if is_new and password is None:
            what = f"there is no login `{name}` yet."
            raise login.refusal(what, "Give it a password.")
        with login.privileges_explained():
            login.run("CREATE ROLE {login} LOGIN" if is_new else "ALTER ROLE {login} INHERIT")
            if password is not None:
                login.set_password(password)
            login.run("GRANT {reader} TO {login}")
            login.run("GRANT CONNECT ON DATABASE {database} TO {login}")
            for setting, value in (SETTINGS | {"statement_timeout": statement_timeout}).items():
                login.set(setting, value)
        # Once more: what everybody may, and what the group may, he may now too.
        login.refuse_powerful()
        login.refuse_schema_privileges()
        _refuse_if_unable_to_read(login)
        return Granted(login.where, is_new, tuple(audit(connection, name)))


def check(target: Target, name: str, statement_timeout: str = TIMEOUT) -> None:
    """Refuse what ``grant_reader`` would refuse, before anybody thinks of a password."""
    with connected(target) as connection:
        _checked(connection, name, statement_timeout)


def _checked(connection: sa.Connection, name: str, statement_timeout: str) -> Login:
    login = Login(connection, name)
    if not DURATION.fullmatch(statement_timeout):
        what = f"`{statement_timeout}` is no time to wait for a statement."
        raise login.refusal(what, "Write it as 30s or 5min, or as 0 for ever.")
    require_head(connection)
    if not login.ask("SELECT 1 FROM pg_roles WHERE rolname = %s", roles.READER):
        what = f"there is no role `{roles.READER}`."
        raise login.refusal(what, "Run `ip4db roles` first.")
    login.refuse_powerful()
    return login


def _refuse_if_unable_to_read(login: Login) -> None:
    """Refuse to hand out a login with which nothing can be read."""
    connect = "SELECT has_database_privilege(%s, current_database(), 'CONNECT')::int"
    if not login.ask(connect, login.name):
        what = f"`{login.name}` could not connect: only the owner of the database can grant that."
        raise login.refusal(what, "Ask the owner to run this.")
    if not login.can_read_bi():
        what = f"`{roles.READER}` may not read schema `bi` yet."
        raise login.refusal(what, "Run `ip4db roles` as a member of the owner of that schema.")


def revoke_reader(target: Target, name: str) -> tuple[str, ...]:
    """Take from a reader what he may do, and the login too if nothing else depends on it.

    It is the group that he leaves, so he reads no other database of the server either.
    Returns what was done, in sentences.

    Raises:
        DatabaseError: there is no such reader, or whoever asks may not take him away.

    """
    with connected(target) as connection:
        login = Login(connection, name)
        login.refuse_powerful()
        if not login.is_reader():
            what = f"there is no reader `{name}`."
            raise login.refusal(what, "`\\du` in psql lists all logins.")
        with login.privileges_explained():
            login.revoke_membership()
            login.run("REVOKE CONNECT ON DATABASE {database} FROM {login}")
            login.run("ALTER ROLE {login} IN DATABASE {database} RESET ALL")
        others = login.memberships()
        kept = f"is a member of {join_names(others)}" if others else login.drop()
        if not kept:
            return (f"`{name}` reads no database of this server any more; the login is gone.",)
        notes = [f"`{name}` is no reader any more; the login stays, because it {kept}."]
        if login.can_read_bi():
            notes.append(f"It still gets into schema `bi` of {login.where}, by some other right.")
        return tuple(notes)
