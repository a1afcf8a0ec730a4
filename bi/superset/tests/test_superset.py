"""Superset takes the bundle, asks as the reader, and gives the same bundle back."""

from __future__ import annotations

import copy
import io
import re
import stat
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from bi.superset import bundle
from bi.superset.charts import CHARTS, Chart
from bi.superset.datasets import DATABASE, SCHEMA
from bi.superset.installation import Installation, address_of
from bi.superset.rest import Rest, query

if TYPE_CHECKING:
    from ip4db.server import Instance

Document = dict[str, Any]

TAKEN_FOR_GRANTED: dict[str, Document] = {
    "databases": {
        "allow_csv_upload": False, "cache_timeout": None, "impersonate_user": False,
        "configuration_method": "sqlalchemy_form",
    },
    "datasets": {
        "default_endpoint": None, "offset": 0, "cache_timeout": None, "catalog": None,
        "params": None, "template_params": None, "fetch_values_predicate": None, "extra": None,
        "normalize_columns": False, "always_filter_main_dttm": False, "folders": None,
        "currency_code_column": None,
    },
    "columns": {
        "is_dttm": False, "is_active": True, "advanced_data_type": None, "groupby": True,
        "filterable": True, "expression": None, "python_date_format": None, "extra": None,
        "datetime_format": None,
    },
    "metrics": {
        "metric_type": None, "description": None, "d3format": None, "currency": None,
        "extra": None, "warning_text": None,
    },
    "charts": {
        "certified_by": None, "certification_details": None, "query_context": None,
        "cache_timeout": None,
    },
    "dashboards": {"certified_by": None, "certification_details": None, "theme_uuid": None},
}  # fmt: skip
"""What an export says and the bundle does not, because it goes without saying."""

FOR_IMPORTS_ONLY = ("allow_file_upload", "source_db_engine")


def comparable(kind: str, document: Document) -> Document:
    """Return a document of bundle or export without what may differ between the two."""
    known = TAKEN_FOR_GRANTED[kind]
    kept = {
        name: copy.deepcopy(value)
        for name, value in document.items()
        if name not in FOR_IMPORTS_ONLY and not (name in known and value == known[name])
    }
    if kind == "databases":
        kept["sqlalchemy_uri"] = re.sub(r":\d+/", ":5432/", kept["sqlalchemy_uri"])
    for part, name in (("columns", "column_name"), ("metrics", "metric_name")):
        if part in kept:  # Superset exports them in no order
            kept[part] = {one[name]: comparable(part, one) for one in kept[part]}
    if kind == "dashboards":
        # Charts have numbers of the installation; their ids are the same everywhere.
        charts = [part for part in kept["position"].values() if isinstance(part, dict)]
        charts = [part["meta"] for part in charts if part["type"] == "CHART"]
        ids = {one.pop("chartId"): one["uuid"] for one in charts}
        for one in kept["metadata"]["native_filter_configuration"]:
            one["scope"]["excluded"] = sorted(ids[number] for number in one["scope"]["excluded"])
    return kept


def by_id(files: dict[str, str]) -> dict[str, Document]:
    """Return the documents of some files by their ids, ready to be compared."""
    found = {}
    for name, text in files.items():
        document = yaml.safe_load(text)
        if "uuid" in document:
            found[document["uuid"]] = comparable(name.split("/")[0], document)
    return found


def exported(rest: Rest) -> dict[str, Document]:
    """Return all that Superset exports, by id."""
    with zipfile.ZipFile(io.BytesIO(rest.raw("GET", "/api/v1/assets/export/"))) as archive:
        files = {name.split("/", 1)[1]: archive.read(name).decode() for name in archive.namelist()}
    return by_id(files)


def told(rest: Rest, sql: str) -> Document:
    """Return what SQL Lab answers."""
    (database,) = rest.numbers("database").values()
    body = {"database_id": database, "sql": sql, "runAsync": False, "schema": SCHEMA}
    answer: Document = rest.post("/api/v1/sqllab/execute/", body)
    return answer


def test_secrets_are_for_their_owner_only(superset: Installation) -> None:
    assert stat.S_IMODE(superset.login.stat().st_mode) == 0o600
    assert stat.S_IMODE(superset.home.stat().st_mode) == 0o700


def test_the_address_with_the_password_is_left_nowhere(
    superset: Installation, instance: Instance, rest: Rest,
) -> None:  # fmt: skip
    files = [path for path in superset.home.rglob("*") if path.is_file()]

    secret = instance.reader_password.encode()
    assert [path.name for path in files if secret in path.read_bytes()] == []
    assert secret not in rest.raw("GET", "/api/v1/assets/export/")


def test_superset_has_nothing_but_the_bundle(rest: Rest) -> None:
    assert exported(rest) == by_id(bundle.read())


def test_superset_logs_in_as_the_reader(rest: Rest, instance: Instance) -> None:
    assert told(rest, "SELECT user AS who")["data"] == [{"who": instance.reader}]


@pytest.mark.parametrize(
    "sql", ["CREATE TABLE bi.mine (one text)", "SELECT * FROM ip4.assertion"],
)  # fmt: skip
def test_superset_can_neither_write_nor_read_tables(rest: Rest, sql: str) -> None:
    answer = told(rest, sql)

    assert answer.get("data") is None
    assert answer["errors"]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.key)
def test_every_chart_returns_rows(chart: Chart, rest: Rest) -> None:
    body = {
        "datasource": {"id": rest.numbers("dataset")[chart.dataset], "type": "table"},
        "queries": [query(chart.document["params"])],
    }
    (answer,) = rest.post("/api/v1/chart/data", body)["result"]

    assert answer["error"] is None
    assert answer["rowcount"] > 0


def test_superset_reads_the_columns_that_the_datasets_name(
    rest: Rest, documents: dict[str, Document],
) -> None:  # fmt: skip
    (database,) = rest.numbers("database").values()
    views = {
        one["table_name"]: {column["column_name"]: column["type"] for column in one["columns"]}
        for name, one in documents.items()
        if name.startswith(f"datasets/{DATABASE}/") and one["sql"] is None
    }

    def read(view: str) -> dict[str, str]:
        path = f"/api/v1/database/{database}/table_metadata/?name={view}&schema={SCHEMA}"
        return {column["name"]: column["longType"] for column in rest.get(path)["columns"]}

    assert {view: read(view) for view in views} == views


def test_importing_again_changes_nothing(
    superset: Installation, instance: Instance, rest: Rest,
) -> None:  # fmt: skip
    before = rest.numbers("chart"), rest.numbers("dataset")

    superset.load(address_of(instance))

    assert (rest.numbers("chart"), rest.numbers("dataset")) == before
    assert exported(rest) == by_id(bundle.read())
