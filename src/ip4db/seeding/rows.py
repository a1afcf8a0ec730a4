"""Turn seeds into the rows that the database must hold, named by keys instead of numbers.

Numbers differ from database to database, so wherever a column holds the number of an entity, an
assertion, a passage, an utterance or an issue, a row here holds its key. The same form is read
back from a database (``store``), and the two are compared as they stand (``plan``).
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from psycopg.types.range import Range

from ip4db.model import Base
from ip4db.model.codes.entities import EntityKind
from ip4db.seeding import edtf, records

if TYPE_CHECKING:
    from ip4db.seeding.read import Seeds

Row = dict[str, Any]
Rows = dict[str, list[Row]]

TABLE_OF_KIND = {kind: str(kind) for kind in EntityKind} | {
    EntityKind.SUMMIT: "event",
    EntityKind.COOPERATION_AREA: "topic",
}
ENTITY_FIELDS = {"key", "name", "description", "names"}
MADE_BY_THE_DATABASE = {"assertion": {"key"}, "passage": {"key"}}


def columns(table: str) -> list[str]:
    """Return the columns of a table that a loader writes."""
    made = MADE_BY_THE_DATABASE.get(table, set())
    return [
        column.name
        for column in Base.metadata.tables[f"ip4.{table}"].columns
        if not isinstance(column.server_default, sa.Computed) and column.name not in made
    ]


def tables() -> list[str]:
    """Return the tables that seeds fill, each after those that it points at."""
    lookups = {table.name for table in Base.metadata.tables.values() if "code" in table.primary_key}
    kept_out = {*lookups, "attached_paragraph"}
    return [table.name for table in Base.metadata.sorted_tables if table.name not in kept_out]


class Builder:
    """Collects rows table by table."""

    def __init__(self) -> None:
        """Begin with no rows."""
        self.rows: Rows = {table: [] for table in tables()}
        self.kinds: dict[str, EntityKind] = {}

    def add(self, table: str, **values: Any) -> None:
        """Add a row; columns that are not given are NULL."""
        row: Row = dict.fromkeys(columns(table))
        if unknown := values.keys() - row.keys():
            message = f"{table} has no columns {sorted(unknown)}"
            raise KeyError(message)
        row.update({name: plain(value) for name, value in values.items()})
        self.rows[table].append(row)


def plain(value: Any) -> Any:
    """Return a code as text; other values as they are."""
    return str(value) if isinstance(value, enum.Enum) else value


def build(seeds: Seeds) -> Rows:
    """Return all rows that ``seeds`` ask for."""
    builder = Builder()
    for kind, group in seeds.entities.items():
        for entry in group:
            entity(builder, kind, entry.record)
    for key in seeds.sources:
        builder.kinds[key] = EntityKind.SOURCE
    for entry in seeds.utterances:
        utterance(builder, entry.record)
    for key, entry in seeds.sources.items():
        source(builder, key, entry.record.source)
        for passage in entry.record.passages:
            add_passage(builder, key, passage)
        for claim in entry.record.assertions:
            assertion(builder, key, claim)
    curation(builder, seeds)
    return builder.rows


def curation(builder: Builder, seeds: Seeds) -> None:
    """Add links, issues and withdrawals."""
    for entry in seeds.curation.get("links", []):
        link = entry.record
        builder.add(
            "assertion_link",
            from_id=link.from_,
            to_id=link.to,
            relation=link.relation,
            note=link.note,
        )
    for entry in seeds.curation.get("issues", []):
        issue(builder, entry.record)
    for entry in seeds.curation.get("withdrawals", []):
        builder.add("withdrawal", **entry.record.model_dump())


def entity(builder: Builder, kind: EntityKind, record: records.EntityRecord) -> None:
    """Add an entity, its own table's row and its names."""
    key = record.key
    builder.kinds[key] = kind
    builder.add(
        "entity",
        id=key,
        key=key,
        kind=kind,
        name=record.name,
        description=record.description,
    )
    table = TABLE_OF_KIND[kind]
    own = {
        to_column(table, field): getattr(record, field)
        for field in type(record).model_fields
        if field not in ENTITY_FIELDS
    }
    if kind in (EntityKind.SUMMIT, EntityKind.COOPERATION_AREA):
        own["event_type" if kind is EntityKind.SUMMIT else "topic_type"] = (
            "summit" if kind is EntityKind.SUMMIT else "area"
        )
    builder.add(table, id=key, kind=kind, **own)
    add_names(builder, key, record.names)


def add_names(builder: Builder, key: str, names: list[records.Name]) -> None:
    """Add the further names of an entity."""
    for name in names:
        builder.add("entity_name", entity_id=key, name=name.name, name_type=name.type)


def to_column(table: str, field: str) -> str:
    """Return the column for a field: its own name, or with ``_id`` where it names something."""
    return field if field in Base.metadata.tables[f"ip4.{table}"].columns else f"{field}_id"


def dates(when: records.When | None) -> Row:
    """Return the three columns of a date."""
    if when is None:
        return {}
    row: Row = {"date_printed": when.printed}
    if when.edtf is not None:
        (low, high), precision = edtf.read(when.edtf)
        row["date_possible"] = Range(low, high, "[)" if low else "()")
        row["date_precision"] = precision
    return row


def utterance(builder: Builder, record: records.UtteranceRecord) -> None:
    """Add a saying."""
    builder.add(
        "utterance",
        id=record.key,
        key=record.key,
        speaker_id=record.speaker,
        said_at_id=record.said_at,
        description=record.description,
        **dates(record.when),
    )


