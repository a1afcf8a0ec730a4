"""Every client reads every view without a loss, as the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.clients.conftest import CLIENTS, VIEWS

if TYPE_CHECKING:
    from tests.clients.client import Client, Texts
    from tests.clients.conftest import Truth

SHOWING = [kind for kind in CLIENTS if kind.shows_comments()]

each_client = pytest.mark.parametrize("client", CLIENTS, ids=lambda k: k.__name__, indirect=True)
each_view = pytest.mark.parametrize("view", VIEWS)


def by_key(rows: list[Texts]) -> dict[str | None, Texts]:
    return {row["row_key"]: row for row in rows}


@each_client
def test_a_client_offers_every_view(client: Client) -> None:
    assert client.views() == set(VIEWS)


@each_view
@each_client
def test_every_value_arrives_as_it_is(client: Client, view: str, truths: dict[str, Truth]) -> None:
    truth, found = truths[view], client.table(view)
    texts = by_key(found.texts(truth.columns, client.every_rule()))
    wrong = [
        (key, name, value, texts[key][name])
        for key, row in by_key(truth.rows).items()
        for name, value in row.items()
        if key in texts and texts[key][name] != value
    ]

    assert len(found.rows) == len(truth.rows)
    assert texts.keys() == by_key(truth.rows).keys()
    assert wrong == []


@each_view
@each_client
def test_every_type_is_the_expected_one(
    client: Client, view: str, truths: dict[str, Truth]
) -> None:
    columns, types = truths[view].columns, client.table(view).types

    assert list(types) == list(columns)
    assert {n: t for n, t in types.items() if t not in client.named(columns[n])} == {}


@each_view
@pytest.mark.parametrize("client", SHOWING, ids=lambda kind: kind.__name__, indirect=True)
def test_every_comment_is_shown(client: Client, view: str, truths: dict[str, Truth]) -> None:
    assert client.comments(view) == truths[view].comments
