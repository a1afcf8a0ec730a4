"""Answer the questions of this folder, or with ``--check`` report those out of date.

A question is a file ``NN-short-name.sql`` with one SELECT over schema ``bi``. The comments at its
top state the question, up to the first line that ends with a question mark, and then explain the
answer. ``Answer: none`` there means that an empty answer is right.

The answers are written to CSV files next to the questions, and everything to
``docs/questions.md``. They come from a temporary database with our seeds; with ``--as-it-is`` from
the one in ``IP4DB_DATABASE_URL``, which is only read.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import dataclasses
import io
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import sqlalchemy as sa

from ip4db import migrations, server
from ip4db.resources import seeds_folder
from ip4db.seeding import SeedError, load

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent
PAGE = FOLDER.parent / "questions.md"
READER = "ip4db_reader"
NONE = "Answer: none"
AS_IT_STANDS = {"no_parameters": True}  # a % is a % and begins no parameter

Rows: TypeAlias = list[tuple[str, ...]]
"""An answer as text: the header, then the rows."""

HEAD = """\
# Questions and answers

Each question is one SELECT over schema `bi`, answered by the role `{reader}` from our seeds. Every
file in [questions/](questions) runs as it is, in psql and in any BI tool; the answers stand beside
them as CSV. This page is written by `docs/questions/answer.py`.

Read `yes`, `denied` and `not_reported` as what sources say: silence is not a no. An empty cell
means that there is nothing to show, never zero.

{contents}
"""

ENTRY = """\
<a id="{number}"></a>
## {number}. {asked}

{note}

<details><summary>SQL</summary>

```sql
{select}
```

</details>

{table}
"""


class UnansweredError(Exception):
    """The database refuses a question."""

    def __str__(self) -> str:
        return ": ".join(map(str, self.args))


@dataclasses.dataclass(frozen=True)
class Question:
    """One file: what is asked, what to note in the answer, and the SELECT."""

    path: Path
    asked: str
    note: str
    select: str

    @classmethod
    def read(cls, path: Path) -> Question:
        """Return the question that a file holds."""
        lines = path.read_text("utf-8").splitlines()
        start = next(n for n, line in enumerate(lines) if not line.startswith("--"))
        said = [line.removeprefix("--").strip() for line in lines[:start]]
        end = next((n for n, line in enumerate(said, 1) if line.endswith("?")), 0)
        select = "\n".join(lines[start:]).strip().removesuffix(";")
        return cls(path, " ".join(said[:end]), " ".join(said[end:]), select)

    @property
    def number(self) -> str:
        """Its number, which is also its anchor on the page."""
        return self.path.name.partition("-")[0]

    @property
    def answer(self) -> Path:
        """The file in which its answer is kept."""
        return self.path.with_suffix(".csv")

    def rows(self, connection: sa.Connection) -> Rows:
        """Ask the database."""
        try:
            found = connection.exec_driver_sql(self.select, execution_options=AS_IT_STANDS)
        except sa.exc.DBAPIError as error:
            raise UnansweredError(self.path.name, error.orig) from error
        return [tuple(found.keys()), *(tuple(map(text_of, row)) for row in found)]


def questions() -> list[Question]:
    """Return all questions in their order."""
    found = [Question.read(path) for path in FOLDER.glob("*.sql")]
    return sorted(found, key=lambda question: int(question.number))


def text_of(value: object) -> str:
    """Return a value as text; NULL is an empty text."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def as_csv(rows: Rows) -> str:
    """Return an answer as the text of its file."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def as_table(rows: Rows) -> str:
    """Return an answer as a table for the page."""
    if len(rows) == 1:
        return "No rows."
    header, *body = (" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows)
    return "\n".join(
        [f"| {header} |", f"|{' --- |' * len(rows[0])}", *(f"| {line} |" for line in body)],
    )


def as_page(answers: dict[Question, Rows]) -> str:
    """Return the page with all questions and answers."""
    contents = "\n".join(f"- [{asked.number}. {asked.asked}](#{asked.number})" for asked in answers)
    entries = [
        ENTRY.format(**dataclasses.asdict(asked), number=asked.number, table=as_table(rows))
        for asked, rows in answers.items()
    ]
    return "\n".join([HEAD.format(reader=READER, contents=contents), *entries])


@contextlib.contextmanager
def database(*, as_it_is: bool) -> Iterator[sa.Connection]:
    """Yield a connection with the privileges of a reader."""
    with contextlib.ExitStack() as stack:
        if as_it_is:
            engine = migrations.engine()
        else:
            engine = stack.enter_context(server.temporary()).engine()
            migrations.upgrade(engine)
            with engine.begin() as connection:
                load(connection, seeds_folder())
        with engine.connect() as connection:
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            connection.exec_driver_sql(f"SET ROLE {READER}")
            yield connection


def write_files(path: Path, text: str, *, check: bool) -> bool:
    """Write a generated file; return whether it was out of date."""
    # Not read_text: it would take any line ending for \n.
    stale = not path.exists() or path.read_bytes() != text.encode()
    if stale and not check:
        path.write_bytes(text.encode())
    return stale


def main() -> int:
    """Write the answers, or compare them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, name what differs")
    parser.add_argument(
        "--as-it-is", action="store_true", help="read the database of IP4DB_DATABASE_URL"
    )
    options = parser.parse_args()
    logging.disable(logging.INFO)  # one line per migration says nothing here
    try:
        with database(as_it_is=options.as_it_is) as connection:
            answers = {asked: asked.rows(connection) for asked in questions()}
    except (migrations.DatabaseError, server.ServerError, SeedError, UnansweredError) as error:
        sys.exit(f"questions: {error}")
    files = {asked.answer: as_csv(rows) for asked, rows in answers.items()} | {
        PAGE: as_page(answers),
    }
    stale = [
        path.name for path, text in files.items() if write_files(path, text, check=options.check)
    ]
    left = [path.name for path in FOLDER.glob("*.csv") if path not in files]
    if left:
        print(f"questions: {', '.join(left)} answer nothing; remove them", file=sys.stderr)
    if stale and options.check:
        print(f"questions: {', '.join(stale)} out of date; run {__file__}", file=sys.stderr)
    elif stale:
        print(f"written: {', '.join(stale)}")
    return int(bool(left or (stale and options.check)))


if __name__ == "__main__":
    sys.exit(main())
