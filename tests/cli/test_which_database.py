"""Every command takes its database from one place and says which one it is."""

from __future__ import annotations

import importlib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from ip4db.cli.group import PARTS, ip4db

if TYPE_CHECKING:
    import pathlib

    import sqlalchemy as sa

    from tests.cluster import Cluster


def test_a_command_says_which_database_it_uses(empty: sa.Connection, cluster: Cluster) -> None:
    address = empty.engine.url.render_as_string(hide_password=False)

    said = CliRunner().invoke(ip4db, ["current"], env={"IP4DB_DATABASE_URL": address})

    name = f"{empty.engine.url.database}@{cluster.host}:{cluster.port}"
    assert said.stderr == f"Database: {name} (IP4DB_DATABASE_URL).\n"
    assert said.stdout == "no schema\n"


def test_the_demo_never_touches_a_named_database(
    empty: sa.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[str] = []
    demo = importlib.import_module("ip4db.cli.demo")
    for name in ("up", "upgrade", "seed", "answers"):
        monkeypatch.setattr(demo, name, lambda *_, name=name, **__: used.append(target(name)))

    def target(name: str) -> str:
        named = importlib.import_module("ip4db.cli.target").is_named()
        return f"{name} {'named' if named else 'embedded'}"

    address = empty.engine.url.render_as_string(hide_password=False)
    said = CliRunner().invoke(ip4db, ["demo"], env={"IP4DB_DATABASE_URL": address})

    assert said.exit_code == 0, said.output
    assert used == [f"{name} embedded" for name in ("up", "upgrade", "seed", "answers")]
    assert said.output == "IP4DB_DATABASE_URL is set, and not used here.\n"


def test_answers_are_for_a_reader_too_and_show_no_password(
    seeded: sa.Connection, cluster: Cluster, tmp_path: pathlib.Path
) -> None:
    seeded.exec_driver_sql("CREATE ROLE test_asks LOGIN PASSWORD 'Secret9' IN ROLE ip4db_reader")
    seeded.commit()
    secrets = tmp_path / "secrets"
    secrets.write_text("*:*:*:*:Secret9\n", encoding="utf-8")
    secrets.chmod(0o600)
    place = f"host={cluster.host} port={cluster.port} dbname={seeded.engine.url.database}"
    try:
        said = CliRunner().invoke(
            ip4db,
            ["answers"],
            env={"IP4DB_DATABASE_URL": f"{place} user=test_asks passfile={secrets}"},
        )
    finally:
        seeded.exec_driver_sql("DROP ROLE test_asks")
        seeded.commit()

    assert said.exit_code == 0, said.output
    assert "NATO Madrid summit, 2022" in said.output
    assert "Secret9" not in said.output


@pytest.mark.parametrize(
    ("missing", "unavailable", "remedy"),
    [
        ("yaml", {"seeds", "texts", "demo"}, 'pip install "ip4db[seed]"'),
        ("pydantic", {"seeds", "texts", "demo"}, 'pip install "ip4db[seed]"'),
        ("fcntl", {"server", "demo"}, "runs on Linux only"),
        ("pwd", {"server", "demo"}, "runs on Linux only"),
    ],
)
def test_a_command_names_what_it_lacks_and_all_others_work(
    missing: str, unavailable: set[str], remedy: str
) -> None:
    code = f"import sys; sys.modules['{missing}'] = None; from ip4db.cli import main; main()"

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        program = [sys.executable, "-c", code, *arguments]
        return subprocess.run(program, capture_output=True, text=True, check=False, env={})

    listed = run("--help").stdout
    lacking = {name for part in unavailable for name in PARTS[part]}
    for names in PARTS.values():
        for name in names:
            (line,) = [line for line in listed.splitlines() if line.startswith(f"  {name} ")]
            assert ("packages" in line or "Linux only" in line) == (name in lacking), line
    refused = run(min(lacking), "--yes", "now")
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert remedy in refused.stderr
