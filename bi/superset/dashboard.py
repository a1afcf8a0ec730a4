"""The dashboard: sections with a chart and a table of its claims, colours and filters."""

from __future__ import annotations

import dataclasses
from typing import Any

from bi.superset import charts
from bi.superset.charts import CHARTS, SCHEME, Chart
from bi.superset.datasets import years
from bi.superset.identity import identity

TITLE = "NATO and the Indo-Pacific Four"
SLUG = "nato-ip4"
COLUMNS = 12
BELOW = 51
"""Height of a table below its chart, in units of 8 pixels as all heights."""

INTRODUCTION = """\
What public sources say about NATO's partnership with Australia, Japan, New Zealand and the \
Republic of Korea. The table beside each chart gives the claims behind it: citation, who holds \
the claim, and what hedges it. Where sources disagree both stand; silence is never a no.
"""

BLUE, LIGHT_BLUE, PALE_BLUE = "#1F4E8C", "#5B9BD5", "#A9CBEA"
RED, DARK_RED, PALE_RED = "#C44536", "#7F1D1D", "#E59A8F"
GREEN, PALE_GREEN = "#2E8B6F", "#8CCBB5"
AMBER, ORANGE, PURPLE, PALE_PURPLE = "#E3A72F", "#D9772B", "#7A5BA6", "#B7A3D0"
GREY, PALE_GREY, SLATE = "#9AA5B1", "#D5DAE0", "#5F6C7B"

COLOURS = {
    # levels at summits
    "Head of state or government": BLUE,
    "Prime minister": LIGHT_BLUE,
    "Level disputed": AMBER,
    "Level not said": PALE_BLUE,
    "Expected only": PALE_PURPLE,
    "Did not come": RED,
    "Not reported": PALE_GREY,
    # kinds of documents
    "Strategic concept": BLUE,
    "Summit declaration": LIGHT_BLUE,
    "Joint statement": GREEN,
    "Partnership programme": PURPLE,
    "Official statement": AMBER,
    # words on China, the sharper the redder
    "No mention": PALE_GREY,
    "Mention": GREY,
    "Description": SLATE,
    "Recognition": LIGHT_BLUE,
    "Concern": AMBER,
    "Challenge": ORANGE,
    "Threat": RED,
    "Accusation": DARK_RED,
    # the office in Tokyo
    "Against": RED,
    "Veto": DARK_RED,
    "Reason against": PALE_RED,
    "Welcomes another's stand": PURPLE,
    "For": BLUE,
    "Reason for": GREEN,
    "Purpose or effect": PALE_GREEN,
    # support to Ukraine
    "Financial": GREEN,
    "Humanitarian": PALE_GREEN,
    "Military": DARK_RED,
    "Non-lethal military": PALE_RED,
    "Training": ORANGE,
    "Technical": AMBER,
    "Sanctions": BLUE,
    "Economic": LIGHT_BLUE,
    "Legal change": PURPLE,
    "Political": PALE_PURPLE,
    "Kind not said": PALE_GREY,
    # issues
    "Between sources": BLUE,
    "Within one source": PALE_BLUE,
    # how sources put their claims
    "As a fact, in its own voice": BLUE,
    "Its own judgement": AMBER,
    "Passed on from others": GREY,
}
"""What a word means decides its colour, everywhere on the dashboard."""


@dataclasses.dataclass(frozen=True)
class Section:
    """A heading, an explanation, and charts with their widths in twelfths."""

    heading: str
    lead: str
    shares: tuple[tuple[Chart, int], ...]
    height: int
    below: tuple[Chart, ...] = ()
    """A table that finds no room beside its chart."""


SECTIONS = {
    "summits": Section(
        "Summits",
        "How many of the four came to each summit that sources name, by the best level that no "
        "claim disputes. Leaders are heads of state or of government. Silence is not absence.",
        ((charts.SUMMITS, 5), (charts.SUMMITS_CLAIMS, 7)),
        50,
    ),
    "cooperation": Section(
        "Cooperation",
        "The highest level that a claim affirms, now or before: 1 interest, 2 explored, "
        "3 priority, 4 agreement, 5 project, 6 practice. What is said of the group, or of members "
        "not named, is no fact about a member.",
        ((charts.COOPERATION, COLUMNS),),
        94,
        below=(charts.COOPERATION_CLAIMS,),
    ),
    "documents": Section(
        "Documents",
        "A bar covers the years in which it may have been; the table says what is known, and "
        "holds the documents that no source dates.",
        ((charts.DOCUMENTS, COLUMNS),),
        50,
        below=(charts.DOCUMENTS_CLAIMS,),
    ),
    "china": Section(
        "NATO's words on China",
        "Claims on how NATO and its documents treat China and its alignment with Russia, "
        "in the order of time.",
        ((charts.CHINA, 5), (charts.CHINA_CLAIMS, 7)),
        60,
    ),
    "tokyo": Section(
        "The office in Tokyo",
        "Claims on positions and on reasons, by who takes or gives them. "
        "Applause for the veto is a position on the veto.",
        ((charts.TOKYO, 5), (charts.TOKYO_CLAIMS, 7)),
        58,
    ),
    "ukraine": Section(
        "Support to Ukraine",
        "Claims on what the four have given or done. What no source says is not zero.",
        ((charts.UKRAINE, 6), (charts.UKRAINE_CLAIMS, 6)),
        58,
    ),
    "issues": Section(
        "Differences between sources",
        "Questions that claims answer differently, or seem to, by the reason for it. "
        "Open: nothing in the sources settles it.",
        ((charts.ISSUES, 4), (charts.ISSUES_CLAIMS, 8)),
        60,
    ),
    "sources": Section(
        "Sources",
        "How many claims each source makes, and whose they are.",
        ((charts.SOURCES, 5), (charts.SOURCES_TABLE, 7)),
        44,
    ),
    "claims": Section(
        "Every claim",
        "To look through and to search.",
        ((charts.ALL_CLAIMS, COLUMNS),),
        58,
    ),
}

