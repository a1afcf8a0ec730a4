"""Synthetic data keeps every rule, is the same every time, and grows as real data would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bench import handwritten, loading, synthetic
from ip4db import read_model

if TYPE_CHECKING:
    import psycopg

ASSERTIONS = 4_000
"""Four copies of the seeds: enough for entities that two copies share."""

DIGEST = """
    SELECT md5(string_agg(item, E'\\n' ORDER BY item COLLATE "C"))
    FROM (
        SELECT concat(assertion.key, subject.key, assertion.statement, assertion.date_possible)
        FROM ip4.assertion
        INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
        UNION ALL
        SELECT key || name FROM ip4.entity
    ) AS made (item)
"""


def count(connection: sa.Connection, table: str, where: str = "TRUE") -> int:
    return int(connection.scalar(sa.text(f"SELECT count(*) FROM ip4.{table} WHERE {where}")) or 0)


def driver_of(connection: sa.Connection) -> psycopg.Connection[Any]:
    driver: Any = connection.connection.driver_connection
    return driver  # type: ignore[no-any-return]


@pytest.fixture
def larger(seeded: sa.Connection) -> sa.Connection:
    """Give the seeds, multiplied as the benchmark does it."""
    loading.fill(driver_of(seeded), ASSERTIONS)
    return seeded


def test_copies_keep_every_rule_and_the_read_model_follows(larger: sa.Connection) -> None:
    assert larger.exec_driver_sql("SELECT * FROM ip4.faults()").all() == []
    assert read_model.stale_rows(larger) == {}


def test_copies_have_the_shape_of_the_seeds_and_share_their_hubs(larger: sa.Connection) -> None:
    real = "key NOT LIKE 'synthetic-%'"
    for table in ("assertion", "passage"):
        assert count(larger, table) == 4 * count(larger, table, real)
    entities, originals = (
        count(larger, "entity"),
        count(larger, "entity", "key NOT LIKE 'synthetic-%'"),
    )
    hubs = "key LIKE 'synthetic-%' AND (kind = 'country' OR key ~ '^synthetic-[0-9]+-(nato|ip4)$')"

    assert 2 * originals < entities < 4 * originals
    assert count(larger, "entity", hubs) == 0


def test_the_same_seeds_give_the_same_copies(seeded: sa.Connection, facts: sa.Connection) -> None:
    assert facts.scalar(sa.text(DIGEST)) == seeded.scalar(sa.text(DIGEST))
    found = []
    for _ in range(2):
        with driver_of(seeded).transaction(force_rollback=True):
            synthetic.multiply(driver_of(seeded), 2_000)
            found.append(seeded.scalar(sa.text(DIGEST)))

    assert found[0] == found[1]


def test_one_more_source_is_refreshed_at_commit(larger: sa.Connection) -> None:
    before = count(larger, "assertion"), count(larger, "source")
    larger.commit()
    with driver_of(larger).transaction():
        synthetic.add_source(driver_of(larger), loading.NEW_SOURCE)

    assert count(larger, "source") == before[1] + 1
    assert 150 < count(larger, "assertion") - before[0] < 250
    assert read_model.stale_rows(larger) == {}


def test_views_and_queries_written_by_hand_are_about_the_same(seeded: sa.Connection) -> None:
    driver = driver_of(seeded)
    driver.execute(handwritten.INDEXES)
    found = {}
    for pair in handwritten.PAIRS:
        ((value, *_), *_) = driver.execute(handwritten.VALUES[pair.values].encode()).fetchall()
        by_view, by_hand = (
            len(driver.execute(select.format(f"'{value}'").encode()).fetchall())
            for select in (pair.view, pair.by_hand)
        )
        found[pair.name] = (by_view, by_hand)

    other = {name for name, (by_view, by_hand) in found.items() if by_view != by_hand}
    assert other <= {"participation in one event"}
