"""An instance can be started and stopped, also after a crash or damage."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
from typing import TYPE_CHECKING

import pytest

from ip4db import server
from ip4db.server import folder, ports

from .helpers import answer, cluster_of, do, pid_of, query

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ip4db.server import Instance

    from .helpers import Run

UP = """
import sys, pathlib
from ip4db import server
instance = server.up(pathlib.Path(sys.argv[1]), fast=True)
print(instance.port, instance.owner_password)
"""


def settings(instance: Instance, *names: str) -> str:
    """Return the values of some settings of the server."""
    return " ".join(str(query(instance, f"SHOW {name}")) for name in names)


@pytest.fixture
def stranger(old_home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Return a living process of the server's account that has nothing to do with it."""
    cluster = cluster_of(old_home)
    assert cluster is not None
    user = cluster.account.uid if cluster.account.is_other else None
    with subprocess.Popen(["/bin/sleep", "600"], user=user) as process:
        yield process
        process.kill()


def test_a_first_up_makes_a_server_that_answers(home: Path) -> None:
    instance = server.up(home)

    assert query(instance, "SELECT current_user || ' in ' || current_database()", "ip4db") == (
        "ip4db in ip4db"
    )
    assert settings(instance, "fsync", "full_page_writes", "synchronous_commit") == "on on on"


def test_up_for_tests_gives_up_durability(instance: Instance) -> None:
    names = ("fsync", "full_page_writes", "max_wal_senders", "wal_level")
    assert settings(instance, *names) == "off off 0 minimal"


def test_a_second_up_leaves_the_server_alone(instance: Instance) -> None:
    before = pid_of(instance.root)

    assert server.up(instance.root, fast=True) == instance
    assert pid_of(instance.root) == before


def test_data_logins_and_port_outlast_a_stop(instance: Instance) -> None:
    do(instance, "CREATE TABLE kept AS SELECT 42 AS n", user=instance.owner)
    server.down(instance.root)

    again = server.up(instance.root, fast=True)

    assert again == instance
    assert query(again, "SELECT n FROM kept", "ip4db") == 42


def test_status_tells_what_an_instance_does(instance: Instance, home: Path) -> None:
    root, data, port = instance.root, instance.data, instance.port
    version = server.status(root).version or ""
    assert str(server.status(root)) == f"running: PostgreSQL {version}, port {port}, data in {data}"
    assert version.startswith("18.")

    server.down(root)
    assert str(server.status(root)) == f"stopped: PostgreSQL 18, port {port}, data in {data}"

    assert str(server.status(home)) == f"no instance in {home}"


def test_down_says_whether_anything_ran(instance: Instance) -> None:
    assert [server.down(instance.root), server.down(instance.root)] == [True, False]


def test_down_where_nothing_ever_ran_leaves_no_trace(place: Path) -> None:
    assert not server.down(place)
    assert not server.down(place / "nowhere")
    assert list(place.iterdir()) == []


def test_down_ends_open_sessions(instance: Instance, run: Run) -> None:
    session = run(
        "import sys, psycopg\n"
        "with psycopg.connect(sys.argv[1]) as c: c.execute('SELECT pg_sleep(600)')",
        instance.libpq_url(),
    )
    busy = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
    while not query(instance, busy):
        assert session.poll() is None

    assert server.down(instance.root)
    assert "terminating connection" in session.communicate()[1]


def test_the_server_survives_the_process_that_started_it(home: Path, run: Run) -> None:
    starter = run(UP + "import time; sys.stdout.flush(); time.sleep(600)", home)
    assert starter.stdout
    port, _ = starter.stdout.readline().split()
    os.killpg(starter.pid, signal.SIGKILL)  # as a terminal does to everything in it
    starter.communicate()

    assert server.status(home).state is server.State.RUNNING
    assert server.status(home).port == int(port)


def test_two_ups_at_once_make_one_server(home: Path, run: Run) -> None:
    first, second = run(UP, home), run(UP, home)

    assert answer(first) == answer(second)
    assert server.status(home).state is server.State.RUNNING


def test_an_up_that_waits_in_vain_says_for_what(
    instance: Instance,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(folder, "LOCK_PATIENCE", 0.0)
    with (
        folder.locked(instance.root),
        pytest.raises(server.ServerError, match="another `up` or `down` has held the lock"),
    ):
        server.down(instance.root)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param('ip4\'db in "my $HOME"; `x` \\ %s é', id="spaces, quotes and the like"),
        pytest.param("long-" * 30, id="150 characters"),
    ],
)
def test_a_home_may_have_any_name(place: Path, name: str) -> None:
    home = place / name
    instance = server.up(home, fast=True)

    assert query(instance, "SHOW data_directory") == str(home / "pgdata")
    assert server.down(home)


def test_a_project_can_be_moved_with_its_home(place: Path) -> None:
    before = server.up(place / "before", fast=True)
    server.down(before.root)
    before.root.rename(place / "after")

    after = server.up(place / "after", fast=True)

    assert after.data == place / "after" / "pgdata"
    assert query(after, "SELECT 1", "ip4db") == 1


def test_a_killed_server_is_started_again(instance: Instance) -> None:
    killed = pid_of(instance.root)
    os.kill(killed, signal.SIGKILL)

    again = server.up(instance.root, fast=True)

    assert query(again, "SELECT 1") == 1
    assert pid_of(again.root) != killed


@pytest.mark.parametrize("damage", ["", "12", "not a number\n"])
def test_a_damaged_pid_file_does_not_matter(instance: Instance, damage: str) -> None:
    server.down(instance.root)
    cluster = cluster_of(instance.root)
    assert cluster is not None
    cluster.account.write(instance.data / "postmaster.pid", damage)

    assert server.status(instance.root).state is server.State.STOPPED
    assert query(server.up(instance.root, fast=True), "SELECT 1") == 1


