"""Numbers, texts and dates that the database cannot hold are refused at their line."""

from __future__ import annotations

import decimal
import random
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from ip4db.model import Base
from ip4db.seeding import SeedError, limits, load, prepare, tables
from ip4db.seeding.bounds import misfit
from tests.seeding import toy

if TYPE_CHECKING:
    import pathlib

COUNTRIES = "reference/countries.yaml"
SOURCE = "sources/toy.yaml"
NUMBERS = [
    pytest.param(table, column, id=f"{table}.{column.name}")
    for table in tables.seeded_tables()
    for column in Base.metadata.tables[f"ip4.{table}"].columns
    if isinstance(column.type, sa.Integer | sa.Numeric) and column.computed is None
]


def faults(seeds: pathlib.Path) -> list[str]:
    with pytest.raises(SeedError) as caught:
        prepare(seeds)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(("table", "column"), NUMBERS)
def test_every_number_has_the_bounds_of_its_column(
    draft: sa.Connection, table: str, column: sa.Column[int]
) -> None:
    kind = column.type.compile(draft.dialect)
    step = decimal.Decimal("0.01") if kind.startswith("NUMERIC") else 1
    last = {"SMALLINT": 2**15, "BIGINT": 2**63}.get(kind, 10**16) - step

    assert draft.scalar(sa.text(f"SELECT ({last})::{kind}")) == last
    assert misfit(table, column.name, last) is None
    with pytest.raises(sa.exc.DataError, match=r"out of range|overflow"), draft.begin_nested():
        draft.execute(sa.text(f"SELECT ({last + step})::{kind}"))
    assert misfit(table, column.name, last + step)
    assert misfit(table, column.name, -last - 2 * step)


def test_a_number_that_would_wrap_is_refused_at_its_line(seeds: pathlib.Path) -> None:
    toy.edit(seeds, COUNTRIES, "iso_numeric: 392", "iso_numeric: 65928")

    assert faults(seeds)[1:] == [
        (
            f"seeds/{COUNTRIES}:5 (japan): `iso_numeric` is 65928, which is not between -32767 and "
            "32767. Correct the number."
        )
    ]


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("NaN", ": Input should be a finite number. Correct it."),
        ("Infinity", ": Input should be a finite number. Correct it."),
        ("1e400", " has more than 16 digits before the point. Correct the number."),
        ("1e999999999", " has more than 16 digits before the point. Correct the number."),
        ("9" * 20, " has more than 16 digits before the point. Correct the number."),
        ("1.999", " has more than 2 decimal places. Round it."),
        ("1e-999999999", " has more than 2 decimal places. Round it."),
    ],
)
def test_a_number_that_would_be_changed_is_refused_at_its_line(
    seeds: pathlib.Path, number: str, fault: str
) -> None:
    toy.edit(
        seeds,
        SOURCE,
        "milestone: {code: held}",
        f"quantity: {{measure: occurrence, printed_value: {number}, low: 1, high: 1, "
        "unit: ordinal, value_printed: July}",
    )

    assert faults(seeds) == [f"seeds/{SOURCE}:31 (assertion 1): `printed_value`{fault}"]


@pytest.mark.parametrize(
    ("date", "fault"),
    [
        ("2019-00/..", "month must be in 1..12. Correct it."),
        ("../2007-00", "month must be in 1..12. Correct it."),
        ("2012-00-00/2014-00-00", "month must be in 1..12. Correct it."),
        ("2024-07-00", "day is out of range for month. Correct it."),
        ("9999-12-31", "the year 9999 is not supported. Write a year up to 9998."),
        ("999X", "the year 9999 is not supported. Write a year up to 9998."),
        ("0000", "year 0 is out of range. Correct it."),
        *(
            (other, f"`{other}` is not a date. Write 2024-07-11, 2024-07 or 2024.")
            for other in (
                "\uff12\uff10\uff12\uff14",
                "-0044",
                "Y12000",
                "2024-7",
                "2024?",
                "2024-07-11T10:00",
            )
        ),
    ],
)
def test_a_date_that_is_none_is_refused_at_its_line(
    seeds: pathlib.Path, date: str, fault: str
) -> None:
    toy.edit(seeds, SOURCE, "edtf: 2024-07", f"edtf: '{date}'")

    assert faults(seeds) == [f"seeds/{SOURCE}:29 (assertion 1): `edtf`: {fault}"]


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        ("soon", "`soon` is not a day. Write it as 2024-07-11."),
        ("2024", "`2024` is not a day. Write it as 2024-07-11."),
        ("20240711", "`20240711` is not a day. Write it as 2024-07-11."),
        ("9999-12-31", "the year 9999 is not supported. Write a year up to 9998."),
    ],
)
def test_a_day_that_is_none_is_refused_at_its_line(
    seeds: pathlib.Path, day: str, fault: str
) -> None:
    bound = f"{{side: after, day: {day}, passage: p1a, basis: stated, reason: A picture}}"
    toy.edit(seeds, SOURCE, "  fields:", f"  bounds:\n  - {bound}\n  fields:")

    assert faults(seeds) == [f"seeds/{SOURCE}:6: `day`: {fault}"]


def test_a_text_that_no_index_holds_is_refused_at_its_line(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, "printed: Japan", f"printed: {'J' * 1001}")
    toy.edit(seeds, COUNTRIES, "key: norway", f"key: {'n' * 201}")

    assert faults(seeds) == [
        (
            f"seeds/{COUNTRIES}:6 ({'n' * 99}…): `key` has 201 bytes; at most 200 are stored. "
            "Shorten it."
        ),
        (
            f"seeds/{SOURCE}:19 (passage p2a): `printed` has 1,001 bytes; at most 1,000 are "
            "stored. Shorten it."
        ),
    ]


@pytest.mark.parametrize("day", ["12000-01-01", "0044-03-15 BC"])
def test_a_day_in_the_database_that_python_cannot_hold_is_named(
    migrated: sa.Connection, seeds: pathlib.Path, day: str
) -> None:
    load(migrated, seeds)
    migrated.execute(
        sa.text(
            f"UPDATE ip4.assertion SET date_possible = '[{day}, {day}]', date_precision = 'day' "
            "WHERE date_possible IS NOT NULL"
        )
    )
    migrated.commit()

    with pytest.raises(SeedError, match=r"database \(assertion\): has a value that Python cannot"):
        load(migrated, seeds)


def test_the_longest_texts_are_loaded(migrated: sa.Connection, seeds: pathlib.Path) -> None:
    chance = random.Random(1)  # noqa: S311  # nothing is to be kept secret
    # What cannot be compressed, and takes four bytes.
    signs = "".join(chr(0x20000 + chance.randrange(0xA000)) for _ in range(limits.VALUE_BYTES // 4))
    key = "k" * limits.KEY_BYTES
    long = f"name: {signs}\n  description: {signs}"
    toy.edit(seeds, SOURCE, "printed: Japan", f"printed: {signs}")
    toy.edit(seeds, SOURCE, "name: Toy commentary", f"name: {signs}")
    toy.edit(seeds, COUNTRIES, "key: norway", f"key: {key}")
    toy.edit(seeds, COUNTRIES, "name: Norway", long)
    toy.edit(
        seeds,
        SOURCE,
        "milestone: {code: held}",
        "quantity: {measure: occurrence, printed_value: 1, low: 1, high: 1, unit: ordinal, "
        f"value_printed: {signs}}}\n  scope: {signs}\n  note: {signs}\n  hedge: {signs}",
    )

    load(migrated, seeds)

    assert load(migrated, seeds).is_empty
