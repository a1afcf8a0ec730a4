"""Homes for instances; each server is stopped after its test.

They lie in memory where there is room: a server starts there in a second.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ip4db import server

from .helpers import end, scratch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ip4db.server import Instance

    from .helpers import Run


@pytest.fixture
def place() -> Iterator[Path]:
    """Return a folder in which any number of homes may be made, two levels deep."""
    made = scratch()
    try:
        yield made
    finally:
        for home in (made, *made.glob("*/"), *made.glob("*/*/")):
            end(home)
        shutil.rmtree(made)


@pytest.fixture
def home(place: Path) -> Path:
    """Return the home of an instance that nobody has made yet."""
    return place / "home"


@pytest.fixture(scope="session")
def old_home() -> Iterator[Path]:
    """Return a home that many tests share; its server may or may not run."""
    made = scratch() / "home"
    try:
        yield made
    finally:
        end(made)
        shutil.rmtree(made.parent)


@pytest.fixture
def instance(old_home: Path) -> Instance:
    """Return the instance of the shared home, running."""
    return server.up(old_home, fast=True)


@pytest.fixture
def run() -> Iterator[Run]:
    """Start Python in a process of its own, with the modules that this one sees."""
    started: list[subprocess.Popen[str]] = []

    def start(
        code: str,
        *arguments: str | Path,
        python: Path | str = sys.executable,
        user: str | None = None,
    ) -> subprocess.Popen[str]:
        entry = pwd.getpwnam(user) if user else None
        process = subprocess.Popen(
            [python, "-c", code, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd="/",
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            user=entry and entry.pw_uid,
            group=entry and entry.pw_gid,
            extra_groups=[] if entry else None,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
