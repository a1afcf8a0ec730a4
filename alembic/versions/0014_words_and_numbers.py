r"""Count words whatever separates them, and refuse numbers that are none.

``\s`` means the white space of the database's locale: in locale C a no-break space joined
words into one, and a sentence passed for a phrase. The white space of Unicode is now listed in
the CHECKs. ``NaN`` is greater than every number, so it passed for a positive amount; an infinite
number is refused by ``numeric(18, 2)`` already and is named here in case the type changes.

A row that breaks the new CHECKs stops the upgrade: a person shortens the phrase or corrects the
number.

Revision ID: 0014
Revises: 0013
Create Date: 2026-11-30 20:00:00+00:00
"""

from alembic import op

revision = "0014"
down_revision = "0013"

HEAD_FILES = None
"""SHA-256 of rules and views as of this revision (``head.digest()``); None until it is released."""

WORD = r"[^\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+"

PHRASES = [
    ("provision", "number_printed", 8),
    ("utterance", "date_printed", 8),
    ("assertion", "date_printed", 8),
    ("assertion", "hedge", 8),
    ("source_author", "affiliation_printed", 12),
    ("aspect", "item", 8),
    ("attribution", "hedge", 8),
    ("contribution", "amount_printed", 8),
    ("document_party", "party_printed", 8),
    ("explanation", "strength_printed", 8),
    ("membership", "status_printed", 8),
    ("participation", "level_printed", 8),
    ("participation", "capacity_printed", 8),
    ("quantity", "value_printed", 8),
    ("tenure", "office_printed", 12),
    ("mention", "printed", 12),
    ("quotation", "phrase", 12),
]


def upgrade() -> None:
    for table, column, words in PHRASES:
        replace(
            table,
            f"{column}_is_at_most_{words}_words",
            f"regexp_count({column}, '{WORD}') BETWEEN 1 AND {words}",
        )
    replace("contribution", "amount_is_positive", "amount > 0 AND amount < 'Infinity'")
    op.create_check_constraint(
        op.f("ck_quantity_numbers_are_finite"),
        "quantity",
        "printed_value < 'Infinity' AND low < 'Infinity' AND high < 'Infinity'",
        schema="ip4",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck_quantity_numbers_are_finite"), "quantity", schema="ip4")
    replace("contribution", "amount_is_positive", "amount > 0")
    for table, column, words in PHRASES:
        replace(
            table,
            f"{column}_is_at_most_{words}_words",
            rf"{column} ~ '\S' AND "
            rf"cardinality(regexp_split_to_array(btrim({column}), '\s+')) <= {words}",
        )


def replace(table: str, name: str, condition: str) -> None:
    """Give a CHECK another condition."""
    op.drop_constraint(op.f(f"ck_{table}_{name}"), table, schema="ip4")
    op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, condition, schema="ip4")
