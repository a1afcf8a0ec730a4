"""Mutate seed files: their structure (fields, lists, values) and then their bytes."""

from __future__ import annotations

import copy
from typing import Any

import yaml
from hypothesis import strategies as st

Path = tuple[str | int, ...]

NASTY = [
    *("", " ", "~", "null", "None", "NaN", "-0", "-1", "1e400", "1e-400", "65928", "9" * 20, "1_0"),
    *("9999-12-31", "0000", "2024-00", "2024-02-30", "199X-late", "../..", "2024/2023", "1/2/3"),
    *(
        "toy/0",
        "toy/9999",
        "a--b",
        "A",
        "\u00e9",
        "x" * 300,
        "word " * 40,
        "a\u00a0b",
        "\U0001f600",
    ),
    *("\0", "\x1b[2J", "\u202e", "\ufeff", "\n", "\r\n", "\t", "*x", "&x", "!!int", "{", "[", "%"),
    *("../../etc/passwd", "http://x", "nato", "ip4", "japan", "true", "each", "denied", "asserted"),
]
"""Values that are wrong in most places, and some that are right in others."""

RAW = [
    *(
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\0",
        b"\x85",
        b"\r\n",
        b"&x [*x]",
        b"*x",
        b"<<: *x",
        b"--- \n",
    ),
    *(b"[" * 300, b"{" * 300, b"- " * 300, b"!!binary x", b"? ", b"%YAML 1.2\n", b"...\n", b"\t"),
    *(b'"\\uD800"', b"\xed\xa0\x80", b"|\n x", b">-\n x", b"'", b'"', b"#", b"\xc3"),
]
"""Bytes that are not text, or not the YAML that they look like."""

values = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=20), st.integers().map(str), st.dates().map(str)
)


def places(content: Any, at: Path = ()) -> list[Path]:
    """Return the location of every value of a file."""
    if isinstance(content, dict):
        inside = [p for key, value in content.items() for p in places(value, (*at, key))]
    elif isinstance(content, list):
        inside = [p for i, value in enumerate(content) for p in places(value, (*at, i))]
    else:
        inside = []
    return [at, *inside] if at else inside


def value_at(content: Any, at: Path) -> Any:
    """Return the value at a location."""
    for part in at:
        content = content[part]
    return content


def mutate_value(draw: st.DrawFn, content: Any) -> None:
    """Change one value, field or item in place."""
    found = places(content)
    if not found:
        return
    at = draw(st.sampled_from(found))
    parent: Any = value_at(content, at[:-1])
    last: Any = at[-1]
    match draw(st.integers(0, 8)):
        case 0 | 1:
            parent[last] = draw(values)
        case 2:
            del parent[last]
        case 3:
            parent[last] = copy.deepcopy(value_at(content, draw(st.sampled_from(found))))
        case 4:
            parent[last] = [parent[last]]
        case 5:
            parent[last] = {draw(values): parent[last]}
        case 6 if isinstance(parent, list):
            parent.extend(copy.deepcopy(parent[last]) for _ in range(draw(st.integers(1, 50))))
        case 7 if isinstance(parent, dict):
            parent[draw(values)] = parent.pop(last)
        case _:
            for _ in range(draw(st.integers(1, 20))):
                parent[last] = [parent[last]]


def mutate_bytes(draw: st.DrawFn, data: bytes) -> bytes:
    """Change, insert or cut some bytes."""
    at = draw(st.integers(0, len(data)))
    match draw(st.integers(0, 4)):
        case 0:
            return data[:at] + draw(st.sampled_from(RAW)) + data[at:]
        case 1:
            return data[:at] + draw(st.binary(max_size=8)) + data[at + draw(st.integers(0, 8)) :]
        case 2:
            return data[:at]
        case 3:
            encoding = draw(st.sampled_from(["utf-16", "utf-8-sig", "cp1252", "utf-32"]))
            return data.decode("utf-8", "replace").encode(encoding, "replace")
        case _:
            return data.replace(b"\n", b"\r\n")


@st.composite
def files(draw: st.DrawFn, contents: dict[str, Any]) -> tuple[str, bytes]:
    """Return the name of a seed file, and what it holds after some mutations."""
    name = draw(st.sampled_from(sorted(contents)))
    content = copy.deepcopy(contents[name])
    for _ in range(draw(st.integers(0, 3))):
        mutate_value(draw, content)
    dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(content, Dumper=dumper, allow_unicode=True, sort_keys=False)
    data = text.encode("utf-8", "replace")
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
        data = mutate_bytes(draw, data)
    return name, data
