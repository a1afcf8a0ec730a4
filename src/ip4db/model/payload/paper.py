"""Documents: parties, relations, wording, and what rules are said to mean."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.assertion import Assertion
from ip4db.model.base import (
    allowed_values,
    enum_column,
    foreign_key,
    lookup_column,
    max_words,
    not_blank,
)
from ip4db.model.codes.claims import AssertionKind
from ip4db.model.codes.payloads import (
    DocumentPartyRole,
    DocumentPartyStatus,
    DocumentRelationType,
    ProvisionEffect,
    WordingTreatment,
)
from ip4db.model.entity import Entity
from ip4db.model.payload.base import payload_id, payload_kind, payload_mapper, payload_table


class DocumentParty(Assertion):
    """An entity signed or issued the subject (a document), or is what it is about."""

    __tablename__ = "document_party"
    __table_args__: Any = payload_table(
        AssertionKind.DOCUMENT_PARTY,
        "Parties to documents. One row per assertion.",
        allowed_values("role", DocumentPartyRole),
        allowed_values("status", DocumentPartyStatus),
        max_words("party_printed"),
        sa.CheckConstraint(
            "num_nonnulls(party_id, party_printed) > 0",
            name="has_a_party_or_its_function",
        ),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.DOCUMENT_PARTY)
    party_id: Mapped[int | None] = foreign_key("entity.id", "The party", shows="iso3")
    party_printed: Mapped[str | None] = mapped_column(comment="The party's function as printed")
    role: Mapped[DocumentPartyRole] = enum_column(DocumentPartyRole, "What it does in the document")
    status: Mapped[DocumentPartyStatus] = enum_column(
        DocumentPartyStatus,
        "How far that had come",
        server_default="done",
    )

    party: Mapped[Entity | None] = relationship(foreign_keys=party_id)

    __mapper_args__ = payload_mapper(AssertionKind.DOCUMENT_PARTY, id, kind)


class DocumentRelation(Assertion):
    """The subject relates to another document or to an event."""

    __tablename__ = "document_relation"
    __table_args__: Any = payload_table(
        AssertionKind.DOCUMENT_RELATION,
        "How documents relate. One row per assertion.",
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.DOCUMENT_RELATION)
    other_id: Mapped[int] = foreign_key(
        "entity.id", "The other document, or the event", shows="kind"
    )
    relation: Mapped[DocumentRelationType] = lookup_column(DocumentRelationType, "The relation")

    other: Mapped[Entity] = relationship(foreign_keys=other_id)

    __mapper_args__ = payload_mapper(AssertionKind.DOCUMENT_RELATION, id, kind)


class Wording(Assertion):
    """How the subject (a document or a body) treats something in its words.

    The words themselves are quotations. "Does not mention" is a denial of ``mentions``.
    """

    __tablename__ = "wording"
    __table_args__: Any = payload_table(
        AssertionKind.WORDING,
        "How documents treat things in words. One row per assertion.",
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.WORDING)
    about_id: Mapped[int] = foreign_key("entity.id", "What the words are about", shows="kind iso3")
    treatment: Mapped[WordingTreatment] = lookup_column(WordingTreatment, "How they treat it")

    about: Mapped[Entity] = relationship(foreign_keys=about_id)

    __mapper_args__ = payload_mapper(AssertionKind.WORDING, id, kind)


class ProvisionReading(Assertion):
    """Effect of the subject (a rule) according to the holder, who may misread it."""

    __tablename__ = "provision_reading"
    __table_args__: Any = payload_table(
        AssertionKind.PROVISION_READING,
        "Rules as sources read them. One row per assertion.",
        not_blank("condition"),
    )

    id: Mapped[int] = payload_id()
    kind: Mapped[AssertionKind] = payload_kind(AssertionKind.PROVISION_READING)
    effect: Mapped[ProvisionEffect] = lookup_column(ProvisionEffect, "What it is said to do")
    object_id: Mapped[int | None] = foreign_key(
        "entity.id", "To which place, country, actor or thing", shows="kind iso3"
    )
    condition: Mapped[str | None] = mapped_column(comment="Under which condition, in our words")

    object: Mapped[Entity | None] = relationship(foreign_keys=object_id)

    __mapper_args__ = payload_mapper(AssertionKind.PROVISION_READING, id, kind)
