"""Group roles that own, edit and read the database; people's logins are members of them.

- ``ip4db_owner`` runs migrations and owns schemas ``ip4``, ``bi`` and ``ip4_read``.
- ``ip4db_editor`` loads seeds: it reads and writes the tables of ``ip4`` and creates nothing.
- ``ip4db_reader`` reads ``bi`` and nothing else.

Roles belong to a whole server, and a login that migrates one database may not be allowed to create
them. So ``ip4db roles`` creates them, revokes what PostgreSQL grants to everybody, and makes
``ip4db_owner`` the owner of the schemas. An upgrade grants privileges to the groups that exist. If
there are none, everything belongs to the login that ran the upgrade.

Each build grants all privileges explicitly. Default privileges belong to the role that creates an
object, so they would not apply to views that another member of the owner builds. Editors lose their
privileges when the rules are dropped, because no rule would check what they write.

This module has names and SQL only, because migrations import it. The commands call ``roles.setup``
and ``roles.readers``.
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
"""Creates the groups on a server, if the login may create roles."""

DATABASE = _read("database.sql")
"""Revokes what everybody may do in a database, and grants it to the groups that exist."""

GRANTS = _read("grants.sql")
"""Grants privileges on what a build has created; at the newest revision only."""

WITHDRAW = _read("withdraw.sql")
"""Revokes the privileges of editors to write, before the rules are dropped."""
