"""A temporary server for tests and checks."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ip4db.server.manager import down, up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.server.instance import Instance

IN_MEMORY = Path("/dev/shm")  # noqa: S108  # a disk is seven times slower, even without fsync
MIN_FREE_BYTES = 1 << 30


def memory_folder() -> Path | None:
    """Return a folder in memory if it is large enough, or None for the default folder."""
    # In a container it may have only 64 MB.
    there = IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > MIN_FREE_BYTES
    return IN_MEMORY if there else None


@contextlib.contextmanager
def temporary() -> Iterator[Instance]:
    """Yield a running instance and remove it at the end; it is fast and not durable.

    Example::

        with ip4db.server.temporary() as instance:
            ip4db.upgrade(instance.url())
    """
    root = Path(tempfile.mkdtemp(prefix="ip4db-", dir=memory_folder()))
    try:
        try:
            yield up(root, fast=True)
        finally:
            down(root)
    finally:
        shutil.rmtree(root)
