"""Evidence is compared with the texts, for the toy and, where they are at hand, for our own."""

from __future__ import annotations

import os
import pathlib

import pytest

from ip4db.resources import seeds_folder
from ip4db.seeding import SeedError, fill, prepare, read, text, verify
from tests.seeding import toy

SOURCE = "sources/toy.yaml"
BESIDE = pathlib.Path(__file__).parents[2].parent / "shared" / "articles"
TEXTS = pathlib.Path(os.environ.get("IP4DB_TEXTS", BESIDE))

with_texts = pytest.mark.skipif(
    not TEXTS.is_dir(),
    reason="the texts of the articles are not here; name them in IP4DB_TEXTS",
)


def found(seeds: pathlib.Path) -> list[str]:
    return [str(f) for f in verify.verify(read.read(seeds), seeds.parent / "texts").faults]


def test_the_toy_stands_in_its_text(seeds: pathlib.Path) -> None:
    assert found(seeds) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("span: [0, 30]", "span: [0, 29]", "the words at this position have another SHA-256"),
        ("span: [0, 30]", "span: [0, 99]", "the span [0, 99] is not inside paragraph 1"),
        ("printed: July 2024", "printed: June 2024", "`June 2024` is not in p1a"),
        ("printed: Japan", "printed: Tokyo", "`Tokyo` is not in p2a"),
        ("paragraphs: 3", "paragraphs: 4", "`paragraphs` is 4, but the text has 3"),
    ],
)
def test_what_does_not_stand_there_is_reported(
    seeds: pathlib.Path,
    old: str,
    new: str,
    message: str,
) -> None:
    toy.edit(seeds, SOURCE, old, new)

    assert message in "\n".join(found(seeds))


def test_a_passage_that_prints_no_level_is_no_direct_evidence_of_one(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, "evidence: [p2a, p3a]", "evidence: [p2a, p1a]")
    toy.edit(seeds, SOURCE, "{event: summit-2024}", "{event: summit-2024, level_printed: Japan}")

    (fault,) = found(seeds)

    assert "passage `p1a` does not print the level `Japan`" in fault


def test_a_plain_statement_is_checked_and_verified(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, "  milestone: {code: held}\n", "")

    assert len(prepare(seeds)["assertion"]) == 2
    assert found(seeds) == []


def test_a_changed_text_is_reported(seeds: pathlib.Path) -> None:
    (seeds.parent / "texts/toy.txt").write_text(toy.WORDS.replace("July", "June"))

    message = "\n".join(found(seeds))

    assert "`sha256` is" in message
    assert "the words at this position have another SHA-256" in message


def test_words_become_a_position(seeds: pathlib.Path) -> None:
    path = seeds / SOURCE
    toy.edit(
        seeds,
        SOURCE,
        "passages:\n",
        'passages:\n- {label: p1b, paragraph: 1, words: "partners met ... July", no_claims: X}\n',
    )

    assert fill.fill(path, text.read(seeds.parent / "texts/toy.txt")) == 1

    assert "words:" not in path.read_text()
    assert found(seeds) == []
    passage = read.read(seeds).sources["toy"].record.passages[0]
    assert (passage.paragraph, passage.span) == (1, [4, 24])


def test_quotes_behind_the_words_are_left_alone(seeds: pathlib.Path) -> None:
    line = '- {label: p1b, paragraph: 1, words: "partners", no_claims: "It says \\"so\\""}'
    toy.edit(seeds, SOURCE, "passages:\n", f"passages:\n{line}\n")

    fill.fill(seeds / SOURCE, text.read(seeds.parent / "texts/toy.txt"))

    assert read.read(seeds).sources["toy"].record.passages[0].no_claims == 'It says "so"'


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Japan came", ("the words are in 2 positions of the text. Give more words, or "
                       "`paragraph:` (2, 3).")),
        ("Norway came", "the words are in 0 positions of the text. Copy them as printed."),
    ],
)  # fmt: skip
def test_words_that_stand_nowhere_or_twice_leave_the_file_as_it_was(
    seeds: pathlib.Path,
    words: str,
    message: str,
) -> None:
    path = seeds / SOURCE
    toy.edit(seeds, SOURCE, "passages:\n", f'passages:\n- {{label: p9a, words: "{words}"}}\n')
    before = path.read_text()

    with pytest.raises(SeedError) as caught:
        fill.fill(path, text.read(seeds.parent / "texts/toy.txt"))

    assert message in str(caught.value)
    assert path.read_text() == before


