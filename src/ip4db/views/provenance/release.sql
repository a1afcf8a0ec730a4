-- At which revision and data release does the database stand, and are the views up to date?
--
-- Grain:    one row.

CREATE VIEW bi.release AS
SELECT
    'release' AS row_key,
    (SELECT string_agg(version_num, ', ' ORDER BY version_num COLLATE "C") FROM ip4.alembic_version) AS schema_revision,
    state.data_release,
    state.refreshed_at AS refreshed_at_utc,
    NOT EXISTS (SELECT FROM ip4_read.noted) AS is_up_to_date
FROM ip4_read.state;
