"""Ask a view, and what many tests of views name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ip4db import model

if TYPE_CHECKING:
    from collections.abc import Sequence

    import sqlalchemy as sa

    from tests.views.record import Record

FOUR = ("australia", "japan", "new-zealand", "republic-of-korea")
LEADERS = "head_of_state_or_government"
PARTNERS = "australia, japan, new_zealand, republic_of_korea"
NO = "not_reported"


def ask(connection: sa.Connection, query: str) -> Sequence[tuple[Any, ...]]:
    """Return the rows of a query as plain tuples."""
    return [tuple(row) for row in connection.exec_driver_sql(query)]


def four(record: Record) -> tuple[model.Organisation, list[model.Country]]:
    """Write down the group and its members, as one source names them."""
    source, group = record.source("roll"), record.body("ip4")
    members = [record.country(key) for key in FOUR]
    for member in members:
        record.claim(model.Membership, source, member, group_id=group.id, status="member")
    return group, members
