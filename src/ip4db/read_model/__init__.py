"""The stored read model: conclusions from the tables of ``ip4``, computed when they change.

Schema ``ip4_read`` has one table for each step. ``conclusions/`` are steps that other steps and
views read (dates, speakers, members, whether a thing came about). ``answers/`` are the rows of the
views of the same name in ``bi``. A step is a plain SELECT (``ip4db.read_model.step``). ``helpers/``
has views and functions that steps share, and ``engine/`` the code that fills the tables.

Statement-level triggers note every change of the tables of ``ip4``. When the transaction commits,
the steps run in order. Each recomputes the rows that the changes may affect and writes those that
differ. Readers see all of a change or nothing of it. The setting ``ip4db.refresh`` can defer this.
"""

from __future__ import annotations

import graphlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.read_model import codes, record
from ip4db.read_model.step import TOPIC, Step, columns_of, sql_literal
from ip4db.sqlfile import NOISE, SqlFile, in_order

if TYPE_CHECKING:
    import sqlalchemy as sa

__all__ = ["Step", "columns_of", "files", "rebuild", "refresh", "stale_rows", "steps"]

FOLDER = Path(__file__).parent
READS = re.compile(r"\bip4_read\.(\w+)")
ENTITY_CLAIM = """-- Which claims name an entity, and in which place?
--
-- Grain:  one row per entity, assertion and place; an entity may be in several places.
-- Key:    assertion_id, entity_id, place
-- Scope:  assertion_id
-- Index:  entity_id, place, assertion_id
--
-- Mentions that are only printed are left out (see bi.mention).

{definition};

SELECT ip4_read.changed('assertion', 'claim_member.assertion_id') AS assertion_id;
"""


def steps() -> list[Step]:
    """Return the steps in the order in which a refresh runs them."""
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
    """Return all SQL of the read model, in the order in which a build runs it."""
    taken, shared = steps(), [*_files("engine"), *_files("helpers")]
    asked = {topic for step in taken for topic in step.topics}
    asked |= {topic for file in shared for topic, _ in TOPIC.findall(file.text)}
    made = in_order([*shared, *(SqlFile(step.path, step.create()) for step in taken)])
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
        found.append(SqlFile(FOLDER / "codes.py", codes.label_functions()))
    return found


def refresh(connection: sa.Connection) -> None:
    """Refresh the read model after changes with ``ip4db.refresh`` set to ``manual``."""
    connection.exec_driver_sql("SELECT ip4_read.refresh()")


def rebuild(connection: sa.Connection) -> None:
    """Recompute the whole read model and write what differs."""
    connection.exec_driver_sql("SELECT ip4_read.rebuild()")


def stale_rows(connection: sa.Connection) -> dict[str, int]:
    """Return the number of wrong rows of each stored relation that has any."""
    found = connection.exec_driver_sql("SELECT step, row_count FROM ip4_read.stale_rows()")
    return {row.step: row.row_count for row in found}
