"""${message}.

Explain here why the change is made and what it does not cover. Use SQL and ``op`` only, not
the models: models change, a revision does not. Stop with an error at rows whose meaning is
ambiguous. Leave rules and views alone: they are dropped before this revision runs and built
after it.

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
