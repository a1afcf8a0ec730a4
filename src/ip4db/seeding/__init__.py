"""Seeds: read them strictly, check them, show a plan, load all of them or nothing.

``read`` -> ``check`` -> ``rows`` -> ``plan`` -> ``load``; ``proof`` and ``fill`` compare with the
texts. Needs the extra ``ip4db[seed]``.
"""

from ip4db.seeding.faults import Fault, SeedError
from ip4db.seeding.load import load, prepare, preview
from ip4db.seeding.plan import Plan

__all__ = ["Fault", "Plan", "SeedError", "load", "prepare", "preview"]
