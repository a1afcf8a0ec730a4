"""Settings of Superset for one person: SQLite, loopback, no requests to other hosts.

Superset reads this file because ``SUPERSET_CONFIG_PATH`` names it. Secrets are in
``login.json`` of the folder that ``SUPERSET_HOME`` names.
"""

import json
import os
import pathlib
from typing import Any

HOME = pathlib.Path(os.environ["SUPERSET_HOME"])

SECRET_KEY: str = json.loads((HOME / "login.json").read_text("utf-8"))["secret_key"]
SQLALCHEMY_DATABASE_URI = f"sqlite:///{HOME / 'superset.db'}?check_same_thread=false"

LOG_LEVEL = "WARNING"
FAB_ADD_SECURITY_API = False
# Scripts and styles from here alone, so no usage pixel and no map tiles.
TALISMAN_CONFIG: dict[str, Any] = {
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'", "data:"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,  # it listens on 127.0.0.1 only
    "session_cookie_secure": False,
}
