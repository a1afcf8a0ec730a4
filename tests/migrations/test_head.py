"""Rules and views are there at head and only there, and nobody else's things are touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from ip4db import migrations, views
from ip4db.migrations import Blocked, DatabaseError
from ip4db.sqlfile import SqlFileError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cluster import Cluster

OBJECTS = sa.text("""
SELECT oid::regclass::text AS name, oid::bigint AS number FROM pg_class
WHERE relkind = 'v' AND relnamespace IN ('bi'::regnamespace, 'bi_internal'::regnamespace)
UNION ALL
SELECT oid::regprocedure::text, oid::bigint FROM pg_proc
WHERE pronamespace IN ('ip4'::regnamespace, 'bi'::regnamespace, 'bi_internal'::regnamespace)
UNION ALL
SELECT format('%s on %s', tgname, tgrelid::regclass), oid::bigint FROM pg_trigger
WHERE NOT tgisinternal
""")


@pytest.fixture
def own_views(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder of views, in place of the real one."""
    for group in views.GROUPS:
        (tmp_path / group).mkdir()
    files = views.files
    monkeypatch.setattr(views, "files", lambda folder=tmp_path: files(folder))
    return tmp_path


@pytest.fixture
def chain(own_views: Path) -> Path:
    """Give a chain of views in which names tell nothing of the order."""
    view(
        own_views,
        "internal/zebra.sql",
        "CREATE VIEW bi_internal.zebra AS SELECT key FROM ip4.entity;",
    )
    view(own_views, "claims/yak.sql", "CREATE VIEW bi.yak AS SELECT key FROM bi_internal.zebra;")
    view(
        own_views,
        "functions/xerus.sql",
        "CREATE FUNCTION bi.xerus() RETURNS bigint LANGUAGE sql STABLE"
        " BEGIN ATOMIC SELECT count(*) FROM bi.yak; END;",
    )
    view(
        own_views,
        "entities/ant.sql",
        "-- :x '%s' is no parameter, 100% sure.\n"
        "CREATE VIEW bi.ant AS SELECT bi.xerus() AS ants, ':x 100%'::text AS told;\n"
        "COMMENT ON VIEW bi.ant IS 'It does not need bi.bear. One row in all.';",
    )
    return own_views


def view(folder: Path, name: str, sql: str) -> None:
    (folder / name).write_text(sql, encoding="utf-8")


def objects(connection: sa.Connection) -> dict[str, int]:
    return {row.name: row.number for row in connection.execute(OBJECTS)}


def test_an_upgrade_with_nothing_to_do_leaves_everything_alone(migrated: sa.Connection) -> None:
    before = objects(migrated)

    migrations.upgrade(migrated, "head")

    assert before
    assert objects(migrated) == before


def test_views_are_built_in_the_order_in_which_they_need_each_other(
    migrated: sa.Connection,
    chain: Path,
) -> None:
    migrations.rebuild(migrated)

    assert [file.path.stem for file in views.files(chain)] == ["zebra", "yak", "xerus", "ant"]
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


@pytest.mark.usefixtures("chain")
def test_a_view_of_somebody_else_stops_the_move_by_name(migrated: sa.Connection) -> None:
    migrations.rebuild(migrated)
    migrated.exec_driver_sql("CREATE VIEW public.mine AS SELECT * FROM bi.yak")
    migrated.commit()
    before = objects(migrated)
    migrated.commit()

    with pytest.raises(Blocked, match=r"not ours is in the way: view mine depends on view bi.yak"):
        migrations.downgrade(migrated, "-1")

    assert (objects(migrated), migrations.is_at_head(migrated)) == (before, True)


def test_a_trigger_of_somebody_else_stays(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql(
        "CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';"
        "CREATE TRIGGER theirs BEFORE UPDATE ON ip4.entity"
        " FOR EACH ROW EXECUTE FUNCTION public.note()",
    )

    migrations.rebuild(migrated)

    assert "theirs on ip4.entity" in objects(migrated)


def test_a_broken_file_is_named_with_its_line_and_nothing_changes(
    migrated: sa.Connection,
    chain: Path,
) -> None:
    migrations.downgrade(migrated, "-1")
    migrated.commit()
    view(
        chain,
        "claims/yak.sql",
        "-- A view.\nCREATE VIEW bi.yak AS\nSELECT kye FROM bi_internal.zebra;",
    )

    with pytest.raises(DatabaseError) as refused:
        migrations.upgrade(migrated, "head")

    assert (refused.value.where, refused.value.what) == (
        "claims/yak.sql:3",
        'column "kye" does not exist.',
    )
    assert (objects(migrated), migrations.is_at_head(migrated)) == ({}, False)


@pytest.mark.parametrize(
    ("name", "sql", "told"),
    [
        (
            "claims/yak.sql",
            "CREATE VIEW bi.yack AS SELECT 1 AS one;",
            "claims/yak.sql: creates `bi.yack`, not `bi.yak`.",
        ),
        (
            "internal/yak.sql",
            "CREATE VIEW bi.yak AS SELECT 1 AS one;",
            "internal/yak.sql: creates `bi.yak`, not `bi_internal.yak`.",
        ),
        (
            "claims/yak.sql",
            "-- Nothing yet.",
            "claims/yak.sql: creates nothing, not `bi.yak`.",
        ),
    ],
)
def test_a_file_makes_what_its_name_says(own_views: Path, name: str, sql: str, told: str) -> None:
    view(own_views, name, sql)

    with pytest.raises(SqlFileError) as refused:
        views.files(own_views)

    assert str(refused.value) == f"{told} One file makes one object, named like the file."


def test_views_that_need_each_other_are_told_as_a_circle(own_views: Path) -> None:
    view(own_views, "claims/yak.sql", "CREATE VIEW bi.yak AS SELECT * FROM bi.zebra;")
    view(own_views, "claims/zebra.sql", "CREATE VIEW bi.zebra AS SELECT * FROM bi.yak;")

    with pytest.raises(SqlFileError, match=r"need each other in a circle: .*yak needs zebra"):
        views.files(own_views)


@pytest.mark.usefixtures("chain")
def test_a_reader_sees_bi_and_nothing_else(migrated: sa.Connection) -> None:
    migrations.rebuild(migrated)
    may = sa.text("""
        SELECT format('%s on %s', privilege, name)
        FROM unnest(ARRAY['bi', 'bi_internal', 'ip4', 'public']) AS name,
            unnest(ARRAY['USAGE', 'CREATE']) AS privilege
        WHERE has_schema_privilege('ip4db_analyst', name, privilege)
        UNION ALL
        SELECT format('%s on %s', privilege, oid::regclass)
        FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS privilege
        WHERE
            relnamespace IN ('bi'::regnamespace, 'bi_internal'::regnamespace, 'ip4'::regnamespace)
            AND relkind IN ('r', 'v')
            AND has_table_privilege('ip4db_analyst', oid, privilege)
    """)
    assert sorted(migrated.scalars(may)) == [
        "SELECT on bi.ant",
        "SELECT on bi.yak",
        "USAGE on bi",
        "USAGE on public",
    ]

    migrated.exec_driver_sql("SET LOCAL ROLE ip4db_analyst")
    assert migrated.scalar(sa.text("SELECT ants FROM bi.ant")) == 0


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
    assert migrations.current(migrated) == "0013"


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
