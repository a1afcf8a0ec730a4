"""Try mutated seed files, command lines and addresses: ``make fuzz``.

    python -m tests.fuzz.run [--files N] [--commands N] [--seed N]

The same seed gives the same inputs. An input that ends in a traceback, or takes more than ten
seconds, is written to ``tests/fuzz/corpus``; ``make test`` tries what is there.
"""

from __future__ import annotations

import argparse
import hashlib
import pathlib
import resource
import signal
import sys
import tempfile
import time
import traceback
from typing import TYPE_CHECKING, Any

import hypothesis
from hypothesis import strategies as st

from tests.fuzz import commands, mutations
from tests.fuzz.world import World

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS = pathlib.Path(__file__).parent / "corpus"
SECONDS = 10
MEGABYTES = 500


class Tally:
    """What was tried, and what went wrong: one example for each place in the code."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.tried = self.refused = 0
        self.slowest = 0.0
        self.wrong: dict[str, tuple[str, Any]] = {}

    def ask(self, question: Any, answer: Callable[[], str]) -> None:
        """Ask one question, with a limit of time."""
        self.tried += 1
        start = time.perf_counter()
        signal.alarm(SECONDS)
        try:
            self.refused += bool(answer())
        except Exception as error:  # noqa: BLE001  # whatever it is, it is no sentence
            where = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{type(error).__name__} at {where.filename}:{where.lineno}"
            self.wrong.setdefault(place, (str(error)[:200], question))
        finally:
            signal.alarm(0)
            self.slowest = max(self.slowest, time.perf_counter() - start)


def too_slow(*_: object) -> None:
    """Stop an answer that takes too long."""
    message = f"no answer in {SECONDS} s"
    raise TimeoutError(message)


def try_all(
    strategy: st.SearchStrategy[Any], ask: Callable[[Any], None], count: int, seed: int
) -> None:
    """Ask about some examples of a strategy."""

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(strategy)
    def run(example: Any) -> None:
        ask(example)

    run()


def keep(name: str, data: bytes) -> None:
    """Write a file that went wrong to the corpus."""
    stem = f"{hashlib.sha256(data).hexdigest()[:12]}--{name.replace('/', '--')}"
    (CORPUS / stem).write_bytes(data)


def main() -> int:
    """Try everything; return 1 if something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--commands", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    signal.signal(signal.SIGALRM, too_slow)
    files, lines = Tally(), Tally()
    with tempfile.TemporaryDirectory() as folder:
        world = World(pathlib.Path(folder) / "seeds")
        try_all(
            mutations.files(world.contents),
            lambda file: files.ask(file, lambda: world.answer(*file)),
            asked.files,
            asked.seed,
        )
        for _, (name, data) in files.wrong.values():
            keep(name, data)
        try_all(
            commands.lines(pathlib.Path(folder)),
            lambda line: lines.ask(line, lambda: commands.answer(*line)),
            asked.commands,
            asked.seed,
        )
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    for what, tally in (("files", files), ("command lines", lines)):
        print(
            f"{tally.tried} {what}: {tally.refused} refused, {len(tally.wrong)} places with "
            f"tracebacks or hangs, slowest {tally.slowest:.1f} s"
        )
        for place, (message, question) in tally.wrong.items():
            print(f"  {place}: {message}\n    {str(question)[:300]!r}")
    print(f"{megabytes} MB at most")
    return int(bool(files.wrong or lines.wrong) or megabytes > MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
