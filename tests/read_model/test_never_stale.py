"""Whatever changes in the record, what is stored is what its definition gives from scratch.

Hypothesis chooses the changes, always the same ones here. ``pytest tests/read_model --examples
1000`` tries others, as many as are asked for.
"""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ip4db import read_model
from tests.read_model import world

if TYPE_CHECKING:
    import sqlalchemy as sa
    from hypothesis import settings

EMPTIED = ("noted", "pending", "request")
"""What is empty after a refresh."""


def explore(connection: sa.Connection, effort: settings, longest: int) -> Counter[str]:
    """Change the record at random; return how often which sort of change was done."""
    done: Counter[str] = Counter()

    @effort
    @given(st.data())
    def run(data: st.DataObject) -> None:
        def pick(below: int) -> int:
            return data.draw(st.integers(0, below - 1)) if below > 1 else 0

        with connection.begin_nested() as example:
            for _ in range(2):
                changes = world.transaction(connection, pick, longest)
                done.update(" ".join(change.split()[:2]) for change in changes)
                assert world.stale(connection) == {}, changes
                for table in EMPTIED:
                    count = f"SELECT count(*) FROM ip4_read.{table}"
                    assert connection.exec_driver_sql(count).scalar_one() == 0, (table, changes)
            example.rollback()

    run()
    return done


def test_a_small_record_stays_as_computed_from_scratch(
    changing: sa.Connection, effort: settings
) -> None:
    done = explore(changing, effort, longest=12)
    assert done.total() >= 20
    assert {what.split()[0] for what in done} == {"insert", "update", "delete"}


def test_the_real_seeds_stay_as_computed_from_scratch(
    changing_seeds: sa.Connection, effort: settings
) -> None:
    # Too large for many examples: a seeded generator does more in each transaction.
    first = 0 if effort.derandomize else random.randrange(10**9)  # noqa: S311  no secret
    done = []
    with changing_seeds.begin_nested() as example:
        for seed in range(first, first + effort.max_examples // 3):
            pick = random.Random(seed).randrange  # noqa: S311  no secret
            changes = world.transaction(changing_seeds, pick, 8)
            assert world.stale(changing_seeds) == {}, (seed, changes)
            done += changes
        example.rollback()
    assert len(done) >= 2


def test_many_refreshes_end_where_one_rebuild_does(changing: sa.Connection) -> None:
    pick = random.Random(1).randrange  # noqa: S311  no secret
    with changing.begin_nested() as example:
        done = [change for _ in range(8) for change in world.transaction(changing, pick, 8)]
        assert len(done) >= 8
        stored = world.stored(changing)
        read_model.rebuild(changing)
        assert world.stored(changing) == stored
        example.rollback()


def test_a_new_name_reaches_all_that_show_it(changing: sa.Connection) -> None:
    names = "SELECT key FROM ip4.entity WHERE id >= (SELECT id FROM ip4.entity WHERE key = 'press')"
    for key in changing.exec_driver_sql(names).scalars().all():
        rename = f"UPDATE ip4.entity SET name = 'Another name' WHERE key = '{key}'"
        with changing.begin_nested() as example:
            changing.exec_driver_sql(rename)
            world.settle(changing)
            assert world.stale(changing) == {}, key
            example.rollback()


@pytest.mark.parametrize(
    "change", ["polarity = 'denied'", "modality = 'planned'", "subject_id = {}"]
)
def test_a_membership_put_otherwise_changes_what_is_said_of_each(
    changing: sa.Connection, change: str
) -> None:
    other = "(SELECT id FROM ip4.entity WHERE key = 'remote')"
    with changing.begin_nested() as example:
        put = f"UPDATE ip4.assertion SET {change.format(other)} WHERE key = 'first/1'"
        assert changing.exec_driver_sql(put).rowcount == 1
        world.settle(changing)
        assert world.stale(changing) == {}
        example.rollback()


def test_a_new_country_code_reaches_the_claims_of_its_spokesmen(changing: sa.Connection) -> None:
    code = "(SELECT holder_country_iso3 FROM ip4_read.claim WHERE holder_key = 'envoy')"
    with changing.begin_nested() as example:
        changing.exec_driver_sql(
            f"UPDATE ip4.country SET iso_alpha3 = 'ZZZ' WHERE iso_alpha3 = {code}"
        )
        world.settle(changing)
        assert (
            changing.exec_driver_sql(f"SELECT {code[1:-1].removeprefix('SELECT ')}").scalar_one()
            == "ZZZ"
        )
        example.rollback()
