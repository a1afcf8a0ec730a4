"""Write the bundle, or with ``--check`` report which of its files are out of date.

Descriptions and columns come from a temporary database at the newest revision.
"""

from __future__ import annotations

import sys

from bi.superset import bundle
from ip4db import migrations, server


def generated() -> dict[str, str]:
    """Return the files of the bundle as they should be."""
    with server.temporary() as instance:
        engine = instance.engine()
        migrations.upgrade(engine)
        with engine.connect() as connection:
            documents = bundle.build(connection)
    return {name: bundle.text(document) for name, document in documents.items()}


def main(arguments: list[str]) -> int:
    """Write the bundle, or compare it."""
    wanted, found = generated(), bundle.read()
    stale = sorted(
        name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name)
    )
    if "--check" not in arguments:
        bundle.write(wanted, bundle.FOLDER)
        print(f"{len(stale)} of {len(wanted)} files changed.")
        return 0
    if stale:
        print(f"out of date: {', '.join(stale)}; run `make superset`", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
