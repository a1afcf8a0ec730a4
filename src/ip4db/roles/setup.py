"""Make the groups and bring a database to what they need: ``ip4db roles``.

Whoever runs this may lack the right to some of it. As much as can be done is done, and what
cannot is said, since on a server that somebody else manages nobody may have every right.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from ip4db import migrations, roles
from ip4db.migrations import connected
from ip4db.migrations.errors import name_of
from ip4db.migrations.execute import executor
from ip4db.migrations.guard import LOCK, guarded
from ip4db.roles.audit import audit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.migrations import Target

GROUPS = sa.text("""
SELECT
    rolname AS name,
    rolcanlogin OR rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
        AS is_more
FROM pg_roles
WHERE rolname = ANY (:groups)
ORDER BY rolname
""")

SCHEMA = sa.text("""
SELECT
    pg_get_userbyid(nspowner) AS owner,
    current_user AS us,
    pg_has_role(current_user, nspowner, 'USAGE') AS is_ours
FROM pg_namespace
WHERE nspname = 'ip4'
""")


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What is there now, and what is not as it should be."""

    database: str
    missing: tuple[str, ...]
    """Groups that are not there, because whoever ran this may not make roles."""
    notes: tuple[str, ...]
    """A sentence for everything else that is left to somebody with more rights."""


def set_up(target: Target) -> Outcome:
    """Make the groups, close the database to everybody, and hand our schemas to the owner.

    Done twice it changes nothing. It may come before the first upgrade or after any.
    """
    with connected(target) as connection:
        execute = executor(connection)
        # A migration at the same time would make things that nobody hands over.
        execute(f"SELECT pg_advisory_xact_lock({LOCK})")
        execute(roles.MAKE)
        execute(roles.DATABASE)
        found = connection.execute(GROUPS, {"groups": list(roles.GROUPS)}).all()
        missing = [name for name in roles.GROUPS if name not in {group.name for group in found}]
        schema = connection.execute(SCHEMA).one_or_none()
        if schema and schema.is_ours:
            with guarded(connection):
                if migrations.is_at_head(connection):
                    execute(roles.GRANTS)
        notes = [
            f"`{group.name}` is more than a group: it can log in, or has rights on the server."
            for group in found
            if group.is_more
        ]
        if schema and roles.OWNER not in missing:
            notes += _ownership_notes(schema)
        notes += audit(connection)
        return Outcome(name_of(connection.engine.url), tuple(missing), tuple(notes))


def _ownership_notes(schema: sa.Row[Any]) -> Iterator[str]:
    """Say who could do what we could not, in a database that has been migrated."""
    if not schema.is_ours:
        yield (
            f"schema `ip4` belongs to `{schema.owner}`, and you are `{schema.us}`: a member of"
            f" `{schema.owner}` has to run `ip4db roles` too."
        )
    elif schema.owner != roles.OWNER:
        yield (
            f"schema `ip4` stays with `{schema.owner}`: to hand it over, run this as the owner of"
            f" the database and a member of `{roles.OWNER}`."
        )
