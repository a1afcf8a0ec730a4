"""EDTF dates are converted to ranges of possible days and back."""

from __future__ import annotations

import datetime as dt

import pytest

from ip4db.model.codes.claims import Precision
from ip4db.seeding import edtf


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "first", "after", "precision"),
    [
        ("2024-07-11", "2024-07-11", "2024-07-12", Precision.DAY),
        ("2024-07", "2024-07-01", "2024-08-01", Precision.MONTH),
        ("2023-12", "2023-12-01", "2024-01-01", Precision.MONTH),
        ("2024", "2024-01-01", "2025-01-01", Precision.YEAR),
        ("199X", "1990-01-01", "2000-01-01", Precision.DECADE),
        ("199X-early", "1990-01-01", "1995-01-01", Precision.PART_OF_DECADE),
        ("200X-mid", "2003-01-01", "2007-01-01", Precision.PART_OF_DECADE),
        ("201X-late", "2015-01-01", "2020-01-01", Precision.PART_OF_DECADE),
        ("2012/2014", "2012-01-01", "2015-01-01", Precision.SPAN),
        ("2012-03/2014-04-05", "2012-03-01", "2014-04-06", Precision.SPAN),
        ("2019/..", "2019-01-01", "", Precision.AFTER),
        ("../2007-06", "", "2007-07-01", Precision.BEFORE),
    ],
)
def test_a_date_is_every_day_it_may_mean_and_can_be_written_back(
    text: str,
    first: str,
    after: str,
    precision: Precision,
) -> None:
    bounds, how_exact = edtf.read(text)

    assert (bounds, how_exact) == ((day(first), day(after)), precision)
    assert edtf.write(bounds, how_exact) == text


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-7", "2024-13", "2024-02-30", "July 2024", "2014/2012", "19XX", "../.."],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        edtf.read(text)
