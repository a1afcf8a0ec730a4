"""Data frames of Python, and DuckDB."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, ClassVar

from tests.clients.client import OFFERED, Client, Table, everything, library, names_of
from tests.clients.rules import FLOAT_NUMBER, NUMBER_TEXT, WHOLE_FLOAT, WIDE_NUMBER

if TYPE_CHECKING:
    from ip4db.server import Instance
    from tests.clients.client import Texts

NOTHING = "a column without any value"


class Pandas(Client):
    """pandas, by SQLAlchemy and psycopg 3."""

    needs = ("pandas",)
    types = {
        "text": {"str", NOTHING},
        "smallint": {"int64", "float64", NOTHING},
        "integer": {"int64", "float64", NOTHING},
        "bigint": {"int64", "float64", NOTHING},
        "numeric": {"float64", NOTHING},
        "boolean": {"bool", "object", NOTHING},
        "date": {"object", NOTHING},
        "timestamp with time zone": {"datetime64[us, UTC]", NOTHING},
    }
    rules = {"integer": WHOLE_FLOAT, "numeric": FLOAT_NUMBER}

    def __init__(self, instance: Instance) -> None:
        self.pandas = library("pandas")
        self.engine = instance.engine(instance.reader)

    def views(self) -> set[str]:
        return set(self.pandas.read_sql(OFFERED, self.engine)["table_name"])

    def read(self, view: str) -> Table:
        frame = self.pandas.read_sql(everything(view), self.engine)
        types, values = {}, []
        for name, column in frame.items():
            # Of a column that holds nothing, pandas knows nothing.
            types[name] = NOTHING if column.isna().all() else str(column.dtype)
            gaps = column.isna()
            moments = types[name].startswith("datetime64")
            cells = column.dt.to_pydatetime() if moments else column.tolist()
            values.append([None if gap else cell for gap, cell in zip(gaps, cells, strict=True)])
        return Table(types, list(zip(*values, strict=True)))


class Connectorx(Client):
    """polars, by connectorx."""

    needs: ClassVar[tuple[str, ...]] = ("polars", "connectorx")
    types = {
        "text": {"String"},
        "smallint": {"Int16"},
        "integer": {"Int32"},
        "bigint": {"Int64"},
        "numeric": {"Decimal(precision=38, scale=10)"},
        "boolean": {"Boolean"},
        "date": {"Date"},
        "timestamp with time zone": {"Datetime(time_unit='us', time_zone='UTC')"},
    }
    rules = {"numeric": WIDE_NUMBER}
    engine: ClassVar[str] = "connectorx"

    def __init__(self, instance: Instance) -> None:
        self.polars = library("polars")
        self.url = instance.libpq_url(instance.reader)

    def views(self) -> set[str]:
        return names_of(self.polars.read_database_uri(OFFERED, self.url, engine=self.engine).rows())

    def read(self, view: str) -> Table:
        frame = self.polars.read_database_uri(everything(view), self.url, engine=self.engine)
        return Table({name: str(dtype) for name, dtype in frame.schema.items()}, frame.rows())


OPAQUE = (
    """Extension('arrow.opaque', String, '{"type_name": "numeric", "vendor_name": "PostgreSQL"}')"""
)


class Adbc(Connectorx):
    """polars, by ADBC."""

    needs = ("polars", "adbc-driver-postgresql", "pyarrow")
    types = Connectorx.types | {"numeric": {OPAQUE}}
    rules = {"numeric": NUMBER_TEXT}
    engine = "adbc"


class Duckdb(Client):
    """DuckDB, by its extension for PostgreSQL."""

    needs = ("duckdb", "duckdb-extensions", "duckdb-extension-postgres", "pytz")
    types = {
        "text": {"VARCHAR"},
        "smallint": {"SMALLINT"},
        "integer": {"INTEGER"},
        "bigint": {"BIGINT"},
        "numeric": {"DECIMAL(p,s)"},
        "boolean": {"BOOLEAN"},
        "date": {"DATE"},
        "timestamp with time zone": {"TIMESTAMP WITH TIME ZONE"},
    }

    def __init__(self, instance: Instance) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="ip4db-duckdb-")
        where = {"extension_directory": self.folder.name}
        self.connection = library("duckdb").connect(config=where)
        library("duckdb_extensions").import_extension("postgres", con=self.connection)
        address = instance.libpq_url(instance.reader)
        self.connection.execute(
            f"LOAD postgres; ATTACH '{address}' AS ip4 (TYPE postgres, READ_ONLY)"
        )

    def close(self) -> None:
        self.connection.close()
        self.folder.cleanup()

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """Return the rows of an answer."""
        rows: list[tuple[object, ...]] = self.connection.execute(sql).fetchall()
        return rows

    def views(self) -> set[str]:
        return names_of(self.ask("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'bi'"))

    def read(self, view: str) -> Table:
        rows = self.ask(f"SELECT * FROM ip4.bi.{view}")
        return Table({name: str(type_) for name, type_, *_ in self.connection.description}, rows)

    def comments(self, view: str) -> Texts:
        this = f"schema_name = 'bi' AND table_name = '{view}'"
        rows = self.ask(
            f"SELECT '', comment FROM duckdb_tables() WHERE {this} UNION ALL "
            f"SELECT column_name, comment FROM duckdb_columns() WHERE {this}",
        )
        return {str(name): None if said is None else str(said) for name, said in rows}
