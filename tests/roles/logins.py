"""What the tests of roles share: commands run as a login, and what a server refuses to it."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

import psycopg
import sqlalchemy as sa
from click.testing import CliRunner

from ip4db.cli.group import ip4db

if TYPE_CHECKING:
    from tests.cluster import Cluster

SECRET = "an-open-secret"  # noqa: S105  of logins that live for seconds


@dataclasses.dataclass(frozen=True)
class Server:
    """A server, and everybody's way into it; all logins of tests have the same password."""

    cluster: Cluster

    def url(self, database: str, login: str | None = None) -> str:
        """Return the address for a login, by default the superuser."""
        url = self.cluster.url(database, login, SECRET if login else None)
        return url.render_as_string(hide_password=False)

    def connect(self, database: str, login: str | None = None) -> psycopg.Connection[Any]:
        """Open a connection in which each statement stands for itself."""
        url = sa.make_url(self.url(database, login)).set(drivername="postgresql")
        return psycopg.connect(url.render_as_string(hide_password=False), autocommit=True)

    def do(self, database: str, *statements: str, login: str | None = None) -> None:
        """Execute statements one by one."""
        with self.connect(database, login) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def ask(self, database: str, query: str, login: str | None = None) -> Any:  # noqa: ANN401
        """Return the one value that a query gives."""
        with self.connect(database, login) as connection:
            row = connection.execute(query.encode()).fetchone()
        assert row is not None
        return row[0]

    def refusal(self, database: str, *statements: str, login: str | None = None) -> str | None:
        """Return how the server refuses one of the statements, or None if it does not."""
        try:
            self.do(database, *statements, login=login)
        except psycopg.Error as error:
            return str(error)
        return None

    def run(
        self,
        database: str,
        *arguments: str,
        login: str | None = None,
        password: str = SECRET,
    ) -> tuple[int, str]:
        """Run a command of ours as a login; return its exit code and all that it said."""
        environment = {
            "IP4DB_DATABASE_URL": self.url(database, login),
            "IP4DB_READER_PASSWORD": password,
        }
        result = CliRunner().invoke(ip4db, arguments, env=environment)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, re.sub(r"(?m)^Database: .*\n", "", result.output).strip()
