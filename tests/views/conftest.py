"""A record of one's own making, in a migrated database in which nothing lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.views.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa


@pytest.fixture
def record(draft: sa.Connection) -> Iterator[Record]:
    """Give an empty record; read the views over the connection ``draft``."""
    own = Record(draft)
    yield own
    own.session.close()
