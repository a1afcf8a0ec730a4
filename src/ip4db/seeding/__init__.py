"""Load seeds: read and check files, plan changes, write them in one transaction, export them.

Needs the extra ``ip4db[seed]``.

====================  =========================================================================
step                  modules
====================  =========================================================================
read files            ``read``, ``yaml_file``, ``records``, ``derived_records``, ``edtf``
check them            ``check``, ``faults``
convert               ``codec``, ``binding``, ``tables``
compare and load      ``plan``, ``store``, ``load``, ``bulk``, ``diagnose``, ``source_lines``
write files           ``export``
compare with texts    ``verify``, ``coverage``, ``fill``, ``attach``, ``text``
====================  =========================================================================
"""

from ip4db.extras import require

require("seed", "pydantic", "pycountry", "yaml")

from ip4db.seeding.faults import Fault, SeedError  # noqa: E402  # only with the extra
from ip4db.seeding.load import load, prepare, preview  # noqa: E402
from ip4db.seeding.plan import Plan  # noqa: E402

__all__ = ["Fault", "Plan", "SeedError", "load", "prepare", "preview"]
