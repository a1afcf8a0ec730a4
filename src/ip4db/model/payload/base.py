"""How a payload table refers to ``assertion``: by id and kind together.

The composite foreign key lets a milestone refer only to an assertion of kind milestone. A rule
requires that each assertion has its payload (``rules/missing_parts.sql``).
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import MappedColumn, mapped_column

from ip4db.model.assertion import Assertion
from ip4db.model.base import SCHEMA
from ip4db.model.codes.claims import AssertionKind


def payload_id() -> MappedColumn[Any]:
    """Return the primary key of a payload table."""
    return mapped_column(sa.BigInteger, primary_key=True, comment="The assertion")


def payload_kind(kind: AssertionKind) -> MappedColumn[Any]:
    """Return the kind column of a payload table."""
    return mapped_column(
        sa.Text,
        server_default=str(kind),
        comment="Kind of the assertion, held equal to assertion.kind",
    )


def payload_table(kind: AssertionKind, comment: str, *extra: Any) -> tuple[Any, ...]:
    """Return the table arguments of a payload table, with its foreign key to ``assertion``."""
    return (
        sa.ForeignKeyConstraint(
            ["id", "kind"],
            [f"{SCHEMA}.assertion.id", f"{SCHEMA}.assertion.kind"],
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(f"kind = '{kind}'", name=f"kind_is_{kind}"),
        *extra,
        {"comment": comment},
    )


def payload_mapper(kind: AssertionKind, own_id: Any, own_kind: Any) -> dict[str, Any]:
    """Return the mapper arguments of a payload class."""
    return {
        "polymorphic_identity": kind,
        "polymorphic_load": "selectin",
        "inherit_condition": sa.and_(own_id == Assertion.id, own_kind == Assertion.kind),
    }
