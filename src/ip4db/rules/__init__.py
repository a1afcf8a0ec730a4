"""Rules that tables cannot declare: functions and triggers of schema ``ip4``.

Each rule is one query that returns the rows that break it. ``ip4.enforce()`` makes it a
constraint of the tables that it reads, and ``ip4.broken_rules()`` asks it about all rows: after
a bulk load, and when an upgrade has built the rules. ``enforce.sql`` describes the form.

Rules belong to head, as views do (``ip4db.migrations.head``): every migration drops them before
its first step and builds them from these files after its last. So no revision carries a copy of
a rule, and a step that moves data runs without triggers. ``alembic/README.md`` names the price.

Rules also hold between transactions that run at the same time (``lock_rules.sql``).
"""

from __future__ import annotations

from pathlib import Path

from ip4db.sqlfile import SqlFile, in_order

FOLDER = Path(__file__).parent

CHECK = """
DO $check$
DECLARE
    broken record;
BEGIN
    SELECT string_agg(format('%s: %s', rule, examples), '; ' ORDER BY rule) AS examples
    INTO broken
    FROM (
        SELECT
            rule,
            concat_ws(
                ', ',
                array_to_string(
                    (array_agg(format('`%s`: %s', item, what) ORDER BY item))[:3], ', '
                ),
                CASE WHEN count(*) > 3 THEN format('and %s more', count(*) - 3) END
            ) AS examples
        FROM ip4.broken_rules()
        GROUP BY rule
    ) AS each_rule;
    IF broken.examples IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'integrity_constraint_violation',
            MESSAGE = format('rows break the rules: %s', broken.examples),
            HINT = 'Correct or delete these rows with SQL, and run `ip4db upgrade` again.';
    END IF;
END
$check$;
"""
"""Refuse the build if rows break a rule; triggers check only rows that change afterwards."""


def files(folder: Path = FOLDER) -> list[SqlFile]:
    """Return the files in the order in which they are built."""
    return in_order(SqlFile(path) for path in folder.glob("*.sql"))
