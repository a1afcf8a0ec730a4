"""Write seed files from a database, in the one form that files of ours have.

An entry stands in block form; what hangs on it (a date, a payload, a mention) stands on one line
in flow form. What a reader assumes anyway is left out. The words of texts that somebody attached
are never exported.
"""

from __future__ import annotations

import decimal
import enum
from typing import TYPE_CHECKING, Any

import yaml

from ip4db.seeding.load import transaction
from ip4db.seeding.payload_records import Record
from ip4db.seeding.records import SourceFile
from ip4db.seeding.store import Store
from ip4db.seeding.unbuild import Contents, unbuild

if TYPE_CHECKING:
    import pathlib

    import sqlalchemy as sa


class Line(dict[str, Any]):
    """A mapping that stands on one line."""


class Row(list[Any]):
    """A list that stands on one line."""


class Dumper(yaml.SafeDumper):
    """Writes our form; every scalar reads back as the text that it is."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # PyYAML names it
        """Write things out wherever they stand."""
        return True


def one_line(dumper: Dumper, data: Line) -> yaml.Node:
    """Write a mapping on one line."""
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)


def in_row(dumper: Dumper, data: Row) -> yaml.Node:
    """Write a list on one line."""
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)


def number(dumper: Dumper, data: decimal.Decimal) -> yaml.Node:
    """Write a number without the noughts behind the point."""
    text = f"{data:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return dumper.represent_scalar(
        "tag:yaml.org,2002:float" if "." in text else "tag:yaml.org,2002:int",
        text,
    )


Dumper.add_representer(Line, one_line)
Dumper.add_representer(Row, in_row)
Dumper.add_representer(decimal.Decimal, number)


def export(connection: sa.Connection, folder: pathlib.Path) -> list[pathlib.Path]:
    """Write all seeds of a database below ``folder``; return the files written.

    Raises:
        FileExistsError: the folder holds seed files already; nothing is overwritten.

    """
    if standing := sorted(folder.glob("*/*.yaml")):
        raise FileExistsError(str(standing[0]))
    with transaction(connection) as driver:
        contents = unbuild(Store(driver).read())
    return write(contents, folder)


def write(contents: Contents, folder: pathlib.Path) -> list[pathlib.Path]:
    """Write seed files."""
    written = []
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text_of(content), "utf-8")
        written.append(path)
    return written


def text_of(content: Record | list[Record]) -> str:
    """Return a file's content as YAML."""
    return yaml.dump(
        block(content),
        Dumper=Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=10**6,
    )


def block(value: Any) -> Any:
    """Return what stands in block form: files, lists of entries, and entries.

    A source file has one storey more than the others, since its entries stand in lists.
    """
    if isinstance(value, list):
        return [block(item) for item in value]
    inside = block if isinstance(value, SourceFile) else shown
    model_fields = type(value).model_fields
    return {model_fields[f].alias or f: inside(getattr(value, f)) for f in written_fields(value)}


def written_fields(record: Record) -> list[str]:
    """Return the fields that differ from what a reader assumes."""
    return [
        name
        for name, field in type(record).model_fields.items()
        if field.is_required()
        or getattr(record, name) != field.get_default(call_default_factory=True)
    ]


def shown(value: Any) -> Any:
    """Return a value inside an entry: on one line, or a list of lines."""
    if isinstance(value, list):
        items = [line(item) for item in value]
        return items if any(isinstance(item, Line) for item in items) else Row(items)
    return line(value)


def line(value: Any) -> Any:
    """Return a value as it stands on one line; ``{passage: p1a}`` becomes ``p1a``."""
    if isinstance(value, enum.Enum):
        return str(value)
    if isinstance(value, list):
        return Row(line(item) for item in value)
    if isinstance(value, Record):
        fields = written_fields(value)
        if fields in (["passage"], ["topic"]):
            return getattr(value, fields[0])
        return Line(
            {type(value).model_fields[f].alias or f: line(getattr(value, f)) for f in fields},
        )
    return value
