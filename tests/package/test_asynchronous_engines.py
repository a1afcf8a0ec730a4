"""An application with an asynchronous engine runs our migrations."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

import ip4db
from ip4db import migrations, views
from ip4db.migrations import Blocked, DatabaseError

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa
    from sqlalchemy.ext.asyncio import AsyncEngine


async def upgrade(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(ip4db.upgrade)


def test_an_upgrade_builds_everything(
    async_engine: AsyncEngine,
    empty: sa.Connection,
    migrated: sa.Connection,
) -> None:
    asyncio.run(upgrade(async_engine))

    migrations.require_head(empty)
    assert migrations.fingerprint(empty) == migrations.fingerprint(migrated)


def test_an_upgrade_is_part_of_the_transaction_of_the_application(
    async_engine: AsyncEngine,
    empty: sa.Connection,
) -> None:
    async def change_their_mind() -> None:
        async with async_engine.connect() as connection, connection.begin() as transaction:
            await connection.run_sync(ip4db.upgrade)
            await connection.run_sync(migrations.require_head)
            await transaction.rollback()

    asyncio.run(change_their_mind())

    assert migrations.current(empty) is None


def test_upgrades_in_one_event_loop_wait_for_each_other(
    async_engine: AsyncEngine,
    empty: sa.Connection,
) -> None:
    async def both() -> None:
        await asyncio.gather(upgrade(async_engine), upgrade(async_engine))

    asyncio.run(both())

    migrations.require_head(empty)


def test_an_error_in_a_file_is_reported_with_its_line(
    async_engine: AsyncEngine,
    empty: sa.Connection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "yak.sql").write_text("\n\nCREATE VIEW bi.yak AS SELECT 1 / x;\n")
    monkeypatch.setattr(views, "files", lambda: views.written(tmp_path))

    with pytest.raises(DatabaseError) as refused:
        asyncio.run(upgrade(async_engine))

    assert (refused.value.where, refused.value.what) == (
        "questions/yak.sql:3",
        'column "x" does not exist.',
    )
    assert migrations.current(empty) is None


def test_what_is_in_the_way_is_named(async_engine: AsyncEngine, empty: sa.Connection) -> None:
    migrations.upgrade(empty)
    empty.exec_driver_sql("CREATE VIEW public.mine AS SELECT 1 AS one FROM bi.actor")
    empty.commit()

    async def downgrade() -> None:
        async with async_engine.begin() as connection:
            await connection.run_sync(ip4db.downgrade, "-1")

    with pytest.raises(Blocked, match=r"are in the way: view .*mine depends on view bi.actor"):
        asyncio.run(downgrade())


def test_an_asynchronous_engine_itself_is_refused(async_engine: AsyncEngine) -> None:
    remedy = r"is asynchronous, .* Call `await connection.run_sync\(ip4db.upgrade\)`"
    targets: list[Any] = [async_engine, async_engine.sync_engine, async_engine.connect()]
    for target in targets:
        with pytest.raises(DatabaseError, match=remedy):
            ip4db.upgrade(target)
