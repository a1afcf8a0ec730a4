"""Rules that tables cannot declare: functions and triggers of schema ``ip4``.

They belong to head as the views do: dropped before any migration step, built from these
files when the steps end at head, which also checks every row there is
(``ip4db.migrations.head``). So a rule is written down once, a step that moves data is not
tripped by triggers halfway, and no revision carries a copy that could fall behind.
``alembic/README.md`` names the price.

A trigger sees what its own transaction sees. Two sessions that write at the same moment may
each keep a rule that both together break (one half of a circle each, say); unique and foreign
keys have no such gap. ``ip4.faults()`` finds those rows, and every load asks it.
"""

from __future__ import annotations

from pathlib import Path

from ip4db.sqlfile import SqlFile, in_order

FOLDER = Path(__file__).parent

PIN = """
DO $pin$
DECLARE
    command text;
BEGIN
    FOR command IN
        SELECT format('ALTER FUNCTION %s SET search_path = pg_catalog, pg_temp', oid::regprocedure)
        FROM pg_proc
        WHERE pronamespace = to_regnamespace('ip4') AND prosqlbody IS NULL
    LOOP
        EXECUTE command;
    END LOOP;
END
$pin$;
"""
"""Keeps the functions from calling those of another schema, whatever the search path.

A function with a body of standard SQL needs no pin: its names were looked up when it was made.
"""

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
                array_to_string((array_agg(format('%s %s', item, what) ORDER BY item))[:3], ', '),
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
"""Refuses rows that break a rule; triggers look only at rows that change under them."""


def files(folder: Path = FOLDER) -> list[SqlFile]:
    """Return the files in the order in which they are built."""
    return in_order(SqlFile(path) for path in folder.glob("*.sql"))
