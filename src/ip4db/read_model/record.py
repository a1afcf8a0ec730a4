"""What the read model takes from the models: which columns name assertions and entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from ip4db.model import Assertion, Base, Entity

if TYPE_CHECKING:
    from collections.abc import Iterator

HOMES = ("assertion", "entity", "issue", "utterance", "passage")
"""Tables whose numbers other tables hold."""

OWN = {mapper.local_table.name for mapper in Entity.__mapper__.self_and_descendants} | {"entity_name"}
PAYLOADS = sorted(
    mapper.local_table.name
    for mapper in Assertion.__mapper__.self_and_descendants
    if mapper.local_table.name != "assertion"
)


def tables() -> list[sa.Table]:
    """Return the tables of the record in the order of their names, code lists left out."""
    return sorted(
        (table for table in Base.metadata.tables.values() if {"code", "meaning"} - {*table.c.keys()}),
        key=lambda table: table.name,
    )


def home_of(column: sa.Column[object]) -> str | None:
    """Follow foreign keys from a column to the table that gives out its numbers."""
    if column.name == "id" and column.table.name in HOMES:
        return str(column.table.name)
    targets = (key.column for key in column.foreign_keys if key.column.name != "kind")
    homes = {home for target in targets if target is not column and (home := home_of(target))}
    return homes.pop() if homes else None


def topics_of(table: sa.Table, asked: set[str]) -> list[str]:
    """Return the pairs ``topic=column`` that a change of a table is noted under."""
    found = []
    for column in table.columns:
        home = home_of(column)
        if home == "assertion":
            found.append(f"assertion={column.name}")
        elif home == "entity":
            is_own = table.name in OWN and column.primary_key
            found.append(f"{'entity' if is_own else 'named'}={column.name}")
        if home and f"{table.name}.{column.name}" in asked:
            found.append(f"{table.name}.{column.name}={column.name}")
    return found


def triggers(asked: set[str]) -> Iterator[str]:
    """Yield the SQL of the triggers that note changes of the record."""
    rows: dict[str, str | None] = {
        "INSERT": "NEW TABLE AS new_rows",
        "DELETE": "OLD TABLE AS old_rows",
    }
    rows["UPDATE"] = "OLD TABLE AS old_rows NEW TABLE AS new_rows"
    rows["TRUNCATE"] = None
    for table in tables():
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
    further entities and topics, exceptions, quoted documents, and the columns of payloads.
    """
    for table in tables():
        claims = [column.name for column in table.columns if home_of(column) == "assertion"]
        own = "id" if table.name == "assertion" or table.name in PAYLOADS else "assertion_id"
        if own not in claims:
            continue
        for column in table.columns:
            if home_of(column) == "entity" and column.name not in ("source_id", "anchor_source_id"):
                yield table.name, column.name, own, place_of(table.name, column.name)


def place_of(table: str, column: str) -> str:
    """Return the SQL expression for the place in which a column names an entity."""
    special = {
        ("assertion", "anchor_event_id"): "'anchor'",
        ("assertion_entity", "entity_id"): "role",
        ("assertion_topic", "topic_id"): "'topic ' || role",
        ("assertion_exception", "member_id"): "'exception'",
        ("attribution", "actor_id"): "'speaker'",
        ("quotation", "document_id"): "'quoted document'",
    }
    return special.get((table, column), f"'{column.removesuffix('_id').replace('_', ' ')}'")


def entity_claim() -> str:
    """Return the definition of ``entity_claim``: one SELECT for each place."""
    parts = [
        "SELECT\n    member_id AS entity_id,\n    assertion_id,\n    'member' AS place\n"
        "FROM ip4_read.claim_member WHERE is_expanded"
    ]
    for table, column, own, place in places_of_entities():
        # The source is the first speaker of its own claims, which says nothing.
        only = "depth > 0" if table == "attribution" else f"{column} IS NOT NULL"
        parts.append(f"SELECT {column}, {own}, {place}\nFROM ip4.{table} WHERE {only}")
    return "\nUNION\n".join(parts)
