"""The mapped classes of all tables in schema ``ip4``.

Modules of this package import nothing else of ip4db.
"""

from ip4db.model.actor import Country, Organisation, Person, Place
from ip4db.model.assertion import (
    Assertion,
    AssertionEntity,
    AssertionException,
    AssertionTopic,
    Attribution,
)
from ip4db.model.base import SCHEMA, Base
from ip4db.model.codes.lookup import LOOKUPS, CodeList
from ip4db.model.curation import AssertionLink, Issue, IssuePosition, Withdrawal
from ip4db.model.document import Document, Initiative, Provision
from ip4db.model.entity import Entity, EntityName
from ip4db.model.enumeration import Enumeration, EnumerationItem
from ip4db.model.event import Event, Summit
from ip4db.model.evidence import (
    AssertionQuotation,
    Evidence,
    Quotation,
    QuotationPiece,
    Utterance,
)
from ip4db.model.fuzzy_date import FuzzyDate
from ip4db.model.passage import AttachedParagraph, Mention, Passage
from ip4db.model.payload.conduct import Contribution, Cooperation, Stance
from ip4db.model.payload.happening import Membership, Milestone, Participation, Tenure
from ip4db.model.payload.paper import DocumentParty, DocumentRelation, ProvisionReading, Wording
from ip4db.model.payload.reasoning import Aspect, Explanation, Quantity
from ip4db.model.source import (
    Source,
    SourceAuthor,
    SourceBound,
    SourceField,
    SourceRelation,
    SourceText,
    SourceUrl,
)
from ip4db.model.topic import CooperationArea, Topic

__all__ = [
    "LOOKUPS",
    "SCHEMA",
    "Aspect",
    "Assertion",
    "AssertionEntity",
    "AssertionException",
    "AssertionLink",
    "AssertionQuotation",
    "AssertionTopic",
    "AttachedParagraph",
    "Attribution",
    "Base",
    "CodeList",
    "Contribution",
    "Cooperation",
    "CooperationArea",
    "Country",
    "Document",
    "DocumentParty",
    "DocumentRelation",
    "Entity",
    "EntityName",
    "Enumeration",
    "EnumerationItem",
    "Event",
    "Evidence",
    "Explanation",
    "FuzzyDate",
    "Initiative",
    "Issue",
    "IssuePosition",
    "Membership",
    "Mention",
    "Milestone",
    "Organisation",
    "Participation",
    "Passage",
    "Person",
    "Place",
    "Provision",
    "ProvisionReading",
    "Quantity",
    "Quotation",
    "QuotationPiece",
    "Source",
    "SourceAuthor",
    "SourceBound",
    "SourceField",
    "SourceRelation",
    "SourceText",
    "SourceUrl",
    "Stance",
    "Summit",
    "Tenure",
    "Topic",
    "Utterance",
    "Withdrawal",
    "Wording",
]
