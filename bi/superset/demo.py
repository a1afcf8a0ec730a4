"""Serve the dashboard on 127.0.0.1 with the embedded server's data until Ctrl-C."""

from __future__ import annotations

import contextlib
import signal
import sys

from bi.superset import dashboard
from bi.superset.installation import ADMIN, Installation, SupersetError, address_of
from ip4db import server


def serve() -> None:
    """Prepare Superset if necessary, import the bundle, serve."""
    instance = server.load(server.home())
    installed = Installation(instance.root / "superset")
    if not installed.is_ready:
        print("Making a Superset; this takes a minute.", flush=True)
    installed.prepare()
    installed.load(address_of(instance))
    with installed.serving() as address:
        print(f"Dashboard  {address}/superset/dashboard/{dashboard.SLUG}/")
        print(f"Login      {ADMIN}, {installed.password}")
        print(f"           (also in {installed.login})")
        print("Stop it with Ctrl-C.", flush=True)
        signal.pause()


def main() -> int:
    """Serve, and show errors as messages."""
    # Every way to end it ends the server first, also where it was started in the background.
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            serve()
    except (server.ServerError, SupersetError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
