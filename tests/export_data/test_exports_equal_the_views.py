"""Every format gives every value of every view, with types, keys and comments."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from ip4db.export_data import ExportError, export
from tests.export_data.conftest import create, views
from tests.export_data.files import READERS, Rows

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa


def described(folder: Path) -> dict[str, Any]:
    """Return the resources of a descriptor by name."""
    found = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: resource for resource in found["resources"]}


def in_milliseconds(rows: Rows) -> Rows:
    """Return rows with moments as exact as Excel keeps them."""

    def rounded(value: object) -> object:
        if not isinstance(value, dt.datetime):
            return value
        return value.replace(microsecond=0) + dt.timedelta(
            milliseconds=round(value.microsecond / 1000)
        )

    return [tuple(map(rounded, row)) for row in rows]


@pytest.mark.parametrize("format_", READERS)
def test_every_value_of_the_facts_is_read_back(
    facts_engine: sa.Engine, tmp_path: Path, format_: str
) -> None:
    done = export(facts_engine, tmp_path / "out", format_)
    wanted = views(facts_engine)
    assert (done.relations, done.rows) == (len(wanted), sum(len(view.rows) for view in wanted))
    for view in wanted:
        rows = in_milliseconds(view.rows) if format_ == "xlsx" else view.rows
        assert READERS[format_](tmp_path / "out", view.name, view.types) == rows, view.name


@pytest.mark.parametrize("format_", ["csv", "json", "sqlite"])
def test_the_widest_values_are_read_back(probed: sa.Engine, tmp_path: Path, format_: str) -> None:
    export(probed, tmp_path / "out", format_)
    (view,) = (view for view in views(probed) if view.name == "probe")
    assert READERS[format_](tmp_path / "out", "probe", view.types) == view.rows
    assert len(view.rows) > 3


def test_csv_tells_null_from_an_empty_text(migrated: sa.Connection, tmp_path: Path) -> None:
    create(
        migrated,
        "CREATE VIEW bi.blank AS "
        "SELECT * FROM (VALUES ('a', '', 1), ('b', NULL, NULL)) AS v (row_key, said, number)",
    )
    export(migrated.engine, tmp_path / "out", "csv")
    assert (tmp_path / "out/blank.csv").read_text() == 'row_key,said,number\na,"",1\nb,,\n'


@pytest.mark.parametrize(
    ("format_", "value", "said"),
    [
        ("xlsx", "repeat('x', 32768)", "longer than a cell"),
        ("xlsx", "1234567890123456.78::numeric(18,2)", "more digits"),
        ("sqlite", "1234567890123456.78::numeric(18,2)", "more digits"),
    ],
)
def test_a_value_that_a_format_cannot_hold_is_refused_and_nothing_is_left(
    migrated: sa.Connection, tmp_path: Path, format_: str, value: str, said: str
) -> None:
    create(migrated, f"CREATE VIEW bi.wide AS SELECT 'a' AS row_key, {value} AS value")
    with pytest.raises(ExportError, match=rf"wide\.value.*{said}"):
        export(migrated.engine, tmp_path / "out", format_)
    assert not list(tmp_path.iterdir())


def test_excel_shows_a_text_that_looks_like_a_formula_as_text(
    migrated: sa.Connection, tmp_path: Path
) -> None:
    create(migrated, "CREATE VIEW bi.trap AS SELECT '=1+1' AS row_key, 'http://a.b' AS link")
    export(migrated.engine, tmp_path / "out", "xlsx")
    assert READERS["xlsx"](tmp_path / "out", "trap", ["text", "text"]) == [("=1+1", "http://a.b")]


def test_the_descriptor_has_the_dictionary(facts_engine: sa.Engine, tmp_path: Path) -> None:
    export(facts_engine, tmp_path / "out", "csv")
    resources = described(tmp_path / "out")
    for view in views(facts_engine):
        schema = resources[view.name]["schema"]
        assert [field["name"] for field in schema["fields"]] == view.columns
        assert [field["postgresql_type"] for field in schema["fields"]] == view.types
        assert all(field["description"] for field in schema["fields"])
        assert schema["primaryKey"] == ["row_key"]
        assert resources[view.name]["description"]


def test_references_in_the_dictionary_become_foreign_keys(
    migrated: sa.Connection, tmp_path: Path
) -> None:
    create(
        migrated,
        """
        CREATE VIEW bi.parent AS SELECT 'p' AS row_key, 'k' AS parent_key;
        CREATE VIEW bi.child AS SELECT 'c' AS row_key, 'k' AS parent_key;
        DROP VIEW bi.dictionary;
        CREATE VIEW bi.dictionary AS
        SELECT 'd' AS row_key, 'child' AS view_name, 1 AS column_number,
            'parent_key' AS column_name, 'parent' AS references_view,
            'parent_key' AS references_column
        """,
    )
    export(migrated.engine, tmp_path / "out", "sqlite")
    assert described(tmp_path / "out")["child"]["schema"]["foreignKeys"] == [
        {
            "fields": ["parent_key"],
            "reference": {"resource": "parent", "fields": ["parent_key"]},
        }
    ]
    with contextlib.closing(sqlite3.connect(tmp_path / "out/ip4db.sqlite")) as file:
        (key,) = file.execute("PRAGMA foreign_key_list(child)").fetchall()
        assert key[2:5] == ("parent", "parent_key", "parent_key")
        assert not file.execute("PRAGMA foreign_key_check").fetchall()


def test_sqlite_has_the_keys_and_comments_of_the_record(
    facts: sa.Connection, tmp_path: Path
) -> None:
    export(facts.engine, tmp_path / "out", "sqlite", record=True)
    tables = facts.exec_driver_sql(
        "SELECT 'ip4.' || relname, count(*) FILTER (WHERE contype = 'f') "
        "FROM pg_constraint INNER JOIN pg_class AS relation ON relation.oid = conrelid "
        "WHERE connamespace = 'ip4'::regnamespace "
        "AND conrelid <> 'ip4.attached_paragraph'::regclass AND contype IN ('p', 'f') GROUP BY 1"
    ).fetchall()
    (comment,) = facts.exec_driver_sql(
        "SELECT obj_description('ip4.assertion'::regclass)"
    ).scalars()
    with contextlib.closing(sqlite3.connect(tmp_path / "out/ip4db.sqlite")) as file:
        for table, count in tables:
            keys = file.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
            assert len({key[0] for key in keys}) == count, table
            assert any(column[5] for column in file.execute(f'PRAGMA table_info("{table}")'))
        assert not file.execute("PRAGMA foreign_key_check").fetchall()
        (sql,) = file.execute(
            "SELECT sql FROM sqlite_schema WHERE name = 'ip4.assertion'"
        ).fetchone()
    assert comment in sql
