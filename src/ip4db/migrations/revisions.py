"""Where the revisions are, and how a database stands to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import ip4db

if TYPE_CHECKING:
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

VERSION_SCHEMA = "ip4"
VERSION_TABLE = "alembic_version"


def folder() -> Path:
    """Return Alembic's folder: that of the checkout if we run in one, else our package's.

    An editable install carries a copy too, made when it was installed: the checkout wins.
    """
    package = Path(ip4db.__file__).parent
    checkout = package.parents[1] / "alembic"
    return checkout if (checkout / "env.py").is_file() else package / "_alembic"


def unknown_to(script: ScriptDirectory, context: MigrationContext) -> str | None:
    """Return the revision of a database that this release does not know, if it is at one."""
    known = {revision.revision for revision in script.walk_revisions()}
    return next((head for head in context.get_current_heads() if head not in known), None)
