"""Which assertions are one claim, how many sources support it, and which statement is shown."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from ip4db import model
from tests.views.asking import ask

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tests.views.record import Record


def sources_of_claims(connection: sa.Connection) -> list[int]:
    """Return for every claim how many sources make it."""
    query = "SELECT source_count FROM bi.corroboration ORDER BY source_count DESC, claim_key"
    return [count for (count,) in ask(connection, query)]


@pytest.mark.parametrize(
    ("items", "counts"),
    [
        (("matters for the region", "Matters to the region"), [2]),
        (("new partner", "closest partner"), [1, 1]),
        (("member of it", "no member of it"), [1, 1]),
    ],
)
def test_aspects_are_one_claim_if_their_items_say_the_same(
    record: Record,
    draft: sa.Connection,
    items: tuple[str, str],
    counts: list[int],
) -> None:
    japan, nato = record.country("japan"), record.body("nato", "alliance")
    for key, item in zip(("a", "b"), items, strict=True):
        about: dict[str, Any] = {"role": "characteristic", "item_entity_id": nato.id}
        record.claim(model.Aspect, record.source(key), japan, item=item, **about)

    assert sources_of_claims(draft) == counts


def test_items_about_japan_and_nato_are_no_disagreement(facts: sa.Connection) -> None:
    query = """
        SELECT count(*), max(source_count) FROM bi.corroboration
        WHERE claim_key LIKE 'aspect|characteristic|japan|nato|%%'
    """
    assert ask(facts, query) == [(6, 1)]


@pytest.mark.parametrize(("kind", "counts"), [("unspecified", [1, 1]), ("training", [2])])
def test_support_of_which_the_kind_is_not_said_corroborates_nothing(
    record: Record,
    draft: sa.Connection,
    kind: str,
    counts: list[int],
) -> None:
    japan, ukraine = record.country("japan"), record.country("ukraine")
    for key in ("a", "b"):
        gift: dict[str, Any] = {"contribution_type": kind, "recipient_id": ukraine.id}
        record.claim(model.Contribution, record.source(key), japan, status="provided", **gift)

    assert sources_of_claims(draft) == counts


@pytest.mark.parametrize(("numbers", "counts"), [((32, 32), [2]), ((31, 32), [1, 1])])
def test_a_number_is_confirmed_by_the_same_number_only(
    record: Record,
    draft: sa.Connection,
    numbers: tuple[int, int],
    counts: list[int],
) -> None:
    nato = record.body("nato", "alliance")
    for key, number in zip(("a", "b"), numbers, strict=True):
        exact: dict[str, Any] = {
            "printed_value": number,
            "low": number,
            "high": number,
            "comparator": "exactly",
        }
        exact |= {"measure": "members", "unit": "count", "value_printed": str(number)}
        record.claim(model.Quantity, record.source(key), nato, **exact)

    assert sources_of_claims(draft) == counts


def test_a_condition_makes_another_claim(record: Record, draft: sa.Connection) -> None:
    rule = record.entity(model.Provision, "rule", provision_type="mandate")
    for key, condition in (("a", None), ("b", "if attacked"), ("c", "if asked")):
        reading: dict[str, Any] = {"effect": "requires", "condition": condition}
        record.claim(model.ProvisionReading, record.source(key), rule, **reading)

    assert sources_of_claims(draft) == [1, 1, 1]


def test_a_country_that_prepares_a_document_is_an_expected_party(
    record: Record,
    draft: sa.Connection,
) -> None:
    kind = {"document_level": "instance", "document_type": "partnership_programme"}
    paper, japan = record.entity(model.Document, "paper", **kind), record.country("japan")
    for key, status in (("a", "in_development"), ("b", "done"), ("c", "not_done")):
        party: dict[str, Any] = {"party_id": japan.id, "role": "signatory", "status": status}
        record.claim(model.DocumentParty, record.source(key), paper, **party)

    query = """
        SELECT affirming_source_count, denying_source_count, foreseeing_source_count
        FROM bi.corroboration
    """
    assert ask(draft, query) == [(1, 1, 1)]


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("explanation|nato-indo-pacific-partnership|china-challenge|%%", "orf-paris-spoiler/13"),
        ("stance|opposes|france|nato-liaison-office-tokyo|%%", "usip-tightening-ties/88"),
        ("participation|attendee|australia|summit-washington-2024|%%", "rusi-nato-platform/88"),
        ("milestone|occurred|russian-invasion-of-ukraine-2022|%%", "usip-tightening-ties/197"),
    ],
)
def test_the_statement_is_the_plainest_on_the_side_of_most_sources(
    facts: sa.Connection,
    key: str,
    shown: str,
) -> None:
    query = f"""
        SELECT statement_assertion_key, statement_polarity, corroboration.statement = said.statement
        FROM bi.corroboration
        INNER JOIN bi.assertion AS said ON statement_assertion_key = said.assertion_key
        WHERE claim_key LIKE '{key}'
    """
    assert ask(facts, query) == [(shown, "asserted", True)]


@pytest.mark.parametrize(
    ("sayings", "shown"),
    [
        # (polarity, modality, hedge, statement) of sources a, b, c
        (
            [("asserted", "asserted", None, "yes it is"), ("denied", "asserted", None, "no")],
            "yes it is",
        ),
        (
            [
                ("asserted", "asserted", None, "yes"),
                ("denied", "asserted", None, "no, not so"),
                ("denied", "asserted", None, "no, never so"),
            ],
            "no, not so",
        ),
        (
            [("asserted", "planned", None, "soon"), ("asserted", "asserted", None, "by now")],
            "by now",
        ),
        (
            [("asserted", "asserted", "may", "so"), ("asserted", "asserted", None, "so it is")],
            "so it is",
        ),
        ([("asserted", "asserted", None, "abc"), ("asserted", "asserted", None, "xyz")], "xyz"),
    ],
)
def test_the_statement_is_of_the_side_of_most_then_plain_then_early(
    record: Record,
    draft: sa.Connection,
    sayings: list[tuple[str, str, str | None, str]],
    shown: str,
) -> None:
    office = record.entity(model.Initiative, "office", initiative_type="office")
    for number, (polarity, modality, hedge, statement) in enumerate(sayings):
        # The later a source stands in the list, the earlier it was written.
        source = record.source("abc"[number], before=dt.date(2024 - number, 1, 1))
        how: dict[str, Any] = {"polarity": polarity, "modality": modality, "hedge": hedge}
        said: dict[str, Any] = {"code": "established", "statement": statement}
        record.claim(model.Milestone, source, office, **how, **said)

    assert ask(draft, "SELECT statement FROM bi.corroboration") == [(shown,)]
