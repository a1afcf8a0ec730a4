"""Send SQL scripts to the server exactly as they are written in their files.

``sqlalchemy.text()`` reads the colon in a literal as a parameter, and ``exec_driver_sql`` the
per cent sign. So scripts go to the driver without parameters: the server then accepts several
statements at once, with any driver.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.runtime.migration import MigrationContext

Execute = Callable[[str], object]
"""Runs, or prints, one SQL script of any number of statements."""


def executor(connection: sa.Connection) -> Execute:
    """Return a function that runs scripts in the transaction of a connection."""
    # SQLAlchemy begins the transaction of an asyncpg connection with its first statement only.
    connection.exec_driver_sql("SELECT 1")
    driver: Any = connection.connection.dbapi_connection
    if isinstance(driver, sa.AdaptedConnection):
        return lambda script: driver.run_async(lambda connection: connection.execute(script))

    def execute(script: str) -> None:
        cursor = driver.cursor()
        cursor.execute(script)
        cursor.close()

    return execute


def context_executor(context: MigrationContext) -> Execute:
    """Return a function that runs scripts in a migration, or prints them with ``--sql``."""
    if context.as_sql:
        return context.impl.static_output
    assert context.connection is not None  # noqa: S101  only `as_sql` has none
    return executor(context.connection)
