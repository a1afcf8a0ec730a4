"""The dashboard in a browser: every chart drawn from rows, no fault, nothing asked from outside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from bi.superset import dashboard
from bi.superset.charts import CHARTS
from bi.superset.installation import HERE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bi.superset.installation import Installation
    from bi.superset.rest import Rest


@pytest.fixture
def look(  # noqa: PLR0913, PLR0917  # what it takes to look
    rest: Rest,
    superset: Installation,
    chromium: str,
    modules: Path,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Callable[..., dict[str, Any]]:
    """Give what opens the dashboard, chooses something if wanted, and tells what it saw."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no node, which drives the browser")

    kept = request.config.getoption("--picture")

    def seen(*choice: str) -> dict[str, Any]:
        picture = tmp_path / "dashboard.png"
        page = f"/superset/dashboard/{dashboard.SLUG}/"
        done = subprocess.run(
            [node, HERE / "look.mjs", modules, chromium, rest.address, page, picture, *choice],
            env={
                **os.environ,
                "SUPERSET_PASSWORD": superset.password,
                "UPPER_PART": str(kept) if kept and not choice else "",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return seen


def answered(found: dict[str, Any], rest: Rest) -> dict[str, int]:
    """Return how many rows each chart got, by its key."""
    numbers = rest.numbers("chart")
    keys = {numbers[chart.uuid]: chart.key for chart in CHARTS}
    return {
        keys[one["chart"]]: sum(one["rows"]) for one in found["answers"] if one.get("chart") in keys
    }


def test_every_chart_is_drawn(look: Callable[..., dict[str, Any]], rest: Rest) -> None:
    found = look()
    rows = answered(found, rest)

    assert found["title"] == dashboard.TITLE
    assert (found["errors"], found["faults"], found["outside"]) == ([], [], [])
    assert (found["charts"], found["empty"]) == (len(CHARTS), 0)
    assert rows.keys() == {chart.key for chart in CHARTS}
    assert min(rows.values()) > 0


@pytest.mark.parametrize(
    ("choice", "spared"),
    [
        ("Country=Japan", (*dashboard.ALWAYS_ALL, *dashboard.NO_COUNTRY)),
        ("Year=2023", (*dashboard.ALWAYS_ALL, *dashboard.NO_YEAR)),
    ],
)
def test_a_choice_reaches_the_charts_that_it_is_for(
    look: Callable[..., dict[str, Any]], rest: Rest, choice: str, spared: tuple[Any, ...],
) -> None:  # fmt: skip
    found = look(choice)
    rows = answered(found, rest)

    assert (found["errors"], found["faults"], found["outside"]) == ([], [], [])
    assert rows.keys() == {chart.key for chart in CHARTS} - {chart.key for chart in spared}
    assert min(rows.values()) > 0
