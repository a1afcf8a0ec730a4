"""A load writes everything or nothing, a second one changes nothing, and a plan shows changes."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from ip4db.model import Assertion, Participation
from ip4db.seeding import SeedError, bulk, load, preview
from tests.seeding import toy

if TYPE_CHECKING:
    import pathlib

    import psycopg

SOURCE = "sources/toy.yaml"


def counts(connection: sa.Connection) -> dict[str, int]:
    """Return the number of rows in every table that has any, lookups left out."""
    with connection.begin_nested() if connection.in_transaction() else connection.begin():
        names = connection.scalars(
            sa.text("select tablename from pg_tables where schemaname = 'ip4' order by 1"),
        ).all()
        found = {
            name: connection.scalar(sa.text(f"select count(*) from ip4.{name}")) for name in names
        }
    return {name: int(count) for name, count in found.items() if count}


def test_a_first_load_adds_everything(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    plan = load(migrated, seeds)

    assert plan.summary() == "2 assertions added, 5 entities added, 3 passages added"


def test_what_was_loaded_is_there_for_the_orm(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)

    with sa.orm.Session(migrated) as session:
        claim = session.scalars(sa.select(Assertion).filter_by(key="toy/2")).one()
        assert isinstance(claim, Participation)
        assert (claim.subject.key, claim.event.key) == ("japan", "summit-2024")
        assert [evidence.passage.key for evidence in claim.evidence] == ["toy#p2a", "toy#p3a"]
        assert [link.actor.key for link in claim.attributions] == ["toy"]


def test_a_second_load_changes_nothing(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)
    before = migrated.scalars(sa.text("select xmin::text from ip4.assertion order by id")).all()
    migrated.commit()

    plan = load(migrated, seeds)

    after = migrated.scalars(sa.text("select xmin::text from ip4.assertion order by id")).all()
    assert (plan.is_empty, plan.summary(), after) == (True, "nothing to change", before)


def test_a_plan_shows_a_change_and_makes_none(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)
    toy.edit(seeds, SOURCE, "statement: Japan came to the summit", "statement: Japan was there")
    toy.edit(seeds, SOURCE, "evidence: [p2a, p3a]", "evidence: [p3a, p2a]")

    plan = preview(migrated, seeds)

    assert [str(change) for change in plan.changes()] == [
        (
            "changed   assertion toy/2\n"
            "    assertion.statement: Japan came to the summit -> Japan was there\n"
            "    evidence.passage_id: toy#p2a -> toy#p3a\n"
            "    evidence.passage_id: toy#p3a -> toy#p2a"
        ),
    ]
    assert preview(migrated, seeds).summary() == "1 assertion changed"


def test_a_change_is_made(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)
    toy.edit(seeds, SOURCE, "evidence: [p2a, p3a]", "evidence: [p3a, p2a]")
    toy.edit(seeds, SOURCE, "milestone: {code: held}", "quantity: {measure: occurrence, "
             "printed_value: 1, low: 1, high: 1, unit: ordinal, value_printed: July}")  # fmt: skip

    load(migrated, seeds)

    assert load(migrated, seeds).is_empty
    rows = migrated.execute(
        sa.text(
            "select a.key, a.kind, p.key from ip4.assertion a "
            "join ip4.evidence e on e.assertion_id = a.id and e.ordinal = 1 "
            "join ip4.passage p on p.id = e.passage_id order by 1",
        ),
    ).all()
    assert [tuple(row) for row in rows] == [
        ("toy/1", "quantity", "toy#p1a"),
        ("toy/2", "participation", "toy#p3a"),
    ]


def test_nothing_is_withdrawn_without_a_reason(
    migrated: sa.Connection,
    seeds: pathlib.Path,
) -> None:
    load(migrated, seeds)
    before = counts(migrated)
    without_second_assertion(seeds)

    with pytest.raises(SeedError) as caught:
        load(migrated, seeds)

    assert [str(fault) for fault in caught.value.faults] == [
        (
            "database (assertion toy/2): is in the database but in no seed file. Restore it, or "
            "give "
            "the reason in curation/withdrawals.yaml (item: assertion, key: toy/2)."
        ),
    ]
    assert counts(migrated) == before


def test_a_withdrawal_with_a_reason_is_planned_and_made(
    migrated: sa.Connection,
    seeds: pathlib.Path,
) -> None:
    load(migrated, seeds)
    without_second_assertion(seeds)
    withdraw(seeds, "assertion", "toy/2")

    assert preview(migrated, seeds).summary() == (
        "1 withdrawal added, 1 passage changed, 1 assertion withdrawn"
    )
    load(migrated, seeds)

    assert migrated.scalars(sa.text("select key from ip4.assertion")).all() == ["toy/1"]
    migrated.commit()
    assert load(migrated, seeds).is_empty


def test_a_withdrawn_key_is_never_used_again(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    withdraw(seeds, "assertion", "toy/2")

    with pytest.raises(SeedError, match="withdrawn"):
        load(migrated, seeds)

    assert "assertion" not in counts(migrated)


def test_a_withdrawal_cannot_be_lost(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)
    without_second_assertion(seeds)
    withdraw(seeds, "assertion", "toy/2")
    load(migrated, seeds)
    (seeds / "curation/withdrawals.yaml").unlink()

    with pytest.raises(SeedError) as caught:
        load(migrated, seeds)

    assert str(caught.value) == (
        "database (withdrawal of assertion toy/2): is in the database but not in "
        "curation/withdrawals.yaml. Restore it there; a withdrawn key is never used again."
    )


def test_a_plan_tells_what_the_database_would_refuse(
    migrated: sa.Connection, seeds: pathlib.Path
) -> None:
    contradict(seeds)

    with pytest.raises(SeedError, match=r"toy.yaml:26 .*toy/3"):
        preview(migrated, seeds)


def test_a_rehearsal_leaves_nothing_behind(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    before = counts(migrated)

    assert preview(migrated, seeds).summary() == (
        "2 assertions added, 5 entities added, 3 passages added"
    )
    assert counts(migrated) == before


def test_a_source_can_be_withdrawn_whole(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)
    (seeds / SOURCE).unlink()
    withdraw(seeds, "entity", "toy")

    load(migrated, seeds)

    assert {"assertion", "passage", "evidence", "source"} & counts(migrated).keys() == set()


def test_a_passage_can_be_renamed(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)
    path = seeds / SOURCE
    path.write_text(path.read_text().replace("p2a", "p2b"))
    withdraw(seeds, "passage", "toy#p2a")

    load(migrated, seeds)

    assert load(migrated, seeds).is_empty


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("when: {edtf: 2024-07", ("hedge: one two three four five six seven eight nine\n"
         "  when: {edtf: 2024-07"), "hedge is at most 8 words"),
        ("participation: {event: summit-2024}",
         ("contribution: {contribution_type: financial, amount: 5, comparator: exactly, "
         "amount_printed: five}"), "an amount has currency comparator and form"),
        ("participation: {event: summit-2024}",
         ("quantity: {measure: members, printed_value: 14, low: 14, unit: count, "
         "comparator: about, value_printed: some 14}"), "about a number bounds nothing"),
        ("  fields:", ("  bounds:\n  - {side: after, event: summit-2024, basis: stated, "
         "reason: Speaks of it}\n  fields:"), "bounds from the text have a passage"),
    ],
)  # fmt: skip
def test_what_the_database_refuses_is_reported_by_the_name_of_the_rule(
    migrated: sa.Connection,
    seeds: pathlib.Path,
    old: str,
    new: str,
    rule: str,
) -> None:
    toy.edit(seeds, SOURCE, old, new)

    with pytest.raises(SeedError) as caught:
        load(migrated, seeds)

    assert rule in str(caught.value)
    assert "source" not in counts(migrated)


def test_claims_that_exclude_each_other_need_an_issue(
    migrated: sa.Connection,
    seeds: pathlib.Path,
) -> None:
    contradict(seeds)

    with pytest.raises(SeedError) as caught:
        load(migrated, seeds)

    assert "toy/1" in str(caught.value)
    assert "toy/3" in str(caught.value)
    assert "assertion" not in counts(migrated)


def test_an_issue_lets_them_stand_side_by_side(
    migrated: sa.Connection,
    seeds: pathlib.Path,
) -> None:
    contradict(seeds)
    (seeds / "curation").mkdir()
    (seeds / "curation/issues.yaml").write_text(
        "- key: when-the-summit-was\n"
        "  question: When was the summit?\n"
        "  verdict: open\n"
        "  positions:\n"
        "  - {assertion: toy/1, position: July}\n"
        "  - {assertion: toy/3, position: June}\n",
    )

    assert "1 issue added" in load(migrated, seeds).summary()


def test_rows_changed_by_hand_are_put_right(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    load(migrated, seeds)
    migrated.execute(sa.text("update ip4.assertion set statement = 'Nobody came' where number = 2"))
    migrated.commit()

    plan = load(migrated, seeds)

    assert plan.summary() == "1 assertion changed"
    assert load(migrated, seeds).is_empty


def test_two_loads_at_once_end_as_one(
    migrated_database: psycopg.Connection[Any],
    seeds: pathlib.Path,
) -> None:
    info = migrated_database.info
    url = sa.URL.create(
        "postgresql+psycopg",
        info.user,
        info.password,
        info.host,
        info.port,
        info.dbname,
    )
    summaries: list[str] = []

    def run() -> None:
        with sa.create_engine(url, poolclass=sa.NullPool).connect() as connection:
            summaries.append(load(connection, seeds).summary())

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(summaries) == [
        "2 assertions added, 5 entities added, 3 passages added",
        "nothing to change",
    ]


def without_second_assertion(seeds: pathlib.Path) -> None:
    path = seeds / SOURCE
    path.write_text(path.read_text().partition("- n: 2")[0])
    toy.edit(seeds, SOURCE, "  repeats: p2a", "  repeats: p2a\n  no_claims: Caption")


def withdraw(seeds: pathlib.Path, item: str, key: str) -> None:
    (seeds / "curation").mkdir(exist_ok=True)
    (seeds / "curation/withdrawals.yaml").write_text(
        f"- item: {item}\n  key: {key}\n  reason: It was a mistake of ours\n",
    )


def contradict(seeds: pathlib.Path) -> None:
    with (seeds / SOURCE).open("a") as file:
        file.write(
            "- n: 3\n"
            "  statement: The summit took place in June 2024\n"
            "  subject: summit-2024\n"
            "  when: {edtf: 2024-06}\n"
            "  evidence: [p1a]\n"
            "  milestone: {code: held}\n",
        )


def test_a_load_of_many_rows_leaves_every_rule_in_force(
    migrated: sa.Connection, seeds: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "THRESHOLD", 1)
    load(migrated, seeds)

    idle = "SELECT tgname FROM pg_trigger WHERE tgenabled = 'D'"
    assert migrated.scalars(sa.text(idle)).all() == []


def test_a_load_of_many_rows_is_held_to_every_rule(
    migrated: sa.Connection, seeds: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "THRESHOLD", 1)
    withdraw(seeds, "assertion", "toy/2")  # used again: a rule that only a trigger knows

    with pytest.raises(SeedError, match="withdrawn"):
        load(migrated, seeds)

    idle = "SELECT tgname FROM pg_trigger WHERE tgenabled = 'D'"
    assert migrated.scalars(sa.text(idle)).all() == []
    assert "assertion" not in counts(migrated)
