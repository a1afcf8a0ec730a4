"""The exception of the embedded server."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class ServerError(Exception):
    """An error of an embedded server: where, what, and what to do about it."""

    def __init__(self, where: object, what: str, remedy: str) -> None:
        super().__init__(str(where), what, remedy)
        self.where = str(where)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """Say where, what and what to do, in that order."""
        return f"{self.where}: {self.what} {self.remedy}"


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
