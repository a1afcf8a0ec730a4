"""Answer five questions with one SELECT over `bi` each, and show how to connect.

psql prints the answers, logged in as the reader of the embedded server or as the user of
``IP4DB_DATABASE_URL``, who need not be able to read more than schema `bi`.
"""

from __future__ import annotations

import subprocess

import click

from ip4db.cli.target import errors_as_messages, is_named, psql

QUESTIONS = {
    "Who came to which summit, and at which level?": """
SELECT event_name AS summit, delegation_name AS partner, attended, best_level AS level,
       levels_denied AS "not at level", source_count AS sources
FROM bi.summit_participation
WHERE event_type = 'summit' AND is_ip4 AND attended <> 'not_reported'
ORDER BY event_from, delegation_name;""",
    "Which partnership documents does each partner have?": """
SELECT signatory_names AS partner, document_name AS document, came_about AS signed,
       coalesce(signed_label, 'no source says') AS "when"
FROM bi.document
WHERE is_partnership AND document_level = 'instance'
ORDER BY signatory_names, document_name;""",
    "What do the four work on with NATO? (empty: not reported)": """
SELECT area_name AS area, nullif(australia, 'not_reported') AS au,
       nullif(japan, 'not_reported') AS jp,
       nullif(new_zealand, 'not_reported') AS nz, nullif(republic_of_korea, 'not_reported') AS kr,
       nullif(group_ip4, 'not_reported') AS "as a group", source_count AS sources
FROM bi.cooperation_matrix
ORDER BY source_count DESC, area_name LIMIT 12;""",
    "Where do the sources disagree on China, and why do they stand side by side?": """
SELECT verdict, issue_position AS position, source_name AS source, assertion_key
FROM bi.issue
WHERE issue_key = 'first-mention-of-china'
ORDER BY source_name, assertion_key;""",
    "What became of the NATO liaison office in Tokyo?": """
SELECT step, polarity, modality, hedge, subject_name AS who, source_name AS source
FROM bi.initiative_timeline
WHERE initiative_key = 'nato-liaison-office-tokyo'
ORDER BY step_number;""",
}
"""Questions, and the SELECT that answers each."""

HOW_TO_ASK = """
Ask your own:
  psql     ip4db psql --reader
  BI tool  ip4db url --reader --libpq --password
  Python   ip4db url --reader    gives the URL for sqlalchemy.create_engine
  views    SELECT * FROM bi.dictionary;    and docs/views.md"""


@click.command()
@click.option("--sql", is_flag=True, help="Show each SELECT above its answer.")
@errors_as_messages
def answers(*, sql: bool) -> None:
    """Print answers to five questions, and how to connect.

    \b
    Example:
        ip4db answers --sql
    """
    command, environment = psql(reader=not is_named())
    for question, select in QUESTIONS.items():
        click.secho(f"\n{question}", bold=True)
        if sql:
            click.echo(select.strip())
        click.echo(answer(select, command, environment))
    click.echo(HOW_TO_ASK)


def answer(select: str, psql: list[str], environment: dict[str, str]) -> str:
    """Return what psql prints for a SELECT.

    Raises:
        click.ClickException: psql cannot connect, or the database has no such views.

    """
    done = subprocess.run(  # noqa: S603  psql, and a SELECT of ours
        [*psql, "--no-psqlrc", "--pset=footer=off", "--quiet", "--command", select],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = next(iter(done.stderr.splitlines()), "psql failed")
        if "does not exist" in said:
            said = f"{said}. Run `ip4db upgrade` and `ip4db seed`."
        raise click.ClickException(said)
    return done.stdout.rstrip()


COMMANDS = [answers]
