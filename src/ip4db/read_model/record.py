"""Which columns of the models refer to assertions and entities, for triggers and steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from ip4db.model.base import CodeText
from ip4db.model.references import entity_tables, keyed_table, payload_tables, record_tables

if TYPE_CHECKING:
    from collections.abc import Iterator


def topics_of(table: sa.Table, asked: set[str]) -> list[str]:
    """Return the pairs ``topic=column`` under which triggers note a change of a table."""
    found = []
    for column in table.columns:
        home = keyed_table(column)
        if home == "assertion":
            found.append(f"assertion={column.name}")
        elif home == "entity":
            is_own = table.name in entity_tables() and column.primary_key
            found.append(f"{'entity' if is_own else 'named'}={column.name}")
        if home and f"{table.name}.{column.name}" in asked:
            found.append(f"{table.name}.{column.name}={column.name}")
    return found


def triggers(asked: set[str]) -> Iterator[str]:
    """Yield the SQL of the triggers that note changes."""
    rows: dict[str, str | None] = {
        "INSERT": "NEW TABLE AS new_rows",
        "DELETE": "OLD TABLE AS old_rows",
    }
    rows["UPDATE"] = "OLD TABLE AS old_rows NEW TABLE AS new_rows"
    rows["TRUNCATE"] = None
    for table in record_tables():
        if topics := topics_of(table, asked):
            told = ", ".join(f"'{topic}'" for topic in topics)
            for event, referencing in rows.items():
                yield (
                    f"CREATE TRIGGER {event.lower()}_is_noted AFTER {event} ON ip4.{table.name}\n"
                    f"{f'REFERENCING {referencing}' if referencing else ''}\n"
                    f"FOR EACH STATEMENT EXECUTE FUNCTION ip4_read.note_change({told});\n"
                )


def places_of_entities() -> Iterator[tuple[str, str, str, str]]:
    """Yield table, column of the entity, column of the assertion, and the place as an expression.

    Every foreign key to an entity in a table with an assertion is one: subject, anchor, speakers,
    further entities and topics, exceptions, and the columns of payloads.
    """
    for table in record_tables():
        claims = [column.name for column in table.columns if keyed_table(column) == "assertion"]
        own = (
            "id" if table.name == "assertion" or table.name in payload_tables() else "assertion_id"
        )
        if own not in claims:
            continue
        for column in table.columns:
            if keyed_table(column) == "entity" and column.name not in (
                "source_id",
                "anchor_source_id",
            ):
                yield table.name, column.name, own, place_of(table.name, column.name)


def place_of(table: str, column: str) -> str:
    """Return the SQL expression for the place in which a column names an entity."""
    special = {
        ("assertion", "anchor_event_id"): "'anchor'",
        ("assertion_entity", "entity_id"): "role",
        ("assertion_topic", "topic_id"): "'topic ' || role",
        ("assertion_exception", "member_id"): "'exception'",
        ("attribution", "actor_id"): "'speaker'",
    }
    return special.get((table, column), f"'{column.removesuffix('_id').replace('_', ' ')}'")


def entity_claim() -> str:
    """Return the definition of ``entity_claim``: one SELECT for each place."""
    parts = [
        (
            "SELECT\n    member_id AS entity_id,\n    assertion_id,\n    'member' AS place\n"
            "FROM ip4_read.each_member"
        )
    ]
    for table, column, own, place in places_of_entities():
        # The source is the first speaker of all of its claims, which is no information.
        only = "depth > 0" if table == "attribution" else f"{column} IS NOT NULL"
        parts.append(f"SELECT {column}, {own}, {place}\nFROM ip4.{table} WHERE {only}")
    return "\nUNION\n".join(parts)


def payload_words() -> str:
    """Return the view of the codes of payloads, with their meanings, and of their texts."""
    parts = []
    for name, table in payload_tables().items():
        words = [
            words_of(column)
            for column in table.columns
            if column.name != "kind" and isinstance(column.type, (CodeText, sa.Text))
        ]
        parts.append(
            f"SELECT id AS assertion_id, concat_ws(' | ', {', '.join(words) or 'NULL'}) AS words\n"
            f"FROM ip4.{name} AS payload"
        )
    return "CREATE VIEW ip4_read.payload_words AS\n" + "\nUNION ALL\n".join(parts) + ";\n"


def words_of(column: sa.Column[object]) -> str:
    """Return the SQL expression for a column as text."""
    own = f"payload.{column.name}"
    for key in column.foreign_keys:
        listed = key.column.table.name
        return f"(SELECT code || ' ' || meaning FROM ip4.{listed} WHERE code = {own})"
    return own
