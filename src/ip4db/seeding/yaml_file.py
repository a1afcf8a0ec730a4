"""Read YAML without type inference, and keep the line of every value.

Every scalar stays text, so that ``2024-07`` stays a month and ``NO`` stays Norway. Duplicate
fields are faults, because YAML would keep the last one without notice.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import yaml

from ip4db.seeding.faults import Fault, SeedError

if TYPE_CHECKING:
    import pathlib

Location = tuple[str | int, ...]


@dataclasses.dataclass(frozen=True)
class Parsed:
    """The content of a file, and the line (from 1) of every value in it."""

    file: str
    content: Any
    lines: dict[Location, int]

    def line(self, location: Location) -> int:
        """Return the line of a value, or of the smallest part around it that has a line."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(path: pathlib.Path, shown: str) -> Parsed:
    """Read a YAML file; ``shown`` is its name in messages.

    Raises:
        SeedError: the file cannot be read, is not UTF-8 or YAML, is empty, or repeats a field.

    """
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=Loader)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise SeedError(
            [Fault(shown, 0, "", f"cannot be read: {reason}", "Correct the file")],
        ) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        what = f"is not YAML: {error.problem or error.context}"
        raise SeedError(
            [Fault(shown, line, "", what, "Correct the line or the one above")],
        ) from error
    except yaml.YAMLError as error:
        what = "is not YAML: " + str(error).splitlines()[0]
        raise SeedError([Fault(shown, 0, "", what, "Save it as UTF-8 text")]) from error
    if node is None:
        raise SeedError([Fault(shown, 0, "", "is empty", "Add entries, or remove the file")])
    lines: dict[Location, int] = {}
    faults: list[Fault] = []
    content = to_python(node, (), lines, faults, shown)
    if faults:
        raise SeedError(faults)
    return Parsed(shown, content, lines)


def to_python(
    node: yaml.Node,
    at: Location,
    lines: dict[Location, int],
    faults: list[Fault],
    file: str,
) -> Any:
    """Return a node as dict, list or text; add its lines and duplicate fields."""
    lines[at] = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [to_python(item, (*at, i), lines, faults, file) for i, item in enumerate(node.value)]
    content: dict[str, Any] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in content:
            what = f"field `{name}` is repeated"
            faults.append(Fault(file, key.start_mark.line + 1, "", what, "Keep one of them"))
        content[name] = to_python(value, (*at, name), lines, faults, file)
        lines[(*at, name)] = key.start_mark.line + 1
    return content
