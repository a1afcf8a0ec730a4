"""What the tests of migrations share."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from ip4db import migrations, views
from tests.migrations.views import view

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
        return cluster.run(
            "pg_dump",
            str(connection.engine.url.database),
            "--restrict-key=x",
            "--exclude-table-data=ip4_read.*",
        )

    return print_all


@pytest.fixture
def own_views(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    migrated_template: object,  # noqa: ARG001  it has to be built from the real views before
) -> Path:
    """Give an empty folder of views, in place of the real one."""
    for group in views.GROUPS:
        (tmp_path / group).mkdir()
    monkeypatch.setattr(views, "files", lambda: views.written(tmp_path))
    return tmp_path


@pytest.fixture
def chain(own_views: Path) -> Path:
    """Give a chain of views in which names tell nothing of the order."""
    view(
        own_views,
        "provenance/zebra.sql",
        "CREATE VIEW bi.zebra AS SELECT key FROM ip4.entity;",
    )
    view(own_views, "questions/yak.sql", "CREATE VIEW bi.yak AS SELECT key FROM bi.zebra;")
    view(
        own_views,
        "functions/xerus.sql",
        "CREATE FUNCTION bi.xerus() RETURNS bigint LANGUAGE sql STABLE"
        " BEGIN ATOMIC SELECT count(*) FROM bi.yak; END;",
    )
    view(
        own_views,
        "provenance/ant.sql",
        "-- :x '%s' is no parameter, 100% sure.\n"
        "CREATE VIEW bi.ant AS SELECT bi.xerus() AS ants, ':x 100%'::text AS told;\n"
        "COMMENT ON VIEW bi.ant IS 'It does not need bi.bear. One row in all.';",
    )
    return own_views
