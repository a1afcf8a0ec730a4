"""How to break each rule that is a trigger, in the small world.

The same cases serve twice. With triggers on the database refuses them by the name of the
rule; with triggers off it takes them, and ``ip4.broken_rules()`` has to find them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ip4db.model.codes.claims import AssertionKind
from ip4db.model.codes.entities import EntityKind
from tests.model.checks import CHANGE, NEW_ASSERTION, NEW_ENTITY, NEW_PASSAGE, Case

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = {EntityKind.SUMMIT: "event", EntityKind.COOPERATION_AREA: "topic"}
"""Where the rest of an entity stands, if not in a table named like its kind."""

SPARE = {
    EntityKind.COUNTRY: 15,
    EntityKind.ORGANISATION: 2,
    EntityKind.PERSON: 18,
    EntityKind.PLACE: 4,
    EntityKind.SUMMIT: 19,
    EntityKind.EVENT: 20,
    EntityKind.DOCUMENT: 21,
    EntityKind.TOPIC: 22,
    EntityKind.COOPERATION_AREA: 23,
    EntityKind.INITIATIVE: 11,
    EntityKind.PROVISION: 12,
    EntityKind.SOURCE: 24,
}
"""Entities of each kind to whose own row no foreign key points."""

SUBJECT = {
    AssertionKind.TENURE: 3,
    AssertionKind.DOCUMENT_PARTY: 7,
    AssertionKind.DOCUMENT_RELATION: 7,
    AssertionKind.WORDING: 7,
    AssertionKind.PROVISION_READING: 12,
}
"""Subjects for those payloads that do not take any."""

HELD_UP = (
    "INSERT INTO ip4.evidence (assertion_id, ordinal, source_id, passage_id)"
    " SELECT id, 1, 13, 1 FROM ip4.assertion WHERE number = 99;"
    "INSERT INTO ip4.attribution (assertion_id, depth, actor_id, speech_act)"
    " SELECT id, 0, 13, 'states' FROM ip4.assertion WHERE number = 99"
)
"""What else a new assertion needs: here it is to lack its payload only."""

MISNAMED = (
    "INSERT INTO ip4.assertion (key, source_id, number, kind, statement, subject_id)"
    " VALUES ('paper/98', 13, 99, 'statement', 'S', 1)"
)


SETTLE = "SET CONSTRAINTS ALL IMMEDIATE;SET CONSTRAINTS ALL DEFERRED"
"""Checks what stands so far, so that only the trigger of the last change can refuse."""

LOSS = "DELETE FROM ip4.{} WHERE id = {}"


def article(word: str) -> str:
    """Return the word with its article, as rules are named."""
    return f"an_{word}" if word[0] in "aeiou" else f"a_{word}"


def without_a_part() -> Iterator[Case]:
    """Make the cases of entities without their row and of assertions without their payload."""
    for kind in EntityKind:
        rule, home = f"{article(kind)}_has_its_row", HOME.get(kind, str(kind))
        yield Case(rule, "entity", NEW_ENTITY.format(f"'thing', '{kind}', 'Thing'"))
        yield Case(rule, home, LOSS.format(home, SPARE[kind]))
    for payload in AssertionKind:
        if payload is AssertionKind.STATEMENT:
            continue
        rule = f"{article(payload)}_has_its_payload"
        new = NEW_ASSERTION.format(f"99, '{payload}'", SUBJECT.get(payload, 1))
        yield Case(rule, "assertion", f"{new};{HELD_UP}")
        yield Case(rule, payload, LOSS.format(payload, "id"))


def setting(rule: str, table: str, values: str, where: str = "true") -> Case:
    """Return the case of a rule that an UPDATE breaks."""
    return Case(rule, table, CHANGE.format(table, values, where))


def withdrawn(item: str, in_use: str, coined: str, sql: str) -> Iterator[Case]:
    """Make the cases of a key withdrawn while in use, and of one used though withdrawn."""
    rule = "a_withdrawn_key_is_not_in_use"
    note = "INSERT INTO ip4.withdrawal (item, key, reason) VALUES ('{}', '{}', 'Coined twice')"
    yield Case(rule, "withdrawal", note.format(item, in_use))
    yield Case(rule, item, f"{note.format(item, coined)};{SETTLE};{sql}")


def reused(table: str, number: int, columns: str, values: str) -> Case:
    """Return the case of a row that takes the number of another one in one statement."""
    sql = (
        f"WITH gone AS (DELETE FROM ip4.{table} WHERE id = {number} RETURNING id)"
        f" INSERT INTO ip4.{table} (id, {columns}) OVERRIDING SYSTEM VALUE"
        f" SELECT id, {values} FROM gone"
    )
    return Case("a_number_is_not_used_again", table, sql)


KEPT = [
    setting("a_key_never_changes", "entity", "key = 'nippon'", "id = 1"),
    setting("a_key_never_changes", "entity", "kind = 'event'", "id = 5"),
    setting("a_key_never_changes", "assertion", "key = 'paper/99'", "id = 1"),
    setting("a_key_never_changes", "assertion", "number = 99", "id = 1"),
    setting("a_key_never_changes", "passage", "label = 'p99'", "id = 1"),
    setting("a_key_never_changes", "passage", "source_id = 14", "id = 4"),
    setting("a_key_never_changes", "issue", "key = 'another'"),
    setting("a_key_never_changes", "utterance", "key = 'another'"),
    reused("entity", 15, "key, kind, name", "'austria', 'country', 'Austria'"),
    reused(
        "assertion",
        2,
        "source_id, number, kind, statement, subject_id",
        "13, 99, 'statement', 'S', 1",
    ),
    reused(
        "passage",
        2,
        "source_id, label, paragraph, start_at, end_at, sha256, role",
        "13, 'p9', 9, 0, 1, repeat('9', 64), 'body'",
    ),
    reused("issue", 1, "key, question, verdict", "'why', 'Why?', 'open'"),
    reused("utterance", 1, "key, speaker_id, description", "'word', 3, 'A word'"),
    Case("a_withdrawal_stays", "withdrawal", "DELETE FROM ip4.withdrawal"),
    setting("a_withdrawal_stays", "withdrawal", "key = 'older-key'"),
    setting("a_withdrawal_stays", "withdrawal", "item = 'issue'"),
]
"""Changes that leave no trace in rows, so that no query over all rows can find them."""

TRIGGERS = [
    *without_a_part(),
    Case(
        "the_key_is_source_and_number",
        "assertion",
        f"{MISNAMED};{HELD_UP}",
    ),
    Case(
        "the_key_is_source_and_label",
        "passage",
        "INSERT INTO ip4.passage (key, source_id, label, paragraph, start_at, end_at, sha256, role)"
        " VALUES ('paper#p8', 13, 'p9', 9, 0, 1, repeat('9', 64), 'body')",
    ),
    Case(
        "part_of_makes_no_circle",
        "organisation",
        "UPDATE ip4.organisation SET part_of_id = 17 WHERE id = 2;"
        "UPDATE ip4.organisation SET part_of_id = 2 WHERE id = 17",
    ),
    Case(
        "belongs_to_makes_no_circle",
        "person",
        "UPDATE ip4.person SET belongs_to_id = 18 WHERE id = 3;"
        "UPDATE ip4.person SET belongs_to_id = 3 WHERE id = 18",
    ),
    setting("part_of_makes_no_circle", "event", "part_of_id = 6", "id = 5"),
    setting("broader_makes_no_circle", "topic", "broader_id = 10", "id = 9"),
    setting("instance_of_makes_no_circle", "document", "instance_of_id = 7", "id = 8"),
    setting("the_source_speaks_first", "attribution", "actor_id = 14", "assertion_id = 2"),
    Case(
        "speakers_follow_each_other",
        "attribution",
        "INSERT INTO ip4.attribution (assertion_id, depth, actor_id, speech_act)"
        " VALUES (2, 2, 3, 'says')",
    ),
    Case(
        "speakers_follow_each_other",
        "attribution",
        "DELETE FROM ip4.attribution WHERE assertion_id = 1 AND depth = 1",
    ),
    setting("speakers_follow_each_other", "attribution", "depth = 3", "depth = 2"),
    setting("the_speaker_can_speak", "attribution", "actor_id = 4", "depth = 1"),
    setting("the_speaker_can_speak", "utterance", "speaker_id = 5"),
    setting("the_speaker_can_speak", "quotation", "speaker_id = 5"),
    setting("the_place_is_a_place", "milestone", "place_id = 5"),
    setting("the_place_is_a_place", "contribution", "place_id = 9"),
    setting("a_tenure_is_of_a_person", "assertion", "subject_id = 1", "id = 10"),
    setting("a_document_party_is_of_a_document", "assertion", "subject_id = 1", "id = 4"),
    setting("a_document_relation_is_of_a_document", "assertion", "subject_id = 5", "id = 5"),
    setting("a_provision_reading_is_of_a_provision", "assertion", "subject_id = 7", "id = 14"),
    setting("a_wording_is_of_a_document_or_an_actor", "assertion", "subject_id = 9", "id = 6"),
    setting("a_passage_lies_within_its_text", "passage", "paragraph = 10", "id = 5"),
    setting("a_passage_lies_within_its_text", "source_text", "paragraphs = 3", "source_id = 13"),
    setting("an_attached_paragraph_lies_within_its_text", "attached_paragraph", "paragraph = 10"),
    Case(
        "an_attached_paragraph_lies_within_its_text",
        "attached_paragraph",
        "UPDATE ip4.source_text SET paragraphs = 5 WHERE source_id = 14;"
        f"UPDATE ip4.attached_paragraph SET paragraph = 9;{SETTLE};"
        "UPDATE ip4.attached_paragraph SET source_id = 14",
    ),
    Case(
        "an_attached_paragraph_lies_within_its_text",
        "source_text",
        f"UPDATE ip4.attached_paragraph SET paragraph = 9;{SETTLE};"
        "UPDATE ip4.source_text SET paragraphs = 5 WHERE source_id = 13",
    ),
    setting("no_claims_means_no_evidence", "evidence", "passage_id = 4", "assertion_id = 2"),
    setting("no_claims_means_no_evidence", "passage", "no_claims = 'None here'", "id = 1"),
    Case(
        "a_quotation_has_a_piece",
        "quotation",
        "INSERT INTO ip4.quotation (source_id, utterance_id) VALUES (14, 1)",
    ),
    Case("a_quotation_has_a_piece", "quotation_piece", "DELETE FROM ip4.quotation_piece"),
    setting("a_piece_lies_within_its_passage", "quotation_piece", "end_at = 11", "ordinal = 3"),
    setting("a_piece_lies_within_its_passage", "passage", "start_at = 1", "id = 1"),
    *(
        setting("pieces_follow_each_other_with_a_gap", "quotation_piece", values, where)
        for values, where in (
            ("ordinal = 4", "ordinal = 3"),
            ("start_at = 3", "ordinal = 2"),
            ("start_at = 1", "ordinal = 2"),
            ("reopens = false", "ordinal = 3"),
        )
    ),
    Case(
        "pieces_follow_each_other_with_a_gap",
        "quotation_piece",
        "DELETE FROM ip4.quotation_piece WHERE ordinal = 1",
    ),
    setting("pieces_follow_each_other_with_a_gap", "passage", "paragraph = 5", "id = 1"),
    setting("a_repeat_repeats_an_original", "passage", "repeats_id = 3", "id = 1"),
    setting("a_repeat_repeats_an_original", "passage", "repeats_id = 1", "id = 2"),
    Case(
        "only_each_has_exceptions",
        "assertion_exception",
        "INSERT INTO ip4.assertion_exception (assertion_id, member_id, says)"
        " VALUES (2, 15, 'denied')",
    ),
    setting("only_each_has_exceptions", "assertion", "distribution = 'group'", "id = 1"),
    *withdrawn(
        "entity",
        "japan",
        "atlantis",
        "INSERT INTO ip4.entity (id, key, kind, name) OVERRIDING SYSTEM VALUE"
        " VALUES (99, 'atlantis', 'place', 'Atlantis');"
        "INSERT INTO ip4.place (id, kind, place_type) VALUES (99, 'place', 'city')",
    ),
    *withdrawn(
        "assertion",
        "paper/1",
        "paper/99",
        NEW_ASSERTION.format("99, 'statement'", 1) + f";{HELD_UP}",
    ),
    *withdrawn("passage", "paper#p1", "paper#p9", NEW_PASSAGE.format("'p9', 9, 0, 1")),
    *withdrawn(
        "issue",
        "how-many",
        "why",
        "INSERT INTO ip4.issue (key, question, verdict) VALUES ('why', 'Why?', 'open')",
    ),
    *withdrawn(
        "utterance",
        "saying",
        "word",
        "INSERT INTO ip4.utterance (key, speaker_id, description) VALUES ('word', 3, 'A word')",
    ),
]
"""The rules of the folder ``rules``."""

KEYS = [
    Case("assertion_has_evidence", "assertion", "DELETE FROM ip4.evidence WHERE assertion_id = 1"),
    Case(
        "assertion_has_a_speaker",
        "assertion",
        "DELETE FROM ip4.attribution WHERE assertion_id = 2",
    ),
    Case(
        "fk_milestone_id_kind",
        "milestone",
        "INSERT INTO ip4.milestone (id, code) VALUES (1, 'held')",
    ),
    Case(
        "fk_person_id_kind",
        "person",
        "INSERT INTO ip4.person (id, kind, family_name, name_order)"
        " VALUES (1, 'person', 'Japan', 'given_first')",
    ),
    Case(
        "fk_evidence_passage_id_source_id",
        "evidence",
        "UPDATE ip4.evidence SET passage_id = 5 WHERE assertion_id = 1",
    ),
    Case(
        "fk_mention_passage_id_source_id",
        "mention",
        "UPDATE ip4.mention SET passage_id = 5",
    ),
    Case(
        "fk_passage_repeats_id_source_id",
        "passage",
        "UPDATE ip4.passage SET repeats_id = 5 WHERE id = 1",
    ),
    Case(
        "fk_source_bound_passage_id_source_id",
        "source_bound",
        "UPDATE ip4.source_bound SET passage_id = 5 WHERE ordinal = 1",
    ),
    Case(
        "fk_stance_position",
        "stance",
        "UPDATE ip4.stance SET position = 'sits'",
    ),
    Case(
        "fk_quotation_piece_passage_id_source_id",
        "quotation_piece",
        "UPDATE ip4.quotation_piece SET passage_id = 5",
    ),
    Case(
        "fk_assertion_quotation_source_id_utterance_id",
        "assertion_quotation",
        "INSERT INTO ip4.assertion_quotation (assertion_id, utterance_id, source_id)"
        " VALUES (16, 1, 14)",
    ),
]
"""Foreign keys that say more than that something is there."""
