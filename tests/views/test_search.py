"""Search finds the claims that an analyst means, and keeps up with every change of the record."""

from __future__ import annotations

import contextlib
import random
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from ip4db import model, read_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.views.record import Record

FOUND = [
    # What, the claim that must be found, and among how many.
    ("French veto Tokyo", "rusi-nato-platform/142", 2),
    ("New Zealand chair", "rusi-nato-platform/94", 1),
    ("on hold", "orf-paris-spoiler/178", 1),
    ("liaison office suspended", "orf-paris-spoiler/178", 1),
    ("what did Macron say about Taiwan", "rusi-nato-platform/139", 1),
    ("joint statement Washington", "rusi-nato-platform/104", 1),
    ("strategic concept 2022 China", "orf-paris-spoiler/23", 6),
    ("ITPP Korea signed", "wilson-center-goto/37", 1),
    ("no limits partnership", "orf-paris-spoiler/35", 1),
    ("31 members", "orf-paris-spoiler/10", 1),
    ("sanctions on Russia", "diplomat-galic-interview/214", 1),
    ("non-lethal aid", "diplomat-galic-interview/212", 1),
    ("Article 5 Hawaii", "wilson-center-goto/84", 1),
    ("warships Germany", "orf-paris-spoiler/171", 1),
    ("consensus rule", "orf-paris-spoiler/104", 3),
    ("heads of state Madrid", "usip-tightening-ties/23", 1),
    ("Abe Brussels 2007", "orf-paris-spoiler/140", 1),
    ("maritime security Japan", "orf-paris-spoiler/133", 2),
    ("cyber threats China", "orf-paris-spoiler/168", 1),
    ("dialogue with NATO since 2001", "usip-tightening-ties/29", 1),
    ("Hungary closer relations with China", "orf-paris-spoiler/101", 1),
    ("Asian NATO", "usip-tightening-ties/178", 1),
    ("veto greeted in China", "rusi-nato-platform/145", 1),
    ("flagship projects", "rusi-nato-platform/125", 2),
    ("global partner", "orf-paris-spoiler/8", 1),
    ("Europe and Asia matter to each other", "usip-tightening-ties/58", 1),
    # Words of codes, issues and people rather than of the statement.
    ("speculated tensions", "orf-paris-spoiler/59", 1),
    ("presided IP4 meeting", "rusi-nato-platform/94", 1),
    ("tenure Yoon", "diplomat-galic-interview/12", 1),
    ("is the French veto reported or certain", "rusi-nato-platform/142", 2),
    # A demonym, a capital, an abbreviation, and the beginning of a word.
    ("Japanese exercises", "orf-paris-spoiler/166", 10),
    ("Moscow sanctions", "diplomat-galic-interview/214", 2),
    ("ROK Vilnius", "diplomat-galic-interview/7", 3),
    ("disinfo", "orf-paris-spoiler/53", 10),
    # Misspelt.
    ("Stoltenburg", "orf-paris-spoiler/17", 10),
    ("Zeland chair", "rusi-nato-platform/94", 1),
    ("liason ofice suspended", "orf-paris-spoiler/178", 1),
    ("Marcon Bejing", "orf-paris-spoiler/78", 4),
    ("Washinton sumit declaration", "wilson-center-goto/4", 10),
    ("Jappan maritime", "orf-paris-spoiler/133", 2),
    ("Turkiye", "rusi-nato-platform/66", 2),
]


def keys(connection: sa.Connection, query: str, **filters: object) -> Sequence[str]:
    """Return the keys of the claims found, the best first."""
    given = "".join(f", {name} => CAST(:{name} AS {kind(name)})" for name in filters)
    asked = sa.text(f"SELECT assertion_key FROM bi.search(:query{given}) ORDER BY place")
    return connection.scalars(asked, {"query": query, **filters}).all()


def kind(name: str) -> str:
    """Return the type of a filter."""
    return "integer" if name in ("year_from", "year_to", "max_rows") else "text"


@pytest.mark.parametrize(("query", "key", "among"), FOUND)
def test_the_claim_that_is_meant_is_among_the_first(
    facts: sa.Connection,
    query: str,
    key: str,
    among: int,
) -> None:
    assert key in keys(facts, query)[:among]


def test_claims_with_all_words_come_first(facts: sa.Connection) -> None:
    asked = "SELECT missing_words, score FROM bi.search('Tokyo office China', max_rows => 500)"
    found = facts.exec_driver_sql(asked).all()
    missing = [row.missing_words is not None for row in found]

    assert set(missing) == {False, True}
    assert missing == sorted(missing)
    assert [row.score for row in found] == sorted((row.score for row in found), reverse=True)
    assert all((row.score >= 1) == (row.missing_words is None) for row in found)


