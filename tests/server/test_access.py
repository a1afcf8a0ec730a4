"""Who can log in to an embedded server, how, and what they may do there."""

from __future__ import annotations

import dataclasses
import stat
from typing import TYPE_CHECKING
from urllib.parse import quote

import psycopg
import pytest

from ip4db import migrations, server
from ip4db.roles.readers import grant_reader, revoke_reader
from ip4db.roles.setup import set_up
from ip4db.server import Instance, cluster, roles
from ip4db.server.account import Account

from .helpers import do, query, refusal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def instance(old_home: Path) -> Instance:
    """Return the instance of the shared home; what stops or changes it here mends it."""
    return server.up(old_home, fast=True)


def test_the_record_is_for_its_owner_only(instance: Instance) -> None:
    assert stat.S_IMODE((instance.root / "conn.json").stat().st_mode) == 0o600


def test_secrets_do_not_show_when_an_instance_is_printed(instance: Instance) -> None:
    secrets = {instance.superuser_password, instance.owner_password, instance.reader_password}

    assert len(secrets) == 3
    assert not [secret for secret in secrets if secret in repr(instance)]


def test_the_server_listens_on_the_loopback_interface_only(instance: Instance) -> None:
    assert query(instance, "SHOW listen_addresses") == "127.0.0.1"
    assert query(instance, "SHOW unix_socket_directories") == ""


def test_every_login_needs_its_password(instance: Instance) -> None:
    rules = "SELECT string_agg(concat_ws(' ', type, address, auth_method), ',') FROM {}"
    assert query(instance, rules.format("pg_hba_file_rules")) == "host 127.0.0.1 scram-sha-256"

    for user in (instance.superuser, instance.owner, instance.reader):
        wrong = instance.libpq_url(user).replace(instance.password(user), "wrong")
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(wrong)


def test_a_url_quotes_what_a_password_may_contain(instance: Instance) -> None:
    odd = dataclasses.replace(instance, owner_password="p@ss:w/rd %é")

    address = f"{quote('p@ss:w/rd %é', safe='')}@127.0.0.1:{instance.port}/ip4db"
    assert odd.url() == f"postgresql+psycopg://ip4db:{address}"
    assert odd.libpq_url() == f"postgresql://ip4db:{address}"
    understood = psycopg.conninfo.conninfo_to_dict(odd.libpq_url())
    assert understood["password"] == odd.owner_password


def test_a_url_is_for_one_of_three_logins(instance: Instance) -> None:
    assert instance.url("ip4db_analyst").startswith("postgresql+psycopg://ip4db_analyst:")
    with pytest.raises(server.ServerError, match="Choose one of `ip4db`, `ip4db_analyst`"):
        instance.url("nobody")


def test_logins_have_no_more_rights_than_they_need(instance: Instance) -> None:
    sql = """
        SELECT string_agg(concat_ws(' ', rolname,
            CASE WHEN rolcanlogin THEN 'login' END, CASE WHEN rolcreaterole THEN 'createrole' END,
            CASE WHEN rolsuper OR rolcreatedb OR rolreplication OR rolbypassrls THEN 'more' END),
            ', ' ORDER BY rolname)
        FROM pg_roles WHERE rolname LIKE 'ip4db%'
    """
    assert query(instance, sql) == (
        "ip4db login createrole, ip4db_analyst login, ip4db_editor, ip4db_owner, ip4db_reader"
    )
    groups = "SELECT string_agg(roleid::regrole::text, ',') FROM pg_auth_members WHERE member = {}"
    assert query(instance, groups.format("'ip4db_analyst'::regrole")) == "ip4db_reader"


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("default_transaction_read_only", "on"),
        ("statement_timeout", "30s"),
        ("idle_in_transaction_session_timeout", "5min"),
        ("search_path", "bi"),
        ("timezone", "UTC"),
        ("jit", "off"),
    ],
)
def test_the_reader_starts_with_careful_settings(
    instance: Instance,
    setting: str,
    expected: str,
) -> None:
    assert query(instance, f"SHOW {setting}", instance.reader) == expected