def source(builder: Builder, key: str, record: records.SourceRecord) -> None:
    """Add a source with all that is known of it."""
    builder.add(
        "entity",
        id=key,
        key=key,
        kind=EntityKind.SOURCE,
        name=record.name,
        description=record.description,
    )
    builder.add(
        "source",
        id=key,
        kind=EntityKind.SOURCE,
        language=record.language,
        document_id=record.document,
    )
    add_names(builder, key, record.names)
    builder.add("source_text", source_id=key, **record.text.model_dump())
    for field in record.fields:
        builder.add(
            "source_field",
            source_id=key,
            field=field.field,
            basis=field.basis,
            value=field.value,
            entity_id=field.entity,
        )
    places: dict[str, int] = {}
    for author in record.authors:
        places[author.role] = places.get(author.role, 0) + 1
        builder.add(
            "source_author",
            source_id=key,
            role=author.role,
            ordinal=places[author.role],
            person_id=author.person,
            basis=author.basis,
            affiliation_id=author.affiliation,
            affiliation_printed=author.affiliation_printed,
            affiliation_basis=author.affiliation_basis,
        )
    for url in record.urls:
        builder.add("source_url", source_id=key, url=url.url, basis=url.basis)
    for relation in record.relations:
        builder.add(
            "source_relation",
            source_id=key,
            entity_id=relation.entity,
            relation=relation.relation,
            basis=relation.basis,
        )
    for ordinal, bound in enumerate(record.bounds, start=1):
        builder.add(
            "source_bound",
            source_id=key,
            ordinal=ordinal,
            side=bound.side,
            event_id=bound.event,
            day=dt.date.fromisoformat(bound.day) if bound.day else None,
            passage_id=passage_key(key, bound.passage),
            basis=bound.basis,
            reason=bound.reason,
        )


def passage_key(source_key: str, label: str | None) -> str | None:
    """Return the key of a passage, as the database makes it."""
    return None if label is None else f"{source_key}#{label}"


def add_passage(builder: Builder, key: str, record: records.PassageRecord) -> None:
    """Add a passage and what it names."""
    builder.add(
        "passage",
        id=passage_key(key, record.label),
        source_id=key,
        label=record.label,
        paragraph=record.paragraph,
        start_at=record.span[0],
        end_at=record.span[1],
        sha256=record.sha256,
        role=record.role,
        repeats_id=passage_key(key, record.repeats),
        no_claims=record.no_claims,
    )
    for mention in record.mentions:
        builder.add(
            "mention",
            source_id=key,
            entity_id=mention.entity,
            passage_id=passage_key(key, record.label),
            printed=mention.printed,
            manner=mention.manner,
        )


def assertion(builder: Builder, source_key: str, record: Any) -> None:
    """Add an assertion, its payload, and everything that hangs on it."""
    key = f"{source_key}/{record.n}"
    when: records.When | None = record.when
    anchor = when.anchor if when else None
    on_source = anchor is not None and builder.kinds.get(anchor) is EntityKind.SOURCE
    builder.add(
        "assertion",
        id=key,
        source_id=source_key,
        number=record.n,
        kind=record.kind,
        statement=record.statement,
        subject_id=record.subject,
        polarity=record.polarity,
        modality=record.modality,
        voice=record.voice,
        hedge=record.hedge,
        scope=record.scope,
        distribution=record.distribution,
        anchor_event_id=None if on_source else anchor,
        anchor_source_id=anchor if on_source else None,
        anchor_relation=when.relation if when else None,
        note=record.note,
        **dates(when),
    )
    if record.kind != "statement":
        payload = getattr(record, record.kind)
        own = {
            to_column(record.kind, field): getattr(payload, field)
            for field in type(payload).model_fields
        }
        builder.add(record.kind, id=key, kind=record.kind, **own)
    builder.add(
        "attribution",
        assertion_id=key,
        depth=0,
        actor_id=source_key,
        speech_act=record.act,
        hedge=record.source_hedge,
    )
    for depth, speaker in enumerate(record.speakers, start=1):
        builder.add(
            "attribution",
            assertion_id=key,
            depth=depth,
            actor_id=speaker.actor,
            speech_act=speaker.act,
            hedge=speaker.hedge,
        )
    for exception in record.exceptions:
        builder.add(
            "assertion_exception",
            assertion_id=key,
            member_id=exception.member,
            says=exception.says,
        )
    for involved in record.entities:
        builder.add(
            "assertion_entity",
            assertion_id=key,
            entity_id=involved.entity,
            role=involved.role,
        )
    for topic in record.topics:
        builder.add("assertion_topic", assertion_id=key, topic_id=topic.topic, role=topic.role)
    behind(builder, source_key, key, record)


def behind(builder: Builder, source_key: str, key: str, record: Any) -> None:
    """Add the evidence and the quotations of an assertion."""
    for ordinal, evidence in enumerate(record.evidence, start=1):
        builder.add(
            "evidence",
            assertion_id=key,
            ordinal=ordinal,
            source_id=source_key,
            passage_id=passage_key(source_key, evidence.passage),
            stance=evidence.stance,
            directness=evidence.directness,
        )
    for ordinal, quotation in enumerate(record.quotations, start=1):
        builder.add(
            "quotation",
            assertion_id=key,
            ordinal=ordinal,
            source_id=source_key,
            passage_id=passage_key(source_key, quotation.passage),
            phrase=quotation.phrase,
            utterance_id=quotation.utterance,
            document_id=quotation.document,
            is_verbatim=quotation.is_verbatim,
        )


def issue(builder: Builder, record: records.IssueRecord) -> None:
    """Add an issue with its positions."""
    builder.add(
        "issue",
        id=record.key,
        key=record.key,
        question=record.question,
        verdict=record.verdict,
        note=record.note,
    )
    for position in record.positions:
        builder.add(
            "issue_position",
            issue_id=record.key,
            assertion_id=position.assertion,
            position=position.position,
            note=position.note,
        )
