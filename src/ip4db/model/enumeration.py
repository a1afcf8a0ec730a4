"""Lists in the text of a source, whose items are assertions.

An assertion is one claim, so a list of four things is four assertions. An enumeration keeps them
together and in the order of the text. One item may be several assertions, and one assertion may be
an item of several lists.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ip4db.model.base import (
    SCHEMA,
    Base,
    allowed_values,
    enum_column,
    foreign_key,
    key_check,
    not_blank,
)
from ip4db.model.codes.sources import Completeness


class Enumeration(Base):
    """A list that a source prints."""

    __tablename__ = "enumeration"
    __table_args__ = (
        key_check("label"),
        not_blank("name"),
        allowed_values("completeness", Completeness),
        {"comment": "Lists in the texts. One row per source and list."},
    )

    source_id: Mapped[int] = foreign_key(
        "source.id", "The source", ondelete="CASCADE", index=False, primary_key=True
    )
    label: Mapped[str] = mapped_column(
        primary_key=True, comment="Short label, unique within the source"
    )
    name: Mapped[str] = mapped_column(comment="What is listed, in our words")
    completeness: Mapped[Completeness] = enum_column(
        Completeness, "Whether there is more", server_default="not_said"
    )


class EnumerationItem(Base):
    """An assertion as an item of a list."""

    __tablename__ = "enumeration_item"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["assertion_id", "source_id"],
            [f"{SCHEMA}.assertion.id", f"{SCHEMA}.assertion.source_id"],
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_id", "label"],
            [f"{SCHEMA}.enumeration.source_id", f"{SCHEMA}.enumeration.label"],
            ondelete="CASCADE",
        ),
        sa.Index(None, "label", "source_id"),
        sa.CheckConstraint("item > 0", name="items_count_from_1"),
        {"comment": "Items of lists. One row per assertion and list."},
    )

    assertion_id: Mapped[int] = mapped_column(primary_key=True, comment="The assertion")
    label: Mapped[str] = mapped_column(primary_key=True, comment="Label of the list")
    source_id: Mapped[int] = mapped_column(comment="Source of both the assertion and the list")
    item: Mapped[int] = mapped_column(
        sa.SmallInteger, comment="Place in the list, from 1; the same for claims about one item"
    )
