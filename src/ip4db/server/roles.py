"""Create the logins and privileges of a running server with ``roles.sql``.

The logins are members of the groups in ``ip4db.roles``.
"""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from ip4db import roles
from ip4db.server.cluster import error_summary
from ip4db.server.errors import ServerError

if TYPE_CHECKING:
    from ip4db.server.cluster import Cluster
    from ip4db.server.instance import Instance


UNLOGGED = " ".join(
    f"-c {setting}"
    for setting in (
        "log_statement=none",
        "log_min_duration_statement=-1",
        "log_min_error_statement=panic",
    )
)
"""Options of a session whose statements contain passwords: none is logged, even if it fails."""


def apply(cluster: Cluster, instance: Instance) -> None:
    """Create what is missing and correct what differs."""
    variables = {
        "owner_password": instance.owner_password,
        "reader_password": instance.reader_password,
    }
    # Passwords are passed on standard input, because everyone can read arguments.
    given = "".join(f"\\set {name} '{value}'\n" for name, value in variables.items())
    sql = resources.files(__package__).joinpath("roles.sql").read_text(encoding="utf-8")
    ask(cluster, instance, given + roles.MAKE + sql + roles.DATABASE)


def ask(cluster: Cluster, instance: Instance, sql: str) -> str:
    """Run SQL as the superuser and return the values, one row per line."""
    done = cluster.run(
        "psql",
        "--no-psqlrc",
        "--quiet",
        "--tuples-only",
        "--no-align",
        "--no-password",
        "--set=ON_ERROR_STOP=1",
        "--dbname=postgres",
        "--file=-",
        stdin=sql,
        **instance.libpq_environment(instance.superuser),
        PGCONNECT_TIMEOUT="10",
        PGCLIENTENCODING="UTF8",
        PGOPTIONS=UNLOGGED,
    )
    if done.returncode:
        said = error_summary(done.stderr)
        remedy = "Correct that and run `ip4db up` again."
        if "password authentication failed" in said:
            remedy = "Run `ip4db down`, delete `conn.json` and run `ip4db up` to set new passwords."
        raise ServerError(instance.root, f"the server refused its set-up: {said}", remedy)
    return done.stdout.strip()
