"""The address of a database: read it, name it in messages, and give it to psql.

libpq reads addresses, so every form that PostgreSQL's own tools accept works: URLs with sockets,
several hosts or options, ``host=... dbname=...``, services and password files. Messages never quote
an address, because a misspelt one may have a part of the password anywhere.
"""

from __future__ import annotations

import contextlib
import os
import re
import threading
from typing import TYPE_CHECKING

import psycopg
import sqlalchemy as sa
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from ip4db.migrations.errors import BadUrl

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VARIABLE = "IP4DB_DATABASE_URL"
"""The environment variable that names the database."""

DRIVER = "postgresql+psycopg"
SCHEME = re.compile(r"(postgres|postgresql|postgresql\+psycopg)://")
ANY_SCHEME = re.compile(r"(\w+(?:\+\w+)?):/")
HOST = re.compile(r"[\w.-]+|[0-9a-fA-F:]+")
"""A single name or number, which can stand in the host part of a URL."""
PORTS = range(1, 65_536)

EXAMPLE = "postgresql://user:password@host:5432/database"
WRITE = f"Write it as {EXAMPLE}."
ENCODE = "In a user or password, write `@` as %40, `/` as %2F, `:` as %3A and `%` as %25."

_environment = threading.Lock()


def url(text: str | sa.URL | None = None) -> sa.URL:
    """Return a URL for SQLAlchemy; by default of the address in the environment.

    Raises:
        BadUrl: libpq does not understand the address, or it is not one of PostgreSQL.

    """
    value = os.environ.get(VARIABLE, "") if text is None else text
    where = VARIABLE if text is None else "database URL"
    if isinstance(value, sa.URL):
        if not SCHEME.match(f"{value.drivername}://"):
            raise _other_driver(where, value.drivername)
        refuse_unencoded(where, value.host)
        return value.set(drivername=DRIVER)
    if not value.strip():
        raise BadUrl(where, "is not set.", WRITE)
    return _to_url(_parsed(where, value.strip()))


def _parsed(where: str, text: str) -> dict[str, str]:
    """Return what libpq reads in an address."""
    is_url = SCHEME.match(text)
    if not is_url and (other := ANY_SCHEME.match(text)):
        raise _other_driver(where, other[1])
    try:
        found = conninfo_to_dict(SCHEME.sub("postgresql://", text, count=1))
    except (psycopg.Error, ValueError) as error:
        unknown = re.search(r'parameter: "(\w+)"|option "(\w+)"', str(error))
        if unknown and "@" not in text.partition("?")[2] and "password" not in text:
            what = f"`{unknown[1] or unknown[2]}` is not a parameter of PostgreSQL."
            raise BadUrl(where, what, f"Remove it, or write {EXAMPLE}.") from None
        what = "is not the URL of a PostgreSQL database, nor `keyword=value` pairs."
        raise BadUrl(where, what, f"{WRITE} {ENCODE}") from None
    parts = {name: str(value) for name, value in found.items()}
    if is_url and len(re.findall(r"[?&]host=", text)) > 1:
        raise BadUrl(where, "gives `host` more than once.", "Separate hosts by commas.")
    if is_url:
        refuse_unencoded(where, parts.get("host"), parts.get("dbname"))
    ports = parts.get("port", "")
    if any(not (port.isdecimal() and int(port) in PORTS) for port in ports.split(",") if port):
        what = f"its port is not a number between {PORTS.start} and {PORTS.stop - 1}."
        raise BadUrl(where, what, f"{WRITE} {ENCODE}")
    return parts


def refuse_unencoded(where: str, *parts: str | None) -> None:
    """Refuse a host or database that seems to contain the end of a password."""
    if any("@" in part for part in parts if part):
        raise BadUrl(where, "an `@` or `/` in it is not encoded.", ENCODE)


def _other_driver(where: str, name: str) -> BadUrl:
    return BadUrl(where, f"`{name}` is not PostgreSQL with the driver psycopg.", WRITE)


def _to_url(parts: dict[str, str]) -> sa.URL:
    """Return a URL of SQLAlchemy's; what has no place in it stands in its query."""
    rest = dict(parts)
    user, password, database = (rest.pop(name, None) for name in ("user", "password", "dbname"))
    host = port = None
    if HOST.fullmatch(rest.get("host", "")):
        host = rest.pop("host")
        port = rest.pop("port", None)
    elif (hosts := rest.get("host", "").count(",")) and "," not in rest.get("port", ","):
        rest["port"] = ",".join([rest["port"]] * (hosts + 1))  # one port for all hosts
    return sa.URL.create(
        DRIVER, user, password, host, int(port) if port else None, database, query=rest
    )


def parameters(address: sa.URL) -> dict[str, str]:
    """Return an address as parameters of libpq."""
    dialect = address.set(drivername=DRIVER).get_dialect()()
    _, found = dialect.create_connect_args(address)
    return {name: str(value) for name, value in found.items()}


def name_of(address: sa.URL) -> str:
    """Return the name of a database for messages, without its password."""
    given = parameters(address)
    if "service" in given and "host" not in given:
        return f"service {given['service']}"
    host = given.get("host", "local socket")
    database = given.get("dbname") or given.get("user") or "default database"
    return f"{database}@{host}:{given.get('port', 5432)}"


def psql_login(address: sa.URL) -> tuple[dict[str, str], str]:
    """Return the environment with which psql logs in, and the rest of the address for ``--dbname``.

    Other users can read the arguments of a program, but not its environment.
    """
    given = parameters(address)
    variables = {
        option.keyword.decode(): option.envvar.decode()
        for option in psycopg.pq.Conninfo.get_defaults()
        if option.envvar
    }
    login = {variables[name]: value for name, value in given.items() if name in variables}
    secret = {"sslpassword", "oauth_client_secret"}  # libpq reads these from no variable
    rest = {name: value for name, value in given.items() if name not in {*variables, *secret}}
    return login, make_conninfo("", **rest)


def without_libpq_variables(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment without the variables that change where and how libpq connects."""
    return {name: value for name, value in environment.items() if not name.startswith("PG")}


@contextlib.contextmanager
def shielded() -> Iterator[None]:
    """Take nothing from ``PG*`` variables, which are for another server than ours.

    libpq reads the environment of the process, so other threads do not see these variables either
    until the end; it takes the time of one connection to this machine.
    """
    with _environment:
        hidden = {name: os.environ.pop(name) for name in [*os.environ] if name.startswith("PG")}
        try:
            yield
        finally:
            os.environ.update(hidden)
