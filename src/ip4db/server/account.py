"""Who the server runs as, and how a program is run as that account.

PostgreSQL refuses to run as root. An ordinary user runs the server as himself; root runs
it as an existing system account, ``postgres`` where there is one (it was made for this),
else ``nobody``, or the one named by ``IP4DB_SYSTEM_USER``. No account is ever created.
Data that exists keeps its owner: the choice is made once, when an instance is made.

Files in a data folder are written as the account that owns it too. Root writing there by
itself would follow any symbolic link that the account has put in its way.
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
        """Return the account for a new instance: oneself, or for root a system account."""
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
        what = f"PostgreSQL refuses to run as root, and {tried} cannot stand in."
        raise ServerError(ROOT, what, f"Name an existing system account in `{VARIABLE}`.")

    @classmethod
    def of(cls, uid: int) -> Account:
        """Return the account with this number, which need not have a name."""
        try:
            entry = pwd.getpwuid(uid)
        except KeyError:
            return cls(str(uid), uid, os.getegid() if uid == os.geteuid() else uid)
        return cls(entry.pw_name, uid, entry.pw_gid)

    @classmethod
    def owning(cls, data: Path) -> Account:
        """Return the account that owns existing data, if we can act for it."""
        account = cls.of(data.stat().st_uid)
        if account.is_other and os.geteuid() != 0:
            raise account.not_owner_error(data)
        return account

    def not_owner_error(self, path: Path) -> ServerError:
        """Return the refusal to touch what is this account's and not ours."""
        what = f"belongs to `{self.name}`, and you are `{Account.of(os.geteuid()).name}`."
        return ServerError(path, what, f"Run this as `{self.name}`, or choose another home.")

    @property
    def is_other(self) -> bool:
        """Whether the server runs as someone else than we do."""
        return self.uid != os.geteuid()

    def run(
        self,
        *command: str | Path,
        stdin: str = "",
        env: dict[str, str] | None = None,
        cwd: Path | str = "/",
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as this account, without our own environment and file handles.

        The server outlives us and its account can read what it was started with, so
        neither our secrets nor our ``PG*`` variables may reach it.
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
            # As in a container that knows no other user than its root.
            what = f"nothing can be run as `{self.name}`: {error.strerror}."
            remedy = f"Run as an ordinary user, or name another account in `{VARIABLE}`."
            raise ServerError(ROOT, what, remedy) from error

    def script(self, text: str, *arguments: str | Path, stdin: str = "") -> str:
        """Run a few words of shell as this account and return what they print."""
        done = self.run("/bin/sh", "-c", text, "sh", *arguments, stdin=stdin)
        if done.returncode:
            where = arguments[0] if arguments else "/bin/sh"
            what = f"`{self.name}` could not work there: {done.stderr.strip()}."
            raise ServerError(where, what, "Correct that, or choose another folder with `--home`.")
        return done.stdout

    def write(self, path: Path, text: str) -> None:
        """Put a text file in place, whole or not at all."""
        self.script('cat > "$1.new" && mv -f "$1.new" "$1"', path, stdin=text)

    def can_enter(self, folder: Path) -> bool:
        """Whether the account reaches a folder through all of its parents."""
        # Asking as the account itself covers mode bits, ACLs and mounts alike.
        return self.run("/bin/sh", "-c", 'test -x "$1"', "sh", folder).returncode == 0


def minimal_environment() -> dict[str, str]:
    """Return what a program needs to run at all, with messages in English."""
    needed = ("PATH", "LD_LIBRARY_PATH")
    kept = {name: os.environ[name] for name in needed if name in os.environ}
    return {"PATH": os.defpath} | kept | {"LC_ALL": "C"}
