"""A database with our seeds, a Superset that has the bundle, and a browser if there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from bi.superset import bundle
from bi.superset.installation import ENVIRONMENT, HERE, Installation, address_of
from bi.superset.rest import Rest
from ip4db import migrations, server
from ip4db.resources import seeds_folder
from ip4db.seeding import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa

    from ip4db.server import Instance

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the picture of the dashboard be kept."""
    parser.addoption("--picture", type=Path, metavar="FILE", help="keep the first sections here")


@pytest.fixture(scope="session")
def instance() -> Iterator[Instance]:
    """Give a server with our seeds."""
    with server.temporary() as started:
        engine = started.engine()
        migrations.upgrade(engine)
        with engine.connect() as owner:
            load(owner, seeds_folder())
            owner.commit()
        yield started


@pytest.fixture
def connection(instance: Instance) -> Iterator[sa.Connection]:
    """Give a connection of the owner in which nothing lasts."""
    with instance.engine().connect() as owner:
        yield owner


@pytest.fixture(scope="session")
def documents() -> dict[str, dict[str, Any]]:
    """Give the documents of the bundle, by the path of their files."""
    return {name: yaml.safe_load(text) for name, text in bundle.read().items()}


@pytest.fixture(scope="session")
def superset(instance: Instance, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Give a Superset that has the bundle and reads from the server."""
    installed = Installation(tmp_path_factory.mktemp("superset"))
    installed.prepare()
    installed.load(address_of(instance))
    return installed


@pytest.fixture(scope="session")
def rest(superset: Installation) -> Iterator[Rest]:
    """Give a session with that Superset, running."""
    with superset.serving() as address:
        yield Rest(address, superset.password)


def lines(*command: str, cwd: Path | None = None) -> str:
    """Run a program that installs something; return its last words if it fails."""
    done = subprocess.run(
        command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return (done.stderr.strip() or "no reason given").splitlines()[-1] if done.returncode else ""


@pytest.fixture(scope="session")
def chromium() -> str:
    """Give the path of a Chromium; on CI it is installed."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None and os.environ.get("CI") and os.geteuid() == 0 and shutil.which(INSTALL[0]):
        fault = lines("apt-get", "update") or lines(*INSTALL)
        found = shutil.which(BROWSERS[0])
        if fault or found is None:
            pytest.skip(f"Chromium cannot be installed: {fault}")
    if found is None:
        pytest.skip("there is no Chromium; install it, as with `apt-get install chromium`")
    return found


@pytest.fixture(scope="session")
def modules() -> Path:
    """Give the folder of the module that drives the browser."""
    if shutil.which("npm") is None:
        pytest.skip("there is no npm, which installs what drives the browser")
    folder = ENVIRONMENT / "browser"
    folder.mkdir(exist_ok=True)
    wanted = (HERE / "package.json").read_text("utf-8")
    known = folder / "package.json"
    if not (folder / "node_modules").exists() or known.read_text("utf-8") != wanted:
        known.write_text(wanted, "utf-8")
        # A lock file would name the registry that it came from; the version is exact as it is.
        fault = lines("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", cwd=folder)
        if fault:
            shutil.rmtree(folder / "node_modules", ignore_errors=True)
            pytest.skip(f"playwright-core cannot be installed: {fault}")
    return folder / "node_modules"
