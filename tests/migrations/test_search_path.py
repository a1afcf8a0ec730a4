"""No script of ip4db calls a function that shadows one of PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
import sqlalchemy as sa
from alembic import command

from ip4db import migrations
from ip4db.migrations.execute import executor
from ip4db.roles.setup import set_up

if TYPE_CHECKING:
    from collections.abc import Iterator

SHADOWS = (Path(__file__).parent / "shadows.sql").read_text(encoding="utf-8")


@pytest.fixture
def hostile(empty: sa.Connection) -> sa.Engine:
    """Return an engine whose sessions find everything in schema ``public`` first."""
    executor(empty)(SHADOWS)
    empty.commit()
    engine = sa.create_engine(empty.engine.url, poolclass=sa.NullPool)

    @sa.event.listens_for(engine, "checkout")  # after what SQLAlchemy asks when it connects
    def set_search_path(driver: psycopg.Connection[Any], *_: object) -> None:
        driver.execute("SET search_path = public, pg_catalog")
        driver.commit()

    return engine


@pytest.fixture
def session(hostile: sa.Engine) -> Iterator[sa.Connection]:
    """Give such a session."""
    with hostile.connect() as connection:
        yield connection


@pytest.mark.parametrize(
    ("call", "shadow"),
    [
        ("set_config('role', 'none', true)", "set_config"),
        ("format('%I', 'name'::name)", "format"),
        ("1 = 1", "int4eq"),
    ],
)
def test_such_a_session_calls_the_wrong_functions(
    session: sa.Connection,
    call: str,
    shadow: str,
) -> None:
    with pytest.raises(psycopg.errors.RaiseException, match=f"public.{shadow} was called"):
        executor(session)(f"SELECT {call}")


def test_migrations_call_the_right_ones(hostile: sa.Engine) -> None:
    set_up(hostile)
    migrations.upgrade(hostile)
    migrations.require_head(hostile)
    migrations.rebuild(hostile)
    set_up(hostile)
    migrations.downgrade_losses(hostile, "base")
    migrations.downgrade(hostile, "-1")
    migrations.upgrade(hostile)
    with hostile.connect() as connection:
        command.check(migrations.config(connection))
        assert migrations.fingerprint(connection)


def test_rules_call_the_right_ones(hostile: sa.Engine, session: sa.Connection) -> None:
    migrations.upgrade(hostile)
    execute = executor(session)
    execute("INSERT INTO ip4.entity (key, kind, name) VALUES ('atlantis', 'place', 'Atlantis')")

    with pytest.raises(psycopg.errors.CheckViolation, match="entity `atlantis`: its kind is place"):
        execute("SET CONSTRAINTS ALL IMMEDIATE")
