-- Make a rule a constraint of a table.
--
-- A rule is written once, as a query in a function that returns the things that break it. A function
-- can hold several related rules. It is recognised by its columns:
--   rule_name the name of the rule;
--   item      the table of the thing: entity, assertion, passage, utterance or issue;
--   item_id   its number;
--   item_key  its key;
--   what      what is wrong with it;
--   remedy    what to do.
-- `ip4.broken_rules()` asks all such functions about all rows. `ip4.enforce()` makes a deferred
-- constraint trigger that asks one of them about the thing to which a changed row belongs:
--   condition  which things to ask about, in terms of `new` and `old`;
--   event      after which changes to ask;
--   filter     a condition without which the changed row cannot break the rule.
-- The functions have a body that begins with BEGIN ATOMIC, so names are bound when it is made, and the
-- planner merges the body with the condition: the trigger reads a few rows by index.
--
-- Each trigger gets its own function with a static query, because plpgsql keeps the plan of a static
-- query but plans a query in a string for every row. A generic plan is the right one from the first row
-- on: the query always looks up one number. Keys in messages are subqueries and not joins, so that they
-- are read for offending rows only and no join can be planned badly while a table has no statistics.

CREATE FUNCTION ip4.enforce(
    rule text,
    faults text,
    relation text,
    condition text,
    event text DEFAULT 'INSERT OR UPDATE',
    filter text DEFAULT NULL
) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format(
        $template$
        CREATE FUNCTION ip4.%3$I() RETURNS trigger
        LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
        AS $body$
        DECLARE
            fault record;
        BEGIN
            PERFORM ip4.lock_rules();
            SELECT * INTO fault FROM ip4.%2$I() WHERE rule_name = %1$L AND %5$s LIMIT 1;
            IF FOUND THEN
                PERFORM ip4.refuse(
                    tg_name, tg_table_name, format('%%s `%%s`: %%s', fault.item, fault.item_key, fault.what), fault.remedy
                );
            END IF;
            RETURN NULL;
        END
        $body$;

        CREATE CONSTRAINT TRIGGER %1$I AFTER %6$s ON ip4.%4$I
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW %7$s
        EXECUTE FUNCTION ip4.%3$I();
        $template$,
        rule, faults, relation || '_' || rule, relation, condition, event, 'WHEN (' || filter || ')'
    );
END
$$;

COMMENT ON FUNCTION ip4.enforce IS 'Make a rule a deferred constraint of a table.';
