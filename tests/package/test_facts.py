"""One call loads the facts that the package ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ip4db
from ip4db import migrations

if TYPE_CHECKING:
    import sqlalchemy as sa


def test_one_call_loads_what_the_package_ships(
    migrated: sa.Connection, facts: sa.Connection
) -> None:
    ip4db.seed(migrated)

    count = "SELECT count(*) FROM ip4.assertion"
    loaded = migrated.exec_driver_sql(count).scalar_one()
    assert loaded == facts.exec_driver_sql(count).scalar_one() > 0
    assert ip4db.seed(migrated).is_empty


def test_a_database_without_tables_is_refused(empty: sa.Connection) -> None:
    with pytest.raises(migrations.TooOld, match="holds no tables of ip4db"):
        ip4db.seed(empty)
