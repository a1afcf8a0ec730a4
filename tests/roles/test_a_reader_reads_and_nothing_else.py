"""A reader can read and do nothing else, apart from a few listed exceptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import psycopg
import pytest

if TYPE_CHECKING:
    from psycopg import Connection

    from .logins import Server

DENIED = re.compile(
    "permission denied|must be (a superuser|superuser|owner)|must have|is not allowed|"
    "is not available|cannot (insert into|update|delete from)",
)

TABLES = """
SELECT concat_ws('.', nspname, relname)
FROM pg_class INNER JOIN pg_namespace ON relnamespace = pg_namespace.oid
WHERE nspname = ANY (%s) AND relkind = ANY ('{r,v}')
ORDER BY 1
"""


def refused(session: Connection, attempt: str) -> str:
    """Return how the server refuses a statement that it must refuse."""
    with pytest.raises(psycopg.Error) as error:
        session.execute(attempt.encode())
    return str(error.value)


def tables(session: Connection, *schemas: str) -> list[str]:
    return [name for (name,) in session.execute(TABLES, (list(schemas),)).fetchall()]


def test_every_view_of_bi_is_read(session: Connection) -> None:
    views = tables(session, "bi")

    assert len(views) > 40
    for view in views:
        session.execute(f"SELECT * FROM {view} LIMIT 0")


@pytest.mark.parametrize(
    "call",
    [
        "SELECT cite('rusi-nato-platform/1')",
        "SELECT happened_by('2024-07-09', '2024-07-11', '2024-07-11')",
        "SELECT definitely_before('2024-07-09', '2024-07-11', '2025-06-24', NULL)",
        "SELECT * FROM as_of('2024-07-11')",
        "SELECT * FROM search('office', in_source => 'orf-paris-spoiler')",
        "SELECT * FROM find_entity('Stoltenburg')",
        "SELECT * FROM similar_word('vilnus')",
    ],
)
def test_every_function_of_bi_is_called_without_naming_its_schema(
    server: Server,
    closed: str,
    reader: str,
    call: str,
) -> None:
    assert server.ask(closed, call, reader) is not None


def test_no_table_or_view_is_written(session: Connection) -> None:
    for table in tables(session, "ip4", "bi", "ip4_read"):
        attempts = [
            f"INSERT INTO {table} DEFAULT VALUES",
            f"DELETE FROM {table}",
            f"DO 'BEGIN LOCK TABLE {table} IN SHARE MODE; END'",
        ]
        if table.startswith("ip4."):
            attempts += [f"TRUNCATE {table}", f"DROP TABLE {table}", f"COPY {table} FROM STDIN"]
        else:
            attempts += [f"DROP VIEW {table}", f"COMMENT ON VIEW {table} IS ''"]
        for attempt in attempts:
            said = refused(session, attempt)
            assert DENIED.search(said), (attempt, said)


def test_no_column_of_a_view_is_updated(session: Connection) -> None:
    columns = session.execute(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'bi'",
    ).fetchall()

    assert len(columns) > 400
    for view, column in columns:
        said = refused(session, f'UPDATE bi.{view} SET "{column}" = NULL')
        assert DENIED.search(said), (view, column, said)


def test_tables_behind_the_views_are_not_read(session: Connection) -> None:
    hidden = tables(session, "ip4", "ip4_read")

    assert len(hidden) > 100
    for table in hidden:
        assert "permission denied" in refused(session, f"SELECT FROM {table}")
    assert "permission denied" in refused(session, "SELECT * FROM ip4.faults()")
    assert "permission denied" in refused(session, "SELECT nextval('ip4.entity_id_seq')")


@pytest.mark.parametrize(
    "attempt",
    [
        "CREATE TABLE bi.mine ()",
        "CREATE TABLE public.mine ()",
        "CREATE TEMPORARY TABLE mine ()",
        "CREATE TABLE pg_temp.mine ()",
        "SELECT 1 AS one INTO TEMPORARY mine",
        "CREATE SCHEMA mine",
        "CREATE VIEW bi.mine AS SELECT 1 AS one",
        "CREATE TEMPORARY VIEW mine AS SELECT 1 AS one",
        "CREATE OR REPLACE VIEW bi.country AS SELECT 1 AS one",
        "CREATE MATERIALIZED VIEW public.mine AS SELECT 1 AS one",
        "CREATE FUNCTION bi.mine() RETURNS int LANGUAGE sql RETURN 1",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql RETURN 1",
        "CREATE FUNCTION pg_temp.mine() RETURNS int LANGUAGE sql RETURN 1",
        "CREATE SEQUENCE public.mine",
        "CREATE TYPE public.mine AS (one int)",
        "CREATE DOMAIN public.mine AS int",
        "CREATE EXTENSION btree_gist",
        "CREATE EXTENSION dblink",
        "CREATE EXTENSION postgres_fdw",
        "CREATE FOREIGN DATA WRAPPER mine",
        "CREATE EVENT TRIGGER mine ON ddl_command_start EXECUTE FUNCTION pg_catalog.now()",
        "CREATE LANGUAGE plpython3u",
        "CREATE PUBLICATION mine",
        "CREATE DATABASE mine",
        "CREATE TABLESPACE mine LOCATION '/tmp'",
        "LOAD 'auto_explain'",
    ],
)
def test_nothing_is_made(session: Connection, attempt: str) -> None:
    assert DENIED.search(refused(session, attempt))


@pytest.mark.parametrize(
    "attempt",
    [
        "INSERT INTO ip4.entity (key, kind, name) VALUES ('atlantis', 'place', 'Atlantis')",
        "UPDATE ip4.entity SET name = ''",
        "DELETE FROM bi.country",
        "EXECUTE 'CREATE TEMPORARY TABLE mine ()'",
        "PERFORM lo_create(0)",
        "SET LOCAL ROLE ip4db_owner; DELETE FROM ip4.entity",
    ],
)
def test_a_block_of_code_writes_nothing_either(session: Connection, attempt: str) -> None:
    body = attempt.replace("'", "''")
    said = refused(session, f"DO 'BEGIN {body}; END'")

    assert DENIED.search(said)


@pytest.mark.parametrize(
    "attempt",
    [
        "SELECT lo_create(0)",
        "SELECT lo_creat(-1)",
        r"SELECT lo_from_bytea(0, '\x00')",
        "SELECT lo_import('/etc/hostname')",
        "SELECT lo_export(1, '/tmp/x')",
        r"SELECT lo_put(1, 0, '\x00')",
        "SELECT lo_open(1, 131072)",
        r"SELECT lowrite(0, '\x00')",
        "SELECT lo_unlink(1)",
        "SELECT * FROM pg_largeobject",
    ],
)
def test_large_objects_are_closed(session: Connection, attempt: str) -> None:
    assert "permission denied" in refused(session, attempt)


@pytest.mark.parametrize(
    "attempt",
    [
        "COPY bi.country TO '/tmp/ip4db-country'",
        "COPY bi.country TO PROGRAM 'cat'",
        "COPY bi.country FROM '/etc/hostname'",
        "COPY bi.country FROM PROGRAM 'true'",
        "SELECT pg_read_file('/etc/hostname')",
        "SELECT pg_read_binary_file('/etc/hostname')",
        "SELECT pg_ls_dir('.')",
        "SELECT pg_stat_file('PG_VERSION')",
        "SELECT pg_ls_logdir()",
        "SELECT pg_current_logfile()",
        "SELECT pg_file_write('/tmp/x', 'x', false)",
    ],
)
def test_files_of_the_server_are_out_of_reach(session: Connection, attempt: str) -> None:
    said = refused(session, attempt)
    assert DENIED.search(said) or "does not exist" in said


@pytest.mark.parametrize("role", ["ip4db_owner", "ip4db_editor", "a superuser", "pg_read_all_data"])
@pytest.mark.parametrize("how", ["SET ROLE {}", "SET SESSION AUTHORIZATION {}", "GRANT {} TO {me}"])
def test_nobody_elses_role_is_taken_on(
    server: Server,
    session: Connection,
    reader: str,
    how: str,
    role: str,
) -> None:
    taken = server.cluster.user if role == "a superuser" else role

    assert DENIED.search(refused(session, how.format(taken, me=reader)))


@pytest.mark.parametrize(
    "attempt",
    [
        "ALTER ROLE {me} SUPERUSER",
        "ALTER ROLE {me} CREATEROLE",
        "ALTER ROLE {me} CREATEDB",
        "ALTER ROLE {me} BYPASSRLS",
        "ALTER ROLE {me} REPLICATION",
        "ALTER ROLE {me} VALID UNTIL 'infinity'",
        "ALTER ROLE ip4db_owner RENAME TO mine",
        "ALTER ROLE ip4db_owner PASSWORD 'known'",
        "ALTER ROLE ip4db_owner SET search_path = mine",
        "ALTER ROLE ALL SET search_path = mine",
        "ALTER DATABASE {database} SET search_path = mine",
        "ALTER DATABASE {database} RENAME TO mine",
        "ALTER SYSTEM SET port = 1",
        "CREATE ROLE mine",
        "DROP ROLE ip4db_editor",
        "GRANT ip4db_reader TO ip4db_owner",
        "REASSIGN OWNED BY ip4db_owner TO {me}",
        "DROP OWNED BY ip4db_owner",
        "ALTER SCHEMA bi OWNER TO {me}",
        "ALTER VIEW bi.country OWNER TO {me}",
        "ALTER FUNCTION bi.cite(text) SECURITY DEFINER",
        "SET session_replication_role = replica",
        "SET log_statement = 'none'",
        "SELECT pg_reload_conf()",
        "SELECT pg_switch_wal()",
        "SELECT pg_create_physical_replication_slot('mine')",
        "SELECT pg_logical_slot_get_changes('mine', NULL, NULL)",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user",
        "CHECKPOINT",
        "SECURITY LABEL ON ROLE {me} IS 'mine'",
    ],
)
def test_nobody_gets_more_rights(
    session: Connection,
    closed: str,
    reader: str,
    attempt: str,
) -> None:
    said = refused(session, attempt.format(me=reader, database=closed))

    assert DENIED.search(said) or "no security label providers" in said


@pytest.mark.parametrize(
    "catalog",
    [
        "pg_authid",
        "pg_shadow",
        "pg_user_mapping",
        "pg_statistic",
        "pg_hba_file_rules",
        "pg_subscription",
    ],
)
def test_secrets_of_the_server_are_closed(session: Connection, catalog: str) -> None:
    assert "permission denied" in refused(session, f"SELECT * FROM {catalog}")


def test_queries_of_others_are_not_seen(session: Connection, server: Server, closed: str) -> None:
    with server.connect(closed) as other:
        other.execute("SELECT 'private'")
        seen = session.execute(
            "SELECT query FROM pg_stat_activity WHERE pid = %s",
            (other.info.backend_pid,),
        ).fetchall()

    assert seen == [("<insufficient privilege>",)]


def test_settings_protect_from_mistakes(server: Server, closed: str, reader: str) -> None:
    with server.connect(closed, reader) as connection:
        shown = {
            name: connection.execute(f"SHOW {name}").fetchone()
            for name in (
                "default_transaction_read_only",
                "statement_timeout",
                "idle_in_transaction_session_timeout",
                "search_path",
                "timezone",
                "jit",
            )
        }

    assert shown == {
        "default_transaction_read_only": ("on",),
        "statement_timeout": ("30s",),
        "idle_in_transaction_session_timeout": ("5min",),
        "search_path": ("bi",),
        "timezone": ("UTC",),
        "jit": ("off",),
    }


def test_a_read_only_transaction_can_be_left_and_then_nothing_is_written(
    server: Server,
    closed: str,
    reader: str,
) -> None:
    with server.connect(closed, reader) as connection:
        assert "read-only transaction" in refused(connection, "CREATE TEMPORARY TABLE mine ()")
        connection.execute("SET default_transaction_read_only = off")
        assert "permission denied" in refused(connection, "CREATE TEMPORARY TABLE mine ()")


def test_objects_of_ones_own_do_not_come_in_between(
    server: Server,
    closed: str,
    reader: str,
    session: Connection,
) -> None:
    # The most that a reader could be given: a schema of their own, which they put first.
    server.do(closed, f"CREATE SCHEMA mine AUTHORIZATION {reader}")
    try:
        asked = "SELECT * FROM bi.search('office') ORDER BY place"
        before = session.execute(asked).fetchall()
        for statement in (
            "CREATE VIEW mine.assertion AS SELECT 'mine' AS assertion_key",
            (
                "CREATE FUNCTION mine.to_tsvector(text, text) RETURNS tsvector"
                " LANGUAGE sql RETURN ''::tsvector"
            ),
            (
                "CREATE FUNCTION mine.ts_rank(tsvector, tsquery, integer) RETURNS real"
                " LANGUAGE plpgsql AS 'BEGIN DELETE FROM ip4.entity; RETURN 0; END'"
            ),
            "SET search_path = mine, bi, pg_catalog",
        ):
            session.execute(statement.encode())

        assert before
        assert session.execute(asked).fetchall() == before
        # A trigger, a rule or a foreign key needs privileges on the table that it refers to.
        for attempt in (
            "CREATE RULE mine AS ON SELECT TO bi.country DO INSTEAD NOTHING",
            "CREATE TABLE mine.child (id bigint REFERENCES ip4.entity)",
            "CREATE TABLE mine.heir () INHERITS (ip4.entity)",
            (
                "CREATE TRIGGER mine INSTEAD OF INSERT ON bi.country"
                " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"
            ),
        ):
            assert DENIED.search(refused(session, attempt))
    finally:
        server.do(closed, "DROP SCHEMA mine CASCADE")


def test_no_function_of_ours_runs_with_anothers_rights(server: Server, closed: str) -> None:
    ours = "pronamespace IN ('ip4'::regnamespace, 'bi'::regnamespace, 'ip4_read'::regnamespace)"
    # The refresh writes what its caller may not, and two functions take locks; where they look for
    # names is fixed.
    unsafe = """
        pronamespace <> 'ip4_read'::regnamespace
        AND oid::regprocedure::text NOT IN ('ip4.lock_rules()', 'ip4.take_turn()')
        OR NOT 'search_path=pg_catalog, pg_temp' = ANY(proconfig)
        OR has_function_privilege('public', oid, 'EXECUTE')
    """
    elevated = f"SELECT count(*) FROM pg_proc WHERE {ours} AND prosecdef AND ({unsafe})"
    assert server.ask(closed, elevated) == 0
    # Bound when they are made, so that a search path cannot lead them elsewhere.
    unbound = "pronamespace = 'bi'::regnamespace AND prosqlbody IS NULL"
    assert server.ask(closed, f"SELECT count(*) FROM pg_proc WHERE {unbound}") == 0


def test_a_long_query_is_cut_off(server: Server, closed: str, name: object) -> None:
    impatient = name()  # type: ignore[operator]
    server.run(closed, "grant-reader", impatient, "--statement-timeout", "50ms")

    said = server.refusal(closed, "SELECT pg_sleep(20)", login=impatient)

    assert said is not None
    assert "statement timeout" in said


def test_after_all_this_the_data_is_what_it_was(server: Server, closed: str) -> None:
    assert server.run(closed, "seed") == (0, "nothing to change.")