CSS = """\
/* headings and leads stand on the page, not on a card */
.dashboard-markdown .dashboard-component-chart-holder:has(h2) {
  background: transparent; box-shadow: none; border: none; padding: 8px 4px 0;
}
.dashboard-markdown h2 { margin: 0 0 2px; font-size: 20px; font-weight: 600; }
.dashboard-markdown p { margin: 0; font-size: 14px; line-height: 1.5; }
/* how many rows a page has is decided with the height of its card */
.dashboard .dt-select-page-size { display: none; }
"""

ALWAYS_ALL = charts.NUMBERS
"""The big numbers describe the whole and take no filter."""
NO_COUNTRY = (charts.CHINA, charts.CHINA_CLAIMS, charts.TOKYO, charts.TOKYO_CLAIMS)
"""These are about one country, or one place, anyway."""
NO_YEAR = (
    charts.COOPERATION, charts.COOPERATION_CLAIMS, charts.UKRAINE, charts.UKRAINE_CLAIMS,
)  # fmt: skip
"""Sources hardly date these."""


def number_of(chart: Chart) -> int:
    """Return the number of a chart within the files; Superset assigns its own."""
    return CHARTS.index(chart) + 1


def chosen(
    name: str, column: str, dataset: str, spared: tuple[Chart, ...], note: str,
) -> dict[str, Any]:  # fmt: skip
    """Return a filter of the dashboard: the values of a column, to be chosen from."""
    return {
        "id": f"NATIVE_FILTER-{name.lower()}",
        "type": "NATIVE_FILTER",
        "name": name,
        "filterType": "filter_select",
        "description": note,
        "targets": [{"column": {"name": column}, "datasetUuid": dataset}],
        "defaultDataMask": {"extraFormData": {}, "filterState": {}, "ownState": {}},
        "controlValues": {
            "multiSelect": True,
            "enableEmptyFilter": False,
            "defaultToFirstItem": False,
            "inverseSelection": False,
            "searchAllOptions": False,
            "sortAscending": True,
        },
        "cascadeParentIds": [],
        "scope": {
            "rootPath": ["ROOT_ID"],
            "excluded": [number_of(chart) for chart in (*ALWAYS_ALL, *spared)],
        },
    }


def filters() -> list[dict[str, Any]]:
    """Return the filters by country and year."""
    return [
        chosen(
            "Country", "country_name", identity("view", "country"), NO_COUNTRY,
            "Charts of the four show the partner itself; differences and claims show what "
            "names the country. China and the office in Tokyo stay as they are.",
        ),
        chosen(
            "Year", "date_year", years().uuid, NO_YEAR,
            "Dated rows only. Cooperation and support to Ukraine are hardly dated and stay.",
        ),
    ]  # fmt: skip


def placed() -> dict[str, Any]:
    """Return the layout: rows of at most twelve columns."""
    grid: list[str] = []
    parts: dict[str, Any] = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"id": "ROOT_ID", "type": "ROOT", "children": ["GRID_ID"]},
        "GRID_ID": {"id": "GRID_ID", "type": "GRID", "parents": ["ROOT_ID"], "children": grid},
        "HEADER_ID": {"id": "HEADER_ID", "type": "HEADER", "meta": {"text": TITLE}},
    }

    def row(key: str, children: list[dict[str, Any]]) -> None:
        grid.append(f"ROW-{key}")
        parts[f"ROW-{key}"] = {
            "id": f"ROW-{key}",
            "type": "ROW",
            "parents": ["ROOT_ID", "GRID_ID"],
            "children": [child["id"] for child in children],
            "meta": {"background": "BACKGROUND_TRANSPARENT"},
        }
        for child in children:
            parts[child["id"]] = {
                **child, "children": [], "parents": ["ROOT_ID", "GRID_ID", f"ROW-{key}"],
            }  # fmt: skip

    def held(chart: Chart, width: int, height: int) -> dict[str, Any]:
        return {
            "id": f"CHART-{chart.key}",
            "type": "CHART",
            "meta": {
                "chartId": number_of(chart),
                "uuid": chart.uuid,
                "sliceName": chart.title,
                "width": width,
                "height": height,
            },
        }

    def words(key: str, said: str, width: int, height: int) -> dict[str, Any]:
        return {
            "id": f"MARKDOWN-{key}",
            "type": "MARKDOWN",
            "meta": {"code": said, "width": width, "height": height},
        }

    row("top", [words("top", INTRODUCTION, 4, 18), *(held(one, 2, 18) for one in ALWAYS_ALL)])
    for key, section in SECTIONS.items():
        row(f"{key}-lead", [words(key, f"## {section.heading}\n\n{section.lead}", COLUMNS, 9)])
        row(key, [held(chart, share, section.height) for chart, share in section.shares])
        for below in section.below:
            row(f"{key}-below", [held(below, COLUMNS, BELOW)])
    return parts


def document() -> dict[str, Any]:
    """Return the dashboard as Superset imports it."""
    return {
        "dashboard_title": TITLE,
        "description": "What public sources say about NATO and its four Indo-Pacific partners",
        "css": CSS,
        "slug": SLUG,
        "published": True,
        "uuid": identity("dashboard", SLUG),
        "position": placed(),
        "metadata": {
            "color_scheme": SCHEME,
            "label_colors": COLOURS,
            "cross_filters_enabled": True,
            "filter_bar_orientation": "HORIZONTAL",
            "native_filter_configuration": filters(),
        },
        "version": "1.0.0",
    }
