"""The base of all seed records, and the types and marks that their fields share."""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Annotated, Any, ClassVar

import pydantic

from ip4db.model.codes.entities import EntityKind

KEY = "^[a-z0-9]+(-[a-z0-9]+)*$"
Key = Annotated[str, pydantic.StringConstraints(pattern=KEY)]
"""A readable key: lower-case words joined by hyphens."""

Line = Annotated[str, pydantic.StringConstraints(pattern=r"\S")]
"""Text that is not blank."""

Count = Annotated[int, pydantic.Field(ge=1)]
"""A whole number from 1."""


class Record(pydantic.BaseModel):
    """One entry of a seed file, or a part of it. An unknown field is an error.

    A field fills the column that is named like it, or like it with ``_id`` at the end. ``Columns``
    says which columns a field fills if their names differ.
    """

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)

    fills: ClassVar[tuple[str, ...]] = ()
    """The tables in which the record is one row."""

    fixed: ClassVar[dict[str, Any]] = {}
    """Columns with the same value in every row."""

    named_after: ClassVar[str | None] = None
    """The table whose key is the name of the file, for records that fill no table."""


@dataclasses.dataclass(frozen=True)
class Columns:
    """Marks a field whose columns are not named like it; ``table`` is one of ``Record.fills``."""

    names: tuple[str, ...]
    table: str | None = None


@dataclasses.dataclass(frozen=True)
class Kinds:
    """Marks a field that may name fewer kinds of entity than its foreign key allows."""

    kinds: tuple[EntityKind, ...]


WhereKey = Annotated[Key, Kinds((EntityKind.PLACE, EntityKind.COUNTRY))]
SpeakerKey = Annotated[
    Key,
    Kinds(
        (
            EntityKind.COUNTRY,
            EntityKind.ORGANISATION,
            EntityKind.PERSON,
            EntityKind.DOCUMENT,
            EntityKind.SOURCE,
        ),
    ),
]

Mark = typing.TypeVar("Mark", Columns, Kinds)


def mark_of(field: pydantic.fields.FieldInfo, mark: type[Mark]) -> Mark | None:
    """Return the mark of a field, which may be inside an optional or a list."""
    return next((m for m in field.metadata if isinstance(m, mark)), None) or mark_in(
        field.annotation,
        mark,
    )


def mark_in(annotation: Any, mark: type[Mark]) -> Mark | None:
    """Return the mark in an annotation, if it has one."""
    found = (m for m in getattr(annotation, "__metadata__", ()) if isinstance(m, mark))
    inside = (mark_in(argument, mark) for argument in typing.get_args(annotation))
    return next(found, None) or next((m for m in inside if m is not None), None)


def base_type(annotation: Any) -> Any:
    """Return the type of one value: the item of a list, what is not None, without marks."""
    origin = typing.get_origin(annotation)
    if origin is Annotated or origin is list:
        return base_type(typing.get_args(annotation)[0])
    if origin in (types.UnionType, typing.Union):
        return base_type(next(a for a in typing.get_args(annotation) if a is not type(None)))
    return annotation
