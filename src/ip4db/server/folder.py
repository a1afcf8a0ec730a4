"""The instance's folder: making it, locking it, and where the data goes.

Nothing outside an instance's own folder changes mode or owner, so data lies where the
server's account can already go. That is ``<root>/pgdata``, except for root whose home
lies below a closed folder, such as ``/root``: then it is ``/var/lib/ip4db/<hash>/pgdata``,
where the hash stands for the path of the home.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.server.errors import ServerError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.server.account import Account

STATE = Path("/var/lib/ip4db")
VARIABLE = "IP4DB_HOME"
LOCK = "server.lock"
LOCK_PATIENCE = 120.0


def home() -> Path:
    """Return the default instance: ``IP4DB_HOME``, else ``.ip4db`` in this folder."""
    return resolved(Path(os.environ.get(VARIABLE) or ".ip4db"))


def resolved(root: Path) -> Path:
    """Return the one path of a root, which its hash and messages are made from."""
    return root.expanduser().resolve()


def prepare(root: Path) -> None:
    """Make the folder of an instance, if need be."""
    root.mkdir(parents=True, exist_ok=True)
    if any(root.iterdir()):
        return
    # A folder that holds anything, or is someone else's, is not ours to open or close.
    # The account of root's server has to pass through; the secrets have their own mode.
    if root.stat().st_uid == os.geteuid():
        root.chmod(0o711 if os.geteuid() == 0 else 0o700)
    # A home inside a project must not be committed: it holds passwords.
    (root / ".gitignore").write_text("*\n", encoding="utf-8")


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Keep every other `up` and `down` of this instance waiting."""
    # The handle is not inherited, so the server we start does not hold the lock.
    handle = os.open(root / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    deadline = time.monotonic() + LOCK_PATIENCE
    try:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    what = f"another `up` or `down` has held it for {LOCK_PATIENCE:.0f} s."
                    raise ServerError(root / LOCK, what, "End that one, then retry.") from None
                time.sleep(0.05)
        yield
    finally:
        os.close(handle)


def existing_data(root: Path) -> Path | None:
    """Return where this root's data lies, if there is any."""
    candidates = (root / "pgdata", _system_folder(root) / "pgdata")
    return next((data for data in candidates if data.is_dir()), None)


def new_data(root: Path, account: Account) -> Path:
    """Return where the data of a new instance goes: a path the account can reach."""
    if not account.is_other or account.can_enter(root):
        return root / "pgdata"
    place = _system_folder(root)
    for folder in (place.parent, place):
        if not folder.exists():
            folder.mkdir(parents=True)
            folder.chmod(0o711)
    if not account.can_enter(place):
        what = f"`{account.name}`, which the server runs as, reaches neither this nor {place}."
        raise ServerError(root, what, "Choose a home that it can reach, such as `/srv/ip4db`.")
    return place / "pgdata"


def _system_folder(root: Path) -> Path:
    return STATE / hashlib.sha256(os.fsencode(root)).hexdigest()[:16]
