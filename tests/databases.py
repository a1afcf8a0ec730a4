"""Databases cloned from a template, for one test or for many."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import sqlalchemy as sa
from psycopg import sql
from pytest_postgresql.janitor import BaseDatabaseJanitor, DatabaseJanitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cluster import Cluster


def _copied(janitor: BaseDatabaseJanitor) -> sql.Composed:
    """Clone by copying files: half the time of writing it all through the log."""
    made = _usual(janitor)
    return made + sql.SQL(" STRATEGY = FILE_COPY") if janitor.template_dbname else made


_usual = BaseDatabaseJanitor._build_create_database_sql  # noqa: SLF001  there is no option for it
BaseDatabaseJanitor._build_create_database_sql = _copied  # type: ignore[assignment,method-assign]  # noqa: SLF001


@contextlib.contextmanager
def clone(cluster: Cluster, template: str, name: str) -> Iterator[sa.Engine]:
    """Yield a database of that name and drop it afterwards."""
    janitor = DatabaseJanitor(
        user=cluster.user,
        password=cluster.password,
        host=cluster.host,
        port=cluster.port,
        maintenance_dbname=cluster.maintenance_dbname,
        dbname=name,
        template_dbname=template,
    )
    janitor.drop()
    with janitor:
        engine = sa.create_engine(cluster.url(name))
        try:
            yield engine
        finally:
            engine.dispose()


@contextlib.contextmanager
def undone(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Yield a connection in a transaction that is rolled back.

    What is left in it has to be fit for a commit: rules that wait for one are asked at the
    end, or a test could pass on rows that no database would keep.
    """
    with engine.connect() as connection, connection.begin() as transaction:
        yield connection
        if transaction.is_active:
            connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
            transaction.rollback()
