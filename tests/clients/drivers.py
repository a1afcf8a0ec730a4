"""psql, and the drivers that Python programs use."""

from __future__ import annotations

import asyncio
import csv
import io
import os
import secrets
import subprocess
from typing import TYPE_CHECKING

import psycopg
import sqlalchemy as sa

from ip4db import server
from tests.clients.client import OFFERED, Client, Table, everything, library, names_of
from tests.clients.rules import PRINTED

if TYPE_CHECKING:
    from ip4db.server import Instance
    from tests.clients.client import Texts

AS_SHORT = {
    "text": {"text"},
    "smallint": {"int2"},
    "integer": {"int4"},
    "bigint": {"int8"},
    "numeric": {"numeric"},
    "boolean": {"bool"},
    "date": {"date"},
    "timestamp with time zone": {"timestamptz"},
}
"""The server's own names of types."""


def inspected(engine: sa.Engine, view: str) -> Texts:
    """Return comments as SQLAlchemy sees them; so do Superset and what else rests on it."""
    inspector = sa.inspect(engine)
    columns = {column["name"]: column["comment"] for column in inspector.get_columns(view, "bi")}
    return {"": inspector.get_table_comment(view, "bi")["text"], **columns}


class Psql(Client):
    """psql."""

    types = {name: {name} for name in AS_SHORT} | {"numeric": {"numeric(p,s)"}}
    rules = PRINTED

    def __init__(self, instance: Instance) -> None:
        self.null = secrets.token_hex(8)  # a word that no cell holds
        self.program = server.bin("psql")
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        self.login = kept | instance.libpq_environment(instance.reader)

    def ask(self, said: str) -> list[list[str]]:
        """Return what is printed, without the head."""
        done = subprocess.run(
            [self.program, "--no-psqlrc", "--csv", f"--pset=null={self.null}", "--file=-"],
            input=said.encode(),
            capture_output=True,
            env=self.login | {"PGCLIENTENCODING": "UTF8"},
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        return list(csv.reader(io.StringIO(done.stdout.decode(), newline="")))[1:]

    def views(self) -> set[str]:
        return {row[1] for row in self.ask(r"\dv bi.*")}

    def read(self, view: str) -> Table:
        types = dict(self.ask(rf"{everything(view)} \gdesc"))
        rows = self.ask(everything(view))
        return Table(types, [tuple(None if v == self.null else v for v in row) for row in rows])

    def comments(self, view: str) -> Texts:
        own: Texts = {"": self.ask(rf"\dv+ bi.{view}")[0][-1]}
        return own | {row[0]: row[-1] for row in self.ask(rf"\d+ bi.{view}")}


class Psycopg(Client):
    """psycopg 3, in the binary format."""

    types = AS_SHORT | {"numeric": {"numeric(p,s)"}}

    def __init__(self, instance: Instance) -> None:
        self.connection = psycopg.connect(instance.libpq_url(instance.reader), autocommit=True)
        self.engine = instance.engine(instance.reader)

    def close(self) -> None:
        self.connection.close()

    def views(self) -> set[str]:
        return names_of(self.connection.execute(OFFERED))

    def read(self, view: str) -> Table:
        with self.connection.cursor(binary=True) as cursor:
            rows = cursor.execute(everything(view).encode()).fetchall()
            return Table({c.name: c.type_display for c in cursor.description or ()}, rows)

    def comments(self, view: str) -> Texts:
        return inspected(self.engine, view)


class Psycopg2(Client):
    """psycopg 2, which Superset rests on."""

    needs = ("psycopg2-binary",)
    types = {
        "text": {"STRING", "UNICODE"},
        "smallint": {"INTEGER"},
        "integer": {"INTEGER"},
        "bigint": {"LONGINTEGER"},
        "numeric": {"DECIMAL"},
        "boolean": {"BOOLEAN"},
        "date": {"DATE"},
        "timestamp with time zone": {"DATETIMETZ"},
    }

    def __init__(self, instance: Instance) -> None:
        self.known = library("psycopg2.extensions").string_types
        self.connection = library("psycopg2").connect(instance.libpq_url(instance.reader))
        self.connection.autocommit = True
        url = sa.make_url(instance.url(instance.reader)).set(drivername="postgresql+psycopg2")
        self.engine = sa.create_engine(url, poolclass=sa.NullPool)

    def close(self) -> None:
        self.connection.close()

    def views(self) -> set[str]:
        return set(sa.inspect(self.engine).get_view_names("bi"))

    def read(self, view: str) -> Table:
        with self.connection.cursor() as cursor:
            cursor.execute(everything(view))
            types = {
                column.name: self.known[column.type_code].name for column in cursor.description
            }
            return Table(types, cursor.fetchall())

    def comments(self, view: str) -> Texts:
        return inspected(self.engine, view)


class Asyncpg(Client):
    """asyncpg."""

    needs = ("asyncpg",)
    types = AS_SHORT

    def __init__(self, instance: Instance) -> None:
        self.loop = asyncio.new_event_loop()
        login = library("asyncpg").connect(instance.libpq_url(instance.reader))
        self.connection = self.loop.run_until_complete(login)

    def close(self) -> None:
        self.loop.run_until_complete(self.connection.close())
        self.loop.close()

    def views(self) -> set[str]:
        return names_of(self.loop.run_until_complete(self.connection.fetch(OFFERED)))

    def read(self, view: str) -> Table:
        async def ask() -> Table:
            query = await self.connection.prepare(everything(view))
            types = {column.name: column.type.name for column in query.get_attributes()}
            return Table(types, [tuple(row) for row in await query.fetch()])

        return self.loop.run_until_complete(ask())
