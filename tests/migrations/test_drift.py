"""Models, migrations and files agree."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from ip4db import migrations
from ip4db.migrations import head
from ip4db.migrations.execute import executor
from ip4db.migrations.guard import GUARD
from ip4db.model import LOOKUPS, Base
from ip4db.model.codes.lookup import rows

if TYPE_CHECKING:
    from alembic.script import Script

    from tests.cluster import Cluster

SCRIPTS = ScriptDirectory.from_config(migrations.config())
REVISIONS = list(SCRIPTS.walk_revisions())


def test_autogenerate_finds_nothing_to_do(migrated: sa.Connection) -> None:
    command.check(migrations.config(migrated))


@pytest.mark.parametrize("search_path", ["ip4,bi", "bi_internal,ip4", "pg_catalog", ""])
def test_the_search_path_of_a_session_does_not_matter(
    empty: sa.Connection,
    search_path: str,
) -> None:
    empty.exec_driver_sql("CREATE TABLE public.alembic_version (version_num text)")
    empty.exec_driver_sql("INSERT INTO public.alembic_version VALUES ('theirs')")
    empty.commit()
    options = {"options": f"-c search_path={search_path}"}
    engine = sa.create_engine(empty.engine.url, poolclass=sa.NullPool, connect_args=options)

    migrations.upgrade(engine)
    migrations.downgrade(engine, "-1")
    migrations.upgrade(engine)
    with engine.connect() as connection:
        command.check(migrations.config(connection))
        migrations.require_head(connection)

    assert empty.scalars(sa.text("SELECT * FROM public.alembic_version")).all() == ["theirs"]


def test_a_login_may_have_the_name_of_our_schema(empty: sa.Connection, cluster: Cluster) -> None:
    database = empty.engine.url.database
    empty.exec_driver_sql("CREATE ROLE ip4 LOGIN PASSWORD 'ip4'")
    empty.exec_driver_sql(f'GRANT CREATE ON DATABASE "{database}" TO ip4')
    empty.commit()
    try:
        engine = sa.create_engine(cluster.url(str(database), "ip4", "ip4"), poolclass=sa.NullPool)
        migrations.upgrade(engine)
        with engine.connect() as connection:
            assert connection.dialect.default_schema_name == "public"
        engine = sa.create_engine(engine.url, poolclass=sa.NullPool)
        with engine.connect() as connection:
            assert connection.dialect.default_schema_name == "ip4"
            command.check(migrations.config(connection))
            assert connection.dialect.default_schema_name == "ip4"
        migrations.downgrade(engine, "base")
    finally:
        empty.exec_driver_sql("DROP OWNED BY ip4")
        empty.exec_driver_sql("DROP ROLE ip4")
        empty.commit()


def test_migrations_make_what_models_and_files_say(
    empty: sa.Connection,
    migrated: sa.Connection,
) -> None:
    with empty.begin():
        empty.exec_driver_sql(GUARD)  # it makes the schema
        Base.metadata.create_all(empty)
        # Alembic's own, which a view of ours reads.
        empty.exec_driver_sql("CREATE TABLE ip4.alembic_version (version_num varchar(32))")
        for codes, table in LOOKUPS.items():
            empty.execute(sa.insert(table), rows(codes))
        head.build(executor(empty))

        made = migrations.fingerprint(empty)

    assert made == migrations.fingerprint(migrated)


def test_the_fingerprint_leaves_the_session_as_it_was(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql("SET search_path = bi, public")

    migrations.fingerprint(migrated)

    assert migrated.scalar(sa.text("SHOW search_path")) == "bi, public"


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE ip4.entity ADD COLUMN more text",
        "ALTER TABLE ip4.entity ALTER COLUMN name DROP NOT NULL",
        "ALTER TABLE ip4.assertion ALTER COLUMN voice SET DEFAULT 'opinion'",
        "ALTER TABLE ip4.country ALTER COLUMN iso_numeric TYPE integer",
        "ALTER TABLE ip4.entity DROP CONSTRAINT ck_entity_name_is_not_empty",
        "ALTER TABLE ip4.place ADD CONSTRAINT known CHECK (place_type <> '')",
        "ALTER TABLE ip4.assertion ALTER CONSTRAINT assertion_has_evidence NOT DEFERRABLE",
        "CREATE INDEX more ON ip4.milestone (code) WHERE code <> 'held'",
        "DROP INDEX ip4.ix_milestone_code",
        "COMMENT ON COLUMN ip4.entity.name IS 'A name'",
        "COMMENT ON TABLE ip4.entity IS 'Things'",
        "COMMENT ON CONSTRAINT pk_entity ON ip4.entity IS 'The key'",
        "ALTER TABLE ip4.assertion DISABLE TRIGGER the_key_is_source_and_number",
        "DROP TRIGGER a_key_never_changes ON ip4.issue",
        "ALTER FUNCTION ip4.faults() VOLATILE",
        "GRANT SELECT ON ip4.entity TO ip4db_reader",
        "GRANT USAGE ON SCHEMA ip4 TO ip4db_reader",
        "GRANT SELECT (name) ON ip4.entity TO ip4db_reader",
        "UPDATE ip4.place_type SET meaning = 'A town' WHERE code = 'city'",
        "CREATE VIEW bi.mine AS SELECT 1 AS one",
        "CREATE TYPE ip4.mood AS ENUM ('good')",
        "CREATE POLICY mine ON ip4.entity USING (true)",
        "ALTER TABLE ip4.withdrawal SET UNLOGGED",
    ],
)
def test_the_fingerprint_sees_a_change(draft: sa.Connection, change: str) -> None:
    before = migrations.fingerprint(draft)

    draft.exec_driver_sql(change)

    assert migrations.fingerprint(draft) != before


def test_revisions_are_numbered_in_a_row() -> None:
    numbers = [revision.revision for revision in reversed(REVISIONS)]
    names = [Path(revision.path).name for revision in reversed(REVISIONS)]

    assert numbers == [f"{number:04}" for number in range(1, len(REVISIONS) + 1)]
    assert [name for name in names if not re.fullmatch(r"\d{4}_[a-z0-9_]+\.py", name)] == []


@pytest.mark.parametrize("revision", REVISIONS, ids=lambda revision: revision.revision)
def test_a_revision_imports_nothing_that_changes(revision: Script) -> None:
    tree = ast.parse(Path(revision.path).read_text(encoding="utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }

    assert imported <= {"alembic", "sqlalchemy", "sqlalchemy.dialects.postgresql"}
