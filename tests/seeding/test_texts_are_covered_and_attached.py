"""Coverage of the texts is measured, and their words come back only where somebody has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from ip4db.resources import seeds_folder
from ip4db.seeding import SeedError, attach, coverage, export, load, read
from tests.seeding import toy
from tests.seeding.test_evidence_stands_in_the_texts import TEXTS, with_texts

if TYPE_CHECKING:
    import pathlib

WORDS = sa.text("SELECT words_status, printed_words FROM bi.evidence ORDER BY row_key")


def test_coverage_counts_passages_behind_assertions(seeds: pathlib.Path) -> None:
    (found,) = coverage.measure(read.read(seeds), seeds.parent / "texts")

    assert (found.paragraphs, found.paragraphs_covered, found.uncovered) == (3, 3, [])
    assert (found.characters, found.characters_in_evidence) == (92, 30 + 10 + 10)
    assert (found.sentences, found.sentences_with_evidence) == (3, 3)
    assert found.kinds == {"milestone": 1, "participation": 1}


def test_a_paragraph_that_nobody_looked_at_is_named(seeds: pathlib.Path) -> None:
    toy.edit(seeds, "sources/toy.yaml", "evidence: [p2a, p3a]", "evidence: [p2a]")
    path = seeds / "sources/toy.yaml"
    before, _, rest = path.read_text().partition("- label: p3a")
    path.write_text(before + "assertions:" + rest.partition("assertions:")[2])

    (found,) = coverage.measure(read.read(seeds), seeds.parent / "texts")

    assert (found.paragraphs_covered, found.uncovered) == (2, [3])


@with_texts
def test_every_paragraph_of_our_texts_is_accounted_for_and_nearly_every_word_is_evidence() -> None:
    found = list(coverage.measure(read.read(seeds_folder()), TEXTS))

    assert {source.source: source.uncovered for source in found if source.uncovered} == {}
    assert {s.source: s.percent_in_evidence for s in found if s.percent_in_evidence < 90} == {}
    assert len(found) == len(read.read(seeds_folder()).sources)


def test_without_the_texts_there_are_no_words(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)

    assert migrated.execute(WORDS).all() == [("not attached", None)] * 3


def test_users_who_attach_the_texts_see_the_words(
    migrated: sa.Connection, seeds: pathlib.Path
) -> None:
    load(migrated, seeds)

    assert attach.attach(migrated, seeds.parent / "texts") == {"toy": 3}

    assert migrated.execute(WORDS).all() == [
        ("attached", "The partners met in July 2024."),
        ("attached", "Japan came"),
        ("attached", "Japan came"),
    ]
    migrated.commit()
    assert attach.detach(migrated) == 3
    assert migrated.execute(WORDS).all() == [("not attached", None)] * 3


def test_another_text_is_not_attached(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)
    (seeds.parent / "texts/toy.txt").write_text("Nobody came.\n")

    with pytest.raises(SeedError, match="is not the text of `toy`"):
        attach.attach(migrated, seeds.parent / "texts")

    assert migrated.execute(WORDS).all() == [("not attached", None)] * 3


def test_attached_words_are_never_exported(
    migrated: sa.Connection, seeds: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    load(migrated, seeds)
    attach.attach(migrated, seeds.parent / "texts")

    written = export.export(migrated, tmp_path / "out")

    assert [path for path in written if "partners met" in path.read_text("utf-8")] == []
    assert load(migrated, tmp_path / "out").is_empty
