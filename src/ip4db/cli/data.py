"""The command that exports the data for other programs."""

from __future__ import annotations

import pathlib

import click

from ip4db import export_data
from ip4db.cli.target import engine, errors_as_messages


@click.command(name="export-data")
@click.argument("folder", type=click.Path(path_type=pathlib.Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice([*export_data.FORMATS]),
    default="csv",
    show_default=True,
    help="Files to write.",
)
@click.option("--record", is_flag=True, help="Export the tables of schema `ip4` as well.")
@errors_as_messages
def export(folder: pathlib.Path, format_: str, *, record: bool) -> None:
    """Write all views, and datapackage.json which describes them, to FOLDER.

    An earlier export in FOLDER is replaced, unless its files were changed. Parquet, Excel and
    DuckDB need more packages: `pip install "ip4db[export]"`.

    \b
    Example:
        ip4db export-data views --format xlsx
    """
    login = engine(reader=not record)
    done = export_data.export(login, folder, format_, record=record)
    click.echo(f"{done.relations} relations with {done.rows:,} rows written to {folder}.")


COMMANDS = [export]
