"""The folder of an instance: creating and locking it, and the place of the data.

The mode and owner of other folders are never changed, so the data must be where the account of the
server can already go. That is ``<root>/pgdata``. If root uses a home below a closed folder, such as
``/root``, it is ``/var/lib/ip4db/<hash>/pgdata``, with a hash of the path of the home.
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
    """Return the absolute path of a root, which the hash and messages use."""
    return root.expanduser().resolve()


def prepare(root: Path) -> None:
    """Create the folder of an instance if it does not exist."""
    root.mkdir(parents=True, exist_ok=True)
    if any(root.iterdir()):
        return
    # The mode of a folder that is not empty, or belongs to somebody else, is not changed. If root
    # runs this, another account must be able to pass through; secrets have a mode of their own.
    if root.stat().st_uid == os.geteuid():
        root.chmod(0o711 if os.geteuid() == 0 else 0o700)
    # A home inside a repository must not be committed, because it contains passwords.
    (root / ".gitignore").write_text("*\n", encoding="utf-8")


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Make every other `up` and `down` of this instance wait."""
    # The handle is not inherited, so the server does not hold the lock.
    handle = os.open(root / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    deadline = time.monotonic() + LOCK_PATIENCE
    try:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    what = f"another `up` or `down` has held the lock for {LOCK_PATIENCE:.0f} s."
                    raise ServerError(root / LOCK, what, "Stop it, then retry.") from None
                time.sleep(0.05)
        yield
    finally:
        os.close(handle)


def existing_data(root: Path) -> Path | None:
    """Return the data folder of a root, if it exists."""
    candidates = (root / "pgdata", _system_folder(root) / "pgdata")
    return next((data for data in candidates if data.is_dir()), None)


def new_data(root: Path, account: Account) -> Path:
    """Return the data folder for a new instance, which the account can enter."""
    if not account.is_other or account.can_enter(root):
        return root / "pgdata"
    place = _system_folder(root)
    for folder in (place.parent, place):
        if not folder.exists():
            folder.mkdir(parents=True)
            folder.chmod(0o711)
    if not account.can_enter(place):
        what = f"`{account.name}`, which the server runs as, can enter neither this nor {place}."
        raise ServerError(root, what, "Choose a home that it can enter, such as `/srv/ip4db`.")
    return place / "pgdata"


def _system_folder(root: Path) -> Path:
    return STATE / hashlib.sha256(os.fsencode(root)).hexdigest()[:16]
