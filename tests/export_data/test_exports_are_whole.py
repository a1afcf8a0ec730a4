"""An export is one snapshot, complete or absent, and tells nothing of where it came from."""

from __future__ import annotations

import json
import re
import sys
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from ip4db.export_data import FORMATS, ExportError, export, snapshot
from tests.export_data.conftest import create

if TYPE_CHECKING:
    import psycopg

HERE = ["csv", "json", "sqlite", "xlsx"]
"""The formats whose packages every developer has."""


def statements(engine: sa.Engine, folder: Path, format_: str) -> int:
    """Return how many statements an export sends, by the trace of libpq."""
    traced = folder / "trace"
    with traced.open("w") as trace:

        @sa.event.listens_for(engine, "connect")
        def start(driver: psycopg.Connection[object], _: object) -> None:
            driver.pgconn.trace(trace.fileno())

        export(engine, folder / "out", format_)
    sent = re.findall(r"\tF\t\d+\t(?:Query|Parse)\t", traced.read_text("utf-8", "replace"))
    return len(sent)


@pytest.mark.parametrize("format_", HERE)
def test_the_number_of_statements_does_not_grow_with_the_rows(
    migrated: sa.Connection, tmp_path: Path, format_: str
) -> None:
    sizes = {}
    for rows in (10, 5000):
        create(
            migrated,
            "CREATE OR REPLACE VIEW bi.many AS "
            f"SELECT i::text AS row_key FROM generate_series(1, {rows}) AS i",
        )
        folder = tmp_path / str(rows)
        folder.mkdir()
        sizes[rows] = statements(
            sa.create_engine(migrated.engine.url, poolclass=sa.NullPool), folder, format_
        )
    assert sizes[10] == sizes[5000] > 50


@pytest.mark.parametrize("format_", HERE)
def test_memory_does_not_grow_with_the_rows(
    migrated: sa.Connection, tmp_path: Path, format_: str
) -> None:
    # 20 MB of text.
    create(
        migrated,
        "CREATE VIEW bi.many AS SELECT i::text AS row_key, repeat('long ', 800) AS words "
        "FROM generate_series(1, 5000) AS i",
    )
    export(migrated.engine, tmp_path / "first", format_)
    tracemalloc.start()
    try:
        export(migrated.engine, tmp_path / "second", format_)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 10_000_000


def test_all_relations_are_read_in_one_snapshot_that_changes_nothing(
    migrated: sa.Connection,
) -> None:
    create(
        migrated,
        "CREATE TABLE public.changing AS SELECT 'before' AS row_key;"
        "CREATE VIEW bi.changing AS SELECT row_key FROM public.changing",
    )
    with snapshot.taken(migrated.engine, record=False) as seen:
        create(migrated, "UPDATE public.changing SET row_key = 'after'")
        (view,) = (known for known in seen.relations if known.name == "changing")
        assert list(seen.rows(view)) == [("before",)]
        with pytest.raises(Exception, match="read-only"), seen.driver.transaction():
            seen.driver.execute("DELETE FROM public.changing")


@pytest.mark.parametrize("format_", HERE)
def test_no_file_tells_the_address_of_the_database_or_a_path(
    facts_engine: sa.Engine, tmp_path: Path, format_: str
) -> None:
    export(facts_engine, tmp_path / "out", format_, record=True)
    url = facts_engine.url
    secrets = [url.password, url.host, url.database, f":{url.port}", str(tmp_path), str(Path.cwd())]
    for path in (tmp_path / "out").iterdir():
        content = path.read_bytes()
        for secret in secrets:
            assert str(secret).encode() not in content, path.name


def test_attached_texts_are_not_exported(facts_engine: sa.Engine, tmp_path: Path) -> None:
    export(facts_engine, tmp_path / "out", "csv", record=True)
    names = {path.stem for path in (tmp_path / "out").iterdir()}
    assert "ip4.assertion" in names
    assert "ip4.attached_paragraph" not in names


def test_an_earlier_export_is_replaced(migrated: sa.Connection, tmp_path: Path) -> None:
    for format_ in ("csv", "sqlite"):
        export(migrated.engine, tmp_path / "out", format_)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "datapackage.json",
        "ip4db.sqlite",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("name", ["notes.txt", "assertion.csv"])
def test_a_file_that_is_not_ours_is_never_overwritten(
    migrated: sa.Connection, tmp_path: Path, name: str
) -> None:
    export(migrated.engine, tmp_path / "out", "csv")
    file = tmp_path / "out" / name
    file.write_text("mine")
    with pytest.raises(ExportError, match=re.escape(f"`{name}`")):
        export(migrated.engine, tmp_path / "out", "json")
    assert file.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_descriptor_of_somebody_else_is_not_ours(migrated: sa.Connection, tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "ip4db", "resources": []}))
    with pytest.raises(ExportError, match=r"`datapackage.json`"):
        export(migrated.engine, tmp_path, "csv")


def test_a_failing_export_keeps_the_earlier_one(migrated: sa.Connection, tmp_path: Path) -> None:
    export(migrated.engine, tmp_path / "out", "csv")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    create(migrated, "CREATE VIEW bi.zero AS SELECT 'a' AS row_key, 1 / 0 AS number")
    with pytest.raises(Exception, match="division by zero"):
        export(migrated.engine, tmp_path / "out", "csv")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_missing_package_is_named_with_what_to_install(
    migrated: sa.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = {module.partition(".")[0] for modules in FORMATS.values() for module in modules}
    for package in needed:
        monkeypatch.setitem(sys.modules, package, None)
    for format_, modules in FORMATS.items():
        if modules:
            with pytest.raises(ExportError, match=r'pip install "ip4db\[export\]"'):
                export(migrated.engine, tmp_path / "out", format_)
    assert needed
    assert not list(tmp_path.iterdir())


def test_a_database_without_views_says_what_to_run(empty: sa.Connection, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="ip4db upgrade"):
        export(empty.engine, tmp_path / "out", "csv")
