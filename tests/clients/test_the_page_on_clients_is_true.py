"""The examples and pitfalls in docs/bi.md are correct."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.clients.bridges import DRIVER, Odbc
from tests.clients.client import everything
from tests.clients.conftest import VIEWS
from tests.clients.drivers import Psql
from tests.clients.frames import Adbc, Connectorx, Duckdb, Pandas

if TYPE_CHECKING:
    from ip4db.server import Instance
    from tests.clients.client import Client
    from tests.clients.conftest import Truth

PAGE = (Path(__file__).parents[2] / "docs" / "bi.md").read_text("utf-8")
USED = {"pandas": Pandas, "polars": Adbc, "duckdb": Duckdb}


def blocks(language: str) -> list[str]:
    """Return the examples in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def only(*kinds: type[Client]) -> pytest.MarkDecorator:
    """Return the mark for a test of some clients."""
    names = [kind.__name__ for kind in kinds]
    return pytest.mark.parametrize("client", kinds, ids=names, indirect=True)


def run(instance: Instance, folder: Path, *program: str) -> None:
    """Run an example as somebody would who has started the embedded server."""
    known = {
        "HOME": str(folder),
        "IP4DB_HOME": str(instance.root),
        "IP4DB_READER_PASSWORD": "one that is long enough",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "READER": instance.libpq_url(instance.reader),
    }
    done = subprocess.run(
        program, capture_output=True, text=True, env=known, cwd=folder, check=False
    )
    said = [line for line in done.stderr.splitlines() if not line.startswith("Database: ")]
    assert (done.returncode, said) == (0, [])


@pytest.mark.parametrize("block", blocks("sh"))
def test_a_command_works_as_written(instance: Instance, tmp_path: Path, block: str) -> None:
    run(instance, tmp_path, "bash", "-euo", "pipefail", "-c", block)


@pytest.mark.parametrize("block", blocks("python"))
def test_a_script_works_as_written(instance: Instance, tmp_path: Path, block: str) -> None:
    for name, kind in USED.items():
        if f"import {name}" in block and (reason := kind.lacks()):
            pytest.skip(f"{kind.label()}: {reason}")

    run(instance, tmp_path, sys.executable, "-c", block)


@only(Psql)
@pytest.mark.parametrize("block", blocks("sql"))
def test_a_query_finds_something_as_written(client: Psql, block: str) -> None:
    assert client.ask(block) != []


def test_the_options_for_odbc_are_those_of_the_tests() -> None:
    (line,) = blocks("ini")
    login = "Server=127.0.0.1;Port=5432;Database=ip4db;Uid=anna;Pwd=..."

    assert line == f"Driver={{{DRIVER}}};{login}{Odbc.options}\n"


def test_every_view_that_answers_a_question_is_there() -> None:
    named = re.findall(r"^\| .*\? \| `(\w+)` \|$", PAGE, re.MULTILINE)

    assert named != []
    assert set(named) <= set(VIEWS)


@only(Odbc)
def test_odbc_announces_no_text_as_shorter_than_it_is(client: Odbc) -> None:
    for view in VIEWS:
        announced = client.lengths(view)
        for row in client.table(view).rows:
            for name, value in zip(announced, row, strict=True):
                assert not isinstance(value, str) or len(value) <= announced[name], (view, name)


def test_the_dictionary_has_the_words_that_odbc_does_not_show(truths: dict[str, Truth]) -> None:
    rows = truths["dictionary"].rows

    for view, truth in truths.items():
        own = [row for row in rows if row["view_name"] == view]
        assert {row["view_description"] for row in own} == {truth.comments[""]}
        assert {row["column_name"]: row["description"] for row in own} == {
            name: said for name, said in truth.comments.items() if name
        }


@only(Pandas)
def test_pandas_keeps_all_digits_only_if_told_to(client: Pandas) -> None:
    wide = "SELECT 9999999999999999.99::numeric(18, 2) AS amount"
    as_it_comes = client.pandas.read_sql(wide, client.engine)
    told = client.pandas.read_sql(wide, client.engine, coerce_float=False)

    assert str(as_it_comes["amount"][0]) == "1e+16"
    assert str(told["amount"][0]) == "9999999999999999.99"


@only(Connectorx)
def test_connectorx_loses_rows_if_parted_by_a_year(
    client: Connectorx,
    truths: dict[str, Truth],
) -> None:
    by_year = {"partition_on": "date_year", "partition_num": 2}
    found = client.polars.read_database_uri(everything("timeline"), client.url, **by_year)
    rows = truths["timeline"].rows

    assert len(found) == len([row for row in rows if row["date_year"] is not None]) < len(rows)
