-- Writes the descriptions of views and columns into their comments, where clients look for them.
--
-- A column that is not described is described from a related one: `x_name` and `x_iso3` from `x_key`, `x_kind` from
-- its key, `x_label` from the code.

DO $describe$
DECLARE
    shown record;
    mute text;
BEGIN
    FOR shown IN
        SELECT pg_class.relname AS view_name, word.words
        FROM pg_catalog.pg_class
        INNER JOIN ip4_read.word ON pg_class.relname = word.view_name AND word.column_name = ''
        WHERE pg_class.relnamespace = 'bi'::regnamespace AND pg_class.relkind = 'v'
    LOOP
        EXECUTE format('COMMENT ON VIEW bi.%I IS %L', shown.view_name, shown.words);
    END LOOP;
    FOR shown IN
        SELECT
            pg_class.relname AS view_name,
            pg_attribute.attname AS column_name,
            coalesce(
                ip4_read.words_for(pg_class.relname, pg_attribute.attname),
                CASE
                    WHEN suffix.found = 'name'
                        THEN regexp_replace(ip4_read.words_for(pg_class.relname, stem.found || '_key'), '^Key', 'Name')
                    WHEN suffix.found = 'iso3'
                        THEN regexp_replace(
                            ip4_read.words_for(pg_class.relname, stem.found || '_key'),
                            '^Key of (.*)$', 'ISO 3166-1 alpha-3 code of \1, if it is a country'
                        )
                    WHEN suffix.found = 'kind' THEN format('Kind of the entity in %s_key', stem.found)
                    WHEN suffix.found = 'label' THEN format('Label of the code in %s', stem.found)
                END
            ) AS words
        FROM pg_catalog.pg_class
        INNER JOIN pg_catalog.pg_attribute ON pg_class.oid = pg_attribute.attrelid
        CROSS JOIN LATERAL (SELECT substring(pg_attribute.attname FROM '_([a-z0-9]+)$') AS found) AS suffix
        CROSS JOIN LATERAL (SELECT regexp_replace(pg_attribute.attname, '_[a-z0-9]+$', '') AS found) AS stem
        WHERE
            pg_class.relnamespace = 'bi'::regnamespace
            AND pg_class.relkind = 'v'
            AND pg_attribute.attnum > 0
            AND NOT pg_attribute.attisdropped
    LOOP
        IF shown.words IS NULL THEN
            mute := concat_ws(', ', mute, format('%s.%s', shown.view_name, shown.column_name));
        END IF;
        EXECUTE format('COMMENT ON COLUMN bi.%I.%I IS %L', shown.view_name, shown.column_name, shown.words);
    END LOOP;
    IF mute IS NOT NULL THEN
        RAISE EXCEPTION USING
            MESSAGE = format('no description of %s', mute),
            HINT = 'Add it to views/words.toml.';
    END IF;
END
$describe$;
