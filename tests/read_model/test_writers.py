"""Whoever writes, and however, finds it in ``bi`` after the commit; nobody writes there."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import psycopg
import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from sqlalchemy.orm import Session

from ip4db import model, read_model
from ip4db.cli.group import ip4db
from ip4db.resources import seeds_folder
from ip4db.roles import setup
from tests.databases import clone
from tests.read_model.sessions import Sessions, one, sessions
from tests.views.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from pytest_postgresql.executors import NoopExecutor

    from tests.cluster import Cluster

GIVEN = """
SELECT relname, privilege
FROM pg_class
CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
WHERE relnamespace = 'ip4_read'::regnamespace AND relkind IN ('r', 'v')
AND has_table_privilege(%s, pg_class.oid, privilege)
"""


@pytest.fixture
def open_to_groups(small: sa.Connection, both: Sessions) -> Iterator[Sessions]:
    """Give sessions of a database in which the groups have their rights."""
    setup.set_up(small.engine)
    yield both
    both.stack.close()


@pytest.fixture(scope="module")
def untouched(cluster: Cluster, small_template: NoopExecutor) -> Iterator[Sessions]:
    """Give sessions of such a database for trying only; nothing changes it."""
    name = f"{small_template.dbname}_untouched"
    with clone(cluster, small_template.template_dbname, name) as engine:
        setup.set_up(engine)
        with sessions(engine.url) as opened:
            yield opened


def session_of(opened: Sessions, group: str) -> psycopg.Connection[Any]:
    """Open a session that has the rights of a group and no others."""
    connection = opened.open()
    connection.execute(f"SET SESSION AUTHORIZATION {group}".encode())
    connection.commit()
    return connection


def test_what_the_orm_commits_stands_in_bi(small: sa.Connection) -> None:
    with Session(small) as session:
        session.add(model.Topic(key="added", name="Added", topic_type="threat"))
        session.commit()
    topics = "SELECT topic_name FROM bi.topic WHERE topic_key = 'added'"
    assert small.exec_driver_sql(topics).scalar_one() == "Added"
    small.rollback()
    record = Record(small)
    topic = record.session.query(model.Topic).filter_by(key="added").one()
    source = record.session.query(model.Source).filter_by(key="first").one()
    area: dict[str, Any] = {"role": "content", "item": "something added"}
    key = record.claim(model.Aspect, source, topic, **area).key
    record.session.commit()
    counted = "SELECT assertion_keys FROM bi.topic WHERE topic_key = 'added'"
    assert small.exec_driver_sql(counted).scalar_one() == key
    assert read_model.stale_rows(small) == {}


def test_what_an_editor_commits_stands_in_bi(open_to_groups: Sessions) -> None:
    editor = session_of(open_to_groups, "ip4db_editor")
    editor.execute("UPDATE ip4.entity SET name = 'Edited' WHERE key = 'japan'")
    editor.execute("DELETE FROM ip4.issue")
    editor.commit()
    shown = "SELECT country_name FROM bi.country WHERE country_key = 'japan'"
    assert one(editor, shown) == "Edited"
    assert one(editor, "SELECT is_up_to_date FROM bi.release") is True
    assert open_to_groups.open().execute("SELECT * FROM ip4_read.stale_rows()").fetchall() == []


def test_an_editor_mends_what_they_wrote_by_hand(open_to_groups: Sessions) -> None:
    editor = session_of(open_to_groups, "ip4db_editor")
    editor.execute("SET ip4db.refresh = 'manual'")
    editor.execute("UPDATE ip4.entity SET name = 'Edited' WHERE key = 'japan'")
    editor.commit()
    assert one(editor, "SELECT is_up_to_date FROM bi.release") is False
    editor.execute("SELECT ip4_read.refresh()")
    editor.commit()
    assert one(editor, "SELECT is_up_to_date FROM bi.release") is True


def test_an_editor_rebuilds_by_a_setting_only(open_to_groups: Sessions) -> None:
    editor = session_of(open_to_groups, "ip4db_editor")
    editor.execute("SET ip4db.refresh = 'rebuild'")
    editor.execute("UPDATE ip4.entity SET name = 'Edited' WHERE key = 'japan'")
    editor.commit()
    shown = "SELECT country_name FROM bi.country WHERE country_key = 'japan'"
    assert one(editor, shown) == "Edited"


@pytest.mark.parametrize("group", ["ip4db_editor", "ip4db_reader"])
def test_a_group_has_no_right_on_what_is_stored(untouched: Sessions, group: str) -> None:
    superuser = untouched.open()
    assert superuser.execute(GIVEN.encode(), (group,)).fetchall() == []


@pytest.mark.parametrize(
    ("group", "function"),
    [
        ("ip4db_editor", "rebuild"),
        ("ip4db_editor", "stale_rows"),
        ("ip4db_reader", "rebuild"),
        ("ip4db_reader", "stale_rows"),
        ("ip4db_reader", "refresh"),
    ],
)
def test_a_group_does_not_call(untouched: Sessions, group: str, function: str) -> None:
    session = session_of(untouched, group)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        session.execute(f"SELECT ip4_read.{function}()".encode())


def test_an_owner_refreshes_and_rebuilds(untouched: Sessions) -> None:
    owner = session_of(untouched, "ip4db_owner")
    owner.execute("SELECT ip4_read.refresh(), ip4_read.rebuild()")
    owner.rollback()


def test_a_small_change_of_the_seeds_is_refreshed_and_a_load_of_all_rebuilds(
    seeded: sa.Connection, tmp_path: Path
) -> None:
    counts = (
        "SELECT reltuples, (SELECT count(*) FROM ip4_read.claim) FROM pg_class"
        " WHERE oid = 'ip4_read.claim'::regclass"
    )
    analysed, there = seeded.exec_driver_sql(counts).one()
    assert analysed == there > 0  # only a rebuild counts the rows
    seeded.rollback()
    seeds = shutil.copytree(seeds_folder(), tmp_path / "seeds")
    topics = seeds / "reference" / "topics.yaml"
    lines = topics.read_text("utf-8").splitlines()
    at, name = next((n, line) for n, line in enumerate(lines) if line.startswith("  name: "))
    lines[at] = "  name: A name that was changed"
    topics.write_text("\n".join(lines) + "\n", "utf-8")
    address = seeded.engine.url.render_as_string(hide_password=False)
    done = CliRunner().invoke(ip4db, ["seed", str(seeds)], env={"IP4DB_DATABASE_URL": address})
    assert done.exit_code == 0, done.output
    shown = sa.text("SELECT count(*) FROM bi.topic WHERE topic_name = :name")
    assert seeded.scalar(shown, {"name": "A name that was changed"}) == 1
    assert seeded.scalar(shown, {"name": name.removeprefix("  name: ")}) == 0
    release = "SELECT is_up_to_date, data_release IS NOT NULL FROM bi.release"
    assert seeded.exec_driver_sql(release).one() == (True, True)
    assert read_model.stale_rows(seeded) == {}
