-- Who says it: through which speakers did a claim reach the source?
--
-- Grain:    one row per assertion and depth.
-- Leaves out nothing; depth 0 is the source itself.
-- Read by:  whoever asks what an actor, its ministry or its spokesman says.

CREATE VIEW bi.attribution AS
SELECT
    assertion.key || '|' || attribution.depth AS row_key,
    assertion.key AS assertion_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    assertion.statement,
    attribution.depth,
    actor_entity.key AS actor_key,
    actor_entity.name AS actor_name,
    actor_entity.kind AS actor_kind,
    home.key AS actor_country_key,
    home_country.iso_alpha3 AS actor_country_iso3,
    coalesce(organisation.organisation_type <> 'unnamed', TRUE) AS is_named,
    holder.depth = attribution.depth AS is_holder,
    (holder.depth = attribution.depth)::integer::smallint AS holder_count,
    attribution.speech_act,
    speech_act.meaning AS speech_act_meaning,
    attribution.hedge
FROM ip4.attribution
INNER JOIN ip4.assertion ON attribution.assertion_id = assertion.id
INNER JOIN ip4.entity AS text_entity ON assertion.source_id = text_entity.id
INNER JOIN ip4.entity AS actor_entity ON attribution.actor_id = actor_entity.id
LEFT JOIN ip4.organisation ON attribution.actor_id = organisation.id
LEFT JOIN bi_internal.actor_state ON attribution.actor_id = actor_state.actor_id
LEFT JOIN ip4.entity AS home ON actor_state.state_id = home.id
LEFT JOIN ip4.country AS home_country ON actor_state.state_id = home_country.id
INNER JOIN bi_internal.holder ON attribution.assertion_id = holder.assertion_id
INNER JOIN ip4.speech_act ON attribution.speech_act = speech_act.code;

COMMENT ON VIEW bi.attribution IS 'The chain of speakers of each claim. One row per assertion and depth.';
COMMENT ON COLUMN bi.attribution.row_key IS 'Unique key of the row: key of the assertion, |, depth';
COMMENT ON COLUMN bi.attribution.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.attribution.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.attribution.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.attribution.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.attribution.depth IS '0 for the source; each next speaker is passed on by the one before';
COMMENT ON COLUMN bi.attribution.actor_key IS 'Key of the speaker';
COMMENT ON COLUMN bi.attribution.actor_name IS 'Name of the speaker';
COMMENT ON COLUMN bi.attribution.actor_kind IS 'Kind of entity of actor_key';
COMMENT ON COLUMN bi.attribution.actor_country_key IS 'Key of the country that the speaker is or belongs to';
COMMENT ON COLUMN bi.attribution.actor_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the speaker is or belongs to';
COMMENT ON COLUMN bi.attribution.is_named IS 'False if the source leaves the speaker unnamed';
COMMENT ON COLUMN bi.attribution.is_holder IS 'True for the last speaker, who holds the claim';
COMMENT ON COLUMN bi.attribution.holder_count IS '1 for the last speaker, else 0, for sums';
COMMENT ON COLUMN bi.attribution.speech_act IS 'What the speaker does with the words (list speech_act in code)';
COMMENT ON COLUMN bi.attribution.speech_act_meaning IS 'What the code in speech_act means';
COMMENT ON COLUMN bi.attribution.hedge IS 'Words that weaken this link, as printed';
