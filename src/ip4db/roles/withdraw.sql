-- Revoke the privileges of editors on tables before the rules are dropped, because nothing would
-- check what they write. The next build grants them again.

DO $withdraw$
BEGIN
    IF
        EXISTS (SELECT FROM pg_roles WHERE rolname = 'ip4db_editor')
        AND to_regnamespace('ip4') IS NOT NULL
    THEN
        REVOKE ALL ON ALL TABLES IN SCHEMA ip4 FROM ip4db_editor;
        REVOKE ALL ON ALL SEQUENCES IN SCHEMA ip4 FROM ip4db_editor;
    END IF;
END
$withdraw$;
