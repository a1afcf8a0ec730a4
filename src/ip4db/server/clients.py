"""Addresses in the forms that drivers and tools take, made of the parameters of libpq."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from psycopg.conninfo import make_conninfo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Parameters = Mapping[str, str]
    """``host``, ``port``, ``dbname``, ``user``, and what else libpq knows."""

MAIN = ("host", "port", "dbname", "user", "password")


def url(scheme: str) -> Callable[[Parameters], str]:
    """Return how a URL with a scheme is written."""

    def written(given: Parameters) -> str:
        secret = f":{encoded(given['password'])}" if "password" in given else ""
        rest = {name: value for name, value in given.items() if name not in MAIN}
        login = f"{encoded(given['user'])}{secret}"
        return f"{scheme}://{login}@{place(given)}" + (f"?{query(rest)}" if rest else "")

    return written


def encoded(text: str) -> str:
    """Return a text as a part of a URL; libpq refuses a space that is not encoded."""
    return quote(text, safe="")


def place(given: Parameters) -> str:
    """Return host, port and database as they stand in a URL."""
    return f"{given['host']}:{given['port']}/{encoded(given['dbname'])}"


def query(parts: Parameters) -> str:
    """Return parameters as they stand in a URL."""
    return urlencode(parts, quote_via=quote, safe="")


def jdbc(given: Parameters) -> str:
    """Return a URL for pgjdbc, which takes the login as parameters and reads no password file."""
    login = {name: given[name] for name in ("user", "password") if name in given}
    return f"jdbc:postgresql://{place(given)}?{query(login | {'readOnly': 'true'})}"


def odbc(given: Parameters) -> str:
    """Return a connection string for psqlodbc."""
    names = {"host": "Server", "port": "Port", "dbname": "Database", "user": "Uid"}
    parts = {"Driver": "PostgreSQL Unicode"}
    parts |= {name: given[known] for known, name in names.items()}
    if "password" in given:
        parts["Pwd"] = given["password"]
    rest = {name: value for name, value in given.items() if name not in MAIN}
    if rest:
        parts["pqopt"] = make_conninfo("", **rest)
    parts |= {"BoolsAsChar": "0", "MaxLongVarcharSize": "65536"}
    parts |= {"UseDeclareFetch": "1", "ReadOnly": "1"}
    return ";".join(f"{name}={braced(value)}" for name, value in parts.items())


def braced(value: str) -> str:
    """Return a value of an ODBC connection string, in braces if it needs them."""
    if value.replace(".", "").replace("_", "").replace("-", "").isalnum():
        return value
    return "{" + value.replace("}", "}}") + "}"


def r(given: Parameters) -> str:
    """Return a call of DBI in R."""

    def literal(value: str) -> str:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'

    parts = [f"{name} = {literal(value)}" for name, value in given.items()]
    return f"DBI::dbConnect(RPostgres::Postgres(), {', '.join(parts)})"


def duckdb(given: Parameters) -> str:
    """Return a statement for DuckDB."""
    address = make_conninfo("", **given).replace("'", "''")
    return f"ATTACH '{address}' AS ip4db (TYPE postgres, READ_ONLY)"


FORMS: dict[str, Callable[[Parameters], str]] = {
    "psql": url("postgresql"),
    "sqlalchemy": url("postgresql+psycopg"),
    "jdbc": jdbc,
    "odbc": odbc,
    "r": r,
    "duckdb": duckdb,
    "superset": url("postgresql+psycopg2"),
}
"""How the address is written for each."""
