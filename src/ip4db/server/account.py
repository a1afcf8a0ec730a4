"""The account that the server runs as, and how to run programs as that account.

PostgreSQL refuses to run as root. For an ordinary user the server runs as that user. For root it
runs as an existing system account: the one in ``IP4DB_SYSTEM_USER``, or else ``postgres``, or else
``nobody``. No account is ever created. The account is chosen when an instance is created; existing
data keeps its owner.

Files in a data folder are written as its owner too. If root wrote them, it would follow any
symbolic link that the account has placed there.
"""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ip4db.server.errors import ServerError

if TYPE_CHECKING:
    from pathlib import Path

CANDIDATES = ("postgres", "nobody")
VARIABLE = "IP4DB_SYSTEM_USER"
ROOT = "root"


@dataclass(frozen=True)
class Account:
    """The operating system's account that a server runs as."""

    name: str
    uid: int
    gid: int

    @classmethod
    def choose(cls) -> Account:
        """Return the account for a new instance: the current user, or for root a system account."""
        if os.geteuid() != 0:
            return cls.of(os.geteuid())
        wanted = os.environ.get(VARIABLE)
        for name in (wanted,) if wanted else CANDIDATES:
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            if entry.pw_uid != 0:
                return cls(name, entry.pw_uid, entry.pw_gid)
        tried = " and ".join(f"`{name}`" for name in ((wanted,) if wanted else CANDIDATES))
        what = f"PostgreSQL refuses to run as root, and {tried} cannot be used instead."
        raise ServerError(ROOT, what, f"Name an existing system account in `{VARIABLE}`.")

    @classmethod
    def of(cls, uid: int) -> Account:
        """Return the account with this id, which need not have a name."""
        try:
            entry = pwd.getpwuid(uid)
        except KeyError:
            return cls(str(uid), uid, os.getegid() if uid == os.geteuid() else uid)
        return cls(entry.pw_name, uid, entry.pw_gid)

    @classmethod
    def owning(cls, data: Path) -> Account:
        """Return the account that owns existing data, if this process can run programs as it."""
        account = cls.of(data.stat().st_uid)
        if account.is_other and os.geteuid() != 0:
            raise account.not_owner_error(data)
        return account

    def not_owner_error(self, path: Path) -> ServerError:
        """Return the error for a path that belongs to this account and not to the current user."""
        what = f"belongs to `{self.name}`, and you are `{Account.of(os.geteuid()).name}`."
        return ServerError(path, what, f"Run this as `{self.name}`, or choose another home.")

    @property
    def is_other(self) -> bool:
        """Whether this is not the current user."""
        return self.uid != os.geteuid()

    def run(
        self,
        *command: str | Path,
        stdin: str = "",
        env: dict[str, str] | None = None,
        cwd: Path | str = "/",
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as this account, without our environment and file handles.

        The server keeps running and its account can read its environment, so it must not contain
        our secrets or ``PG*`` variables.
        """
        try:
            return subprocess.run(  # noqa: S603  a list and no shell; programs are ours
                [str(part) for part in command],
                input=stdin,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                env=minimal_environment() | (env or {}),
                cwd=cwd,
                umask=0o077,
                check=False,
                user=self.uid if self.is_other else None,
                group=self.gid if self.is_other else None,
                extra_groups=[] if self.is_other else None,
            )
        except OSError as error:
            if not self.is_other:
                raise
            # For example in a container that has no user but root.
            what = f"programs cannot be run as `{self.name}`: {error.strerror}."
            remedy = f"Run as an ordinary user, or name another account in `{VARIABLE}`."
            raise ServerError(ROOT, what, remedy) from error

    def script(self, text: str, *arguments: str | Path, stdin: str = "") -> str:
        """Run a shell script as this account and return what it prints."""
        done = self.run("/bin/sh", "-c", text, "sh", *arguments, stdin=stdin)
        if done.returncode:
            where = arguments[0] if arguments else "/bin/sh"
            what = f"`{self.name}` could not work there: {done.stderr.strip()}."
            raise ServerError(where, what, "Correct that, or choose another folder with `--home`.")
        return done.stdout

    def write(self, path: Path, text: str) -> None:
        """Write a text file atomically."""
        self.script('cat > "$1.new" && mv -f "$1.new" "$1"', path, stdin=text)

    def can_enter(self, folder: Path) -> bool:
        """Whether the account can enter a folder and all of its parents."""
        # A test as the account covers mode bits, ACLs and mounts.
        return self.run("/bin/sh", "-c", 'test -x "$1"', "sh", folder).returncode == 0


def minimal_environment() -> dict[str, str]:
    """Return the variables that a program needs, with messages in English."""
    needed = ("PATH", "LD_LIBRARY_PATH")
    kept = {name: os.environ[name] for name in needed if name in os.environ}
    return {"PATH": os.defpath} | kept | {"LC_ALL": "C"}
