"""Check each claim against itself and against the text it comes from.

These are the rules of seeds/README.md that a machine can test: a claim is dated before its source
was written, a judgement is an opinion, a negative is not negated twice, what a page says around an
article is its publisher's, a thing that is only described is one source's, and no note counts in
numbers that only our files have.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from ip4db.model.codes.claims import AnchorRelation, Modality, Polarity, Voice
from ip4db.model.codes.entities import EntityKind
from ip4db.model.codes.payloads import AspectRole
from ip4db.model.codes.sources import (
    Basis,
    BoundSide,
    Directness,
    MentionManner,
    PassageRole,
    SourceFieldName,
)
from ip4db.seeding import edtf
from ip4db.seeding.records import EntityRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.seeding.faults import Fault
    from ip4db.seeding.read import Entry, Seeds
    from ip4db.seeding.record import Record
    from ip4db.seeding.yaml_file import Location

JUDGING_MODALITIES = {
    Modality.LIKELY,
    Modality.UNLIKELY,
    Modality.SPECULATED,
    Modality.OPEN,
    Modality.RECOMMENDED,
    Modality.COUNTERFACTUAL,
}
JUDGING_ASPECTS = {
    AspectRole.BENEFIT,
    AspectRole.DRAWBACK,
    AspectRole.ARGUMENT_FOR,
    AspectRole.ARGUMENT_AGAINST,
    AspectRole.RECOMMENDATION,
}
NEGATIVE = re.compile(r"(no|not|never|none|nothing|without|lack|absence|neither)\b", re.IGNORECASE)
AROUND_THE_ARTICLE = {PassageRole.FURNITURE, PassageRole.DISCLAIMER}
NUMBERED = re.compile(
    r"\b(source|text|paragraph|passage|assertion)s? \d+|\b0\d\d\b|\bp\d+[a-z]\b",
    re.IGNORECASE,
)
DESCRIBED_KINDS = (EntityKind.DOCUMENT, EntityKind.EVENT, EntityKind.INITIATIVE, EntityKind.SUMMIT)
LEAST_ITEMS = 2
NAMELESS = {MentionManner.DESCRIPTION, MentionManner.PRONOUN, MentionManner.YEAR_ONLY}


def consistency(seeds: Seeds) -> Iterator[Fault]:
    """Yield every claim that contradicts itself or its source."""
    ends = event_ends(seeds)
    for key, entry in seeds.sources.items():
        yield from late_dates(key, entry, last_day_of_writing(entry, ends))
        yield from judgements(key, entry)
        yield from double_negatives(entry)
        yield from words_around_the_article(entry)
        yield from broken_lists(entry)
        for i, assertion in enumerate(entry.record.assertions):
            yield from own_numbers(entry, ("assertions", i), assertion)
    for file, entries in seeds.lists.items():
        if file.startswith("curation/"):
            for entry in entries:
                yield from own_numbers(entry, (), entry.record)
    yield from merged_things(seeds)


def name(assertion: Record) -> str:
    """Return the name of an assertion for messages."""
    return f"assertion {assertion.n}"  # type: ignore[attr-defined]


def event_ends(seeds: Seeds) -> dict[str, dt.date]:
    """Return the last day of every event that some milestone dates, by key."""
    ends: dict[str, dt.date] = {}
    for entry in seeds.sources.values():
        for assertion in entry.record.assertions:
            if assertion.milestone and assertion.when and assertion.when.edtf:
                (_, after), _ = edtf.read(assertion.when.edtf)
                if after is not None:
                    last = after - dt.timedelta(days=1)
                    ends[assertion.subject] = min(last, ends.get(assertion.subject, last))
    return ends


def last_day_of_writing(entry: Entry, ends: dict[str, dt.date]) -> dt.date | None:
    """Return the last day on which a source can have been written, or None if none is known."""
    days = [
        bound.day or ends.get(bound.event)
        for bound in entry.record.source.bounds
        if bound.side == BoundSide.BEFORE
    ]
    return min((day for day in days if day is not None), default=None)


def late_dates(key: str, entry: Entry, last: dt.date | None) -> Iterator[Fault]:
    """Find claims of what is so or was so that are dated after the writing of their source."""
    for i, assertion in enumerate(entry.record.assertions):
        when = assertion.when
        if when is None or assertion.modality != Modality.ASSERTED:
            continue
        own = when.relation if when.anchor == key else None
        at: Location = ("assertions", i, "when")
        if when.edtf:
            (first, after), _ = edtf.read(when.edtf)
            if first and last and first > last:
                what = f"`edtf` begins after {last}, the last day on which its source was written"
                yield entry.fault(at, name(assertion), what, "Correct the date or the modality")
            if after is None and own != AnchorRelation.ONGOING_AT:
                what = "`edtf` has an open end that runs past the writing of its source"
                remedy = f"Give the end, or add `anchor: {key}, relation: ongoing_at`"
                yield entry.fault(at, name(assertion), what, remedy)
        elif own in {AnchorRelation.AFTER, AnchorRelation.SHORTLY_AFTER}:
            what = "is dated after the writing of its source"
            yield entry.fault(at, name(assertion), what, "Correct the relation or the modality")
        elif own == AnchorRelation.SAME_YEAR:
            what = "is dated by a year that runs past the writing of its source"
            yield entry.fault(at, name(assertion), what, "Give its part of the year as `edtf`")
        elif own == AnchorRelation.YEAR_BEFORE and last is None:
            what = "is dated by the year before the writing, which has no last day"
            yield entry.fault(at, name(assertion), what, "Add a bound `before` to the source")


def judgements(key: str, entry: Entry) -> Iterator[Fault]:
    """Find explanations, evaluations and forecasts that are put as facts.

    A source knows how it came about itself: that is no judgement.
    """
    for i, assertion in enumerate(entry.record.assertions):
        judges = (
            (assertion.explanation is not None and assertion.subject != key)
            or (assertion.aspect is not None and assertion.aspect.role in JUDGING_ASPECTS)
            or assertion.modality in JUDGING_MODALITIES
        )
        if judges and assertion.voice == Voice.FACT:
            what = "explains, evaluates or foresees, and is put as a fact"
            at: Location = ("assertions", i)
            yield entry.fault(at, name(assertion), what, "Add `voice: opinion`")


def double_negatives(entry: Entry) -> Iterator[Fault]:
    """Find items that are negative and turned round once more."""
    for i, assertion in enumerate(entry.record.assertions):
        if assertion.aspect is None or not NEGATIVE.match(assertion.aspect.item):
            continue
        turned = assertion.modality in {Modality.UNLIKELY, Modality.OPEN}
        if turned or assertion.polarity == Polarity.DENIED:
            by = assertion.modality if turned else assertion.polarity
            what = f"`item` is negative, and `{by}` negates it again"
            at: Location = ("assertions", i, "aspect")
            yield entry.fault(at, name(assertion), what, "Word the item in the positive")


def words_around_the_article(entry: Entry) -> Iterator[Fault]:
    """Find what a page says around an article and nobody but the article is held to say."""
    publisher = next(
        (
            field.entity
            for field in entry.record.source.fields
            if field.field == SourceFieldName.PUBLISHER
            and field.basis in {Basis.STATED, Basis.INFERRED}
        ),
        None,
    )
    authors = {author.person for author in entry.record.source.authors}
    roles = {passage.label: passage.role for passage in entry.record.passages}
    for i, assertion in enumerate(entry.record.assertions if publisher else []):
        around = {
            roles.get(evidence.passage)
            for evidence in assertion.evidence
            if evidence.directness != Directness.CONTEXT
        }
        about = {PassageRole.AUTHOR_NOTE} if assertion.subject in authors else set()
        if around <= AROUND_THE_ARTICLE | about and not assertion.speakers:
            what = "rests on words around the article, and the article is held to say it"
            remedy = f"Add `act: reports` and `{publisher}` to `speakers`"
            yield entry.fault(("assertions", i), name(assertion), what, remedy)


def broken_lists(entry: Entry) -> Iterator[Fault]:
    """Find lists without a name, and lists whose items are missing."""
    items: dict[str, set[int]] = defaultdict(set)
    named = {listed.label for listed in entry.record.enumerations}
    for i, assertion in enumerate(entry.record.assertions):
        for j, place in enumerate(assertion.items):
            items[place.label].add(place.item)
            if place.label not in named:
                what = f"is an item of `{place.label}`, which `enumerations` does not name"
                at: Location = ("assertions", i, "items", j)
                yield entry.fault(at, name(assertion), what, "Add the list, or correct the label")
    for i, listed in enumerate(entry.record.enumerations):
        found = items[listed.label]
        if len(found) < LEAST_ITEMS or found != set(range(1, len(found) + 1)):
            what = f"has the items {sorted(found)}"
            remedy = "Number two or more items from 1 without a gap"
            yield entry.fault(("enumerations", i), f"list {listed.label}", what, remedy)


def own_numbers(entry: Entry, at: Location, record: Record) -> Iterator[Fault]:
    """Find notes that speak of a source or paragraph by a number of ours."""
    for field in ("note", "reason", "question", "scope"):
        value = getattr(record, field, None)
        if isinstance(value, str) and (found := NUMBERED.search(value)):
            what = f"`{field}` says `{found[0]}`, a number that only these files have"
            item = name(record) if hasattr(record, "n") else ""
            yield entry.fault((*at, field), item, what, "Name a key, or describe the place")


def merged_things(seeds: Seeds) -> Iterator[Fault]:
    """Find things that no source names, that several describe, and that nobody compared.

    A description fits more than one thing: "bilateral agreements" of two sources may be two. An
    issue or a link between claims of both says that a person looked.
    """
    nameless = only_described(seeds)
    claims: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, entry in seeds.sources.items():
        for assertion in entry.record.assertions:
            for entity in spoken_of(assertion) & nameless.keys():
                claims[entity][key].add(f"{key}/{assertion.n}")
    compared = compared_claims(seeds)
    for entity, by_source in claims.items():
        for one, other in itertools.pairwise(sorted(by_source)):
            if not any(group & by_source[one] and group & by_source[other] for group in compared):
                what = f"is only described, by `{one}` and by `{other}`, and may be two things"
                remedy = "Make it two, or compare claims on it in issues.yaml or links.yaml"
                yield nameless[entity].fault(("key",), entity, what, remedy)


def only_described(seeds: Seeds) -> dict[str, Entry]:
    """Return the documents, events and initiatives that no source calls by a name."""
    found = {
        entry.record.key: entry
        for entries in seeds.lists.values()
        for entry in entries
        if isinstance(entry.record, EntityRecord) and entry.record.fixed["kind"] in DESCRIBED_KINDS
    }
    for entry in seeds.sources.values():
        for passage in entry.record.passages:
            for mention in passage.mentions:
                if mention.manner not in NAMELESS:
                    found.pop(mention.entity, None)
    return found


def spoken_of(assertion: Record) -> set[str]:
    """Return the keys in the subject, the date and the payload of an assertion."""
    payload = assertion.payload  # type: ignore[attr-defined]
    anchor = {assertion.when.anchor} if assertion.when else set()  # type: ignore[attr-defined]
    texts = {value for _, value in payload or () if isinstance(value, str)}
    return {assertion.subject, *anchor, *texts}  # type: ignore[attr-defined]


def compared_claims(seeds: Seeds) -> list[set[str]]:
    """Return the groups of claims that an issue or a link puts side by side."""
    issues = [
        {position.assertion for position in entry.record.positions}
        for entry in seeds.lists["curation/issues"]
    ]
    links = [{entry.record.from_, entry.record.to} for entry in seeds.lists["curation/links"]]
    return issues + links
