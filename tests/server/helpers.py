"""What the tests of the server share: places, processes and queries."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest

from ip4db import server
from ip4db.server import folder
from ip4db.server.account import Account
from ip4db.server.cluster import Cluster

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from ip4db.server import Instance

    Run = Callable[..., subprocess.Popen[str]]

SHM = Path("/dev/shm")  # noqa: S108  memory, and the folder made there has a random name
ENOUGH = 1 << 30
AN_ORDINARY_USER = "nobody"

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root runs a server as someone else")


def scratch() -> Path:
    """Return a new folder that every account can pass through."""
    in_memory = SHM.is_dir() and shutil.disk_usage(SHM).free > ENOUGH
    made = Path(tempfile.mkdtemp(prefix="ip4db-test-", dir=SHM if in_memory else None))
    made.chmod(0o755)
    return made


def cluster_of(home: Path) -> Cluster | None:
    """Return the data of a home, wherever it lies."""
    data = folder.existing_data(folder.resolved(home))
    return Cluster(data, Account.of(data.stat().st_uid)) if data else None


def end(home: Path) -> None:
    """Stop the server of a home, even one whose records a failed test has damaged."""
    with contextlib.suppress(server.ServerError):
        server.down(home)
    cluster = cluster_of(home)
    for pid in cluster.processes() if cluster else ():
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
    while cluster and cluster.processes():
        time.sleep(0.05)


def answer(process: subprocess.Popen[str]) -> str:
    """Return what a process prints, or fail with its complaint."""
    printed, complaint = process.communicate()
    assert process.returncode == 0, complaint
    return printed.strip()


def query(instance: Instance, sql: str, user: str | None = None) -> object:
    """Return the one value that a query gives to a login, by default the superuser's."""
    with psycopg.connect(instance.libpq_url(user or instance.superuser)) as connection:
        row = connection.execute(sql.encode()).fetchone()
    assert row is not None
    return row[0]


def do(instance: Instance, *statements: str, user: str | None = None) -> None:
    """Execute statements one by one, each in its own transaction."""
    login = instance.libpq_url(user or instance.superuser)
    with psycopg.connect(login, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def refusal(instance: Instance, *statements: str, user: str) -> str | None:
    """Return how PostgreSQL refuses statements to a login, or None if it does not."""
    try:
        do(instance, *statements, user=user)
    except psycopg.Error as error:
        return str(error)
    return None


def pid_of(home: Path) -> int:
    """Return the process of a running server."""
    pid = server.status(home).pid
    assert pid is not None
    return pid