def test_a_process_that_is_not_ours_is_neither_believed_nor_stopped(
    instance: Instance,
    stranger: subprocess.Popen[bytes],
) -> None:
    cluster = cluster_of(instance.root)
    assert cluster is not None
    file = instance.data / "postmaster.pid"
    own = file.read_text()
    server.down(instance.root)
    cluster.account.write(file, own.replace(own.split()[0], str(stranger.pid), 1))

    assert server.status(instance.root).state is server.State.STOPPED
    assert not server.down(instance.root)
    assert query(server.up(instance.root, fast=True), "SELECT 1") == 1
    assert server.down(instance.root)
    assert stranger.poll() is None


def test_a_port_in_use_is_replaced_and_the_new_one_recorded(instance: Instance) -> None:
    server.down(instance.root)
    with socket.create_server((ports.HOST, instance.port)):
        again = server.up(instance.root, fast=True)

    assert again.notes == (
        f"Port {instance.port} is in use, so the server listens on {again.port}.",
    )
    assert json.loads((again.root / "conn.json").read_text())["port"] == again.port
    assert query(again, "SELECT 1") == 1


def test_a_port_taken_at_the_last_moment_is_replaced_too(
    instance: Instance,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.down(instance.root)
    answers = iter([True])  # the first look finds it free, wrongly
    look = ports.is_free
    monkeypatch.setattr(ports, "is_free", lambda port: next(answers, None) or look(port))
    with socket.create_server((ports.HOST, instance.port)):
        again = server.up(instance.root, fast=True)

    assert again.port != instance.port
    assert query(again, "SELECT 1") == 1


def test_a_port_can_be_asked_for(instance: Instance) -> None:
    port = ports.pick()
    while_it_runs = server.up(instance.root, port, fast=True)
    assert while_it_runs.port == instance.port
    assert while_it_runs.notes == (
        f"It already runs on port {instance.port}. To change that, run `ip4db down` first.",
    )

    server.down(instance.root)
    assert server.up(instance.root, port, fast=True).port == port


@pytest.mark.parametrize("port", [0, 80, 65536])
def test_a_port_that_cannot_be_is_refused(home: Path, port: int) -> None:
    with pytest.raises(server.ServerError, match="Choose one between 1024 and 65535"):
        server.up(home, port)
    assert not home.exists()


def test_data_of_another_major_version_is_refused_with_the_way_out(instance: Instance) -> None:
    server.down(instance.root)
    cluster = cluster_of(instance.root)
    assert cluster is not None
    cluster.account.write(instance.data / "PG_VERSION", "17\n")
    try:
        with pytest.raises(server.ServerError) as refused:
            server.up(instance.root)
    finally:
        cluster.account.write(instance.data / "PG_VERSION", "18\n")

    assert refused.value.what == "contains data of PostgreSQL 17, but 18 is installed."
    assert "pg_dump" in refused.value.remedy
    assert "pg_restore" in refused.value.remedy


def test_a_dump_made_as_advised_restores_without_complaint(instance: Instance, place: Path) -> None:
    dump = place / "ip4db.dump"
    do(instance, "CREATE TABLE dumped AS SELECT 42 AS n", user=instance.owner)
    login = instance.libpq_environment()
    save = "-Fc", "-N", "pg_catalog", f"--file={dump}"
    restore = "--clean", "--exit-on-error", "--dbname=ip4db", str(dump)

    subprocess.run([server.bin("pg_dump"), *save], env=login, check=True)
    subprocess.run([server.bin("pg_restore"), *restore], env=login, check=True)

    assert query(instance, "SELECT n FROM dumped", instance.owner) == 42


def test_an_interrupted_first_up_is_completed(home: Path) -> None:
    (home / "pgdata.new" / "base").mkdir(parents=True)
    (home / "pgdata.new" / "PG_VERSION").write_text("18\n")

    assert query(server.up(home, fast=True), "SELECT 1") == 1
    assert not (home / "pgdata.new").exists()


def test_a_lost_record_is_replaced_by_new_passwords(instance: Instance) -> None:
    do(instance, "CREATE TABLE still_there ()", user=instance.owner)
    (instance.root / "conn.json").unlink()
    with pytest.raises(server.ServerError, match="`ip4db down` and `ip4db up`"):
        server.up(instance.root)

    assert server.down(instance.root)
    again = server.up(instance.root, fast=True)

    assert again.notes == ("`conn.json` was missing, so all passwords are new.",)
    assert again.owner_password != instance.owner_password
    assert query(again, "SELECT count(*) FROM still_there", "ip4db") == 0


def test_a_damaged_record_is_refused_and_not_overwritten(instance: Instance) -> None:
    record = instance.root / "conn.json"
    whole = record.read_text()
    record.write_text(whole[:40])
    try:
        with pytest.raises(server.ServerError, match="is damaged"):
            server.up(instance.root)
        assert record.read_text() == whole[:40]
    finally:
        record.write_text(whole)


def test_variables_for_another_server_are_ignored(
    instance: Instance,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.down(instance.root)
    for name, elsewhere in {
        "PGDATA": "/nonexistent",
        "PGHOSTADDR": "192.0.2.1",
        "PGOPTIONS": "-c search_path=nowhere",
        "PGPORT": "1",
        "PGSERVICE": "nowhere",
        "PGSSLMODE": "require",
    }.items():
        monkeypatch.setenv(name, elsewhere)

    assert server.up(instance.root, fast=True) == instance
    assert server.status(instance.root).state is server.State.RUNNING
