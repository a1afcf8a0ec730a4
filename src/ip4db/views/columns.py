"""How every view shows its columns: a label beside each code, and one order.

Descriptions in ``words.toml`` name the code list of a column, as in "(code list speech_act)". The
column is followed by its label (``ip4db.read_model.codes``).
"""

from __future__ import annotations

import re

from ip4db import read_model
from ip4db.model.base import table_of
from ip4db.model.codes import payloads
from ip4db.read_model import codes
from ip4db.sqlfile import SqlFile
from ip4db.views import words

CREATE = re.compile(r"(?s)(.*?CREATE VIEW bi\.(\w+) AS\n)(.*);\n?$")
LISTED = re.compile(r"\(code list (\w+(?: or \w+)*)\)")
SELECTED = re.compile(r"(?ms)^SELECT(?: DISTINCT ON \([^)]*\))?\n(.*?)\nFROM ")
"""The list of the outer SELECT: those of subqueries and common table expressions are indented."""

PREDICATES = {
    table_of(listed)
    for listed in (
        payloads.MilestoneCode,
        payloads.ParticipationRole,
        payloads.ParticipationLevel,
        payloads.DocumentPartyRole,
        payloads.DocumentPartyStatus,
        payloads.DocumentRelationType,
        payloads.WordingTreatment,
        payloads.CooperationLevel,
        payloads.ContributionType,
        payloads.ContributionStatus,
        payloads.StancePosition,
        payloads.MembershipStatus,
        payloads.ProvisionEffect,
        payloads.AspectRole,
    )
}
"""Code lists that say what is claimed. Beside a modality and a polarity, their label tells whether
it is denied or only foreseen, so that a chart of the label alone cannot be misread."""

TIME = re.compile(r"(\w+)_(?:from|to|year|label|is_ongoing|has_conflict|reason|precision|basis)")
ORDER = [
    re.compile(
        r"polarity|modality|voice|distribution|scope|\w*hedge|is_hedged|is_expanded|is_reported|"
        r"holder_\w+|speech_act|speaker_chain|has_issue"
    ),
    re.compile(
        r"(?:source|origin)_names?|citation|(?:hedged|reported|issue|open_issue)_count|"
        r"(?:\w+_)?(?:assertion|source|origin|claim)_count|(?:single_\w+|expanded)_count"
    ),
    re.compile(r"\w+_keys?|\w+_iso[23]|sha256"),
    re.compile(r"row_key"),
]
"""Classes of columns that follow what and who: when and how sure; source; keys; row_key."""


def code_view() -> str:
    """Return the view of all code lists."""
    rows = ",\n".join(
        "    ({}, {}, {}, {}, {})".format(
            *map(words.quote_literal, (name, member, member.label, member.meaning)), rank
        )
        for name, listed in sorted(codes.lists().items())
        for rank, member in enumerate(listed, start=1)
    )
    return (
        "CREATE VIEW bi.code AS\nSELECT\n    list_name,\n    code,\n    label,\n    meaning,\n"
        "    rank::smallint AS rank,\n    list_name || '|' || code AS row_key\n"
        f"FROM (VALUES\n{rows}\n) AS listed (list_name, code, label, meaning, rank);\n"
    )


def present(file: SqlFile) -> SqlFile:
    """Return a view with labels beside its codes, and with its columns in the common order."""
    found = CREATE.fullmatch(file.text)
    if not found:
        return file
    head, view, select = found.groups()
    names = read_model.columns_of("\n" + SELECTED.findall(select)[0])
    shown = [(name, f"shown.{name}") for name in names]
    for name in names:
        if expression := label_of(view, name, names):
            after = next(place for place, (own, _) in enumerate(shown) if own == name) + 1
            shown.insert(after, (f"{name}_label", f"{expression} AS {name}_label"))
    ordered = sorted(shown, key=lambda item: place_of(item[0], names))
    listed = ",\n    ".join(expression for _, expression in ordered)
    return SqlFile(file.path, f"{head}SELECT\n    {listed}\nFROM (\n{select}\n) AS shown;\n")


def label_of(view: str, name: str, names: list[str]) -> str | None:
    """Return the expression for the label of a column, if it holds a code."""
    listed = LISTED.search(words.description(view, name) or "")
    if not listed:
        return None
    found = listed[1].split(" or ")
    calls = [f"ip4_read.{one}_label(shown.{name})" for one in found]
    label = calls[0] if len(calls) == 1 else f"coalesce({', '.join(calls)})"
    if found[0] in PREDICATES and {"polarity", "modality"} <= {*names}:
        denied = "shown.polarity = 'denied'"
        if f"{name}_denied" in names:
            denied += f" OR shown.{name}_denied"
        return f"ip4_read.label_as_said({label}, shown.modality, {denied})"
    return label


def place_of(name: str, names: list[str]) -> int:
    """Return the class of a column in the common order."""
    own = name.removesuffix("_label") if name.removesuffix("_label") in names else name
    for place, pattern in reversed([*enumerate(ORDER, start=1)]):
        if pattern.fullmatch(own):
            return place
    time = TIME.fullmatch(own)
    return int(time is not None and f"{time[1]}_from" in names)
