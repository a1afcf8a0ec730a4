"""Excel: one workbook with a sheet per relation, and descriptions as notes on the headings.

The first sheet lists the others. Excel knows no day before 1900 and no zone: such days are text,
and moments are in UTC, in milliseconds.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ip4db.export_data.catalog import Column, Kind, Relation
from ip4db.export_data.descriptor import Written
from ip4db.export_data.errors import ExportError, library
from ip4db.export_data.formats.doubles import exact_double

if TYPE_CHECKING:
    from pathlib import Path

    from ip4db.export_data.snapshot import Snapshot

FILE = "ip4db.xlsx"
MEDIATYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS = 1_048_575
"""How many rows a sheet has beside its headings."""
LONGEST = 32_767
"""How many characters (of UTF-16) a cell has."""
SHEET_NAME = 31
FIRST_DAY = dt.date(1900, 3, 1)
"""Excel believes in 29 February 1900, so days before the next are shown wrong."""
INSTEAD = "Export as csv, json, parquet, sqlite or duckdb."


def write(snapshot: Snapshot, folder: Path) -> list[Written]:
    """Write one file with all relations."""
    # Rows are written to temporary files and not kept in memory.
    options = {"constant_memory": True, "tmpdir": str(folder)}
    with library("xlsxwriter").Workbook(str(folder / FILE), options) as book:
        heading = book.add_format({"bold": True})
        formats = {
            Kind.DATE: book.add_format({"num_format": "yyyy-mm-dd"}),
            Kind.MOMENT: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss.000"}),
        }
        names = sheet_names(snapshot.relations)
        contents = book.add_worksheet("contents")
        contents.set_column(0, 0, 30)
        contents.set_column(1, 1, 120)
        contents.write_row(0, 0, ["sheet", "description"], heading)
        for place, (relation, name) in enumerate(zip(snapshot.relations, names, strict=True), 1):
            contents.write_url(place, 0, f"internal:'{name}'!A1", string=name)
            contents.write_string(place, 1, relation.description)
        return [
            write_sheet(book.add_worksheet(name), snapshot, relation, heading, formats)
            for relation, name in zip(snapshot.relations, names, strict=True)
        ]


def sheet_names(relations: list[Relation]) -> list[str]:
    """Return a name of at most 31 characters for each relation."""
    names: list[str] = []
    for relation in relations:
        name = relation.label[:SHEET_NAME]
        if name in names:
            name = f"{name[: SHEET_NAME - 3]}_{len(names)}"
        names.append(name)
    return names


def write_sheet(
    sheet: Any,  # noqa: ANN401  see `library`
    snapshot: Snapshot,
    relation: Relation,
    heading: object,
    formats: dict[Kind, object],
) -> Written:
    """Write headings with their notes, then the rows."""
    for place, column in enumerate(relation.columns):
        sheet.write_string(0, place, column.name, heading)
        if column.description:
            sheet.write_comment(0, place, column.description)
    sheet.freeze_panes(1, 0)
    number = 0
    for number, row in enumerate(snapshot.rows(relation), 1):
        if number > ROWS:
            what = f"has more rows than a sheet ({ROWS:,})."
            raise ExportError(relation.label, what, INSTEAD)
        for place, (column, value) in enumerate(zip(relation.columns, row, strict=True)):
            if value is not None:
                cell = fitted(value, relation, column)
                write_cell(sheet, number, place, cell, formats.get(column.kind))
    sheet.autofilter(0, 0, number, len(relation.columns) - 1)
    return Written(relation, FILE, number, MEDIATYPE, {"sheetName": sheet.get_name()})


def fitted(value: Any, relation: Relation, column: Column) -> Any:  # noqa: ANN401  of any kind
    """Return a value as Excel holds it.

    Raises:
        ExportError: it does not fit into a cell.

    """
    if column.kind in (Kind.NUMBER, Kind.INTEGER):
        return exact_double(value, relation, column)
    if column.kind is Kind.MOMENT:
        return value.replace(tzinfo=None)
    if column.kind is Kind.DATE and value < FIRST_DAY:
        return value.isoformat()
    if column.kind is Kind.TEXT and len(value.encode("utf-16-le")) // 2 > LONGEST:
        where = f"{relation.label}.{column.name}"
        raise ExportError(where, f"a text is longer than a cell ({LONGEST:,} characters).", INSTEAD)
    return value


def write_cell(sheet: Any, row: int, place: int, value: Any, format_: object) -> None:  # noqa: ANN401
    """Write a value; a text stays a text, even if it looks like a formula or a link."""
    if isinstance(value, str):
        sheet.write_string(row, place, value)
    elif isinstance(value, bool):
        sheet.write_boolean(row, place, value)
    elif isinstance(value, float):
        sheet.write_number(row, place, value)
    else:
        sheet.write_datetime(row, place, value, format_)
