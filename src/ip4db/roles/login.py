"""A login of the server: its privileges in one database, and commands that change it.

Names are quoted as identifiers and values as literals, because CREATE ROLE and GRANT take no
parameters.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, LiteralString

import psycopg
from psycopg import sql

from ip4db import roles
from ip4db.migrations import AccessDenied, DatabaseError
from ip4db.migrations.address import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa

NAME = re.compile(r"(?!pg_|public$|none$)[a-z][a-z0-9_.@-]{0,62}")
GRANTORS_COUNT = 160000
"""From PostgreSQL 16 a membership exists once for each role that granted it."""

PRIVILEGES = """
SELECT
    login.rolcanlogin,
    login.rolsuper,
    login.rolname = session_user,
    array(
        SELECT strong.rolname::text
        FROM pg_roles AS strong
        WHERE
            pg_has_role(login.oid, strong.oid, 'MEMBER')
            AND (
                strong.rolsuper OR strong.rolcreaterole OR strong.rolcreatedb
                OR strong.rolreplication OR strong.rolbypassrls
                OR strong.rolname IN ('ip4db_owner', 'ip4db_editor')
                -- Roles that come with PostgreSQL, such as pg_write_all_data.
                OR strong.oid < 16384
                OR strong.oid IN (SELECT datdba FROM pg_database WHERE datname = current_database())
                OR strong.oid IN (
                    SELECT nspowner FROM pg_namespace WHERE nspname IN ('ip4', 'bi', 'ip4_read')
                )
            )
        ORDER BY strong.rolname
    ),
    array(
        SELECT nspname::text
        FROM pg_namespace
        WHERE
            nspname IN ('ip4', 'bi', 'ip4_read')
            AND has_schema_privilege(
                login.oid, oid, CASE nspname WHEN 'bi' THEN 'CREATE' ELSE 'USAGE, CREATE' END
            )
        ORDER BY nspname
    )
FROM pg_roles AS login
WHERE login.rolname = %s
"""

MEMBERSHIPS = """
SELECT DISTINCT groups.rolname::text
FROM pg_auth_members
INNER JOIN pg_roles AS groups ON pg_auth_members.roleid = groups.oid
WHERE pg_auth_members.member = to_regrole(quote_ident(%s))
ORDER BY groups.rolname::text
"""

GRANTORS = """
SELECT grantors.rolname::text
FROM pg_auth_members
INNER JOIN pg_roles AS grantors ON pg_auth_members.grantor = grantors.oid
WHERE
    pg_auth_members.member = to_regrole(quote_ident(%s))
    AND pg_auth_members.roleid = to_regrole(%s)
"""

CAN_READ_BI = """
SELECT EXISTS (
    SELECT FROM pg_namespace WHERE nspname = 'bi' AND has_schema_privilege(%s, oid, 'USAGE')
)
"""

SETTINGS_HERE = """
SELECT 1
FROM pg_db_role_setting
INNER JOIN pg_database ON pg_db_role_setting.setdatabase = pg_database.oid
WHERE
    pg_database.datname = current_database()
    AND pg_db_role_setting.setrole = to_regrole(quote_ident(%s))
    AND 'search_path=bi' = ANY (pg_db_role_setting.setconfig)
