"""Each driver gets the address in its own form, and the password only if asked."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import psycopg.conninfo
import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from ip4db.cli.group import ip4db
from ip4db.server import Instance
from ip4db.server.clients import FORMS

if TYPE_CHECKING:
    from pathlib import Path

PARAMETERS = {"host": "127.0.0.1", "port": "5433", "dbname": "ip4db", "user": "anna"}
SECRET = "a'b\"c}d;e/f@g:h%i j\\k"  # noqa: S105  of nobody
"""What every form has to escape."""


@pytest.mark.parametrize("client", FORMS)
def test_without_a_password_none_is_shown(client: str) -> None:
    assert "anna" in FORMS[client](PARAMETERS)
    assert "***" not in FORMS[client](PARAMETERS)
    assert "password=" not in FORMS[client](PARAMETERS).lower()
    assert "pwd" not in FORMS[client](PARAMETERS).lower()


@pytest.mark.parametrize("client", ["psql", "sqlalchemy", "superset"])
def test_a_url_gives_back_every_part(client: str) -> None:
    given = PARAMETERS | {"password": SECRET, "passfile": "/a b/pgpass"}
    made = sa.make_url(FORMS[client](given))
    assert (made.host, made.port, made.database) == ("127.0.0.1", 5433, "ip4db")
    assert (made.username, made.password) == ("anna", SECRET)
    assert made.query == {"passfile": "/a b/pgpass"}


def test_libpq_reads_the_url_for_psql() -> None:
    given = PARAMETERS | {"password": SECRET}
    assert psycopg.conninfo.conninfo_to_dict(FORMS["psql"](given)) == given


def test_jdbc_has_the_login_as_parameters() -> None:
    made = FORMS["jdbc"](PARAMETERS | {"password": SECRET, "passfile": "/unknown"})
    assert made.startswith("jdbc:postgresql://127.0.0.1:5433/ip4db?")
    query = parse_qs(urlsplit(made.removeprefix("jdbc:")).query)
    assert query == {"user": ["anna"], "password": [SECRET], "readOnly": ["true"]}


def test_odbc_puts_special_characters_in_braces() -> None:
    made = FORMS["odbc"](PARAMETERS | {"password": SECRET})
    assert made.startswith("Driver={PostgreSQL Unicode};Server=127.0.0.1;Port=5433;Database=ip4db")
    assert ";Pwd={" + SECRET.replace("}", "}}") + "};" in made


def test_r_and_duckdb_escape_quotation_marks() -> None:
    given = PARAMETERS | {"password": SECRET}
    made = FORMS["r"](given)
    assert shlex.split(made.partition("password = ")[2].removesuffix(")")) == [SECRET]
    attach = FORMS["duckdb"](given)
    address = attach.removeprefix("ATTACH '").partition("' AS ip4db")[0].replace("''", "'")
    assert psycopg.conninfo.conninfo_to_dict(address) == given


@pytest.mark.parametrize("client", FORMS)
def test_the_command_shows_the_password_only_if_asked(client: str, tmp_path: Path) -> None:
    instance = Instance.new(tmp_path, tmp_path / "data", 5433)
    instance.save()
    command = ["url", "--home", str(tmp_path), "--reader", "--for", client]
    hidden, shown = (CliRunner().invoke(ip4db, [*command, *more]) for more in ([], ["--password"]))
    assert (hidden.exit_code, shown.exit_code) == (0, 0), hidden.output + shown.output
    assert instance.reader in hidden.stdout
    assert instance.reader_password not in hidden.stdout
    assert instance.reader_password in shown.stdout
    assert "pgpass" not in shown.stdout
