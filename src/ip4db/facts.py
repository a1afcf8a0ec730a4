"""Load the facts that the package ships in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ip4db.migrations import connected, require_head
from ip4db.resources import seeds_folder

if TYPE_CHECKING:
    import pathlib

    from ip4db.migrations import Target
    from ip4db.seeding import Plan


def seed(target: Target, *folders: pathlib.Path) -> Plan:
    """Load the seeds of the package, or those in ``folders``, and return what was changed.

    Everything is loaded or nothing. With a connection this is part of your transaction.

    Raises:
        ip4db.extras.MissingExtraError: the extra ``seed`` is not installed.
        ip4db.seeding.SeedError: the seeds have faults.

    """
    from ip4db.seeding import load  # noqa: PLC0415  # needs the extra

    with connected(target) as connection:
        require_head(connection)
        return load(connection, *(folders or (seeds_folder(),)))
