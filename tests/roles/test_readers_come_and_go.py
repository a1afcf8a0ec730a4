"""``ip4db grant-reader`` and ``ip4db revoke-reader`` create and remove readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from ip4db.cli.group import ip4db
from ip4db.roles import readers

from .logins import SECRET

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Make, Name
    from .logins import Server

COUNT = "SELECT count(*) FROM country"
KEPT = "owns objects or has other privileges"


def test_a_reader_is_made_and_changed_and_taken_away(
    server: Server,
    ready: str,
    name: Name,
) -> None:
    anna = name()

    code, said = server.run(ready, "grant-reader", anna)
    assert code == 0
    assert said.startswith(f"Login `{anna}` was created; it can read schema `bi` of {ready}@")
    assert said.count("\n") == 0
    assert server.ask(ready, COUNT, anna) == 0

    code, said = server.run(
        ready,
        "grant-reader",
        anna,
        "--keep-password",
        "--statement-timeout",
        "2min",
    )
    assert (code, said.partition(";")[0]) == (0, f"Login `{anna}` was changed")
    assert server.ask(ready, "SHOW statement_timeout", anna) == "2min"

    assert server.run(ready, "revoke-reader", anna) == (
        0,
        f"`{anna}` can no longer read any database of this server; the login was dropped.",
    )
    assert server.refusal(ready, COUNT, login=anna) is not None


def test_a_reader_has_limits_that_only_others_can_lift(
    server: Server, ready: str, name: Name
) -> None:
    anna = name()
    server.run(ready, "grant-reader", anna)
    limit = f"SELECT rolconnlimit FROM pg_roles WHERE rolname = '{anna}'"
    assert server.ask(ready, limit) == 20
    assert server.ask(ready, "SHOW temp_file_limit", anna) == "1GB"

    chosen = ("--connections", "3", "--temp-file-limit", "5MB", "--keep-password")
    change = f'ALTER ROLE {anna} IN DATABASE "{ready}" SET datestyle = german'
    server.do(ready, "SET default_transaction_read_only = off", change, login=anna)
    assert server.run(ready, "grant-reader", anna, *chosen)[0] == 0

    assert server.ask(ready, limit) == 3
    assert server.ask(ready, "SHOW temp_file_limit", anna) == "5MB"
    assert server.ask(ready, "SHOW datestyle", anna) == "ISO, MDY"
    assert "permission denied" in str(server.refusal(ready, "SET temp_file_limit = -1", login=anna))
    code, said = server.run(ready, "grant-reader", anna, "--temp-file-limit", "much")
    assert (code, "`much` is not a valid size" in said) == (1, True)


def test_a_password_comes_from_a_file_or_the_variable_or_a_prompt(
    server: Server,
    ready: str,
    name: Name,
    tmp_path: Path,
) -> None:
    anna, file = name(), tmp_path / "password"
    file.write_text(f"{SECRET}\nand a second line\n", encoding="utf-8")
    runner, url = CliRunner(), {"IP4DB_DATABASE_URL": server.url(ready)}

    def grant(*options: str, typed: str = "", env: str | None = None) -> str:
        variables = url | {"IP4DB_READER_PASSWORD": env}
        command = ["grant-reader", anna, *options]
        result = runner.invoke(ip4db, command, env=variables, input=typed)
        assert result.exit_code == 0, result.output
        server.ask(ready, COUNT, anna)
        server.do(ready, f"ALTER ROLE {anna} PASSWORD NULL")
        return result.output

    grant("--password-file", str(file))
    grant("--password-file", str(file), env="the file goes before the variable")
    grant("--password-file", "-", typed=f"{SECRET}\n")
    grant(env=SECRET)
    shown = grant(typed=f"{SECRET}\n{SECRET}\n")
    assert "Password for" in shown
    assert SECRET not in shown


def test_a_password_is_never_an_argument() -> None:
    told = CliRunner().invoke(ip4db, ["grant-reader", "--help"]).output

    assert "--password " not in told
    assert CliRunner().invoke(ip4db, ["grant-reader", "anna", "--password", "x"]).exit_code == 2


def test_the_server_never_sees_a_password(
    server: Server,
    ready: str,
    name: Name,
    tmp_path: Path,
) -> None:
    anna, seen = name(), tmp_path / "seen"
    # Older servers, or careless ones, would make an MD5 of what they are sent in clear.
    server.do(ready, f'ALTER DATABASE "{ready}" SET password_encryption = md5')
    engine = sa.create_engine(server.url(ready), poolclass=sa.NullPool)

    with engine.connect() as connection, seen.open("wb") as trace:
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        driver.pgconn.trace(trace.fileno())
        readers.grant_reader(connection, anna, SECRET)
        driver.pgconn.untrace()

    sent = seen.read_text(encoding="utf-8", errors="replace")
    assert f'ALTER ROLE "{anna}" PASSWORD \'SCRAM-SHA-256$' in sent
    assert SECRET not in sent
    stored = f"SELECT rolpassword FROM pg_authid WHERE rolname = '{anna}'"
    assert server.ask(ready, stored).startswith("SCRAM-SHA-256$4096:")
    assert server.ask(ready, COUNT, anna) == 0


def test_settings_hold_in_this_database_only(
    server: Server,
    ready: str,
    closed: str,
    name: Name,
) -> None:
    anna = name()
    server.run(ready, "grant-reader", anna)

    assert server.ask(ready, "SHOW search_path", anna) == "bi"
    assert server.ask(closed, "SHOW search_path", anna) == '"$user", public'


@pytest.mark.parametrize("plain", ["{}-x", "{}@example.org", "{}.b"])
def test_a_name_may_look_like_an_address(
    server: Server,
    ready: str,
    name: Name,
    plain: str,
) -> None:
    anna = plain.format(name())

    assert server.run(ready, "grant-reader", anna)[0] == 0
    assert server.ask(ready, COUNT, anna) == 0
    assert server.run(ready, "revoke-reader", anna)[0] == 0


def test_remaining_privileges_are_reported_in_a_sentence(
    server: Server, database: str, name: Name
) -> None:
    anna = name()
    server.do(database, "GRANT CREATE ON SCHEMA public TO PUBLIC")

    _, said = server.run(database, "grant-reader", anna)
    assert said.splitlines()[:-1] == [
        (
            f"Note: `{anna}` may create temporary tables and create objects in schema `public`."
            " To revoke this, the owner of the database runs `ip4db roles`."
        ),
        f"Note: `{anna}` may store large objects. To revoke this, a superuser runs `ip4db roles`.",
    ]

    assert server.run(database, "roles")[0] == 0
    assert server.run(database, "grant-reader", anna)[1].count("Note") == 0


def test_a_login_that_objects_depend_on_is_kept_and_the_reason_reported(
    server: Server,
    ready: str,
    login: Make,
    name: Name,
) -> None:
    owner, staff, both = name(), login(), login()
    server.run(ready, "grant-reader", owner)
    write, give = "SET default_transaction_read_only = off", "GRANT SELECT ON TABLES TO PUBLIC"
    server.do(ready, write, f"ALTER DEFAULT PRIVILEGES {give}", login=owner)
    code, said = server.run(ready, "revoke-reader", owner)
    assert code == 0
    assert said.startswith(f"`{owner}` is no longer a reader. The login was kept, because it owns")
    assert "owner of default privileges" in said
    assert server.refusal(ready, "SELECT FROM bi.country", login=owner) is not None

    server.do(ready, f"GRANT USAGE ON SCHEMA bi TO {staff}", f"GRANT {staff} TO {both}")
    server.run(ready, "grant-reader", both)
    assert server.run(ready, "revoke-reader", both)[1].splitlines() == [
        f"`{both}` is no longer a reader. The login was kept, because it is a member of `{staff}`.",
        (
            f"It can still read schema `bi` of {ready}@127.0.0.1:{server.cluster.port}"
            " by another privilege."
        ),
    ]


def test_a_reader_is_revoked_whoever_granted_the_membership(
    server: Server,
    ready: str,
    login: Make,
    name: Name,
) -> None:
    anna, host = name(), login()
    server.run(ready, "grant-reader", anna)
    # From PostgreSQL 16 a second membership stands beside the first.
    server.do(
        ready,
        f"GRANT ip4db_reader TO {host} WITH ADMIN OPTION",
        f"SET ROLE {host}; GRANT ip4db_reader TO {anna}",
    )

    assert server.run(ready, "revoke-reader", anna)[1].endswith("the login was dropped.")


def test_two_databases_of_a_server_share_readers(
    server: Server,
    closed: str,
    ready: str,
    name: Name,
) -> None:
    anna = name()

    server.run(closed, "grant-reader", anna)
    assert server.ask(ready, "SELECT count(*) FROM bi.country", anna) == 0
    server.do(ready, f'REVOKE CONNECT ON DATABASE "{ready}" FROM PUBLIC')
    assert "permission denied for database" in str(server.refusal(ready, COUNT, login=anna))
    server.run(ready, "grant-reader", anna)
    assert server.ask(ready, COUNT, anna) == 0

    _, said = server.run(closed, "revoke-reader", anna)
    assert f"The login was kept, because it {KEPT} (privileges for database {ready})" in said
    assert "permission denied" in str(server.refusal(ready, "SELECT FROM bi.country", login=anna))
    assert server.run(ready, "revoke-reader", anna)[1].endswith("the login was dropped.")
