"""What people ask of a view all the time: one row, one country, one event, one source, one year, a page.

The questions follow from the columns of a view, so a new view is measured and held to the limits
of its plans without a word here.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

FILTERS = {
    "key": ("row_key",),
    "country": (
        "subject_iso3", "country_iso3", "delegation_iso3", "entity_iso3", "holder_country_iso3",
        "actor_country_iso3", "member_iso3",
    ),
    "event": ("event_key", "summit_key", "said_at_key", "anchor_key"),
    "source": ("source_key", "earlier_source_key", "from_source_key"),
    "year": ("date_year", "event_year", "written_year", "issued_year", "relations_since_year"),
    "subject": ("subject_key", "topic_key", "area_key", "initiative_key"),
    "claim": ("assertion_key", "from_assertion_key"),
}  # fmt: skip
"""Kinds of question, and the columns that they filter by: the first that a view has."""

ORDERED = {"timeline": "date_from, date_to, row_key"}
"""Views that people read in an order of their own."""

BRIDGED = """
    SELECT view_name, min(view_row_key) FROM bi.row_assertion GROUP BY view_name ORDER BY view_name
"""
COMMON = "SELECT {column} FROM bi.{view} WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"


@dataclasses.dataclass(frozen=True)
class NaturalQuestion:
    """One question: a SELECT over one view, its value written into it."""

    view: str
    kind: str
    select: str

    @property
    def name(self) -> str:
        """View and kind, as tables of results name it."""
        return f"{self.view} {self.kind}"


def natural_questions(
    connection: sa.Connection,
    *,
    whole: bool = False,
) -> Iterator[NaturalQuestion]:
    """Yield the questions, with the most frequent value of each column, which is the dearest.

    ``whole`` adds each view without a filter, for small databases.
    """
    inspector = sa.inspect(connection)
    for view in sorted(inspector.get_view_names("bi")):
        columns = [column["name"] for column in inspector.get_columns(view, "bi")]
        if view == "row_assertion":
            yield from bridge(connection)
            columns.remove("row_key")
        for kind, wanted in FILTERS.items():
            column = next((name for name in wanted if name in columns), None)
            if column is None:
                continue
            value = connection.scalar(sa.text(COMMON.format(column=column, view=view)))
            if value is not None:
                literal = sa.literal(value).compile(
                    dialect=connection.dialect, compile_kwargs={"literal_binds": True}
                )
                limit = "" if kind == "key" else " LIMIT 200"
                select = f"SELECT * FROM bi.{view} WHERE {column} = {literal}{limit}"  # noqa: S608
                yield NaturalQuestion(view, kind, select)
        order = f" ORDER BY {ORDERED[view]}" if view in ORDERED else ""
        yield NaturalQuestion(view, "page", f"SELECT * FROM bi.{view}{order} LIMIT 50")  # noqa: S608
        if whole:
            yield NaturalQuestion(view, "whole", f"SELECT * FROM bi.{view}")  # noqa: S608


def bridge(connection: sa.Connection) -> Iterator[NaturalQuestion]:
    """Yield the way from one row of each view to its claims."""
    for view, key in connection.execute(sa.text(BRIDGED)):
        select = "SELECT * FROM bi.row_assertion WHERE view_name = {} AND view_row_key = {}"
        literals = (f"'{view}'", "'" + key.replace("'", "''") + "'")
        yield NaturalQuestion("row_assertion", f"from {view}", select.format(*literals))
