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

MANY = 2_000
"""From this number of new rows on it pays to lock the tables for it."""

RULES = """
    SELECT tgrelid::regclass::text, tgname FROM pg_trigger
    INNER JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'ip4'::regnamespace AND NOT tgisinternal
        AND tgconstraint <> 0 AND tgenabled = 'O' AND pg_has_role(relowner, 'USAGE')
    ORDER BY 1, 2
"""
"""Constraint triggers, except those that are always enabled as no query can replace them."""


@contextlib.contextmanager
def rules_set_aside(driver: psycopg.Connection[Any], new_rows: int) -> Iterator[None]:
    """Disable the rules for the length of a ``with``, if there are many rows and we may.

    Whoever uses it asks ``ip4.faults()`` before the end. An error leaves the triggers to the
    rollback that must follow it.
    """
    if new_rows < MANY:
        yield
        return
    rules = driver.execute(RULES).fetchall()
    switch(driver, rules, "DISABLE")
    # No other transaction can now write to these tables. One may still be checking its rows: the
    # tables must be locked before this lock, or each of the two could wait for the other.
    driver.execute("SELECT ip4.lock_rules()")
    yield
    # A table with events still to be checked cannot be altered.
    driver.execute("SET CONSTRAINTS ALL IMMEDIATE")
    driver.execute("SET CONSTRAINTS ALL DEFERRED")
    switch(driver, rules, "ENABLE")


def switch(driver: psycopg.Connection[Any], rules: list[Any], how: str) -> None:
    """Enable or disable triggers."""
    for table, name in rules:
        driver.execute(
            sql.SQL("ALTER TABLE {} {} TRIGGER {}").format(
                sql.Identifier(*table.split(".")), sql.SQL(how), sql.Identifier(name)
            )
        )
