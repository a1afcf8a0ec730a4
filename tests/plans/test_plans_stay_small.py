"""Plans of typical queries on every view have few nodes, and every change is visible in a diff.

Times depend on the machine; sizes of plans do not. ``plans.csv`` holds the number of nodes of each
on the newest PostgreSQL, and ``python -m bench.plans`` writes it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bench.natural_questions import natural_questions
from bench.plans import MAJOR, MOST_NODES, committed, node_counts

if TYPE_CHECKING:
    import sqlalchemy as sa

A_FLIP = 3
"""Nodes by which a plan may differ: with few rows the planner has two that cost the same."""


@pytest.fixture
def analysed(seeded: sa.Connection) -> sa.Connection:
    """Give the real seeds with statistics, as they are some time after a load."""
    seeded.exec_driver_sql("ANALYZE")
    return seeded


def test_no_plan_has_many_nodes(analysed: sa.Connection) -> None:
    found = node_counts(analysed)
    large = {name: count for name, count in found.items() if count > MOST_NODES}

    assert large == {}
    assert len(found) > 10 * len({question.view for question in natural_questions(analysed)}) / 2


def test_a_change_of_a_plan_shows(analysed: sa.Connection) -> None:
    version = analysed.dialect.server_version_info
    if version is None or version[0] != MAJOR:
        pytest.skip(f"plans.csv is of PostgreSQL {MAJOR}")

    found, known = node_counts(analysed), committed()
    moved = {
        name: (known.get(name), count)
        for name, count in found.items()
        if abs(count - known.get(name, 0)) > A_FLIP
    }

    assert (moved, found.keys() ^ known.keys()) == ({}, set())
