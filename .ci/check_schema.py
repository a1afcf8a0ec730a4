"""Run `alembic check` on a temporary server, to compare migrations with models.

It does not see about half of all changes; tests/migrations/test_drift.py does.
"""

from __future__ import annotations

import sys

from alembic import command
from alembic.util import CommandError

from ip4db import migrations, server


def main() -> int:
    """Return 0 if a migrated database is what the models say."""
    with server.temporary() as instance:
        engine = instance.engine()
        migrations.upgrade(engine)
        with engine.connect() as connection:
            try:
                command.check(migrations.config(connection))
            except CommandError as error:
                print(f"schema: {error}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