@pytest.mark.parametrize(
    "attempt",
    [
        "CREATE TABLE public.mine ()",
        "CREATE TEMPORARY TABLE mine ()",
        "CREATE SCHEMA mine",
        "SELECT lo_create(0)",
        "SELECT lo_creat(-1)",
        r"SELECT lo_from_bytea(0, '\x00')",
        "SELECT lo_import('/etc/hostname')",
        "SELECT lo_export(1, '/tmp/x')",
        r"SELECT lo_put(1, 0, '\x00')",
        r"SELECT lowrite(0, '\x00')",
        "CREATE ROLE mine",
        "SET ROLE ip4db",
        "SELECT pg_read_file('/etc/hostname')",
        "COPY (SELECT 1) TO PROGRAM 'true'",
        "SELECT * FROM closed.one",
    ],
)
def test_the_reader_may_not_write_even_when_he_asks_to(instance: Instance, attempt: str) -> None:
    tables = ("CREATE SCHEMA IF NOT EXISTS closed", "CREATE TABLE IF NOT EXISTS closed.one ()")
    do(instance, *tables, user=instance.owner)

    said = refusal(
        instance,
        "SET default_transaction_read_only = off",
        attempt,
        user=instance.reader,
    )

    assert said is not None
    assert "permission denied" in said


@pytest.mark.parametrize("database", ["postgres", "template1"])
def test_logins_of_ours_enter_no_other_database(instance: Instance, database: str) -> None:
    elsewhere = dataclasses.replace(instance, database=database)
    for user in (instance.owner, instance.reader):
        said = refusal(elsewhere, "SELECT 1", user=user)
        assert said is not None
        assert "permission denied for database" in said


def test_the_reader_sees_what_the_owner_grants_to_readers(instance: Instance) -> None:
    do(
        instance,
        "CREATE SCHEMA bi",
        "CREATE VIEW bi.answer AS SELECT 42 AS n",
        "GRANT USAGE ON SCHEMA bi TO ip4db_reader",
        "GRANT SELECT ON bi.answer TO ip4db_reader",
        user=instance.owner,
    )

    assert query(instance, "SELECT n FROM answer", instance.reader) == 42


def test_the_owner_may_do_what_migrations_and_maintainers_do(instance: Instance) -> None:
    said = refusal(
        instance,
        "CREATE SCHEMA owned",
        "CREATE EXTENSION btree_gist SCHEMA owned",
        "CREATE TEMPORARY TABLE staging ()",
        "SET ROLE ip4db_reader",
        "RESET ROLE",
        "CREATE ROLE second_analyst",
        "GRANT ip4db_reader TO second_analyst",
        "DROP ROLE second_analyst",
        "DROP SCHEMA owned CASCADE",
        user=instance.owner,
    )
    assert said is None


def test_up_resets_what_the_holder_of_a_shared_login_has_set(instance: Instance) -> None:
    do(
        instance,
        "SET default_transaction_read_only = off",
        "ALTER ROLE ip4db_analyst SET search_path = nowhere",
        "ALTER ROLE ip4db_analyst IN DATABASE ip4db SET search_path = nowhere",
        "ALTER ROLE ip4db_analyst IN DATABASE ip4db SET datestyle = german",
        user=instance.reader,
    )
    assert query(instance, "SHOW search_path", instance.reader) == "nowhere"

    server.up(instance.root)

    assert query(instance, "SHOW search_path", instance.reader) == "bi"
    assert query(instance, "SHOW datestyle", instance.reader) == "ISO, MDY"


@pytest.mark.parametrize(
    "attempt",
    [
        "SET temp_file_limit = -1",
        "ALTER ROLE ip4db_analyst SET temp_file_limit = -1",
        "ALTER ROLE ip4db_analyst CONNECTION LIMIT -1",
        "SELECT count(pg_advisory_lock(g)) FROM generate_series(1, 15000) AS g",
        "SELECT pg_try_advisory_xact_lock_shared(1, 2)",
        "SELECT pg_logical_emit_message(false, 'mine', repeat('x', 1000))",
    ],
)
def test_the_reader_cannot_lift_a_limit(instance: Instance, attempt: str) -> None:
    said = refusal(
        instance,
        "SET default_transaction_read_only = off",
        attempt,
        user=instance.reader,
    )

    assert said is not None
    assert "permission denied" in said


def test_the_reader_cannot_fill_the_disk_with_temporary_files(instance: Instance) -> None:
    do(instance, "ALTER ROLE ip4db_analyst SET temp_file_limit = '1MB'")
    cursor = "DECLARE c CURSOR WITH HOLD FOR SELECT repeat('x', 1000) FROM generate_series(1, 9999)"

    said = refusal(instance, "SET work_mem = '64kB'", cursor, user=instance.reader)

    server.up(instance.root)
    assert "temporary file size exceeds" in str(said)
    assert query(instance, "SHOW temp_file_limit", instance.reader) == "1GB"


