"""The base of all tables, and functions that return recurring columns and constraints.

A code list is text with a CHECK if its codes explain themselves, and a lookup table if they need
an explanation. Native enums are not used, because migrations can hardly change them. Columns for
printed words have a maximum number of words, so that no sentence of a source can enter.
"""

from __future__ import annotations

import enum
from typing import Any, ClassVar, Self

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

SCHEMA = "ip4"
PRINTED_WORDS = 8
PHRASE_WORDS = 12

SPACE = (
    r"\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"
)
WORD = f"[^{SPACE}]+"
r"""A regular expression for a word; ``\s`` would depend on the locale of the database."""


class Base(DeclarativeBase):
    """Base of all tables; they live in schema ``ip4``."""

    metadata = sa.MetaData(
        schema=SCHEMA,
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        },
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: sa.Text(),
        int: sa.BigInteger(),
        bool: sa.Boolean(),
    }


class Code(enum.StrEnum):
    """A closed list of codes; each member has the meaning and the label that readers see.

    Members are written ``NAME = "code", "meaning"``, or ``NAME = "code", "meaning", "label"`` if
    the label is not the code in words. The order of the members is the order in which readers see
    them (``rank`` in the lookup tables).
    """

    meaning: str
    label: str

    def __new__(cls, value: str, meaning: str, label: str = "") -> Self:
        """Return a member with the text ``value``, its ``meaning`` and its ``label``."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.label = label or value.replace("_", " ").capitalize()
        return member

    @classmethod
    def of(cls, code: str) -> Self:
        """Return the member for a code as text.

        Raises:
            ValueError: the list has no such code; the message names those it has.

        """
        for member in cls:
            if member == code:
                return member
        message = f"`{code}` is no {cls.__name__}; choose one of {', '.join(cls)}"
        raise ValueError(message)


class CodeText(sa.types.TypeDecorator[Code]):
    """Text in the database, a member of a ``Code`` class in Python."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, codes: type[Code]) -> None:
        """Bind the column to one list of codes."""
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        """Refuse a value that is not in the list."""
        return None if value is None else str(self.codes.of(value))

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> Code | None:  # noqa: ARG002
        """Return the member, which has the ``meaning``."""
        return None if value is None else self.codes.of(value)


def table_of(codes: type[Code]) -> str:
    """Return the name of the lookup table of a code list: ``SpeechAct`` gives ``speech_act``."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in codes.__name__).lstrip("_")


def lookup_column(codes: type[Code], comment: str, **options: Any) -> MappedColumn[Any]:
    """Return a column whose values are the rows of the lookup table of ``codes``."""
    return mapped_column(
        CodeText(codes),
        sa.ForeignKey(f"{SCHEMA}.{table_of(codes)}.code"),
        comment=comment,
        **options,
    )


def enum_column(codes: type[Code], comment: str, **options: Any) -> MappedColumn[Any]:
    """Return a column for ``codes``; its table needs the CHECK ``allowed_values`` too."""
    meanings = "; ".join(f"{member}: {member.meaning}" for member in codes)
    return mapped_column(CodeText(codes), comment=f"{comment} ({meanings})", **options)


def allowed_values(column: str, codes: type[Code] | tuple[str, ...]) -> sa.CheckConstraint:
    """Return the CHECK ``<column>_is_known``, which accepts only these codes."""
    words = ", ".join(f"'{code}'" for code in codes)
    return sa.CheckConstraint(f"{column} IN ({words})", name=f"{column}_is_known")


def not_blank(column: str) -> sa.CheckConstraint:
    """Return the CHECK that refuses empty or blank text; a missing value is NULL."""
    return sa.CheckConstraint(rf"{column} ~ '\S'", name=f"{column}_is_not_empty")


def max_words(column: str, words: int = PRINTED_WORDS) -> sa.CheckConstraint:
    """Return the CHECK that accepts from one to ``words`` words."""
    return sa.CheckConstraint(
        f"regexp_count({column}, '{WORD}') BETWEEN 1 AND {words}",
        name=f"{column}_is_at_most_{words}_words",
    )


def key_check(column: str = "key") -> sa.CheckConstraint:
    """Return the CHECK that accepts only lower-case ASCII words joined by hyphens."""
    return sa.CheckConstraint(
        f"{column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'",
        name=f"{column}_is_lower_case_words",
    )


def foreign_key(
    target: str,
    comment: str,
    *,
    ondelete: str | None = None,
    shows: str = "",
    **options: Any,
) -> MappedColumn[Any]:
    """Return an indexed foreign key to ``table.column`` of our schema.

    Views show the key and the name of an entity; ``shows`` adds its ``kind`` or its ``iso3`` code.
    """
    return mapped_column(
        sa.ForeignKey(f"{SCHEMA}.{target}", ondelete=ondelete),
        index=options.pop("index", True),
        comment=comment,
        info={"shows": shows.split()},
        **options,
    )
