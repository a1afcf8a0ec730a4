"""One claim of one source, in our own words.

Every fact is an assertion. Its structured part is a payload (``ip4db.model.payload``), a subclass
with a table of its own. Nothing is overwritten: if sources disagree, each has its row. An assertion
has deferred foreign keys to its evidence and to its speaker at depth 0, so it cannot be committed
without them. A deferred trigger for each kind requires the payload.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ip4db.model.base import (
    SCHEMA,
    Base,
    allowed_values,
    enum_column,
    foreign_key,
    lookup_column,
    max_words,
    not_blank,
)
from ip4db.model.codes.claims import (
    AnchorRelation,
    AssertionKind,
    Distribution,
    EntityRole,
    ExceptionSays,
    Modality,
    Polarity,
    Precision,
    SpeechAct,
    TopicRole,
    Voice,
)
from ip4db.model.entity import Entity
from ip4db.model.event import Event
from ip4db.model.evidence import AssertionQuotation, Evidence
from ip4db.model.fuzzy_date import (
    fuzzy_date,
    fuzzy_date_checks,
    possible_column,
    precision_column,
    printed_column,
)
from ip4db.model.source import Source
from ip4db.model.topic import Topic


class Assertion(Base):
    """One claim of one source. Without a payload it is a plain statement."""

    __tablename__ = "assertion"
    __table_args__: Any = (
        sa.UniqueConstraint("id", "kind"),
        sa.UniqueConstraint("id", "source_id"),
        sa.UniqueConstraint("source_id", "number"),
        sa.Index(None, "subject_id", "kind"),
        sa.ForeignKeyConstraint(
            ["id", "first_evidence"],
            [f"{SCHEMA}.evidence.assertion_id", f"{SCHEMA}.evidence.ordinal"],
            name="assertion_has_evidence",
            deferrable=True,
            initially="DEFERRED",
            use_alter=True,
        ),
        sa.ForeignKeyConstraint(
            ["id", "first_depth"],
            [f"{SCHEMA}.attribution.assertion_id", f"{SCHEMA}.attribution.depth"],
            name="assertion_has_a_speaker",
            deferrable=True,
            initially="DEFERRED",
            use_alter=True,
        ),
        allowed_values("kind", AssertionKind),
        allowed_values("polarity", Polarity),
        allowed_values("voice", Voice),
        allowed_values("distribution", Distribution),
        sa.CheckConstraint("number > 0", name="numbers_count_from_1"),
        not_blank("statement"),
        not_blank("scope"),
        not_blank("note"),
        max_words("hedge"),
        *fuzzy_date_checks("date_possible", "date_precision", "date_printed"),
        sa.CheckConstraint(
            "(anchor_relation IS NULL) = (num_nonnulls(anchor_event_id, anchor_source_id) = 0)",
            name="an_anchor_has_a_relation",
        ),
        sa.CheckConstraint(
            "num_nonnulls(anchor_event_id, anchor_source_id) <= 1",
            name="has_at_most_one_anchor",
        ),
        {"comment": "What sources say, in our own words. One row per claim of one source."},
    )

    id: Mapped[int] = mapped_column(
        sa.Identity(always=True),
        primary_key=True,
        # The key is also in a foreign key (evidence); without this word every INSERT goes alone.
        autoincrement="ignore_fk",
        comment="Internal number; never shown",
    )
    key: Mapped[str] = mapped_column(
        unique=True,
        server_default=sa.FetchedValue(),
        comment="Source key, /, number; made by the database",
    )
    source_id: Mapped[int] = foreign_key("source.id", "The source that says it", index=False)
    number: Mapped[int] = mapped_column(
        comment="Number within the source, in the order of the text",
    )
    kind: Mapped[AssertionKind] = enum_column(AssertionKind, "Which payload it carries")
    statement: Mapped[str] = mapped_column(comment="What is claimed, in our own words")
    subject_id: Mapped[int] = foreign_key("entity.id", "What it is about", index=False)
    polarity: Mapped[Polarity] = enum_column(
        Polarity, "Affirmed or denied", server_default="asserted"
    )
    modality: Mapped[Modality] = lookup_column(Modality, "How it is put", server_default="asserted")
    voice: Mapped[Voice] = enum_column(Voice, "Reported or judged", server_default="fact")
    hedge: Mapped[str | None] = mapped_column(comment="Words that weaken it, as printed")
    scope: Mapped[str | None] = mapped_column(comment="What the claim is limited to, in our words")
    distribution: Mapped[Distribution] = enum_column(
        Distribution,
        "What it says of the members of its subject",
        server_default="own",
    )
    date_possible: Mapped[Range[Any] | None] = possible_column("the date")
    date_precision: Mapped[Precision | None] = precision_column()
    date_printed: Mapped[str | None] = printed_column()
    anchor_event_id: Mapped[int | None] = foreign_key(
        "event.id", "Event that the date is relative to"
    )
    anchor_source_id: Mapped[int | None] = foreign_key(
        "source.id",
        "Source whose writing the date is relative to",
    )
    anchor_relation: Mapped[AnchorRelation | None] = lookup_column(
        AnchorRelation,
        "How the date lies to its anchor",
    )
    note: Mapped[str | None] = mapped_column(comment="Our doubts about it, if any")
    first_evidence: Mapped[int] = mapped_column(
        sa.SmallInteger,
        sa.Computed("1", persisted=True),
        comment="Always 1: the evidence that must exist",
    )
    first_depth: Mapped[int] = mapped_column(
        sa.SmallInteger,
        sa.Computed("0", persisted=True),
        comment="Always 0: the speaker that must exist",
    )

    when = fuzzy_date("date_possible", "date_precision", "date_printed")
    source: Mapped[Source] = relationship(foreign_keys=source_id)
    subject: Mapped[Entity] = relationship(foreign_keys=subject_id)
    anchor_event: Mapped[Event | None] = relationship(foreign_keys=anchor_event_id)
    anchor_source: Mapped[Source | None] = relationship(foreign_keys=anchor_source_id)
    evidence: Mapped[list[Evidence]] = relationship(
        primaryjoin=lambda: sa.and_(
            Assertion.id == sa.orm.foreign(Evidence.assertion_id),
            Assertion.source_id == sa.orm.foreign(Evidence.source_id),
        ),
        order_by=lambda: Evidence.ordinal,
        cascade="all, delete-orphan",
        passive_deletes=True,
        post_update=False,
    )
    quotations: Mapped[list[AssertionQuotation]] = relationship(
        primaryjoin=lambda: sa.and_(
            Assertion.id == sa.orm.foreign(AssertionQuotation.assertion_id),
            Assertion.source_id == sa.orm.foreign(AssertionQuotation.source_id),
        ),
        cascade="all, delete-orphan",
        passive_deletes=True,
    )
    attributions: Mapped[list[Attribution]] = relationship(
        primaryjoin=lambda: Assertion.id == sa.orm.foreign(Attribution.assertion_id),
        order_by=lambda: Attribution.depth,
        cascade="all, delete-orphan",
        passive_deletes=True,
    )
    exceptions: Mapped[list[AssertionException]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
    )
    entities: Mapped[list[AssertionEntity]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
    )
    topics: Mapped[list[AssertionTopic]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
    )

    __mapper_args__: Any = {
        "polymorphic_on": "kind",
        "polymorphic_identity": AssertionKind.STATEMENT,
    }


def of_assertion(**options: Any) -> Any:
    """Return the foreign key of a row that is deleted with its assertion."""
    return foreign_key("assertion.id", "The assertion", ondelete="CASCADE", **options)


class AssertionException(Base):
    """A member for which a claim about a group is not made, or is denied."""

    __tablename__ = "assertion_exception"
    __table_args__ = (
        allowed_values("says", ExceptionSays),
        {
            "comment": "Members excepted from statements about groups. One row per assertion "
            "and member.",
        },
    )

    assertion_id: Mapped[int] = of_assertion(primary_key=True, index=False)
    member_id: Mapped[int] = foreign_key("entity.id", "The member", primary_key=True)
    says: Mapped[ExceptionSays] = enum_column(ExceptionSays, "What is said of it")

    member: Mapped[Entity] = relationship(foreign_keys=member_id)


class Attribution(Base):
    """One speaker in the chain from the source (depth 0) to the holder (the last)."""

    __tablename__ = "attribution"
    __table_args__ = (
        sa.CheckConstraint("depth >= 0", name="depth_counts_from_0"),
        max_words("hedge"),
        {"comment": "Who says it: the chain of speakers. One row per assertion and depth."},
    )

    assertion_id: Mapped[int] = of_assertion(primary_key=True, index=False)
    depth: Mapped[int] = mapped_column(
        sa.SmallInteger,
        primary_key=True,
        comment="0 is the source; the last is the holder",
    )
    actor_id: Mapped[int] = foreign_key("entity.id", "Who speaks")
    speech_act: Mapped[SpeechAct] = lookup_column(SpeechAct, "What the speaker does with the words")
    hedge: Mapped[str | None] = mapped_column(comment="Words that weaken this link, as printed")

    actor: Mapped[Entity] = relationship(foreign_keys=actor_id)


class AssertionEntity(Base):
    """A further entity that an assertion names, and its role."""

    __tablename__ = "assertion_entity"
    __table_args__ = (
        {"comment": "Further entities of assertions. One row per assertion, entity and role."},
    )

    assertion_id: Mapped[int] = of_assertion(primary_key=True, index=False)
    entity_id: Mapped[int] = foreign_key("entity.id", "The entity", primary_key=True)
    role: Mapped[EntityRole] = lookup_column(EntityRole, "Its role", primary_key=True)

    entity: Mapped[Entity] = relationship(foreign_keys=entity_id)


class AssertionTopic(Base):
    """A topic that an assertion names, and its role."""

    __tablename__ = "assertion_topic"
    __table_args__ = ({"comment": "Topics of assertions. One row per assertion, topic and role."},)

    assertion_id: Mapped[int] = of_assertion(primary_key=True, index=False)
    topic_id: Mapped[int] = foreign_key("topic.id", "The topic", primary_key=True)
    role: Mapped[TopicRole] = lookup_column(TopicRole, "Its role", primary_key=True)

    topic: Mapped[Topic] = relationship(foreign_keys=topic_id)
