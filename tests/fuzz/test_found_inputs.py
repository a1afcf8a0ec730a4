"""Every input that was found to do harm, and some new ones, are answered with a sentence.

The corpus holds seed files; the end of a name is the place of the file. ``make fuzz`` adds to it.
"""

from __future__ import annotations

import pathlib

import hypothesis
import pytest
import yaml
from hypothesis import strategies as st

from tests.fuzz import commands, mutations
from tests.fuzz.run import CORPUS, SECONDS, Tally, too_slow
from tests.fuzz.world import World


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Read the shipped seeds once."""
    return World(tmp_path_factory.mktemp("fuzz") / "seeds")


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*--*")), ids=lambda path: path.name)
def test_what_did_harm_once_is_refused(world: World, path: pathlib.Path) -> None:
    name = path.name.partition("--")[2].replace("--", "/")

    assert f"{name}:" in world.answer(name, path.read_bytes())


def test_the_files_are_good_before_they_are_mutated(world: World) -> None:
    answers = {
        name: world.answer(name, yaml.safe_dump(content, sort_keys=False).encode())
        for name, content in world.contents.items()
        if not name.startswith("curation/") and name != "reference/utterances.yaml"
    }

    assert {name: answer for name, answer in answers.items() if answer} == {}


@hypothesis.settings(max_examples=60, deadline=None, derandomize=True, database=None)
@hypothesis.given(data=st.data())
def test_a_mutated_file_is_read_or_refused(world: World, data: st.DataObject) -> None:
    name, content = data.draw(mutations.files(world.contents))

    assert all(fault.isprintable() for fault in world.answer(name, content).split("\n"))


@hypothesis.settings(max_examples=30, deadline=None, derandomize=True, database=None)
@hypothesis.given(data=st.data())
def test_a_command_line_ends_in_a_message(data: st.DataObject) -> None:
    arguments, address = data.draw(commands.lines(pathlib.Path("/nonexistent")))

    assert "Traceback" not in commands.answer(arguments, address)


def test_the_fuzzer_reports_what_is_no_sentence() -> None:
    tally = Tally()

    tally.ask("good", lambda: "refused")
    tally.ask("bad", lambda: str(1 / 0))

    assert (tally.tried, tally.refused) == (2, 1)
    ((place, (message, question)),) = tally.wrong.items()
    assert place.startswith("ZeroDivisionError at ")
    assert (message, question) == ("division by zero", "bad")


def test_the_fuzzer_stops_what_takes_too_long() -> None:
    with pytest.raises(TimeoutError, match=f"no answer in {SECONDS} s"):
        too_slow()
