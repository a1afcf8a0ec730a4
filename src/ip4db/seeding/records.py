"""Define the form of a seed file: the fields that a researcher writes.

An unknown field is an error, because a misspelt ``wehn`` would otherwise lose a date without
notice. Scalars arrive as text (``2024-07`` stays text, ``NO`` stays Norway) and become numbers
only where a field is a number. The records of entities and payloads are derived from the model
(``derived_records``); the codec finds the columns of every record (``binding``).
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import pydantic

from ip4db.model.codes import claims, entities, sources
from ip4db.seeding.date_records import Date, Day, When
from ip4db.seeding.derived_records import entity_records, file_stem, payload_records
from ip4db.seeding.record import KEY, Columns, Count, Key, Line, Record, SpeakerKey

Sha256 = Annotated[str, pydantic.StringConstraints(pattern="^[0-9a-f]{64}$")]
Label = Annotated[str, pydantic.StringConstraints(pattern=KEY)]
FILE_NAME = r"^[^/\\]*[^/\\.][^/\\]*$"
FileName = Annotated[str, pydantic.StringConstraints(pattern=FILE_NAME)]
"""The name of a file without its folder, so that it leads out of no folder."""
AssertionKey = Annotated[str, pydantic.StringConstraints(pattern="^[a-z0-9-]+/[1-9][0-9]*$")]


class Name(Record):
    """A further name of an entity."""

    fills = ("entity_name",)

    name: Line
    type: Annotated[entities.NameType, Columns(("name_type",))]


class EntityRecord(Record):
    """The fields of every entity; ``key`` never changes once released."""

    fills = ("entity",)

    key: Key
    name: Line
    description: Line | None = None
    names: list[Name] = []


class UtteranceRecord(Record):
    """reference/utterances.yaml: one utterance, however often sources print it."""

    fills = ("utterance",)

    key: Key
    speaker: Key | None = None
    said_at: Key | None = None
    description: Line
    reason: Line | None = None
    when: Date | None = None


class SourceFieldRecord(Record):
    """One header field of a source."""

    fills = ("source_field",)

    field: sources.SourceFieldName
    basis: sources.Basis
    value: Line | None = None
    entity: Key | None = None


class AuthorRecord(Record):
    """Someone who made a source; the list is in the order of the names."""

    fills = ("source_author",)

    role: sources.AuthorRole
    person: Key
    basis: sources.Basis
    affiliation: Key | None = None
    affiliation_printed: Line | None = None
    affiliation_basis: sources.Basis | None = None


class UrlRecord(Record):
    """An address of a source."""

    fills = ("source_url",)

    url: Line
    basis: sources.Basis


class RelationRecord(Record):
    """A relation of a source to an entity."""

    fills = ("source_relation",)

    entity: Key
    relation: sources.SourceRelationType
    basis: sources.Basis


class BoundRecord(Record):
    """A reason why a source was written before or after something."""

    fills = ("source_bound",)

    side: sources.BoundSide
    event: Key | None = None
    day: Day | None = None
    passage: Label | None = None
    basis: sources.Basis
    reason: Line


class TextRecord(Record):
    """The text that was read: its fingerprint."""

    fills = ("source_text",)

    file_name: FileName
    sha256: Sha256
    normaliser: Line
    paragraphs: Count
    characters: Count


class SourceRecord(Record):
    """The source of a file in sources/; the name of the file is its key."""

    fills = ("entity", "source")
    fixed: ClassVar = {"kind": "source"}

    name: Line
    description: Line | None = None
    names: list[Name] = []
    language: str
    document: Key | None = None
    text: TextRecord
    fields: list[SourceFieldRecord] = []
    authors: list[AuthorRecord] = []
    urls: list[UrlRecord] = []
    relations: list[RelationRecord] = []
    bounds: list[BoundRecord] = []


class MentionRecord(Record):
    """An entity as a passage prints it."""

    fills = ("mention",)

    entity: Key
    printed: Line
    manner: sources.MentionManner = sources.MentionManner.NAME


class PassageRecord(Record):
    """A span of the text, found by ``ip4db locate``."""

    fills = ("passage",)

    label: Label
    paragraph: Count
    span: Annotated[
        list[int],
        pydantic.Field(min_length=2, max_length=2),
        Columns(("start_at", "end_at")),
    ]
    sha256: Sha256
    role: sources.PassageRole = sources.PassageRole.BODY
    repeats: Label | None = None
    no_claims: Line | None = None
    mentions: list[MentionRecord] = []


class EnumerationRecord(Record):
    """A list in the text; assertions say which item of it they are."""

    fills = ("enumeration",)

    label: Label
    name: Line
    completeness: sources.Completeness = sources.Completeness.NOT_SAID


class ItemRecord(Record):
    """The place of an assertion in a list."""

    fills = ("enumeration_item",)

    label: Label
    item: Count


class EvidenceRecord(Record):
    """A passage that supports an assertion; a label alone means direct support."""

    fills = ("evidence",)

    passage: Label
    stance: sources.EvidenceStance = sources.EvidenceStance.SUPPORTS
    directness: sources.Directness = sources.Directness.DIRECT


class PieceRecord(Record):
    """At most 12 quoted words; ``span`` counts from the start of the paragraph."""

    fills = ("quotation_piece",)

    passage: Label
    span: Annotated[
        list[int] | None,
        pydantic.Field(min_length=2, max_length=2),
        Columns(("start_at", "end_at")),
    ] = None
    phrase: Line
    reopens: bool = False


class QuotationRecord(Record):
    """An utterance as the source prints it; speaker and occasion are those that it gives."""

    fills = ("quotation",)

    utterance: Key
    speaker: SpeakerKey | None = None
    said_at: Key | None = None
    pieces: Annotated[list[PieceRecord], pydantic.Field(min_length=1)]


class QuotedRecord(Record):
    """A quotation of the same source that an assertion is about."""

    fills = ("assertion_quotation",)

    utterance: Key


class SpeakerRecord(Record):
    """A speaker between the source and the claim; the one nearest to the source comes first."""

    fills = ("attribution",)

    actor: SpeakerKey
    act: Annotated[claims.SpeechAct, Columns(("speech_act",))]
    hedge: Line | None = None


class ExceptionRecord(Record):
    """A member that is excluded from a statement about each member."""

    fills = ("assertion_exception",)

    member: Key
    says: claims.ExceptionSays


class InvolvedRecord(Record):
    """Another entity that an assertion names."""

    fills = ("assertion_entity",)

    entity: Key
    role: claims.EntityRole


class TopicOfRecord(Record):
    """A topic of an assertion."""

    fills = ("assertion_topic",)

    topic: Key
    role: claims.TopicRole = claims.TopicRole.ABOUT


def shorthand(field: str) -> pydantic.BeforeValidator:
    """Accept ``- label`` as a short form of ``- {field: label}``."""
    return pydantic.BeforeValidator(
        lambda value: {field: value} if isinstance(value, str) else value,
    )


class AssertionBase(Record):
    """One claim of the source; its payload, if any, is the field with the name of its kind.

    The source itself is the speaker at depth 0.
    """

    fills = ("assertion", "attribution")
    fixed: ClassVar = {"depth": 0}

    n: Annotated[Count, Columns(("number",))]
    statement: Line
    subject: Key
    polarity: claims.Polarity = claims.Polarity.ASSERTED
    modality: claims.Modality = claims.Modality.ASSERTED
    voice: claims.Voice = claims.Voice.FACT
    hedge: Line | None = None
    scope: Line | None = None
    distribution: claims.Distribution = claims.Distribution.OWN
    when: When | None = None
    act: Annotated[claims.SpeechAct, Columns(("speech_act",), "attribution")] = (
        claims.SpeechAct.STATES
    )
    source_hedge: Annotated[Line | None, Columns(("hedge",), "attribution")] = None
    speakers: list[SpeakerRecord] = []
    exceptions: list[ExceptionRecord] = []
    entities: list[InvolvedRecord] = []
    topics: list[Annotated[TopicOfRecord, shorthand("topic")]] = []
    evidence: Annotated[
        list[Annotated[EvidenceRecord, shorthand("passage")]],
        pydantic.Field(min_length=1),
    ]
    quotes: list[Annotated[QuotedRecord, shorthand("utterance")]] = []
    items: list[ItemRecord] = []
    note: Line | None = None

    @pydantic.model_validator(mode="after")
    def has_at_most_one_payload(self) -> AssertionBase:
        """Reject an assertion with two payloads."""
        if len(found := self.payloads) > 1:
            names = ", ".join(found)
            message = f"has {len(found)} payloads ({names}); write one assertion for each"
            raise ValueError(message)
        return self

    @property
    def payloads(self) -> list[str]:
        """The kinds of the payloads; a valid assertion has at most one."""
        return [kind for kind in PAYLOADS if getattr(self, kind, None) is not None]

    @property
    def payload(self) -> Record | None:
        """The payload, if it has one."""
        return next((getattr(self, kind) for kind in self.payloads), None)

    @property
    def kind(self) -> str:
        """The kind of the assertion, which is the kind of its payload."""
        return next(iter(self.payloads), "statement")


PAYLOADS = payload_records()
"""The record of each kind of assertion that has a payload."""

payload_fields: Any = {kind: (record | None, None) for kind, record in PAYLOADS.items()}
AssertionRecord: Any = pydantic.create_model(
    "AssertionRecord",
    __base__=AssertionBase,
    __doc__=AssertionBase.__doc__,
    **payload_fields,
)


class SourceFile(Record):
    """A file in sources/."""

    named_after = "source"

    source: SourceRecord
    passages: list[PassageRecord] = []
    enumerations: list[EnumerationRecord] = []
    quotations: list[QuotationRecord] = []
    assertions: list[AssertionRecord] = []


class LinkRecord(Record):
    """curation/links.yaml: a relation between two assertions."""

    fills = ("assertion_link",)

    from_: Annotated[AssertionKey, pydantic.Field(alias="from")]
    to: AssertionKey
    relation: claims.LinkRelation
    note: Line | None = None


class PositionRecord(Record):
    """The answer that one assertion gives to the question of an issue."""

    fills = ("issue_position",)

    assertion: AssertionKey
    position: Line
    note: Line | None = None


class IssueRecord(Record):
    """curation/issues.yaml: a question on which claims differ."""

    fills = ("issue",)

    key: Key
    question: Line
    verdict: claims.IssueVerdict
    note: Line | None = None
    positions: Annotated[list[PositionRecord], pydantic.Field(min_length=2)]


class WithdrawalRecord(Record):
    """curation/withdrawals.yaml: a key that is no longer used, and the reason."""

    fills = ("withdrawal",)

    item: Line
    key: Line
    reason: Line


FILES: dict[str, type[Record]] = {
    **{f"reference/{file_stem(kind)}": r for kind, r in entity_records(EntityRecord).items()},
    "reference/utterances": UtteranceRecord,
    "curation/links": LinkRecord,
    "curation/issues": IssueRecord,
    "curation/withdrawals": WithdrawalRecord,
}
"""Files that hold a list, without ``.yaml``, and the record of an entry."""
