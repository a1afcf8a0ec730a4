"""Convert seed records to database rows, and database rows to seed records.

``binding`` says which columns a field fills; this module walks the records in both directions.
The rows hold keys instead of ids, so the rows of seeds and of a database compare as they are.

Order is part of the form: entries are sorted by key, passages by position, assertions by number,
and lists by their position or else by primary key. Two databases that hold the same facts
therefore give the same files, byte for byte.
"""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from psycopg.types.range import Range

from ip4db.model.codes.claims import Precision
from ip4db.model.references import KEYED
from ip4db.seeding import edtf, tables
from ip4db.seeding.binding import Form, binding
from ip4db.seeding.date_records import Date
from ip4db.seeding.records import FILES, AssertionBase, SourceFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ip4db.seeding.binding import Child, Field
    from ip4db.seeding.date_records import When
    from ip4db.seeding.read import Seeds
    from ip4db.seeding.record import Record
    from ip4db.seeding.tables import Row, Rows

Contents = dict[str, Any]
"""The record, or the list of records, of each file."""

ORDERS = {
    "passage": ("paragraph", "start_at", "end_at"),
    "source_relation": ("relation", "entity_id"),
}
"""The columns that rows are sorted by, where these are not the primary key."""


def to_rows(seeds: Seeds) -> Rows:
    """Return the rows of all records of ``seeds``."""
    encoder = Encoder(seeds.sources)
    for entries in seeds.lists.values():
        for entry in entries:
            encoder.add(entry.record, {})
    for key, entry in seeds.sources.items():
        # The source itself is the first speaker of its assertions, hence the actor.
        encoder.add(entry.record, {"id": key, "key": key, "source_id": key, "actor_id": key})
    return encoder.rows


def to_records(rows: Rows) -> Contents:
    """Return the contents of all seed files for ``rows``."""
    decoder = Decoder(rows)
    contents: Contents = {}
    for name, record in FILES.items():
        if found := [r for r in decoder.sorted(record.fills[0]) if is_row_of(record, r)]:
            contents[f"{name}.yaml"] = [
                record.model_validate(decoder.values(record, row)) for row in found
            ]
    for row in decoder.sorted("source"):
        contents[f"sources/{row['id']}.yaml"] = SourceFile.model_validate(
            decoder.values(SourceFile, row),
        )
    return contents


class Encoder:
    """Collects the rows of records, table by table."""

    def __init__(self, sources: Collection[str]) -> None:
        """Start without rows; ``sources`` are the keys of all sources."""
        self.sources = sources
        self.rows: Rows = {table: [] for table in tables.seeded_tables()}
        self.positions: Counter[tuple[Any, ...]] = Counter()

    def add(self, record: Record, known: Row) -> None:
        """Add the rows of a record.

        ``known`` has the columns that follow from the records around it, such as ``source_id``.
        """
        bound, known = binding(type(record)), known | record.fixed
        if isinstance(record, AssertionBase):
            known["kind"] = record.kind
        for table in record.fills:
            row = {name: known[name] for name in tables.columns(table) if name in known}
            for field in bound.fields:
                if field.table == table:
                    row |= self.encode(field, getattr(record, field.name), known)
            if table in KEYED:
                row["id"] = known["id"] = tables.key_of(table, row)
            if "id" in row:
                known[f"{table}_id"] = row["id"]
            if bound.position:
                row[bound.position] = self.next_position(table, row, bound.position)
            known |= referred_columns(bound.children, row)
            self.rows[table].append(complete(record, table, row))
        for child in bound.children:
            value = getattr(record, child.name)
            for item in value if child.is_list else filter(None, (value,)):
                self.add(item, known)

    def next_position(self, table: str, row: Row, position: str) -> int:
        """Return the position after the rows that share the rest of the primary key."""
        group = (table, *(row[name] for name in tables.primary_key(table) if name != position))
        self.positions[group] += 1
        return self.positions[group]

    def encode(self, field: Field, value: Any, known: Row) -> Row:
        """Return the columns of a field."""
        if value is None:
            return dict.fromkeys(field.columns)
        if field.form is Form.DATE:
            return self.encode_date(field, value)
        if field.form is Form.LIST:
            return dict(zip(field.columns, value, strict=True))
        if field.form is Form.LABEL:
            value = tables.key_of("passage", {"source_id": known["source_id"], "label": value})
        return {field.columns[0]: to_text(value)}

    def encode_date(self, field: Field, when: Date | When) -> Row:
        """Return the columns of a date."""
        possible, precision, printed = field.columns[:3]
        row: Row = dict.fromkeys(field.columns) | {printed: when.printed}
        if when.edtf is not None:
            (low, high), exact = edtf.read(when.edtf)
            row[possible] = Range(low, high, "[)" if low else "()")
            row[precision] = to_text(exact)
        if not isinstance(when, Date) and when.anchor is not None:
            is_source = when.anchor in self.sources
            row["anchor_source_id" if is_source else "anchor_event_id"] = when.anchor
            row["anchor_relation"] = to_text(when.relation)
        return row


