"""A small world (``world.sql``) in which every rule can be broken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.databases import clone, undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa
    from pytest_postgresql.executors import NoopExecutor

    from tests.cluster import Cluster

WORLD = Path(__file__).with_name("world.sql")


@pytest.fixture(scope="session")
def _world_engine(cluster: Cluster, migrated_template: NoopExecutor) -> Iterator[sa.Engine]:
    template = migrated_template.template_dbname
    with clone(cluster, template, f"{migrated_template.dbname}_world") as engine:
        with engine.begin() as connection:
            connection.exec_driver_sql(WORLD.read_text(encoding="utf-8"))
        yield engine


@pytest.fixture
def world(_world_engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give the small world; nothing that a test does to it lasts."""
    with undone(_world_engine) as connection:
        yield connection
