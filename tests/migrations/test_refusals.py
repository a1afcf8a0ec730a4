"""What a server refuses is one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest

from ip4db import migrations
from ip4db.migrations import AccessDenied, Busy, DatabaseError, Unreachable
from ip4db.migrations.refusals import translated_errors

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.cluster import Cluster


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
def test_a_database_that_cannot_store_all_words_is_refused_before_the_first_step(
    cluster: Cluster, encoding: str
) -> None:
    name = f"test_{encoding.lower()}"
    maintenance = migrations.engine(cluster.url(cluster.maintenance_dbname))
    with maintenance.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(
            f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'"
        )
        try:
            with pytest.raises(
                DatabaseError, match=f"encoding is {encoding}, and ip4db needs UTF8"
            ):
                migrations.upgrade(cluster.url(name))
            assert migrations.current(cluster.url(name)) is None
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name}")


def test_a_read_only_server_is_reported(empty: sa.Connection) -> None:
    empty.exec_driver_sql("SET default_transaction_read_only = on")
    empty.commit()

    with pytest.raises(AccessDenied, match=r"it is read only \(cannot execute .* primary server"):
        migrations.upgrade(empty)


def test_a_timeout_is_reported(empty: sa.Connection) -> None:
    empty.exec_driver_sql("SET statement_timeout = 1")
    empty.commit()

    with pytest.raises(DatabaseError, match="canceling statement due to statement timeout"):
        migrations.upgrade(empty)


def test_two_revisions_in_the_version_table_are_reported(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql("INSERT INTO ip4.alembic_version VALUES ('0001')")

    for ask in (migrations.current, migrations.require_head):
        with pytest.raises(DatabaseError, match=r"has 2 revisions: 0001, .* Delete all but one"):
            ask(migrated)


@pytest.mark.parametrize(
    ("said", "kind", "told"),
    [
        ("FATAL:  sorry, too many clients already", Unreachable, "accepts no connection now"),
        ("FATAL:  remaining connection slots are reserved", Unreachable, "accepts no connection"),
        ('FATAL:  too many connections for role "anna"', Unreachable, "accepts no connection now"),
        ("FATAL:  out of shared memory", Unreachable, "accepts no connection now"),
        ("server does not support SSL, but SSL was required", Unreachable, "SSL was required"),
        ("connection refused", Unreachable, "no server answers"),
    ],
)
def test_a_refused_connection_is_told_apart(said: str, kind: type, told: str) -> None:
    error = psycopg.OperationalError(f"connection failed: {said}")

    with pytest.raises(kind, match=told), translated_errors(migrations.url("dbname=here")):
        raise error


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("40001", Busy),
        ("40P01", Busy),
        ("53100", Unreachable),
        ("57P01", Unreachable),
        ("22003", DatabaseError),
    ],
)
def test_an_error_of_a_kind_with_a_known_remedy_is_no_traceback(
    empty: sa.Connection, state: str, kind: type[DatabaseError]
) -> None:
    with pytest.raises(kind, match="told here"), migrations.connected(empty) as connection:
        connection.exec_driver_sql(
            f"DO $$ BEGIN RAISE 'told here' USING ERRCODE = '{state}'; END $$"
        )
