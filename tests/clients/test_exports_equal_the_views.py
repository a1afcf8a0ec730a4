"""Exports made by the reader are read by pandas, DuckDB and Frictionless and equal the views."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from ip4db.export_data import ExportError, export
from tests.clients.client import Table, library
from tests.clients.conftest import VIEWS
from tests.clients.rules import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ip4db.server import Instance
    from tests.clients.client import Texts
    from tests.clients.conftest import Truth

    Exported = Callable[[str], Path]


def engine(instance: Instance) -> sa.Engine:
    """Return an engine of the reader."""
    return sa.create_engine(instance.url(instance.reader), poolclass=sa.NullPool)


@pytest.fixture(scope="module")
def exported(instance: Instance, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """Give the folder of an export in a format."""
    folder = tmp_path_factory.mktemp("exports")

    def made(format_: str) -> Path:
        if not (folder / format_).exists():
            export(engine(instance), folder / format_, format_)
        return folder / format_

    return made


def by_key(rows: list[Texts]) -> list[Texts]:
    """Return rows in one order."""
    return sorted(rows, key=lambda row: str(row["row_key"]))


def compare(rows: list[tuple[Any, ...]], truth: Truth) -> None:
    """Compare rows with those of psycopg."""
    assert by_key(Table({}, rows).texts(truth.columns, PLAIN)) == by_key(truth.rows)


@pytest.mark.parametrize("view", VIEWS)
def test_pandas_reads_every_value_of_parquet(
    exported: Exported, truths: dict[str, Truth], view: str
) -> None:
    file = exported("parquet") / f"{view}.parquet"
    frame = library("pandas").read_parquet(file, dtype_backend="pyarrow")
    columns = {name: frame[name].array.__arrow_array__().to_pylist() for name in frame}
    compare(list(zip(*columns.values(), strict=True)), truths[view])
    described = library("pyarrow.parquet").read_schema(file)
    comments = {"": described.metadata[b"comment"].decode()} | {
        field.name: field.metadata[b"comment"].decode() for field in described
    }
    assert comments == truths[view].comments
    assert json.loads(described.metadata[b"primary_key"]) == ["row_key"]


@pytest.mark.parametrize("view", VIEWS)
def test_duckdb_reads_every_value_of_its_own_file(
    exported: Exported, truths: dict[str, Truth], view: str
) -> None:
    with library("duckdb").connect(
        str(exported("duckdb") / "ip4db.duckdb"), read_only=True
    ) as file:
        file.execute("SET timezone = 'UTC'")
        compare(file.execute(f"SELECT * FROM bi.{view}").fetchall(), truths[view])
        told = dict(
            file.execute(
                "SELECT '', comment FROM duckdb_tables() WHERE table_name = ? "
                "UNION ALL SELECT column_name, comment FROM duckdb_columns() WHERE table_name = ?",
                [view, view],
            ).fetchall()
        )
        assert told == truths[view].comments
        (key,) = file.execute(
            "SELECT constraint_column_names FROM duckdb_constraints() "
            "WHERE constraint_type = 'PRIMARY KEY' AND table_name = ?",
            [view],
        ).fetchone()
        assert key == ["row_key"]


@pytest.mark.parametrize("view", VIEWS)
def test_duckdb_reads_every_value_of_csv(
    exported: Exported, truths: dict[str, Truth], view: str
) -> None:
    columns = truths[view].columns
    with library("duckdb").connect() as connection:
        connection.execute("SET timezone = 'UTC'")
        rows = connection.read_csv(
            str(exported("csv") / f"{view}.csv"),
            header=True,
            columns=columns,
            auto_detect=False,
            allow_quoted_nulls=False,
        ).fetchall()
    compare(rows, truths[view])


def test_frictionless_finds_no_fault(exported: Exported) -> None:
    found = library("frictionless").Package(str(exported("csv") / "datapackage.json")).validate()
    assert found.valid, found.flatten(["name", "type", "message"])[:5]
    assert {task.name for task in found.tasks} == set(VIEWS)


@pytest.mark.parametrize("format_", ["csv", "parquet", "duckdb"])
def test_no_file_tells_the_address_or_a_path(
    exported: Exported, instance: Instance, format_: str
) -> None:
    folder = exported(format_)
    secrets = [instance.reader_password, instance.reader, instance.host, str(folder)]
    for path in folder.iterdir():
        content = path.read_bytes()
        assert not [secret for secret in secrets if secret.encode() in content], path.name


def test_the_record_is_not_for_readers(instance: Instance, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="--record"):
        export(engine(instance), tmp_path / "out", "csv", record=True)
