-- Drops everything that a build makes: triggers on our tables, views, stored tables, functions.
--
-- Schemas bi, bi_internal and ip4_read are emptied; of schema ip4 the tables stay. Each pass drops
-- what nothing depends on any more, until nothing is left. The number of an object (oid) says nothing
-- about dependencies, because pg_upgrade and a restored dump assign new ones. Nothing is dropped with
-- CASCADE: objects of others stay, and the error describes those that are in the way.

DO $drop$
DECLARE
    emptied oid[] := ARRAY[to_regnamespace('bi'), to_regnamespace('bi_internal'), to_regnamespace('ip4_read')];
    ours oid[] := emptied || to_regnamespace('ip4')::oid;
    command text;
    blocked text;
    blockers text;
    is_progress boolean;
BEGIN
    FOR command IN
        SELECT format('DROP TRIGGER %I ON %s', pg_trigger.tgname, pg_trigger.tgrelid::regclass)
        FROM pg_trigger
        INNER JOIN pg_class ON pg_trigger.tgrelid = pg_class.oid
        INNER JOIN pg_proc ON pg_trigger.tgfoid = pg_proc.oid
        WHERE pg_class.relnamespace = ANY (ours) AND pg_proc.pronamespace = ANY (ours)
    LOOP
        EXECUTE command;
    END LOOP;

    LOOP
        is_progress := false;
        blocked := NULL;
        -- Newest first: after a build of ours this order needs one pass.
        FOR command IN
            SELECT format('DROP %s %s', made.kind, made.name)
            FROM (
                SELECT
                    CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END AS kind,
                    oid::regclass::text AS name,
                    oid::bigint AS number
                FROM pg_class
                WHERE relnamespace = ANY (emptied) AND relkind IN ('v', 'm', 'r', 'p') AND NOT relispartition
                UNION ALL
                SELECT 'ROUTINE', oid::regprocedure::text, oid::bigint
                FROM pg_proc
                WHERE pronamespace = ANY (ours)
            ) AS made
            ORDER BY made.number DESC
        LOOP
            BEGIN
                EXECUTE command;
                is_progress := true;
            EXCEPTION
                WHEN dependent_objects_still_exist THEN blocked := command;
            END;
        END LOOP;
        EXIT WHEN blocked IS NULL OR NOT is_progress;
    END LOOP;
    IF blocked IS NULL THEN
        RETURN;
    END IF;

    SELECT
        string_agg(
            DISTINCT format(
                '%s depends on %s',
                pg_describe_object(dependent.classid, dependent.objid, 0),
                pg_describe_object(needed.classid, needed.objid, 0)
            ),
            E'\n'
        )
    INTO blockers
    FROM (
        SELECT 'pg_class'::regclass AS classid, oid AS objid, 'pg_class'::regclass AS refclassid, oid AS refobjid
        FROM pg_class
        WHERE relnamespace = ANY (emptied)
        UNION ALL
        -- A function that returns rows of a view depends on the type of the view.
        SELECT 'pg_class'::regclass, pg_class.oid, 'pg_type'::regclass, pg_class.reltype
        FROM pg_class
        WHERE pg_class.relnamespace = ANY (emptied)
        UNION ALL
        SELECT 'pg_proc'::regclass, oid, 'pg_proc'::regclass, oid
        FROM pg_proc
        WHERE pronamespace = ANY (ours)
    ) AS needed
    INNER JOIN pg_depend ON needed.refclassid = pg_depend.refclassid AND needed.refobjid = pg_depend.refobjid
    -- The parts of a table or view stand for the whole.
    LEFT JOIN (
        SELECT 'pg_rewrite'::regclass AS classid, oid AS objid, ev_class AS relation FROM pg_rewrite
        UNION ALL
        SELECT 'pg_attrdef'::regclass, oid, adrelid FROM pg_attrdef
        UNION ALL
        SELECT 'pg_constraint'::regclass, oid, conrelid FROM pg_constraint WHERE conrelid <> 0
        UNION ALL
        SELECT 'pg_trigger'::regclass, oid, tgrelid FROM pg_trigger
        UNION ALL
        SELECT 'pg_policy'::regclass, oid, polrelid FROM pg_policy
    ) AS part ON pg_depend.classid = part.classid AND pg_depend.objid = part.objid
    CROSS JOIN LATERAL (
        SELECT
            CASE WHEN part.relation IS NULL THEN pg_depend.classid ELSE 'pg_class'::regclass END AS classid,
            coalesce(part.relation, pg_depend.objid) AS objid
    ) AS dependent
    LEFT JOIN pg_class ON dependent.classid = 'pg_class'::regclass AND dependent.objid = pg_class.oid
    LEFT JOIN pg_proc ON dependent.classid = 'pg_proc'::regclass AND dependent.objid = pg_proc.oid
    WHERE
        pg_depend.deptype = 'n'
        AND NOT coalesce(pg_class.relnamespace = ANY (emptied), pg_proc.pronamespace = ANY (ours), false);
    IF blockers IS NULL THEN
        EXECUTE blocked; -- the server itself says what is in the way
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'dependent_objects_still_exist',
        MESSAGE = 'objects of others depend on those of ip4db',
        DETAIL = blockers;
END
$drop$;
