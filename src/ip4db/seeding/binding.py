"""Find the columns that each field of a record fills.

The first rule that fits a field decides:

==============================  ================================================================
a field with                    fills
==============================  ================================================================
records                         rows of their own, which refer to the row of this record
the mark ``Columns``            the columns that the mark names
a ``Date`` or a ``When``        the columns of the fuzzy date of that name, and any anchor
any other value                 the column that is named like the field, or like it with ``_id``
==============================  ================================================================

``codec`` reads these bindings in both directions, so a field is declared once.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import typing
from typing import TYPE_CHECKING

from ip4db.model import Base
from ip4db.model.references import own_table
from ip4db.seeding import tables
from ip4db.seeding.date_records import Date, When
from ip4db.seeding.record import Columns, Kinds, Record, base_type, mark_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pydantic

    from ip4db.model.codes.entities import EntityKind

DATES = (Date, When)
"""Records that fill columns of the record around them instead of rows of their own."""

POSITIONS = ("ordinal", "depth")
"""Columns that hold the position of an entry in its list."""


class Form(enum.Enum):
    """The form in which a field holds the values of its columns."""

    VALUE = "the value of one column"
    LIST = "a list with one value for each column"
    LABEL = "the label of a passage of the same source"
    DATE = "a date record"


@dataclasses.dataclass(frozen=True)
class Field:
    """A field that fills columns of one table; ``written`` is its name in files."""

    name: str
    written: str
    table: str
    columns: tuple[str, ...]
    form: Form


@dataclasses.dataclass(frozen=True)
class Child:
    """A field with records, whose columns ``link`` refer to the columns ``key`` of this record."""

    name: str
    written: str
    record: type[Record]
    link: tuple[str, ...]
    key: tuple[str, ...]
    is_list: bool


@dataclasses.dataclass(frozen=True)
class Binding:
    """What a record fills; ``position`` is the column with its position in a list, if any."""

    fields: tuple[Field, ...]
    children: tuple[Child, ...]
    position: str | None


@dataclasses.dataclass(frozen=True)
class Reference:
    """What a field refers to: a table, and the kinds of entity that are allowed (none: any)."""

    table: str
    kinds: tuple[EntityKind, ...] = ()


@functools.cache
def binding(record: type[Record]) -> Binding:
    """Return the binding of a record.

    Raises:
        LookupError: a field fits no column.

    """
    fields, children = [], []
    for name, field in record.model_fields.items():
        if holds_rows(field):
            children.append(bind_child(record, name, field))
        else:
            fields.append(bind_field(record, name, field))
    own = {column for table in record.fills for column in tables.columns(table)}
    position = next((name for name in POSITIONS if name in own - record.fixed.keys()), None)
    return Binding(tuple(fields), tuple(children), position)


def holds_rows(field: pydantic.fields.FieldInfo) -> bool:
    """Return whether a field holds records that fill rows of their own."""
    found = base_type(field.annotation)
    return isinstance(found, type) and issubclass(found, Record) and found not in DATES


def bind_field(record: type[Record], name: str, field: pydantic.fields.FieldInfo) -> Field:
    """Return the binding of a field that fills columns.

    Raises:
        LookupError: it fits no column.

    """
    written = field.alias or name
    if mark := mark_of(field, Columns):
        form = Form.LIST if len(mark.names) > 1 else Form.VALUE
        return Field(name, written, mark.table or record.fills[0], mark.names, form)
    for table in record.fills:
        if base_type(field.annotation) in DATES:
            return Field(name, written, table, date_columns(table, name), Form.DATE)
        for column in (written, f"{written}_id"):
            if column in tables.columns(table):
                is_label = tables.key_columns(table).get(column) == "passage"
                form = Form.LABEL if is_label else Form.VALUE
                return Field(name, written, table, (column,), form)
    message = f"no column fits {record.__name__}.{name}; name it with `Columns`"
    raise LookupError(message)


def bind_child(record: type[Record], name: str, field: pydantic.fields.FieldInfo) -> Child:
    """Return the binding of a field that holds records."""
    child: type[Record] = base_type(field.annotation)
    is_list = typing.get_origin(field.annotation) is list
    if record.fills and "id" not in tables.columns(record.fills[0]):
        key = tables.primary_key(record.fills[0])
        return Child(name, field.alias or name, child, key, key, is_list)
    taken = {column for bound in binding(child).fields for column in bound.columns}
    free = set(tables.columns(child.fills[0])) - taken
    parents = record.fills or (record.named_after,)
    links = [*(f"{parent}_id" for parent in parents), "id"]
    link = next(column for column in links if column in free)
    return Child(name, field.alias or name, child, (link,), ("id",), is_list)


def date_columns(table: str, name: str) -> tuple[str, ...]:
    """Return the columns of a date: possible days, precision, printed form, and any anchor."""
    mapper = next(m for m in Base.registry.mappers if own_table(m).name == table)
    own = tuple(prop.columns[0].name for prop in mapper.composites[name].props)
    return own + tuple(column for column in tables.columns(table) if column.startswith("anchor_"))


@functools.cache
def references(record: type[Record]) -> Mapping[str, Reference]:
    """Return the fields of a record that name something by its key or label."""
    found = {
        name: Reference("entity", mark.kinds)
        for name, field in record.model_fields.items()
        if (mark := mark_of(field, Kinds))
    }
    for field in binding(record).fields if record.fills else ():
        keyed = tables.key_columns(field.table).get(field.columns[0])
        if keyed and field.form is not Form.DATE:
            kinds = tables.referenced_kinds(field.table, field.columns[0])
            found.setdefault(field.name, Reference(keyed, kinds))
    return found
