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

DROP = """
DO $drop$
DECLARE
    command text;
BEGIN
    FOR command IN
        SELECT format('DROP TRIGGER %I ON %s', pg_trigger.tgname, pg_trigger.tgrelid::regclass)
        FROM pg_trigger
        INNER JOIN pg_class ON pg_trigger.tgrelid = pg_class.oid
        INNER JOIN pg_proc ON pg_trigger.tgfoid = pg_proc.oid
        WHERE
            pg_class.relnamespace = to_regnamespace('ip4')
            AND pg_proc.pronamespace = to_regnamespace('ip4')
    LOOP
        EXECUTE command;
    END LOOP;
    FOR command IN
        SELECT format('DROP FUNCTION %s', oid::regprocedure)
        FROM pg_proc
        WHERE pronamespace = to_regnamespace('ip4')
        ORDER BY oid DESC
    LOOP
        EXECUTE command;
    END LOOP;
END
$drop$;
"""
"""Drop our triggers on our tables, then all functions of schema ``ip4``."""

CHECK = """
DO $check$
DECLARE
    broken record;
BEGIN
    SELECT count(*) AS rows, string_agg(format('%s: `%s`: %s', rule, item, what), '; ') AS told
    INTO broken
    FROM (SELECT * FROM ip4.broken_rules() LIMIT 5) AS first_few;
    IF broken.rows > 0 THEN
        RAISE EXCEPTION USING
            ERRCODE = 'integrity_constraint_violation',
            MESSAGE = format('rows break the rules: %s', broken.told),
            HINT = 'SELECT * FROM ip4.broken_rules() lists them all. Correct them and try again.';
    END IF;
END
$check$;
"""
"""Refuse the build if rows break a rule; triggers check only rows that change afterwards."""


def files(folder: Path = FOLDER) -> list[SqlFile]:
    """Return the files in the order in which they are built."""
    return in_order(SqlFile(path) for path in folder.glob("*.sql"))
