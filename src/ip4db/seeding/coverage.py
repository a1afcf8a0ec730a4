"""How much of each text the seeds account for: paragraphs, characters, sentences.

A paragraph is accounted for if a passage of it is evidence, repeats evidence, or says why no
claim is taken from it. Characters and sentences count for the running text only (body, captions,
headlines, author notes), since nothing is claimed by a menu.
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
    """What is accounted for in one text; characters and sentences are of the running text."""

    source: str
    paragraphs: int
    paragraphs_accounted_for: int
    characters: int
    characters_in_passages: int
    characters_in_evidence: int
    sentences: int
    sentences_with_evidence: int
    assertions: int
    kinds: Counter[str]
    modalities: Counter[str]
    unaccounted: list[int]

    @property
    def percent_in_passages(self) -> float:
        """Share of the running text inside some passage, in per cent."""
        return 100 * self.characters_in_passages / self.characters

    @property
    def percent_in_evidence(self) -> float:
        """Share of the running text behind some assertion, in per cent."""
        return 100 * self.characters_in_evidence / self.characters


def cover(seeds: Seeds, folder: pathlib.Path) -> Iterator[Coverage]:
    """Yield the coverage of every source whose text is in ``folder``."""
    for key, entry in seeds.sources.items():
        file: records.SourceFile = entry.record
        path = folder / file.source.text.file_name
        if path.is_file():
            yield cover_one(key, file, text.read(path))


def cover_one(key: str, file: records.SourceFile, words: text.Text) -> Coverage:
    """Return the coverage of one source."""
    used = {e.passage for assertion in file.assertions for e in assertion.evidence}
    backed = {p.label for p in file.passages if p.label in used or p.repeats in used}
    silent = {p.label for p in file.passages if p.no_claims}
    counted = {p.paragraph for p in file.passages if p.label in backed | silent}
    aside = {p.paragraph for p in file.passages if p.role in NOT_RUNNING_TEXT and p.label in silent}
    running = [n for n in range(1, len(words.paragraphs) + 1) if n not in aside]
    inside = {n: bytearray(len(words.paragraphs[n - 1])) for n in running}
    for passage in file.passages:
        if passage.paragraph in inside:
            mark = 2 if passage.label in backed else 1
            marks = inside[passage.paragraph]
            for i in range(*passage.span):
                marks[i] = max(marks[i], mark)
    sentences = [s for n in running for s in sentence_spans(words.paragraphs[n - 1], n)]
    return Coverage(
        source=key,
        paragraphs=len(words.paragraphs),
        paragraphs_accounted_for=len(counted),
        characters=sum(map(len, inside.values())),
        characters_in_passages=sum(sum(m > 0 for m in marks) for marks in inside.values()),
        characters_in_evidence=sum(sum(m > 1 for m in marks) for marks in inside.values()),
        sentences=len(sentences),
        sentences_with_evidence=sum(any(m > 1 for m in inside[n][a:b]) for n, a, b in sentences),
        assertions=len(file.assertions),
        kinds=Counter(assertion.kind for assertion in file.assertions),
        modalities=Counter(str(assertion.modality) for assertion in file.assertions),
        unaccounted=[n for n in range(1, len(words.paragraphs) + 1) if n not in counted],
    )


def sentence_spans(paragraph: str, number: int) -> Iterator[tuple[int, int, int]]:
    """Yield paragraph, start and end of every sentence; a line cut in the middle is one."""
    start = 0
    for end in [*(found.start() for found in SENTENCE_END.finditer(paragraph)), len(paragraph)]:
        if end > start:
            yield number, start, end
        start = end
