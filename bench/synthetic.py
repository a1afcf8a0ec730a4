"""Make the seeds in a database many times larger, for measuring; whatever is made is marked.

The loaded seeds are copied inside the database: every source with its claims, so the kinds,
lengths, chains, evidence, mentions and dates of real sources stay as they are. Keys of copies begin
with ``synthetic-``. Each statement makes a batch of copies, so memory stays bounded. Nothing is
random: the same seeds and the same size give the same rows.

Entities grow more slowly than sources. What one source names is new in every copy, and the more
sources name an entity, the more copies share it (``SHARED_BY``). All copies share the countries and
``HUBS``. A year passes every 50 copies.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from ip4db.model.references import KEYED, entity_tables
from ip4db.seeding.tables import columns, key_columns, primary_key, seeded_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

HUBS = "'nato', 'ip4'"

SHARED_BY = "1, 1, 2, 10, 50, 250"
"""How many copies share an entity that 0, 1, ... sources name; each number divides the next."""

YEAR = 50
"""Copies after which dates are a year later. Milestones of what more copies share keep their dates,
or copies of one claim would exclude each other."""

BATCH = 100
"""Copies that one statement makes."""

EVERY = 1_000_000_000
"""How many copies share an entity that all copies share."""

SPANS = f"""
CREATE TEMPORARY TABLE span ON COMMIT DROP AS
SELECT
    'entity' AS item,
    entity.id,
    CASE
        WHEN entity.kind = 'country' OR entity.key IN ({HUBS}) THEN {EVERY}
        WHEN entity.kind = 'source' THEN 1
        ELSE coalesce((ARRAY[{SHARED_BY}])[1 + count(DISTINCT mention.source_id)], {EVERY})
    END AS copies
FROM original_entity AS entity
LEFT JOIN original_mention AS mention ON entity.id = mention.entity_id
GROUP BY entity.id, entity.kind, entity.key
UNION ALL
SELECT 'issue', id, CASE WHEN id = ANY(%s) THEN {EVERY} ELSE 1 END FROM original_issue
"""

ISSUES_OF_INCOMPATIBLE_CLAIMS = """
SELECT DISTINCT mine.issue_id
FROM ip4.incompatible_claims() AS pair
INNER JOIN original_assertion AS one ON pair.one = one.key
INNER JOIN original_assertion AS other ON pair.other = other.key
INNER JOIN original_issue_position AS mine ON one.id = mine.assertion_id
INNER JOIN original_issue_position AS theirs
    ON other.id = theirs.assertion_id AND mine.issue_id = theirs.issue_id
"""

LATER = f"make_interval(years => n / {YEAR})"
CLAIM_LATER = f"""make_interval(years => (CASE
    WHEN t.kind = 'milestone' AND of_subject_id.copies > {YEAR} THEN 0
    WHEN t.date_precision LIKE '%decade' THEN n / {YEAR} / 10 * 10
    ELSE n / {YEAR}
END))"""
CLAIM_DATE = f"""
CASE WHEN t.date_possible IS NOT NULL THEN daterange(
    (lower(t.date_possible) + {CLAIM_LATER})::date,
    CASE
        -- A year after 29 February is 28 February.
        WHEN t.date_precision = 'day' THEN (lower(t.date_possible) + {CLAIM_LATER})::date + 1
        ELSE (upper(t.date_possible) + {CLAIM_LATER})::date
    END
) END"""
PUBLISHED = f"""
CASE
    WHEN t.field = 'published' AND t.value ~ '^[0-9]{{4}}'
        THEN (left(t.value, 4)::integer + n / {YEAR})::text || substr(t.value, 5)
    ELSE t.value
