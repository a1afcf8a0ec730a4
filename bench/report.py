"""Keep figures in CSV files, and show them as tables."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import os
import pathlib
import platform
import statistics
from collections import defaultdict
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bench.timing import Times

DOCS = pathlib.Path(__file__).parents[1] / "docs"
FOLDER = DOCS / "bench"
BASE = 10_000
"""The size that growth is told against."""


GIVEN_UP = 1e9
"""Milliseconds that a question counts as in an order, if it was given up."""


@dataclasses.dataclass(frozen=True)
class Figure:
    """How long one thing took at one size, in milliseconds; empty if it was given up."""

    assertions: int
    part: str
    """``question``, ``view`` and ``by hand`` (a pair of queries), or ``load``."""
    name: str
    p50: float | None
    p95: float | None = None
    planning: float | None = None
    execution: float | None = None

    @classmethod
    def of(cls, assertions: int, part: str, name: str, times: Times) -> Figure:
        """Return the figure of a question that was asked many times."""
        return cls(assertions, part, name, times.p50, times.p95, times.planning, times.execution)


FIELDS = [field.name for field in dataclasses.fields(Figure)]


def machine(url: str) -> str:
    """Return what the figures were measured on."""
    with sa.create_engine(url, poolclass=sa.NullPool).connect() as connection:
        version = connection.scalar(sa.text("SHOW server_version"))
    cpu = next(
        (
            line.partition(":")[2].strip()
            for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    day = dt.datetime.now(tz=dt.UTC).date()
    return f"PostgreSQL {version} with its default settings, {os.cpu_count()} cores of {cpu}, {day}"


def write(path: pathlib.Path, figures: Iterable[Figure]) -> None:
    """Write figures as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(FIELDS)
        for figure in figures:
            values = dataclasses.astuple(figure)
            writer.writerow(
                f"{value:.2f}" if isinstance(value, float) else value for value in values
            )


