"""Guarantees that hold for every view of ``bi``."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import ProgrammingError

from ip4db import roles, views
from ip4db.migrations.execute import executor

VIEWS = views.names()

MAY_BE_EMPTY = {"withdrawal"}
"""Nothing may have been withdrawn yet."""

TYPES = {"text", "smallint", "integer", "bigint", "boolean", "date"}
COLUMNS = """
    SELECT
        attname AS name,
        format_type(atttypid, atttypmod) AS type,
        col_description(attrelid, attnum) AS comment
    FROM pg_attribute
    WHERE attrelid = format('bi.%I', CAST(:view AS text))::regclass AND attnum > 0
    ORDER BY attnum
"""


def columns(connection: sa.Connection, view: str, *types: str) -> dict[str, str]:
    """Return the columns of a view, of some types or of all, with these types."""
    rows = connection.execute(sa.text(COLUMNS), {"view": view})
    return {row.name: row.type for row in rows if not types or row.type.startswith(types)}


def test_every_view_that_is_defined_is_there(draft: sa.Connection) -> None:
    assert sorted(sa.inspect(draft).get_view_names("bi")) == VIEWS


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_not_empty(facts: sa.Connection, view: str) -> None:
    found = facts.exec_driver_sql(f"SELECT FROM bi.{view} LIMIT 1").first()

    assert found is not None or view in MAY_BE_EMPTY


@pytest.mark.parametrize("view", VIEWS)
def test_the_last_column_tells_one_row_from_all_others(facts: sa.Connection, view: str) -> None:
    *_, last = columns(facts, view).items()
    twice = f"SELECT row_key FROM bi.{view} GROUP BY row_key HAVING count(*) > 1 OR row_key IS NULL"

    assert last == ("row_key", "text")
    assert facts.exec_driver_sql(twice).all() == []


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_says_what_it_is_and_what_one_row_of_it_is(draft: sa.Connection, view: str) -> None:
    comment = sa.inspect(draft).get_table_comment(view, "bi")["text"] or ""
    mute = [row.name for row in draft.execute(sa.text(COLUMNS), {"view": view}) if not row.comment]

    assert "One row per " in comment.splitlines()[-1]
    assert comment.endswith(".")
    assert mute == []


@pytest.mark.parametrize("view", VIEWS)
def test_every_client_can_read_every_type(draft: sa.Connection, view: str) -> None:
    found = columns(draft, view)
    odd = {name: type_ for name, type_ in found.items() if type_ not in TYPES}
    stamps = {name for name, type_ in odd.items() if type_ == "timestamp with time zone"}
    numbers = {name for name, type_ in odd.items() if type_.startswith("numeric(")}

    assert odd.keys() == stamps | numbers
    assert all(name.endswith("_utc") for name in stamps)
    assert all(int(odd[name][8:].split(",")[0]) <= 18 for name in numbers)


def test_a_name_has_one_type_wherever_it_stands(draft: sa.Connection) -> None:
    types: dict[str, set[str]] = {}
    for view in VIEWS:
        for name, type_ in columns(draft, view).items():
            types.setdefault(name, set()).add(type_)

    assert {name: found for name, found in types.items() if len(found) > 1} == {}


@pytest.mark.parametrize("view", VIEWS)
def test_no_number_of_ours_is_shown(draft: sa.Connection, view: str) -> None:
    names = columns(draft, view)

    assert [name for name in names if name == "id" or name.endswith("_id")] == []


@pytest.mark.parametrize("view", VIEWS)
def test_no_value_is_one_that_clients_misread(facts: sa.Connection, view: str) -> None:
    days = " OR ".join(
        f"NOT isfinite({name}) OR {name} < DATE '0001-01-01' OR {name} > DATE '9999-12-31'"
        for name in columns(facts, view, "date")
    )
    numbers = " OR ".join(f"{name} = 'NaN'" for name in columns(facts, view, "numeric"))
    unclear = " OR ".join(f"{name} IS NULL" for name in columns(facts, view, "boolean"))
    blank = " OR ".join(f"btrim({name}) = ''" for name in columns(facts, view, "text"))
    wrong = " OR ".join(filter(None, (days, numbers, unclear, blank)))

    assert facts.exec_driver_sql(f"SELECT row_key FROM bi.{view} WHERE {wrong}").all() == []


@pytest.mark.parametrize("view", VIEWS)
def test_ranges_run_forward_and_a_year_holds_all_its_days(facts: sa.Connection, view: str) -> None:
    names = columns(facts, view)
    stems = [name[:-5] for name in names if name.endswith("_from") and f"{name[:-5]}_to" in names]
    wrong = [f"{stem}_from > {stem}_to" for stem in stems]
    for stem in stems:
        if f"{stem}_year" in names:
            year = f"{stem}_year"
            wrong += [f"{year} <> extract(YEAR FROM {stem}_{end})" for end in ("from", "to")]

    for condition in wrong:
        found = facts.exec_driver_sql(f"SELECT row_key FROM bi.{view} WHERE {condition}").all()
        assert (condition, found) == (condition, [])


@pytest.mark.parametrize("view", VIEWS)
def test_every_key_of_an_assertion_is_live(facts: sa.Connection, view: str) -> None:
    for name in columns(facts, view):
        if name.endswith(("assertion_key", "assertion_keys")):
            dead = f"""
                SELECT named.key
                FROM bi.{view}, regexp_split_to_table({name}, '; ') AS named (key)
                WHERE NOT EXISTS (SELECT FROM ip4.assertion WHERE assertion.key = named.key)
            """
            assert (name, facts.exec_driver_sql(dead).all()) == (name, [])


@pytest.mark.parametrize("view", VIEWS)
def test_every_key_of_an_entity_is_live(facts: sa.Connection, view: str) -> None:
    names = columns(facts, view)
    for name in names:
        if name.endswith("_key") and f"{name[:-4]}_name" in names:
            dead = f"""
                SELECT {name} FROM bi.{view}
                WHERE NOT EXISTS (SELECT FROM ip4.entity WHERE entity.key = {name})
            """
            assert (name, facts.exec_driver_sql(f"{dead} AND {name} IS NOT NULL").all()) == (
                name,
                [],
            )


def test_every_row_leads_to_its_claims(facts: sa.Connection) -> None:
    for view in facts.exec_driver_sql("SELECT DISTINCT view_name FROM bi.row_assertion").scalars():
        lost = f"""
            SELECT bridge.view_row_key FROM bi.row_assertion AS bridge
            WHERE bridge.view_name = '{view}' AND NOT EXISTS (
                SELECT FROM bi.{view} AS shown WHERE shown.row_key = bridge.view_row_key
            )
        """
        assert (view, facts.exec_driver_sql(lost).all()) == (view, [])


def test_a_reader_needs_nothing_but_bi(draft: sa.Connection) -> None:
    known = sa.text("SELECT 1 FROM pg_roles WHERE rolname = :name")
    if not draft.scalar(known, {"name": roles.READER}):
        draft.exec_driver_sql(f"CREATE ROLE {roles.READER}")
    executor(draft)(roles.GRANTS)
    draft.exec_driver_sql(f"SET LOCAL ROLE {roles.READER}")

    for view in VIEWS:
        draft.exec_driver_sql(f"SELECT * FROM bi.{view}").all()
    draft.exec_driver_sql("SELECT bi.cite('none'), bi.happened_by(NULL, NULL, '2024-07-11')")
    draft.exec_driver_sql(
        "SELECT * FROM bi.search('ofice'), bi.find_entity('tokio'), bi.as_of('2024-07-11')"
    ).all()
    for table in ("ip4.assertion", "ip4_read.claim"):
        with pytest.raises(ProgrammingError, match="permission denied"), draft.begin_nested():
            draft.exec_driver_sql(f"SELECT FROM {table}")
    draft.exec_driver_sql("RESET ROLE")
