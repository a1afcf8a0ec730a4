"""The dates in seed files."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

import pydantic

from ip4db.model.codes.claims import AnchorRelation
from ip4db.model.codes.entities import EntityKind
from ip4db.seeding import edtf
from ip4db.seeding.record import Key, Kinds, Line, Record

DAY_HYPHENS = 2


def valid_edtf(value: str) -> str:
    """Reject text that is not an EDTF date, and days that do not exist."""
    edtf.read(value)
    return value


def parse_day(value: Any) -> Any:
    """Return the day of a text such as ``2024-07-11``; pydantic would accept other forms too."""
    if not isinstance(value, str):
        return value
    if value.count("-") != DAY_HYPHENS:
        message = f"`{value}` is not a day; write it as 2024-07-11"
        raise ValueError(message)
    return edtf.first_and_next(value)[0]


Edtf = Annotated[str, pydantic.AfterValidator(valid_edtf)]
Day = Annotated[dt.date, pydantic.BeforeValidator(parse_day)]
AnchorKey = Annotated[Key, Kinds((EntityKind.EVENT, EntityKind.SUMMIT, EntityKind.SOURCE))]


class Date(Record):
    """A date as the source gives it."""

    edtf: Edtf
    printed: Line | None = None


class When(Record):
    """A date as the source gives it: absolute (``edtf``), relative to ``anchor``, or both."""

    edtf: Edtf | None = None
    printed: Line | None = None
    anchor: AnchorKey | None = None
    relation: AnchorRelation | None = None

    @pydantic.model_validator(mode="after")
    def says_when(self) -> When:
        """Reject an anchor without a relation, and a date without content."""
        if (self.anchor is None) != (self.relation is None):
            message = "`anchor` and `relation` must be given together; give both or neither"
            raise ValueError(message)
        if self.edtf is None and self.anchor is None:
            message = "has neither `edtf` nor `anchor`; give one of them, or omit `when`"
            raise ValueError(message)
        return self