def read(path: pathlib.Path) -> list[Figure]:
    """Read figures from CSV."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Figure(
                int(row["assertions"]),
                row["part"],
                row["name"],
                *(float(row[name]) if row[name] else None for name in FIELDS[3:]),
            )
            for row in csv.DictReader(file)
        ]


def ms(value: float | None) -> str:
    """Show milliseconds."""
    if value is None:
        return "> 20 s"
    return f"{value / 1000:,.1f} s" if value >= 10_000 else f"{value:,.1f}"  # noqa: PLR2004


def ratio(value: float | None, base: float | None) -> str:
    """Show how many times larger a value is."""
    return f"{value / base:,.1f}" if value is not None and base else ""


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of Markdown, which reads well on a terminal too."""
    cells = [list(header), *map(list, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in cells
    ]
    rule = "| " + " | ".join("-" * width for width in widths) + " |"
    return "\n".join([lines[0], rule, *lines[1:]]) + "\n"


def by_size(figures: Iterable[Figure], part: str) -> dict[str, dict[int, Figure]]:
    """Return the figures of one part by name and size."""
    found: dict[str, dict[int, Figure]] = defaultdict(dict)
    for figure in figures:
        if figure.part == part:
            found[figure.name][figure.assertions] = figure
    return found


def tables(figures: Sequence[Figure], before: Sequence[Figure] = ()) -> str:
    """Return all tables."""
    sizes = sorted({figure.assertions for figure in figures})
    return "\n".join(
        (
            "## Loading and refreshing\n",
            loads(figures, sizes),
            "## Views against queries written by hand, p95\n",
            pairs(figures, sizes),
            "## Questions by view\n",
            views(figures, before, sizes),
            "## The slowest questions\n",
            slowest(figures, before, sizes),
        )
    )


def loads(figures: Sequence[Figure], sizes: Sequence[int]) -> str:
    """Show loading: seconds, and the ratio to a plain copy of the same rows."""
    found = by_size(figures, "load")
    base = found.get("plain copy of the rows", {})
    rows = []
    for name, row in found.items():
        cells = []
        for size in sizes:
            value = row[size].p50 if size in row else None
            of = base[size].p50 if size in base else None
            cells += ["" if value is None else f"{value / 1000:,.2f}", ratio(value, of)]
        rows.append([name, *cells])
    header = [cell for size in sizes for cell in (f"{size:,}: s", "ratio")]
    return table(["", *header], rows)


def pairs(figures: Sequence[Figure], sizes: Sequence[int]) -> str:
    """Show each question of a view beside the query written by hand."""
    view, by_hand = by_size(figures, "view"), by_size(figures, "by hand")
    rows = []
    for name, row in view.items():
        cells = []
        for size in sizes:
            own = row[size].p95 if size in row else None
            hand = by_hand[name][size].p95 if size in row else None
            cells += [ms(own), ratio(own, hand)]
        rows.append([name, *cells])
    header = [cell for size in sizes for cell in (f"{size:,}: ms", "ratio")]
    return table(["question", *header], rows)


def views(figures: Sequence[Figure], before: Sequence[Figure], sizes: Sequence[int]) -> str:
    """Show p50 and p95 over all questions of a view, and how the p95 grows."""
    found = of_views(figures)
    earlier = of_views(before)
    rows = []
    for view in sorted({name for name, _ in found}):
        base = found.get((view, BASE))
        cells = []
        for size in sizes:
            p50, p95 = found.get((view, size), (None, None))
            cells += [f"{ms(p50)} / {ms(p95)}", ratio(p95, base and base[1])]
            if before:
                cells.append(ms(earlier[view, size][1]) if (view, size) in earlier else "")
        rows.append([view, *cells])
    per_size = ("p50 / p95", "growth", *(("p95 before",) if before else ()))
    header = [f"{size:,}: {name}" for size in sizes for name in per_size]
    return table(["view", *header], rows)


def of_views(figures: Iterable[Figure]) -> dict[tuple[str, int], tuple[float | None, float | None]]:
    """Return the median and the largest p95 of the questions of each view and size."""
    grouped: dict[tuple[str, int], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.part == "question" and not figure.name.endswith(" whole"):
            grouped[figure.name.partition(" ")[0], figure.assertions].append(figure)
    found = {}
    for key, group in grouped.items():
        known = [figure.p50 for figure in group if figure.p50 is not None]
        given_up = len(known) < len(group)
        largest = None if given_up else max(figure.p95 or 0 for figure in group)
        found[key] = (statistics.median(known) if known else None, largest)
    return found


def slowest(
    figures: Sequence[Figure], before: Sequence[Figure], sizes: Sequence[int], most: int = 25
) -> str:
    """Show the questions with the largest p95 at the largest size."""
    found, earlier = by_size(figures, "question"), by_size(before, "question")
    last = sizes[-1]
    there = [row for row in found.values() if last in row]
    there.sort(key=lambda row: row[last].p95 or GIVEN_UP, reverse=True)
    rows = []
    for row in there[:most]:
        figure = row[last]
        base = row[BASE].p95 if BASE in row else None
        old = earlier.get(figure.name, {}).get(last)
        rows.append(
            [
                figure.name,
                *(ms(row[size].p95) if size in row else "" for size in sizes),
                ratio(figure.p95, base),
                ms(figure.planning),
                ms(figure.execution),
                ms(old.p95) if old else "",
            ]
        )
    columns = (*(f"{size:,}: p95" for size in sizes), "growth", "planning", "execution", "before")
    return table(["question", *columns], rows)


def save(figures: Sequence[Figure], about: str) -> None:
    """Write the figures, and the page that shows them; other sizes stay as they were measured."""
    path = FOLDER / "after.csv"
    measured = {figure.assertions for figure in figures}
    known = read(path) if path.exists() else []
    kept = [figure for figure in known if figure.assertions not in measured]
    write(path, sorted([*kept, *figures], key=lambda figure: figure.assertions))
    (FOLDER / "machine.txt").write_text(f"{about}\n", encoding="utf-8")
    page()


def page() -> None:
    """Write the page anew from the CSV files."""
    about = (FOLDER / "machine.txt").read_text(encoding="utf-8").strip()
    text = (FOLDER / "introduction.md").read_text(encoding="utf-8").replace("MACHINE", about)
    shown = tables(read(FOLDER / "after.csv"), read(FOLDER / "before.csv"))
    (DOCS / "bench.md").write_text(f"{text}\n{shown}", encoding="utf-8")


if __name__ == "__main__":
    page()
