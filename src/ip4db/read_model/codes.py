"""Code lists of what the read model concludes, and the labels of all code lists.

Labels come from ``Code.label``. Each list has an SQL function, which the planner replaces by a
CASE, so a label beside a code costs no join. Lists of the tables are in ``ip4db.model.codes``.
"""

from __future__ import annotations

from ip4db.model import Base
from ip4db.model.base import Code, CodeText, table_of


class Answer(Code):
    """What the sources answer to a question."""

    YES = "yes", "a source says so"
    DENIED = "denied", "a source says that it is not so, and none that it is"
    PARTLY = "partly", "it is so in part"
    PLANNED = "planned", "it was only foreseen: planned, expected or the like"
    EXPECTED = "expected", "it was only foreseen: planned, expected or the like"
    DISPUTED = "disputed", "sources disagree, and nothing settles it"
    NOT_REPORTED = "not_reported", "no source says anything, which is no denial"


class Foreseen(Code):
    """What a claim foresees."""

    EVENT = "event", "that an event takes place, or who comes to it"
    DOCUMENT = "document", "a document or its parties"
    STEP = "step", "another thing that can come about"
    EFFECT = "effect", "an effect, which is reasoning", "Effect (reasoning)"
    POSITION = "position", "what should be done, or where somebody may stand"


class Outcome(Code):
    """What became of something foreseen, as later claims say that are linked to it."""

    CAME_ABOUT = "came_about", "a source says that it came about"
    DID_NOT_COME_ABOUT = "did_not_come_about", "a source says that it did not come about"
    STALLED = "stalled", "a source says that it was stopped or put on hold"
    STILL_FORESEEN = "still_foreseen", "a source foresees it again or says that it goes on"
    SOURCES_DIFFER = "sources_differ", "one source says that it came about, another that it did not"
    NO_OUTCOME_REPORTED = "no_outcome_reported", "no source says what became of it"


class StepType(Code):
    """What kind of step of an initiative a claim is."""

    MILESTONE = "milestone", "something happened to the initiative, or is its state"
    STANCE = "stance", "somebody takes a position on it"
    WORDING = "wording", "a document names it, or does not"


class EntryType(Code):
    """Why something is on the time axis."""

    MILESTONE = "milestone", "a milestone, with the best date of several sources"
    PART_OF_AN_EVENT = "part of an event", "it has the date of the event that it is part of"
    DOCUMENT_OF_AN_EVENT = "document of an event", "it has the date of the event of its issue"
    CLAIM = "claim", "a single dated claim: another kind, or denied, or only foreseen"


class WordsStatus(Code):
    """Whether the words of a text are attached and match their fingerprints."""

    NOT_ATTACHED = "not attached", "the text is not attached"
    ATTACHED = "attached", "the text is attached"
    VERIFIED = "verified", "all words behind the claims of the text match"
    PARTLY_VERIFIED = "partly verified", "some words behind the claims of the text match"


class SourceAddress(Code):
    """Where a source can be read."""

    URL = "url", "an address of the text", "URL"


LISTS: tuple[type[Code], ...] = (
    Answer,
    Foreseen,
    Outcome,
    StepType,
    EntryType,
    SourceAddress,
    WordsStatus,
)


def lists() -> dict[str, type[Code]]:
    """Return all code lists by name."""
    types = [column.type for table in Base.metadata.sorted_tables for column in table.columns]
    found: list[type[Code]] = [type_.codes for type_ in types if isinstance(type_, CodeText)]
    return {table_of(listed): listed for listed in (*found, *LISTS)}


def label_functions() -> str:
    """Return the functions ``ip4_read.<list>_label(code)``, one for each list."""
    made = []
    for name, listed in sorted(lists().items()):
        cases = "\n".join(f"    WHEN '{member}' THEN '{member.label}'" for member in listed)
        made.append(
            f"CREATE FUNCTION ip4_read.{name}_label(code text) RETURNS text\n"
            f"LANGUAGE sql IMMUTABLE PARALLEL SAFE\nRETURN CASE code\n{cases}\nEND;\n"
        )
    return "".join(made)
