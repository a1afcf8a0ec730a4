"""Objects of a build are dropped whatever their order, and foreign objects are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ip4db import migrations
from ip4db.migrations import Blocked
from tests.migrations.views import objects

if TYPE_CHECKING:
    import sqlalchemy as sa


@pytest.mark.usefixtures("chain")
def test_a_view_of_somebody_else_stops_the_move_by_name(migrated: sa.Connection) -> None:
    migrations.rebuild(migrated)
    migrated.exec_driver_sql("CREATE VIEW public.mine AS SELECT * FROM bi.yak")
    migrated.commit()
    before = objects(migrated)
    migrated.commit()

    with pytest.raises(
        Blocked,
        match=r"are in the way: view public.mine depends on view bi.yak",
    ):
        migrations.downgrade(migrated, "-1")

    assert (objects(migrated), migrations.is_at_head(migrated)) == (before, True)


NEWER_THAN_THEIR_DEPENDENTS = """
CREATE FUNCTION bi.late() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT 1::bigint; END;
CREATE OR REPLACE VIEW bi.yak AS SELECT key || bi.late() AS key FROM bi.zebra;
CREATE VIEW bi.later AS SELECT bi.late() AS late;
CREATE OR REPLACE FUNCTION bi.xerus() RETURNS bigint LANGUAGE sql STABLE
BEGIN ATOMIC SELECT late FROM bi.later; END;
CREATE OR REPLACE FUNCTION ip4.faults() RETURNS TABLE (rule text, item text, what text, remedy text)
LANGUAGE sql STABLE BEGIN ATOMIC SELECT key, key, key, key FROM bi.yak; END;
CREATE FUNCTION bi.rows() RETURNS SETOF bi.ant LANGUAGE sql STABLE AS 'SELECT * FROM bi.ant';
CREATE OR REPLACE VIEW bi.zebra AS SELECT key, bi.late() FROM ip4.entity;
"""
"""Gives objects lower numbers than those that they need, as pg_upgrade may."""


@pytest.mark.usefixtures("chain")
def test_the_order_in_which_objects_were_made_does_not_matter(migrated: sa.Connection) -> None:
    migrations.rebuild(migrated)
    before = migrations.fingerprint(migrated)
    migrated.exec_driver_sql(NEWER_THAN_THEIR_DEPENDENTS)
    made = objects(migrated)
    assert made["bi.late()"] > made["bi.yak"] > made["bi.zebra"]

    migrations.downgrade(migrated, "-1")
    assert objects(migrated) == {}
    migrations.upgrade(migrated, "head")

    assert migrations.fingerprint(migrated) == before


@pytest.mark.usefixtures("chain")
def test_all_that_is_in_the_way_is_named_and_nothing_else(migrated: sa.Connection) -> None:
    migrations.rebuild(migrated)
    migrated.exec_driver_sql(NEWER_THAN_THEIR_DEPENDENTS)
    migrated.exec_driver_sql("""
        CREATE SCHEMA theirs;
        CREATE VIEW theirs.one AS SELECT key FROM bi.yak;
        CREATE FUNCTION theirs.two() RETURNS SETOF bi.ant LANGUAGE sql AS 'SELECT * FROM bi.ant';
        CREATE TABLE theirs.three (late bigint DEFAULT bi.late());
    """)
    migrated.commit()

    with pytest.raises(Blocked) as refused:
        migrations.downgrade(migrated, "-1")

    assert refused.value.what == (
        "objects that do not belong to ip4db are in the way:"
        " function theirs.two() depends on view bi.ant;"
        " table theirs.three depends on function bi.late();"
        " view theirs.one depends on view bi.yak."
    )


def test_materialised_views_and_tables_of_a_build_are_dropped_too(migrated: sa.Connection) -> None:
    before = migrations.fingerprint(migrated)
    migrated.exec_driver_sql("""
        CREATE TABLE ip4_read.one (id bigint PRIMARY KEY);
        CREATE TABLE ip4_read.two (id bigint REFERENCES ip4_read.one, part bigint)
        PARTITION BY LIST (part);
        CREATE TABLE ip4_read.two_1 PARTITION OF ip4_read.two FOR VALUES IN (1);
        CREATE MATERIALIZED VIEW bi.three AS SELECT id FROM ip4_read.one;
        CREATE INDEX ON bi.three (id);
        CREATE FUNCTION ip4_read.renew() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN RETURN new; END';
        CREATE TRIGGER renew AFTER INSERT ON ip4.entity
        FOR EACH ROW EXECUTE FUNCTION ip4_read.renew();
        CREATE TRIGGER renew AFTER INSERT ON ip4_read.one
        FOR EACH ROW EXECUTE FUNCTION ip4_read.renew();
        CREATE PROCEDURE bi.four() LANGUAGE sql AS 'SELECT 1';
        CREATE AGGREGATE bi.five(bigint) (SFUNC = int8pl, STYPE = bigint);
    """)

    migrations.rebuild(migrated)

    assert migrations.fingerprint(migrated) == before


def test_a_trigger_of_somebody_else_stays(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql(
        "CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';"
        "CREATE TRIGGER theirs BEFORE UPDATE ON ip4.entity"
        " FOR EACH ROW EXECUTE FUNCTION public.note()",
    )

    migrations.rebuild(migrated)

    assert "theirs on ip4.entity" in objects(migrated)
