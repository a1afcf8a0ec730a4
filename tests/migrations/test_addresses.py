"""Every address that libpq takes will do, and no message shows a part of a password."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from ip4db import migrations
from ip4db.migrations import BadUrl, Unreachable
from ip4db.migrations.address import parameters, psql_login

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cluster import Cluster


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("postgresql://u@%2Fdir:5433/db", "host=/dir port=5433 user=u dbname=db"),
        ("postgresql://h1:1,h2:2/db", "host=h1,h2 port=1,2 dbname=db"),
        ("host=h1,h2 port=5 dbname=db", "host=h1,h2 port=5,5 dbname=db"),
        ("host=/dir dbname=db", "host=/dir dbname=db"),
        ("postgres:///db?host=/dir", "host=/dir dbname=db"),
        ("postgresql+psycopg://u:p%40@[::1]:5/db", "host=::1 port=5 user=u password=p@ dbname=db"),
        ("service=mine", "service=mine"),
        ("postgresql://h/db?sslmode=require\n", "host=h dbname=db sslmode=require"),
        ("host=h passfile=/f options='-c jit=off'", "host=h passfile=/f options=-cjit=off"),
    ],
)
def test_an_address_means_what_it_means_to_libpq(text: str, read: str) -> None:
    found = parameters(migrations.url(text))
    found = {name: value.replace("-c ", "-c") for name, value in found.items()}

    assert found == dict(part.split("=", 1) for part in read.split())


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://u@%2Fdir:5433/db", "db@/dir:5433"),
        ("postgresql://h1:1,h2:2/db", "db@h1,h2:1,2"),
        ("dbname=db", "db@local socket:5432"),
        ("service=mine", "service mine"),
        ("postgresql://", "default database@local socket:5432"),
    ],
)
def test_a_database_has_a_name_in_messages(address: str, name: str) -> None:
    assert migrations.name_of(migrations.url(address)) == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("postgresql:///db?pgbouncer=true", "`pgbouncer` is not a parameter of PostgreSQL"),
        ("postgresql:///db?schema=public", "`schema` is not a parameter of PostgreSQL"),
        ("postgresql://h:70000/db", "port is not a number between 1 and 65535"),
        ("postgresql:///db?host=h1:1&host=h2:2", "gives `host` more than once"),
        ("\ud800", "is not the URL of a PostgreSQL database"),
    ],
)
def test_a_wrong_address_is_one_plain_sentence(text: str, told: str) -> None:
    with pytest.raises(BadUrl, match=told):
        migrations.url(text)


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://own:Se@cret9@127.0.0.1:15432/db",
        "postgresql://own:Se/cret9@host/db",
        "postgresql://own:Se%cret9@host/db",
        "postgresql://own:Se/cr?et9=9@host/db",
        "postgresql://own:Se:cret9/x@host/db",
        "host=h user=own password=Se cret9",
        "host=h password=Se cret9=x",
    ],
)
def test_no_part_of_a_password_is_printed_and_the_encoding_is_told(text: str) -> None:
    with pytest.raises(BadUrl) as refused:
        migrations.url(text)

    printed = "".join(traceback.format_exception(refused.value))
    assert "cret9" not in str(refused.value)
    assert "cr?et9" not in printed.partition("BadUrl: ")[2]
    assert "write `@` as %40" in str(refused.value)


def test_a_password_that_sqlalchemy_has_cut_is_not_printed_either() -> None:
    cut = sa.make_url("postgresql+psycopg://own:Se@cret9@127.0.0.1:1/db")

    for target in (cut, sa.create_engine(cut)):
        with pytest.raises(BadUrl, match="write `@` as %40") as refused:
            migrations.current(target)
        assert "cret9" not in str(refused.value)


def test_services_and_password_files_are_read(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, secrets = tmp_path / "services", tmp_path / "secrets"
    place = f"host={cluster.host}\nport={cluster.port}\nuser={cluster.user}\n"
    services.write_text(f"[mine]\n{place}dbname=postgres\npassfile={secrets}\n", encoding="utf-8")
    secrets.write_text(f"*:*:*:*:{cluster.password}\n", encoding="utf-8")
    secrets.chmod(0o600)
    monkeypatch.setenv("PGSERVICEFILE", str(services))

    assert migrations.current("service=mine") is None
    with pytest.raises(Unreachable, match='service "other" not found'):
        migrations.current("service=other")


def test_psql_gets_no_secret_among_its_arguments() -> None:
    address = migrations.url(
        "host=h password=Secret9 sslpassword=Secret9 keepalives=0 sslmode=require"
    )
    login, rest = psql_login(address)

    assert login == {"PGHOST": "h", "PGPASSWORD": "Secret9", "PGSSLMODE": "require"}
    assert rest == "keepalives=0"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PGSSLMODE", "require"),
        ("PGSERVICE", "nowhere"),
        ("PGHOSTADDR", "192.0.2.1"),
        ("PGCHANNELBINDING", "require"),
        ("PGREQUIREAUTH", "none"),
        ("PGTARGETSESSIONATTRS", "standby"),
        ("PGSSLROOTCERT", "/nonexistent"),
        ("PGCLIENTENCODING", "LATIN1"),
        ("PGOPTIONS", "-c default_transaction_read_only=on"),
    ],
)
def test_connections_to_our_own_server_take_nothing_from_the_shell(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    ask = "SELECT current_setting('client_encoding'), current_setting('transaction_read_only')"

    with migrations.connected(migrations.engine(cluster.url("postgres"), own_server=True)) as own:
        assert own.exec_driver_sql(ask).one() == ("UTF8", "off")


def test_sessions_of_ours_have_settings_of_ours(
    cluster: Cluster, empty: sa.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = str(empty.engine.url.database)
    for setting in ("statement_timeout = 100", "timezone = 'Asia/Tokyo'", "datestyle = 'German'"):
        empty.exec_driver_sql(f'ALTER DATABASE "{database}" SET {setting}')
    empty.commit()
    monkeypatch.setenv("PGCLIENTENCODING", "LATIN1")

    with migrations.connected(cluster.url(database), wait=7) as connection:
        found = {
            name: connection.exec_driver_sql(f"SHOW {name}").scalar_one()
            for name in (
                "search_path",
                "client_encoding",
                "timezone",
                "datestyle",
                "statement_timeout",
                "lock_timeout",
                "idle_in_transaction_session_timeout",
                "application_name",
            )
        }
    assert found == {
        "search_path": "pg_catalog, pg_temp",
        "client_encoding": "UTF8",
        "timezone": "UTC",
        "datestyle": "ISO, YMD",
        "statement_timeout": "0",
        "lock_timeout": "7s",
        "idle_in_transaction_session_timeout": "5min",
        "application_name": "ip4db",
    }
