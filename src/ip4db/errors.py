"""The base of all errors that a user can correct."""

from __future__ import annotations


class Error(Exception):
    """Something is wrong: where, what, and what to do about it."""

    def __init__(self, where: object, what: str, remedy: str) -> None:
        super().__init__(str(where), what, remedy)
        self.where = str(where)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """Say where, what and what to do, in that order."""
        return f"{self.where}: {self.what} {self.remedy}"
