"""Who came to which summit, at which level: silence, plans and denials kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ip4db import model
from tests.views.asking import FOUR, LEADERS, NO, ask, four

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


def test_all_four_came_to_washington_and_the_level_of_australia_is_disputed(
    facts: sa.Connection,
) -> None:
    query = """
        SELECT delegation_key, attended, best_level, levels_claimed, levels_denied, levels_disputed
        FROM bi.summit_participation
        WHERE event_key = 'summit-washington-2024' AND is_ip4 ORDER BY delegation_key
    """
    leaders, prime = "Head of state or government", "Prime minister"
    both = f"{leaders}; {prime}"
    assert ask(facts, query) == [
        ("australia", "yes", "disputed", leaders, prime, leaders),
        ("japan", "yes", LEADERS, both, None, None),
        ("new-zealand", "yes", LEADERS, both, None, None),
        ("republic-of-korea", "yes", LEADERS, both, None, None),
    ]


def test_leaders_at_vilnius_and_at_washington_stand_on_one_scale(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT event_key, best_level_rank FROM bi.summit_participation
        WHERE event_key IN ('summit-vilnius-2023', 'summit-washington-2024')
        AND is_ip4 AND best_level <> 'disputed' ORDER BY event_key
    """
    assert ask(facts, query) == [("summit-vilnius-2023", 1), ("summit-washington-2024", 1)]


def test_leaders_of_the_four_came_to_madrid_first(facts: sa.Connection) -> None:
    query = """
        SELECT delegation_key, attended, best_level FROM bi.summit_participation
        WHERE event_key = 'summit-madrid-2022' AND is_ip4 ORDER BY delegation_key
    """
    assert ask(facts, query) == [(country, "yes", LEADERS) for country in FOUR]


def test_who_came_to_vilnius_is_known_by_name(facts: sa.Connection) -> None:
    query = """
        SELECT delegation_key, attended, person_names FROM bi.summit_participation
        WHERE event_key = 'summit-vilnius-2023' AND is_ip4 ORDER BY delegation_key
    """
    assert ask(facts, query) == [
        ("australia", "yes", "Anthony Albanese"),
        ("japan", "yes", "Fumio Kishida"),
        ("new-zealand", "yes", "Christopher Hipkins"),
        ("republic-of-korea", "yes", "Yoon Suk-yeol"),
    ]


def test_silence_on_a_summit_is_neither_yes_nor_no(facts: sa.Connection) -> None:
    query = """
        SELECT delegation_key, attended, best_level, source_count FROM bi.summit_participation
        WHERE event_key = 'summit-london-2019' AND is_ip4 ORDER BY delegation_key
    """
    assert ask(facts, query) == [(country, NO, NO, 0) for country in FOUR]


def test_the_four_stand_at_every_summit_that_came_about(facts: sa.Connection) -> None:
    query = """
        SELECT summit_key FROM bi.summit WHERE came_about = 'yes' AND 4 <> (
            SELECT count(*) FROM bi.summit_participation
            WHERE event_key = summit.summit_key AND is_ip4
        )
    """
    assert ask(facts, query) == []


def test_who_came_for_a_meeting_is_no_guest_of_another(facts: sa.Connection) -> None:
    query = """
        SELECT event_key, delegation_key, joined FROM bi.summit_participation
        WHERE summit_key = 'summit-washington-2024' AND event_type = 'meeting'
        AND delegation_key IN ('ukraine', 'european-union') ORDER BY event_key
    """
    assert ask(facts, query) == [
        ("ip4-ukraine-discussion-washington-2024", "ukraine", "yes"),
        ("nato-partners-meeting-washington-2024", "european-union", NO),
    ]


def test_the_chair_of_a_meeting_did_not_chair_the_summit(facts: sa.Connection) -> None:
    query = """
        SELECT event_key, chaired FROM bi.summit_participation
        WHERE summit_key = 'summit-washington-2024' AND delegation_key = 'new-zealand'
        AND event_key IN ('ip4-meeting-washington-2024', 'summit-washington-2024') ORDER BY 1
    """
    assert ask(facts, query) == [
        ("ip4-meeting-washington-2024", "yes"), ("summit-washington-2024", NO),
    ]  # fmt: skip


def test_a_meeting_that_was_only_foreseen_is_expected(facts: sa.Connection) -> None:
    query = """
        SELECT DISTINCT attended, attended_count, expected_as FROM bi.summit_participation
        WHERE event_key = 'ip4-meeting-vilnius-2023'
    """
    assert ask(facts, query) == [("expected", 0, "likely")]


def test_who_was_to_join_in_vilnius_is_not_said_to_have_stayed_away(facts: sa.Connection) -> None:
    query = """
        SELECT delegation_key, attended, joined FROM bi.summit_participation
        WHERE event_key = 'summit-vilnius-2023' AND is_ip4 ORDER BY delegation_key
    """
    assert ask(facts, query) == [(country, "yes", "expected") for country in FOUR]


