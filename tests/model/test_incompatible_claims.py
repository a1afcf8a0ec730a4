"""Incompatible claims are reported until an issue contains both."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from tests.model.checks import CHANGE

SAY = """
INSERT INTO ip4.assertion
(id, source_id, number, kind, statement, subject_id, polarity, modality, distribution, scope,
    date_possible, date_precision)
OVERRIDING SYSTEM VALUE
SELECT
    {id}, 14, {id}, kind, 'Otherwise', subject_id, polarity, modality, distribution, scope,
    date_possible, date_precision
FROM ip4.assertion WHERE id = {like};
INSERT INTO ip4.evidence (assertion_id, ordinal, source_id, passage_id) VALUES ({id}, 1, 14, 5);
INSERT INTO ip4.attribution (assertion_id, depth, actor_id, speech_act)
VALUES ({id}, 0, 14, 'states');
CREATE TEMPORARY TABLE payload_{id} ON COMMIT DROP AS SELECT * FROM ip4.{kind} WHERE id = {like};
UPDATE payload_{id} SET id = {id};
INSERT INTO ip4.{kind} SELECT * FROM payload_{id};
"""
"""Let the gazette say what the paper says, as assertion ``id``; a test then changes it."""

KINDS = {
    2: "milestone",
    3: "participation",
    6: "wording",
    9: "stance",
    11: "membership",
    12: "quantity",
}


def say_again(world: sa.Connection, like: int, number: int = 50) -> None:
    world.exec_driver_sql(SAY.format(id=number, like=like, kind=KINDS[like]))


def change(world: sa.Connection, table: str, values: str, number: int = 50) -> None:
    world.exec_driver_sql(CHANGE.format(table, values, f"id = {number}"))


def told(world: sa.Connection) -> list[tuple[str, str]]:
    """Return what the check says of incompatible claims, and that it says nothing else."""
    found = world.execute(sa.text("SELECT rule, item, what FROM ip4.faults()")).all()
    assert {row.rule for row in found} <= {"incompatible_claims_share_an_issue"}
    return [(row.item, row.what) for row in found]


AUGUST = "date_possible = '[2024-08-01,2024-09-01)', date_precision = 'month'"
JULY_9 = "date_possible = '[2024-07-09,2024-07-10)', date_precision = 'day'"


@pytest.mark.parametrize("like", KINDS, ids=KINDS.get)
def test_the_same_claim_twice_is_no_conflict(world: sa.Connection, like: int) -> None:
    say_again(world, like)

    assert told(world) == []


@pytest.mark.parametrize(
    ("like", "what"),
    [
        (3, "speak of the same participation of `japan`"),
        (6, "speak of the same wording of `programme`"),
        (9, "speak of the same stance of `japan`"),
        (11, "speak of the same membership of `japan`"),
    ],
)
def test_a_denial_of_the_same_claim_is_reported(world: sa.Connection, like: int, what: str) -> None:
    say_again(world, like)
    change(world, "assertion", "polarity = 'denied'")

    assert told(world) == [
        (f"paper/{like}, gazette/50", f"{what}, and one denies what the other asserts"),
    ]


@pytest.mark.parametrize(
    ("values", "in_conflict"),
    [(AUGUST, True), (JULY_9, False), ("date_possible = NULL, date_precision = NULL", False)],
    ids=["another month", "a day in it", "no date"],
)
def test_milestones_conflict_on_dates_that_share_no_day(
    world: sa.Connection,
    values: str,
    *,
    in_conflict: bool,
) -> None:
    say_again(world, 2)
    change(world, "assertion", values)

    what = "speak of the same milestone of `summit`, and their dates share no day"
    assert told(world) == [("paper/2, gazette/50", what)] * in_conflict


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("milestone", "extent = 'within'"),
        ("milestone", "code = 'ended'"),
        ("milestone", "counterpart_id = 1"),
        ("assertion", "modality = 'planned'"),
        ("assertion", "polarity = 'denied'"),
        ("assertion", "subject_id = 6"),
    ],
)
def test_milestones_of_something_else_do_not_conflict(
    world: sa.Connection,
    table: str,
    values: str,
) -> None:
    say_again(world, 2)
    change(world, "assertion", AUGUST)
    change(world, table, values)

    assert told(world) == []


@pytest.mark.parametrize(
    ("values", "in_conflict"),
    [
        ("low = 5, high = 5, printed_value = 5", True),
        ("low = 5, high = NULL, printed_value = 5, comparator = 'at_least'", True),
        ("low = 4, high = NULL, comparator = 'at_least'", False),
        ("low = NULL, high = NULL, printed_value = 5, comparator = 'about'", False),
        ("low = 5, high = 5, printed_value = 5, at_id = 5", False),
        ("low = 5, high = 5, printed_value = 5, counted_id = 1", False),
    ],
)
def test_quantities_conflict_in_ranges_that_share_no_number(
    world: sa.Connection,
    values: str,
    *,
    in_conflict: bool,
) -> None:
    say_again(world, 12)
    change(world, "quantity", values)

    what = "speak of the same quantity of `partners`, and their numbers exclude each other"
    assert told(world) == [("paper/12, gazette/50", what)] * in_conflict


def test_an_issue_that_both_stand_in_settles_it(world: sa.Connection) -> None:
    say_again(world, 9)
    change(world, "assertion", "polarity = 'denied'")
    stand = "INSERT INTO ip4.issue_position (issue_id, assertion_id, position) VALUES (1, {}, 'x')"

    world.exec_driver_sql(stand.format(9))
    assert len(told(world)) == 1
    world.exec_driver_sql(stand.format(50))
    assert told(world) == []


def test_what_is_said_of_each_member_is_said_of_a_member(world: sa.Connection) -> None:
    # Japan is a member of the partners, by assertion 11. Each partner is said not to have come.
    say_again(world, 3)
    change(world, "assertion", "polarity = 'denied', subject_id = 16, distribution = 'each'")

    what = "speak of the same participation of `japan`, and one denies what the other asserts"
    assert told(world) == [("paper/3, gazette/50", what)]


@pytest.mark.parametrize("distribution", ["group", "unspecified", "own"])
def test_what_is_said_of_a_group_is_not_said_of_a_member(
    world: sa.Connection,
    distribution: str,
) -> None:
    say_again(world, 3)
    change(world, "assertion", "polarity = 'denied', subject_id = 16")
    change(world, "assertion", f"distribution = '{distribution}'")

    assert told(world) == []


@pytest.mark.parametrize("says", ["not_claimed", "denied"])
def test_what_is_said_of_each_is_not_said_of_an_exception(world: sa.Connection, says: str) -> None:
    say_again(world, 3)
    change(world, "assertion", "polarity = 'denied', subject_id = 16, distribution = 'each'")
    world.exec_driver_sql(
        "INSERT INTO ip4.assertion_exception (assertion_id, member_id, says)"
        f" VALUES (50, 1, '{says}')",
    )

    assert told(world) == []


@pytest.mark.parametrize("values", ["polarity = 'denied'", "modality = 'planned'"])
def test_only_a_member_that_is_one_counts(world: sa.Connection, values: str) -> None:
    say_again(world, 3)
    change(world, "assertion", "polarity = 'denied', subject_id = 16, distribution = 'each'")
    change(world, "assertion", values, number=11)

    assert told(world) == []


def test_two_groups_that_share_two_members_conflict_once(world: sa.Connection) -> None:
    say_again(world, 11, number=51)  # Australia is a member too
    change(world, "assertion", "subject_id = 15", number=51)
    for number, polarity in ((52, "asserted"), (53, "denied")):
        say_again(world, 9, number=number)
        change(world, "assertion", "subject_id = 16, distribution = 'each'", number=number)
        change(world, "assertion", f"polarity = '{polarity}'", number=number)
    world.exec_driver_sql("DELETE FROM ip4.assertion WHERE id = 9")

    assert [item for item, _ in told(world)] == ["gazette/52, gazette/53"]
