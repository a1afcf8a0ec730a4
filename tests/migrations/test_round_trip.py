"""Every revision can be undone and redone, also as printed SQL, without losing rows."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from ip4db import migrations, seeding
from ip4db.migrations.losses import losses
from ip4db.model import Base
from ip4db.resources import seeds_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cluster import Cluster

    Dump = Callable[[sa.Connection], str]

WORLD = Path(__file__).parents[1] / "model" / "world.sql"


def test_every_step_can_be_undone_and_redone(empty: sa.Connection, dump: Dump) -> None:
    migrations.upgrade(empty, "head")
    at_head = dump(empty)
    migrations.downgrade(empty, "base")
    before = dump(empty)
    steps = ScriptDirectory.from_config(migrations.config()).walk_revisions()

    for step in reversed(list(steps)):
        migrations.upgrade(empty, step.revision)
        after = dump(empty)
        migrations.downgrade(empty, "-1")
        assert dump(empty) == before, f"{step.revision} down"
        migrations.upgrade(empty, step.revision)
        assert dump(empty) == after, f"{step.revision} up again"
        before = after

    assert before == at_head


def test_base_is_three_empty_schemas_and_an_empty_version_table(migrated: sa.Connection) -> None:
    migrations.downgrade(migrated, "base")

    left = [line for line in migrations.fingerprint(migrated) if not line.startswith("schema ")]
    assert left == []
    assert migrations.current(migrated) is None


def test_printed_migrations_do_the_same(
    empty: sa.Connection,
    migrated: sa.Connection,
    cluster: Cluster,
    dump: Dump,
) -> None:
    database = str(empty.engine.url.database)
    at_base = dump(empty)

    def printed(move: Callable[..., None], revisions: str) -> str:
        paper = io.StringIO()
        config = migrations.config()
        config.output_buffer = paper
        move(config, revisions, sql=True)
        return paper.getvalue()

    up = printed(command.upgrade, "head")
    assert up.split(";")[1].strip() == "SET LOCAL search_path = pg_catalog, pg_temp"
    cluster.run("psql", database, "--set=ON_ERROR_STOP=1", "--quiet", stdin=up)
    assert dump(empty) == dump(migrated)

    again = printed(command.upgrade, "head:head")
    cluster.run("psql", database, "--set=ON_ERROR_STOP=1", "--quiet", stdin=again)
    assert dump(empty) == dump(migrated)

    down = printed(command.downgrade, "head:base")
    cluster.run("psql", database, "--set=ON_ERROR_STOP=1", "--quiet", stdin=down)
    migrations.downgrade(migrated, "base")
    assert dump(empty) == dump(migrated) != at_base


def rows(connection: sa.Connection) -> dict[str, list[str]]:
    """Return what stands in each table, as text."""
    return {
        table.name: sorted(
            connection.scalars(
                sa.select(sa.func.format("%s", sa.literal_column(table.name))).select_from(table),
            ),
        )
        for table in Base.metadata.tables.values()
    }


def test_every_step_goes_down_and_up_with_the_data(seeded: sa.Connection) -> None:
    for step in ScriptDirectory.from_config(migrations.config()).walk_revisions():
        with seeded.begin() as transaction:
            migrations.downgrade(seeded, str(step.down_revision or "base"))
            migrations.upgrade(seeded, "head")
            transaction.rollback()


@pytest.mark.parametrize("revision", ["0003", "0011", "0015"])
def test_the_seeds_restore_what_a_downgrade_has_deleted(
    seeded: sa.Connection,
    revision: str,
) -> None:
    migrations.downgrade(seeded, revision)
    migrations.upgrade(seeded, "head")

    seeding.load(seeded, seeds_folder())

    assert seeding.preview(seeded, seeds_folder()).is_empty


def test_a_downgrade_deletes_the_rows_that_it_announced(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql(WORLD.read_text(encoding="utf-8"))
    before = {name: len(found) for name, found in rows(migrated).items()}

    foretold = migrations.downgrade_losses(migrated, "0012")
    assert {name: len(found) for name, found in rows(migrated).items()} == before
    migrations.require_head(migrated)

    migrations.downgrade(migrated, "0012")
    ours = (
        "assertion_link",
        "issue",
        "issue_position",
        "withdrawal",
        "enumeration",
        "enumeration_item",
    )
    expected = {f"ip4.{name}": before[name] for name in ours if before[name]}
    expected |= {f"ip4.{name}": before[name] for name in ("assertion_quotation", "quotation_piece")}
    expected |= {"ip4.quotation.said_at_id": 1, "ip4.quotation.speaker_id": 1}
    expected |= {"ip4.utterance.reason": 1}
    assert {loss.name: loss.count for loss in foretold} == expected
    assert expected


def test_a_dropped_column_is_reported_with_the_number_of_its_values() -> None:
    before = {"ip4.issue": {"": 3, "note": 2, "key": 3, "empty": 0}, "ip4.place": {"": 0}}
    after = {"ip4.issue": {"": 3, "key": 3}, "ip4.place": {"": 0, "code": 0}}

    assert list(map(str, losses(before, after))) == ["ip4.issue.note: 2 values"]
    assert list(map(str, losses(before, {}))) == ["ip4.issue: 3 rows"]


def test_undoing_curation_leaves_every_claim_as_it_was(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql(WORLD.read_text(encoding="utf-8"))
    migrated.commit()
    before = rows(migrated)
    migrated.commit()

    migrations.downgrade(migrated, "0012")
    migrations.upgrade(migrated, "head")

    ours = {"assertion_link", "issue", "issue_position", "withdrawal"}
    ours |= {"enumeration", "enumeration_item"}
    after = rows(migrated)
    theirs = {"quotation", "quotation_piece", "utterance"}
    assert {name: after[name] for name in after if name not in theirs} == {
        name: [] if name in ours else found for name, found in before.items() if name not in theirs
    }


def test_quotations_go_down_as_phrases_of_claims_and_up_in_their_order(
    seeded: sa.Connection,
) -> None:
    phrases = """
        SELECT source_id, utterance.key, ordinal, phrase
        FROM ip4.quotation_piece INNER JOIN ip4.utterance ON utterance_id = id
        ORDER BY 1, 2, 3
    """
    quoted = "SELECT assertion_id, utterance_id FROM ip4.assertion_quotation ORDER BY 1, 2"
    whole = seeded.exec_driver_sql(phrases).all()
    pairs = len(seeded.exec_driver_sql(quoted).all())

    migrations.downgrade(seeded, "0015")
    torn = """
        SELECT phrase FROM ip4.quotation INNER JOIN ip4.assertion ON assertion_id = id
        WHERE key = 'rusi-nato-platform/42' ORDER BY ordinal
    """
    assert seeded.exec_driver_sql(torn).scalars().all() == [
        phrase for _, key, _, phrase in whole if key == "utt-strategic-partnership-2022"
    ]

    migrations.upgrade(seeded, "head")
    assert seeded.exec_driver_sql(phrases).all() == whole
    assert len(seeded.exec_driver_sql(quoted).all()) == pairs


def test_torn_phrases_of_several_claims_become_one_quotation(migrated: sa.Connection) -> None:
    migrated.exec_driver_sql(WORLD.read_text(encoding="utf-8"))
    migrations.downgrade(migrated, "0015")
    migrated.exec_driver_sql("DELETE FROM ip4.quotation")
    migrated.exec_driver_sql("""
        INSERT INTO ip4.quotation
        (assertion_id, ordinal, source_id, passage_id, phrase, utterance_id, document_id)
        VALUES
        (1, 1, 13, 2, 'and so on', 1, 7),
        (2, 1, 13, 1, 'it is', 1, 7),
        (3, 1, 13, 1, 'that it is so', 1, 7),
        (4, 1, 13, 1, 'A "Term"', NULL, NULL)
    """)

    migrations.upgrade(migrated, "head")

    pieces = """
        SELECT utterance.key, utterance.speaker_id, quotation.speaker_id, ordinal, phrase, start_at
        FROM ip4.quotation_piece
        INNER JOIN ip4.quotation USING (source_id, utterance_id)
        INNER JOIN ip4.utterance ON utterance_id = id
        ORDER BY 1, 4
    """
    assert migrated.exec_driver_sql(pieces).all() == [
        ("saying", 3, 7, 1, "that it is so", None),
        ("saying", 3, 7, 2, "and so on", None),
        ("utt-a-term", None, None, 1, 'A "Term"', None),
    ]
    behind = """
        SELECT assertion_id, key FROM ip4.assertion_quotation
        INNER JOIN ip4.utterance ON utterance_id = id ORDER BY 1
    """
    assert migrated.exec_driver_sql(behind).all() == [
        (1, "saying"),
        (2, "saying"),
        (3, "saying"),
        (4, "utt-a-term"),
    ]
