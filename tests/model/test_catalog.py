"""What holds for every table, whoever adds the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from ip4db.model import LOOKUPS, Base
from ip4db.model.codes.lookup import rows

if TYPE_CHECKING:
    from ip4db.model.base import Code

CARRIED_ALONG = {"kind", "source_id", "first_evidence", "first_depth"}
"""Columns that the rest of a composite key settles: an index on the rest finds the row."""

CODE_LISTS = {table.__tablename__ for table in LOOKUPS.values()}

KEYS_AND_INDEXES = """
SELECT
    pg_constraint.conrelid::regclass::text AS carrier,
    pg_constraint.conname AS name,
    referred.relname AS referred,
    ARRAY(
        SELECT pg_attribute.attname::text
        FROM unnest(pg_constraint.conkey) WITH ORDINALITY AS part (number, place)
        INNER JOIN pg_attribute
            ON pg_constraint.conrelid = pg_attribute.attrelid AND part.number = pg_attribute.attnum
        ORDER BY part.place
    ) AS columns,
    ARRAY(
        SELECT string_agg(pg_attribute.attname, ',' ORDER BY part.place)
        FROM pg_index, unnest(pg_index.indkey) WITH ORDINALITY AS part (number, place), pg_attribute
        WHERE
            pg_index.indrelid = pg_constraint.conrelid
            AND pg_attribute.attrelid = pg_constraint.conrelid
            AND pg_attribute.attnum = part.number
        GROUP BY pg_index.indexrelid
    ) AS indexes
FROM pg_constraint
INNER JOIN pg_class AS referred ON pg_constraint.confrelid = referred.oid
WHERE pg_constraint.contype = 'f' AND pg_constraint.connamespace = 'ip4'::regnamespace
"""


def test_every_foreign_key_has_an_index(draft: sa.Connection) -> None:
    without = {
        key.name
        for key in draft.execute(sa.text(KEYS_AND_INDEXES))
        # Codes are hardly ever deleted and never looked up from their list.
        if key.referred not in CODE_LISTS
        and not any(
            index.split(",")[: len(needed)] == needed
            for needed in [
                [name for name in key.columns if name not in CARRIED_ALONG] or key.columns,
            ]
            for index in key.indexes
        )
    }

    assert without == set()


def test_every_table_and_column_says_what_it_holds(draft: sa.Connection) -> None:
    inspector = sa.inspect(draft)
    silent = [
        f"{table}.{column['name']}"
        for table in inspector.get_table_names("ip4")
        for column in inspector.get_columns(table, "ip4")
        if not column["comment"] and table != "alembic_version"
    ]
    grainless = [
        table
        for (_, table), comment in inspector.get_multi_table_comment("ip4").items()
        if "One row " not in (comment["text"] or "") and table != "alembic_version"
    ]

    assert (silent, grainless) == ([], [])


def test_no_name_is_longer_than_postgresql_keeps() -> None:
    dialect = sa.create_engine("postgresql+psycopg://").dialect
    names = [
        dialect.identifier_preparer.format_constraint(constraint) or ""
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
    ]

    # A name that is too long would end in four letters of a hash.
    cut = [name for name in names if len(name) > 58 and name[-5:-4] == "_"]
    assert cut == []


@pytest.mark.parametrize("codes", LOOKUPS, ids=lambda codes: codes.__name__)
def test_a_code_list_holds_the_codes_of_its_class(draft: sa.Connection, codes: type[Code]) -> None:
    table = LOOKUPS[codes].__table__
    found = draft.execute(sa.select(table).order_by(table.c.rank)).mappings().all()

    assert [dict(row) for row in found] == rows(codes)


def test_every_table_is_mapped_or_a_code_list() -> None:
    mapped = {mapper.local_table for mapper in Base.registry.mappers}

    assert mapped == set(Base.metadata.tables.values())
