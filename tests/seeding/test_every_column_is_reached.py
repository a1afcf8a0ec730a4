"""The codec reaches every column of every table that seeds fill, in both directions.

The records are generated: every field of every record has a value that differs from its default
and, unless it is a code, from all other values. So a column that no field fills, or a field that
is not restored, fails a test.
"""

from __future__ import annotations

import enum
import itertools
import typing
from typing import Any

import pydantic
import pytest

from ip4db.seeding import codec, tables
from ip4db.seeding.binding import DATES, binding
from ip4db.seeding.read import Entry, Seeds
from ip4db.seeding.record import Record, base_type
from ip4db.seeding.records import FILES, PAYLOADS, AssertionRecord, SourceFile, UrlRecord
from ip4db.seeding.yaml_file import Parsed

SOURCE = "a-source"
Value = str | int | list[Any] | dict[str, Any]


class Generator:
    """Generates values for the fields of records."""

    def __init__(self) -> None:
        """Start counting; dates are relative to a source and to an event in turn."""
        self.numbers = itertools.count(1)
        self.anchors = itertools.cycle([SOURCE, "an-event"])

    def fields(self, record: type[Record], *omitted: str) -> dict[str, Any]:
        """Return a value for each field of a record."""
        return {
            field.alias or name: self.value(name, field)
            for name, field in record.model_fields.items()
            if name not in omitted
        }

    def value(self, name: str, field: pydantic.fields.FieldInfo) -> Value:
        """Return a value for a field; lists of records have two."""
        record: type[Any] = base_type(field.annotation)
        if record in DATES:
            return self.date(record)
        if not issubclass(record, Record):
            return self.scalar(name, field, record)
        if typing.get_origin(field.annotation) is list:
            return [self.fields(record) for _ in range(2)]
        return self.fields(record)

    def date(self, record: type[Record]) -> dict[str, Any]:
        """Return a date."""
        number = next(self.numbers)
        values = {
            "edtf": f"{number:04}-07",
            "printed": f"July {number}",
            "anchor": next(self.anchors),
            "relation": "before",
        }
        return {name: value for name, value in values.items() if name in record.model_fields}

    def scalar(self, name: str, field: pydantic.fields.FieldInfo, kind: type[Any]) -> Value:
        """Return the first of some values that is valid and not the default."""
        number = next(self.numbers)
        candidates: list[Value] = [
            *(kind if issubclass(kind, enum.Enum) else ()),
            f"{name.strip('_').replace('_', '-')}-{number:05}",
            f"{SOURCE}/{number}",
            f"{number:064}",
            f"2024-07-{number % 28 + 1:02}",
            [number, number + 1],
            True,
        ]
        valid = pydantic.TypeAdapter(field.rebuild_annotation())
        for candidate in candidates:
            try:
                if valid.validate_python(candidate) != field.default:
                    return candidate
            except pydantic.ValidationError:
                continue
        pytest.fail(f"no candidate is valid for `{name}`; add one to the list")


@pytest.fixture(scope="module")
def contents() -> codec.Contents:
    """Return the contents of every kind of file, with an assertion for each payload."""
    generator = Generator()
    files: codec.Contents = {
        f"{name}.yaml": [record.model_validate(generator.fields(record)) for _ in range(2)]
        for name, record in FILES.items()
    }
    source = generator.fields(SourceFile, "assertions")
    source["assertions"] = [
        generator.fields(AssertionRecord, *PAYLOADS) | {kind: generator.fields(record)}
        for kind, record in PAYLOADS.items()
    ]
    return files | {f"sources/{SOURCE}.yaml": SourceFile.model_validate(source)}


@pytest.fixture(scope="module")
def rows(contents: codec.Contents) -> tables.Rows:
    """Return the rows of ``contents``."""
    parsed = Parsed("", None, {})
    seeds = Seeds()
    for name in FILES:
        seeds.lists[name] = [Entry(record, parsed, ()) for record in contents[f"{name}.yaml"]]
    seeds.sources[SOURCE] = Entry(contents[f"sources/{SOURCE}.yaml"], parsed, ())
    return codec.to_rows(seeds)


def test_every_column_is_filled(rows: tables.Rows) -> None:
    empty = {
        f"{table}.{column}"
        for table in tables.seeded_tables()
        for column in tables.columns(table)
        if all(row[column] is None for row in rows[table])
    }

    assert empty == set()


def test_every_field_is_restored(contents: codec.Contents, rows: tables.Rows) -> None:
    restored = codec.to_records(rows)

    assert restored.keys() == contents.keys()
    assert {name for name in contents if restored[name] != contents[name]} == set()


def test_a_column_without_a_field_is_refused() -> None:
    class Incomplete(Record):
        fills = ("source_url",)

        url: str

    with pytest.raises(LookupError, match=r"no field of Incomplete fills source_url\.basis"):
        codec.Encoder({}).add(Incomplete(url="https://a.example"), {"source_id": SOURCE})


def test_a_field_without_a_column_is_refused() -> None:
    class Excessive(UrlRecord):
        visited: str

    with pytest.raises(LookupError, match=r"no column fits Excessive\.visited"):
        binding(Excessive)
