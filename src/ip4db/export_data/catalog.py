"""What the catalog of PostgreSQL says of the relations to export: columns, types, keys, comments.

Nothing here names a view. A view has no keys in the catalog: ``row_key`` is its primary key, and
``bi.dictionary`` may say which columns refer to other views.
"""

from __future__ import annotations

import dataclasses
import enum
import re
from typing import TYPE_CHECKING, Any

from ip4db.export_data.errors import ExportError
from ip4db.model.passage import AttachedParagraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    import psycopg

VIEWS, RECORD = "bi", "ip4"
KEY = "row_key"
NEVER_EXPORTED = AttachedParagraph.__tablename__
"""The texts of articles, which are not ours to pass on."""


class Kind(enum.Enum):
    """What a value is in Python."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    MOMENT = "moment"


KINDS = {
    "smallint": Kind.INTEGER,
    "integer": Kind.INTEGER,
    "bigint": Kind.INTEGER,
    "boolean": Kind.BOOLEAN,
    "date": Kind.DATE,
    "timestamp with time zone": Kind.MOMENT,
}
NUMERIC = re.compile(r"numeric\((\d+),(\d+)\)")


@dataclasses.dataclass(frozen=True)
class Column:
    """A column of a relation."""

    name: str
    type: str
    """The type in the words of PostgreSQL."""
    description: str
    is_required: bool

    @property
    def kind(self) -> Kind:
        """Return what its values are; a type that we do not know is exported as text."""
        return Kind.NUMBER if self.digits else KINDS.get(self.type, Kind.TEXT)

    @property
    def digits(self) -> tuple[int, int] | None:
        """Return precision and scale of a number with decimals."""
        found = NUMERIC.fullmatch(self.type)
        return (int(found[1]), int(found[2])) if found else None


@dataclasses.dataclass(frozen=True)
class ForeignKey:
    """Columns that refer to those of another relation."""

    columns: tuple[str, ...]
    relation: Relation
    referred: tuple[str, ...]


@dataclasses.dataclass(eq=False)
class Relation:
    """A view or table to export."""

    schema: str
    name: str
    description: str
    columns: list[Column]
    key: tuple[str, ...] = ()
    foreign_keys: list[ForeignKey] = dataclasses.field(default_factory=list)
    referred_keys: set[tuple[str, ...]] = dataclasses.field(default_factory=set)
    """What foreign keys refer to, beside the primary key."""

    @property
    def label(self) -> str:
        """Return its name in an export: a view's own, a table's with the schema."""
        return self.name if self.schema == VIEWS else f"{self.schema}.{self.name}"

    @property
    def source(self) -> str:
        """Return its name in SQL."""
        return f"{self.schema}.{quoted(self.name)}"

    def refer(self, columns: Sequence[str], other: Relation, referred: Sequence[str]) -> None:
        """Add a foreign key."""
        self.foreign_keys.append(ForeignKey(tuple(columns), other, tuple(referred)))
        if tuple(referred) != other.key:
            other.referred_keys.add(tuple(referred))


def quoted(name: str) -> str:
    """Return a name as an identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'


RELATIONS = """
SELECT relation.oid::bigint, schema.nspname, relation.relname,
    coalesce(obj_description(relation.oid, 'pg_class'), ''),
    has_schema_privilege(schema.oid, 'USAGE') AND has_table_privilege(relation.oid, 'SELECT')
FROM pg_class AS relation
INNER JOIN pg_namespace AS schema ON schema.oid = relation.relnamespace
WHERE schema.nspname = ANY(%s) AND relation.relkind IN ('r', 'v', 'm', 'p')
    AND (schema.nspname, relation.relname) <> (%s, %s)
ORDER BY schema.nspname, relation.relname
"""
COLUMNS = """
SELECT attrelid::bigint, attname, format_type(atttypid, atttypmod),
    coalesce(col_description(attrelid, attnum), ''), attnotnull
FROM pg_attribute
WHERE attrelid = ANY(%s) AND attnum > 0 AND NOT attisdropped
ORDER BY attrelid, attnum
"""
KEYS = """
SELECT contype::text, conrelid::bigint, names.columns, confrelid::bigint, names.referred
FROM pg_constraint
CROSS JOIN LATERAL (
    SELECT
        ARRAY(
            SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS part (attnum, place)
            INNER JOIN pg_attribute USING (attnum) WHERE attrelid = conrelid ORDER BY place
        ),
        ARRAY(
            SELECT attname::text FROM unnest(confkey) WITH ORDINALITY AS part (attnum, place)
            INNER JOIN pg_attribute USING (attnum) WHERE attrelid = confrelid ORDER BY place
        )
) AS names (columns, referred)
WHERE contype IN ('p', 'f') AND conrelid = ANY(%s)
ORDER BY contype = 'p' DESC, conrelid, conname
"""
REFERENCES = """
SELECT view_name, column_name, references_view, references_column
FROM bi.dictionary WHERE references_view IS NOT NULL ORDER BY view_name, column_number
"""


def read(driver: psycopg.Connection[Any], *, record: bool) -> list[Relation]:
    """Return all views of ``bi``, and with ``record`` all tables of ``ip4``.

    Raises:
        ExportError: there are none, or the login may not read them.

    """
    where = driver.info.dbname
    schemas = [VIEWS, RECORD] if record else [VIEWS]
    listed = driver.execute(RELATIONS, [schemas, RECORD, NEVER_EXPORTED]).fetchall()
    if missing := set(schemas) - {schema for _, schema, *_ in listed}:
        what = f"schema `{min(missing)}` has nothing to export."
        raise ExportError(where, what, "Run `ip4db upgrade` and `ip4db seed`.")
    if hidden := [f"{schema}.{name}" for _, schema, name, _, is_read in listed if not is_read]:
        what = f"this login may not read `{hidden[0]}`."
        remedy = "Leave out --record, or log in as owner or editor."
        if hidden[0].startswith(VIEWS):
            remedy = "Ask the owner to run `ip4db grant-reader`."
        raise ExportError(where, what, remedy)
    found = {oid: Relation(schema, name, said, []) for oid, schema, name, said, _ in listed}
    for oid, *column in driver.execute(COLUMNS, [[*found]]):
        found[oid].columns.append(Column(*column))
    for kind, oid, columns, other, referred in driver.execute(KEYS, [[*found]]):
        if kind == "p":
            found[oid].key = tuple(columns)
        elif other in found:
            found[oid].refer(columns, found[other], referred)
    add_keys_of_views(driver, [known for known in found.values() if known.schema == VIEWS])
    return list(found.values())


def add_keys_of_views(driver: psycopg.Connection[Any], views: list[Relation]) -> None:
    """Add the keys that the catalog does not know."""
    named = {view.name: view for view in views}
    names = {view.name: {column.name for column in view.columns} for view in views}
    for view in views:
        if not view.key and KEY in names[view.name]:
            view.key = (KEY,)
    if {"references_view", "references_column"} <= names.get("dictionary", set()):
        for view, column, other, referred in driver.execute(REFERENCES):
            named[view].refer([column], named[other], [referred])
