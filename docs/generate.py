"""Write the generated parts of the documents, or with ``--check`` report those out of date.

Tables, columns and codes are described in the models, views in ``words.toml``. This script copies
the descriptions between ``<!-- BEGIN name -->`` and ``<!-- END name -->``. paracelsus draws one
diagram per subject area, because a diagram of all tables is too wide to read.
"""

from __future__ import annotations

import json
import logging
import pathlib
import re
import sys
from typing import Any

from paracelsus.graph import get_graph_string

import ip4db.views
from ip4db.model import LOOKUPS, Base
from ip4db.model.base import table_of
from ip4db.seeding.records import FILES, SourceFile
from ip4db.views import words

DOCS = pathlib.Path(__file__).parent
SCHEMAS = DOCS.parent / "seeds" / "schema"
VIEWS = DOCS.parent / "src" / "ip4db" / "views"

AREAS: dict[str, list[str]] = {
    "entities": [
        "entity", "entity_name", "country", "organisation", "person", "place", "event",
        "document", "provision", "initiative", "topic",
    ],
    "sources": [
        "source", "source_text", "source_field", "source_author", "source_url",
        "source_relation", "source_bound", "passage", "mention", "attached_paragraph",
    ],
    "assertions": [
        "assertion", "evidence", "passage", "attribution", "assertion_exception",
        "assertion_entity", "assertion_topic", "assertion_quotation", "quotation",
        "quotation_piece", "utterance", "enumeration", "enumeration_item",
    ],
    "happening": ["assertion", "milestone", "participation", "tenure", "membership"],
    "paper": ["assertion", "document_party", "document_relation", "wording", "provision_reading"],
    "conduct": ["assertion", "cooperation", "contribution", "stance"],
    "reasoning": ["assertion", "quantity", "explanation", "aspect"],
    "curation": ["assertion", "assertion_link", "issue", "issue_position", "withdrawal"],
}  # fmt: skip
"""Subject areas of docs/model.md, and the tables that each diagram shows."""

GROUPS = ("entities", "claims", "questions", "provenance", "functions")
FUNCTION_COMMENTS = re.compile(
    r"COMMENT ON FUNCTION bi\.(\w+)[^']*?IS\s+'((?:[^']|'')*)'", re.DOTALL
)


def diagram(tables: list[str]) -> str:
    """Return the mermaid diagram of some tables, columns with their comments."""
    graph = get_graph_string(
        base_class_path="ip4db.model:Base",
        import_module=[],
        include_tables={rf"ip4\.{name}$" for name in tables},  # patterns, so ended
        exclude_tables=set(),
        python_dir=[],
        format="mermaid",
        column_sort="preserve-order",
        omit_comments=True,
    )
    lines = [line.rstrip() for line in graph.strip().splitlines() if line.strip()]
    # The order of the edges is that of a set; only sorted is it the same in every run.
    edges = sorted({line for line in lines if "--" in line})
    body = "\n".join([*(line for line in lines if "--" not in line), *edges])
    return f"```mermaid\n{body}\n```"


def columns(tables: list[str]) -> str:
    """Return the comments of tables and their columns."""
    parts = []
    for name in tables:
        table = Base.metadata.tables[f"ip4.{name}"]
        rows = [f"| `{column.name}` | {cell(column.comment)} |" for column in table.columns]
        parts.append("\n".join([f"**`{name}`** {table.comment}", "", "| column | meaning |",
                                "| --- | --- |", *rows]))  # fmt: skip
    return "\n\n".join(parts)


def cell(text: str | None) -> str:
    """Return text that fits a cell of a table."""
    return (text or "").replace("|", "\\|").replace("\n", " ")


def codes() -> str:
    """Return every lookup table with its codes and their meanings."""
    parts = []
    for listed in sorted(LOOKUPS, key=table_of):
        rows = [f"| `{member}` | {cell(member.meaning)} |" for member in listed]
        parts.append("\n".join([f"**`{table_of(listed)}`**", "", "| code | meaning |",
                                "| --- | --- |", *rows]))  # fmt: skip
    return "\n\n".join(parts)


def views(group: str) -> str:
    """Return the views or functions of a group with their descriptions."""
    descriptions = {view: comment for view, column, comment in words.rows() if not column}
    for path in sorted((VIEWS / "functions").glob("*.sql")):
        descriptions |= {
            name: comment.replace("''", "'")
            for name, comment in FUNCTION_COMMENTS.findall(path.read_text())
        }
    rows = [f"| `{name}` | {cell(descriptions[name])} |" for name in ip4db.views.names(group)]
    return "\n".join(["| name | description |", "| --- | --- |", *rows])


def parts() -> dict[str, dict[str, str]]:
    """Return the generated parts: document, name of the part, text."""
    model = {f"diagram {area}": diagram(tables) for area, tables in AREAS.items()}
    seen: set[str] = set()
    for area, tables in AREAS.items():
        model[f"columns {area}"] = columns([t for t in tables if t not in seen])
        seen.update(tables)
    model["codes"] = codes()
    return {"model.md": model, "views.md": {f"views {group}": views(group) for group in GROUPS}}


def schemas() -> dict[str, str]:
    """Return the JSON Schema of every kind of seed file, for editors."""
    files: dict[str, dict[str, Any]] = {
        name.partition("/")[2]: {
            "title": name.partition("/")[2],
            "type": "array",
            "items": record.model_json_schema(),
        }
        for name, record in FILES.items()
    }
    files["source"] = SourceFile.model_json_schema()
    for schema in files.values():
        items = schema.get("items")
        if isinstance(items, dict) and "$defs" in items:  # references begin at the top
            schema["$defs"] = items.pop("$defs")
    return {f"{stem}.json": json.dumps(schema, indent=1) + "\n" for stem, schema in files.items()}


def write_files(folder: pathlib.Path, files: dict[str, str], *, check: bool) -> list[str]:
    """Write files that are wholly generated; return the names of those that differed."""
    stale = []
    for name, text in files.items():
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, "utf-8")
    return stale


def fill_part(page: str, part: str, text: str) -> str:
    """Return a page with one part replaced; the page must have its markers."""
    mark = re.compile(rf"(<!-- BEGIN {part} -->\n).*?(<!-- END {part} -->)", re.DOTALL)
    if not mark.search(page):
        sys.exit(
            f"docs: no markers for `{part}`; add <!-- BEGIN {part} --> and <!-- END {part} -->"
        )
    return mark.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page)


def main(arguments: list[str]) -> int:
    """Write the documents, or compare them."""
    logging.disable(logging.WARNING)  # a diagram of an area leaves out what lies outside of it
    check = "--check" in arguments
    stale = write_files(SCHEMAS, schemas(), check=check)
    for name, texts in parts().items():
        path = DOCS / name
        page = before = path.read_text("utf-8")
        for part, text in texts.items():
            page = fill_part(page, part, text)
        if page == before:
            continue
        stale.append(name)
        if not check:
            path.write_text(page, "utf-8")
    if stale and check:
        print(f"docs: {', '.join(stale)} out of date; run `make docs`", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
