"""Starting and stopping a server, and what may be in the way of it.

The server is started by ``pg_ctl``, which detaches it: it outlives us, and a keyboard
interrupt does not reach it. It is stopped by ``pg_ctl`` too, in mode fast (immediate
leaves shared memory behind), and only after its process has proved to be ours.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ip4db.server import ports
from ip4db.server.cluster import error_summary
from ip4db.server.errors import ServerError

if TYPE_CHECKING:
    from ip4db.server.cluster import Cluster

START_PATIENCE = 60.0
LEFTOVER_PROCESSES_PATIENCE = 15.0

PORT_TAKEN = "Address already in use"
STILL_SHUTTING_DOWN = ("pre-existing shared memory block", "lock file")
"""What PostgreSQL says while the rest of a killed server is still going away."""


def start(cluster: Cluster, port: int, *, durable: bool) -> int:
    """Start a stopped server, and return the port it got."""
    remove_stale_pid_file(cluster)
    deadline = time.monotonic() + LEFTOVER_PROCESSES_PATIENCE
    while True:
        cluster.configure(port, durable=durable)
        if _launch(cluster):
            return cluster.await_ready(START_PATIENCE).port
        if (found := cluster.postmaster()) is not None:
            what = f"process {found.pid} is still recovering after {START_PATIENCE:.0f} s."
            raise ServerError(cluster.data, what, "Run `ip4db up` again to wait longer.")
        log = cluster.read_log()
        patient = time.monotonic() < deadline
        if PORT_TAKEN in log and patient:
            port = ports.pick()  # someone was faster than our own look at the port
        elif any(reason in log for reason in STILL_SHUTTING_DOWN) and patient:
            time.sleep(0.5)
        else:
            what = f"the server did not start: {error_summary(log)}"
            raise ServerError(cluster.data, what, f"The whole story is in {cluster.log}.")


def stop(cluster: Cluster, patience: float) -> bool:
    """Stop the server if it runs, and say whether it did."""
    found = cluster.postmaster()
    if found is None:
        return False
    done = cluster.run("pg_ctl", "stop", "--mode=fast", "--wait", f"--timeout={patience:.0f}")
    if done.returncode and cluster.postmaster() is not None:
        what = f"process {found.pid} has not stopped in {patience:.0f} s."
        raise ServerError(cluster.data, what, f"Read {cluster.log}, then run `ip4db down` again.")
    return True


def remove_stale_pid_file(cluster: Cluster) -> None:
    """Remove a ``postmaster.pid`` that names no server of ours, or is cut short.

    PostgreSQL would take any live process of that number for its own and refuse to
    start. Its other processes have to be gone first: they still write to the data.
    """
    deadline = time.monotonic() + LEFTOVER_PROCESSES_PATIENCE
    while leftover := cluster.processes():
        if time.monotonic() > deadline:
            named = ", ".join(map(str, sorted(leftover)))
            what = f"its server is gone, but processes {named} still use this folder."
            raise ServerError(cluster.data, what, "They end by themselves: retry in a minute.")
        time.sleep(0.2)
    cluster.account.script('rm -f "$1"', cluster.data / "postmaster.pid")


def _launch(cluster: Cluster) -> bool:
    keep = 'if [ -e "$1" ]; then mv -f "$1" "$1.1"; fi'
    cluster.account.script(keep, cluster.log)  # so that the log is of this start alone
    wait = ("--wait", f"--timeout={START_PATIENCE:.0f}")
    return cluster.run("pg_ctl", "start", *wait, f"--log={cluster.log.name}").returncode == 0
