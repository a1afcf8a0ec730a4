"""Models, migrations and files tell the same story."""

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

SCRIPTS = ScriptDirectory.from_config(migrations.config())
REVISIONS = list(SCRIPTS.walk_revisions())


def test_autogenerate_finds_nothing_to_do(migrated: sa.Connection) -> None:
    command.check(migrations.config(migrated))


def test_migrations_make_what_models_and_files_say(
    empty: sa.Connection,
    migrated: sa.Connection,
) -> None:
    with empty.begin():
        empty.exec_driver_sql(GUARD)  # it makes the schema
        Base.metadata.create_all(empty)
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
