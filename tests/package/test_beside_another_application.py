"""An application uses our models and migrations beside its own."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

import ip4db
from ip4db import Entity, Event, Summit, migrations


class HostBase(DeclarativeBase):
    """The tables of the application."""


class Briefing(HostBase):
    """A table of the application that points at one of ours."""

    __tablename__ = "briefing"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    entity_id: Mapped[int] = mapped_column(sa.ForeignKey(Entity.__table__.c.id), index=True)

    entity: Mapped[Entity] = relationship(Entity)


def test_our_migrations_run_in_the_transaction_of_the_application(empty: sa.Connection) -> None:
    with empty.begin() as transaction:
        ip4db.upgrade(empty)
        assert sa.inspect(empty).has_table("assertion", schema="ip4")
        transaction.rollback()

    assert not sa.inspect(empty).has_table("assertion", schema="ip4")


def test_a_table_of_the_application_may_point_at_ours(migrated: sa.Connection) -> None:
    HostBase.metadata.create_all(migrated, tables=[HostBase.metadata.tables["briefing"]])
    with Session(migrated) as session:
        summit = Summit(key="summit-2031", name="Summit of 2031", event_type="summit")
        meeting = Event(key="meeting-2031", name="Meeting", event_type="meeting", part_of=summit)
        session.add_all([meeting, Briefing(title="First", entity=summit)])
        session.commit()

        briefing = session.scalars(sa.select(Briefing)).one()
        assert isinstance(briefing.entity, Summit)
        assert [part.key for part in briefing.entity.parts] == ["meeting-2031"]


def test_the_migrations_of_the_application_do_not_see_our_tables(migrated: sa.Connection) -> None:
    HostBase.metadata.create_all(migrated, tables=[HostBase.metadata.tables["briefing"]])
    context = MigrationContext.configure(migrated)

    assert compare_metadata(context, HostBase.metadata) == []


def test_autogenerate_of_the_application_leaves_our_schemas_alone(migrated: sa.Connection) -> None:
    HostBase.metadata.create_all(migrated, tables=[HostBase.metadata.tables["briefing"]])
    options: dict[str, Any] = {"include_schemas": True}
    context = MigrationContext.configure(migrated, opts=options)
    assert len(compare_metadata(context, HostBase.metadata)) > len(ip4db.Entity.metadata.tables)

    options["include_name"] = migrations.include_name
    context = MigrationContext.configure(migrated, opts=options)

    assert compare_metadata(context, HostBase.metadata) == []


def test_the_public_names_are_there() -> None:
    missing = [name for name in ip4db.__all__ if not hasattr(ip4db, name)]

    assert (missing, ip4db.Summit) == ([], Summit)
