"""Lookup tables: one for each code list whose codes need an explanation.

Migrations insert the rows, so an application can write assertions without loading our seeds. A code
that a row uses cannot be deleted. ``rank`` is the order in which readers see the codes; for scales
(levels of participation and of cooperation) it is the order of the scale.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from ip4db.model.base import Base, Code, not_blank, table_of
from ip4db.model.codes import claims, entities, payloads, sources


class CodeList(Base):
    """The columns of all lookup tables."""

    __abstract__ = True

    code: Mapped[str] = mapped_column(primary_key=True, comment="The code, as other tables hold it")
    meaning: Mapped[str] = mapped_column(comment="What the code means")
    rank: Mapped[int] = mapped_column(
        sa.SmallInteger,
        unique=True,
        comment="Place of the code in its list, 1 being the first",
    )


def lookup(codes: type[Code]) -> type[CodeList]:
    """Map the lookup table of one code list."""
    subject = (codes.__doc__ or "").splitlines()[0].rstrip(".")
    return type(
        f"{codes.__name__}List",
        (CodeList,),
        {
            "__doc__": f"Lookup table. {subject}.",
            "__module__": __name__,
            "__tablename__": table_of(codes),
            "__table_args__": (
                not_blank("meaning"),
                {"comment": f"Lookup: {subject}. One row per code."},
            ),
        },
    )


LOOKUPS: dict[type[Code], type[CodeList]] = {
    codes: lookup(codes)
    for codes in (
        entities.OrganisationType,
        entities.PlaceType,
        entities.EventType,
        entities.DocumentType,
        entities.TopicType,
        entities.InitiativeType,
        entities.ProvisionType,
        entities.NameType,
        sources.SourceFieldName,
        sources.SourceRelationType,
        sources.PassageRole,
        sources.MentionManner,
        claims.Modality,
        claims.Precision,
        claims.AnchorRelation,
        claims.SpeechAct,
        claims.EntityRole,
        claims.TopicRole,
        claims.LinkRelation,
        claims.IssueVerdict,
        payloads.MilestoneCode,
        payloads.ParticipationRole,
        payloads.ParticipationLevel,
        payloads.DocumentRelationType,
        payloads.WordingTreatment,
        payloads.CooperationLevel,
        payloads.ContributionType,
        payloads.ContributionStatus,
        payloads.Comparator,
        payloads.StancePosition,
        payloads.MembershipStatus,
        payloads.QuantityMeasure,
        payloads.ProvisionEffect,
        payloads.AspectRole,
    )
}
"""The lookup table of each code list that has one."""


def rows(codes: type[Code]) -> list[dict[str, str | int]]:
    """Return the rows that the lookup table of ``codes`` must hold."""
    return [
        {"code": str(member), "meaning": member.meaning, "rank": rank}
        for rank, member in enumerate(codes, start=1)
    ]