def test_a_rare_word_counts_more_than_a_common_one(facts: sa.Connection) -> None:
    asked = "SELECT found_words FROM bi.search('NATO Hawaii ammunition') WHERE place IN (1, 3)"

    assert facts.exec_driver_sql(asked).scalars().all() == ["hawaii", "nato"]


def test_a_row_says_which_words_were_found_and_where(facts: sa.Connection) -> None:
    asked = """
        SELECT place, assertion_key, found_words, missing_words, found_in, kind, source_key,
            subject_key, modality, polarity, citation
        FROM bi.search('Zeland chair moon') LIMIT 1
    """
    assert tuple(facts.exec_driver_sql(asked).one()) == (
        1, "rusi-nato-platform/94", "zealand, chair", "moon",
        "statement; name; code, note or issue",
        "participation", "rusi-nato-platform", "new-zealand", "asserted", "asserted",
        "Shetler-Jones and Capie, RUSI commentary, ¶ 12",
    )  # fmt: skip


def test_a_phrase_is_required(facts: sa.Connection) -> None:
    phrase, words = keys(facts, '"systemic challenge"'), keys(facts, "systemic challenge")

    assert 0 < len(phrase) < len(words)
    asked = "SELECT search_text FROM bi.search_document WHERE assertion_key = ANY(%s)"
    texts = facts.exec_driver_sql(asked, (list(phrase),)).scalars()
    assert all("systemic challenge" in text for text in texts)


def test_a_phrase_is_required_beside_other_words(facts: sa.Connection) -> None:
    assert set(keys(facts, 'macron "liaison office"', max_rows=1000)) == set(
        keys(facts, '"liaison office"', max_rows=1000),
    )


def test_or_between_phrases_asks_for_one_of_them(facts: sa.Connection) -> None:
    either = set(keys(facts, '"liaison office" OR "joint statement"', max_rows=1000))

    both = (
        set(keys(facts, f'"{words}"', max_rows=1000))
        for words in ("liaison office", "joint statement")
    )
    assert either == set.union(*both)


def test_a_phrase_joined_to_a_word_by_or_is_not_required(facts: sa.Connection) -> None:
    found = keys(facts, 'macron or "joint statement"', max_rows=1000)

    assert {"rusi-nato-platform/104", "orf-paris-spoiler/62"} <= set(found)


@pytest.mark.parametrize("without", ["-france", '-"france"', "-France"])
def test_a_word_after_a_minus_is_excluded(facts: sa.Connection, without: str) -> None:
    some, everything = keys(facts, f"office {without}"), keys(facts, "office", max_rows=1000)

    asked = "SELECT search_text FROM bi.search_document WHERE assertion_key = ANY(%s)"
    texts = facts.exec_driver_sql(asked, (list(some),)).scalars().all()
    assert 0 < len(some) < len(everything)
    assert not any(" france " in f" {text} " for text in texts)


def test_a_hyphen_inside_a_word_excludes_nothing(facts: sa.Connection) -> None:
    assert keys(facts, "Indo-Pacific vision") == keys(facts, "Indo Pacific vision")


@pytest.mark.parametrize(
    ("filters", "condition"),
    [
        ({"in_source": "orf-paris-spoiler"}, "source_key = 'orf-paris-spoiler'"),
        ({"of_kind": "stance"}, "kind = 'stance'"),
        ({"of_subject": "france"}, "subject_key = 'france'"),
        ({"of_holder": "nato"}, "holder_key = 'nato'"),
        ({"of_modality": "recommended"}, "modality = 'recommended'"),
        ({"of_polarity": "denied"}, "polarity = 'denied'"),
        ({"of_voice": "opinion"}, "voice = 'opinion'"),
        (
            {"year_from": 2024},
            "date_basis IS NOT NULL AND coalesce(date_to, 'infinity') >= '2024-01-01'",
        ),
        (
            {"year_to": 2010},
            "date_basis IS NOT NULL AND coalesce(date_from, '-infinity') <= '2010-12-31'",
        ),
        (
            {"in_source": "rusi-nato-platform", "of_kind": "stance", "of_polarity": "asserted"},
            "source_key = 'rusi-nato-platform' AND kind = 'stance' AND polarity = 'asserted'",
        ),
    ],
    ids=str,
)
def test_a_filter_keeps_what_it_names_and_nothing_else(
    facts: sa.Connection,
    filters: dict[str, object],
    condition: str,
) -> None:
    found = set(keys(facts, "nato", max_rows=2000))
    kept = facts.exec_driver_sql(f"SELECT assertion_key FROM bi.search_document WHERE {condition}")

    assert set(keys(facts, "nato", max_rows=2000, **filters)) == found & set(kept.scalars())


def test_a_filter_that_fits_nothing_finds_nothing(facts: sa.Connection) -> None:
    assert keys(facts, "nato", in_source="no-such-source") == []


