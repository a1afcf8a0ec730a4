"""Find the line of a seed file that a row of the database came from.

Faults that only the database finds (a CHECK, a rule between tables) are reported with the file
and line too, in the same form as all others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ip4db.model.references import KEYED
from ip4db.seeding import tables
from ip4db.seeding.faults import Fault
from ip4db.seeding.plan import owner

if TYPE_CHECKING:
    from ip4db.seeding.read import Entry, Seeds
    from ip4db.seeding.tables import Row
    from ip4db.seeding.yaml_file import Location


class SourceLines:
    """The file and line of every entity, passage, assertion, utterance and issue."""

    def __init__(self, seeds: Seeds) -> None:
        """Collect the locations of all entries with a key."""
        self.found: dict[tuple[str, str], tuple[Entry, Location]] = {}
        for entries in seeds.lists.values():
            for entry in entries:
                if (table := entry.record.fills[0]) in KEYED:
                    self.found[table, entry.record.key] = (entry, ())
        for source, entry in seeds.sources.items():
            self.found["entity", source] = (entry, ("source",))
            for i, passage in enumerate(entry.record.passages):
                key = tables.key_of("passage", {"source_id": source, "label": passage.label})
                self.found["passage", key] = (entry, ("passages", i))
            for i, assertion in enumerate(entry.record.assertions):
                key = tables.key_of("assertion", {"source_id": source, "number": assertion.n})
                self.found["assertion", key] = (entry, ("assertions", i))

    def fault_of_row(self, table: str, row: Row, what: str, remedy: str) -> Fault:
        """Return a fault at the entry that a row belongs to."""
        item, key = owner(table, row)
        return self.fault(item, key, f"{what} ({table})" if table != item else what, remedy)

    def fault_of_key(self, text: str, what: str, remedy: str) -> Fault:
        """Return a fault at the entry whose key is the last word of ``text`` before a comma."""
        key = text.partition(",")[0].split()[-1] if text else ""
        for item in ("assertion", "passage", "entity", "issue", "utterance"):
            if (item, key) in self.found:
                return self.fault(item, key, what, remedy)
        return Fault("database", 0, text, what, remedy)

    def fault(self, item: str, key: str, what: str, remedy: str) -> Fault:
        """Return a fault at an entry, or without a line if the entry is not in the seeds."""
        if (item, key) in self.found:
            entry, at = self.found[item, key]
            return entry.fault(at, f"{item} {key}", what, remedy)
        return Fault("database", 0, f"{item} {key}", what, remedy)