def test_readers_leave_connections_for_the_owner(instance: Instance) -> None:
    limit = "SELECT rolconnlimit FROM pg_roles WHERE rolname = 'ip4db_analyst'"
    reserved = "SELECT pg_has_role('ip4db', 'pg_use_reserved_connections', 'USAGE')"

    assert query(instance, limit) == 40
    assert query(instance, "SHOW reserved_connections") == "5"
    assert query(instance, reserved) is True


def test_a_password_is_in_no_log_even_if_its_statement_fails(instance: Instance) -> None:
    known = dataclasses.replace(instance, reader_password="Secret9")
    found = folder_cluster(instance)
    do(instance, "ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()")
    try:
        with pytest.raises(server.ServerError) as refused:
            roles.ask(found, known, "ALTER ROLE nobody_here PASSWORD 'Secret9'")
    finally:
        do(instance, "ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()")

    assert "nobody_here" in str(refused.value)
    assert "Secret9" not in str(refused.value)
    assert "Secret9" not in found.read_log()


def folder_cluster(instance: Instance) -> cluster.Cluster:
    """Return the data of an instance."""
    return cluster.Cluster(instance.data, Account.owning(instance.data))


def test_up_mends_what_has_been_changed(instance: Instance) -> None:
    do(
        instance,
        "ALTER ROLE ip4db_analyst SUPERUSER PASSWORD 'other'",
        "ALTER ROLE ip4db_analyst SET default_transaction_read_only = off",
        "REVOKE ip4db_reader FROM ip4db_analyst",
        "GRANT CONNECT ON DATABASE postgres TO PUBLIC",
    )
    server.up(instance.root)

    test_logins_have_no_more_rights_than_they_need(instance)
    test_logins_of_ours_enter_no_other_database(instance, "postgres")
    assert query(instance, "SHOW transaction_read_only", instance.reader) == "on"


def test_up_hands_the_schemas_of_an_earlier_release_to_their_owner(instance: Instance) -> None:
    do(
        instance,
        "CREATE SCHEMA ip4",
        "CREATE TABLE ip4.entity (id bigint GENERATED ALWAYS AS IDENTITY)",
        "CREATE FUNCTION ip4.faults() RETURNS int LANGUAGE sql RETURN 0",
        user=instance.owner,
    )
    server.up(instance.root)

    owners = """
        SELECT string_agg(DISTINCT pg_get_userbyid(owner), ',') FROM (
            SELECT nspowner AS owner FROM pg_namespace WHERE nspname = 'ip4'
            UNION ALL SELECT relowner FROM pg_class WHERE relnamespace = 'ip4'::regnamespace
            UNION ALL SELECT proowner FROM pg_proc WHERE pronamespace = 'ip4'::regnamespace
        ) AS ours
    """
    assert query(instance, owners) == "ip4db_owner"
    do(instance, "INSERT INTO ip4.entity DEFAULT VALUES", user=instance.owner)
    do(instance, "ALTER TABLE ip4.entity ADD name text", user=instance.owner)
    do(instance, "DROP SCHEMA ip4 CASCADE", user=instance.owner)


def test_the_owner_of_an_instance_migrates_and_makes_readers(instance: Instance) -> None:
    migrations.upgrade(instance.url())

    assert set_up(instance.url()).missing == ()
    assert grant_reader(instance.url(), "test_anna", "secret").notes == ()
    count = "SELECT count(*) FROM country"
    assert query(instance, count, instance.reader) == 0
    anna = instance.libpq_url(instance.reader)
    anna = anna.replace(
        f"{instance.reader}:{instance.password(instance.reader)}", "test_anna:secret"
    )
    with psycopg.connect(anna) as connection:
        assert connection.execute(count).fetchone() == (0,)
    (done,) = revoke_reader(instance.url(), "test_anna")
    assert done.endswith("the login was dropped.")


def test_a_superuser_password_changed_by_hand_is_explained(instance: Instance) -> None:
    do(instance, "ALTER ROLE postgres PASSWORD 'other'")
    mended = dataclasses.replace(instance, superuser_password="other")
    try:
        with pytest.raises(server.ServerError, match=r"delete `conn.json` and run `ip4db up`"):
            server.up(instance.root)
    finally:
        do(mended, f"ALTER ROLE postgres PASSWORD '{instance.superuser_password}'")


def test_no_password_appears_in_what_the_server_writes_down(instance: Instance) -> None:
    server.down(instance.root)
    again = server.up(instance.root, fast=True)
    files = [
        file for kind in ("*.conf", "conf.d/*", "server.log*") for file in again.data.glob(kind)
    ]
    written = "".join(file.read_text(errors="replace") for file in files)

    assert cluster.NOT_DURABLE in written
    for user in (again.superuser, again.owner, again.reader):
        assert again.password(user) not in written
