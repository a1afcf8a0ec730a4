"""The files that Superset imports: made from a database, written, and read again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from bi.superset import catalog, dashboard
from bi.superset.charts import CHARTS
from bi.superset.datasets import ASKED, DATABASE, Block, Line, of_question, of_view, years
from bi.superset.identity import identity

if TYPE_CHECKING:
    from collections.abc import Mapping

    import sqlalchemy as sa

FOLDER = Path(__file__).parent / "bundle"
PLACEHOLDER = "XXXXXXXXXX"
"""What Superset itself writes instead of a password when it exports a database."""

# Nothing listens there for sure: whoever imports says where the server is, and the password.
ADDRESS = f"postgresql+psycopg2://ip4db_analyst:{PLACEHOLDER}@127.0.0.1:5432/ip4db"

Documents = dict[str, dict[str, Any]]


class Dumper(yaml.SafeDumper):
    """YAML with a line per column, and SELECTs as they are."""


Dumper.add_representer(
    Line,
    lambda dumper, line: dumper.represent_mapping("tag:yaml.org,2002:map", line, flow_style=True),
)
Dumper.add_representer(
    Block,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="|"),
)


def build(connection: sa.Connection) -> Documents:
    """Return the documents that describe a database, by the path of their files."""
    documents: Documents = {
        # Superset asks for a day; one that never changes gives the same file every time.
        "metadata.yaml": {
            "version": "1.0.0",
            "type": "Dashboard",
            "timestamp": "2024-07-11T00:00:00+00:00",
        },
        f"databases/{DATABASE}.yaml": {
            "database_name": DATABASE,
            "sqlalchemy_uri": ADDRESS,
            "expose_in_sqllab": True,
            "allow_run_async": False,
            "allow_ctas": False,
            "allow_cvas": False,
            "allow_dml": False,
            "allow_file_upload": False,
            "extra": {"allows_virtual_table_explore": True},
            "uuid": identity("database", DATABASE),
            "version": "1.0.0",
        },
    }
    for view in catalog.views(connection):
        documents[f"datasets/{DATABASE}/{view.name}.yaml"] = of_view(view)
    for question in (*ASKED, years()):
        found = catalog.asked(connection, question.sql)
        documents[f"datasets/{DATABASE}/_{question.file}.yaml"] = of_question(question, found)
    for chart in CHARTS:
        documents[f"charts/{chart.key}.yaml"] = chart.document
    documents[f"dashboards/{dashboard.SLUG}.yaml"] = dashboard.document()
    return documents


def text(document: Mapping[str, Any]) -> str:
    """Return a document as YAML."""
    how: dict[str, Any] = {"sort_keys": False, "allow_unicode": True, "width": 10_000}
    dumped: str = yaml.dump(document, Dumper=Dumper, **how)
    return dumped


def read(folder: Path = FOLDER) -> dict[str, str]:
    """Return the files of a bundle, by their path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.yaml"))
    }


def write(files: Mapping[str, str], folder: Path) -> None:
    """Make a folder hold these files and no other YAML."""
    for name in read(folder).keys() - files.keys():
        (folder / name).unlink()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


def addressed(files: Mapping[str, str], uri: str) -> dict[str, str]:
    """Return the files with the address of a real server, password and all."""
    return {name: content.replace(ADDRESS, uri) for name, content in files.items()}
