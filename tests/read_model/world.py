"""A small record in which everything is connected, and transactions of random changes of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import random
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from ip4db import model, read_model
from tests.read_model import values
from tests.read_model.changes import TABLE_OF, Changes, Row, TooMuchError
from tests.views.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.read_model.values import Pick

CLAIMS = 45
"""How many claims of random kinds there are besides those that are written out."""


def write(connection: sa.Connection) -> None:
    """Write the record and bring the read model to it."""
    record = Record(connection)
    nato, ip4 = record.body("nato"), record.body("ip4")
    japan, korea = record.country("japan"), record.country("korea")
    name = {"family_name": "One", "name_order": "given_first"}
    minister = record.entity(model.Person, "minister", belongs_to_id=japan.id, **name)
    town = record.entity(model.Place, "town", place_type="city", country_id=japan.id)
    summit = record.entity(model.Summit, "summit", event_type="summit")
    record.event("dinner", part_of_id=summit.id)
    programme = {"document_type": "partnership_programme"}
    family = record.entity(model.Document, "programmes", document_level="family", **programme)
    of_family = programme | {"document_level": "instance", "instance_of_id": family.id}
    paper = record.entity(model.Document, "programme", **of_family)
    record.entity(model.Provision, "rule", provision_type="mandate", document_id=paper.id)
    record.entity(model.Initiative, "office", initiative_type="office")
    broader = record.entity(model.Topic, "security", topic_type="threat")
    record.entity(model.CooperationArea, "cyber", topic_type="area", broader_id=broader.id)
    first = record.source("first", after=summit)
    second = record.source("second", after=dt.date(2022, 1, 1), before=dt.date(2023, 1, 1))
    for member in (japan, korea):
        record.claim(model.Membership, first, member, group_id=ip4.id, status="member")
    record.claim(model.Milestone, first, summit, code="held", place_id=town.id)
    came: Row = {"event_id": summit.id, "role": "attendee", "distribution": "each"}
    said = ((minister, "perhaps"),)
    record.claim(model.Participation, second, ip4, speakers=said, **came)
    area: Row = {"area_id": broader.id, "level": "practice", "tense": "current"}
    record.claim(model.Cooperation, second, nato, **area)
    kinds = sorted(TABLE_OF["assertion"])
    # Only the rules are asked after each claim; the read model is computed once.
    connection.exec_driver_sql("SET LOCAL ip4db.refresh = 'manual'")
    changes = Changes(connection, random.Random(4).randrange)  # noqa: S311  no secret
    for number in range(CLAIMS):
        with attempt(connection):
            changes.claim(kinds[number % len(kinds)])
            settle(connection)
    aside(record, first, second)
    connection.exec_driver_sql("SET LOCAL ip4db.refresh = 'at_commit'")
    read_model.rebuild(connection)


def aside(record: Record, first: model.Source, second: model.Source) -> None:
    """Write what hangs on the rest by one thread only, so that no other way leads to it."""
    name = {"family_name": "Two", "name_order": "given_first"}
    press = record.body("press", "media")
    author = record.entity(model.Person, "author", **name)
    field = {"field": "publisher", "basis": "stated", "value": "Press", "entity_id": press.id}
    record.add(model.SourceField(source_id=first.id, **field))
    row = {"role": "author", "ordinal": 1, "person_id": author.id, "basis": "stated"}
    record.add(model.SourceAuthor(source_id=first.id, **row))
    kind = {"document_level": "instance", "document_type": "strategic_concept"}
    second.document_id = record.entity(model.Document, "text-of-second", **kind).id
    # Of this summit nobody says who came, and of its town only in which country it lies.
    quiet = record.entity(model.Summit, "quiet-summit", event_type="summit")
    far = record.country("far")
    harbour = record.entity(model.Place, "harbour", place_type="city", country_id=far.id)
    when: Row = {"date_possible": values.DATES[2][0], "date_precision": "day"}
    record.claim(model.Milestone, second, quiet, code="held", place_id=harbour.id, **when)
    # The parties to this letter are named by their group only.
    trio, one = record.body("trio"), record.country("one")
    record.claim(model.Membership, first, one, group_id=trio.id, status="member")
    letter = record.entity(model.Document, "letter", **kind)
    signed: Row = {"party_id": trio.id, "role": "signatory", "distribution": "each"}
    record.claim(model.DocumentParty, first, letter, **signed)
    # Nobody but their spokesman speaks for these.
    envoy = record.entity(model.Person, "envoy", belongs_to_id=record.country("remote").id, **name)
    plan = record.entity(model.Initiative, "plan", initiative_type="office")
    said = ((envoy, None),)
    proposed = record.claim(model.Milestone, first, plan, code="proposed", speakers=said)
    reaction: Row = {
        "target_assertion_id": proposed.id,
        "position": "welcomes",
        "distribution": "each",
    }
    record.claim(model.Stance, second, trio, **reaction)


@contextlib.contextmanager
def attempt(connection: sa.Connection) -> Iterator[None]:
    """Take back what a rule of the database refuses."""
    savepoint = connection.begin_nested()
    try:
        yield
    except (sa.exc.IntegrityError, sa.exc.DataError, TooMuchError):
        savepoint.rollback()
    else:
        savepoint.commit()


def settle(connection: sa.Connection) -> None:
    """Do what a commit does: check the rules that wait for it, and refresh the read model."""
    connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")


def transaction(connection: sa.Connection, pick: Pick, longest: int) -> list[str]:
    """Do several changes, some of them taken back by savepoints; return what was done."""
    changes, done = Changes(connection, pick), []
    wanted = 1 + pick(longest)
    with attempt(connection):
        for _ in range(3 * wanted):
            with attempt(connection):
                what = changes.any()
                if pick(6) == 5:  # one in six
                    raise TooMuchError
                if what != "nothing":
                    done.append(what)
            if len(done) == wanted:
                break
        settle(connection)
        return done
    return []


def stale(connection: sa.Connection) -> dict[str, int]:
    """Return by how many rows each stored relation differs from its definition.

    As ``ip4_read.stale_rows()``, with plans that last: it is asked after every change.
    """
    driver: Any = connection.connection.driver_connection
    query = "SELECT name, difference FROM ip4_read.step ORDER BY place"
    found = {
        name: driver.execute(difference, prepare=True).fetchone()[0]
        for name, difference in driver.execute(query).fetchall()
    }
    return {name: count for name, count in found.items() if count}


def stored(connection: sa.Connection) -> dict[str, list[Any]]:
    """Return all rows of all stored relations."""
    names = connection.exec_driver_sql("SELECT name FROM ip4_read.step ORDER BY place").scalars()
    query = "SELECT row(stored.*)::text AS own FROM ip4_read.{} AS stored ORDER BY own"
    return {
        name: list(connection.exec_driver_sql(query.format(name)).scalars()) for name in names.all()
    }
