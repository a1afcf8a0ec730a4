"""The toy seeds, fresh for every test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.seeding import toy

if TYPE_CHECKING:
    import pathlib


@pytest.fixture
def seeds(tmp_path: pathlib.Path) -> pathlib.Path:
    """Return the folder of the toy seeds."""
    return toy.write(tmp_path)
