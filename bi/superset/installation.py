"""Install Superset in a folder, load the bundle, and serve it on 127.0.0.1.

The folder holds Superset's own database, ``login.json`` (mode 0600: secret key and the
password of ``admin``, both random) and ``server.log``. The programs are those of
``.venv-superset``.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import secrets
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from bi.superset import bundle
from ip4db.server import ports

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ip4db.server import Instance

HERE = Path(__file__).parent
ENVIRONMENT = HERE.parent.parent / ".venv-superset"
PINS = HERE / "requirements.txt"
ADMIN = "admin"
PATIENCE = 120.0
REFUSED = "An error occurred"


class SupersetError(Exception):
    """What went wrong with Superset, and what to do."""


def address_of(instance: Instance) -> str:
    """Return the address of a server as Superset writes it, with the reader's login."""
    scheme, _, rest = instance.libpq_url(instance.reader).partition(":")
    return f"{scheme}+psycopg2:{rest}"


@dataclasses.dataclass(frozen=True)
class Installation:
    """A separate Superset in ``home``."""

    home: Path
    programs: Path = ENVIRONMENT / "bin"

    @property
    def login(self) -> Path:
        """The file with the secrets."""
        return self.home / "login.json"

    @property
    def password(self) -> str:
        """The password of ``admin``."""
        return str(json.loads(self.login.read_text("utf-8"))["password"])

    @property
    def is_ready(self) -> bool:
        """Whether it exists, with the required version of Superset."""
        mark = self.home / "ready"
        return mark.exists() and mark.read_text("utf-8") == PINS.read_text("utf-8")

    def prepare(self) -> None:
        """Create the installation, unless it is complete."""
        if not (self.programs / "superset").exists():
            message = f"there is no Superset in {self.programs}. Run `make superset-demo`."
            raise SupersetError(message)
        if self.is_ready:
            return
        self.home.mkdir(parents=True, exist_ok=True)
        self.home.chmod(0o700)
        self._save_login()
        self.run("db", "upgrade")
        self.run(
            *("fab", "create-admin", "--username", ADMIN, "--email", "admin@localhost"),
            *("--firstname", "Superset", "--lastname", "Admin"),
            # Not among the arguments, which everyone on the machine can read.
            secret={"FLASK_FAB_CREATE_ADMIN_PASSWORD": self.password},
        )
        self.run("init")
        (self.home / "ready").write_text(PINS.read_text("utf-8"), "utf-8")

    def _save_login(self) -> None:
        if self.login.exists():
            return
        handle = os.open(self.login, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            known = {
                "username": ADMIN,
                "password": secrets.token_urlsafe(12),
                "secret_key": secrets.token_urlsafe(42),
            }
            json.dump(known, file, indent=2)

    def load(self, address: str) -> None:
        """Import the bundle for the database at a URL, and overwrite an earlier import."""
        with tempfile.TemporaryDirectory(dir=self.home) as folder:  # mode 0700, for the password
            bundle.write(bundle.addressed(bundle.read(), address), Path(folder))
            said = self.run("import-directory", "--overwrite", folder)
        # It tells of a bundle that it refuses in its log only, and ends with 0.
        if REFUSED in said:
            message = f"Superset refused the bundle: {said[said.index(REFUSED) :].strip()}"
            raise SupersetError(message)

    @property
    def environment(self) -> dict[str, str]:
        """What Superset's programs need to find their settings, and nothing of Postgres's."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        return kept | {
            "SUPERSET_HOME": str(self.home),
            "SUPERSET_CONFIG_PATH": str(HERE / "superset_config.py"),
            "FLASK_APP": "superset",
        }

    def run(self, *arguments: str, secret: Mapping[str, str] | None = None) -> str:
        """Run a command of Superset and return what it says."""
        done = subprocess.run(  # noqa: S603  # a program of the environment
            [self.programs / "superset", *arguments],
            env={**self.environment, **(secret or {})},
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            message = f"`superset {arguments[0]}` failed: {done.stdout.strip()[-2000:]}"
            raise SupersetError(message)
        return done.stdout

    @contextlib.contextmanager
    def serving(self) -> Iterator[str]:
        """Serve on a free port of 127.0.0.1 as long as the block lasts, and give the address."""
        where = f"{ports.HOST}:{ports.pick()}"
        command = [
            str(self.programs / "gunicorn"),
            *("--bind", where, "--workers", "1", "--worker-class", "gthread", "--threads", "8"),
            *("--timeout", "120", "--no-control-socket"),
            "superset.app:create_app()",
        ]
        with (self.home / "server.log").open("ab") as log:
            served = subprocess.Popen(  # noqa: S603  # as above
                command,
                env=self.environment,
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for us, and we end it
            )
            try:
                self._wait(served, f"http://{where}")
                yield f"http://{where}"
            finally:
                served.terminate()
                served.wait(30)

    def _wait(self, served: subprocess.Popen[bytes], address: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and served.poll() is None:
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{address}/health", timeout=2).close()  # noqa: S310
                return
            time.sleep(0.25)
        message = f"Superset does not answer at {address}; see {self.home / 'server.log'}."
        raise SupersetError(message)
