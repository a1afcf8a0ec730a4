"""Write the number of nodes in the plan of each natural question to ``tests/plans/plans.csv``.

    python -m bench.plans

Whole views are included, because users do read them at the size of our seeds.
"""

from __future__ import annotations

import pathlib
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from bench.natural_questions import natural_questions

from ip4db import migrations, server
from ip4db.resources import seeds_folder
from ip4db.seeding import load

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = pathlib.Path(__file__).parents[1] / "tests" / "plans" / "plans.csv"
MAJOR = 18
"""Plans of another version of PostgreSQL differ in a node or two."""

MOST_NODES = 60


def nodes(plan: Mapping[str, Any]) -> int:
    """Return the number of nodes in a plan."""
    return 1 + sum(nodes(below) for below in plan.get("Plans", []))


def node_counts(connection: sa.Connection) -> dict[str, int]:
    """Return the number of nodes of each question by its name."""
    explain = "EXPLAIN (FORMAT JSON) "
    return {
        question.name: nodes(
            connection.scalar(sa.text(explain + question.select.replace(":", "\\:")))[0]["Plan"]
        )
        for question in natural_questions(connection, whole=True)
    }


def as_csv(counts: Mapping[str, int]) -> str:
    """Return the counts as lines, in the order of the questions."""
    return "question,nodes\n" + "".join(f"{name},{count}\n" for name, count in counts.items())


def committed() -> dict[str, int]:
    """Return the counts that are committed."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()[1:]
    return {name: int(count) for name, _, count in (line.rpartition(",") for line in lines)}


def main() -> None:
    """Migrate and seed a temporary server, and write the numbers of nodes."""
    with server.temporary() as instance:
        engine = instance.engine()
        migrations.upgrade(engine)
        with engine.connect() as connection:
            load(connection, seeds_folder())
            connection.commit()
            connection.exec_driver_sql("ANALYZE")
            PAGE.write_text(as_csv(node_counts(connection)), encoding="utf-8")


if __name__ == "__main__":
    main()
