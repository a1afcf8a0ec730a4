"""Documents, the rules they contain, and initiatives.

``document_level`` distinguishes a family of documents (all partnership programmes) from a single
document (that of Japan). The number of a rule is stored only if a source prints it. Parties, dates
and relations between documents are assertions.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.base import allowed_values, enum_column, foreign_key, lookup_column, max_words
from ip4db.model.codes.entities import (
    DocumentLevel,
    DocumentType,
    EntityKind,
    InitiativeType,
    ProvisionType,
)
from ip4db.model.entity import Entity, entity_id, entity_kind, entity_mapper, entity_table


class Document(Entity):
    """A document, or a family of documents; it may never have come about."""

    __tablename__ = "document"
    __table_args__: Any = entity_table(
        EntityKind.DOCUMENT,
        comment="Documents and families of documents, whether they came about or not. One "
        "row each.",
        extra=(
            allowed_values("document_level", DocumentLevel),
            sa.CheckConstraint("instance_of_id <> id", name="is_no_instance_of_itself"),
        ),
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    document_level: Mapped[DocumentLevel] = enum_column(DocumentLevel, "Level")
    document_type: Mapped[DocumentType] = lookup_column(DocumentType, "What it is")
    instance_of_id: Mapped[int | None] = foreign_key("document.id", "The family it belongs to")

    instance_of: Mapped[Document | None] = relationship(foreign_keys=instance_of_id, remote_side=id)

    __mapper_args__ = entity_mapper(EntityKind.DOCUMENT, id, kind)


class Provision(Entity):
    """A rule. ``ProvisionReading`` holds what sources say it means."""

    __tablename__ = "provision"
    __table_args__: Any = entity_table(
        EntityKind.PROVISION,
        comment="Rules; what they mean is what sources say. One row per provision.",
        extra=(max_words("number_printed"),),
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    provision_type: Mapped[ProvisionType] = lookup_column(ProvisionType, "What kind of rule")
    number_printed: Mapped[str | None] = mapped_column(
        comment="Its number as printed; empty if no source prints one",
    )
    document_id: Mapped[int | None] = foreign_key(
        "document.id",
        "The document it stands in, if one is named",
    )

    document: Mapped[Document | None] = relationship(foreign_keys=document_id)

    __mapper_args__ = entity_mapper(EntityKind.PROVISION, id, kind)


class Initiative(Entity):
    """A proposal, office, project or framework; it may never have come about."""

    __tablename__ = "initiative"
    __table_args__: Any = entity_table(
        EntityKind.INITIATIVE,
        comment="Proposals, offices, projects, frameworks. One row per initiative.",
    )

    id: Mapped[int] = entity_id()
    kind: Mapped[EntityKind] = entity_kind()
    initiative_type: Mapped[InitiativeType] = lookup_column(InitiativeType, "What it is")

    __mapper_args__ = entity_mapper(EntityKind.INITIATIVE, id, kind)
