"""How to break each CHECK in the small world.

Most CHECKs say by their name what they guard against, and break in the same way wherever
they stand; the others are listed by hand. ``test_rules.py`` holds the list against the catalog.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from ip4db.model import Base

if TYPE_CHECKING:
    from collections.abc import Iterator


class Case(NamedTuple):
    """A rule, the table that carries it, and SQL that breaks it."""

    rule: str
    table: str
    sql: str

    def __str__(self) -> str:
        """Name the case as tests do."""
        return f"{self.rule} on {self.table}"


CONVENTIONS = {
    r"(.+)_is_known": "UPDATE ip4.{table} SET {column} = 'no such code'",
    r"(.+)_is_not_empty": "UPDATE ip4.{table} SET {column} = ' '",
    r"(.+)_is_at_most_8_words": "UPDATE ip4.{table} SET {column} = repeat('word ', 9)",
    r"(.+)_is_at_most_12_words": "UPDATE ip4.{table} SET {column} = repeat('word ', 13)",
    r"(.+)_is_64_hex_digits": "UPDATE ip4.{table} SET {column} = 'abc'",
    r"(kind)_is_.+": "UPDATE ip4.{table} SET {column} = 'no such kind'",
}


def by_convention() -> Iterator[Case]:
    """Make the cases of all CHECKs that follow a convention, except those listed by hand."""
    by_hand = {(case.rule, case.table) for case in CHECKS}
    for table in Base.metadata.tables.values():
        names = sorted(
            str(constraint.name).removeprefix(f"ck_{table.name}_")
            for constraint in table.constraints
            if isinstance(constraint, sa.CheckConstraint)
        )
        for name in names:
            for pattern, sql in CONVENTIONS.items():
                found = re.fullmatch(pattern, name)
                if found and (f"ck_{table.name}_{name}", table.name) not in by_hand:
                    filled = sql.format(table=table.name, column=found[1])
                    yield Case(f"ck_{table.name}_{name}", table.name, filled)
                    break


CHANGE = "UPDATE ip4.{} SET {} WHERE {}"
NEW_ENTITY = "INSERT INTO ip4.entity (key, kind, name) VALUES ({})"


def check(table: str, rule: str, sql: str) -> Case:
    """Return the case of a CHECK, whose name in the database starts with that of its table."""
    return Case(f"ck_{table}_{rule}", table, sql)


def setting(table: str, rule: str, values: str, where: str = "true") -> Case:
    """Return the case of a CHECK that an UPDATE breaks."""
    return check(table, rule, CHANGE.format(table, values, where))


NEW_PASSAGE = (
    "INSERT INTO ip4.passage (source_id, label, paragraph, start_at, end_at, sha256, role)"
    " VALUES (13, {}, repeat('9', 64), 'body')"
)
NEW_ASSERTION = (
    "INSERT INTO ip4.assertion (source_id, number, kind, statement, subject_id)"
    " VALUES (13, {}, 'S', {})"
)

DATES = [
    ("'empty'", "day"),
    ("'[2024-07-01,)'", "day"),
    ("'[2024-07-01,)'", "month"),
    ("'(,2024-07-01)'", "after"),
    ("'[2024-07-01,2024-07-03)'", "day"),
    ("'[2024-07-02,2024-08-02)'", "month"),
    ("'[2024-07-01,2024-08-02)'", "month"),
    ("'[2024-02-01,2025-02-01)'", "year"),
    ("'[2024-01-01,2026-01-01)'", "year"),
    ("'[1995-01-01,2005-01-01)'", "decade"),
    ("'[1990-01-01,1999-01-01)'", "decade"),
    ("'[1998-01-01,2001-01-01)'", "part_of_decade"),
    ("'[1990-01-01,1991-01-01)'", "part_of_decade"),
    ("'[2024-07-01,2024-07-02)'", "span"),
    ("'[2024-07-01,)'", "span"),
    ("'[2024-07-01,2024-07-03)'", "after"),
    ("'[2024-07-01,2024-07-03)'", "before"),
    ("'(,)'", "before"),
]
"""Ranges that are not what their precision says."""


def wrong_dates(table: str) -> Iterator[Case]:
    """Make the cases of the rules of fuzzy dates."""
    width = "date_possible_is_as_wide_as_its_precision"
    for possible, precision in DATES:
        yield setting(table, width, f"date_possible = {possible}, date_precision = '{precision}'")
    infinite = "date_possible = '[2024-07-01,infinity)', date_precision = 'span'"
    yield setting(table, "date_possible_has_no_infinite_day", infinite)
    half = "date_precision = NULL, date_possible = '[2024-07-01,2024-07-02)'"
    yield setting(table, "date_possible_has_a_precision", half)
    yield setting(
        table,
        "date_possible_has_a_precision",
        "date_precision = 'day', date_possible = NULL",
    )


SPACES = "\t\v\x1c \x85\xa0\u1680\u2000\u2003\u2009\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"
"""White space of many kinds, most of which a locale may not know."""


def joined_words(table: str, column: str, words: int) -> Iterator[Case]:
    """Make the cases of too many words that are separated by something else than a space."""
    for space in SPACES:
        phrase = space.join(["word"] * (words + 1))
        yield setting(table, f"{column}_is_at_most_{words}_words", f"{column} = '{phrase}'")
    yield setting(table, f"{column}_is_at_most_{words}_words", f"{column} = '{SPACES}'")


CHECKS = [
    check("entity", "kind_is_known", NEW_ENTITY.format("'thing', 'thing', 'Thing'")),
    check("entity", "key_is_lower_case_words", NEW_ENTITY.format("'Thing', 'event', 'Thing'")),
    check("entity", "key_is_lower_case_words", NEW_ENTITY.format("'a--b', 'event', 'Thing'")),
    setting("country", "iso_alpha2_is_two_letters", "iso_alpha2 = 'JPN'"),
    setting("country", "iso_alpha3_is_three_letters", "iso_alpha3 = 'jpn'"),
    setting("country", "iso_numeric_is_three_digits", "iso_numeric = 1000"),
    setting("organisation", "is_not_part_of_itself", "part_of_id = id"),
    setting("person", "does_not_belong_to_itself", "belongs_to_id = id"),
    setting("event", "is_not_part_of_itself", "part_of_id = id"),
    setting("event", "summits_are_of_type_summit", "event_type = 'meeting'", "kind = 'summit'"),
    setting("event", "summits_are_of_type_summit", "event_type = 'summit'", "kind = 'event'"),
    setting("document", "is_no_instance_of_itself", "instance_of_id = id"),
    setting("topic", "is_not_broader_than_itself", "broader_id = id"),
    setting("topic", "cooperation_areas_are_of_type_area", "topic_type = 'area'", "kind = 'topic'"),
    setting("enumeration", "label_is_lower_case_words", "label = 'Two Words'"),
    setting("enumeration", "name_is_not_empty", "name = ' '"),
    setting("enumeration", "completeness_is_known", "completeness = 'x'"),
    setting("enumeration_item", "items_count_from_1", "item = 0"),
    setting("topic", "only_an_area_addresses_something", "addresses_id = id", "kind = 'topic'"),
    setting("source", "language_is_an_iso_639_code", "language = 'English'"),
    setting("source_field", "absent_fields_have_no_value", "value = 'x'", "basis = 'absent'"),
    setting("source_field", "absent_fields_have_no_value", "value = NULL", "basis = 'stated'"),
    setting("source_author", "ordinal_counts_from_1", "ordinal = 0"),
    setting("source_author", "an_absent_author_is_a_source_field", "basis = 'absent'"),
    setting("source_author", "affiliation_has_a_basis", "affiliation_basis = NULL"),
    setting("source_url", "url_is_a_web_address", "url = 'paper.example'"),
    setting("source_text", "paragraphs_are_counted", "paragraphs = 0"),
    setting("source_text", "characters_are_counted", "characters = 0"),
    setting("source_bound", "is_an_event_or_a_day", "day = '2025-01-01', event_id = 5"),
    setting("source_bound", "is_an_event_or_a_day", "day = NULL, event_id = NULL"),
    setting(
        "source_bound",
        "bounds_from_the_text_have_a_passage",
        "passage_id = NULL",
        "ordinal = 1",
    ),
    check("passage", "label_is_lower_case_words", NEW_PASSAGE.format("'P 9', 9, 0, 1")),
    check("passage", "paragraphs_count_from_1", NEW_PASSAGE.format("'p0', 0, 0, 1")),
    check("passage", "span_holds_something", NEW_PASSAGE.format("'p9', 9, 4, 4")),
    check("passage", "span_holds_something", NEW_PASSAGE.format("'p9', 9, -1, 4")),
    setting("passage", "does_not_repeat_itself", "repeats_id = id"),
    setting("attached_paragraph", "paragraphs_count_from_1", "paragraph = 0"),
    check("assertion", "numbers_count_from_1", NEW_ASSERTION.format("0, 'statement'", "1")),
    setting("assertion", "an_anchor_has_a_relation", "anchor_relation = NULL", "id = 2"),
    setting("assertion", "an_anchor_has_a_relation", "anchor_relation = 'before'", "id = 1"),
    setting("assertion", "has_at_most_one_anchor", "anchor_source_id = 13", "id = 2"),
    setting("attribution", "depth_counts_from_0", "depth = -1"),
    setting("evidence", "ordinal_counts_from_1", "ordinal = 0"),
    setting("evidence", "the_first_evidence_supports", "stance = 'qualifies'"),
    setting("evidence", "the_first_evidence_supports", "directness = 'context'"),
    setting("quotation_piece", "ordinal_counts_from_1", "ordinal = 0"),
    setting("quotation_piece", "a_span_has_both_ends", "end_at = NULL"),
    setting("quotation_piece", "span_holds_something", "end_at = start_at"),
    setting("quotation_piece", "only_a_later_piece_reopens_the_quotation", "reopens = true"),
    *joined_words("quotation_piece", "phrase", 12),
    check(
        "quotation_piece",
        "phrase_is_at_most_12_words",
        "UPDATE ip4.quotation_piece SET phrase = repeat('word ', 13)",
    ),
    setting("participation", "a_denied_level_is_named", "level_denied = true, level = NULL"),
    setting(
        "document_party",
        "has_a_party_or_its_function",
        "party_id = NULL, party_printed = NULL",
    ),
    setting("contribution", "currency_is_an_iso_4217_code", "currency = 'dollars'"),
    setting("contribution", "amount_is_positive", "amount = 0"),
    setting("contribution", "amount_is_positive", "amount = 'NaN'"),
    setting("contribution", "an_amount_has_currency_comparator_and_form", "currency = NULL"),
    setting("stance", "has_exactly_one_target", "target_assertion_id = 1"),
    setting("stance", "has_exactly_one_target", "target_id = NULL"),
    setting("stance", "is_no_stance_on_itself", "target_assertion_id = id, target_id = NULL"),
    setting("quantity", "low_is_not_above_high", "low = 5, comparator = 'at_least'"),
    *(
        setting("quantity", "numbers_are_finite", f"{number} = 'NaN', comparator = 'at_least'")
        for number in ("printed_value", "high")
    ),
    setting("quantity", "numbers_are_finite", "low = 'NaN', high = NULL, comparator = 'at_least'"),
    setting("quantity", "an_exact_number_has_equal_bounds", "high = 5"),
    setting("quantity", "an_exact_number_has_equal_bounds", "high = NULL"),
    setting("quantity", "about_a_number_bounds_nothing", "comparator = 'about'"),
    setting("explanation", "rank_counts_from_1", "rank = 0"),
    setting("aspect", "rank_counts_from_1", "rank = 0"),
    setting("assertion_link", "does_not_link_to_itself", "to_id = from_id"),
    check(
        "utterance",
        "key_is_lower_case_words",
        "INSERT INTO ip4.utterance (key, speaker_id, description) VALUES ('A Key', 3, 'x')",
    ),
    check(
        "issue",
        "key_is_lower_case_words",
        "INSERT INTO ip4.issue (key, question, verdict) VALUES ('A Key', 'x', 'open')",
    ),
    *wrong_dates("assertion"),
    *wrong_dates("utterance"),
]
"""CHECKs that have to be broken each in a way of its own."""