def test_no_more_rows_come_than_are_asked_for(facts: sa.Connection) -> None:
    assert len(keys(facts, "nato", max_rows=7)) == 7
    assert len(keys(facts, "nato")) == 100
    assert keys(facts, "nato", max_rows=7) == keys(facts, "nato")[:7]


@pytest.mark.parametrize(
    "query",
    ["", "   ", "the", '"', '""', "-", "--", "-france", '-"liaison office"', "or", "OR or",
     "xyzzyx", "!!! ??? &&&", "2030", '"on the"'],
)  # fmt: skip
def test_a_query_without_a_known_word_finds_nothing(facts: sa.Connection, query: str) -> None:
    assert keys(facts, query) == []


@pytest.mark.parametrize(
    "query",
    [
        "office'; DROP TABLE ip4.entity; --",
        "office ' \" \\ \\' $$ $1 %s :x",
        "office & | ! ( ) :* <-> <1000>",
        "office') @@ to_tsquery('",
        "<script>office</script>",
        '"office',
        'office"',
        '-" office',
        "office\n\toffice\r\n",
        "office \u0301\u200b\ufeff \U0001f600",
        "office " + "x" * 9_000,
    ],
)
def test_signs_of_other_languages_are_only_signs(facts: sa.Connection, query: str) -> None:
    found = keys(facts, query, max_rows=1000)

    assert "orf-paris-spoiler/41" in found


@pytest.mark.parametrize("word", ["office ", "office-", '"office" ', "-office ", "office or "])
def test_a_query_of_ten_thousand_characters_is_answered(facts: sa.Connection, word: str) -> None:
    query = ("veto " + word * 10_000)[:10_000]

    assert set(keys(facts, query)) <= set(keys(facts, "veto office", max_rows=1000))


def test_an_unknown_query_is_no_error(facts: sa.Connection) -> None:
    assert facts.scalar(sa.text("SELECT count(*) FROM bi.search(NULL)")) == 0


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Stoltenberg", "jens-stoltenberg"),
        ("Stoltenburg", "jens-stoltenberg"),
        ("new zeland", "new-zealand"),
        ("NATO", "nato"),
        ("PRC", "china"),
        ("South Korea", "republic-of-korea"),
        ("Moscow", "russia"),
        ("Japanese", "japan"),
        ("Tokyo office", "nato-liaison-office-tokyo"),
        ("office in Tokyo", "nato-liaison-office-tokyo"),
        ("Washington summit", "summit-washington-2024"),
        ("Turkiye", "turkey"),
        ("spaceemerging", "space"),
        ("Stolten", "jens-stoltenberg"),
    ],
)
def test_an_entity_is_found_by_a_name(facts: sa.Connection, name: str, key: str) -> None:
    first = "SELECT entity_key FROM bi.find_entity(%s) ORDER BY place LIMIT 1"

    assert facts.exec_driver_sql(first, (name,)).scalar() == key


def test_an_entity_is_found_among_those_of_a_kind(facts: sa.Connection) -> None:
    asked = """
        SELECT entity_key, entity_kind, known_as, found_in
        FROM bi.find_entity('Madrid', of_kind => 'summit')
    """

    assert facts.exec_driver_sql(asked).all() == [
        ("summit-madrid-2022", "summit", "Madrid", "printed form"),
    ]


@pytest.mark.parametrize("name", ["", "-", "'; --", "%", "x" * 10_000, "2030"])
def test_a_name_that_nothing_has_is_no_error(facts: sa.Connection, name: str) -> None:
    assert facts.exec_driver_sql("SELECT * FROM bi.find_entity(%s)", (name,)).all() == []


def test_words_are_like_words_by_their_letters(facts: sa.Connection) -> None:
    like = "SELECT similar_word FROM bi.similar_word(%s) LIMIT 1"

    assert facts.exec_driver_sql(like, ("vilnus",)).scalar() == "vilnius"
    assert facts.exec_driver_sql(like, ("qqqqq",)).scalar() is None


def test_a_claim_is_found_by_whatever_is_said_of_it(record: Record, draft: sa.Connection) -> None:
    source, topic = (
        record.source("a"),
        record.entity(model.Topic, "submarines", topic_type="threat"),
    )
    place = {"source_id": source.id, "passage_id": record.passage(source).id}
    claim = record.claim(
        model.Stance, source, topic, statement="They say no", position="opposes",
        target_id=record.country("japan").id, ground="too costly", note="Doubtful", scope="abroad",
    )  # fmt: skip
    record.add(model.EntityName(entity_id=topic.id, name="Seawolves", name_type="short"))
    record.add(model.Mention(**place, entity_id=topic.id, printed="boats", manner="description"))
    saying = record.add(model.Utterance(key="u", description="A vow"))
    record.quotation(saying, claim, "never", "ever")
    issue = record.add(model.Issue(key="i", question="Whose gold is it?", verdict="open"))
    position = {"issue_id": issue.id, "assertion_id": claim.id}
    record.add(model.IssuePosition(**position, position="nobody knows"))

    for word in ("say", "submarine", "seawolves", "boat", "ever", "vow", "japan", "opposes",
                 "costly", "doubtful", "abroad", "gold", "nobody", "stance"):  # fmt: skip
        assert (word, keys(draft, word)) == (word, [claim.key])


