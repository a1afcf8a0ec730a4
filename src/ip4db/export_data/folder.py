"""Put a finished export in place of nothing, of an empty folder, or of an earlier export.

An export is written to a folder beside its own, so nobody sees a half of one.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.export_data.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterator

DESCRIPTOR = "datapackage.json"
MARK = "ip4db_export"
"""The property of a descriptor that says that we have written it."""


@contextlib.contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """Yield an empty folder, which takes the place of ``folder`` if all goes well.

    Raises:
        ExportError: there is something that is not an export of ours, or it cannot be written.

    """
    place = folder.resolve()
    refuse_others(place)
    try:
        scratch = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
        try:
            yield scratch
            refuse_others(place)  # it may have changed meanwhile
            os.umask(mask := os.umask(0))
            scratch.chmod(0o777 & ~mask)
            move(scratch, place)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}."
        raise ExportError(
            str(folder), what, "Choose a folder of yours with enough space."
        ) from error


def move(scratch: Path, place: Path) -> None:
    """Rename a folder; what was at its place before is deleted, or comes back on an error."""
    if not place.exists():
        scratch.rename(place)
        return
    before = scratch.with_name(f"{scratch.name}-before")
    place.rename(before)
    try:
        scratch.rename(place)
    except BaseException:
        before.rename(place)
        raise
    shutil.rmtree(before)


def refuse_others(place: Path) -> None:
    """Refuse to replace anything but an export that nobody has changed.

    Raises:
        ExportError: the folder is something else, or has something else.

    """
    if not place.exists():
        return
    if not place.is_dir():
        raise ExportError(str(place), "is not a folder.", "Choose another name.")
    ours = written_hashes(place)
    for path in sorted(place.rglob("*")):
        name = str(path.relative_to(place))
        if name not in ours:
            what = f"has `{name}`, which is not part of an earlier export."
        elif name != DESCRIPTOR and digest(path) != ours[name]:
            what = f"has `{name}`, which was changed after its export."
        else:
            continue
        raise ExportError(str(place), what, "Choose another folder, or move that file.")


def written_hashes(place: Path) -> dict[str, str]:
    """Return the files of an earlier export and their hashes; nothing if there is none."""
    try:
        known = json.loads((place / DESCRIPTOR).read_text("utf-8"))
        if MARK not in known:
            return {}
        return {DESCRIPTOR: ""} | {part["path"]: part["hash"] for part in known["resources"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def digest(path: Path) -> str:
    """Return the hash of a file in the form of a descriptor."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
