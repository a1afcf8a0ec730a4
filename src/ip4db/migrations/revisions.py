"""Where the revisions are, and whether this release knows the one of a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import ip4db
from ip4db.migrations.address import name_of
from ip4db.migrations.errors import TooNew, TooOld

if TYPE_CHECKING:
    import sqlalchemy as sa
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

VERSION_SCHEMA = "ip4"
VERSION_TABLE = "alembic_version"

UPGRADE = "Run `ip4db upgrade`."


def folder() -> Path:
    """Return Alembic's folder: that of the checkout if there is one, else that of the package.

    An editable install contains a copy as well, made when it was installed. The checkout wins.
    """
    package = Path(ip4db.__file__).parent
    checkout = package.parents[1] / "alembic"
    return checkout if (checkout / "env.py").is_file() else package / "_alembic"


def refuse_unknown_revision(script: ScriptDirectory, context: MigrationContext) -> None:
    """Raise ``TooNew`` if the database is at a revision that this release does not know."""
    known = {revision.revision for revision in script.walk_revisions()}
    unknown = sorted(set(context.get_current_heads()) - known)
    if unknown:
        assert context.connection is not None  # noqa: S101  only `--sql` has none
        what = f"is at revision {unknown[0]}, which this release of ip4db does not know."
        raise TooNew(name_of(context.connection.engine.url), what, "Install a newer release.")


def stale_error(connection: sa.Connection) -> TooOld:
    """Return the error for rules and views that were built from other files than ours."""
    what = "the rules and views are not those of this release of ip4db."
    return TooOld(name_of(connection.engine.url), what, UPGRADE)
