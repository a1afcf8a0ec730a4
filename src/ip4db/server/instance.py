"""An instance: its address, logins and connection URLs.

They are stored in ``conn.json`` in the folder of the instance, which only its owner can read. For
programs that use libpq, ``pgpass`` has the passwords of the owner and the reader.
"""

from __future__ import annotations

import dataclasses
import json
import os
import secrets
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from ip4db.migrations import engine
from ip4db.server import ports
from ip4db.server.errors import ServerError

if TYPE_CHECKING:
    import sqlalchemy as sa

RECORD = "conn.json"
PASSFILE = "pgpass"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Instance:
    """An embedded server: its address and its logins.

    The owner runs migrations and loads seeds. The reader reads the views. The superuser is for
    everything else, such as extensions and tests.
    """

    root: Path
    data: Path
    port: int
    superuser_password: str = dataclasses.field(repr=False)
    owner_password: str = dataclasses.field(repr=False)
    reader_password: str = dataclasses.field(repr=False)
    host: str = ports.HOST
    database: str = "ip4db"
    superuser: str = "postgres"
    owner: str = "ip4db"
    reader: str = "ip4db_analyst"
    notes: tuple[str, ...] = dataclasses.field(default=(), compare=False)
    """Sentences on what `up` did in an unexpected way."""

    @classmethod
    def new(cls, root: Path, data: Path, port: int) -> Instance:
        """Return an instance with fresh passwords."""
        return cls(
            root=root,
            data=data,
            port=port,
            # Letters, digits, - and _, which never need quoting.
            superuser_password=secrets.token_urlsafe(24),
            owner_password=secrets.token_urlsafe(24),
            reader_password=secrets.token_urlsafe(24),
        )

    @classmethod
    def load(cls, root: Path) -> Instance | None:
        """Return the recorded instance, or None if there is none."""
        file = root / RECORD
        try:
            text = file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        try:
            record = json.loads(text)
            return cls(
                root=root,
                data=root / record["data"],
                port=int(record["port"]),
                superuser_password=str(record["superuser_password"]),
                owner_password=str(record["owner_password"]),
                reader_password=str(record["reader_password"]),
            )
        except (ValueError, KeyError, TypeError) as error:
            what = "is damaged."
            remedy = "Delete it and run `ip4db down` and `ip4db up`: that sets new passwords."
            raise ServerError(file, what, remedy) from error

    def save(self) -> None:
        """Write the record and the password file, each atomically."""
        record = {
            field.name: getattr(self, field.name)
            for field in dataclasses.fields(self)
            if field.name not in {"root", "data", "notes"}
        }
        # A relative path, so that a project can be moved together with its home.
        inside = self.data.is_relative_to(self.root)
        record["data"] = str(self.data.relative_to(self.root) if inside else self.data)
        self._write(RECORD, json.dumps(record, indent=2))
        self.save_passfile()

    def save_passfile(self) -> None:
        """Write the password file, which instances of earlier releases do not have."""
        self._write(
            PASSFILE,
            "".join(
                f"{self.host}:{self.port}:*:{user}:{self.password(user)}\n"
                for user in (self.owner, self.reader)
            ),
        )

    def _write(self, name: str, text: str) -> None:
        handle, scratch = tempfile.mkstemp(dir=self.root, prefix=f".{name}-")  # mode 0600
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(scratch).replace(self.root / name)

    def password(self, user: str) -> str:
        """Return the password of one of the three logins."""
        known = {
            self.superuser: self.superuser_password,
            self.owner: self.owner_password,
            self.reader: self.reader_password,
        }
        if user not in known:
            names = ", ".join(f"`{name}`" for name in sorted(known))
            raise ServerError(self.root, f"has no login `{user}`.", f"Choose one of {names}.")
        return known[user]

    def engine(self, user: str | None = None) -> sa.Engine:
        """Return an engine for a login, by default the owner; it ignores ``PG*`` variables."""
        return engine(self.url(user), own_server=True)

    def url(self, user: str | None = None, *, password: bool = True) -> str:
        """Return the URL for SQLAlchemy; of the owner, unless another login is named.

        Without the password it names the password file instead, so it can be shown and stored.
        """
        return self._url("postgresql+psycopg", user, password=password)

    def libpq_url(self, user: str | None = None, *, password: bool = True) -> str:
        """Return the URL for psql, pg_dump and other programs that use libpq."""
        return self._url("postgresql", user, password=password)

    def _url(self, scheme: str, user: str | None, *, password: bool) -> str:
        user = user or self.owner
        secret = f":{quote(self.password(user), safe='')}" if password else ""
        place = f"{self.host}:{self.port}/{quote(self.database, safe='')}"
        query = "" if password else f"?passfile={quote(str(self.root / PASSFILE), safe='')}"
        return f"{scheme}://{quote(user, safe='')}{secret}@{place}{query}"

    def libpq_environment(self, user: str | None = None) -> dict[str, str]:
        """Return the environment variables with which psql and similar programs log in.

        Other users can read the arguments of a program, but not its environment.
        """
        user = user or self.owner
        return {
            "PGHOST": self.host,
            "PGPORT": str(self.port),
            "PGUSER": user,
            "PGPASSWORD": self.password(user),
            "PGDATABASE": self.database,
        }
