"""The database refuses what the model forbids, and the error names the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest
import sqlalchemy as sa

from tests.model.checks import CHECKS, NEW_PASSAGE, by_convention
from tests.model.triggers import KEPT, KEYS, TRIGGERS

if TYPE_CHECKING:
    from tests.model.checks import Case

ALL = [*CHECKS, *by_convention(), *TRIGGERS, *KEPT, *KEYS]

IN_FORCE = """
SELECT pg_constraint.conname AS rule, pg_class.relname AS carrier
FROM pg_constraint
INNER JOIN pg_class ON pg_constraint.conrelid = pg_class.oid
WHERE pg_class.relnamespace = 'ip4'::regnamespace AND pg_constraint.contype = 'c'
UNION
SELECT pg_trigger.tgname, pg_class.relname
FROM pg_trigger
INNER JOIN pg_class ON pg_trigger.tgrelid = pg_class.oid
INNER JOIN pg_proc ON pg_trigger.tgfoid = pg_proc.oid
WHERE
    pg_class.relnamespace = 'ip4'::regnamespace
    AND pg_proc.pronamespace = 'ip4'::regnamespace
    AND NOT pg_trigger.tgisinternal
    AND pg_trigger.tgname <> 'fill_in_key'
"""

ASK = "SET CONSTRAINTS ALL IMMEDIATE"


def undo(world: sa.Connection) -> None:
    """Leave a transaction in which something was refused."""
    transaction = world.get_transaction()
    assert transaction is not None
    transaction.rollback()


def test_the_small_world_breaks_no_rule(world: sa.Connection) -> None:
    assert world.execute(sa.text("SELECT * FROM ip4.faults()")).all() == []


@pytest.mark.parametrize("case", ALL, ids=str)
def test_what_a_rule_forbids_is_refused_by_its_name(world: sa.Connection, case: Case) -> None:
    with pytest.raises(sa.exc.IntegrityError) as refused:
        world.exec_driver_sql(f"{case.sql};{ASK}")

    assert isinstance(refused.value.orig, psycopg.Error)
    diag = refused.value.orig.diag
    refusal = (diag.constraint_name, diag.schema_name, diag.table_name)
    assert refusal == (case.rule, "ip4", case.table)
    undo(world)


@pytest.mark.parametrize("case", TRIGGERS, ids=str)
def test_what_a_trigger_did_not_see_is_found_by_the_check(world: sa.Connection, case: Case) -> None:
    world.exec_driver_sql("SET LOCAL session_replication_role = replica")
    # No trigger makes the keys then: what loads in bulk brings them along.
    sql = case.sql.replace("assertion (source_id", "assertion (key, source_id")
    sql = sql.replace("passage (source_id", "passage (key, source_id")
    sql = sql.replace("VALUES (13, 99,", "VALUES ('paper/99', 13, 99,")
    sql = sql.replace("VALUES (13, 'p9'", "VALUES ('paper#p9', 13, 'p9'")

    world.exec_driver_sql(sql)

    found = set(world.scalars(sa.text("SELECT rule FROM ip4.broken_rules()")))
    assert found == {case.rule}


def test_a_circle_through_two_tables_is_refused(world: sa.Connection) -> None:
    # Person 3 belongs to body 17.
    climb = "UPDATE ip4.organisation SET part_of_id = 3 WHERE id = 17"

    with pytest.raises(sa.exc.IntegrityError, match="`ministry`: part_of_id leads back to itself"):
        world.exec_driver_sql(f"{climb};{ASK}")
    undo(world)


def test_a_refusal_says_where_and_what_and_what_to_do(world: sa.Connection) -> None:
    with pytest.raises(sa.exc.IntegrityError) as refused:
        world.exec_driver_sql(f"DELETE FROM ip4.tenure;{ASK}")

    assert isinstance(refused.value.orig, psycopg.Error)
    diag = refused.value.orig.diag
    assert (diag.message_primary, diag.message_hint, diag.table_name) == (
        "assertion `paper/10`: its kind is tenure, but it has no row in tenure",
        "Insert that row in the same transaction, or delete the assertion.",
        "tenure",
    )
    undo(world)


def test_rows_of_one_assertion_come_in_any_order(world: sa.Connection) -> None:
    world.exec_driver_sql(
        "DELETE FROM ip4.milestone WHERE id = 2;"
        "DELETE FROM ip4.attribution WHERE assertion_id = 1 AND depth < 2;"
        "DELETE FROM ip4.evidence WHERE assertion_id = 2;"
        "INSERT INTO ip4.evidence (assertion_id, ordinal, source_id, passage_id)"
        " VALUES (2, 2, 13, 1), (2, 1, 13, 2);"
        "INSERT INTO ip4.attribution (assertion_id, depth, actor_id, speech_act)"
        " VALUES (1, 1, 2, 'says'), (1, 0, 13, 'states');"
        "INSERT INTO ip4.milestone (id, code) VALUES (2, 'ended')",
    )

    world.exec_driver_sql(ASK)


def test_an_assertion_takes_everything_of_its_own_along(world: sa.Connection) -> None:
    world.exec_driver_sql(f"DELETE FROM ip4.assertion WHERE id = 2;{ASK}")

    left = sa.text(
        "SELECT (SELECT count(*) FROM ip4.attribution WHERE assertion_id = 2)"
        " + (SELECT count(*) FROM ip4.evidence WHERE assertion_id = 2)"
        " + (SELECT count(*) FROM ip4.milestone)",
    )
    assert world.scalar(left) == 0


def test_a_key_is_made_where_none_is_given_and_taken_where_it_is_right(
    world: sa.Connection,
) -> None:
    world.exec_driver_sql(NEW_PASSAGE.format("'p8', 8, 0, 1"))
    given = NEW_PASSAGE.replace("source_id", "key, source_id").replace("13", "'paper#p9', 13")
    world.exec_driver_sql(given.format("'p9', 9, 0, 1"))

    new = sa.text("SELECT key FROM ip4.passage WHERE paragraph > 7 ORDER BY key")
    assert world.scalars(new).all() == ["paper#p8", "paper#p9"]


def test_every_rule_in_force_is_broken_by_some_case(draft: sa.Connection) -> None:
    in_force = {(rule, carrier) for rule, carrier in draft.execute(sa.text(IN_FORCE))}
    lookups = {
        (rule, carrier)
        for rule, carrier in in_force
        if rule == f"ck_{carrier}_meaning_is_not_empty"
    }

    assert in_force - {(case.rule, case.table) for case in ALL} - lookups == set()
