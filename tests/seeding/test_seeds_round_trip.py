"""From files to a database to the same files, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ip4db.resources import seeds_folder
from ip4db.seeding import export, load
from ip4db.seeding.store import Store

if TYPE_CHECKING:
    import pathlib

    import sqlalchemy as sa


def files(folder: pathlib.Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.yaml"))
    }


def test_an_export_of_our_seeds_equals_the_files(
    seeded: sa.Connection,
    tmp_path: pathlib.Path,
) -> None:
    export.export(seeded, tmp_path)

    assert files(tmp_path) == files(seeds_folder())


def test_seeding_an_export_gives_the_same_rows(
    seeded: sa.Connection,
    migrated: sa.Connection,
    tmp_path: pathlib.Path,
) -> None:
    export.export(seeded, tmp_path)

    load(migrated, tmp_path)

    assert rows(migrated) == rows(seeded)


def test_an_export_never_overwrites_seeds(seeded: sa.Connection, tmp_path: pathlib.Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/mine.yaml").write_text("mine\n")

    with pytest.raises(FileExistsError, match=r"mine\.yaml"):
        export.export(seeded, tmp_path)

    assert files(tmp_path) == {"sources/mine.yaml": "mine\n"}


def rows(connection: sa.Connection) -> dict[str, list[list[str]]]:
    """Return every row of every table that seeds fill, numbers replaced by keys, in order."""
    driver = connection.connection.driver_connection
    assert driver is not None
    return {
        table: sorted([f"{name}={value}" for name, value in row.items()] for row in found)
        for table, found in Store(driver).read().items()
    }
