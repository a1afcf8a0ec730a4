"""Three groups that say who may do what; people's logins are members of them.

- ``ip4db_owner`` migrates: schemas ``ip4``, ``bi`` and ``ip4_read`` belong to it.
- ``ip4db_editor`` seeds: it reads and writes the tables of ``ip4``, and makes nothing.
- ``ip4db_reader`` reads ``bi``, and nothing else.

Roles belong to a whole server, so no migration makes one, and none drops one: a migration
is about one database, and whoever runs it need not be allowed to. ``ip4db roles`` makes
them, closes what PostgreSQL opens to everybody, and hands the schemas to the owner. What an
upgrade does is to grant, at head, to those of the groups that exist. Without any of them
an upgrade works as well, and everything then belongs to whoever ran it.

Rights are granted one by one at the end of each build. Default privileges would bind to the
role that happens to build: views made anew by another member of the owner would be closed.
An editor's rights go with the rules, since below head no rule watches what is written.

This package is SQL and names only, as migrations import it; ``roles.setup`` and
``roles.readers`` are what the commands call.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent

OWNER = "ip4db_owner"
EDITOR = "ip4db_editor"
READER = "ip4db_reader"
GROUPS = (OWNER, EDITOR, READER)


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


MAKE = _read("make.sql")
"""Makes the groups, where whoever runs it may; of a server."""

DATABASE = _read("database.sql")
"""Closes a database to everybody and hands it to the groups that exist."""

GRANTS = _read("grants.sql")
"""Says who may see and change what the migrations have made; at head only."""

WITHDRAW = _read("withdraw.sql")
"""Takes from editors what they may write, before the rules go."""
