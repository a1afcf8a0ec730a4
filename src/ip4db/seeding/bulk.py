"""Disable the constraint triggers while many rows are loaded.

Row triggers take three times as long as the load itself. ``ip4.faults()`` checks the same rules
for all rows at once and takes a tenth of a second for ten thousand assertions. Foreign keys and
CHECKs stay enabled. Only the owner of the tables may disable triggers; for other users they stay
enabled, and the load takes longer.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from psycopg import sql

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

THRESHOLD = 2_000
"""Number of new rows from which the time saved is worth the lock on the tables."""

TRIGGERS = """
    SELECT tgrelid::regclass::text, tgname FROM pg_trigger
    INNER JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'ip4'::regnamespace AND NOT tgisinternal
        AND tgconstraint <> 0 AND pg_has_role(relowner, 'USAGE')
    ORDER BY 1, 2
"""
"""Constraint triggers only: the triggers that generate keys stay enabled."""


@contextlib.contextmanager
def triggers_disabled(driver: psycopg.Connection[Any], new_rows: int) -> Iterator[None]:
    """Disable the constraint triggers inside a ``with`` if there are many rows.

    The caller must query ``ip4.faults()`` before the end, and must roll back after an error, which
    enables the triggers again.
    """
    if new_rows < THRESHOLD:
        yield
        return
    triggers = driver.execute(TRIGGERS).fetchall()
    alter_triggers(driver, triggers, "DISABLE")
    yield
    # ALTER TABLE fails while a table has pending trigger events.
    driver.execute("SET CONSTRAINTS ALL IMMEDIATE")
    driver.execute("SET CONSTRAINTS ALL DEFERRED")
    alter_triggers(driver, triggers, "ENABLE")


def alter_triggers(
    driver: psycopg.Connection[Any],
    triggers: list[tuple[str, str]],
    action: str,
) -> None:
    """Enable or disable triggers."""
    for table, name in triggers:
        driver.execute(
            sql.SQL("ALTER TABLE {} {} TRIGGER {}").format(
                sql.Identifier(*table.split(".")), sql.SQL(action), sql.Identifier(name)
            )
        )
