"""Random changes of the record, over all tables and columns that the models know.

A change may be refused by a rule of the database; whoever asks for it then takes it back. What
is chosen comes from ``Pick``, so that Hypothesis and a seeded generator can both choose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from ip4db.model import Assertion, Entity
from ip4db.model.references import record_tables
from tests.read_model import values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.read_model.values import Pick

Row = dict[str, Any]

TABLES = record_tables()
BY_NAME = {table.name: table for table in TABLES}
OFTEN = [*TABLES, *6 * [BY_NAME["assertion"]], *4 * [BY_NAME["entity"]]]
"""Where rows are changed: most rules and names stand in two of the tables."""

TABLE_OF = {
    root.__tablename__: {
        str(mapper.polymorphic_identity): cast("sa.Table", mapper.local_table).name
        for mapper in root.__mapper__.self_and_descendants
        if mapper.polymorphic_identity
    }
    for root in (Entity, Assertion)
}
"""The kinds of entity and of assertion, and the table of each."""

SUPERTYPES = {
    table: root for root, tables in TABLE_OF.items() for table in tables.values() if table != root
}
"""The table of each payload and each kind of entity, and the table that it belongs to."""

SUBJECTS = {
    "tenure": "person",
    "document_party": "document",
    "document_relation": "document",
    "provision_reading": "provision",
    "wording": "document",
}
FURTHER = (
    None,
    "assertion_entity",
    "assertion_topic",
    "assertion_exception",
    "assertion_quotation",
)
FIXED = {"id", "kind", "key", "number", "label"}
"""Columns that identify a row, which no change touches."""

BUDGET = 12
"""How many rows one withdrawal takes along before it is given up."""


class TooMuchError(Exception):
    """A withdrawal would take half of the record along."""


class Changes:
    """Inserts, changes and withdraws rows that ``pick`` chooses."""

    def __init__(self, connection: sa.Connection, pick: Pick) -> None:
        self.connection = connection
        self.pick = pick

    def any(self) -> str:
        """Do one change; return what was done, in a few words."""
        return values.one(
            self.pick, (self.update, self.update, self.add, self.add, self.withdraw)
        )()

    # What there is

    def rows(self, table: sa.Table, columns: list[str], fixed: Mapping[str, Any]) -> list[Row]:
        """Return what rows hold in some columns, in an order that lasts."""
        chosen = [table.c[name] for name in columns]
        query = sa.select(*chosen).distinct().order_by(*chosen)
        query = query.where(*(table.c[name] == value for name, value in fixed.items()))
        return [dict(row) for row in self.connection.execute(query).mappings()]

    def some_row(self, table: sa.Table) -> Row | None:
        """Return one row, all of it."""
        keys = [column.name for column in table.primary_key]
        found = self.rows(table, keys, {})
        return values.one(self.pick, found) if found else None

    def referred(self, table: sa.Table, wanted: set[str], row: Row) -> bool:
        """Fill the columns of ``row`` that refer to other rows; tell whether there are any."""
        keys = sorted(
            (key for key in table.foreign_key_constraints if not key.use_alter),
            key=lambda key: (-len(key.columns), [column.name for column in key.columns]),
        )
        for key in keys:
            pairs = {element.parent.name: element.column for element in key.elements}
            if not wanted & pairs.keys() - row.keys():
                continue
            target = key.referred_table
            if "meaning" in target.c:
                continue
            may_be_empty = [name for name in pairs if table.c[name].nullable]
            if may_be_empty and self.pick(2):
                row |= dict.fromkeys(may_be_empty)
                continue
            fixed = {pairs[name].name: row[name] for name in pairs if row.get(name) is not None}
            found = self.rows(target, [column.name for column in pairs.values()], fixed)
            if not found:
                if not may_be_empty:
                    return False
                row |= dict.fromkeys(may_be_empty)
                continue
            chosen = values.one(self.pick, found)
            row |= {name: chosen[column.name] for name, column in pairs.items()}
        return True

    def filled(self, table: sa.Table, row: Row) -> Row | None:
        """Return values for all columns, starting from those in ``row``."""
        row = dict(row)
        names = {column.name for column in table.columns if is_written(column)}
        if not self.referred(table, names, row):
            return None
        for group in values.TOGETHER:
            if set(group) <= names:
                row = values.tied(self.pick, group) | row
        self.one_of_two(table, row)
        for column in table.columns:
            if column.name in names - row.keys():
                empty = column.nullable and not self.pick(2)
                row[column.name] = None if empty else values.plain(self.pick, column)
        return row

    def one_of_two(self, table: sa.Table, row: Row) -> None:
        """Empty what may stand only where something else does not."""
        if table.name == "assertion":
            both = ("anchor_event_id", "anchor_source_id")
            if row.get(both[0]) and row.get(both[1]):
                row[values.one(self.pick, both)] = None
            if not row.get(both[0]) and not row.get(both[1]):
                row["anchor_relation"] = None
            else:
                row["anchor_relation"] = values.plain(self.pick, table.c.anchor_relation)
        if table.name == "stance" and row.get("target_id"):
            row["target_assertion_id"] = None
        if table.name == "source_bound":
            row["day"] = None if row.get("event_id") else values.one(self.pick, values.DAYS)
            row["basis"] = "stated" if row.get("passage_id") else "external"
        if table.name == "source_author" and not row.get("affiliation_id"):
            row["affiliation_basis"] = None
        if table.name == "source_field":
            row["basis"] = values.one(self.pick, ("stated", "inferred", "external", "absent"))
            if row["basis"] == "absent":
                row["value"] = None
            else:
                row["value"] = values.plain(self.pick, table.c.value)

    # Changes

    def insert(self, table: sa.Table, given: Row) -> int | None:
        """Insert a row and return its id, if it has one."""
        row = self.filled(table, given)
        if row is None:
            return None
        query = table.insert().values(row)
        if "id" in table.c:
            return int(self.connection.execute(query.returning(table.c.id)).scalar_one())
        self.connection.execute(query)
        return None

    def add(self) -> str:
        """Insert a row: a claim or an entity with what belongs to it, or any other."""
        what = values.one(self.pick, ("claim", "claim", "claim", "entity", "row"))
        if what == "claim":
            kind = values.one(self.pick, sorted(TABLE_OF["assertion"]))
            return self.claim(kind)
        if what == "entity":
            kind = values.one(self.pick, sorted(TABLE_OF["entity"]))
            return self.entity(kind)
        table = values.one(self.pick, [t for t in TABLES if is_free(t)])
        self.insert(table, {})
        return f"insert {table.name}"

    def claim(self, kind: str) -> str:
        """Insert a claim of a kind, with its payload, evidence and speakers."""
        passages = self.rows(BY_NAME["passage"], ["source_id"], {"no_claims": None})
        if not passages:
            return "nothing"
        source = values.one(self.pick, passages)["source_id"]
        number = sa.select(sa.func.coalesce(sa.func.max(Assertion.number), 0) + 1)
        number = number.where(Assertion.source_id == source)
        row: Row = {
            "source_id": source,
            "kind": kind,
            "number": self.connection.execute(number).scalar_one(),
        }
        if kind in SUBJECTS:
            subjects = self.rows(BY_NAME[SUBJECTS[kind]], ["id"], {})
            if not subjects:
                return "nothing"
            row["subject_id"] = values.one(self.pick, subjects)["id"]
        further = values.one(self.pick, FURTHER)
        if further == "assertion_exception":
            row["distribution"] = "each"
        own = self.insert(BY_NAME["assertion"], row)
        if kind != "statement":
            self.insert(BY_NAME[TABLE_OF["assertion"][kind]], {"id": own, "kind": kind})
        first = {"assertion_id": own, "source_id": source, "ordinal": 1, "stance": "supports"}
        self.insert(BY_NAME["evidence"], first | {"directness": "direct"})
        speaker: Row = {"assertion_id": own, "depth": 0, "actor_id": source}
        self.insert(BY_NAME["attribution"], speaker)
        if self.pick(3) == 0:
            self.insert(BY_NAME["attribution"], {"assertion_id": own, "depth": 1})
        if further:
            self.insert(BY_NAME[further], {"assertion_id": own})
        return f"insert {kind} {own}"

    def entity(self, kind: str) -> str:
        """Insert an entity of a kind; a source with its text and a passage."""
        own = self.insert(BY_NAME["entity"], {"kind": kind})
        row: Row = {"id": own, "kind": kind}
        if kind in ("summit", "event"):
            row["event_type"] = "summit" if kind == "summit" else "meeting"
        if kind in ("topic", "cooperation_area"):
            row["topic_type"] = "area" if kind == "cooperation_area" else "threat"
        self.insert(BY_NAME[TABLE_OF["entity"][kind]], row)
        if kind == "source":
            self.insert(BY_NAME["source_text"], {"source_id": own})
            place = {"paragraph": 1, "repeats_id": None, "no_claims": None}
            self.insert(BY_NAME["passage"], {"source_id": own, **place})
        return f"insert {kind} {own}"

    def update(self) -> str:
        """Give a column of a row another value, or none."""
        table = values.one(self.pick, OFTEN)
        keys = self.some_row(table)
        if keys is None:
            return "nothing"
        columns = [column for column in table.columns if is_free_column(column)]
        if not columns:
            return "nothing"
        column = values.one(self.pick, columns)
        new = self.other(table, keys, column)
        if not new:
            return "nothing"
        where = [table.c[name] == value for name, value in keys.items()]
        self.connection.execute(table.update().where(*where).values(new))
        return f"update {table.name} {keys} set {new}"

    def other(self, table: sa.Table, keys: Row, column: sa.Column[Any]) -> Row:
        """Return other values for a column of a row, and for those that go with it."""
        group = next((g for g in values.TOGETHER if column.name in g), (column.name,))
        names = {name for name in group if name in table.c}
        where = [table.c[name] == value for name, value in keys.items()]
        old = dict(self.connection.execute(table.select().where(*where)).mappings().one())
        if names == {column.name} and column.nullable and not self.pick(3):
            new: Row = {column.name: None}
        else:
            kept = {name for name in old.keys() - names if is_written(table.c[name])}
            full = self.filled(table, {name: old[name] for name in kept}) or {}
            new = {name: full[name] for name in names & full.keys()}
        return {} if new == {name: old[name] for name in new} else new

    def withdraw(self) -> str:
        """Delete a row with all that cannot be without it."""
        table = values.one(self.pick, TABLES)
        keys = self.some_row(table)
        if keys is None:
            return "nothing"
        if table.name in SUPERTYPES:
            table = BY_NAME[SUPERTYPES[table.name]]
        budget = [BUDGET]
        self.delete(table, keys, budget)
        return f"delete {table.name} {keys} and {BUDGET - budget[0]} more"

    def delete(self, table: sa.Table, keys: Row, budget: list[int]) -> None:
        """Delete a row, and before that whatever refers to it."""
        if table.name in SUPERTYPES:
            table = BY_NAME[SUPERTYPES[table.name]]
            keys = {"id": keys["id"]}
        budget[0] -= 1
        if budget[0] < 0:
            raise TooMuchError
        family = {table.name, *(sub for sub, root in SUPERTYPES.items() if root == table.name)}
        for other in TABLES:
            for key in other.foreign_key_constraints:
                if key.referred_table.name not in family or key.ondelete or key.use_alter:
                    continue
                for column in (element.parent for element in key.elements):
                    if column.name in ("kind", "source_id") or "id" not in keys:
                        continue
                    self.let_go(other, column, keys["id"], budget)
        self.connection.execute(table.delete().where(*(table.c[k] == v for k, v in keys.items())))

    def let_go(
        self, table: sa.Table, column: sa.Column[Any], target: int, budget: list[int]
    ) -> None:
        """Delete the rows that refer to a row, or empty the column where that will do."""
        own = [key.name for key in table.primary_key]
        for row in self.rows(table, own, {column.name: target}):
            if table.name in ("evidence", "attribution"):
                self.delete(BY_NAME["assertion"], {"id": row["assertion_id"]}, budget)
            elif column.nullable and table.name not in ("stance", "source_bound"):
                where = [table.c[name] == value for name, value in row.items()]
                self.connection.execute(table.update().where(*where).values({column.name: None}))
            else:
                self.delete(table, row, budget)


def is_written(column: sa.Column[Any]) -> bool:
    """Tell whether one gives a value when a row is inserted."""
    if column.computed is not None or column.identity is not None:
        return False
    return not (column.name == "key" and column.table.name in ("assertion", "passage"))


def is_free_column(column: sa.Column[Any]) -> bool:
    """Tell whether a change of the column is worth trying."""
    if not is_written(column) or column.name in FIXED:
        return False
    return column.name != "source_id" or column.table.name not in ("assertion", "passage")


def is_free(table: sa.Table) -> bool:
    """Tell whether a row of the table can come alone."""
    return table.name not in SUPERTYPES and table.name not in ("assertion", "entity")
