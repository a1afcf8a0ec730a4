"""An instance: its address, logins and connection URLs.

They are stored in ``conn.json`` in the folder of the instance, which only its owner can read. A URL
contains a password, so it is never stored or logged.
"""

from __future__ import annotations

import dataclasses
import json
import os
import secrets
import tempfile
from pathlib import Path
from urllib.parse import quote

from ip4db.server import ports
from ip4db.server.errors import ServerError

RECORD = "conn.json"


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
        """Write the record atomically."""
        record = {
            field.name: getattr(self, field.name)
            for field in dataclasses.fields(self)
            if field.name not in {"root", "data", "notes"}
        }
        # A relative path, so that a project can be moved together with its home.
        inside = self.data.is_relative_to(self.root)
        record["data"] = str(self.data.relative_to(self.root) if inside else self.data)
        handle, scratch = tempfile.mkstemp(dir=self.root, prefix=f".{RECORD}-")  # mode 0600
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(record, file, indent=2)
            file.flush()
            os.fsync(file.fileno())
        Path(scratch).replace(self.root / RECORD)

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

    def url(self, user: str | None = None) -> str:
        """Return the URL for SQLAlchemy; of the owner, unless another login is named."""
        return self._url("postgresql+psycopg", user)

    def libpq_url(self, user: str | None = None) -> str:
        """Return the URL for psql, pg_dump and other programs that use libpq."""
        return self._url("postgresql", user)

    def _url(self, scheme: str, user: str | None) -> str:
        user = user or self.owner
        login = f"{quote(user, safe='')}:{quote(self.password(user), safe='')}"
        return f"{scheme}://{login}@{self.host}:{self.port}/{quote(self.database, safe='')}"

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
