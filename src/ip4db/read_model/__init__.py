"""The stored read model: what follows from the record, computed when the record changes.

Schema ``ip4_read`` holds one table for each step. ``conclusions/`` are what other steps and views
build on (dates, speakers, members, whether a thing came about); ``answers/`` are the rows of the
views of the same name in ``bi``. A step is a plain SELECT (``ip4db.read_model.step``);
``helpers/`` are views and functions that steps share, and ``engine/`` fills the tables.

Every change of the record is noted by statement-level triggers. When its transaction commits, the
steps run in order, each computing again what the changes may have touched and changing what
differs; so views are never stale, and readers see all of a change or nothing of it.
"""

from __future__ import annotations

import graphlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.read_model import record
from ip4db.read_model.step import TOPIC, Step, sql_literal
from ip4db.sqlfile import NOISE, SqlFile, in_order

if TYPE_CHECKING:
    import sqlalchemy as sa

__all__ = ["Step", "files", "rebuild", "refresh", "stale_rows", "steps"]

FOLDER = Path(__file__).parent
READS = re.compile(r"\bip4_read\.(\w+)")
ENTITY_CLAIM = """-- In which claims is an entity named, and where in them?
--
-- Grain:  one row per entity, assertion and place; an entity may stand in several places.
-- Key:    assertion_id, entity_id, place
-- Scope:  assertion_id
-- Index:  entity_id, place, assertion_id
--
-- What is only printed is left out (bi.mention has it).

{definition};

SELECT ip4_read.changed('assertion', 'claim_member.assertion_id') AS assertion_id;
"""


def steps() -> list[Step]:
    """Return the steps in the order in which a refresh takes them."""
    found = [
        Step(path, path.read_text(encoding="utf-8"))
        for path in FOLDER.glob("*s/*.sql")
        if path.parent.name in ("conclusions", "answers")
    ]
    made = ENTITY_CLAIM.format(definition=record.entity_claim())
    found.append(Step(FOLDER / "conclusions" / "entity_claim.sql", made))
    by_name = {step.name: step for step in found}
    conclusions = {step.name for step in found if step.is_conclusion}
    texts = {file.path.stem: file.text for file in _files("helpers")}
    texts |= {step.name: step.text for step in found}
    graph = {}
    for name, text in sorted(texts.items()):
        read = set(READS.findall(NOISE.sub(" ", text))) & texts.keys()
        noted = {home for _, home in TOPIC.findall(text)} & conclusions
        graph[name] = sorted((read | noted) - {name})
    order = graphlib.TopologicalSorter(graph).static_order()
    return [by_name[name] for name in order if name in by_name]


def files() -> list[SqlFile]:
    """Return all SQL of the read model, in the order in which it is built."""
    taken = steps()
    asked = {topic for step in taken for topic in step.topics}
    asked |= {topic for file in _files("helpers") for topic, _ in TOPIC.findall(file.text)}
    asked |= {topic for file in _files("engine") for topic, _ in TOPIC.findall(file.text)}
    made = in_order(
        [
            *_files("engine"),
            *_files("helpers"),
            *(SqlFile(step.path, step.create()) for step in taken),
        ]
    )
    made += [SqlFile(step.path, step.index()) for step in taken]
    made += [
        SqlFile(step.path, _registered(place, step, asked)) for place, step in enumerate(taken)
    ]
    triggers = "".join(record.triggers(asked))
    return [*made, SqlFile(FOLDER / "record.py", triggers)]


def _registered(place: int, step: Step, asked: set[str]) -> str:
    texts = (
        step.affected,
        step.merge(asked, everything=False),
        step.merge(asked, everything=True),
        step.difference(),
    )
    told = ",\n".join(map(sql_literal, texts))
    return f"INSERT INTO ip4_read.step VALUES ({place}, '{step.name}',\n{told});\n"


def _files(folder: str) -> list[SqlFile]:
    found = [SqlFile(path) for path in sorted((FOLDER / folder).glob("*.sql"))]
    if folder == "helpers":
        found.append(SqlFile(FOLDER / folder / "payload_words.sql", record.payload_words()))
    return found


def refresh(connection: sa.Connection) -> None:
    """Bring the read model to what the record says, for whoever wrote with ``manual`` refresh."""
    connection.exec_driver_sql("SELECT ip4_read.refresh()")


def rebuild(connection: sa.Connection) -> None:
    """Compute the whole read model from scratch and change what differs."""
    connection.exec_driver_sql("SELECT ip4_read.rebuild()")


def stale_rows(connection: sa.Connection) -> dict[str, int]:
    """Return by how many rows each stored relation differs from the record; empty if none does."""
    found = connection.exec_driver_sql("SELECT step, row_count FROM ip4_read.stale_rows()")
    return {row.step: row.row_count for row in found}
