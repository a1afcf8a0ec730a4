"""What the tests of the package share."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine


@pytest.fixture(params=["psycopg", "asyncpg"])
def async_engine(request: pytest.FixtureRequest, empty: sa.Connection) -> AsyncEngine:
    """Return an asynchronous engine for an empty database."""
    address = empty.engine.url.set(drivername=f"postgresql+{request.param}")
    return create_async_engine(address, poolclass=sa.NullPool)