"""


class Login:
    """A role, by its name. It need not exist yet."""

    def __init__(self, connection: sa.Connection, name: str) -> None:
        """Refuse a name that would have to be quoted, or that PostgreSQL reserves."""
        driver: Any = connection.connection.driver_connection
        self.driver: psycopg.Connection[Any] = driver
        self.name = name
        self.where = name_of(connection.engine.url)
        if not NAME.fullmatch(name):
            what = f"`{name}` is not a valid name for a login."
            remedy = "Use up to 63 of a-z, 0-9 and _.@-; begin with a letter, and not with pg_."
            raise self.refusal(what, remedy)

    def refusal(self, what: str, remedy: str) -> DatabaseError:
        """Return an error that names the database."""
        return DatabaseError(self.where, what, remedy)

    def ask(self, query: LiteralString, *values: str) -> Any:  # noqa: ANN401  of any type
        """Return the first value of the first row, if there is one."""
        row = self.driver.execute(query, values).fetchone()
        return row and row[0]

    def run(self, command: LiteralString, **names: str) -> None:
        """Run a command with names."""
        self.driver.execute(self._composed(command, **names))

    def _composed(self, command: LiteralString, **names: str) -> sql.Composed:
        known = {"login": self.name, "reader": roles.READER, "database": self.driver.info.dbname}
        parts = {part: sql.Identifier(name) for part, name in (known | names).items()}
        return sql.SQL(command).format(**parts)

    @contextlib.contextmanager
    def privileges_explained(self) -> Iterator[None]:
        """Report which privilege is missing if PostgreSQL refuses a command."""
        try:
            yield
        except psycopg.errors.InsufficientPrivilege as error:
            us = self.driver.info.user
            what = f"`{us}` may not do this: {error.diag.message_primary}."
            remedy = (
                f"Ask a superuser for it, or for `ALTER ROLE {us} CREATEROLE` and"
                f" `GRANT {roles.READER} TO {us} WITH ADMIN OPTION`."
            )
            raise AccessDenied(self.where, what, remedy) from error

    def exists(self) -> bool:
        """Whether the server has a role of this name."""
        return self.ask("SELECT 1 FROM pg_roles WHERE rolname = %s", self.name) is not None

    def memberships(self) -> list[str]:
        """Return the roles that it is a member of."""
        rows = self.driver.execute(MEMBERSHIPS, (self.name,)).fetchall()
        return [group for (group,) in rows]

    def can_read_bi(self) -> bool:
        """Whether it can read schema ``bi``, for whatever reason."""
        return bool(self.ask(CAN_READ_BI, self.name))

    def is_reader(self) -> bool:
        """Whether it is a reader of this database."""
        # Revoking it in another database removes it from the group and leaves the settings here.
        return roles.READER in self.memberships() or bool(self.ask(SETTINGS_HERE, self.name))

    def refuse_powerful(self) -> None:
        """Refuse a role whose attributes or memberships allow more than reading."""
        found = self.driver.execute(PRIVILEGES, (self.name,)).fetchone()
        if found is None:
            return
        can_login, is_superuser, is_us, strong, _ = found
        reasons = {
            "is a superuser": is_superuser,
            "is a group and not a login": not can_login,
            "is your own login": is_us,
            "owns a database or schemas, or has privileges on the server": self.name in strong,
            f"is a member of {join_names(strong)}": strong,
        }
        if why := next((reason for reason, holds in reasons.items() if holds), None):
            what = f"`{self.name}` {why}, so it cannot be a reader."
            raise self.refusal(what, "Choose a login that only reads.")

    def refuse_schema_privileges(self) -> None:
        """Refuse a role with privileges on our schemas that readers do not have."""
        found = self.driver.execute(PRIVILEGES, (self.name,)).fetchone()
        if found and (inside := found[-1]):
            what = f"`{self.name}` has privileges on {join_names(inside)} that readers do not have."
            raise self.refusal(
                what, "`\\dn+` in psql shows them. Revoke them, or choose another login."
            )

    def set_password(self, password: str) -> None:
        """Set the password; the server receives only a SCRAM verifier."""
        if not password or not password.isprintable():
            what = f"the password for `{self.name}` is empty or has unprintable characters."
            raise self.refusal(what, "Use letters and digits.")
        made = self.driver.pgconn.encrypt_password(
            password.encode(),
            self.name.encode(),
            b"scram-sha-256",
        )
        command = self._composed("ALTER ROLE {login} PASSWORD ")
        self.driver.execute(command + sql.Literal(made.decode()))

    def set(self, setting: str, value: str) -> None:
        """Set the default of a setting for its sessions in this database."""
        command = "ALTER ROLE {login} IN DATABASE {database} SET {setting} = "
        self.driver.execute(self._composed(command, setting=setting) + sql.Literal(value))

    def limit_connections(self, count: int) -> None:
        """Limit the number of its connections at a time."""
        self.driver.execute(
            self._composed("ALTER ROLE {login} CONNECTION LIMIT ") + sql.Literal(count)
        )

    def revoke_membership(self) -> None:
        """Remove it from the readers, whoever granted the membership."""
        if self.driver.info.server_version < GRANTORS_COUNT:
            self.run("REVOKE {reader} FROM {login}")
            return
        for (grantor,) in self.driver.execute(GRANTORS, (self.name, roles.READER)).fetchall():
            self.run("REVOKE {reader} FROM {login} GRANTED BY {grantor}", grantor=grantor)

    def drop(self) -> str:
        """Drop the role; return the reason if that is not possible."""
        try:
            with self.driver.transaction():
                self.run("DROP ROLE {login}")
        except psycopg.errors.DependentObjectsStillExist as error:
            depends = (error.diag.message_detail or "no detail given").replace("\n", "; ")
            return f"owns objects or has other privileges ({depends})"
        except psycopg.errors.InsufficientPrivilege:
            return f"cannot be dropped by `{self.driver.info.user}`"
        return ""


def join_names(names: list[str]) -> str:
    """Return names in backquotes, separated by commas."""
    return ", ".join(f"`{name}`" for name in names)
