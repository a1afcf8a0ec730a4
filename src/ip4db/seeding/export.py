"""Write the seed files of a database.

An entry is written in block style; its parts (a date, a payload, a mention) are in flow style, on
one line each. Fields that have their default are omitted. Attached texts are never exported.
"""

from __future__ import annotations

import datetime as dt
import decimal
import enum
from typing import TYPE_CHECKING, Any

import yaml

from ip4db.seeding.codec import Contents, to_records
from ip4db.seeding.load import transaction
from ip4db.seeding.record import Record
from ip4db.seeding.records import SourceFile
from ip4db.seeding.store import Store

if TYPE_CHECKING:
    import pathlib

    import sqlalchemy as sa


class FlowMapping(dict[str, Any]):
    """A mapping that is written on one line."""


class FlowList(list[Any]):
    """A list that is written on one line."""


class Dumper(yaml.SafeDumper):
    """Writes seed files; every scalar is read back as the same text."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # the signature is that of PyYAML
        """Write repeated values in full."""
        return True


def represent_flow_mapping(dumper: Dumper, data: FlowMapping) -> yaml.Node:
    """Write a mapping on one line."""
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)


def represent_flow_list(dumper: Dumper, data: FlowList) -> yaml.Node:
    """Write a list on one line."""
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)


def represent_decimal(dumper: Dumper, data: decimal.Decimal) -> yaml.Node:
    """Write a number without trailing zeros after the decimal point."""
    text = f"{data:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return dumper.represent_scalar(
        "tag:yaml.org,2002:float" if "." in text else "tag:yaml.org,2002:int",
        text,
    )


Dumper.add_representer(FlowMapping, represent_flow_mapping)
Dumper.add_representer(FlowList, represent_flow_list)
Dumper.add_representer(decimal.Decimal, represent_decimal)


def export(connection: sa.Connection, folder: pathlib.Path) -> list[pathlib.Path]:
    """Write the seeds of a database to ``folder``; return the files.

    Raises:
        FileExistsError: the folder contains seed files; none is overwritten.

    """
    if existing := sorted(folder.glob("*/*.yaml")):
        raise FileExistsError(str(existing[0]))
    with transaction(connection) as driver:
        contents = to_records(Store(driver).read())
    return write(contents, folder)


def write(contents: Contents, folder: pathlib.Path) -> list[pathlib.Path]:
    """Write the contents of seed files below ``folder``; return the files."""
    written = []
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(to_yaml(content), "utf-8")
        written.append(path)
    return written


def to_yaml(content: Record | list[Record]) -> str:
    """Return the content of a file as YAML."""
    return yaml.dump(
        block_style(content),
        Dumper=Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=10**6,
    )


def block_style(value: Any) -> Any:
    """Return what is written in block style: files, lists of entries, and entries.

    A source file has one level more than other files, since its entries are in lists.
    """
    if isinstance(value, list):
        return [block_style(item) for item in value]
    inside = block_style if isinstance(value, SourceFile) else part_of_entry
    return {name: inside(item) for name, item in written_fields(value).items()}


def written_fields(record: Record) -> dict[str, Any]:
    """Return the fields that differ from their default, by their names in files."""
    return {
        field.alias or name: value
        for name, field in type(record).model_fields.items()
        if (value := getattr(record, name)) != field.get_default(call_default_factory=True)
        or field.is_required()
    }


def part_of_entry(value: Any) -> Any:
    """Return a part of an entry: in flow style, or a list with one line for each item."""
    if isinstance(value, list):
        items = [flow_style(item) for item in value]
        return items if any(isinstance(item, FlowMapping) for item in items) else FlowList(items)
    return flow_style(value)


def flow_style(value: Any) -> Any:
    """Return a value on one line; ``{passage: p1a}`` becomes ``p1a``."""
    if isinstance(value, enum.Enum | dt.date):
        return str(value)
    if isinstance(value, list):
        return FlowList(flow_style(item) for item in value)
    if isinstance(value, Record):
        fields = written_fields(value)
        if list(fields) in (["passage"], ["topic"], ["utterance"]):
            return next(iter(fields.values()))
        return FlowMapping({name: flow_style(item) for name, item in fields.items()})
    return value
