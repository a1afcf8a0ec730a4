"""The same facts give the same rows, whatever the collation of the database."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from ip4db import migrations, views
from ip4db.resources import seeds_folder
from ip4db.seeding import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.sqlfile import SqlFile
    from tests.cluster import Cluster

NAME = "ip4db_sorts_otherwise"
MAKE = f"""
    CREATE DATABASE {NAME} TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER icu ICU_LOCALE 'und-u-ka-shifted' LC_COLLATE 'C' LC_CTYPE 'C'
"""
OTHERWISE = "SELECT 'ab' < 'a-c' AND 'a' < 'B'"
"""Marks count for nothing and capitals for little: the reverse of the order of bytes."""

JOINED = re.compile(r"string_agg\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
IN_ORDER = re.compile(r'COLLATE "C"|ORDER BY [\w.]*(?:ordinal|depth|number)\b')
"""By bytes, or by a number."""

FILES = views.files()


@pytest.fixture(scope="module")
def otherwise(cluster: Cluster) -> Iterator[sa.Connection]:
    """Give the real seeds in a database that sorts words as a dictionary does."""
    maintenance = sa.create_engine(
        cluster.url(cluster.maintenance_dbname),
        isolation_level="AUTOCOMMIT",
        poolclass=sa.NullPool,
    )
    engine = sa.create_engine(cluster.url(NAME), poolclass=sa.NullPool)
    with maintenance.connect() as admin:
        admin.exec_driver_sql(f"DROP DATABASE IF EXISTS {NAME}")
        try:
            admin.exec_driver_sql(MAKE)
        except sa.exc.DBAPIError as error:
            pytest.skip(f"this server knows one order only: {error.orig}")
        try:
            migrations.upgrade(engine)
            with engine.begin() as connection:
                load(connection, seeds_folder())
                yield connection
        finally:
            admin.exec_driver_sql(f"DROP DATABASE {NAME}")


def test_rows_do_not_depend_on_the_order_of_words(
    facts: sa.Connection,
    otherwise: sa.Connection,
) -> None:
    assert otherwise.exec_driver_sql(OTHERWISE).scalar_one()
    assert not facts.exec_driver_sql(OTHERWISE).scalar_one()
    for view in sa.inspect(facts).get_view_names("bi"):
        rows = f'SELECT row::text FROM bi.{view} AS row ORDER BY row::text COLLATE "C"'
        here, there = (
            connection.exec_driver_sql(rows).scalars().all() for connection in (facts, otherwise)
        )
        assert (view, set(here) - set(there)) == (view, set())
        assert here == there


@pytest.mark.parametrize("file", FILES, ids=[file.path.stem for file in FILES])
def test_a_joined_list_has_an_order_of_its_own(file: SqlFile) -> None:
    lists = JOINED.findall(file.text)

    assert len(lists) == file.text.count("string_agg(")
    assert [joined for joined in lists if not IN_ORDER.search(joined)] == []
