"""A step of the read model: one stored relation with its definition and its key.

A step is one ``.sql`` file. The header names the key, the scope (the column by which rows are
recomputed) and the indexes: columns, or ``gin(...)``. Two statements follow: the definition, and a
query for the values of the scope that the changes since the last refresh may affect.
"""

from __future__ import annotations

import dataclasses
import re
from functools import cached_property
from typing import TYPE_CHECKING

from ip4db.sqlfile import NOISE, SqlFileError

if TYPE_CHECKING:
    from pathlib import Path

HEADER = re.compile(r"^-- (Grain|Key|Scope|Index): +(.+(?:\n--  +.+)*)", re.MULTILINE)
ITEM = re.compile(r",\n(?=    \S)")
METHOD = re.compile(r"gin\(")
LAST_WORD = re.compile(r"\w+(?=\s*$)")
HIDDEN = re.compile(r"\w+_ids?|\w+_ref|possible|\w+_possible|is_firm|sort_day|step_stage")
SUPPORT = [
    *("assertion_keys", "assertion_count", "source_count", "origin_count"),
    *("has_issue", "open_issue_count"),
]
"""Columns of ``ip4_read.support``."""
TOPIC = re.compile(r"'((\w+)\.\w+)'")


@dataclasses.dataclass(frozen=True)
class Step:
    """A stored relation of schema ``ip4_read``, filled by one statement."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        """The name of the relation, which is that of the file."""
        return self.path.stem

    @property
    def is_conclusion(self) -> bool:
        """Whether other steps read it; otherwise it is an answer, which a view of ``bi`` shows."""
        return self.path.parent.name == "conclusions"

    @property
    def where(self) -> str:
        """The file, for messages."""
        return f"{self.path.parent.name}/{self.path.name}"

    @cached_property
    def header(self) -> dict[str, str]:
        """The fields of the header by name, each as one line."""
        fields = {
            name: re.sub(r"\s*\n--\s+", " ", told) for name, told in HEADER.findall(self.text)
        }
        if missing := [name for name in ("Grain", "Key", "Scope") if name not in fields]:
            what = f"the header has no line `-- {missing[0]}:`."
            raise SqlFileError(self.where, what, "See the other steps.")
        return fields

    @property
    def grain(self) -> str:
        """What one row describes."""
        return self.header["Grain"]

    @property
    def keys(self) -> list[str]:
        """The columns of the primary key."""
        return self.header["Key"].split(", ")

    @property
    def scope(self) -> str:
        """The column by which rows are recomputed."""
        return self.header["Scope"]

    @property
    def indexes(self) -> list[str]:
        """The columns of each index besides the primary key."""
        return self.header["Index"].split("; ") if "Index" in self.header else []

    @cached_property
    def parts(self) -> tuple[str, str]:
        """The definition, and the query for affected values of the scope."""
        found = [part.strip() for part in self.text.split(";\n") if NOISE.sub("", part).strip()]
        if len(found) != 2:  # noqa: PLR2004
            what = f"has {len(found)} statements."
            raise SqlFileError(self.where, what, "Write two: the definition, and what is affected.")
        return found[0], found[1]

    @property
    def definition(self) -> str:
        """The SELECT that returns all rows."""
        return self.parts[0]

    @cached_property
    def columns(self) -> list[str]:
        """The names of its columns in order."""
        return columns_of(self.definition.partition("SELECT")[2].partition("\nFROM ")[0])

    @property
    def shown(self) -> list[str]:
        """The columns that readers see: no ids, and no ranges, which few clients read."""
        return [name for name in self.columns if not HIDDEN.fullmatch(name)]

    @property
    def affected(self) -> str:
        """The SELECT that returns the values of the scope to recompute."""
        return self.parts[1]

    @property
    def topics(self) -> set[str]:
        """The topics of changes that it reads."""
        return {topic for topic, _ in TOPIC.findall(self.affected)}

    def create(self) -> str:
        """Return the SQL that creates the empty table."""
        return f"CREATE TABLE ip4_read.{self.name} AS\n{self.definition}\nWITH NO DATA;\n"

    def index(self) -> str:
        """Return the SQL that creates its key and indexes."""
        made = [f"ALTER TABLE ip4_read.{self.name} ADD PRIMARY KEY ({', '.join(self.keys)});"]
        for indexed in self.indexes:
            how = f"USING {indexed}" if METHOD.match(indexed) else f"({indexed})"
            made.append(f"CREATE INDEX ON ip4_read.{self.name} {how};")
        return "\n".join(made) + "\n"

    def merge(self, topics: set[str], *, everything: bool) -> str:
        """Return the statement that writes rows that differ, and notes them under ``topics``.

        It writes rows whose scope is in parameter 1, an array, or all rows if ``everything``.
        """
        fresh = f"(\n{self.definition}\n) AS definition"
        scoped = "" if everything else f" WHERE definition.{self.scope} = ANY($1)"
        old_scope = "TRUE" if everything else f"old.{self.scope} = ANY($1)"
        same = " AND ".join(f"fresh.{key} = old.{key}" for key in self.keys)
        same += " AND ROW(fresh.*) IS NOT DISTINCT FROM ROW(old.*)"
        # No step reads changes of an answer, whose name may be that of a table of `ip4`.
        own = sorted(t for t in topics if self.is_conclusion and t.startswith(f"{self.name}."))
        noted = ", ".join(f"('{topic}', changed.{topic.partition('.')[2]})" for topic in own)
        note = f"""
INSERT INTO ip4_read.pending (topic, id)
SELECT DISTINCT noted.topic, noted.id
FROM (TABLE gone UNION ALL TABLE come) AS changed
CROSS JOIN LATERAL (VALUES {noted}) AS noted (topic, id)
WHERE noted.id IS NOT NULL"""
        return f"""WITH fresh AS MATERIALIZED (SELECT * FROM {fresh}{scoped}),
gone AS (
DELETE FROM ip4_read.{self.name} AS old
WHERE {old_scope} AND NOT EXISTS (SELECT FROM fresh WHERE {same})
RETURNING old.*
),
come AS (
INSERT INTO ip4_read.{self.name}
SELECT fresh.* FROM fresh
WHERE (SELECT count(*) FROM gone) >= 0
AND NOT EXISTS (SELECT FROM ip4_read.{self.name} AS old WHERE {same})
RETURNING *
){note if own else "SELECT count(*) FROM gone, come"}"""

    def difference(self) -> str:
        """Return the query for the number of rows that the relation lacks or should not have."""
        fresh = f"SELECT * FROM ({self.definition}) AS fresh"
        stored = f"TABLE ip4_read.{self.name}"
        return (
            f"SELECT count(*) FROM (({fresh} EXCEPT ALL {stored})"
            f" UNION ALL ({stored} EXCEPT ALL {fresh})) AS differing"
        )


def columns_of(listed: str) -> list[str]:
    """Return the names of the columns that the list of a SELECT gives."""
    names: list[str] = []
    for item in ITEM.split(listed):
        if item.strip() == "counts.*":
            names += SUPPORT
        elif found := LAST_WORD.search(item):
            names.append(found.group())
    return names


def sql_literal(text: str) -> str:
    """Return text as an SQL literal."""
    tag = "$step$"
    return f"{tag}{text}{tag}"