END"""
KEY = "'synthetic-' || edition || '-' || t.key"
NAME = "t.name || ', synthetic ' || edition"

MADE = {
    ("entity", "key"): KEY,
    ("entity", "name"): NAME,
    ("entity_name", "name"): NAME,
    ("source_text", "sha256"): "encode(sha256((t.sha256 || n)::bytea), 'hex')",
    ("source_bound", "day"): f"(t.day + {LATER})::date",
    ("source_field", "value"): PUBLISHED,
    ("utterance", "key"): KEY,
    ("assertion", "statement"): "t.statement || ' (synthetic ' || n || ')'",
    ("assertion", "date_possible"): CLAIM_DATE,
    ("aspect", "item"): "t.item || '-' || n",
    ("issue", "key"): KEY,
}
"""Columns of copies that neither refer to anything nor equal those of the original."""

COPIED = tuple(table for table in seeded_tables() if table != "withdrawal")

Strides = dict[str, int]
"""By how much the ids of a row and of its next copy differ, for each table with ids."""


def multiply(driver: psycopg.Connection[Any], assertions: int) -> None:
    """Copy all loaded sources until there are about so many assertions, in the open transaction.

    The rules' triggers and the read model are the caller's matter.
    """
    with originals(driver) as strides:
        (loaded,) = driver.execute("SELECT count(*) FROM original_assertion").fetchone() or (1,)
        copies = max(1, round(assertions / loaded))
        for first in range(1, copies, BATCH):
            copy(driver, strides, first, min(first + BATCH, copies) - 1)
    restart_identities(driver)


def add_source(driver: psycopg.Connection[Any], source_key: str) -> None:
    """Add the next copy of one source with the entities that it needs, and its positions on issues.

    Do this once in a database that ``multiply`` has filled.
    """
    with originals(driver) as strides:
        query = "SELECT (SELECT count(*) FROM ip4.source) / count(*) FROM original_source"
        (number,) = driver.execute(query).fetchone() or (1,)
        keep_one_source(driver, source_key)
        copy(driver, strides, number, number)
    restart_identities(driver)


def run(driver: psycopg.Connection[Any], query: str) -> psycopg.Cursor[Any]:
    """Run a statement as it stands: bytes are not searched for parameters."""
    return driver.execute(query.encode())


@contextlib.contextmanager
def originals(driver: psycopg.Connection[Any]) -> Iterator[Strides]:
    """Set aside the rows that are not copies, in temporary tables, and yield their strides."""
    strides = {}
    for table in KEYED:
        query = f"SELECT max(id) + 1 FROM ip4.{table} WHERE key NOT LIKE 'synthetic-%'"
        (strides[table],) = run(driver, query).fetchone() or (0,)
    for table in COPIED:
        keyed = key_columns(table)
        own = [f"{name} < {strides[keyed[name]]}" for name in primary_key(table) if name in keyed]
        query = f"SELECT * FROM ip4.{table} WHERE {' AND '.join(own)}"
        run(driver, f"CREATE TEMPORARY TABLE original_{table} AS {query}")
        run(driver, f"ANALYZE original_{table}")
    driver.execute(SPANS, ([*issues_of_incompatible_claims(driver)],))
    yield strides
    for table in COPIED:
        run(driver, f"DROP TABLE original_{table}")
    driver.execute("DROP TABLE span")


def issues_of_incompatible_claims(driver: psycopg.Connection[Any]) -> Iterator[int]:
    """Yield the issues that settle claims which exclude each other, as copies of these do too."""
    with driver.transaction(force_rollback=True):
        driver.execute("DELETE FROM ip4.issue_position")
        for (issue,) in driver.execute(ISSUES_OF_INCOMPATIBLE_CLAIMS).fetchall():
            yield issue


def keep_one_source(driver: psycopg.Connection[Any], source_key: str) -> None:
    """Leave only one source among the rows set aside, with the entities that it needs."""
    query = "SELECT id FROM original_entity WHERE key = %s"
    (source_id,) = driver.execute(query, (source_key,)).fetchone() or (0,)
    by_claim = "NOT IN (SELECT id FROM original_assertion)"
    for table in (name for name in COPIED if name not in entity_tables()):
        keyed = key_columns(table)
        if "source_id" in columns(table):
            run(driver, f"DELETE FROM original_{table} WHERE source_id <> {source_id}")
        else:
            for name in primary_key(table):
                if keyed.get(name) == "assertion":
                    run(driver, f"DELETE FROM original_{table} WHERE {name} {by_claim}")
    run(
        driver,
        "DELETE FROM original_utterance WHERE id NOT IN ("
        "SELECT utterance_id FROM original_quotation)",
    )
    run(
        driver,
        "DELETE FROM original_issue WHERE id NOT IN (SELECT issue_id FROM original_issue_position)",
    )
    run(driver, f"CREATE TEMPORARY TABLE needed AS SELECT {source_id}::bigint AS id")
    for tables in (set(COPIED) - entity_tables(), *[entity_tables()] * 4):
        for table in tables:
            only = (
                f" WHERE {primary_key(table)[0]} IN (TABLE needed)"
                if table in entity_tables()
                else ""
            )
            for name, home in key_columns(table).items():
                if home == "entity":
                    run(driver, f"INSERT INTO needed SELECT {name} FROM original_{table}{only}")
    unneeded = "NOT IN (SELECT id FROM needed WHERE id IS NOT NULL)"
    for table in entity_tables():
        run(driver, f"DELETE FROM original_{table} WHERE {primary_key(table)[0]} {unneeded}")
    driver.execute("DROP TABLE needed")


def copy(driver: psycopg.Connection[Any], strides: Strides, first: int, last: int) -> None:
    """Make the copies from ``first`` to ``last`` of all rows set aside."""
    for table in COPIED:
        run(driver, copying(table, strides, first, last))


def copying(table: str, strides: Strides, first: int, last: int) -> str:
    """Return the statement that copies the rows of one table."""
    keyed = key_columns(table)
    own = "issue" if table == "issue" else "entity" if table in entity_tables() else None
    edition, joins, where = "n", "", ""
    if own:
        # A copy that others share is made once, with the first of them.
        joins = (
            f"\nINNER JOIN span AS own ON own.item = '{own}' AND own.id = t.{primary_key(table)[0]}"
        )
        edition, where = "n / own.copies", "\nWHERE n % own.copies = 0"
    values = []
    for name in columns(table):
        home = keyed.get(name)
        if (table, name) in MADE:
            values.append(MADE[table, name].replace("edition", f"({edition})"))
        elif home in ("entity", "issue"):
            joins += f"\nLEFT JOIN span AS of_{name}"
            joins += f" ON of_{name}.item = '{home}' AND of_{name}.id = t.{name}"
            values.append(f"t.{name} + {strides[home]} * (n / of_{name}.copies)")
        else:
            values.append(f"t.{name} + {strides[home]} * n" if home else f"t.{name}")
    identity = "OVERRIDING SYSTEM VALUE" if table in KEYED else ""
    return f"""
        INSERT INTO ip4.{table} ({", ".join(columns(table))}) {identity}
        SELECT {", ".join(values)}
        FROM generate_series({first}, {last}) AS n
        CROSS JOIN original_{table} AS t{joins}{where}
        ORDER BY n
    """


def restart_identities(driver: psycopg.Connection[Any]) -> None:
    """Let the database number new rows after the copies."""
    for table in KEYED:
        last = (
            f"SELECT setval(pg_get_serial_sequence('ip4.{table}', 'id'), max(id)) FROM ip4.{table}"
        )
        run(driver, last)
