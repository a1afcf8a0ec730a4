"""The ORM reads back what it wrote: the same classes, in few statements."""

from __future__ import annotations

import contextlib
import datetime as dt
import decimal
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Session

from ip4db import model
from ip4db.model import Assertion, AssertionQuotation, Attribution, Evidence, FuzzyDate
from ip4db.model.codes.claims import AssertionKind, Precision
from ip4db.model.codes.entities import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE, PASSAGE = 13, 1
"""The paper of the small world, and its first passage."""

FIVE = decimal.Decimal("5.00")

PAYLOADS: dict[type[Assertion], tuple[int, dict[str, Any]]] = {
    Assertion: (1, {}),
    model.Milestone: (5, {"code": "held", "place_id": 4, "extent": "within"}),
    model.Participation: (1, {"event_id": 5, "role": "attendee", "level": "ministerial"}),
    model.DocumentParty: (7, {"party_id": 1, "role": "signatory", "status": "done"}),
    model.DocumentRelation: (7, {"other_id": 5, "relation": "issued_at"}),
    model.Wording: (7, {"about_id": 9, "treatment": "mentions"}),
    model.Cooperation: (1, {"area_id": 10, "level": "practice", "tense": "current"}),
    model.Contribution: (
        1,
        {
            "contribution_type": "financial",
            "amount": FIVE,
            "currency": "USD",
            "comparator": "just_under",
            "amount_printed": "nearly five dollars",
            "status": "committed",
        },
    ),
    model.Stance: (1, {"position": "welcomes", "target_assertion_id": 2, "ground": "It is near"}),
    model.Tenure: (3, {"office_printed": "officer", "of_id": 17, "marker": "former"}),
    model.Membership: (1, {"group_id": 16, "status": "member"}),
    model.Quantity: (
        16,
        {
            "measure": "members",
            "printed_value": FIVE,
            "low": FIVE,
            "unit": "count",
            "comparator": "at_least",
            "value_printed": "five or more",
        },
    ),
    model.Explanation: (11, {"factor_id": 9, "rank": 1}),
    model.ProvisionReading: (12, {"effect": "covers", "object_id": 1}),
    model.Aspect: (11, {"role": "benefit", "item": "saves time"}),
}
"""For each class of assertion a subject of the small world and the columns of its own."""

WHEN = FuzzyDate(Range(dt.date(2024, 7, 1), dt.date(2024, 8, 1)), Precision.MONTH, "July 2024")


def assertion(kind: type[Assertion], number: int) -> Assertion:
    """Return a new assertion with all that it cannot be without."""
    subject, values = PAYLOADS[kind]
    return kind(
        source_id=SOURCE,
        number=number,
        statement="It is so",
        subject_id=subject,
        when=WHEN,
        evidence=[Evidence(ordinal=1, passage_id=PASSAGE)],
        attributions=[Attribution(depth=0, actor_id=SOURCE, speech_act="states")],
        quotations=[AssertionQuotation(utterance_id=1)],
        **values,
    )


@pytest.fixture
def session(world: sa.Connection) -> Iterator[Session]:
    with Session(world, join_transaction_mode="create_savepoint") as session:
        yield session


def commit(session: Session) -> None:
    """Commit, and ask the rules that wait for a commit: here it ends a savepoint only."""
    session.commit()
    session.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
    session.execute(sa.text("SET CONSTRAINTS ALL DEFERRED"))


def test_every_kind_of_assertion_is_tried_here() -> None:
    assert {kind.__mapper__.polymorphic_identity for kind in PAYLOADS} == set(AssertionKind)


@pytest.mark.parametrize("kind", PAYLOADS, ids=lambda kind: kind.__name__)
def test_an_assertion_comes_back_as_it_was_written(session: Session, kind: type[Assertion]) -> None:
    session.add(assertion(kind, 99))
    commit(session)
    session.expunge_all()

    found = session.scalars(sa.select(Assertion).where(Assertion.key == "paper/99")).one()

    assert type(found) is kind
    assert found.when == WHEN
    assert {name: getattr(found, name) for name in PAYLOADS[kind][1]} == PAYLOADS[kind][1]
    assert [evidence.passage.key for evidence in found.evidence] == ["paper#p1"]
    assert [speaker.actor.key for speaker in found.attributions] == ["paper"]
    pieces = [piece.phrase for quoted in found.quotations for piece in quoted.quotation.pieces]
    assert pieces == ["so", "it", "is"]


@pytest.mark.parametrize("kind", PAYLOADS, ids=lambda kind: kind.__name__)
def test_an_assertion_is_deleted_with_all_that_is_its_own(
    session: Session,
    kind: type[Assertion],
) -> None:
    session.add(assertion(kind, 99))
    commit(session)

    session.delete(session.scalars(sa.select(Assertion).where(Assertion.number == 99)).one())
    commit(session)

    assert session.scalar(sa.select(sa.func.count()).where(Assertion.number == 99)) == 0


ENTITIES: dict[type[model.Entity], dict[str, Any]] = {
    model.Country: {"iso_alpha2": "NZ", "iso_alpha3": "NZL", "iso_numeric": 554},
    model.Organisation: {"organisation_type": "ministry", "part_of_id": 1},
    model.Person: {"family_name": "N", "name_order": "given_first", "belongs_to_id": 17},
    model.Place: {"place_type": "city", "country_id": 1},
    model.Summit: {"event_type": "summit"},
    model.Event: {"event_type": "meeting", "part_of_id": 5},
    model.Document: {"document_level": "instance", "document_type": "report"},
    model.Topic: {"topic_type": "threat", "broader_id": 9},
    model.CooperationArea: {"topic_type": "area", "broader_id": 9},
    model.Initiative: {"initiative_type": "project"},
    model.Provision: {"provision_type": "mandate", "document_id": 7},
    model.Source: {"language": "en", "document_id": 7},
}
"""For each class of entity the columns of its own."""


def test_every_kind_of_entity_is_tried_here() -> None:
    assert {kind.__mapper__.polymorphic_identity for kind in ENTITIES} == set(EntityKind)


@pytest.mark.parametrize("kind", ENTITIES, ids=lambda kind: kind.__name__)
def test_an_entity_comes_back_as_it_was_written(session: Session, kind: type[model.Entity]) -> None:
    session.add(kind(key="new", name="N", **ENTITIES[kind]))
    commit(session)
    session.expunge_all()

    found = session.scalars(sa.select(model.Entity).where(model.Entity.key == "new")).one()

    assert type(found) is kind
    assert {name: getattr(found, name) for name in ENTITIES[kind]} == ENTITIES[kind]
    session.delete(found)
    commit(session)


@contextlib.contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    """Give the statements that are sent meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    engine = session.connection().engine
    sa.event.listen(engine, "before_cursor_execute", note)
    yield sent
    sa.event.remove(engine, "before_cursor_execute", note)


def test_fifty_assertions_of_all_kinds_go_in_few_statements(session: Session) -> None:
    kinds = list(PAYLOADS)
    session.add_all(assertion(kinds[i % len(kinds)], 100 + i) for i in range(50))

    with statements(session) as sent:
        session.flush()

    into_assertion = [sql for sql in sent if sql.startswith("INSERT INTO ip4.assertion (")]
    assert (len(into_assertion), len(sent)) == (1, 18)


def test_reading_all_assertions_takes_one_statement_a_class(session: Session) -> None:
    with statements(session) as sent:
        found = session.scalars(sa.select(Assertion)).all()
        for one in found:
            for name in PAYLOADS[type(one)][1]:
                getattr(one, name)

    assert (len(found), len(sent)) == (16, len(PAYLOADS))
