"""A migration runs completely or not at all, whatever the isolation level of the connection."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import create_async_engine

from ip4db import migrations, roles

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def engine(empty: sa.Connection) -> sa.Engine:
    """Return an engine that commits each statement by itself."""
    return sa.create_engine(empty.engine.url, poolclass=sa.NullPool, isolation_level="AUTOCOMMIT")


@contextlib.contextmanager
def target(engine: sa.Engine, kind: str) -> Iterator[migrations.Target]:
    if kind == "engine":
        yield engine
        return
    with engine.connect() as connection:
        if kind == "used":
            connection.exec_driver_sql("SELECT 1")
        yield connection


@pytest.mark.parametrize("kind", ["engine", "connection", "used"])
def test_an_upgrade_is_atomic_with_autocommit(
    engine: sa.Engine,
    empty: sa.Connection,
    kind: str,
) -> None:
    with pytest.MonkeyPatch.context() as patch, target(engine, kind) as given:
        patch.setattr(roles, "GRANTS", "SELECT 1 / 0;")
        with pytest.raises(Exception, match="division by zero"):
            migrations.upgrade(given)
    assert not sa.inspect(empty).has_schema("ip4")

    with target(engine, kind) as given:
        migrations.upgrade(given)
        migrations.upgrade(given)
        if isinstance(given, sa.Connection):
            assert given.in_transaction() == (kind == "used")

    migrations.require_head(empty)


@pytest.mark.parametrize("driver", ["asyncpg", "psycopg"])
def test_an_asynchronous_upgrade_is_atomic_with_autocommit(
    empty: sa.Connection,
    driver: str,
) -> None:
    url = empty.engine.url.set(drivername=f"postgresql+{driver}")
    engine = create_async_engine(url, poolclass=sa.NullPool, isolation_level="AUTOCOMMIT")

    async def upgrade() -> None:
        async with engine.begin() as connection:
            await connection.run_sync(migrations.upgrade)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(roles, "GRANTS", "SELECT 1 / 0;")
        with pytest.raises(Exception, match="division by zero"):
            asyncio.run(upgrade())
    assert not sa.inspect(empty).has_schema("ip4")

    asyncio.run(upgrade())

    migrations.require_head(empty)
