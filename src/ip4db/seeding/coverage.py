"""Measure how much of each text the seeds cover: paragraphs, characters, sentences.

A paragraph is covered if one of its passages is evidence, repeats evidence, or gives a reason in
``no_claims``. Characters and sentences are counted in the running text only (body, captions,
headlines, author notes), because menus and mastheads make no claims.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from typing import TYPE_CHECKING

from ip4db.model.codes.sources import PassageRole
from ip4db.seeding import records, text

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator

    from ip4db.seeding.read import Seeds

OPENING, CLOSING = "\u201c\u2018\"'", "\u201d\u2019\"')"
SENTENCE_END = re.compile(rf"(?<=[.!?])[{CLOSING}]*\s+(?=[{OPENING}A-Z])")
NOT_RUNNING_TEXT = {PassageRole.FURNITURE, PassageRole.MASTHEAD, PassageRole.DISCLAIMER}


@dataclasses.dataclass
class Coverage:
    """The coverage of one text; characters and sentences are those of the running text."""

    source: str
    paragraphs: int
    paragraphs_covered: int
    characters: int
    characters_in_passages: int
    characters_in_evidence: int
    sentences: int
    sentences_with_evidence: int
    assertions: int
    kinds: Counter[str]
    modalities: Counter[str]
    uncovered: list[int]

    @property
    def percent_in_passages(self) -> float:
        """Percentage of the running text that is in a passage."""
        return 100 * self.characters_in_passages / self.characters

    @property
    def percent_in_evidence(self) -> float:
        """Percentage of the running text that is evidence of an assertion."""
        return 100 * self.characters_in_evidence / self.characters


def measure(seeds: Seeds, folder: pathlib.Path) -> Iterator[Coverage]:
    """Yield the coverage of every source whose text is in ``folder``."""
    for key, entry in seeds.sources.items():
        file: records.SourceFile = entry.record
        path = folder / file.source.text.file_name
        if path.is_file():
            yield measure_source(key, file, text.read(path))


def measure_source(key: str, file: records.SourceFile, words: text.Text) -> Coverage:
    """Return the coverage of one source."""
    used = {e.passage for assertion in file.assertions for e in assertion.evidence}
    evidence = {p.label for p in file.passages if p.label in used or p.repeats in used}
    explained = {p.label for p in file.passages if p.no_claims}
    covered = {p.paragraph for p in file.passages if p.label in evidence | explained}
    furniture = {
        p.paragraph for p in file.passages if p.role in NOT_RUNNING_TEXT and p.label in explained
    }
    running = [n for n in range(1, len(words.paragraphs) + 1) if n not in furniture]
    inside = {n: bytearray(len(words.paragraphs[n - 1])) for n in running}
    for passage in file.passages:
        if passage.paragraph in inside:
            mark = 2 if passage.label in evidence else 1
            marks = inside[passage.paragraph]
            for i in range(*passage.span):
                marks[i] = max(marks[i], mark)
    sentences = [s for n in running for s in sentence_spans(words.paragraphs[n - 1], n)]
    return Coverage(
        source=key,
        paragraphs=len(words.paragraphs),
        paragraphs_covered=len(covered),
        characters=sum(map(len, inside.values())),
        characters_in_passages=sum(sum(m > 0 for m in marks) for marks in inside.values()),
        characters_in_evidence=sum(sum(m > 1 for m in marks) for marks in inside.values()),
        sentences=len(sentences),
        sentences_with_evidence=sum(any(m > 1 for m in inside[n][a:b]) for n, a, b in sentences),
        assertions=len(file.assertions),
        kinds=Counter(assertion.kind for assertion in file.assertions),
        modalities=Counter(str(assertion.modality) for assertion in file.assertions),
        uncovered=[n for n in range(1, len(words.paragraphs) + 1) if n not in covered],
    )


def sentence_spans(paragraph: str, number: int) -> Iterator[tuple[int, int, int]]:
    """Yield the paragraph, start and end of every sentence."""
    start = 0
    for end in [*(found.start() for found in SENTENCE_END.finditer(paragraph)), len(paragraph)]:
        if end > start:
            yield number, start, end
        start = end
