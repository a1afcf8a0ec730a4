"""Rules and views exist at the newest revision only, and foreign objects are not changed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command

from ip4db import migrations, views
from ip4db.migrations import DatabaseError, TooOld, revisions
from ip4db.sqlfile import SqlFileError
from tests.migrations.views import objects, view

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cluster import Cluster


def test_an_upgrade_with_nothing_to_do_leaves_everything_alone(migrated: sa.Connection) -> None:
    before = objects(migrated)

    migrations.upgrade(migrated, "head")

    assert before
    assert objects(migrated) == before


def test_a_changed_comment_is_built_by_an_upgrade_without_a_step(
    migrated: sa.Connection,
    chain: Path,
) -> None:
    migrations.upgrade(migrated, "head")
    before = objects(migrated)
    migrations.upgrade(migrated, "head")
    assert objects(migrated) == before

    view(chain, "questions/yak.sql", "-- Shaggy.\n" + (chain / "questions/yak.sql").read_text())
    assert (migrations.is_at_head(migrated), migrations.is_up_to_date(migrated)) == (True, False)
    with pytest.raises(TooOld, match=r"are not those of this release of ip4db. Run `ip4db upgr"):
        migrations.require_head(migrated)
    with pytest.raises(TooOld, match=r"are not those of this release of ip4db. Run `ip4db upgr"):
        command.check(migrations.config(migrated))

    migrations.upgrade(migrated, "head")

    migrations.require_head(migrated)
    command.check(migrations.config(migrated))
    assert objects(migrated).keys() == before.keys()
    assert not set(objects(migrated).values()) & set(before.values())


@pytest.mark.usefixtures("chain")
def test_only_an_upgrade_or_a_downgrade_rebuilds(migrated: sa.Connection) -> None:
    before = objects(migrated)

    command.stamp(migrations.config(migrated), "head")
    command.current(migrations.config(migrated))

    assert objects(migrated) == before


def test_a_database_built_before_digests_were_recorded_is_rebuilt(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql("DROP FUNCTION ip4.files_digest()")
    assert not migrations.is_up_to_date(migrated)

    migrations.upgrade(migrated, "head")

    migrations.require_head(migrated)


def test_a_revision_needs_nothing_but_its_steps(
    migrated: sa.Connection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    newest = migrations.newest_revision()
    copied = tmp_path / "alembic"
    shutil.copytree(revisions.folder(), copied)
    (copied / "versions" / "9000_nothing.py").write_text(
        f'revision = "9000"\ndown_revision = "{newest}"\n\n\n'
        "def upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(migrations, "folder", lambda: copied)
    with pytest.raises(TooOld, match=f"is at revision {newest}, and this release .* needs 9000"):
        migrations.require_head(migrated)

    migrations.upgrade(migrated, "head")

    migrations.require_head(migrated)
    assert migrations.current(migrated) == "9000"


def test_views_are_built_in_the_order_in_which_they_need_each_other(
    migrated: sa.Connection,
    chain: Path,
) -> None:
    migrations.rebuild(migrated)

    assert [file.path.stem for file in views.written(chain)] == ["zebra", "yak", "xerus", "ant"]
    assert migrated.execute(sa.text("SELECT * FROM bi.ant")).all() == [(0, ":x 100%")]


@pytest.mark.usefixtures("chain")
def test_tables_change_freely_under_views(migrated: sa.Connection) -> None:
    migrations.rebuild(migrated)
    before = migrations.fingerprint(migrated)

    migrations.downgrade(migrated, "base")
    assert objects(migrated) == {}
    migrations.upgrade(migrated, "head")

    assert migrations.fingerprint(migrated) == before


def test_below_head_there_are_neither_rules_nor_views(migrated: sa.Connection) -> None:
    migrations.downgrade(migrated, "-1")
    assert objects(migrated) == {}

    migrations.downgrade(migrated, "-1")
    migrations.upgrade(migrated, "+1")
    assert objects(migrated) == {}

    migrations.upgrade(migrated, "head")
    assert objects(migrated) != {}


def test_a_broken_file_is_named_with_its_line_and_nothing_changes(
    migrated: sa.Connection,
    chain: Path,
) -> None:
    migrations.downgrade(migrated, "-1")
    migrated.commit()
    view(
        chain,
        "questions/yak.sql",
        "-- A view.\nCREATE VIEW bi.yak AS\nSELECT kye FROM bi.zebra;",
    )

    with pytest.raises(DatabaseError) as refused:
        migrations.upgrade(migrated, "head")

    assert (refused.value.where, refused.value.what) == (
        "questions/yak.sql:3",
        'column "kye" does not exist.',
    )
    assert (objects(migrated), migrations.is_at_head(migrated)) == ({}, False)


@pytest.mark.parametrize(
    ("name", "sql", "told"),
    [
        (
            "questions/yak.sql",
            "CREATE VIEW bi.yack AS SELECT 1 AS one;",
            "questions/yak.sql: creates `bi.yack`, not `bi.yak`.",
        ),
        (
            "provenance/yak.sql",
            "CREATE VIEW bi.yack AS SELECT 1 AS one;",
            "provenance/yak.sql: creates `bi.yack`, not `bi.yak`.",
        ),
        (
            "questions/yak.sql",
            "-- Nothing yet.",
            "questions/yak.sql: creates nothing, not `bi.yak`.",
        ),
    ],
)
def test_a_file_makes_what_its_name_says(own_views: Path, name: str, sql: str, told: str) -> None:
    view(own_views, name, sql)

    with pytest.raises(SqlFileError) as refused:
        views.written(own_views)

    assert str(refused.value) == f"{told} One file makes one object, named like the file."


def test_views_that_need_each_other_are_reported_as_a_circle(own_views: Path) -> None:
    view(own_views, "questions/yak.sql", "CREATE VIEW bi.yak AS SELECT * FROM bi.zebra;")
    view(own_views, "questions/zebra.sql", "CREATE VIEW bi.zebra AS SELECT * FROM bi.yak;")

    with pytest.raises(SqlFileError, match=r"need each other in a circle: .*yak needs zebra"):
        views.written(own_views)


@pytest.mark.usefixtures("chain")
def test_a_reader_sees_bi_and_nothing_else(migrated: sa.Connection) -> None:
    migrations.rebuild(migrated)
    may = sa.text("""
        SELECT format('%s on %s', privilege, name)
        FROM unnest(ARRAY['bi', 'ip4_read', 'ip4', 'public']) AS name,
            unnest(ARRAY['USAGE', 'CREATE']) AS privilege
        WHERE has_schema_privilege('ip4db_analyst', name, privilege)
        UNION ALL
        SELECT format('%s on %s', privilege, oid::regclass)
        FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS privilege
        WHERE
            relnamespace IN ('bi'::regnamespace, 'ip4_read'::regnamespace, 'ip4'::regnamespace)
            AND relkind IN ('r', 'v')
            AND has_table_privilege('ip4db_analyst', oid, privilege)
    """)
    assert sorted(migrated.scalars(may)) == [
        "SELECT on bi.ant",
        "SELECT on bi.yak",
        "SELECT on bi.zebra",
        "USAGE on bi",
        "USAGE on public",
    ]

    migrated.exec_driver_sql("SET LOCAL ROLE ip4db_analyst")
    assert migrated.scalar(sa.text("SELECT ants FROM bi.ant")) == 0


def test_rows_that_break_rules_are_counted_by_rule(migrated: sa.Connection) -> None:
    migrations.downgrade(migrated, "-1")
    migrated.exec_driver_sql(
        "INSERT INTO ip4.entity (key, kind, name)"
        " SELECT 'place-' || number, 'place', 'A place' FROM generate_series(1, 9) AS number"
        " UNION ALL VALUES ('somebody', 'person', 'Somebody')",
    )
    migrated.commit()

    with pytest.raises(DatabaseError) as refused:
        migrations.upgrade(migrated, "head")

    gap = "its kind is place, but it has no row in place"
    assert refused.value.what == (
        "rows break the rules: a_person_has_its_row:"
        " `somebody`: its kind is person, but it has no row in person;"
        f" a_place_has_its_row: `place-1`: {gap}, `place-2`: {gap}, `place-3`: {gap}, and 6 more."
    )
    assert refused.value.remedy == (
        "Correct or delete these rows with SQL, and run `ip4db upgrade` again."
    )


@pytest.mark.parametrize(
    ("step", "what"),
    [
        (
            "ALTER TABLE public.one ADD PRIMARY KEY (id)",
            'could not create unique index "one_pkey" (Key (id)=(7) is duplicated).',
        ),
        (
            "DO $$ BEGIN RAISE EXCEPTION 'publisher `N.A.T.O.` may be `NATO`'; END $$",
            "publisher `N.A.T.O.` may be `NATO`.",
        ),
    ],
)
def test_rows_that_a_step_refuses_are_reported_in_one_line(
    empty: sa.Connection,
    step: str,
    what: str,
) -> None:
    empty.exec_driver_sql("CREATE TABLE public.one AS SELECT 7 AS id FROM generate_series(1, 2)")

    with pytest.raises(DatabaseError) as refused, migrations.connected(empty) as connection:
        connection.exec_driver_sql(step)

    assert refused.value.what == what
    assert refused.value.remedy == "Correct or delete these rows with SQL, and try again."


def test_rows_that_break_a_rule_stop_the_upgrade(migrated: sa.Connection) -> None:
    migrations.downgrade(migrated, "-1")
    migrated.exec_driver_sql(
        "INSERT INTO ip4.entity (key, kind, name) VALUES ('atlantis', 'place', 'Atlantis')",
    )
    migrated.commit()

    with pytest.raises(DatabaseError) as refused:
        migrations.upgrade(migrated, "head")

    what = (
        "rows break the rules: a_place_has_its_row: `atlantis`:"
        " its kind is place, but it has no row in place."
    )
    assert refused.value.what == what
    assert (objects(migrated), migrations.is_at_head(migrated)) == ({}, False)


@pytest.fixture
def owned_by_another(empty: sa.Connection) -> sa.Connection:
    """Give a database whose schema ``ip4`` belongs to a role that we are not."""
    database = empty.engine.url.database
    empty.exec_driver_sql(
        f'GRANT CREATE ON DATABASE "{database}" TO ip4db; CREATE SCHEMA ip4 AUTHORIZATION ip4db',
    )
    empty.commit()
    return empty


def test_everything_belongs_to_the_owner_of_the_schema(owned_by_another: sa.Connection) -> None:
    migrations.upgrade(owned_by_another, "head")

    owners = sa.text(
        "SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class"
        " WHERE relnamespace = 'ip4'::regnamespace"
        " UNION SELECT pg_get_userbyid(proowner) FROM pg_proc"
        " WHERE pronamespace = 'ip4'::regnamespace"
        " UNION SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname ~ '^bi'",
    )
    assert owned_by_another.scalars(owners).all() == ["ip4db"]


def test_the_callers_settings_are_given_back(
    owned_by_another: sa.Connection,
    cluster: Cluster,
) -> None:
    owned_by_another.exec_driver_sql("SET LOCAL lock_timeout = '77s'")

    migrations.upgrade(owned_by_another, "0001")

    settings = sa.text("SELECT current_user, current_setting('lock_timeout')")
    assert owned_by_another.execute(settings).one() == (cluster.user, "77s")
