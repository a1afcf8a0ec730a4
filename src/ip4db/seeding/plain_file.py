"""Read a file that somebody else may have written: a plain file, of limited size, in UTF-8.

A pipe would wait for ever for its other end, and a device may have no end.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from ip4db.seeding.faults import Fault, SeedError

if TYPE_CHECKING:
    import pathlib

FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
"""Opening a pipe must not wait for its other end."""

UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(path: pathlib.Path, limit: int, shown: str) -> bytes:
    """Return the content of a plain file; ``shown`` is its name in messages.

    Raises:
        SeedError: it cannot be read, is not a plain file, or has more than ``limit`` bytes.

    """
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, FLAGS)) as file:
            is_plain = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            data = file.read(limit + 1) if is_plain else b""
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise SeedError([Fault(shown, 0, "", what, "Correct the file")]) from error
    if not is_plain:
        raise SeedError([Fault(shown, 0, "", "is not a plain file", "Put a plain file there")])
    if len(data) > limit:
        what = f"has more than {limit // 2**20} MB"
        raise SeedError([Fault(shown, 0, "", what, "Divide it into several files")])
    return data


def decode(data: bytes, shown: str) -> str:
    """Return the text of a file.

    Raises:
        SeedError: it is not UTF-8.

    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        encoding = "UTF-16" if data.startswith(UTF_16) else "Latin-1 or Windows-1252"
        what = f"cannot be read: it is not UTF-8 but perhaps {encoding}"
        line = 0 if encoding == "UTF-16" else data.count(b"\n", 0, error.start) + 1
        raise SeedError([Fault(shown, line, "", what, "Save it as UTF-8")]) from error
