"""The PostgreSQL server of a test run: from the wheel, from a folder, or a running one."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from ip4db import server
from ip4db.migrations import url
from ip4db.server.temporary import memory_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

ROLES = """
CREATE ROLE ip4db LOGIN;
CREATE ROLE ip4db_owner;
CREATE ROLE ip4db_editor;
CREATE ROLE ip4db_reader;
CREATE ROLE ip4db_analyst LOGIN IN ROLE ip4db_reader;
"""


@dataclasses.dataclass(frozen=True)
class Cluster:
    """A server, entered as superuser; the names are those that pytest-postgresql reads."""

    host: str
    port: int
    user: str
    password: str
    programs: Path | None
    maintenance_dbname: str = "postgres"
    options: str = ""
    template_dbname: str | None = None

    def url(self, database: str, user: str | None = None, password: str | None = None) -> sa.URL:
        """Return the address of one of its databases."""
        return sa.URL.create(
            "postgresql+psycopg",
            user or self.user,
            password or self.password,
            self.host,
            self.port,
            database,
        )

    def run(self, program: str, database: str, *arguments: str, stdin: str = "") -> str:
        """Run a program of the server's own version on a database and return what it prints."""
        folder = f"{self.programs}/" if self.programs else ""
        login = {
            "PGHOST": self.host,
            "PGPORT": str(self.port),
            "PGUSER": self.user,
            "PGPASSWORD": self.password,
            "PGDATABASE": database,
        }
        done = subprocess.run(
            [f"{folder}{program}", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            env=os.environ | login,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@contextlib.contextmanager
def running(programs: Path | None, address: str | None) -> Iterator[Cluster]:
    """Give the server that was asked for, and stop what was started for it."""
    if address:
        known = url(address)
        yield Cluster(
            known.host or "localhost",
            known.port or 5432,
            known.username or "postgres",
            known.password or "",
            programs,
            maintenance_dbname=known.database or "postgres",
        )
        return
    root = Path(tempfile.mkdtemp(prefix="ip4db-tests-", dir=memory_folder()))
    try:
        with _of_folder(root, programs) if programs else _of_wheel(root) as cluster:
            yield cluster
    finally:
        shutil.rmtree(root)


@contextlib.contextmanager
def _of_wheel(root: Path) -> Iterator[Cluster]:
    instance = server.up(root, fast=True)
    try:
        yield Cluster(
            instance.host,
            instance.port,
            instance.superuser,
            instance.superuser_password,
            server.bin("psql").parent,
        )
    finally:
        server.down(root)


@contextlib.contextmanager
def _of_folder(root: Path, programs: Path) -> Iterator[Cluster]:
    """Start any PostgreSQL; root's runs as the system account that was made for it."""
    account = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
    password, data = secrets.token_hex(8), root / "data"
    secret, said = root / "password", root / "said"
    secret.write_text(password, encoding="utf-8")
    if account:
        for path in (root, secret):
            os.chown(path, account.pw_uid, account.pw_gid)

    def run(program: str, *arguments: str) -> None:
        # A file and no pipe: the server would hold a pipe open behind pg_ctl's back.
        with said.open("a", encoding="utf-8") as output:
            done = subprocess.run(
                [programs / program, *arguments],
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd="/",
                user=account and account.pw_uid,
                group=account and account.pw_gid,
                extra_groups=[] if account else None,
                check=False,
            )
        assert done.returncode == 0, said.read_text(encoding="utf-8")

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    how = ("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
    run("initdb", f"--pgdata={data}", "--username=postgres", f"--pwfile={secret}", *how)
    settings = (
        f"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
    )
    log = f"--log={root / 'log'}"
    run("pg_ctl", "start", "--wait", f"--pgdata={data}", f"--options={settings}", log)
    try:
        cluster = Cluster("127.0.0.1", port, "postgres", password, programs)
        engine = sa.create_engine(cluster.url("postgres"), poolclass=sa.NullPool)
        with engine.begin() as connection:
            connection.exec_driver_sql(ROLES)
        yield cluster
    finally:
        run("pg_ctl", "stop", "--wait", "--mode=fast", f"--pgdata={data}")
