"""The shape of a seed file: what a researcher writes, field by field.

Every field that stands in the database has one place here; a field that is not here is a fault,
because a misspelt ``wehn`` would otherwise lose a date without a trace. Scalars arrive as text
(``2024-07`` stays text, ``NO`` stays Norway) and are turned into numbers only where a number is
asked for. What a payload holds stands in ``payload_records``.
"""

from __future__ import annotations

from typing import Annotated, Any

import pydantic

from ip4db.model.codes import claims, entities, sources
from ip4db.seeding import edtf
from ip4db.seeding.payload_records import (
    PAYLOADS,
    AnchorKey,
    AnyKey,
    CountryKey,
    DocumentKey,
    EventKey,
    Key,
    Line,
    OrganisationKey,
    PersonKey,
    Record,
    SpeakerKey,
    TopicKey,
)

Sha256 = Annotated[str, pydantic.StringConstraints(pattern="^[0-9a-f]{64}$")]
Label = Annotated[str, pydantic.StringConstraints(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
AssertionKey = Annotated[str, pydantic.StringConstraints(pattern="^[a-z0-9-]+/[1-9][0-9]*$")]
Ordinal = Annotated[int, pydantic.Field(ge=1)]


class When(Record):
    """A date as the source gives it: absolute (``edtf``), relative (``anchor``), or both."""

    edtf: str | None = None
    printed: Line | None = None
    anchor: AnchorKey | None = None
    relation: claims.AnchorRelation | None = None

    @pydantic.field_validator("edtf")
    @classmethod
    def is_a_date(cls, value: str | None) -> str | None:
        """Refuse what is no EDTF date or no day of the calendar."""
        if value is not None:
            edtf.read(value)
        return value

    @pydantic.model_validator(mode="after")
    def says_when(self) -> When:
        """Refuse an anchor without relation, and a date that says nothing."""
        if (self.anchor is None) != (self.relation is None):
            message = "`anchor` and `relation` belong together; give both or neither"
            raise ValueError(message)
        if self.edtf is None and self.anchor is None:
            message = "gives neither `edtf` nor `anchor`; say when, or leave `when` out"
            raise ValueError(message)
        return self


class Name(Record):
    """A further name of an entity."""

    name: Line
    type: entities.NameType


class EntityRecord(Record):
    """What every entity has; ``key`` never changes once released."""

    key: Key
    name: Line
    description: Line | None = None
    names: list[Name] = []


class CountryRecord(EntityRecord):
    """reference/countries.yaml."""

    iso_alpha2: str
    iso_alpha3: str
    iso_numeric: int


class OrganisationRecord(EntityRecord):
    """reference/organisations.yaml."""

    organisation_type: entities.OrganisationType
    part_of: AnyKey | None = None


class PersonRecord(EntityRecord):
    """reference/persons.yaml."""

    given_name: Line | None = None
    family_name: Line
    name_order: entities.NameOrder = entities.NameOrder.GIVEN_FIRST
    belongs_to: AnyKey | None = None


class PlaceRecord(EntityRecord):
    """reference/places.yaml."""

    place_type: entities.PlaceType
    country: CountryKey | None = None


class EventRecord(EntityRecord):
    """reference/events.yaml; summits stand in reference/summits.yaml."""

    event_type: entities.EventType
    part_of: EventKey | None = None


class SummitRecord(EntityRecord):
    """reference/summits.yaml."""

    part_of: EventKey | None = None


class DocumentRecord(EntityRecord):
    """reference/documents.yaml."""

    document_level: entities.DocumentLevel
    document_type: entities.DocumentType
    instance_of: DocumentKey | None = None


class TopicRecord(EntityRecord):
    """reference/topics.yaml."""

    topic_type: entities.TopicType
    broader: TopicKey | None = None


class CooperationAreaRecord(EntityRecord):
    """reference/cooperation-areas.yaml."""

    broader: TopicKey | None = None


class InitiativeRecord(EntityRecord):
    """reference/initiatives.yaml."""

    initiative_type: entities.InitiativeType


class ProvisionRecord(EntityRecord):
    """reference/provisions.yaml."""

    provision_type: entities.ProvisionType
    number_printed: Line | None = None
    document: DocumentKey | None = None


class UtteranceRecord(Record):
    """reference/utterances.yaml: one saying, however often it is printed."""

    key: Key
    speaker: AnyKey
    said_at: EventKey | None = None
    description: Line
    when: When | None = None


class SourceFieldRecord(Record):
    """One header field of a source."""

    field: sources.SourceFieldName
    basis: sources.Basis
    value: Line | None = None
    entity: AnyKey | None = None


class AuthorRecord(Record):
    """Somebody who made a source; the order of the list is the order of the names."""

    role: sources.AuthorRole
    person: PersonKey
    basis: sources.Basis
    affiliation: OrganisationKey | None = None
    affiliation_printed: Line | None = None
    affiliation_basis: sources.Basis | None = None


class UrlRecord(Record):
    """An address of a source."""

    url: Line
    basis: sources.Basis


class RelationRecord(Record):
    """How a source relates to an entity."""

    entity: AnyKey
    relation: sources.SourceRelationType
    basis: sources.Basis


class BoundRecord(Record):
    """A reason why a source was written before or after something."""

    side: sources.BoundSide
    event: EventKey | None = None
    day: str | None = None
    passage: Label | None = None
    basis: sources.Basis
    reason: Line


class TextRecord(Record):
    """The text that was read: its fingerprint."""

    file_name: Line
    sha256: Sha256
    normaliser: Line
    paragraphs: Ordinal
    characters: Ordinal


class SourceRecord(Record):
    """The source of a file in sources/; the file's name is its key."""

    name: Line
    description: Line | None = None
    names: list[Name] = []
    language: str
    document: DocumentKey | None = None
    text: TextRecord
    fields: list[SourceFieldRecord] = []
    authors: list[AuthorRecord] = []
    urls: list[UrlRecord] = []
    relations: list[RelationRecord] = []
    bounds: list[BoundRecord] = []


class MentionRecord(Record):
    """An entity as a passage prints it."""

    entity: AnyKey
    printed: Line
    manner: sources.MentionManner = sources.MentionManner.NAME


class PassageRecord(Record):
    """A span of the text, found by ``ip4db locate``."""

    label: Label
    paragraph: Ordinal
    span: Annotated[list[int], pydantic.Field(min_length=2, max_length=2)]
    sha256: Sha256
    role: sources.PassageRole = sources.PassageRole.BODY
    repeats: Label | None = None
    no_claims: Line | None = None
    mentions: list[MentionRecord] = []


class EvidenceRecord(Record):
    """A passage behind an assertion; a bare label means direct support."""

    passage: Label
    stance: sources.EvidenceStance = sources.EvidenceStance.SUPPORTS
    directness: sources.Directness = sources.Directness.DIRECT


class QuotationRecord(Record):
    """A phrase that the source prints as somebody's words."""

    phrase: Line
    passage: Label
    utterance: Key | None = None
    document: DocumentKey | None = None
    is_verbatim: bool | None = None


class SpeakerRecord(Record):
    """One speaker between the source and the claim, the nearest to the source first."""

    actor: SpeakerKey
    act: claims.SpeechAct
    hedge: Line | None = None


class ExceptionRecord(Record):
    """A member for which a statement about each is not made."""

    member: AnyKey
    says: claims.ExceptionSays


class InvolvedRecord(Record):
    """A further entity of an assertion."""

    entity: AnyKey
    role: claims.EntityRole


class TopicOfRecord(Record):
    """A topic of an assertion."""

    topic: TopicKey
    role: claims.TopicRole = claims.TopicRole.ABOUT


def bare(field: str) -> pydantic.BeforeValidator:
    """Let ``- label`` stand for ``- {field: label}``."""
    return pydantic.BeforeValidator(
        lambda value: {field: value} if isinstance(value, str) else value,
    )


class AssertionBase(Record):
    """One claim of the source; the payload, if any, stands under the name of its kind."""

    n: Ordinal
    statement: Line
    subject: AnyKey
    polarity: claims.Polarity = claims.Polarity.ASSERTED
    modality: claims.Modality = claims.Modality.ASSERTED
    voice: claims.Voice = claims.Voice.FACT
    hedge: Line | None = None
    scope: Line | None = None
    distribution: claims.Distribution = claims.Distribution.OWN
    when: When | None = None
    act: claims.SpeechAct = claims.SpeechAct.STATES
    source_hedge: Line | None = None
    speakers: list[SpeakerRecord] = []
    exceptions: list[ExceptionRecord] = []
    entities: list[InvolvedRecord] = []
    topics: list[Annotated[TopicOfRecord, bare("topic")]] = []
    evidence: Annotated[
        list[Annotated[EvidenceRecord, bare("passage")]],
        pydantic.Field(min_length=1),
    ]
    quotations: list[QuotationRecord] = []
    note: Line | None = None

    @pydantic.model_validator(mode="after")
    def has_at_most_one_payload(self) -> AssertionBase:
        """Refuse two payloads in one assertion."""
        if len(given := [kind for kind in PAYLOADS if getattr(self, kind, None) is not None]) > 1:
            message = f"has {len(given)} payloads ({', '.join(given)}); make it one assertion each"
            raise ValueError(message)
        return self

    @property
    def kind(self) -> str:
        """The kind of the assertion: that of its payload."""
        return next(
            (kind for kind in PAYLOADS if getattr(self, kind, None) is not None),
            "statement",
        )


payload_fields: Any = {kind: (record | None, None) for kind, record in PAYLOADS.items()}
AssertionRecord: Any = pydantic.create_model(
    "AssertionRecord",
    __base__=AssertionBase,
    __doc__=AssertionBase.__doc__,
    **payload_fields,
)


class SourceFile(Record):
    """A file in sources/."""

    source: SourceRecord
    passages: list[PassageRecord]
    assertions: list[AssertionRecord] = []


class LinkRecord(Record):
    """curation/links.yaml: how one assertion relates to another."""

    from_: Annotated[AssertionKey, pydantic.Field(alias="from")]
    to: AssertionKey
    relation: claims.LinkRelation
    note: Line | None = None


class PositionRecord(Record):
    """What one assertion answers to an issue."""

    assertion: AssertionKey
    position: Line
    note: Line | None = None


class IssueRecord(Record):
    """curation/issues.yaml: a question on which claims differ."""

    key: Key
    question: Line
    verdict: claims.IssueVerdict
    note: Line | None = None
    positions: Annotated[list[PositionRecord], pydantic.Field(min_length=1)]


class WithdrawalRecord(Record):
    """curation/withdrawals.yaml: a key no longer used, and why."""

    item: Line
    key: Line
    reason: Line
