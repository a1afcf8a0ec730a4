"""The error of an export, and packages that only some formats need."""

from __future__ import annotations

import importlib
from typing import Any

from ip4db.extras import install
from ip4db.migrations import DatabaseError


class ExportError(DatabaseError):
    """An export cannot be made: where, what is wrong, and what to do about it."""


def library(module: str) -> Any:  # noqa: ANN401  the checker of types runs where it is not installed
    """Return a module of the extra ``export``.

    Raises:
        ExportError: it is not installed.

    """
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        what = "is needed for this format, and is not installed."
        remedy = f"Run `{install('export')}`."
        raise ExportError(package, what, remedy) from error
