"""Commands for the texts: compare seeds with them, and attach them to a database."""

from __future__ import annotations

import pathlib
from typing import TYPE_CHECKING

import click

from ip4db import migrations, seeding
from ip4db.cli.seeds import report_faults, texts_option, verified
from ip4db.cli.target import database, errors_as_messages, in_transaction, wait_option
from ip4db.resources import seeds_folder
from ip4db.seeding import attach, coverage, export, read

if TYPE_CHECKING:
    import sqlalchemy as sa

seeds_argument = click.argument(
    "folder",
    required=False,
    type=click.Path(exists=True, path_type=pathlib.Path),
)


@click.command()
@seeds_argument
@texts_option
@errors_as_messages
def verify(folder: pathlib.Path | None, texts: pathlib.Path) -> None:
    """Compare every passage, quotation and printed form of the seeds with the texts.

    \b
    Example:
        ip4db verify --texts ../texts
    """
    try:
        found = verified(read.read(folder or seeds_folder()), texts)
    except seeding.SeedError as error:
        raise report_faults(error.faults, "nothing was compared.") from error
    if found.faults:
        raise report_faults(found.faults, "the seeds do not agree with the texts.")
    click.echo(
        f"{found.assertions} assertions: {found.passages} passages, {found.quotations} quotations "
        f"and {found.printed} printed forms agree with the texts; 0 faults, "
        f"{len(found.missing_texts)} texts missing.",
    )


@click.command(name="coverage")
@seeds_argument
@texts_option
@errors_as_messages
def show_coverage(folder: pathlib.Path | None, texts: pathlib.Path) -> None:
    """Print how much of each text the seeds cover.

    \b
    Example:
        ip4db coverage --texts ../texts
    """
    try:
        found = list(coverage.measure(read.read(folder or seeds_folder()), texts))
    except seeding.SeedError as error:
        raise report_faults(error.faults, "nothing was counted.") from error
    if not found:
        message = f"{texts} has none of the texts; give their folder"
        raise click.ClickException(message)
    for source in found:
        click.echo(
            f"{source.source}: {source.paragraphs_covered} of {source.paragraphs} "
            "paragraphs; "
            f"{source.percent_in_passages:.1f} % of the running text in passages, "
            f"{source.percent_in_evidence:.1f} % behind assertions; "
            f"{source.sentences_with_evidence} of {source.sentences} sentences",
        )
        click.echo(f"  {source.assertions} assertions: {tally(source.kinds)}")
        click.echo(f"  modality: {tally(source.modalities)}")
        if source.uncovered:
            click.echo(f"  not covered: {', '.join(map(str, source.uncovered))}")


def tally(counts: dict[str, int]) -> str:
    """Return counts as text, the most frequent first."""
    return ", ".join(
        f"{name} {count}" for name, count in sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    )


@click.command(name="export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=pathlib.Path))
@errors_as_messages
def export_seeds(folder: pathlib.Path) -> None:
    """Write the seeds of the database to FOLDER, which must not contain any.

    \b
    Example:
        ip4db export /tmp/seeds
    """
    with database() as connection:
        migrations.require_head(connection)
        try:
            written = export.export(connection, folder)
        except FileExistsError as error:
            message = f"{error} already exists; give an empty folder"
            raise click.ClickException(message) from error
        except seeding.SeedError as error:
            raise report_faults(error.faults, "nothing was written.") from error
        except OSError as error:
            message = f"{folder}: {(error.strerror or str(error)).lower()}; give another folder"
            raise click.ClickException(message) from error
    click.echo(f"{len(written)} files written to {folder}.")


@click.group()
def texts() -> None:
    """Attach the texts to your database, or detach them."""


@texts.command(name="attach")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=pathlib.Path))
@wait_option
@errors_as_messages
def attach_texts(folder: pathlib.Path, wait: int) -> None:
    """Attach the texts in FOLDER, so that the views show the printed words.

    \b
    Example:
        ip4db texts attach ../texts
    """

    def work(connection: sa.Connection) -> dict[str, int]:
        migrations.require_head(connection)
        return attach.attach(connection, folder)

    try:
        attached = in_transaction(work, wait)
    except seeding.SeedError as error:
        raise report_faults(error.faults, "nothing was attached.") from error
    if not attached:
        message = f"{folder} has none of the texts; give their folder"
        raise click.ClickException(message)
    click.echo(f"{sum(attached.values())} paragraphs of {len(attached)} texts attached.")


@texts.command(name="detach")
@wait_option
@errors_as_messages
def detach_texts(wait: int) -> None:
    """Detach all texts."""

    def work(connection: sa.Connection) -> int:
        migrations.require_head(connection)
        return attach.detach(connection)

    click.echo(f"{in_transaction(work, wait)} paragraphs detached.")


COMMANDS = [verify, show_coverage, export_seeds, texts]
