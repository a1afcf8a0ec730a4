"""A small record for one test, in a migrated database; all changes are rolled back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from tests.views.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

READS_A_VIEW = re.compile(r"\b(?:bi|ip4_read)\.")


@pytest.fixture
def record(draft: sa.Connection) -> Iterator[Record]:
    """Give an empty record; read the views over the connection ``draft``.

    Nothing is committed, so what a commit would do is done before each look at a view.
    """
    own = Record(draft)

    def refresh(_: object, cursor: psycopg.Cursor[object], statement: str, *__: object) -> None:
        if READS_A_VIEW.search(statement):
            cursor.execute("SELECT ip4_read.refresh()")

    sa.event.listen(draft, "before_cursor_execute", refresh)
    yield own
    sa.event.remove(draft, "before_cursor_execute", refresh)
    own.session.close()
