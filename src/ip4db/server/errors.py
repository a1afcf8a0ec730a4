"""The exception of the embedded server."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from ip4db.errors import Error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class ServerError(Error):
    """An error of an embedded server."""


@contextmanager
def explain_os_errors(root: Path) -> Iterator[None]:
    """Convert an error of the operating system to a ``ServerError``."""
    try:
        yield
    except OSError as error:
        where = error.filename or root
        what = f"the operating system reports {(error.strerror or str(error)).lower()!r}."
        remedy = "Correct that, or choose another folder with `--home`."
        raise ServerError(where, what, remedy) from error
