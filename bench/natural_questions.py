"""What people ask of a view: one row, one country, one event, one source, one year, one page.

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
    "year": (
        "date_year", "event_year", "written_year", "issued_year", "relations_since_year",
        "said_year",
    ),
    "subject": ("subject_key", "topic_key", "area_key", "initiative_key"),
    "claim": ("assertion_key", "from_assertion_key"),
}  # fmt: skip
"""Kinds of question, and the columns that they filter by: the first that a view has."""

ORDERED = {"timeline": "date_from, date_to, row_key"}
"""Views that people read in an order of their own."""

BRIDGED = """
    SELECT view_name, min(view_row_key) FROM bi.row_assertion GROUP BY view_name ORDER BY view_name
"""
VALUES = """
    SELECT value
    FROM (
        SELECT
            {column} AS value,
            row_number() OVER (ORDER BY {rank} DESC, {column}) AS place,
            count(*) OVER () AS size
        FROM {rows}
        WHERE {column} IS NOT NULL
        GROUP BY {column}
    ) AS ranked
    WHERE place IN ({places})
    ORDER BY place
"""
MOST_FREQUENT = "1"
SPREAD = "1, (size + 1) / 2, size"
"""The most frequent value, one in the middle, and the rarest."""


@dataclasses.dataclass(frozen=True)
class NaturalQuestion:
    """One question: SELECTs over one view, their values written into them."""

    view: str
    kind: str
    selects: tuple[str, ...]
    """One for each value asked for, the most frequent first."""

    @property
    def select(self) -> str:
        """The SELECT with the most frequent value."""
        return self.selects[0]

    @property
    def name(self) -> str:
        """View and kind, as tables of results name it."""
        return f"{self.view} {self.kind}"


def natural_questions(
    connection: sa.Connection,
    *,
    places: str = MOST_FREQUENT,
    whole: bool = False,
    patience: int = 0,
) -> Iterator[NaturalQuestion]:
    """Yield the questions, with the most frequent value of each column, which is the dearest.

    ``places`` adds values that are less frequent. ``whole`` adds each view without a filter, for
    small databases. After ``patience`` milliseconds, values come from a part of the rows.
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
            counted = kind == "key" and "assertion_count" in columns
            query = VALUES.replace("{places}", places).replace("{column}", column)
            query = query.replace("{rank}", "max(assertion_count)" if counted else "count(*)")
            values = values_of(connection, query, f"bi.{view}", patience)
            limit = "" if kind == "key" else " LIMIT 200"
            selects = [
                f"SELECT * FROM bi.{view} WHERE {column} = {literal(connection, value)}{limit}"
                for value in values
            ]
            if selects:
                yield NaturalQuestion(view, kind, tuple(dict.fromkeys(selects)))
        order = f" ORDER BY {ORDERED[view]}" if view in ORDERED else ""
        yield NaturalQuestion(view, "page", (f"SELECT * FROM bi.{view}{order} LIMIT 50",))
        if whole:
            yield NaturalQuestion(view, "whole", (f"SELECT * FROM bi.{view}",))


def values_of(connection: sa.Connection, query: str, rows: str, patience: int) -> list[object]:
    """Return values of a column, from the first rows only if all of them take too long."""
    for source in (rows, f"(SELECT * FROM {rows} LIMIT 1000) AS part"):
        attempt = connection.begin_nested()
        try:
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = {patience}")
            return [*connection.scalars(sa.text(query.replace("{rows}", source)))]
        except sa.exc.OperationalError:
            continue
        finally:
            attempt.rollback()
    return []


def literal(connection: sa.Connection, value: object) -> str:
    """Return a value as SQL."""
    options = {"literal_binds": True}
    return str(sa.literal(value).compile(dialect=connection.dialect, compile_kwargs=options))


def bridge(connection: sa.Connection) -> Iterator[NaturalQuestion]:
    """Yield the way from one row of each view to its claims."""
    for view, key in connection.execute(sa.text(BRIDGED)):
        select = "SELECT * FROM bi.row_assertion WHERE view_name = {} AND view_row_key = {}"
        select = select.format(literal(connection, view), literal(connection, key))
        yield NaturalQuestion("row_assertion", f"from {view}", (select,))
