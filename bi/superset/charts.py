"""The charts: which question each shows, and how.

``params`` are the settings that the editor of Superset would save. Charts use only columns and
measures of their question, so the tests find a column that was renamed.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from bi.superset.datasets import ASKED
from bi.superset.identity import identity

SCHEME = "supersetColors"

BAR = "echarts_timeseries_bar"
HEAT_MAP = "heatmap_v2"
SPANS = "gantt_chart"
NUMBER = "big_number_total"
TABLE = "table"

STANDING = "{ legend: { width: '75%' }, yAxis: { minInterval: 1 } }"
LYING = "{ legend: { width: '75%' }, xAxis: { minInterval: 1 }, yAxis: { inverse: true } }"
"""What Superset has no setting for: room for the buttons of a full legend, no half claims on the
axis, and the first of lying bars above."""


@dataclasses.dataclass(frozen=True)
class Chart:
    """A chart of the dashboard."""

    key: str
    title: str
    description: str
    kind: str
    question: str
    params: dict[str, Any]

    @property
    def uuid(self) -> str:
        """The id of the chart."""
        return identity("chart", self.key)

    @property
    def dataset(self) -> str:
        """The id of the dataset behind it."""
        return next(question.uuid for question in ASKED if question.file == self.question)

    @property
    def document(self) -> dict[str, Any]:
        """The chart as Superset imports it."""
        return {
            "slice_name": self.title,
            "description": self.description or None,
            "viz_type": self.kind,
            "params": {
                "viz_type": self.kind,
                "adhoc_filters": [],
                "annotation_layers": [],
                **self.params,
            },
            "uuid": self.uuid,
            "version": "1.0.0",
            "dataset_uuid": self.dataset,
        }


def number(key: str, title: str, measure: str, note: str, shape: str = ",d") -> Chart:
    """Return one big number about all claims."""
    params = {
        "metric": measure,
        "subtitle": note,
        "y_axis_format": shape,
        "header_font_size": 0.4,
        "subtitle_font_size": 0.2,
        "show_metric_name": False,
    }
    return Chart(key, title, "", NUMBER, "claims", params)


def bars(  # noqa: PLR0913  # what the eye sees has that many parts
    key: str,
    title: str,
    description: str,
    question: str,
    *,
    across: str,
    measure: str,
    colours: str,
    lying: bool = False,
    legend: str = "top",
) -> Chart:
    """Return stacked bars, vertical or horizontal."""
    params = {
        "x_axis": across,
        "xAxisForceCategorical": True,
        "x_axis_sort": "name",
        "x_axis_sort_asc": True,
        "xAxisLabelInterval": "0",
        "metrics": [measure],
        "groupby": [colours],
        "orientation": "horizontal" if lying else "vertical",
        "stack": "Stack",
        "sort_series_type": "name",
        "sort_series_ascending": True,
        "row_limit": 1000,
        "truncate_metric": True,
        "show_value": True,
        "only_total": True,
        "show_legend": True,
        "legendType": "plain",
        "legendOrientation": legend,
        "rich_tooltip": True,
        "color_scheme": SCHEME,
        "y_axis_format": ",d",
        "truncateYAxis": False,
        "zoomable": False,
        "echart_options": LYING if lying else STANDING,
    }
    return Chart(key, title, description, BAR, question, params)


def table(  # noqa: PLR0913  # as above
    key: str,
    title: str,
    question: str,
    *,
    widths: dict[str, int],
    measures: dict[str, int] | None = None,
    rows: int = 5,
    search: bool = False,
) -> Chart:
    """Return a table of the different values of some columns, with the widths of columns.

    A question has a row per claim and country, so a plain list would show a claim twice. Grouping
    shows it once.
    """
    shown = {**widths, **(measures or {})}
    params = {
        "query_mode": "aggregate",
        "groupby": list(widths),
        "metrics": list(measures or {}),
        "row_limit": 10_000,
        "server_pagination": False,
        "page_length": rows,
        "include_search": search,
        "table_timestamp_format": "%Y-%m-%d",
        "show_cell_bars": False,
        "color_pn": False,
        "column_config": {
            name: {"columnWidth": width, "horizontalAlign": "left"} for name, width in shown.items()
        },
        "timeseries_limit_metric": "place",
        "order_desc": False,
    }
    return Chart(key, title, "", TABLE, question, params)


NUMBERS = (
    number("sources", "Sources", "sources", "read paragraph by paragraph"),
    number("claims", "Claims", "claims", "each with the passages it rests on"),
    number("disputed", "Claims in dispute", "disputed", "where sources differ, or seem to"),
    number(
        "share-disputed", "Share in dispute", "share_disputed", "of the claims of all sources",
        shape=".0%",
    ),
)  # fmt: skip

SUMMITS = bars(
    "summits",
    "The four at NATO summits, by level",
    "Number of the four at each summit that sources name, by the best level that no claim "
    "disputes. Silence is not absence: it is shown as such.",
    "summits",
    across="summit",
    measure="partners",
    colours="attendance",
)
SUMMITS_CLAIMS = table(
    "summits-claims",
    "Summits: the claims",
    "summits",
    widths={"summit": 110, "statement": 300, "citation": 170, "holder_name": 150, "hedge": 85},
)

COOPERATION = Chart(
    "cooperation",
    "How far cooperation has come, from 1 (interest) to 6 (practice)",
    "Highest level that an affirming claim gives. What is said of the four as a group, or of "
    "members without naming them, is not a fact about any one of them. An empty cell: no source "
    "says.",
    HEAT_MAP,
    "cooperation",
    {
        "x_axis": "country_name",
        "groupby": "area_name",
        "metric": "level_reached",
        "sort_x_axis": "alpha_asc",
        "sort_y_axis": "alpha_desc",
        "normalize_across": "heatmap",
        "linear_color_scheme": "schemePuBu",
        "value_bounds": [1, 6],
        "border_color": {"r": 255, "g": 255, "b": 255, "a": 1},
        "border_width": 2,
        "xscale_interval": 1,
        "yscale_interval": 1,
        "left_margin": 40,
        "bottom_margin": 30,
        "legend_type": "continuous",
        "show_legend": True,
        "show_values": True,
        "show_percentage": False,
        "y_axis_format": "d",
        "row_limit": 1000,
    },
)
COOPERATION_CLAIMS = table(
    "cooperation-claims",
    "Cooperation: the claims",
    "cooperation",
    widths={
        "area_name": 200, "country_name": 130, "level_said": 75, "tense": 70, "modality": 80,
        "statement": 345, "citation": 285, "holder_name": 190, "hedge": 60,
    },
    rows=5,
)  # fmt: skip

DOCUMENTS = Chart(
    "documents",
    "Years in which documents were issued or signed",
    "A bar covers the years in which it may have been. What is known of the day is in the table, "
    "and so are the documents that no source dates.",
    SPANS,
    "documents",
    {
        "start_time": "year_from",
        "end_time": "year_to",
        "y_axis": "document_name",
        "series": "document_type",
        "subcategories": False,
        "tooltip_columns": ["document_name", "dated_as"],
        "tooltip_metrics": [],
        "adhoc_filters": [
            {
                "expressionType": "SIMPLE",
                "clause": "WHERE",
                "subject": "year_from",
                "operator": "IS NOT NULL",
                "operatorId": "IS_NOT_NULL",
                "comparator": None,
            },
        ],
        "order_by_cols": ['["year_from", true]', '["document_name", true]'],
        "row_limit": 1000,
        "color_scheme": SCHEME,
        "show_legend": True,
        "legendType": "plain",
        "legendOrientation": "right",
        "legendMargin": 215,
        "x_axis_time_format": "%Y",
        "tooltipTimeFormat": "%Y-%m-%d",
        "y_axis_title_margin": 245,
        "zoomable": False,
    },
)
DOCUMENTS_CLAIMS = table(
    "documents-claims",
    "Documents: the claims",
    "documents",
    widths={
        "document_name": 250, "dated_as": 190, "statement": 460, "citation": 260,
        "holder_name": 190, "hedge": 100,
    },
    rows=8,
)  # fmt: skip

CHINA = bars(
    "china",
    "What NATO said on China",
    "Claims on how NATO and its documents treat China and its alignment with Russia.",
    "china_wording",
    across="speaker",
    measure="claims",
    colours="treatment",
    lying=True,
)
CHINA_CLAIMS = table(
    "china-claims",
    "NATO on China: the claims",
    "china_wording",
    widths={
        "speaker": 105, "phrases": 200, "statement": 205, "citation": 135, "holder_name": 110,
        "hedge": 50,
    },
    rows=4,
)  # fmt: skip

TOKYO = bars(
    "tokyo",
    "For and against a NATO office in Tokyo",
    "Claims on positions and reasons. Applause for the veto is a position on the veto.",
    "tokyo_office",
    across="who",
    measure="claims",
    colours="stand",
    lying=True,
)
TOKYO_CLAIMS = table(
    "tokyo-claims",
    "Tokyo office: the claims",
    "tokyo_office",
    widths={
        "who": 105, "stand": 90, "reason": 130, "statement": 180, "citation": 120,
        "holder_name": 105, "hedge": 65,
    },
    rows=4,
)  # fmt: skip

UKRAINE = bars(
    "ukraine",
    "Support to Ukraine",
    "Claims on what the four have given or done. What is said of the four as one is no fact about "
    "a member, and what no source says is not zero.",
    "ukraine",
    across="country_name",
    measure="claims",
    colours="contribution",
    lying=True,
    legend="right",
)
UKRAINE_CLAIMS = table(
    "ukraine-claims",
    "Ukraine: the claims",
    "ukraine",
    widths={
        "country_name": 90, "contribution": 90, "statement": 210, "citation": 130,
        "holder_name": 105, "hedge": 45,
    },
)  # fmt: skip

ISSUES = bars(
    "issues",
    "Where sources differ, and why",
    "Questions on which claims differ, or seem to, by the verdict.",
    "issues",
    across="verdict",
    measure="issues",
    colours="reach",
    lying=True,
)
ISSUES_CLAIMS = table(
    "issues-claims",
    "Differences: the claims",
    "issues",
    widths={
        "question": 150, "verdict": 85, "issue_position": 135, "statement": 230, "citation": 145,
        "holder_name": 125, "hedge": 60,
    },
    rows=4,
    search=True,
)  # fmt: skip

SOURCES = bars(
    "sources-claims",
    "What the sources claim, and how they put it",
    "Number of claims of each source.",
    "claims",
    across="source_name",
    measure="claims",
    colours="manner",
    lying=True,
)
SOURCES_TABLE = table(
    "sources-table",
    "The sources",
    "claims",
    widths={
        "source_name": 165, "author_names": 150, "publisher_name": 135, "written_label": 140,
        "paragraph_count": 80,
    },
    measures={"claims": 50, "disputed": 75},
    rows=10,
)  # fmt: skip
ALL_CLAIMS = table(
    "all-claims",
    "All claims",
    "claims",
    widths={
        "citation": 260, "statement": 560, "subject_name": 200, "date_label": 150,
        "holder_name": 180, "hedge": 120,
    },
    rows=8,
    search=True,
)  # fmt: skip

CHARTS = (
    *NUMBERS,
    SUMMITS, SUMMITS_CLAIMS,
    COOPERATION, COOPERATION_CLAIMS,
    DOCUMENTS, DOCUMENTS_CLAIMS,
    CHINA, CHINA_CLAIMS,
    TOKYO, TOKYO_CLAIMS,
    UKRAINE, UKRAINE_CLAIMS,
    ISSUES, ISSUES_CLAIMS,
    SOURCES, SOURCES_TABLE,
    ALL_CLAIMS,
)  # fmt: skip
"""All charts, in the order in which the dashboard shows them."""
