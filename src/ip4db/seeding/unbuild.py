"""Turn rows named by keys back into the records of seed files: the inverse of ``rows``.

Order is part of the form: entries by key, passages by position, assertions by number, everything
else that has no order of its own by its words. So two databases that hold the same facts give
the same files, byte for byte.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from ip4db.model.codes.claims import Precision
from ip4db.seeding import edtf, records
from ip4db.seeding.payload_records import PAYLOADS, Record
from ip4db.seeding.read import REFERENCE
from ip4db.seeding.rows import ENTITY_FIELDS, TABLE_OF_KIND, Row, Rows, to_column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ip4db.model.codes.entities import EntityKind

Contents = dict[str, Any]
"""File name below the folder of seeds, and the record or records that it holds."""


class Index:
    """Rows by the thing they belong to."""

    def __init__(self, rows: Rows) -> None:
        """Keep the rows; groups are made when asked for."""
        self.rows = rows
        self.groups: dict[tuple[str, str], dict[Any, list[Row]]] = {}

    def of(self, table: str, column: str, key: Any) -> list[Row]:
        """Return the rows of a table that belong to ``key`` by ``column``."""
        if (table, column) not in self.groups:
            group = self.groups[table, column] = defaultdict(list)
            for row in self.rows[table]:
                group[row[column]].append(row)
        return self.groups[table, column].get(key, [])

    def one(self, table: str, key: str) -> Row:
        """Return the row of a table whose number is that of ``key``."""
        return self.of(table, "id", key)[0]


def unbuild(rows: Rows) -> Contents:
    """Return the contents of all seed files for ``rows``."""
    index = Index(rows)
    contents: Contents = {}
    for stem, (kind, shape) in REFERENCE.items():
        found = sorted((r for r in rows["entity"] if r["kind"] == kind), key=lambda r: r["key"])
        if found:
            contents[f"reference/{stem}.yaml"] = [entity(index, kind, shape, row) for row in found]
    if rows["utterance"]:
        sayings = sorted(rows["utterance"], key=lambda r: r["key"])
        contents["reference/utterances.yaml"] = [utterance(row) for row in sayings]
    for row in rows["source"]:
        contents[f"sources/{row['id']}.yaml"] = source_file(index, row)
    contents |= curation(index)
    return contents


def shaped(shape: type[Record], **values: Any) -> Record:
    """Return a record of what is given and not empty."""
    return shape.model_validate({k: v for k, v in values.items() if v is not None and v != []})


def listed(
    shape: type[Record],
    rows: Iterable[Row],
    order: Callable[[Row], Any],
    **fields: str,
) -> list[Record]:
    """Return records of rows; ``fields`` says which column each field comes from."""
    return [
        shaped(shape, **{field: row[column] for field, column in fields.items()})
        for row in sorted(rows, key=order)
    ]


def label(passage_key: str | None) -> str | None:
    """Return the label in the key of a passage."""
    return passage_key.partition("#")[2] if passage_key else None


def names(index: Index, key: str) -> list[Record]:
    """Return the further names of an entity."""
    rows = index.of("entity_name", "entity_id", key)
    return listed(records.Name, rows, lambda r: r["name"], name="name", type="name_type")


def entity(index: Index, kind: EntityKind, shape: type[Record], row: Row) -> Record:
    """Return the record of an entity."""
    table = TABLE_OF_KIND[kind]
    own = index.one(table, row["key"])
    values = {
        field: own[to_column(table, field)]
        for field in shape.model_fields
        if field not in ENTITY_FIELDS
    }
    return shaped(
        shape,
        key=row["key"],
        name=row["name"],
        description=row["description"],
        names=names(index, row["key"]),
        **values,
    )


def when(row: Row) -> Record | None:
    """Return the date of a row, if it has one."""
    possible, anchor = (
        row["date_possible"],
        row.get("anchor_event_id") or row.get("anchor_source_id"),
    )
    if possible is None and anchor is None:
        return None
    text = None
    if possible is not None:
        text = edtf.write((possible.lower, possible.upper), Precision.of(row["date_precision"]))
    return shaped(
        records.When,
        edtf=text,
        printed=row["date_printed"],
        anchor=anchor,
        relation=row.get("anchor_relation"),
    )


def utterance(row: Row) -> Record:
    """Return the record of a saying."""
    return shaped(
        records.UtteranceRecord,
        key=row["key"],
        speaker=row["speaker_id"],
        said_at=row["said_at_id"],
        description=row["description"],
        when=when(row),
    )


def source_file(index: Index, row: Row) -> Record:
    """Return the file of a source."""
    key = row["id"]
    passages = sorted(
        index.of("passage", "source_id", key),
        key=lambda r: (r["paragraph"], r["start_at"], r["end_at"]),
    )
    claims = sorted(index.of("assertion", "source_id", key), key=lambda r: r["number"])
    return shaped(
        records.SourceFile,
        source=source(index, row),
        passages=[passage(index, r) for r in passages],
        assertions=[assertion(index, r) for r in claims],
    )


def source(index: Index, row: Row) -> Record:
    """Return the header of a source."""
    key = row["id"]
    own = index.one("entity", key)
    text = index.of("source_text", "source_id", key)[0]
    authors = index.of("source_author", "source_id", key)
    return shaped(
        records.SourceRecord,
        name=own["name"],
        description=own["description"],
        names=names(index, key),
        language=row["language"],
        document=row["document_id"],
        text=shaped(records.TextRecord, **{k: v for k, v in text.items() if k != "source_id"}),
        fields=listed(
            records.SourceFieldRecord,
            index.of("source_field", "source_id", key),
            lambda r: (r["field"], r["basis"]),
            field="field",
            basis="basis",
            value="value",
            entity="entity_id",
        ),
        authors=listed(
            records.AuthorRecord,
            authors,
            lambda r: (r["role"], r["ordinal"]),
            role="role",
            person="person_id",
            basis="basis",
            affiliation="affiliation_id",
            affiliation_printed="affiliation_printed",
            affiliation_basis="affiliation_basis",
        ),
        urls=listed(
            records.UrlRecord,
            index.of("source_url", "source_id", key),
            lambda r: r["url"],
            url="url",
            basis="basis",
        ),
        relations=listed(
            records.RelationRecord,
            index.of("source_relation", "source_id", key),
            lambda r: (r["relation"], r["entity_id"]),
            entity="entity_id",
            relation="relation",
            basis="basis",
        ),
        bounds=[
            shaped(
                records.BoundRecord,
                side=bound["side"],
                event=bound["event_id"],
                day=str(bound["day"]) if bound["day"] else None,
                passage=label(bound["passage_id"]),
                basis=bound["basis"],
                reason=bound["reason"],
            )
            for bound in sorted(
                index.of("source_bound", "source_id", key),
                key=lambda r: r["ordinal"],
            )
        ],
    )


def passage(index: Index, row: Row) -> Record:
    """Return the record of a passage with its mentions."""
    return shaped(
        records.PassageRecord,
        label=row["label"],
        paragraph=row["paragraph"],
        span=[row["start_at"], row["end_at"]],
        sha256=row["sha256"],
        role=row["role"],
        repeats=label(row["repeats_id"]),
        no_claims=row["no_claims"],
        mentions=listed(
            records.MentionRecord,
            index.of("mention", "passage_id", row["id"]),
            lambda r: (r["entity_id"], r["printed"]),
            entity="entity_id",
            printed="printed",
            manner="manner",
        ),
    )


def assertion(index: Index, row: Row) -> Record:
    """Return the record of an assertion with everything that hangs on it."""
    key, kind = row["id"], row["kind"]
    chain = sorted(index.of("attribution", "assertion_id", key), key=lambda r: r["depth"])
    payload = {}
    if kind in PAYLOADS:
        own = index.one(kind, key)
        shape = PAYLOADS[kind]
        values = {field: own[to_column(kind, field)] for field in shape.model_fields}
        payload[kind] = shaped(shape, **values)
    copied = (
        "statement",
        "polarity",
        "modality",
        "voice",
        "hedge",
        "scope",
        "distribution",
        "note",
    )
    return shaped(
        records.AssertionRecord,
        n=row["number"],
        subject=row["subject_id"],
        when=when(row),
        act=chain[0]["speech_act"],
        source_hedge=chain[0]["hedge"],
        speakers=listed(
            records.SpeakerRecord,
            chain[1:],
            lambda r: r["depth"],
            actor="actor_id",
            act="speech_act",
            hedge="hedge",
        ),
        exceptions=listed(
            records.ExceptionRecord,
            index.of("assertion_exception", "assertion_id", key),
            lambda r: r["member_id"],
            member="member_id",
            says="says",
        ),
        entities=listed(
            records.InvolvedRecord,
            index.of("assertion_entity", "assertion_id", key),
            lambda r: (r["entity_id"], r["role"]),
            entity="entity_id",
            role="role",
        ),
        topics=listed(
            records.TopicOfRecord,
            index.of("assertion_topic", "assertion_id", key),
            lambda r: (r["topic_id"], r["role"]),
            topic="topic_id",
            role="role",
        ),
        evidence=[
            shaped(
                records.EvidenceRecord,
                passage=label(evidence["passage_id"]),
                stance=evidence["stance"],
                directness=evidence["directness"],
            )
            for evidence in sorted(
                index.of("evidence", "assertion_id", key),
                key=lambda r: r["ordinal"],
            )
        ],
        quotations=[
            shaped(
                records.QuotationRecord,
                phrase=quotation["phrase"],
                passage=label(quotation["passage_id"]),
                utterance=quotation["utterance_id"],
                document=quotation["document_id"],
                is_verbatim=quotation["is_verbatim"],
            )
            for quotation in sorted(
                index.of("quotation", "assertion_id", key),
                key=lambda r: r["ordinal"],
            )
        ],
        **{name: row[name] for name in copied},
        **payload,
    )


def number_of(assertion_key: str) -> tuple[str, int]:
    """Return what sorts the keys of assertions as people count."""
    source_key, _, number = assertion_key.partition("/")
    return source_key, int(number)


def curation(index: Index) -> Contents:
    """Return the files of curation/, as far as they hold something."""
    rows = index.rows
    links = sorted(
        rows["assertion_link"],
        key=lambda r: (number_of(r["from_id"]), number_of(r["to_id"]), r["relation"]),
    )
    issues = [
        shaped(
            records.IssueRecord,
            key=row["key"],
            question=row["question"],
            verdict=row["verdict"],
            note=row["note"],
            positions=listed(
                records.PositionRecord,
                index.of("issue_position", "issue_id", row["id"]),
                lambda r: number_of(r["assertion_id"]),
                assertion="assertion_id",
                position="position",
                note="note",
            ),
        )
        for row in sorted(rows["issue"], key=lambda r: r["key"])
    ]
    withdrawals = sorted(rows["withdrawal"], key=lambda r: (r["item"], r["key"]))
    contents: Contents = {
        "curation/issues.yaml": issues,
        "curation/links.yaml": [
            records.LinkRecord.model_validate(
                {"from": r["from_id"], "to": r["to_id"], "relation": r["relation"]}
                | ({"note": r["note"]} if r["note"] else {}),
            )
            for r in links
        ],
        "curation/withdrawals.yaml": [shaped(records.WithdrawalRecord, **r) for r in withdrawals],
    }
    return {name: content for name, content in contents.items() if content}
