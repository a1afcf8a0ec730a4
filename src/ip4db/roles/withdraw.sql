-- Takes from editors what they may do with the tables, when the rules go: nothing would
-- watch what they write. The end of the next build gives it back.

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
