"""Rules hold whatever the search path, the locale and the data are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest
import sqlalchemy as sa

from ip4db.model import Assertion, Base, Entity
from ip4db.model.base import WORD
from ip4db.seeding import bulk
from tests.model.checks import SPACES
from tests.model.triggers import TRIGGERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.model.checks import Case

CHECK = "SET CONSTRAINTS ALL IMMEDIATE"

OPEN_FUNCTIONS = """
SELECT pg_proc.oid::regprocedure::text
FROM pg_proc
INNER JOIN pg_namespace ON pg_proc.pronamespace = pg_namespace.oid
WHERE
    pg_namespace.nspname IN ('ip4', 'bi', 'ip4_read')
    AND pg_proc.prosqlbody IS NULL
    AND 'search_path=pg_catalog, pg_temp' <> ALL (coalesce(pg_proc.proconfig, '{}'))
"""
"""Functions that look names up when they run, and on the search path of whoever runs them."""

DECOYS = """
CREATE SCHEMA decoy;
CREATE FUNCTION decoy.trap() RETURNS void LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a decoy was called'; END $$;
CREATE FUNCTION decoy.equal(bigint, bigint) RETURNS boolean LANGUAGE sql
AS 'SELECT decoy.trap(); SELECT false';
CREATE FUNCTION decoy.equal(text, text) RETURNS boolean LANGUAGE sql
AS 'SELECT decoy.trap(); SELECT false';
CREATE FUNCTION decoy.format(text, VARIADIC text[]) RETURNS text LANGUAGE sql
AS 'SELECT decoy.trap(); SELECT '''';';
CREATE FUNCTION decoy.pg_advisory_xact_lock(bigint) RETURNS void LANGUAGE sql
AS 'SELECT decoy.trap()';
CREATE OPERATOR decoy.= (FUNCTION = decoy.equal, LEFTARG = bigint, RIGHTARG = bigint);
CREATE OPERATOR decoy.= (FUNCTION = decoy.equal, LEFTARG = text, RIGHTARG = text);
CREATE TYPE pg_temp.text AS ENUM ('decoy');
CREATE TYPE pg_temp.bool AS ENUM ('decoy');
SET LOCAL search_path = decoy, pg_catalog, public;
"""
"""Things that take the names of what rules call."""


def refused(world: sa.Connection, sql: str) -> psycopg.errors.Diagnostic:
    """Return what the server says of a change and undo it."""
    with pytest.raises(sa.exc.IntegrityError) as caught, world.begin_nested():
        world.exec_driver_sql(sql)
    assert isinstance(caught.value.orig, psycopg.Error)
    return caught.value.orig.diag


def test_every_function_of_ours_finds_only_what_was_meant(draft: sa.Connection) -> None:
    assert draft.scalars(sa.text(OPEN_FUNCTIONS)).all() == []


@pytest.mark.parametrize("case", [TRIGGERS[0], TRIGGERS[-1], *TRIGGERS[-30:-20]], ids=str)
def test_decoys_are_not_called(world: sa.Connection, case: Case) -> None:
    world.exec_driver_sql(case.sql)

    assert refused(world, f"{DECOYS};{CHECK}").constraint_name == case.rule
    world.get_transaction().rollback()  # type: ignore[union-attr]


@pytest.mark.parametrize("collation", ["C", "POSIX", "ucs_basic", "default"])
def test_words_are_counted_the_same_in_every_locale(draft: sa.Connection, collation: str) -> None:
    phrase = "".join(f"é{space}" for space in SPACES)
    count = sa.text(f"""SELECT regexp_count(:phrase COLLATE "{collation}", :word)""")

    assert draft.scalar(count, {"phrase": phrase, "word": WORD}) == len(SPACES)


@pytest.mark.parametrize("number", ["Infinity", "-Infinity"])
@pytest.mark.parametrize(
    "column",
    ["contribution.amount", "quantity.low", "quantity.high", "quantity.printed_value"],
)
def test_an_infinite_number_is_refused(world: sa.Connection, column: str, number: str) -> None:
    table, name = column.split(".")

    with (
        pytest.raises(sa.exc.DataError, match="cannot hold an infinite value"),
        world.begin_nested(),
    ):
        world.exec_driver_sql(f"UPDATE ip4.{table} SET {name} = '{number}'")


def test_the_data_check_ends_in_a_circle_and_names_its_members_only(world: sa.Connection) -> None:
    world.exec_driver_sql(
        "SET LOCAL session_replication_role = replica;"
        "UPDATE ip4.event SET part_of_id = 20 WHERE id = 19;"
        "UPDATE ip4.event SET part_of_id = 19 WHERE id IN (5, 20)",
    )

    found = world.execute(sa.text("SELECT item, what FROM ip4.broken_rules() ORDER BY item")).all()

    what = "part_of_id leads back to itself"
    assert [tuple(row) for row in found] == [("spare-event", what), ("spare-summit", what)]
    world.get_transaction().rollback()  # type: ignore[union-attr]


def test_a_withdrawal_may_get_another_reason(world: sa.Connection) -> None:
    world.exec_driver_sql("UPDATE ip4.withdrawal SET reason = 'Misspelt'")
    world.exec_driver_sql(
        "DELETE FROM ip4.withdrawal;"
        "INSERT INTO ip4.withdrawal (item, key, reason) VALUES ('entity', 'old-key', 'Misspelt');"
        f"{CHECK}",
    )


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("DELETE FROM ip4.withdrawal", "a_withdrawal_stays"),
        ("UPDATE ip4.issue SET key = 'why'", "a_key_never_changes"),
    ],
)
def test_a_bulk_load_keeps_the_rules_that_no_query_checks(
    world: sa.Connection,
    change: str,
    rule: str,
) -> None:
    driver = world.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)

    with (
        pytest.raises(psycopg.IntegrityError) as refused,
        driver.transaction(),
        bulk.triggers_disabled(driver, bulk.THRESHOLD),
    ):
        driver.execute(change.encode())

    assert refused.value.diag.constraint_name == rule


TRIGGERS_OF = """
SELECT pg_class.relname, pg_trigger.tgname
FROM pg_trigger
INNER JOIN pg_class ON pg_trigger.tgrelid = pg_class.oid
WHERE pg_class.relnamespace = 'ip4'::regnamespace AND NOT pg_trigger.tgisinternal
"""


def test_every_table_with_keys_keeps_them(draft: sa.Connection) -> None:
    keyed = {
        table.name for table in Base.metadata.tables.values() if {"id", "key"} <= {*table.c.keys()}
    }
    found = {tuple(row) for row in draft.execute(sa.text(TRIGGERS_OF))}
    rules = ("a_key_never_changes", "a_number_is_not_used_again", "a_withdrawn_key_is_not_in_use")

    assert {(table, rule) for table in keyed for rule in rules} <= found


def tables_of_kinds(whole: type[Entity | Assertion]) -> Iterator[tuple[sa.Table, str]]:
    """Yield the table of each kind of entity or assertion that has one of its own."""
    for mapper in whole.__mapper__.self_and_descendants:
        table = mapper.local_table
        if isinstance(table, sa.Table) and table is not whole.__table__:
            yield table, str(mapper.polymorphic_identity)


def test_every_link_between_entities_of_a_tree_makes_no_circle(draft: sa.Connection) -> None:
    found = {tuple(row) for row in draft.execute(sa.text(TRIGGERS_OF))}
    links = {
        (table.name, str(check.sqltext).removesuffix("_id <> id"))
        for table, _ in tables_of_kinds(Entity)
        for check in table.constraints
        if isinstance(check, sa.CheckConstraint) and str(check.sqltext).endswith("_id <> id")
    }

    assert links
    assert {(table, f"{link}_makes_no_circle") for table, link in links} <= found


def test_every_kind_has_its_part(draft: sa.Connection) -> None:
    """A new kind of entity or payload needs no word in the rules."""
    found = {tuple(row) for row in draft.execute(sa.text(TRIGGERS_OF))}
    parts = {
        (table.name, kind)
        for whole in (Entity, Assertion)
        for table, kind in tables_of_kinds(whole)
    }

    carried = {
        (table, rule.removesuffix("_has_its_row").removesuffix("_has_its_payload").split("_", 1)[1])
        for table, rule in found
        if rule.endswith(("_has_its_row", "_has_its_payload"))
        and table not in {"entity", "assertion"}
    }
    assert carried == parts
