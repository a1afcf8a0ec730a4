"""Choose the port of the loopback interface for a server."""

from __future__ import annotations

import secrets
import socket

from ip4db.server.errors import ServerError

HOST = "127.0.0.1"

# Linux takes the local ports of outgoing connections from a higher range, so the port of a stopped
# server stays free.
USUAL = range(20_000, 32_000)
ALLOWED = range(1024, 65_536)


def is_free(port: int) -> bool:
    """Whether a server could listen on the port now."""
    with socket.socket() as probe:
        # As PostgreSQL does, so that a connection which has just ended does not block the port.
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
    """Refuse a port that needs the privileges of root."""
    if port not in ALLOWED:
        what = f"no ordinary account may listen on port {port}."
        remedy = f"Choose one between {ALLOWED.start} and {ALLOWED.stop - 1}."
        raise ServerError(HOST, what, remedy)
