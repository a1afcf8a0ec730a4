"""Commands for seeds: load, plan and check them, and find positions in the texts."""

from __future__ import annotations

import pathlib
from typing import TYPE_CHECKING

import click

from ip4db import migrations, seeding
from ip4db.cli.target import errors_as_messages, in_transaction, wait_option
from ip4db.resources import seeds_folder
from ip4db.seeding import fill, read, text
from ip4db.seeding import verify as verification

if TYPE_CHECKING:
    from collections.abc import Iterable

    import sqlalchemy as sa

folders = click.argument(
    "folders",
    nargs=-1,
    type=click.Path(exists=True, file_okay=False, path_type=pathlib.Path),
)
texts_folder = click.Path(exists=True, file_okay=False, path_type=pathlib.Path)
texts_option = click.option(
    "--texts",
    envvar="IP4DB_TEXTS",
    required=True,
    type=texts_folder,
    help="Folder with the texts; or set IP4DB_TEXTS.",
)


def report_faults(faults: Iterable[seeding.Fault], sentence: str) -> click.ClickException:
    """Print faults, one per line, and return the error to raise."""
    listed = sorted(set(faults))
    for fault in listed:
        click.echo(str(fault), err=True)
    count = f"{len(listed)} fault{'s' if len(listed) != 1 else ''}"
    return click.ClickException(f"{count}; {sentence}")


def verified(seeds: read.Seeds, texts: pathlib.Path) -> verification.Verification:
    """Compare seeds with their texts; name the texts that are missing.

    Raises:
        click.ClickException: all of them are missing.

    """
    found = verification.verify(seeds, texts)
    for name in found.missing_texts:
        click.echo(f"{name} is not in {texts}; skipped.", err=True)
    if len(found.missing_texts) == len(seeds.sources):
        message = f"{texts} has none of the texts; give their folder"
        raise click.ClickException(message)
    return found


@click.command()
@folders
@click.option("--plan", "only_plan", is_flag=True, help="Show the changes without making them.")
@click.option("--check", "only_check", is_flag=True, help="Check the files without a database.")
@click.option("--texts", type=texts_folder, help="Compare the seeds with the texts in DIR first.",
              metavar="DIR")  # fmt: skip
@wait_option
@errors_as_messages
def seed(
    folders: tuple[pathlib.Path, ...],
    texts: pathlib.Path | None,
    wait: int,
    *,
    only_plan: bool,
    only_check: bool,
) -> None:
    """Load the seeds in FOLDERS (default: those of ip4db): everything or nothing.

    \b
    Example:
        ip4db seed --plan
        ip4db seed
    """
    roots = folders or (seeds_folder(),)

    def load(connection: sa.Connection) -> seeding.Plan:
        migrations.require_head(connection)
        change = seeding.preview if only_plan else seeding.load
        return change(connection, *roots)

    try:
        if texts and (found := verified(read.read(*roots), texts)).faults:
            raise seeding.SeedError(found.faults)  # noqa: TRY301
        if only_check:
            wanted = seeding.prepare(*roots)
            click.echo(f"{len(wanted['assertion'])} assertions, no faults.")
            return
        plan = in_transaction(load, wait)
    except seeding.SeedError as error:
        raise report_faults(error.faults, "nothing was changed.") from error
    if only_plan:
        for change in plan.changes():
            click.echo(str(change))
    click.echo(f"{'Plan: ' if only_plan else ''}{plan.summary()}.")


@click.command()
@click.argument("source")
@click.argument("words", required=False)
@click.option("--fill", "file", metavar="FILE",
              type=click.Path(exists=True, dir_okay=False, path_type=pathlib.Path),
              help="Replace every `words:` in this seed file by its position.")  # fmt: skip
@texts_option
@errors_as_messages
def locate(source: str, words: str | None, file: pathlib.Path | None, texts: pathlib.Path) -> None:
    """Find WORDS in the text of SOURCE, which is its key or the beginning of its file name.

    Write `first words ... last words` for a longer passage.

    \b
    Example:
        ip4db locate --texts ../texts rusi-nato-platform "All except ... level."
    """
    if (words is None) == (file is None):
        message = "give WORDS, or a seed file with --fill"
        raise click.UsageError(message)
    try:
        words_of = text.read(text_file(source, texts))
        if file is not None:
            count = fill.fill(file, words_of)
            click.echo(f"{count} passages filled in {file}.")
            return
    except seeding.SeedError as error:
        sentence = f"{file.name} was not changed." if file else "nothing was looked up."
        raise report_faults(error.faults, sentence) from error
    positions = text.find(words_of, words or "")
    for position in positions:
        click.echo(fill.as_passage(position))
    if not positions:
        message = f"{words_of.name} does not contain these words; copy them as printed"
        raise click.ClickException(message)


def text_file(source: str, texts: pathlib.Path) -> pathlib.Path:
    """Return the text file of a source.

    Raises:
        click.ClickException: there is none, or there are several.

    """
    known = seeds_folder() / "sources" / f"{source}.yaml"
    prefix = source
    if known.is_file():
        prefix = read.read(seeds_folder()).sources[source].record.source.text.file_name
    found = sorted(path for path in texts.iterdir() if path.name.startswith(prefix))
    if len(found) != 1:
        names = ", ".join(path.name for path in found) or "none"
        message = (
            f"`{source}` does not match exactly one file in {texts} ({names}); give the file name"
        )
        raise click.ClickException(message)
    return found[0]


COMMANDS = [seed, locate]
