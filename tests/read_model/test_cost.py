"""What a new source costs does not grow with what is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ip4db import read_model
from ip4db.resources import seeds_folder
from ip4db.seeding import prepare
from ip4db.seeding.bulk import triggers_disabled
from ip4db.seeding.load import analyse, apply, decide
from ip4db.seeding.store import Store
from tests.read_model import world
from tests.read_model.multiplied import multiplied
from tests.read_model.test_setup import STEPS, written

if TYPE_CHECKING:
    import sqlalchemy as sa

    from ip4db.seeding.tables import Rows

SOURCE = "diplomat-galic-interview"


def write(connection: sa.Connection, wanted: Rows, mode: str) -> None:
    """Write rows as a load does, without asking whether the copies contradict each other."""
    driver: Any = connection.connection.driver_connection
    connection.exec_driver_sql(f"SET LOCAL ip4db.refresh = '{mode}'")
    store = Store(driver)
    change = decide(wanted, store)
    with triggers_disabled(driver, change.added_rows):
        apply(change, store)
        analyse(change, driver)


def cost_of_one_more(connection: sa.Connection, rows: Rows, times: int) -> dict[str, int]:
    """Return how many rows of each step one more source writes beside ``times`` as many."""
    there, more = multiplied(rows, times), multiplied(rows, times + 1)
    added = f"{SOURCE}-copy-{times}"
    with connection.begin_nested() as savepoint:
        write(connection, there, "rebuild")
        world.settle(connection)
        before = written(connection)
        for table, group in more.items():
            there[table] += [row for row in group if is_of(added, row)]
        write(connection, there, "at_commit")
        world.settle(connection)
        after = written(connection)
        assert world.stale(connection) == {}
        savepoint.rollback()
    return {name: after[name] - before.get(name, 0) for name in after if name in STEPS}


def is_of(source: str, row: dict[str, Any]) -> bool:
    """Tell whether a row belongs to a source."""
    return any(isinstance(value, str) and value.startswith(source) for value in row.values())


def test_a_rebuild_knows_how_many_rows_it_reads(migrated: sa.Connection) -> None:
    world.write(migrated)
    unknown = (
        "SELECT relname FROM pg_class WHERE relnamespace = 'ip4'::regnamespace AND relkind = 'r'"
        " AND reltuples < 0 AND pg_relation_size(oid) > 0 ORDER BY relname"
    )
    migrated.exec_driver_sql("TRUNCATE ip4.withdrawal")
    migrated.exec_driver_sql("INSERT INTO ip4.withdrawal VALUES ('issue', 'gone', 'No longer so')")
    assert migrated.exec_driver_sql(unknown).scalars().all() == ["withdrawal"]
    read_model.rebuild(migrated)
    assert migrated.exec_driver_sql(unknown).scalars().all() == []


def test_one_more_source_costs_the_same_beside_few_and_many(migrated: sa.Connection) -> None:
    seeds = prepare(seeds_folder())
    others = [row["id"] for row in seeds["source"] if row["id"] != SOURCE]
    rows = {
        table: [row for row in group if not any(is_of(other, row) for other in others)]
        for table, group in seeds.items()
    }
    few = cost_of_one_more(migrated, rows, 1)
    many = cost_of_one_more(migrated, rows, 3)
    assert sum(few.values()) > 1000
    assert many == few


def test_rows_of_countries_and_documents_do_not_read_every_claim_about_them(
    facts: sa.Connection,
) -> None:
    driver: Any = facts.connection.driver_connection
    read = (
        "SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
        " FROM pg_stat_xact_user_tables WHERE schemaname = 'ip4_read' AND relname = 'claim'"
    )
    for name in ("country", "document", "topic"):
        (before,) = driver.execute(read).fetchone()
        definition = STEPS[name].definition
        (size,) = driver.execute(
            f"SELECT sum(length(row.*::text)) FROM ({definition}) AS row"
        ).fetchone()
        (after,) = driver.execute(read).fetchone()
        assert (size > 0, after - before) == (True, 0), name