@pytest.mark.parametrize(
    ("sayings", "answer"),
    [
        ([("planned", "asserted")], "expected"),
        ([("asserted", "denied")], "denied"),
        ([("planned", "asserted"), ("asserted", "denied")], "denied"),
        ([("planned", "asserted"), ("asserted", "denied"), ("asserted", "asserted")], "yes"),
        ([("planned", "denied")], NO),
    ],
)
def test_a_role_is_done_or_denied_or_only_foreseen(
    record: Record,
    draft: sa.Connection,
    sayings: list[tuple[str, str]],
    answer: str,
) -> None:
    event, japan, source = record.event("talks"), record.country("japan"), record.source("a")
    for role in ("chair", "convener", "host", "joined"):
        for modality, polarity in sayings:
            how: dict[str, Any] = {"role": role, "modality": modality, "polarity": polarity}
            record.claim(model.Participation, source, japan, event_id=event.id, **how)

    query = "SELECT chaired, convened, hosted, joined FROM bi.summit_participation"
    assert ask(draft, query) == [(answer,) * 4]


def each_but_the_first(record: Record, **how: str | bool) -> None:
    """Write down that each of the four came to a summit, and that the first is an exception."""
    group, members = four(record)
    summit = record.entity(model.Summit, "summit", event_type="summit")
    came: dict[str, Any] = {
        "event_id": summit.id,
        "role": "attendee",
        "distribution": "each",
        **how,
    }
    claim = record.claim(model.Participation, record.source("a"), group, **came)
    excepted = {"member_id": members[0].id, "says": "denied"}
    record.add(model.AssertionException(assertion_id=claim.id, **excepted))


def test_an_exception_denies_the_level_and_not_the_presence(
    record: Record,
    draft: sa.Connection,
) -> None:
    each_but_the_first(record, level="ministerial")

    query = """
        SELECT delegation_key, attended, best_level, levels_denied, is_expanded
        FROM bi.summit_participation ORDER BY delegation_key
    """
    assert ask(draft, query) == [
        ("australia", NO, NO, "Minister", True),
        *((country, "yes", "ministerial", None, True) for country in FOUR[1:]),
    ]


def test_an_exception_from_a_denied_level_came_at_that_level(
    record: Record,
    draft: sa.Connection,
) -> None:
    each_but_the_first(record, level="ministerial", level_denied=True)

    query = """
        SELECT delegation_key, attended, best_level, levels_denied
        FROM bi.summit_participation ORDER BY delegation_key
    """
    assert ask(draft, query) == [
        ("australia", "yes", "ministerial", None),
        *((country, "yes", NO, "Minister") for country in FOUR[1:]),
    ]


@pytest.mark.parametrize("is_subject", [False, True])
def test_who_denies_that_one_person_came_denies_nothing_of_the_delegation(
    record: Record,
    draft: sa.Connection,
    *,
    is_subject: bool,
) -> None:
    event, japan, source = record.event("talks"), record.country("japan"), record.source("a")
    ada, ben = (
        record.entity(model.Person, key, family_name=key, name_order="given_first", **of)
        for key, of in (("ada", {"belongs_to_id": japan.id}), ("ben", {"belongs_to_id": japan.id}))
    )
    for person, polarity in ((ada, "asserted"), (ben, "denied")):
        subject = person if is_subject else japan
        who = {} if is_subject else {"person_id": person.id}
        how: dict[str, Any] = {"role": "attendee", "polarity": polarity, **who}
        record.claim(model.Participation, source, subject, event_id=event.id, **how)

    query = """
        SELECT delegation_key, attended, person_keys, denied_claim_count
        FROM bi.summit_participation
    """
    assert ask(draft, query) == [("japan", "yes", "ada", 0)]
    assert ask(draft, "SELECT * FROM ip4.incompatible_claims()") == []


def test_what_is_said_of_the_group_is_said_of_no_member(
    record: Record,
    draft: sa.Connection,
) -> None:
    group, _ = four(record)
    summit = record.entity(model.Summit, "summit", event_type="summit")
    came: dict[str, Any] = {"event_id": summit.id, "role": "guest", "distribution": "group"}
    record.claim(model.Participation, record.source("a"), group, **came)

    query = "SELECT delegation_key, attended FROM bi.summit_participation ORDER BY delegation_key"
    assert ask(draft, query) == [
        ("australia", NO), ("ip4", "yes"), *((country, NO) for country in FOUR[1:]),
    ]  # fmt: skip


def test_coming_to_a_part_is_coming_to_the_summit_and_says_so(
    record: Record,
    draft: sa.Connection,
) -> None:
    summit = record.entity(model.Summit, "summit", event_type="summit")
    part = record.event("part", part_of_id=summit.id)
    chair: dict[str, Any] = {"event_id": part.id, "role": "chair"}
    record.claim(model.Participation, record.source("a"), record.country("japan"), **chair)

    query = """
        SELECT event_key, attended, attended_basis, chaired, assertion_keys
        FROM bi.summit_participation ORDER BY event_key
    """
    assert ask(draft, query) == [
        ("part", "yes", "the event", "yes", "a/1"), ("summit", "yes", "a part of it", NO, "a/1"),
    ]  # fmt: skip


def test_not_coming_to_a_part_says_nothing_of_the_summit(
    record: Record,
    draft: sa.Connection,
) -> None:
    summit = record.entity(model.Summit, "summit", event_type="summit")
    part = record.event("part", part_of_id=summit.id)
    not_there: dict[str, Any] = {"event_id": part.id, "role": "attendee", "polarity": "denied"}
    record.claim(model.Participation, record.source("a"), record.country("japan"), **not_there)

    query = "SELECT event_key, attended FROM bi.summit_participation"
    assert ask(draft, query) == [("part", "denied")]
