"""What editors record about assertions: links, issues with positions, and withdrawals.

A disagreement is an issue with a position for each assertion and a verdict. It is not a pair of
assertions, because four sources can disagree on one question. A withdrawal has a reason, and a
withdrawn key is never used again.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.assertion import Assertion, of_assertion
from ip4db.model.base import Base, allowed_values, foreign_key, key_check, lookup_column, not_blank
from ip4db.model.codes.claims import IssueVerdict, LinkRelation


class AssertionLink(Base):
    """How one assertion relates to another."""

    __tablename__ = "assertion_link"
    __table_args__ = (
        sa.CheckConstraint("from_id <> to_id", name="does_not_link_to_itself"),
        not_blank("note"),
        {"comment": "Relations between assertions. One row per pair and relation."},
    )

    from_id: Mapped[int] = of_assertion(primary_key=True, index=False)
    to_id: Mapped[int] = of_assertion(primary_key=True)
    relation: Mapped[LinkRelation] = lookup_column(
        LinkRelation,
        "What the first is to the second",
        primary_key=True,
    )
    note: Mapped[str | None] = mapped_column(comment="Why, in our words")

    from_assertion: Mapped[Assertion] = relationship(foreign_keys=from_id)
    to_assertion: Mapped[Assertion] = relationship(foreign_keys=to_id)


class Issue(Base):
    """A question on which assertions disagree or seem to disagree."""

    __tablename__ = "issue"
    __table_args__ = (
        key_check(),
        not_blank("question"),
        not_blank("note"),
        {"comment": "Questions on which claims differ, with a verdict. One row per issue."},
    )

    id: Mapped[int] = mapped_column(
        sa.Identity(always=True),
        primary_key=True,
        comment="Internal number; never shown",
    )
    key: Mapped[str] = mapped_column(unique=True, comment="Readable key; never changes")
    question: Mapped[str] = mapped_column(comment="The question")
    verdict: Mapped[IssueVerdict] = lookup_column(IssueVerdict, "Why the claims stand side by side")
    note: Mapped[str | None] = mapped_column(comment="The reason for the verdict")

    positions: Mapped[list[IssuePosition]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
    )


class IssuePosition(Base):
    """The answer of one assertion to the question of an issue."""

    __tablename__ = "issue_position"
    __table_args__ = (
        not_blank("position"),
        not_blank("note"),
        {"comment": "Positions on issues. One row per issue and assertion."},
    )

    issue_id: Mapped[int] = foreign_key(
        "issue.id",
        "The issue",
        ondelete="CASCADE",
        index=False,
        primary_key=True,
    )
    assertion_id: Mapped[int] = foreign_key("assertion.id", "The assertion", primary_key=True)
    position: Mapped[str] = mapped_column(comment="The answer it gives, in a few words of ours")
    note: Mapped[str | None] = mapped_column(comment="Anything to add")

    assertion: Mapped[Assertion] = relationship(foreign_keys=assertion_id)


class Withdrawal(Base):
    """A key that is no longer used, with the reason."""

    __tablename__ = "withdrawal"
    __table_args__ = (
        not_blank("reason"),
        allowed_values("item", ("assertion", "entity", "issue", "passage", "utterance")),
        {"comment": "Withdrawn keys and why. One row per item and key."},
    )

    item: Mapped[str] = mapped_column(primary_key=True, comment="What the key named")
    key: Mapped[str] = mapped_column(primary_key=True, comment="The key, never used again")
    reason: Mapped[str] = mapped_column(comment="Why it was withdrawn")
