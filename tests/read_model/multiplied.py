"""Multiply seeds: copy every source with its assertions under other keys.

The copies have the same kinds, lengths, passages and chains as the real sources; only keys and
SHA-256 differ. Copies share the entities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ip4db.seeding.tables import key_columns

if TYPE_CHECKING:
    from ip4db.seeding.tables import Row, Rows

PER_SOURCE = ("source", "source_text", "passage", "assertion")


def multiplied(rows: Rows, times: int) -> Rows:
    """Return ``rows`` with every source ``times`` times; curation is left out."""
    sources = {row["id"] for row in rows["source"]}
    out: Rows = {table: [] for table in rows}
    for table, group in rows.items():
        if table in ("assertion_link", "issue", "issue_position", "withdrawal"):
            continue
        for row in group:
            own = [column for column in key_columns(table) if belongs(row[column], sources)]
            of_source = bool(own) and (table != "entity" or row["id"] in sources)
            out[table].append(row)
            if of_source:
                out[table] += [copied(row, own, sources, n) for n in range(1, times)]
    return out


def belongs(key: object, sources: set[str]) -> bool:
    """Return whether a key is that of a source, or of an assertion or passage of a source."""
    return isinstance(key, str) and key.partition("/")[0].partition("#")[0] in sources


def copied(row: Row, own: list[str], sources: set[str], number: int) -> Row:
    """Return a row for the copy ``number`` of its source."""
    new = dict(row)
    for column in own:
        key = row[column]
        source = next(s for s in sources if key == s or key.startswith((f"{s}/", f"{s}#")))
        new[column] = f"{source}-copy-{number}{key[len(source) :]}"
    if new.get("key") in sources:
        new["key"] = f"{new['key']}-copy-{number}"
    if "sha256" in new and "file_name" in new:
        new["sha256"] = f"{number:08x}{new['sha256'][8:]}"
    return new
