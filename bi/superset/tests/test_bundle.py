"""The bundle says what the views and the generator say, in words, and no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bi.superset import bundle, catalog, charts, dashboard, rest
from bi.superset.datasets import ASKED, DATABASE

if TYPE_CHECKING:
    import sqlalchemy as sa

Documents = dict[str, dict[str, Any]]

ROW = 1600 - 2 * 16
GAP = 16
"""What a window of 1600 pixels leaves for a row of cards, and the gap between cards."""


def datasets(documents: Documents) -> dict[str, dict[str, Any]]:
    return {one["uuid"]: one for name, one in documents.items() if name.startswith("datasets/")}


def test_bundle_is_what_the_generator_writes(connection: sa.Connection) -> None:
    written = {name: bundle.text(one) for name, one in bundle.build(connection).items()}

    found = bundle.read()
    stale = [name for name in written | found if written.get(name) != found.get(name)]
    assert stale == [], "run `make superset`"


def test_every_view_has_a_dataset_with_its_columns(
    connection: sa.Connection, documents: Documents,
) -> None:  # fmt: skip
    views = {
        view.name: {column.name: column.superset_type for column in view.columns}
        for view in catalog.views(connection)
    }

    assert {
        one["table_name"]: {column["column_name"]: column["type"] for column in one["columns"]}
        for one in datasets(documents).values()
        if one["sql"] is None
    } == views


def test_words_come_from_the_comments(connection: sa.Connection, documents: Documents) -> None:
    said = {view.name: view for view in catalog.views(connection)}

    for one in datasets(documents).values():
        if one["sql"] is None:
            view = said[one["table_name"]]
            assert one["description"] == view.comment
            assert [column["description"] for column in one["columns"]] == [
                column.comment for column in view.columns
            ]


def test_every_column_and_measure_has_a_label_in_words(documents: Documents) -> None:
    labels = [
        label["verbose_name"]
        for one in datasets(documents).values()
        for label in (*one["columns"], *one["metrics"])
    ]

    assert [label for label in labels if "_" in label or not label[0].isupper()] == []


@pytest.mark.parametrize("chart", charts.CHARTS, ids=lambda chart: chart.key)
def test_a_chart_names_columns_and_measures_of_its_question(
    chart: charts.Chart, documents: Documents,
) -> None:  # fmt: skip
    asked = datasets(documents)[chart.dataset]

    assert set(rest.columns(chart.params)) <= {one["column_name"] for one in asked["columns"]}
    assert set(rest.measures(chart.params)) <= {one["metric_name"] for one in asked["metrics"]}


def test_every_id_is_given_once(documents: Documents) -> None:
    ids = [one["uuid"] for one in documents.values() if "uuid" in one]

    assert len(ids) == len(set(ids)) == len(documents) - 1  # metadata.yaml has none


def test_no_password_and_no_port_of_anybodys_is_in_the_bundle(documents: Documents) -> None:
    assert documents[f"databases/{DATABASE}.yaml"]["sqlalchemy_uri"] == bundle.ADDRESS
    assert ":XXXXXXXXXX@127.0.0.1:5432/" in bundle.ADDRESS


def test_tables_fit_their_cards() -> None:
    shares = {
        chart.key: share
        for section in dashboard.SECTIONS.values()
        for chart, share in section.shares
    } | {
        chart.key: dashboard.COLUMNS
        for section in dashboard.SECTIONS.values()
        for chart in section.below
    }
    room = {
        key: (ROW + GAP) * share // dashboard.COLUMNS - GAP - 2 * 16
        for key, share in shares.items()
    }
    taken = {
        chart.key: sum(one["columnWidth"] + 11 for one in chart.params["column_config"].values())
        for chart in charts.CHARTS
        if chart.kind == charts.TABLE
    }

    assert {key: width for key, width in taken.items() if width > room[key]} == {}


@pytest.mark.parametrize(
    "chart", [one for one in charts.CHARTS if one.kind == charts.BAR], ids=lambda one: one.key,
)  # fmt: skip
def test_every_colour_of_a_chart_has_its_meaning(
    chart: charts.Chart, connection: sa.Connection,
) -> None:  # fmt: skip
    sql = next(question.sql for question in ASKED if question.file == chart.question)
    (series,) = chart.params["groupby"]
    found = connection.exec_driver_sql(
        f"SELECT DISTINCT {series} FROM ({sql.replace('%', '%%')}) AS asked",
    )

    assert set(found.scalars()) - dashboard.COLOURS.keys() == set()