class Decoder:
    """Finds the values of records in rows."""

    def __init__(self, rows: Rows) -> None:
        """Keep the rows; they are grouped by a column when that is needed."""
        self.rows = rows
        self.groups: dict[tuple[str, ...], dict[Any, list[Row]]] = {}

    def sorted(self, table: str) -> list[Row]:
        """Return the rows of a table in the order of files."""
        names = ORDERS.get(table, tables.primary_key(table))
        keyed = tables.key_columns(table)
        orders = [(name, by_number if keyed.get(name) == "assertion" else None) for name in names]
        return sorted(
            self.rows[table],
            key=lambda row: [order(row[name]) if order else row[name] for name, order in orders],
        )

    def rows_by(self, table: str, columns: tuple[str, ...], key: tuple[str, ...]) -> list[Row]:
        """Return the rows of a table that have ``key`` in some columns, in the order of files."""
        if (table, *columns) not in self.groups:
            groups = self.groups[table, *columns] = defaultdict(list)
            for row in self.sorted(table):
                groups[tuple(row[column] for column in columns)].append(row)
        return self.groups[table, *columns].get(key, [])

    def values(self, record: type[Record], row: Row) -> dict[str, Any]:
        """Return the fields of a record that are not empty.

        ``row`` is its row in the first table that it fills.
        """
        bound, rows = binding(record), dict.fromkeys(record.fills[:1], row)
        for table in record.fills[1:]:
            link = "id" if "id" in tables.columns(table) else f"{record.fills[0]}_id"
            own = (r for r in self.rows_by(table, (link,), (row["id"],)) if is_row_of(record, r))
            rows[table] = next(own)
        found = {field.written: decode(field, rows[field.table]) for field in bound.fields}
        for child in bound.children:
            table = child.record.fills[0]
            items = [
                self.values(child.record, r)
                for r in self.rows_by(table, child.link, tuple(row[name] for name in child.key))
                if table not in rows or not is_row_of(record, r)
            ]
            found[child.written] = items if child.is_list else next(iter(items), None)
        return {name: value for name, value in found.items() if value not in (None, [])}


def referred_columns(children: Iterable[Child], row: Row) -> Row:
    """Return the columns of a row to which the rows of its children refer."""
    return {name: row[name] for child in children for name in child.key if name in row}


def complete(record: Record, table: str, row: Row) -> Row:
    """Return a row with its columns in the order of the table.

    Raises:
        LookupError: a column is missing, since the record has no field for it.

    """
    try:
        return {name: row[name] for name in tables.columns(table)}
    except KeyError as error:
        message = f"no field of {type(record).__name__} fills {table}.{error.args[0]}"
        raise LookupError(message) from error


def is_row_of(record: type[Record], row: Row) -> bool:
    """Return whether a row has the values that are fixed for a record."""
    return all(row.get(name, value) == value for name, value in record.fixed.items())


def decode(field: Field, row: Row) -> Any:
    """Return the value of a field from its columns."""
    value = row[field.columns[0]]
    if field.form is Form.DATE:
        return decode_date(field, row)
    if field.form is Form.LIST:
        found = [row[name] for name in field.columns]
        return None if None in found else found
    if field.form is Form.LABEL and value is not None:
        return value.partition("#")[2]
    return value


def decode_date(field: Field, row: Row) -> dict[str, Any] | None:
    """Return the fields of a date, or None if its columns are empty."""
    possible, precision, printed = (row[name] for name in field.columns[:3])
    anchor = row.get("anchor_event_id") or row.get("anchor_source_id")
    if possible is None and anchor is None:
        return None
    when = {
        "edtf": possible and edtf.write((possible.lower, possible.upper), Precision.of(precision)),
        "printed": printed,
        "anchor": anchor,
        "relation": row.get("anchor_relation"),
    }
    return {name: value for name, value in when.items() if value is not None}


def to_text(value: Any) -> Any:
    """Return a code as text, and any other value as it is."""
    return str(value) if isinstance(value, enum.Enum) else value


def by_number(assertion_key: str) -> tuple[str, int]:
    """Return the sort key of an assertion: its source, and its number as a number."""
    source, _, number = assertion_key.partition("/")
    return source, int(number)
