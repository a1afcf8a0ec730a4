"""${message}.

Say here why, and where the limit of the move is. SQL and ``op`` only, never the models: they
change, a revision does not. Rows that could be meant in two ways stop the move; they are
not settled silently. Rules and views are not your concern: they are dropped before you and
built after you.

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}

HEAD_FILES = None
"""SHA-256 of rules and views as of this revision (``head.digest()``); None until it is released."""


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
