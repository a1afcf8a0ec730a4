"""Create the groups and set the privileges of a database: ``ip4db roles``.

The login that runs this may lack some privileges, as on a managed server. It does what it can, and
reports what it cannot do and who can.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from ip4db import migrations, roles
from ip4db.migrations import connected
from ip4db.migrations.address import name_of
from ip4db.migrations.execute import executor
from ip4db.migrations.guard import guarded, take_turn
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
    """The result of ``set_up``."""

    database: str
    missing: tuple[str, ...]
    """Groups that do not exist, because the login may not create roles."""
    notes: tuple[str, ...]
    """A sentence for everything else that needs more privileges."""


def set_up(target: Target) -> Outcome:
    """Create the groups, revoke what everybody may do, and set the owner of our schemas.

    A second call changes nothing. Call it before the first upgrade or after any upgrade.
    """
    with connected(target) as connection:
        execute = executor(connection)
        # A concurrent migration would create objects whose owner is not set.
        take_turn(connection)
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
            f"`{group.name}` is more than a group: it can log in or has privileges on the server."
            for group in found
            if group.is_more
        ]
        if schema and roles.OWNER not in missing:
            notes += _ownership_notes(schema)
        notes += audit(connection)
        return Outcome(name_of(connection.engine.url), tuple(missing), tuple(notes))


def _ownership_notes(schema: sa.Row[Any]) -> Iterator[str]:
    """Yield who can set the owner of the schemas, if this login cannot."""
    if not schema.is_ours:
        yield (
            f"schema `ip4` belongs to `{schema.owner}`, and you are `{schema.us}`. A member of"
            f" `{schema.owner}` has to run `ip4db roles` too."
        )
    elif schema.owner != roles.OWNER:
        yield (
            f"schema `ip4` still belongs to `{schema.owner}`. To change that, run this as the owner"
            f" of the database and a member of `{roles.OWNER}`."
        )
