"""Derive the records of entities and payloads from their mapped classes.

A column of a payload is declared once, in the model: its name, its type, whether it may be empty,
what it refers to, and its comment, which editors show. This module adds only what the model does
not say: which value a seed file may leave out, and where a seed may refer to fewer kinds.
"""

from __future__ import annotations

import decimal
from typing import TYPE_CHECKING, Any

import pydantic
import sqlalchemy as sa

from ip4db.model import Assertion, Entity
from ip4db.model.base import CodeText
from ip4db.model.codes import payloads as codes
from ip4db.model.codes.claims import AssertionKind
from ip4db.model.codes.entities import EntityKind, EventType, NameOrder, TopicType
from ip4db.model.references import keyed_table, own_table
from ip4db.seeding import tables
from ip4db.seeding.date_records import Day
from ip4db.seeding.record import Count, Key, Line, Record, WhereKey

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULTS = {
    "person.name_order": NameOrder.GIVEN_FIRST,
    "participation.role": codes.ParticipationRole.ATTENDEE,
    "cooperation.tense": codes.Tense.CURRENT,
    "contribution.status": codes.ContributionStatus.UNSPECIFIED,
    "quantity.comparator": codes.Comparator.EXACTLY,
}
"""Values that a seed file may leave out although the column has no default."""

NARROWER = {"place_id": WhereKey}
"""Foreign keys to any entity that accept fewer kinds in seed files."""

FIXED = {
    EntityKind.SUMMIT: {"event_type": str(EventType.SUMMIT)},
    EntityKind.COOPERATION_AREA: {"topic_type": str(TopicType.AREA)},
}
"""Columns that follow from the kind of an entity."""

TYPES: dict[type[Any], Any] = {
    sa.Text: Line,
    sa.Boolean: bool,
    sa.Integer: int,
    sa.Numeric: decimal.Decimal,
    sa.Date: Day,
}


def record_type(
    mapper: sa.orm.Mapper[Any],
    base: type[Record],
    fills: tuple[str, ...],
    fixed: Mapping[str, Any],
) -> type[Record]:
    """Return the record of a mapped class, with a field for each column of its own table."""
    fields: Any = {
        column.name.removesuffix("_id") if keyed_table(column) else column.name: (
            field_type(column),
            pydantic.Field(default=default(column), description=column.comment),
        )
        for column in own_table(mapper).columns
        if column.name not in {"id", "kind", *fixed}
    }
    record: Any = pydantic.create_model(
        f"{mapper.class_.__name__}Record",
        __base__=base,
        __doc__=(mapper.class_.__doc__ or "").partition("\n")[0],
        **fields,
    )
    record.fills, record.fixed = fills, dict(fixed)
    return record  # type: ignore[no-any-return]


def field_type(column: sa.Column[Any]) -> Any:
    """Return the type of the field that fills a column.

    Raises:
        LookupError: its type is not known.

    """
    found: Any
    if isinstance(column.type, CodeText):
        found = column.type.codes
    elif table := keyed_table(column):
        found = NARROWER.get(column.name, Line if table == "assertion" else Key)
    elif counts_from_1(column):
        found = Count
    else:
        found = next((t for cls, t in TYPES.items() if isinstance(column.type, cls)), None)
    if found is None:
        message = f"no type of field fits {column}; add its type to TYPES"
        raise LookupError(message)
    return found | None if column.nullable else found


def counts_from_1(column: sa.Column[Any]) -> bool:
    """Return whether a constraint of the table says that the column counts from 1."""
    names = (str(constraint.name) for constraint in column.table.constraints)
    return any(name.endswith(f"{column.name}_counts_from_1") for name in names)


def default(column: sa.Column[Any]) -> Any:
    """Return the value of a field that a seed file leaves out, or ``...`` if it must not."""
    if (known := DEFAULTS.get(f"{column.table.name}.{column.name}")) is not None:
        return known
    if isinstance(column.server_default, sa.DefaultClause):
        value = column.server_default.arg
        if isinstance(column.type, CodeText):
            return column.type.codes.of(str(value))
        return isinstance(value, sa.True_)
    return None if column.nullable else ...


def entity_records(base: type[Record]) -> dict[EntityKind, type[Record]]:
    """Return the record of each kind of entity that a file in reference/ may hold."""
    records = {}
    for kind, mapper in sa.inspect(Entity).polymorphic_map.items():
        if kind is not EntityKind.SOURCE:
            fixed = {"kind": str(kind), **FIXED.get(kind, {})}
            fills = ("entity", own_table(mapper).name)
            records[kind] = record_type(mapper, base, fills, fixed)
    return records


def file_stem(kind: EntityKind) -> str:
    """Return the name of the file in reference/ for a kind of entity, without ``.yaml``."""
    return tables.plural(kind).replace("_", "-")


def payload_records() -> dict[str, type[Record]]:
    """Return the record of each kind of assertion that has a payload."""
    found = sa.inspect(Assertion).polymorphic_map
    return {
        str(kind): record_type(found[kind], Record, (str(kind),), {})
        for kind in AssertionKind
        if kind is not AssertionKind.STATEMENT
    }
