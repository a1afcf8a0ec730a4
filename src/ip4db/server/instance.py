"""One instance as its users see it: address, logins and their connection URLs.

``conn.json`` in the instance's root is its only record, readable by its owner alone. It
holds passwords, so a URL is made when asked for and is never stored or logged.
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
    """An embedded server: where it listens, and who may log in.

    The owner makes the schema and loads the seeds. The reader sees the views and changes
    nothing. The superuser is for what neither may do, such as extensions and tests.
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
    """What `up` did otherwise than expected, one sentence each."""

    @classmethod
    def new(cls, root: Path, data: Path, port: int) -> Instance:
        """Return an instance with fresh passwords."""
        return cls(
            root=root,
            data=data,
            port=port,
            # Letters, digits, - and _: no layer has to quote them.
            superuser_password=secrets.token_urlsafe(24),
            owner_password=secrets.token_urlsafe(24),
            reader_password=secrets.token_urlsafe(24),
        )

    @classmethod
    def load(cls, root: Path) -> Instance | None:
        """Return what the record says, or None if there is none."""
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
        """Write the record, whole or not at all."""
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
        """Return the URL for psql, pg_dump and everything else that rests on libpq."""
        return self._url("postgresql", user)

    def _url(self, scheme: str, user: str | None) -> str:
        user = user or self.owner
        login = f"{quote(user, safe='')}:{quote(self.password(user), safe='')}"
        return f"{scheme}://{login}@{self.host}:{self.port}/{quote(self.database, safe='')}"

    def libpq_environment(self, user: str | None = None) -> dict[str, str]:
        """Return the variables that let psql and its like log in.

        Unlike a URL among the arguments, these are for their owner's eyes only.
        """
        user = user or self.owner
        return {
            "PGHOST": self.host,
            "PGPORT": str(self.port),
            "PGUSER": user,
            "PGPASSWORD": self.password(user),
            "PGDATABASE": self.database,
        }
