"""Measure every view's natural questions, loading and refreshing, at several sizes.

    python -m bench.run [SIZE ...]          default: 1000 10000
    python -m bench.run --save 1000 10000 100000 1000000

Times depend on the machine. Read the ratios: growth against 10,000 assertions, a view against a
query written by hand, loading against plain copies of the same rows. ``--save`` writes the figures
to ``docs/bench/``, and the page that shows them.
A million assertions take an hour and 15 GB of disk.
"""

from __future__ import annotations

import argparse
import contextlib
import pathlib
import shutil
import tempfile
from typing import TYPE_CHECKING, Any

import psycopg
import sqlalchemy as sa
from bench.natural_questions import SPREAD, natural_questions
from bench.timing import measure

from bench import handwritten, loading, report
from ip4db import migrations, server
from ip4db.resources import seeds_folder
from ip4db.seeding import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.server import Instance

DEFAULT = (1_000, 10_000)
WHOLE_UP_TO = 2_000
"""Assertions up to which people ask for whole views."""

PATIENCE = 3_000
"""Milliseconds for finding the values of one column."""


@contextlib.contextmanager
def on_disk() -> Iterator[Instance]:
    """Give a server of its own, on the disk: a million assertions do not fit into memory."""
    root = pathlib.Path(tempfile.mkdtemp(prefix="ip4db-bench-"))
    try:
        yield server.up(root, fast=True)
    finally:
        server.down(root)
        shutil.rmtree(root)


def seeded(instance: Instance) -> None:
    """Migrate and seed the database of the instance, which the others are copied from."""
    engine = instance.engine()
    migrations.upgrade(engine)
    with engine.connect() as connection:
        load(connection, seeds_folder())
    engine.dispose()


@contextlib.contextmanager
def copied(instance: Instance) -> Iterator[sa.URL]:
    """Give a copy of the seeded database, for one size."""
    own = sa.make_url(instance.url())
    admin = own.set(
        drivername="postgresql",
        username=instance.superuser,
        password=instance.superuser_password,
        database="postgres",
    )
    create = f"CREATE DATABASE bench TEMPLATE {own.database} OWNER {own.username}"
    with psycopg.connect(admin.render_as_string(hide_password=False), autocommit=True) as driver:
        driver.execute(create.encode())
        try:
            yield own.set(database="bench")
        finally:
            driver.execute("DROP DATABASE bench")


def filled(driver: psycopg.Connection[Any], assertions: int) -> Iterator[report.Figure]:
    """Fill a database and yield how long that takes."""
    if assertions > WHOLE_UP_TO:
        laps = loading.fill(driver, assertions)
        base = loading.plain(driver)
        yield report.Figure(assertions, "load", "plain copy of the rows", base * 1000)
        for name, seconds in laps.items():
            yield report.Figure(assertions, "load", name, seconds * 1000)
    driver.execute("VACUUM ANALYZE")
    for name, seconds in loading.add_one_source(driver).items():
        yield report.Figure(assertions, "load", name, seconds * 1000)


def asked(
    connection: sa.Connection, driver: psycopg.Connection[Any], assertions: int
) -> Iterator[report.Figure]:
    """Ask the natural questions and the pairs, and yield the times."""
    questions = natural_questions(
        connection, places=SPREAD, whole=assertions <= WHOLE_UP_TO, patience=PATIENCE
    )
    for question in questions:
        times = measure(driver, question.selects)
        yield report.Figure.of(assertions, "question", question.name, times)
    driver.execute(handwritten.INDEXES)
    driver.execute("ANALYZE")
    for pair in handwritten.PAIRS:
        values = [value for (value,) in driver.execute(handwritten.VALUES[pair.values].encode())]
        for part, select in (("view", pair.view), ("by hand", pair.by_hand)):
            literals = [psycopg.sql.quote(value) for value in values]
            times = measure(driver, [select.format(value) for value in literals])
            yield report.Figure.of(assertions, part, pair.name, times)


def measured(url: sa.URL, assertions: int) -> Iterator[report.Figure]:
    """Fill one database and ask it everything."""
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True, prepare_threshold=None) as driver:
        yield from filled(driver, assertions)
        with engine.connect() as connection:
            yield from asked(connection, driver, assertions)


def main() -> None:
    """Measure on a server of its own, and print the tables."""
    parser = argparse.ArgumentParser(description="Measure loading and reading.")
    parser.add_argument("sizes", nargs="*", type=int, default=DEFAULT, help="numbers of assertions")
    parser.add_argument("--save", action="store_true", help="write docs/bench/ as well")
    options = parser.parse_args()
    figures: list[report.Figure] = []
    with on_disk() as instance:
        seeded(instance)
        about = report.machine(instance.url())
        for assertions in options.sizes:
            print(f"{assertions:,} assertions ...", flush=True)
            with copied(instance) as url:
                figures += measured(url, assertions)
            if options.save:
                report.save(figures, about)
    print(report.tables(figures))


if __name__ == "__main__":
    main()
