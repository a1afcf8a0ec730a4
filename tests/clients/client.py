"""The interface of all clients: list views, read them, read their comments."""

from __future__ import annotations

import abc
import dataclasses
import functools
import importlib
from importlib import metadata
from typing import TYPE_CHECKING, Any, ClassVar

from tests.clients.rules import PLAIN, Rule, decimals, family

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ip4db.server import Instance

Texts = dict[str, str | None]
"""One row as text, by column; NULL is None."""


@dataclasses.dataclass(frozen=True)
class Table:
    """A view as a client returns it."""

    types: dict[str, str]
    """The type of each column, in the client's own words."""
    rows: list[tuple[object, ...]]

    def texts(self, columns: Mapping[str, str], rules: Mapping[str, Rule]) -> list[Texts]:
        """Return the rows as text, by the rules for the types that the columns really have."""
        known = [(name, rules[family(columns[name])], decimals(columns[name])) for name in columns]
        return [
            {
                name: None if value is None else rule.text(value, scale)
                for (name, rule, scale), value in zip(known, row, strict=True)
            }
            for row in self.rows
        ]


class Client(abc.ABC):
    """A client, logged in as the reader; its docstring is its name in the report."""

    needs: ClassVar[tuple[str, ...]] = ()
    """The packages from the extra ``clients`` without which it cannot be asked."""
    types: ClassVar[Mapping[str, set[str]]]
    """What it calls each type; ``(p,s)`` stands for digits and decimals."""
    rules: ClassVar[Mapping[str, Rule]] = {}
    """Where its values differ from those of psycopg 3."""

    @classmethod
    def label(cls) -> str:
        """Return its name for the report."""
        return (cls.__doc__ or cls.__name__).rstrip(".")

    @classmethod
    def lacks(cls) -> str | None:
        """Return why it cannot be asked here, if so."""
        for package in cls.needs:
            try:
                metadata.distribution(package)
            except metadata.PackageNotFoundError:
                return f"{package} is not installed; `make test-clients` brings it"
        return None

    @abc.abstractmethod
    def __init__(self, instance: Instance) -> None:
        """Log in."""

    def close(self) -> None:  # noqa: B027  not everything that logs in stays so
        """Log out."""

    @abc.abstractmethod
    def views(self) -> set[str]:
        """Return what it offers to choose from."""

    @abc.abstractmethod
    def read(self, view: str) -> Table:
        """Return a whole view."""

    @functools.cached_property
    def table(self) -> Callable[[str], Table]:
        """Return a whole view; what was read once is not asked again."""
        return functools.cache(self.read)

    def comments(self, view: str) -> Texts:
        """Return what it tells of a view (under the empty name) and of its columns."""
        raise NotImplementedError

    @classmethod
    def shows_comments(cls) -> bool:
        """Whether it lets its user see comments."""
        return cls.comments is not Client.comments

    @classmethod
    def named(cls, type_: str) -> set[str]:
        """Return what it may call a type of PostgreSQL."""
        name, _, precision = type_.partition("(")
        return {word.replace("(p,s)", f"({precision}") for word in cls.types[name]}

    @classmethod
    def every_rule(cls) -> dict[str, Rule]:
        """Return its rules for all types."""
        return PLAIN | dict(cls.rules)


def library(name: str) -> Any:  # noqa: ANN401  the checker of types runs where it is not installed
    """Return a module of a package that only ``make test-clients`` installs."""
    return importlib.import_module(name)


def everything(view: str) -> str:
    """Return the query for a whole view."""
    return f"SELECT * FROM bi.{view}"


def names_of(rows: Iterable[Sequence[object]]) -> set[str]:
    """Return the first column of an answer."""
    return {str(row[0]) for row in rows}


OFFERED = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'bi'"
"""How tools ask that have no way of their own."""