@pytest.mark.parametrize(
    "words",
    ['"some 14 others"', "'some 14 others'", "\u201csome 14 others\u201d", "some 14 others"],
)
@pytest.mark.parametrize("rest", ["", ", role: body", ", no_claims: They are not named"])
def test_words_need_no_quotes_of_a_kind(seeds: pathlib.Path, words: str, rest: str) -> None:
    line = f"- {{label: p9a, paragraph: 2, words: {words}{rest}}}"
    toy.edit(seeds, SOURCE, "passages:\n", f"passages:\n{line}\n")

    assert fill.fill(seeds / SOURCE, text.read(seeds.parent / "texts/toy.txt")) == 1
    place = f"span: [16, 30], sha256: {text.digest('some 14 others')}{rest}"
    assert f"- {{label: p9a, paragraph: 2, {place}}}\n" in (seeds / SOURCE).read_text()


def test_only_lines_of_passages_change(seeds: pathlib.Path) -> None:
    path = seeds / SOURCE
    toy.edit(
        seeds, SOURCE, "statement: Japan", 'statement: \'They said "words: ""Japan""\' # Japan'
    )
    toy.edit(seeds, SOURCE, "passages:\n", "passages:\n- {label: p1b, words: partners}\n")
    before = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)

    fill.fill(path, text.read(seeds.parent / "texts/toy.txt"))

    after = path.read_bytes()
    pairs = zip(before.split(b"\n"), after.split(b"\n"), strict=True)
    assert [old for old, new in pairs if old != new] == [b"- {label: p1b, words: partners}\r"]
    assert after.count(b"\r\n") == before.count(b"\r\n")


def test_words_that_are_not_on_one_line_are_a_fault(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, "passages:\n", "passages:\n- label: p9a\n  words: partners\n")

    with pytest.raises(SeedError, match=r"toy.yaml:11: `words` is not part of a passage"):
        fill.fill(seeds / SOURCE, text.read(seeds.parent / "texts/toy.txt"))


def test_a_sentence_of_the_text_is_a_fault(seeds: pathlib.Path) -> None:
    sentence = "The partners met in the large hall in July 2024"
    (seeds.parent / "texts/toy.txt").write_text(toy.WORDS.replace("\n\n", f" {sentence}.\n\n"))
    toy.edit(seeds, SOURCE, "statement: Japan came to the summit", f"statement: {sentence}")

    assert [fault for fault in found(seeds) if "statement" in fault] == [
        (
            "seeds/sources/toy.yaml:33 (assertion 2): `statement` repeats 10 words or more of the "
            "text. Say it in your own words."
        )
    ]


def test_typographic_quotes_and_dashes_do_not_hide_words() -> None:
    page = text.Text(
        "x",
        "",
        ("He said\u00a0: \u201cnot \u2013 ever\u201d".replace("\u00a0", " "),),
    )

    assert [position.words for position in text.find(page, '"not - ever"')] == [
        "\u201cnot \u2013 ever\u201d",
    ]


@with_texts
def test_every_passage_and_printed_form_of_our_seeds_stands_in_the_texts() -> None:
    seeds = read.read(seeds_folder())
    result = verify.verify(seeds, TEXTS)

    assert ([str(fault) for fault in result.faults], result.missing_texts) == ([], [])
    assert result.assertions == sum(len(e.record.assertions) for e in seeds.sources.values())


@with_texts
def test_no_sentence_of_a_text_is_in_the_seeds() -> None:
    """Fifteen words in a row would be a sentence; a quoted phrase has at most twelve."""
    run = 15
    known: set[tuple[str, ...]] = set()
    for path in TEXTS.glob("*.txt"):
        words = " ".join(text.read(path).paragraphs).lower().split()
        known.update(tuple(words[i : i + run]) for i in range(len(words) - run + 1))

    copied = []
    for path in seeds_folder().rglob("*.yaml"):
        words = path.read_text("utf-8").lower().split()
        copied += [
            (path.name, " ".join(words[i : i + run]))
            for i in range(len(words) - run + 1)
            if tuple(words[i : i + run]) in known
        ]

    assert copied == []
