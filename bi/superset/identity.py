"""Ids that never change, because they are made from names."""

from __future__ import annotations

import uuid

SPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "superset.ip4db.invalid")
"""``.invalid`` is reserved: nobody else can have this name."""


def identity(kind: str, name: str) -> str:
    """Return the id of a database, dataset, chart, dashboard or filter."""
    return str(uuid.uuid5(SPACE, f"{kind}/{name}"))
