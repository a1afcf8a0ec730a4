"""How the read model is put together: nothing of the record is forgotten, and work is bounded."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from ip4db import read_model
from ip4db.model.references import payload_tables
from ip4db.read_model import record
from tests.read_model import world

if TYPE_CHECKING:
    import sqlalchemy as sa

CHANGE = """
UPDATE ip4.assertion SET statement = 'Said otherwise'
WHERE number = 7 AND source_id = (SELECT min(source_id) FROM ip4.assertion)
"""
READS = re.compile(r"\bip4_read\.(\w+)")
STEPS = {step.name: step for step in read_model.steps()}
HELPERS = {path.stem: path.read_text("utf-8") for path in read_model.FOLDER.glob("helpers/*.sql")}
MOST_LEVELS = 5
"""Steps that one change goes through at most, from the record to a view."""

MOST_STEPS = 30
"""Stored relations at most."""

REFERENCES = """
WITH RECURSIVE refers AS (
    SELECT
        conrelid AS table_id, own.name AS column_name,
        confrelid AS target_id, target.name AS target_column
    FROM pg_constraint
    CROSS JOIN LATERAL unnest(conkey, confkey) AS pair (own_number, target_number)
    CROSS JOIN LATERAL (
        SELECT attname AS name FROM pg_attribute WHERE attrelid = conrelid AND attnum = own_number
    ) AS own
    CROSS JOIN LATERAL (
        SELECT attname AS name FROM pg_attribute
        WHERE attrelid = confrelid AND attnum = target_number
    ) AS target
    WHERE contype = 'f' AND connamespace = 'ip4'::regnamespace
),

names (table_id, column_name, home) AS (
    SELECT id, 'id'::name, home
    FROM (
        VALUES ('ip4.entity'::regclass::oid, 'entity'), ('ip4.assertion'::regclass, 'assertion')
    ) AS root (id, home)
    UNION
    SELECT refers.table_id, refers.column_name, names.home
    FROM names
    INNER JOIN refers
        ON names.table_id = refers.target_id AND names.column_name = refers.target_column
)

