"""The shape of the payloads in a seed file, one record per kind of assertion.

A field that names an entity says which kinds it may be (``EventKey``, ``TopicKey``), so that a
wrong one is found in the file and not by a foreign key.
"""

from __future__ import annotations

import dataclasses
import decimal
from typing import Annotated

import pydantic

from ip4db.model.codes import payloads as codes
from ip4db.model.codes.entities import EntityKind

Key = Annotated[str, pydantic.StringConstraints(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A readable key: lower-case words joined by hyphens."""


@dataclasses.dataclass(frozen=True, slots=True)
class Names:
    """Marks a field that names an entity, with the kinds it may be (none: any kind)."""

    kinds: tuple[EntityKind, ...] = ()


AnyKey = Annotated[Key, Names()]
CountryKey = Annotated[Key, Names((EntityKind.COUNTRY,))]
OrganisationKey = Annotated[Key, Names((EntityKind.ORGANISATION,))]
PersonKey = Annotated[Key, Names((EntityKind.PERSON,))]
EventKey = Annotated[Key, Names((EntityKind.EVENT, EntityKind.SUMMIT))]
DocumentKey = Annotated[Key, Names((EntityKind.DOCUMENT,))]
TopicKey = Annotated[Key, Names((EntityKind.TOPIC, EntityKind.COOPERATION_AREA))]
AnchorKey = Annotated[Key, Names((EntityKind.EVENT, EntityKind.SUMMIT, EntityKind.SOURCE))]
WhereKey = Annotated[Key, Names((EntityKind.PLACE, EntityKind.COUNTRY))]
SpeakerKey = Annotated[
    Key,
    Names(
        (
            EntityKind.COUNTRY,
            EntityKind.ORGANISATION,
            EntityKind.PERSON,
            EntityKind.DOCUMENT,
            EntityKind.SOURCE,
        ),
    ),
]
Line = Annotated[str, pydantic.StringConstraints(pattern=r"\S")]
Rank = Annotated[int, pydantic.Field(ge=1)]


class Record(pydantic.BaseModel):
    """Base of all records: unknown fields are faults."""

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)


class MilestoneRecord(Record):
    """The subject happened, began, ended or stands somewhere."""

    code: codes.MilestoneCode
    counterpart: AnyKey | None = None
    place: WhereKey | None = None
    extent: codes.MilestoneExtent = codes.MilestoneExtent.WHOLE


class ParticipationRecord(Record):
    """The subject took part in an event."""

    event: EventKey
    person: PersonKey | None = None
    role: codes.ParticipationRole = codes.ParticipationRole.ATTENDEE
    capacity_printed: Line | None = None
    level: codes.ParticipationLevel | None = None
    level_printed: Line | None = None
    level_denied: bool = False


class TenureRecord(Record):
    """The subject, a person, holds or held an office."""

    office_printed: Line | None = None
    of: AnyKey | None = None
    marker: codes.TenureMarker | None = None


class MembershipRecord(Record):
    """The subject belongs to a group, or stands to another in some status."""

    group: AnyKey
    status: codes.MembershipStatus
    status_printed: Line | None = None


class DocumentPartyRecord(Record):
    """Somebody signed or issued the subject, or is what it is about."""

    party: AnyKey | None = None
    party_printed: Line | None = None
    role: codes.DocumentPartyRole
    status: codes.DocumentPartyStatus = codes.DocumentPartyStatus.DONE


class DocumentRelationRecord(Record):
    """The subject relates to another document or an event."""

    other: AnyKey
    relation: codes.DocumentRelationType


class WordingRecord(Record):
    """How the subject treats something in its words."""

    about: AnyKey
    treatment: codes.WordingTreatment


class ProvisionReadingRecord(Record):
    """What the subject, a rule, is said to do."""

    effect: codes.ProvisionEffect
    object: AnyKey | None = None
    condition: Line | None = None


class CooperationRecord(Record):
    """The subject cooperates with a partner in an area."""

    partner: AnyKey | None = None
    area: TopicKey
    level: codes.CooperationLevel
    tense: codes.Tense = codes.Tense.CURRENT
    against: AnyKey | None = None
    instrument: AnyKey | None = None


class ContributionRecord(Record):
    """The subject gives or does something."""

    contribution_type: codes.ContributionType
    recipient: AnyKey | None = None
    cause: AnyKey | None = None
    place: WhereKey | None = None
    channel: AnyKey | None = None
    purpose: Line | None = None
    amount: decimal.Decimal | None = None
    currency: Line | None = None
    comparator: codes.Comparator | None = None
    amount_printed: Line | None = None
    status: codes.ContributionStatus = codes.ContributionStatus.UNSPECIFIED


class StanceRecord(Record):
    """The subject takes a position."""

    position: codes.StancePosition
    target: AnyKey | None = None
    target_assertion: Line | None = None
    ground: Line | None = None


class QuantityRecord(Record):
    """A count, an ordinal or another number of the subject."""

    measure: codes.QuantityMeasure
    printed_value: decimal.Decimal
    low: decimal.Decimal | None = None
    high: decimal.Decimal | None = None
    unit: codes.QuantityUnit
    comparator: codes.Comparator = codes.Comparator.EXACTLY
    value_printed: Line
    at: AnyKey | None = None
    counted: AnyKey | None = None


class ExplanationRecord(Record):
    """The subject is, or with ``polarity: denied`` is not, explained by a factor."""

    factor: AnyKey
    rank: Rank | None = None
    strength_printed: Line | None = None


class AspectRecord(Record):
    """A purpose, benefit, condition or other aspect of the subject."""

    role: codes.AspectRole
    item: Line
    item_entity: AnyKey | None = None
    versus: AnyKey | None = None
    rank: Rank | None = None


PAYLOADS: dict[str, type[Record]] = {
    "milestone": MilestoneRecord,
    "participation": ParticipationRecord,
    "document_party": DocumentPartyRecord,
    "document_relation": DocumentRelationRecord,
    "wording": WordingRecord,
    "cooperation": CooperationRecord,
    "contribution": ContributionRecord,
    "stance": StanceRecord,
    "tenure": TenureRecord,
    "membership": MembershipRecord,
    "quantity": QuantityRecord,
    "explanation": ExplanationRecord,
    "provision_reading": ProvisionReadingRecord,
    "aspect": AspectRecord,
}
"""The record of each kind of assertion that carries a payload."""
