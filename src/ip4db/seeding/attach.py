"""Attach the texts of the sources to a database, for users who have them.

The words are stored in ``ip4.attached_paragraph``, which is in no seed, export or wheel. A text
must have the SHA-256 that the seeds give, because positions would otherwise show other words.
"""

from __future__ import annotations

import pathlib
from typing import TYPE_CHECKING

from ip4db.seeding import text
from ip4db.seeding.faults import Fault, SeedError
from ip4db.seeding.load import turn

if TYPE_CHECKING:
    import sqlalchemy as sa


def attach(connection: sa.Connection, folder: pathlib.Path) -> dict[str, int]:
    """Attach the texts in ``folder``; return the number of paragraphs for each source.

    Raises:
        SeedError: a text is not the one that the seeds describe.

    """
    attached: dict[str, int] = {}
    faults: list[Fault] = []
    with turn(connection) as driver:
        known = driver.execute(
            "SELECT e.key, t.source_id, t.file_name, t.sha256, t.normaliser "
            "FROM ip4.source_text AS t INNER JOIN ip4.entity AS e ON t.source_id = e.id "
            "ORDER BY e.key",
        ).fetchall()
        for key, source_id, file_name, sha256, normaliser in known:
            path = folder / pathlib.PurePath(file_name).name
            if not path.exists():
                continue
            words = text.read(path)
            if (words.sha256, text.NORMALISER) != (sha256, normaliser):
                what = f"is not the text of `{key}`"
                faults.append(Fault(file_name, 0, "", what, f"Use the file with SHA-256 {sha256}"))
                continue
            driver.execute("DELETE FROM ip4.attached_paragraph WHERE source_id = %s", (source_id,))
            with (
                driver.cursor() as cursor,
                cursor.copy(
                    "COPY ip4.attached_paragraph (source_id, paragraph, words) FROM STDIN",
                ) as copy,
            ):
                for number, paragraph in enumerate(words.paragraphs, start=1):
                    copy.write_row((source_id, number, paragraph))
            attached[key] = len(words.paragraphs)
        if faults:
            raise SeedError(faults)
    return attached


def detach(connection: sa.Connection) -> int:
    """Delete all attached paragraphs; return their number."""
    with turn(connection) as driver:
        return driver.execute("DELETE FROM ip4.attached_paragraph").rowcount
