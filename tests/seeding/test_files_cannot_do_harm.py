"""Files that are damaged, or made to do damage, are refused in a sentence; none is ignored."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ip4db.seeding import SeedError, limits, prepare, text
from tests.seeding import toy

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator

COUNTRIES = "reference/countries.yaml"
SOURCE = "sources/toy.yaml"


def faults(seeds: pathlib.Path) -> list[str]:
    with pytest.raises(SeedError) as caught:
        prepare(seeds)
    return [str(fault) for fault in caught.value.faults]


def of_file(seeds: pathlib.Path, file: str) -> list[str]:
    """Return the faults of one file; others follow from what it lacks."""
    return [fault for fault in faults(seeds) if fault.startswith(f"seeds/{file}")]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"&x [*x]", ":1: `*x` is an alias. Write the value out."),
        (
            b"- &a [x]\n- &b [*a, *a]\n- &c [*b, *b]",
            ":2: `*a` is an alias. Write the value out.",
        ),
        (
            b"[" * 100_000,
            (
                ":1: lists and mappings are nested more than 10 deep. "
                "See seeds/README.md for the format."
            ),
        ),
        (b"- key: japan\n--- \n- x", ":2: a second document begins. Keep one document in a file."),
        (b"? [a]\n: b", ":1: the name of a field is not text. Write `name: value`."),
        (
            b"- !!python/name:os.system",
            (
                ":1: has the tag `tag:yaml.org,2002:python/name:os.system`. "
                "Remove it; every value is text."
            ),
        ),
        (b"- key: ~", ":1: `~` is no text. Omit the field, or write it in quotes."),
        (b"- x", ":1: must be a mapping. See seeds/README.md for the format."),
        (
            b"- name: S\xe3o",
            (
                ":1: cannot be read: it is not UTF-8 but perhaps Latin-1 or Windows-1252. "
                "Save it as UTF-8."
            ),
        ),
        (
            "- key: x".encode("utf-16"),
            ": cannot be read: it is not UTF-8 but perhaps UTF-16. Save it as UTF-8.",
        ),
        (
            "- key: x".encode("utf-16-le"),
            (
                ": is not YAML: unacceptable character #x0000: control characters are not allowed. "
                "Save it as UTF-8 text."
            ),
        ),
        (b"#" * (limits.FILE_BYTES + 1), ": has more than 2 MB. Divide it into several files."),
    ],
    ids=lambda value: repr(value[:20]),
)
def test_a_file_that_cannot_be_read_as_it_looks_is_refused(
    seeds: pathlib.Path, content: bytes, fault: str
) -> None:
    (seeds / COUNTRIES).write_bytes(content)

    assert of_file(seeds, COUNTRIES) == [f"seeds/{COUNTRIES}{fault}"]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (r"Ja\0pan", "U+0000 (a control character)"),
        (r"\e[2JJapan", "U+001B (a control character)"),
        (r"\u202eJapan", "U+202E (right-to-left override)"),
        (r"Japan\u2028", "U+2028 (line separator)"),
        (r"Ja\u200bpan", "U+200B (zero width space)"),
        (r"Japan\n", "U+000A (a control character)"),
    ],
)
def test_characters_that_do_not_show_are_refused(
    seeds: pathlib.Path, value: str, name: str
) -> None:
    toy.edit(seeds, COUNTRIES, "name: Japan", f'name: "{value}"')

    assert of_file(seeds, COUNTRIES) == [
        (
            f"seeds/{COUNTRIES}:2: has the character {name}, which does not show. "
            "Remove it; a value is one line."
        )
    ]


def test_a_byte_order_mark_is_no_part_of_the_file(seeds: pathlib.Path) -> None:
    (seeds / COUNTRIES).write_text("\ufeff" + toy.COUNTRIES, "utf-8")

    assert len(prepare(seeds)["country"]) == 2


def test_a_file_in_another_format_has_a_limited_number_of_faults(seeds: pathlib.Path) -> None:
    (seeds / COUNTRIES).write_text("- {name: x}\n" * 20_000)

    found = of_file(seeds, COUNTRIES)

    assert len(found) == limits.FAULTS + 1
    assert found[0] == (
        f"seeds/{COUNTRIES}: has 500 faults or more, and the others are not listed. "
        "Correct these first."
    )


def pipe(at: pathlib.Path) -> None:
    os.mkfifo(at)


def link_to_a_device(at: pathlib.Path) -> None:
    at.symlink_to("/dev/zero")


def link_to_a_folder(at: pathlib.Path) -> None:
    at.symlink_to(at.parent)


def plain_file(at: pathlib.Path) -> None:
    at.write_text("- key: mist\n")


@pytest.mark.parametrize(
    ("name", "make", "fault"),
    [
        ("sources/mist.yaml", pipe, "is not a plain file. Put a plain file there."),
        (
            "sources/mist.yaml",
            link_to_a_device,
            "is a symbolic link. Put what it leads to in its place.",
        ),
        ("more", link_to_a_folder, "is a symbolic link. Put what it leads to in its place."),
        (
            "sources/mist.YAML",
            plain_file,
            "is not read. Rename it to end in .yaml, or move it away.",
        ),
        (
            "sources/mist.yaml.txt",
            plain_file,
            "is not read. Rename it to end in .yaml, or move it away.",
        ),
        ("mist.yml", plain_file, "is not read. Rename it to end in .yaml, or move it away."),
        (
            "curation/notes.txt",
            plain_file,
            "is not read. Rename it to end in .yaml, or move it away.",
        ),
    ],
)
def test_what_would_not_be_read_is_a_fault(
    seeds: pathlib.Path, name: str, make: object, fault: str
) -> None:
    (seeds / "curation").mkdir()
    assert callable(make)
    make(seeds / name)

    assert faults(seeds) == [f"seeds/{name}: {fault}"]


def test_a_folder_that_cannot_be_read_is_a_fault(
    seeds: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The superuser reads every folder, so permissions would not show it.
    scandir = os.scandir

    def closed(path: str) -> Iterator[os.DirEntry[str]]:
        if path.endswith("sources"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)

    assert faults(seeds) == [
        "seeds/sources: cannot be read: Permission denied. Correct its permissions."
    ]


def test_names_and_values_are_shown_without_what_moves_the_cursor(seeds: pathlib.Path) -> None:
    (seeds / "sources/\x1b[2J.yaml").write_text(toy.SOURCE)

    assert all(fault.isprintable() for fault in faults(seeds))


def test_a_text_is_looked_for_in_its_folder_only(seeds: pathlib.Path) -> None:
    toy.edit(seeds, SOURCE, "file_name: toy.txt", "file_name: ../../etc/shadow")

    assert faults(seeds) == [
        (
            f"seeds/{SOURCE}:4: `file_name` is `../../etc/shadow`, which is not the name of a "
            "file in the folder of texts. Give its name."
        )
    ]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16"])
def test_a_text_in_another_encoding_is_a_fault(tmp_path: pathlib.Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes("Sao\nSão".encode(encoding))

    with pytest.raises(SeedError, match=r"a.txt.*: cannot be read: it is not UTF-8") as caught:
        text.read(tmp_path / "a.txt")

    assert caught.value.faults[0].line == (0 if encoding == "utf-16" else 2)
