"""Client for the REST interface of Superset: log in, send requests, query the data of charts."""

from __future__ import annotations

import http.cookiejar
import json
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

from bi.superset.installation import ADMIN

if TYPE_CHECKING:
    from collections.abc import Mapping


class Rest:
    """A session of ``admin``."""

    def __init__(self, address: str, password: str) -> None:
        self.address = address
        self._headers = {"Content-Type": "application/json", "Referer": address}
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(cookies)
        login = {"username": ADMIN, "password": password, "provider": "db", "refresh": False}
        token = self.post("/api/v1/security/login", login)["access_token"]
        self._headers["Authorization"] = f"Bearer {token}"
        self._headers["X-CSRFToken"] = self.get("/api/v1/security/csrf_token/")["result"]

    def get(self, path: str) -> Any:  # noqa: ANN401  # whatever the interface answers
        """Ask for something."""
        return json.loads(self.raw("GET", path))

    def post(self, path: str, body: Mapping[str, Any]) -> Any:  # noqa: ANN401  # as above
        """Send something."""
        return json.loads(self.raw("POST", path, body))

    def raw(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> bytes:
        """Return the bytes of an answer, also where Superset refuses."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(  # noqa: S310  # our own server
            self.address + path, data, self._headers, method=method,
        )  # fmt: skip
        try:
            with self._opener.open(request, timeout=60) as answer:
                content: bytes = answer.read()
        except urllib.error.HTTPError as refusal:
            content = refusal.read()
        return content

    def numbers(self, kind: str) -> dict[str, int]:
        """Return the numbers that Superset gave to its datasets or charts, by id."""
        listed = self.get(f"/api/v1/{kind}/?q=(columns:!(id,uuid),page_size:1000)")
        return {one["uuid"]: one["id"] for one in listed["result"]}


def listed(params: Mapping[str, Any], *names: str) -> list[Any]:
    """Return what some parameters name, each alone or in a list."""
    found: list[Any] = []
    for name in names:
        value = params.get(name)
        found += value if isinstance(value, list) else [value] if value else []
    return found


def columns(params: Mapping[str, Any]) -> list[str]:
    """Return the columns that a chart shows."""
    spans = ("start_time", "end_time", "y_axis", "series", "tooltip_columns")
    named = listed(params, "x_axis", "groupby", *spans)
    return list(dict.fromkeys(named))


def measures(params: Mapping[str, Any]) -> list[str]:
    """Return the measures that a chart shows or sorts by."""
    return listed(params, "metric", "metrics", "timeseries_limit_metric")


def query(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a chart asks the database for.

    The page of Superset builds this in the browser. The server has no query for a chart that was
    never saved there.
    """
    return {
        "columns": columns(params),
        "metrics": listed(params, "metric", "metrics"),
        "orderby": [[name, True] for name in listed(params, "timeseries_limit_metric")],
        "filters": [
            {"col": one["subject"], "op": one["operator"]} for one in params["adhoc_filters"]
        ],
        "row_limit": 10_000,
    }
