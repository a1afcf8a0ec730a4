"""Find the database and connect to it.

``IP4DB_DATABASE_URL`` names the database, in any form that PostgreSQL's own tools accept.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

import sqlalchemy as sa

from ip4db.migrations.errors import VARIABLE, BadUrl, DatabaseError, name_of
from ip4db.migrations.refusals import explained

if TYPE_CHECKING:
    from collections.abc import Iterator

DRIVERS = ("postgres", "postgresql", "postgresql+psycopg")
EXAMPLE = "postgresql://user:password@host:5432/database"

Target = sa.Connection | sa.Engine | sa.URL | str
"""What our functions accept: an open connection, an engine, or a URL."""


def url(text: str | sa.URL | None = None) -> sa.URL:
    """Return a URL that SQLAlchemy understands; by default the one in the environment."""
    value = os.environ.get(VARIABLE, "") if text is None else text
    where = VARIABLE if text is None else "database URL"
    remedy = f"Write it as {EXAMPLE}."
    if not value:
        raise BadUrl(where, "is not set.", remedy)
    try:
        parsed = sa.make_url(value)
    except (sa.exc.ArgumentError, ValueError) as error:
        raise BadUrl(where, "is not a URL.", remedy) from error
    if parsed.drivername not in DRIVERS:
        what = f"`{parsed.drivername}` is not PostgreSQL with the driver psycopg."
        raise BadUrl(where, what, remedy)
    return parsed.set(drivername=DRIVERS[-1])


@contextlib.contextmanager
def connected(target: Target) -> Iterator[sa.Connection]:
    """Give a connection in a transaction.

    A transaction that the caller has begun is left to the caller. Otherwise it is committed
    at the end, and rolled back on an error.
    """
    target = getattr(target, "sync_engine", target)  # of an AsyncEngine or AsyncConnection
    if not isinstance(target, sa.Connection | sa.Engine):
        target = sa.create_engine(url(target), poolclass=sa.NullPool)
    if isinstance(target, sa.Engine) and target.dialect.is_async:
        remedy = "Call `await connection.run_sync(ip4db.upgrade)`."
        what = "this engine is asynchronous, and ip4db is not."
        raise DatabaseError(name_of(target.url), what, remedy)
    if target.dialect.name != "postgresql":
        what = f"`{target.dialect.name}` is not PostgreSQL."
        raise BadUrl(name_of(target.engine.url), what, f"Connect to {EXAMPLE}.")
    with explained(target.engine.url):
        if isinstance(target, sa.Engine):
            with target.begin() as connection:
                yield connection
        elif target.in_transaction():
            yield target
        else:
            with target.begin():
                yield target
