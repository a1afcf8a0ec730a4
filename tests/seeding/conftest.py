"""The toy seeds, fresh for every test."""

from __future__ import annotations

import pathlib

import pytest

from tests.seeding import toy


@pytest.fixture
def seeds(tmp_path: pathlib.Path) -> pathlib.Path:
    """Return the folder of the toy seeds."""
    return toy.write(tmp_path)
