"""Keep autogenerate of an application and ours apart, whatever the search path is.

An application that sets ``include_schemas=True`` passes our ``include_name`` to
``context.configure()``, or calls it from a filter of its own. Without it, autogenerate would
propose to drop all tables of ip4db.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import sqlalchemy as sa


SCHEMAS = frozenset({"ip4", "ip4_read", "bi", "bi_internal"})
"""The schemas that belong to ip4db as a whole."""


def include_name(name: str | None, type_: str, parent_names: Mapping[str, str | None]) -> bool:  # noqa: ARG001  Alembic passes three
    """Exclude the schemas of ip4db from autogenerate; for the environments of applications."""
    return not (type_ == "schema" and name in SCHEMAS)


@contextlib.contextmanager
def default_schema(connection: sa.Connection) -> Iterator[None]:
    """Give every schema its name while autogenerate compares ours.

    Alembic and SQLAlchemy leave out the name of the default schema, which may be ``ip4`` for
    this connection. In a migration the search path is ``pg_catalog``, so that is the default.
    """
    dialect = connection.dialect
    before = dialect.default_schema_name
    dialect.default_schema_name = "pg_catalog"
    try:
        yield
    finally:
        dialect.default_schema_name = before