CHANGES = {
    "the name of an entity": "UPDATE ip4.entity SET name = name || ' renamed' WHERE key = 'france'",
    "a further name": """
        INSERT INTO ip4.entity_name
        SELECT id, 'Hexagon', 'short' FROM ip4.entity WHERE key = 'france'
    """,
    "no further name": "DELETE FROM ip4.entity_name WHERE name IN ('ROK', 'IP4')",
    "a printed name": """
        INSERT INTO ip4.mention (source_id, entity_id, passage_id, printed, manner)
        SELECT passage.source_id, entity.id, passage.id, 'Gaul', 'demonym'
        FROM ip4.passage, ip4.entity WHERE entity.key = 'france' ORDER BY passage.key LIMIT 1
    """,
    "a printed description": """
        UPDATE ip4.mention SET printed = 'the thing', manner = 'description'
        WHERE (entity_id, passage_id) = (
            SELECT entity_id, passage_id FROM ip4.mention ORDER BY entity_id, passage_id LIMIT 1
        ) AND manner <> 'description'
    """,
    "no mention of an entity": """
        DELETE FROM ip4.mention USING ip4.entity WHERE id = entity_id AND key = 'japan'
    """,
    "a quoted phrase": "UPDATE ip4.quotation_piece SET phrase = 'other words' WHERE ordinal = 1",
    "a description of a saying": "UPDATE ip4.utterance SET description = 'Says so ' || key",
    "the question of an issue": "UPDATE ip4.issue SET question = 'Why? ' || key",
    "a position on an issue": "UPDATE ip4.issue_position SET position = 'moot', note = 'so it is'",
    "no issue": "DELETE FROM ip4.issue WHERE key LIKE 'tokyo%%'",
    "a code of a payload": """
        UPDATE ip4.stance SET position = 'supports' WHERE position = 'opposes'
    """,
    "a text of a payload": "UPDATE ip4.aspect SET item = 'else' WHERE item LIKE 'a%%'",
    "modality and note": """
        UPDATE ip4.assertion SET modality = 'likely', note = 'moot' WHERE number = 5
    """,
    "the statement": """
        UPDATE ip4.assertion SET statement = statement || ', they say' WHERE number < 9
    """,
    "a link": "DELETE FROM ip4.assertion_link",
    "further entities": "DELETE FROM ip4.assertion_entity",
    "a speaker": """
        UPDATE ip4.attribution SET speech_act = 'warns', hedge = 'perhaps' WHERE depth > 0
    """,
    "who belongs to a group": """
        DELETE FROM ip4.assertion USING ip4.entity
        WHERE
            assertion.kind = 'membership'
            AND subject_id = entity.id
            AND entity.key = 'new-zealand'
    """,
    "a date": "UPDATE ip4.source_bound SET day = day - 400 WHERE day IS NOT NULL",
    "a claim less": """
        DELETE FROM ip4.assertion WHERE kind = 'tenure' AND NOT EXISTS (
            SELECT FROM ip4.issue_position WHERE assertion_id = assertion.id
        )
    """,
}


@pytest.fixture
def unsettled(_facts_engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give the real seeds in a transaction that ends without a commit, so that no rule is asked."""
    with _facts_engine.connect() as connection:
        yield connection
        connection.rollback()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_the_search_knows_every_change_when_it_is_committed(
    unsettled: sa.Connection,
    change: str,
) -> None:
    changed = unsettled.exec_driver_sql(change)
    assert changed.rowcount > 0
    read_model.refresh(unsettled)

    assert stale(unsettled) == {}


def test_the_search_knows_many_changes_at_once(unsettled: sa.Connection) -> None:
    changes = list(CHANGES.values())
    chosen = random.Random(4)  # noqa: S311  the same order in every run
    for _ in range(4):
        for change in chosen.sample(changes, 5):
            with contextlib.suppress(sa.exc.IntegrityError), unsettled.begin_nested():
                unsettled.exec_driver_sql(change)
        read_model.refresh(unsettled)
        assert stale(unsettled) == {}


def stale(connection: sa.Connection) -> dict[str, int]:
    """Return how many rows of the search are not what they should be."""
    found = {}
    steps = {step.name: step for step in read_model.steps()}
    for name in ("name_word", "search_document"):
        if count := connection.exec_driver_sql(steps[name].difference()).scalar():
            found[name] = count
    return found