SELECT pg_class.relname AS table_name, names.column_name, names.home
FROM names INNER JOIN pg_class ON names.table_id = pg_class.oid
"""
"""Every column that names an entity or an assertion, as the foreign keys of the database tell."""

UNNOTED = f"""
SELECT named.table_name || '.' || named.column_name || ' on ' || event.name
FROM ({REFERENCES}) AS named
CROSS JOIN (
    VALUES ('INSERT', 4), ('UPDATE', 16), ('DELETE', 8), ('TRUNCATE', 32)
) AS event (name, bit)
WHERE NOT EXISTS (
    SELECT FROM pg_trigger
    WHERE
        tgrelid = ('ip4.' || named.table_name)::regclass
        AND tgfoid = 'ip4_read.note_change'::regproc
        AND tgtype & event.bit <> 0
        AND encode(tgargs, 'escape') ~ ('=' || named.column_name || '(\\\\000|$)')
)
"""


def made_from(name: str, seen: frozenset[str] = frozenset()) -> set[str]:
    """Return the steps that a step or a helper reads, through helpers too."""
    if name in STEPS and seen:
        return {name}
    text = STEPS[name].definition if name in STEPS else HELPERS.get(name, "")
    code = re.sub("--.*", "", text)
    read = set(READS.findall(code)) - seen - {name}
    return set().union(*(made_from(other, seen | {name}) for other in read))


@cache
def chain(name: str) -> list[str]:
    """Return the longest chain of steps that ends with one."""
    before = sorted((chain(other) for other in sorted(made_from(name))), key=len)
    return [*(before[-1] if before else []), name]


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_step_says_what_a_row_is_and_how_it_is_found(
    draft: sa.Connection, step: read_model.Step
) -> None:
    assert {"Grain", "Key", "Scope"} <= step.header.keys()
    assert {*step.keys, step.scope} <= {*step.columns}
    stored = draft.exec_driver_sql(f"SELECT * FROM ip4_read.{step.name}")
    assert list(stored.keys()) == step.columns
    affected = draft.exec_driver_sql(
        f"SELECT count(*) FROM ({step.affected.rstrip(';')}) AS a (key)"
    )
    assert affected.scalar_one() == 0, "something is affected though nothing has changed"


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_the_key_of_a_step_is_unique_by_its_definition(
    facts: sa.Connection, step: read_model.Step
) -> None:
    keys = ", ".join(step.keys)
    twice = f"SELECT {keys} FROM ({step.definition}) AS d GROUP BY {keys} HAVING count(*) > 1"
    driver: Any = facts.connection.driver_connection  # the percent sign means itself there
    assert driver.execute(twice).fetchall() == []


def test_every_column_that_names_a_claim_or_an_entity_is_noted(draft: sa.Connection) -> None:
    assert len(draft.exec_driver_sql(REFERENCES).all()) > 90
    assert draft.exec_driver_sql(UNNOTED).scalars().all() == []


def test_a_new_table_without_notes_would_be_found(draft: sa.Connection) -> None:
    draft.exec_driver_sql(
        "CREATE TABLE ip4.forgotten (about_id bigint REFERENCES ip4.country (id))"
    )
    missing = set(draft.exec_driver_sql(UNNOTED).scalars())
    assert missing == {
        f"forgotten.about_id on {event}" for event in ("INSERT", "UPDATE", "DELETE", "TRUNCATE")
    }
    draft.exec_driver_sql("DROP TABLE ip4.forgotten")


def test_every_payload_has_a_part_in_the_claim_key() -> None:
    keyed = set(
        re.findall(r"FROM ip4\.(\w+) WHERE assertion\.kind = '\1'", STEPS["claim_member"].text)
    )
    assert keyed == {*payload_tables()}


def test_entity_claim_has_every_place_in_which_a_claim_names_an_entity(
    draft: sa.Connection,
) -> None:
    named: dict[str, dict[str, set[str]]] = {}
    for table, column, home in draft.exec_driver_sql(REFERENCES):
        named.setdefault(table, {}).setdefault(home, set()).add(column)
    places = {
        (table, column)
        for table, homes in named.items()
        if "assertion" in homes
        for column in homes.get("entity", set()) - {"source_id", "anchor_source_id"}
    }
    listed = {(table, column) for table, column, *_ in record.places_of_entities()}
    assert listed == places
    for table, column in places:
        assert re.search(
            rf"SELECT {column}, \w+, .*\nFROM ip4\.{table} WHERE", record.entity_claim()
        )


def test_few_relations_are_stored_on_few_levels() -> None:
    assert len(STEPS) <= MOST_STEPS
    too_far = [chain(name) for name in STEPS if len(chain(name)) > MOST_LEVELS]
    assert too_far == []
    order = [step.name for step in read_model.steps()]
    for name in STEPS:
        assert all(order.index(other) < order.index(name) for other in made_from(name))


def test_a_changed_statement_costs_one_refresh_and_few_rows(changing_seeds: sa.Connection) -> None:
    connection = changing_seeds
    connection.exec_driver_sql("SET LOCAL track_functions = 'all'")
    with connection.begin_nested() as savepoint:
        before = written(connection)
        assert connection.exec_driver_sql(CHANGE).rowcount == 1
        world.settle(connection)
        after = written(connection)
        calls = (
            "SELECT funcname, calls FROM pg_stat_xact_user_functions WHERE schemaname = 'ip4_read'"
        )
        called = {str(name): int(count) for name, count in connection.exec_driver_sql(calls)}
        savepoint.rollback()
    assert called["refresh"] == called["note_change"] == 1
    assert "rebuild" not in called
    cost = {name: count - before.get(name, 0) for name, count in after.items()}
    stored = {name: count for name, count in cost.items() if name in STEPS and count}
    # The claim itself, and whatever repeats its statement, by itself or as the plainest of several.
    assert stored.pop("claim") == 2
    assert {*stored} <= {"corroboration", "timeline", "expectation", "search_document"}
    assert sum(stored.values()) <= 8
    assert cost["pending"] <= 40


def written(connection: sa.Connection) -> dict[str, int]:
    """Return how many rows of each table of the read model this transaction has written so far."""
    counts = (
        "SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables"
        " WHERE schemaname = 'ip4_read'"
    )
    return {str(name): int(count) for name, count in connection.exec_driver_sql(counts)}
