"""An application calls our migrations from its own Alembic environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from ip4db import migrations

if TYPE_CHECKING:
    from pathlib import Path

ENV = """
from alembic import context
import ip4db

connection = context.config.attributes["connection"]
{in_env}
context.configure(connection=connection)
with context.begin_transaction():
    context.run_migrations()
"""

REVISION = """
import sqlalchemy as sa
from alembic import op
import ip4db

revision = "theirs"
down_revision = None


def upgrade():
    {in_revision}
    op.create_table(
        "briefing",
        sa.Column("entity_id", sa.BigInteger, sa.ForeignKey("ip4.entity.id"), primary_key=True),
    )
"""

REFUSED = """
    try:
        ip4db.upgrade(op.get_bind(), "4711")
    except ip4db.migrations.DatabaseError:
        ip4db.upgrade(op.get_bind())
"""


@pytest.mark.parametrize(
    ("in_env", "in_revision"),
    [
        ("ip4db.upgrade(connection)", "pass"),
        ("context.configure(connection=connection)\nip4db.upgrade(connection)", "pass"),
        ("", "ip4db.upgrade(op.get_bind())"),
        ("", REFUSED.strip()),
    ],
    ids=["before configure", "after configure", "in a revision", "after a refusal"],
)
def test_the_migration_of_the_application_goes_on(
    empty: sa.Connection,
    tmp_path: Path,
    in_env: str,
    in_revision: str,
) -> None:
    (tmp_path / "versions").mkdir()
    (tmp_path / "env.py").write_text(ENV.format(in_env=in_env))
    (tmp_path / "versions" / "theirs.py").write_text(REVISION.format(in_revision=in_revision))
    config = Config()
    config.set_main_option("script_location", str(tmp_path))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = empty

    with empty.begin():
        command.upgrade(config, "head")

    migrations.require_head(empty)
    assert sa.inspect(empty).get_table_names("public") == ["alembic_version", "briefing"]
    assert empty.scalar(sa.text("SELECT version_num FROM public.alembic_version")) == "theirs"


def test_a_second_migration_in_the_same_thread_is_refused(empty: sa.Connection) -> None:
    with (
        migrations.process.exclusive(empty),
        pytest.raises(migrations.DatabaseError, match="another migration of this thread has not"),
    ):
        migrations.upgrade(empty)
