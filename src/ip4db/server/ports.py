"""Which port of the loopback interface a server listens on."""

from __future__ import annotations

import secrets
import socket

from ip4db.server.errors import ServerError

HOST = "127.0.0.1"

# Below the range from which Linux takes the near end of outgoing connections: whatever
# is connected to in the meantime, a stopped server finds its port free again.
USUAL = range(20_000, 32_000)
ALLOWED = range(1024, 65_536)


def is_free(port: int) -> bool:
    """Whether a server could listen there now."""
    with socket.socket() as probe:
        # As PostgreSQL does: a connection that has just ended does not hold the port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def pick() -> int:
    """Return a free port, a different one each time."""
    for _ in range(100):
        port = secrets.choice(USUAL)
        if is_free(port):
            return port
    what = f"found no free port between {USUAL.start} and {USUAL.stop - 1}."
    raise ServerError(HOST, what, "Name one with `--port`.")


def check(port: int) -> None:
    """Refuse a port that no ordinary account may listen on."""
    if port not in ALLOWED:
        what = f"no ordinary account may listen on port {port}."
        remedy = f"Choose one between {ALLOWED.start} and {ALLOWED.stop - 1}."
        raise ServerError(HOST, what, remedy)
