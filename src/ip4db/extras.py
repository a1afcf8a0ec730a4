"""Name the extra to install if a part of ip4db is used without its packages."""

from __future__ import annotations

import importlib.util


class MissingExtraError(ModuleNotFoundError):
    """A part of ip4db was imported without the packages that it needs."""


def install(*extras: str) -> str:
    """Return the command that installs extras."""
    return f'pip install "ip4db[{",".join(extras)}]"'


def require(extra: str, *packages: str) -> None:
    """Refuse to go on without the packages of an extra.

    Raises:
        MissingExtraError: a package is not installed; the message says what to install.

    """
    for package in packages:
        if importlib.util.find_spec(package) is None:
            message = f"{package} is not installed. Run `{install(extra)}`."
            raise MissingExtraError(message, name=package)
