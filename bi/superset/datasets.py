"""Datasets: one per view of ``bi``, and one per question that the dashboard asks.

Descriptions of views and columns are the comments in the database. A question describes only
columns that no view has.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bi.superset.identity import identity
from bi.superset.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bi.superset.catalog import Column, View

DATABASE = "ip4db"
SCHEMA = "bi"
QUESTIONS = Path(__file__).parent / "questions"

MAIN_DATES = (
    "date_from",
    "event_from",
    "issued_from",
    "order_from",
    "relations_since_from",
    "written_from",
    "status_from",
)
"""The first of these that a dataset has is its time axis."""

CLAIM = {
    "statement": ("Claim", "What is claimed, in our own words"),
    "citation": ("Citation", "Source and paragraph of the first passage, ready to cite"),
    "holder_name": ("Held by", "Who holds the claim: the last speaker in the chain"),
    "hedge": ("Hedge", "Words that weaken the claim, as printed; empty if none do"),
    "assertion_key": ("Claim key", "Key of the assertion behind the row, see the view assertion"),
    "date_year": ("Year", "The year, only where all days lie in one"),
    "country_name": ("Partner", "One of the four, or the four as a group"),
    "date_from": ("From", "First day that it may have been"),
    "date_to": ("To", "Last day that it may have been"),
}
"""Columns that most questions share: label and meaning."""


@dataclasses.dataclass(frozen=True)
class Measure:
    """A number that charts show or sort by."""

    name: str
    label: str
    expression: str
    format: str | None = ",d"


CLAIMS = Measure("claims", "Claims", "COUNT(DISTINCT assertion_key)")


def place(*columns: str) -> Measure:
    """Return the columns that order the rows of a table completely."""
    parts = ", ".join(f"coalesce({column}::text, '~')" for column in (*columns, "assertion_key"))
    return Measure("place", "Order", f"MIN(concat_ws(' ', {parts}))", None)


@dataclasses.dataclass(frozen=True)
class Question:
    """A SELECT, mostly of the folder ``questions``, and what to call its columns and measures."""

    file: str
    title: str
    description: str
    words: Mapping[str, tuple[str, str]]
    measures: tuple[Measure, ...] = (CLAIMS,)
    select: str | None = None
    """What to ask if there is no file."""

    @property
    def sql(self) -> str:
        """The SELECT, including comments."""
        return self.select or (QUESTIONS / f"{self.file}.sql").read_text("utf-8").strip()

    @property
    def uuid(self) -> str:
        """The id of its dataset."""
        return identity("question", self.file)


ASKED = (
    Question(
        "summits",
        "Summits: who came, at which level",
        "At which level each of the four came to each NATO summit. "
        "One row per summit, partner and claim.",
        {
            "summit": ("Summit", "Year and place of the summit"),
            "attendance": ("Level", "Best level that no claim disputes, or what is known instead"),
        },
        (
            Measure("partners", "Partners", "COUNT(DISTINCT country_name)"),
            CLAIMS,
            place("date_from", "country_name"),
        ),
    ),
    Question(
        "cooperation",
        "Cooperation: how far, with whom",
        "How far cooperation with NATO has come, by area and partner. "
        "One row per area, side and claim.",
        {
            "area_name": ("Area", "Name of the cooperation area"),
            "top_name": ("Broader topic", "The broadest topic above the area"),
            "level_rank": ("Level, 1 to 6", "Best level that a claim affirms, 6 being practice"),
            "level_said": ("Level", "How far it has come, by this claim"),
            "tense": ("When", "Past, current or intended, seen from the source"),
            "modality": ("Put as", "How it is put: asserted, planned, expected and so on"),
        },
        (
            Measure("level_reached", "Level", "MAX(level_rank)"),
            CLAIMS,
            place("area_name", "country_name"),
        ),
    ),
    Question(
        "documents",
        "Documents: when, whose",
        "When documents were issued or signed, and by whom. One row per document, party and claim.",
        {
            "document_name": ("Document", "Name of the document"),
            "document_type": ("Type", "What the document is"),
            "year_from": ("From year", "First day of the first year that it may have been"),
            "year_to": ("To year", "Last day of the last year that it may have been"),
            "dated_as": ("Dated", "When it was issued or signed, as far as sources say"),
        },
        (
            Measure("documents", "Documents", "COUNT(DISTINCT document_name)"),
            CLAIMS,
            place("date_from", "document_name"),
        ),
    ),
    Question(
        "china_wording",
        "China: what NATO said",
        "How NATO and its documents treat China and its alignment with Russia. One row per claim.",
        {
            "speaker": ("Document or speaker", "Year and name of the document or body"),
            "treatment": ("Treatment", "How its words treat China"),
            "about_name": ("About", "China, or its alignment with Russia"),
            "phrases": ("Words quoted", "Words that the source quotes, quotations joined by |"),
        },
        (CLAIMS, place("date_from", "speaker")),
    ),
    Question(
        "tokyo_office",
        "Tokyo office: for and against",
        "Positions on a NATO liaison office in Tokyo, and reasons for or against it. "
        "One row per claim.",
        {
            "who": ("Who", "Who takes the position or gives the reason"),
            "stand": ("Stand", "Which position, or which kind of reason"),
            "reason": ("Reason", "The reason in a few words of ours; empty if none is given"),
        },
        (CLAIMS, place("who", "stand", "date_from")),
    ),
    Question(
        "ukraine",
        "Ukraine: what the four gave",
        "What the four have given or done for Ukraine, of their own, each, or as a group. "
        "One row per partner and claim.",
        {
            "contribution": ("Kind", "What is given or done"),
            "status": ("Status", "How far it has come"),
            "amount_printed": ("Amount", "The amount as printed"),
            "amount_usd_m": ("USD m", "The amount in millions of US dollars, where it is printed"),
        },
        (CLAIMS, place("country_name", "contribution")),
    ),
    Question(
        "issues",
        "Issues: where sources differ",
        "Questions on which sources differ, with the verdict and every position. "
        "One row per issue, claim and country named.",
        {
            "issue_key": ("Issue key", "Key of the issue"),
            "question": ("Question", "The question on which claims differ, or seem to"),
            "verdict": ("Verdict", "Why they differ"),
            "verdict_rank": ("Place of the verdict", "Open questions first"),
            "verdict_meaning": ("Meaning of the verdict", "What the verdict means"),
            "verdict_reason": ("Reason", "The reason for the verdict"),
            "reach": ("Reach", "Between sources, or one source with itself"),
            "issue_position": ("Answer", "The answer that the claim gives, in a few words of ours"),
            "country_name": ("Country", "Country that the claim names"),
        },
        (
            Measure("issues", "Questions", "COUNT(DISTINCT issue_key)"),
            CLAIMS,
            place("verdict_rank", "question", "issue_position"),
        ),
    ),
    Question(
        "claims",
        "Claims: all that the sources say",
        "All claims of all sources. One row per claim and country named.",
        {
            "source_name": ("Source", "Name of the source"),
            "author_names": ("Authors", "Names of the authors in order"),
            "publisher_name": ("Publisher", "Name of the publisher"),
            "written_label": ("Written", "When it may have been written"),
            "accounted_paragraph_count": ("Paragraphs read", "Paragraphs accounted for"),
            "paragraph_count": ("Paragraphs", "Paragraphs of the text"),
            "kind": ("Kind", "Which payload the claim carries"),
            "manner": ("Put", "As a fact, as its own judgement, or passed on from others"),
            "subject_name": ("About", "Name of what it is about"),
            "date_label": ("Dated", "The date as printed, else in words"),
            "country_name": ("Country", "Country that the claim names"),
            "assertion_number": ("Number", "Place of the claim in its source"),
            "disputed_assertion_key": ("Disputed claim", "Key of the claim if it is in an issue"),
        },
        (
            CLAIMS,
            Measure("sources", "Sources", "COUNT(DISTINCT source_name)"),
            Measure("disputed", "Disputed", "COUNT(DISTINCT disputed_assertion_key)"),
            Measure("share_disputed", "Disputed, share",
                    "COUNT(DISTINCT disputed_assertion_key)::numeric"
                    " / nullif(COUNT(DISTINCT assertion_key), 0)", ".0%"),
            place("source_name", "lpad(assertion_number::text, 6, '0')"),
        ),
    ),
)  # fmt: skip
"""The questions of the dashboard."""

YEARS = ("summits", "documents", "china_wording", "tokyo_office", "claims")
"""Questions whose years the filter of the dashboard offers."""


def years() -> Question:
    """Return the list of years for the filter, from the questions themselves."""
    parts = [
        f"SELECT date_year FROM (\n{question.sql}\n) AS {question.file}"  # noqa: S608  # all ours
        for question in ASKED
        if question.file in YEARS
    ]
    return Question(
        "years",
        "Years: choices of the filter",
        "Years in which any dated row of the dashboard lies. One row per year.",
        {},
        (),
        "\nUNION\n".join(parts),
    )


class Line(dict[str, Any]):
    """A mapping that is written on one line."""


class Block(str):
    """A text that keeps its lines."""

    __slots__ = ()


def of_view(view: View) -> dict[str, Any]:
    """Return the dataset of a view."""
    names = {column.name for column in view.columns}
    described = {
        column.name: (label(column.name, names), column.comment or "") for column in view.columns
    }
    measures = [Measure("rows", "Rows", "COUNT(*)"), *of_columns(view.columns)]
    return dataset(
        name=view.name,
        uuid=identity("view", view.name),
        description=view.comment,
        sql=None,
        columns=[one(column, *described[column.name]) for column in view.columns],
        measures=measures,
        main=main_date(view.columns),
    )


def of_question(question: Question, columns: Iterable[Column]) -> dict[str, Any]:
    """Return the dataset of a question."""
    found = tuple(columns)
    words = {**CLAIM, **question.words}
    return dataset(
        name=question.title,
        uuid=question.uuid,
        description=question.description,
        sql=Block(question.sql),
        columns=[one(column, *words[column.name]) for column in found],
        measures=question.measures,
        main=main_date(found),
    )


def of_columns(columns: Iterable[Column]) -> Iterable[Measure]:
    """Return what can be counted in a view: claims, sources, and the sums of 0/1 columns."""
    for column in columns:
        if column.name == "assertion_key":
            yield Measure("claims", "Claims", "COUNT(DISTINCT assertion_key)")
        elif column.name == "source_key":
            yield Measure("sources", "Sources", "COUNT(DISTINCT source_key)")
        elif column.type == "smallint" and (column.comment or "").startswith("1 "):
            noun = label(column.name.removesuffix("_count"), set())
            yield Measure(f"sum_{column.name}", f"{noun}, number", f"SUM({column.name})")


def main_date(columns: Iterable[Column]) -> str | None:
    """Return the column that charts put on the time axis, if there is a sensible one."""
    names = {column.name for column in columns}
    return next((name for name in MAIN_DATES if name in names), None)


def one(column: Column, words: str, description: str) -> Line:
    """Return a column as Superset keeps it; what is left out has Superset's own default."""
    return Line(
        column_name=column.name,
        verbose_name=words,
        type=column.superset_type,
        **({"is_dttm": True} if column.is_date else {}),
        description=description,
    )


def dataset(  # noqa: PLR0913  # a dataset has that many parts
    *,
    name: str,
    uuid: str,
    description: str,
    sql: str | None,
    columns: list[Line],
    measures: Iterable[Measure],
    main: str | None,
) -> dict[str, Any]:
    """Return a dataset as Superset imports it."""
    return {
        "table_name": name,
        "main_dttm_col": main,
        "description": description,
        "schema": SCHEMA,
        "sql": sql,
        # Else Superset rewrites the SELECT for a dialect that it already is in.
        **({"source_db_engine": "postgresql"} if sql else {}),
        "filter_select_enabled": True,
        "uuid": uuid,
        "metrics": [
            Line(
                metric_name=measure.name,
                verbose_name=measure.label,
                expression=measure.expression,
                **({"d3format": measure.format} if measure.format else {}),
            )
            for measure in measures
        ],
        "columns": columns,
        "version": "1.0.0",
        "database_uuid": identity("database", DATABASE),
    }
