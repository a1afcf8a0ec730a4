"""ODBC and JDBC, which Power BI, Tableau, Excel, Metabase and DBeaver use."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from tests.clients.client import Client, Table, everything, library, names_of
from tests.clients.rules import BOOLEAN_AS_CHARACTER, NAIVE_MOMENT, TOLD

if TYPE_CHECKING:
    from ip4db.server import Instance
    from tests.clients.client import Texts

DRIVER = "PostgreSQL Unicode"
JAR = Path(os.environ.get("PGJDBC_JAR", "/usr/share/java/postgresql.jar"))


class Odbc(Client):
    """ODBC by pyodbc, with the options that docs/bi.md advises."""

    needs = ("pyodbc",)
    options = ";BoolsAsChar=0;MaxLongVarcharSize=65536;UseDeclareFetch=1;ReadOnly=1"
    types = {
        "text": {"WLONGVARCHAR"},
        "smallint": {"SMALLINT"},
        "integer": {"INTEGER"},
        "bigint": {"BIGINT"},
        "numeric": {"NUMERIC(p,s)"},
        "boolean": {"BIT"},
        "date": {"TYPE_DATE"},
        "timestamp with time zone": {"TYPE_TIMESTAMP"},
    }
    rules = {"timestamp with time zone": NAIVE_MOMENT}

    @classmethod
    def lacks(cls) -> str | None:
        reason = super().lacks()
        if reason is None and DRIVER not in library("pyodbc").drivers():
            return f"no ODBC driver `{DRIVER}`; on Debian, odbc-postgresql and unixodbc bring it"
        return reason

    def __init__(self, instance: Instance) -> None:
        pyodbc = library("pyodbc")
        self.codes = {getattr(pyodbc, f"SQL_{name}"): name for name in CODES}
        self.connection = pyodbc.connect(
            f"Driver={{{DRIVER}}};Server={instance.host};Port={instance.port}"
            f";Database={instance.database};Uid={instance.reader};Pwd={instance.reader_password}"
            f"{self.options}",
            autocommit=True,
        )

    def close(self) -> None:
        self.connection.close()

    def views(self) -> set[str]:
        found = self.connection.cursor().tables(schema="bi", tableType="VIEW")
        return {row.table_name for row in found}

    def lengths(self, view: str) -> dict[str, int]:
        """Return how long it says that the values of each column may be."""
        found = self.connection.cursor().columns(schema="bi", table=view)
        return {column.column_name: column.column_size for column in found}

    def read(self, view: str) -> Table:
        cursor = self.connection.cursor()
        types = {}
        for column in cursor.columns(schema="bi", table=view).fetchall():
            name = self.codes[column.data_type]
            digits = f"({column.column_size},{column.decimal_digits})" if name == "NUMERIC" else ""
            types[column.column_name] = name + digits
        return Table(types, [tuple(row) for row in cursor.execute(everything(view)).fetchall()])


CODES = {word.partition("(")[0] for words in Odbc.types.values() for word in words} | {"VARCHAR"}


class OdbcByDefault(Odbc):
    """ODBC by pyodbc, without any option."""

    options = ""
    types = Odbc.types | {"boolean": {"VARCHAR"}}
    rules = Odbc.rules | {"boolean": BOOLEAN_AS_CHARACTER}


class Jdbc(Client):
    """JDBC by pgjdbc."""

    types = {
        "text": {"VARCHAR"},
        "smallint": {"SMALLINT"},
        "integer": {"INTEGER"},
        "bigint": {"BIGINT"},
        "numeric": {"NUMERIC(p,s)"},
        "boolean": {"BIT"},
        "date": {"DATE"},
        "timestamp with time zone": {"TIMESTAMP"},
    }
    rules = TOLD

    @classmethod
    def lacks(cls) -> str | None:
        java = shutil.which("java")
        known = java and subprocess.run([java, "--list-modules"], capture_output=True, check=False)
        if not known or b"jdk.compiler" not in known.stdout:
            return "no Java that runs source files; on Debian, default-jdk-headless brings it"
        if not JAR.exists():
            return (
                f"no {JAR}; on Debian, libpostgresql-jdbc-java brings it, or name it in PGJDBC_JAR"
            )
        return None

    def __init__(self, instance: Instance) -> None:
        url = f"jdbc:postgresql://{instance.host}:{instance.port}/{instance.database}"
        done = subprocess.run(
            ["java", "-cp", JAR, Path(__file__).with_name("Views.java"), url],  # noqa: S607
            capture_output=True,
            env=os.environ | instance.libpq_environment(instance.reader),
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        self.told: dict[str, list[list[str | None]]] = {"view": [], "column": [], "row": []}
        for line in done.stdout.decode().split("\n")[:-1]:
            kind, *cells = map(unescaped, line.split("\t"))
            self.told[kind or ""].append(cells)

    def views(self) -> set[str]:
        return names_of(self.told["view"])

    def of(self, kind: str, view: str) -> list[list[str | None]]:
        """Return what was told of a view, without its name."""
        return [cells for name, *cells in self.told[kind] if name == view]

    def read(self, view: str) -> Table:
        types = {str(name): str(type_) for name, type_, _ in self.of("column", view)}
        return Table(types, [tuple(cells) for cells in self.of("row", view)])

    def comments(self, view: str) -> Texts:
        columns = {str(name): remarks for name, _, remarks in self.of("column", view)}
        return {"": self.of("view", view)[0][0], **columns}


def unescaped(cell: str) -> str | None:
    """Return what Views.java meant by a cell."""
    meant = {"t": "\t", "n": "\n", "r": "\r"}
    return None if cell == r"\N" else re.sub(r"\\(.)", lambda c: meant.get(c[1], c[1]), cell)
