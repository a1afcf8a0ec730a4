"""Disable the rules' triggers during a large load, and check all rows at once afterwards.

Triggers double the time of a load of 77,000 rows; ``ip4.faults()`` checks all of them in a tenth of
a second. Foreign keys and CHECKs stay in force. Only the owner of the tables can disable triggers.
For anybody else they stay on, and the load takes longer.
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
        AND tgconstraint <> 0 AND tgenabled = 'O' AND pg_has_role(relowner, 'USAGE')
    ORDER BY 1, 2
"""
"""Constraint triggers, except those that are always enabled as no query can replace them."""


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
    # No other transaction can now write to these tables. One may still be checking its rows: the
    # tables must be locked before this lock, or each of the two could wait for the other.
    driver.execute("SELECT ip4.lock_rules()")
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
