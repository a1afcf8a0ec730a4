"""Start and stop a server, and handle what prevents it.

``pg_ctl`` starts the server as a separate process, so it keeps running and receives no keyboard
interrupt. ``pg_ctl`` also stops it, in mode fast (immediate leaves shared memory behind), and only
after the process is verified to be ours.
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
"""Messages of PostgreSQL while processes of a killed server still exist."""


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
            port = ports.pick()  # somebody took the port since we checked it
        elif any(reason in log for reason in STILL_SHUTTING_DOWN) and patient:
            time.sleep(0.5)
        else:
            what = f"the server did not start: {error_summary(log)}"
            raise ServerError(cluster.data, what, f"See {cluster.log}.")


def stop(cluster: Cluster, patience: float) -> bool:
    """Stop the server; return whether it was running."""
    found = cluster.postmaster()
    if found is None:
        return False
    done = cluster.run("pg_ctl", "stop", "--mode=fast", "--wait", f"--timeout={patience:.0f}")
    if done.returncode and cluster.postmaster() is not None:
        what = f"process {found.pid} was still running after {patience:.0f} s."
        raise ServerError(cluster.data, what, f"See {cluster.log}, then run `ip4db down` again.")
    return True


def remove_stale_pid_file(cluster: Cluster) -> None:
    """Remove a ``postmaster.pid`` that is incomplete or names no server of ours.

    PostgreSQL refuses to start if any process has that id. The other processes of the old server
    have to end first, because they may still write to the data.
    """
    deadline = time.monotonic() + LEFTOVER_PROCESSES_PATIENCE
    while leftover := cluster.processes():
        if time.monotonic() > deadline:
            named = ", ".join(map(str, sorted(leftover)))
            what = f"its server has ended, but processes {named} still use this folder."
            raise ServerError(cluster.data, what, "They end by themselves. Retry in a minute.")
        time.sleep(0.2)
    cluster.account.script('rm -f "$1"', cluster.data / "postmaster.pid")


def _launch(cluster: Cluster) -> bool:
    keep = 'if [ -e "$1" ]; then mv -f "$1" "$1.1"; fi'
    cluster.account.script(keep, cluster.log)  # so that the log has the messages of this start only
    wait = ("--wait", f"--timeout={START_PATIENCE:.0f}")
    return cluster.run("pg_ctl", "start", *wait, f"--log={cluster.log.name}").returncode == 0
