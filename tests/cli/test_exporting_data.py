"""The command that exports data uses the database of all commands, and says what it wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from ip4db.cli.group import ip4db
from ip4db.export_data import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    import sqlalchemy as sa


def test_the_command_exports_and_shows_no_password(
    migrated: sa.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = migrated.engine.url
    monkeypatch.setenv("IP4DB_DATABASE_URL", url.render_as_string(hide_password=False))
    done = CliRunner().invoke(ip4db, ["export-data", str(tmp_path / "out"), "--format", "json"])
    assert done.exit_code == 0, done.output
    written = [*(tmp_path / "out").glob("*.json")]
    assert f"{len(written) - 1} relations with" in done.stdout
    assert url.password
    assert url.password not in done.output


def test_a_folder_with_other_files_is_an_error_in_one_line(
    migrated: sa.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = migrated.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("IP4DB_DATABASE_URL", url)
    (tmp_path / "notes.txt").write_text("mine")
    done = CliRunner().invoke(ip4db, ["export-data", str(tmp_path)])
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1].startswith("Error: ")
    assert "`notes.txt`" in done.stderr


def test_the_help_lists_every_format() -> None:
    shown = CliRunner().invoke(ip4db, ["export-data", "--help"]).stdout
    assert "|".join(FORMATS) in shown.replace("\n", "").replace(" ", "")
