"""Members of the owner migrate, members of the editor seed, and readers are served throughout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ip4db import migrations
from tests.seeding import toy

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from .conftest import Make, Name
    from .logins import Server

OWNERS = """
SELECT string_agg(DISTINCT pg_get_userbyid(found.owner), ', ')
FROM (
    SELECT nspowner AS owner FROM pg_namespace WHERE nspname ~ '^(ip4|bi|ip4_read)$'
    UNION ALL
    SELECT relowner FROM pg_class WHERE relnamespace::regnamespace::text ~ '^(ip4|bi|ip4_read)$'
    UNION ALL
    SELECT proowner FROM pg_proc WHERE pronamespace::regnamespace::text ~ '^(ip4|bi|ip4_read)$'
) AS found
"""


def test_what_a_member_of_the_owner_makes_belongs_to_the_owner(
    server: Server,
    empty: sa.Connection,
    login: Make,
) -> None:
    database = str(empty.engine.url.database)
    assert server.run(database, "roles")[0] == 0

    code, said = server.run(database, "upgrade", login=login("IN ROLE ip4db_owner"))

    assert code == 0, said
    assert server.ask(database, OWNERS) == "ip4db_owner"


def test_one_owner_goes_on_where_another_stopped_and_readers_are_served(
    server: Server,
    ready: str,
    login: Make,
    name: Name,
    tmp_path: Path,
) -> None:
    first, second, anna = login("IN ROLE ip4db_owner"), login("IN ROLE ip4db_owner"), name()
    server.run(ready, "seed", str(toy.write(tmp_path)), login=first)
    server.run(ready, "grant-reader", anna)
    count = "SELECT count(*) FROM country"
    assert server.ask(ready, count, anna) == 2

    assert server.run(ready, "downgrade", "--", "-1", login=second)[0] == 0
    assert server.refusal(ready, count, login=anna) is not None
    assert server.run(ready, "upgrade", login=second)[0] == 0
    assert server.ask(ready, count, anna) == 2

    for builder in (first, None):
        migrations.rebuild(server.url(ready, builder))
        assert server.ask(ready, count, anna) == 2
    assert server.ask(ready, OWNERS) == "ip4db_owner"


@pytest.mark.parametrize("when", ["at head", "below head"])
def test_a_database_is_handed_to_the_owner_afterwards(
    server: Server,
    database: str,
    migrated: sa.Connection,
    login: Make,
    when: str,
) -> None:
    if when == "below head":
        migrations.downgrade(migrated, "-1")
        migrated.commit()
    assert server.ask(database, OWNERS) == server.cluster.user

    assert server.run(database, "roles")[0] == 0
    assert server.ask(database, OWNERS) == "ip4db_owner"

    member = login("IN ROLE ip4db_owner")
    for command in (("upgrade",), ("downgrade", "--", "-1")):
        code, said = server.run(database, *command, login=member)
        assert code == 0, said


def test_setting_up_twice_changes_nothing(
    server: Server, ready: str, migrated: sa.Connection
) -> None:
    before = migrations.fingerprint(migrated)
    migrated.commit()

    code, said = server.run(ready, "roles")

    assert (code, said) == (
        0,
        (
            "ip4db_owner, ip4db_editor, ip4db_reader: roles are in place for"
            f" {ready}@127.0.0.1:{server.cluster.port}."
        ),
    )
    assert migrations.fingerprint(migrated) == before


@pytest.fixture
def editor(login: Make) -> str:
    """Give a login that may edit."""
    return login("IN ROLE ip4db_editor")


def test_an_editor_seeds(server: Server, ready: str, editor: str, tmp_path: Path) -> None:
    seeds = toy.write(tmp_path)

    added = server.run(ready, "seed", str(seeds), login=editor)
    toy.edit(seeds, "reference/countries.yaml", "name: Norway", "name: Kingdom of Norway")
    changed = server.run(ready, "seed", str(seeds), login=editor)
    attached = server.run(ready, "texts", "attach", str(tmp_path / "texts"), login=editor)
    exported = server.run(ready, "export", str(tmp_path / "exported"), login=editor)

    assert [code for code, _ in (added, changed, attached, exported)] == [0, 0, 0, 0]
    assert "1 entity changed" in changed[1]
    asked = "SELECT country_name FROM bi.country WHERE country_iso3 = 'NOR'"
    assert server.ask(ready, asked, editor) == "Kingdom of Norway"


@pytest.mark.parametrize(
    "attempt",
    [
        "ALTER TABLE ip4.entity ADD COLUMN mine text",
        "ALTER TABLE ip4.entity DISABLE TRIGGER ALL",
        "CREATE TABLE ip4.mine ()",
        "CREATE TABLE public.mine ()",
        "CREATE VIEW bi.mine AS SELECT 1 AS one",
        "CREATE SCHEMA mine",
        "CREATE INDEX mine ON ip4.entity (name)",
        "DROP TABLE ip4.issue",
        "DROP VIEW bi.country",
        "DROP FUNCTION ip4.faults()",
        "TRUNCATE ip4.issue CASCADE",
        "UPDATE ip4.alembic_version SET version_num = '0001'",
        "UPDATE ip4.place_type SET meaning = 'A town' WHERE code = 'city'",
        "SELECT setval('ip4.entity_id_seq', 1)",
        "SET session_replication_role = replica",
        "SET ROLE ip4db_owner",
        "SELECT FROM ip4_read.claim",
        "UPDATE ip4.withdrawal SET reason = 'None'",
        "DELETE FROM ip4.withdrawal",
    ],
)
def test_an_editor_makes_nothing_and_lifts_no_rule(
    server: Server,
    closed: str,
    editor: str,
    attempt: str,
) -> None:
    said = str(server.refusal(closed, attempt, login=editor))

    assert "permission denied" in said or "must be owner" in said


def test_an_editor_does_not_migrate(server: Server, ready: str, editor: str) -> None:
    assert server.run(ready, "upgrade", login=editor)[1].endswith("already.")

    code, said = server.run(ready, "downgrade", "--", "-1", login=editor)

    assert code == 1
    assert "Connect as the owner of schema `ip4`, or as a member of that role." in said
    assert server.run(ready, "current")[1].endswith("(the newest)")


def test_below_head_where_no_rule_watches_an_editor_writes_nothing(
    server: Server,
    ready: str,
    editor: str,
) -> None:
    write = "DELETE FROM ip4.issue"
    server.do(ready, write, login=editor)

    server.run(ready, "downgrade", "--", "-1")
    assert "permission denied" in str(server.refusal(ready, "DELETE FROM ip4.entity", login=editor))

    server.run(ready, "upgrade")
    server.do(ready, write, login=editor)
