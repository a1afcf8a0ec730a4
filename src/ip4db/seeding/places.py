"""Find the line of a seed file that a row of the database came from.

What only the database can refuse (a CHECK, a rule between tables) is told at the line as well, so
a researcher reads one kind of message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ip4db.seeding.faults import Fault
from ip4db.seeding.plan import owner
from ip4db.seeding.rows import Row, passage_key

if TYPE_CHECKING:
    from ip4db.seeding.read import Entry, Seeds
    from ip4db.seeding.yaml_file import Location


class Places:
    """The file and line of every entity, passage, assertion, utterance and issue."""

    def __init__(self, seeds: Seeds) -> None:
        """Note where everything stands."""
        self.found: dict[tuple[str, str], tuple[Entry, Location]] = {}
        for group in seeds.entities.values():
            self.found |= {("entity", entry.record.key): (entry, ()) for entry in group}
        for key, entry in seeds.sources.items():
            self.found["entity", key] = (entry, ("source",))
            for i, passage in enumerate(entry.record.passages):
                which = str(passage_key(key, passage.label))
                self.found["passage", which] = (entry, ("passages", i))
            for i, assertion in enumerate(entry.record.assertions):
                self.found["assertion", f"{key}/{assertion.n}"] = (entry, ("assertions", i))
        self.found |= {("utterance", entry.record.key): (entry, ()) for entry in seeds.utterances}
        issues = seeds.curation.get("issues", [])
        self.found |= {("issue", entry.record.key): (entry, ()) for entry in issues}

    def fault_at(self, table: str, row: Row, what: str, remedy: str) -> Fault:
        """Return a fault at the entry to which a row belongs."""
        item, key = owner(table, row)
        return self.fault(item, key, f"{what} ({table})" if table != item else what, remedy)

    def fault(self, item: str, key: str, what: str, remedy: str) -> Fault:
        """Return a fault at an entry, or without a line if it is not in the seeds."""
        if (item, key) in self.found:
            entry, at = self.found[item, key]
            return entry.fault(at, f"{item} {key}", what, remedy)
        return Fault("database", 0, f"{item} {key}", what, remedy)

    def named(self, text: str, what: str, remedy: str) -> Fault:
        """Return a fault for what a rule of the database names by its key."""
        key = text.partition(",")[0].split()[-1] if text else ""
        for item in ("assertion", "passage", "entity", "issue", "utterance"):
            if (item, key) in self.found:
                return self.fault(item, key, what, remedy)
        return Fault("database", 0, text, what, remedy)
