"""What the tests of migrations share."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from ip4db import migrations

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa

    from tests.cluster import Cluster

ROOT = Path(__file__).parents[2]


class Alembic(Protocol):
    """How Alembic's own command line is started on a database."""

    def __call__(self, url: str | None, *arguments: str) -> subprocess.Popen[str]:
        """Start it; the caller waits for its end."""


@pytest.fixture
def alembic(monkeypatch: pytest.MonkeyPatch) -> Alembic:
    """Start ``alembic`` as one would in the checkout."""

    def start(url: str | None, *arguments: str) -> subprocess.Popen[str]:
        if url is None:
            monkeypatch.delenv(migrations.VARIABLE, raising=False)
        else:
            monkeypatch.setenv(migrations.VARIABLE, url)
        return subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "alembic", *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start


@pytest.fixture
def dump(cluster: Cluster) -> Callable[[sa.Connection], str]:
    """Print all of a database, rows included, as pg_dump does; what is pending is committed."""
    if cluster.programs is None:
        pytest.skip("pg_dump has to be of the server's version: say where by --pg-bin")

    def print_all(connection: sa.Connection) -> str:
        connection.commit()
        # Without a fixed key it would print a random one.
        return cluster.run("pg_dump", str(connection.engine.url.database), "--restrict-key=x")

    return print_all
