"""The sourced, queryable record of NATO's partnership with its Indo-Pacific partners.

The core needs SQLAlchemy, Alembic and psycopg only::

    import ip4db
    from ip4db import Summit

    ip4db.upgrade("postgresql://...")  # run our migrations, beside your own

``ip4db.seed`` (extra ``seed``) loads the facts, ``ip4db.server`` (extra ``embedded``) runs a
PostgreSQL of one's own, ``ip4db.cli`` (extra ``cli``) is the command line.
"""

from importlib.metadata import PackageNotFoundError, version

from ip4db import model
from ip4db.facts import seed
from ip4db.migrations import downgrade, upgrade
from ip4db.model import *  # noqa: F403  # the models are the public names, see model.__all__
from ip4db.read_model import refresh

try:
    __version__ = version("ip4db")
except PackageNotFoundError:  # run from a folder that was never installed
    __version__ = "0.0.0"

__all__ = ["__version__", "downgrade", "refresh", "seed", "upgrade", *model.__all__]  # noqa: PLE0604
