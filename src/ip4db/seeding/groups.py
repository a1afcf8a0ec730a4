"""Check what claims say of groups, members, persons and states.

A claim about each member of a group is read as a claim about every member, save its exceptions; so
the group must be one, and the exception a member of it. A person stands for the state or body that
``belongs_to`` names, and cannot come for another.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ip4db.model.codes.claims import Distribution, Modality, Polarity
from ip4db.model.codes.entities import EntityKind
from ip4db.model.codes.payloads import MembershipStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ip4db.seeding.faults import Fault
    from ip4db.seeding.read import Entry, Seeds
    from ip4db.seeding.yaml_file import Location

SINGLE = {
    EntityKind.COUNTRY,
    EntityKind.PERSON,
    EntityKind.PLACE,
    EntityKind.SOURCE,
    EntityKind.SUMMIT,
}
"""Kinds of entity that have no members."""


def group_faults(seeds: Seeds, kinds: Mapping[str, EntityKind]) -> Iterator[Fault]:
    """Yield claims about each member of what has none, and persons who come for another state."""
    members, homes = known_members(seeds), homes_of(seeds)
    for entry in seeds.sources.values():
        yield from claims_of_each(entry, kinds, members)
        yield from persons_of_others(entry, kinds, homes)
        yield from ambiguous_denials(entry)


def known_members(seeds: Seeds) -> dict[str, set[str]]:
    """Return the members of every group, as far as some source names them."""
    members: dict[str, set[str]] = defaultdict(set)
    for entry in seeds.sources.values():
        for assertion in entry.record.assertions:
            claim = assertion.membership
            if (
                claim
                and claim.status == MembershipStatus.MEMBER
                and assertion.polarity == Polarity.ASSERTED
                and assertion.modality == Modality.ASSERTED
            ):
                members[claim.group].add(assertion.subject)
    return members


def homes_of(seeds: Seeds) -> dict[str, str]:
    """Return what a person belongs to, and what an organisation is part of."""
    return {
        entry.record.key: home
        for name in ("reference/persons", "reference/organisations")
        for entry in seeds.lists[name]
        if (home := getattr(entry.record, "belongs_to", None))
        or (home := getattr(entry.record, "part_of", None))
    }


def claims_of_each(
    entry: Entry, kinds: Mapping[str, EntityKind], members: Mapping[str, set[str]]
) -> Iterator[Fault]:
    """Find claims about each member of one thing, and exceptions that are no members."""
    for i, assertion in enumerate(entry.record.assertions):
        at: Location = ("assertions", i)
        item, subject = f"assertion {assertion.n}", assertion.subject
        if assertion.distribution != Distribution.EACH:
            continue
        if kinds.get(subject) in SINGLE:
            what = f"`distribution` is `each`, but `{subject}` is a {kinds[subject]}"
            yield entry.fault((*at, "distribution"), item, what, "Omit it, or name the group")
            continue
        for j, exception in enumerate(assertion.exceptions):
            if exception.member not in members.get(subject, ()):
                what = f"excepts `{exception.member}`, which no claim calls a member of `{subject}`"
                remedy = "Correct it, or add a claim with the payload `membership`"
                yield entry.fault((*at, "exceptions", j), item, what, remedy)


def persons_of_others(
    entry: Entry, kinds: Mapping[str, EntityKind], homes: Mapping[str, str]
) -> Iterator[Fault]:
    """Find persons who take part for a state to which they do not belong."""
    for i, assertion in enumerate(entry.record.assertions):
        person = assertion.participation and assertion.participation.person
        theirs = chain(person, homes)[1:] if person else []
        ours = chain(assertion.subject, homes)
        of_states = any(kinds.get(key) == EntityKind.COUNTRY for key in ours)
        if theirs and of_states and not {*theirs} & {*ours}:
            what = f"`person` is `{person}`, who belongs to `{theirs[0]}`, not `{ours[0]}`"
            remedy = "Correct the person, the subject, or `belongs_to` in reference/persons.yaml"
            at: Location = ("assertions", i, "participation", "person")
            yield entry.fault(at, f"assertion {assertion.n}", what, remedy)


def chain(key: str, homes: Mapping[str, str]) -> list[str]:
    """Return a key and what it belongs to, up to the state or body of which all of it is part."""
    found = [key]
    while (home := homes.get(found[-1])) and home not in found:
        found.append(home)
    return found


def ambiguous_denials(entry: Entry) -> Iterator[Fault]:
    """Find claims that deny a participation at some level: absent, or at another level."""
    for i, assertion in enumerate(entry.record.assertions):
        came = assertion.participation
        if came and came.level and assertion.polarity == Polarity.DENIED:
            what = "denies that somebody came at a level, which may mean that nobody came"
            remedy = "Write `level_denied: true` instead of `polarity: denied`, or omit `level`"
            at: Location = ("assertions", i, "participation")
            yield entry.fault(at, f"assertion {assertion.n}", what, remedy)
