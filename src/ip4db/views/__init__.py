"""Schema ``bi``: the documented views and functions that readers see.

Views are thin: they show rows that ``ip4db.read_model`` has stored. Entity views and most question
views are generated from the columns of one stored relation, and claims views from the models
(``claims.py``). The other views and the functions have one file each in ``questions/``,
``provenance/`` and ``functions/``. ``words.toml`` describes views and columns.
"""

from __future__ import annotations

from pathlib import Path

from ip4db import read_model
from ip4db.sqlfile import SqlFile, SqlFileError, in_order
from ip4db.views import claims, columns, words

FOLDER = Path(__file__).parent
GROUPS = ("questions", "provenance", "functions")

SCHEMAS = """
DO $schemas$
BEGIN
    -- IF NOT EXISTS would need the privilege to create schemas even if they exist.
    IF to_regnamespace('bi') IS NULL THEN
        CREATE SCHEMA bi;
    END IF;
    IF to_regnamespace('ip4_read') IS NULL THEN
        CREATE SCHEMA ip4_read;
    END IF;
    -- The schema that ip4_read has replaced.
    IF to_regnamespace('bi_internal') IS NOT NULL THEN
        DROP SCHEMA bi_internal;
    END IF;
END
$schemas$;
COMMENT ON SCHEMA bi IS 'What readers see: views and functions, each with its grain.';
COMMENT ON SCHEMA ip4_read IS
'What is concluded from the record, stored; not for readers, may change at any time.';
"""


def files() -> list[SqlFile]:
    """Return the SQL of all views and functions in the order in which it is run."""
    steps = read_model.steps()
    claim = next(step for step in steps if step.name == "claim")
    found = [spelt_out(file, claim.shown) for file in written()]
    taken = {file.path.stem for file in found}
    answers = [step for step in steps if not step.is_conclusion and step.name not in taken]
    generated = [
        *(SqlFile(step.path, shown(step)) for step in answers),
        *claims.files(claim.shown),
        SqlFile(
            FOLDER / "provenance" / "assertion.sql", shown(claim, "assertion", "assertion_key")
        ),
        SqlFile(FOLDER / "provenance" / "code.sql", columns.code_view()),
    ]
    return [*map(columns.present, in_order([*found, *generated])), *words.files()]


def written(folder: Path = FOLDER) -> list[SqlFile]:
    """Return the files that hold one view or function each, in the order in which they are run."""
    found = [SqlFile(path) for group in GROUPS for path in sorted(folder.glob(f"{group}/*.sql"))]
    for file in found:
        wanted = f"bi.{file.path.stem}"
        if file.creates != {wanted}:
            made = ", ".join(f"`{name}`" for name in sorted(file.creates)) or "nothing"
            where = f"{file.path.parent.name}/{file.path.name}"
            what = f"creates {made}, not `{wanted}`."
            raise SqlFileError(where, what, "One file makes one object, named like the file.")
    return in_order(found)


def spelt_out(file: SqlFile, claim_columns: list[str]) -> SqlFile:
    """Return a view with ``claim.*`` spelt out: what a claim shows and the view does not itself."""
    before, found, after = file.text.partition("    claim.*")
    if not found:
        return file
    own = set(read_model.columns_of(before.partition("SELECT")[2] + after.partition("\nFROM ")[0]))
    shown = ",\n".join(f"    claim.{name}" for name in claim_columns if name not in own)
    return SqlFile(file.path, before + shown + after)


def names(group: str = "") -> list[str]:
    """Return the names of all views, or of a group: entities, claims, questions, provenance."""
    found: dict[str, str] = {}
    for file in files():
        for created in file.creates:
            found[created.removeprefix("bi.")] = file.path.parent.name
    answers = {step.name: step for step in read_model.steps() if not step.is_conclusion}
    for name, home in found.items():
        if home in ("answers", "questions"):
            is_entity = name in answers and answers[name].scope == "entity_id"
            found[name] = "entities" if is_entity else "questions"
    return sorted(
        name for name, home in found.items() if home == group or (not group and home != "functions")
    )


def shown(step: read_model.Step, name: str = "", key: str = "") -> str:
    """Return the view of one stored relation, without internal columns."""
    listed = ",\n    ".join([f"{key} AS row_key", *step.shown] if key else step.shown)
    relation = f"ip4_read.{step.name}"
    return f"CREATE VIEW bi.{name or step.name} AS\nSELECT\n    {listed}\nFROM {relation};\n"
