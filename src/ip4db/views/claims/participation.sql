-- Who took part in which event, in which role and at which level, as each source tells it?
--
-- Grain:    one row per assertion.
-- Leaves out nothing: denials, plans and hedged claims are rows too, told apart by polarity, modality and hedge.
-- Read by:  summit_participation, summit, meeting.
--
-- All except one at a level: the exception has its own row with level_denied, and was there.

CREATE VIEW bi.participation AS
SELECT
    claim.assertion_key AS row_key,
    claim.assertion_key,
    claim.source_key,
    claim.source_name,
    claim.statement,
    claim.subject_key,
    claim.subject_name,
    claim.subject_kind,
    claim.subject_iso3,
    event_entity.key AS event_key,
    event_entity.name AS event_name,
    event.event_type,
    summit.key AS summit_key,
    summit.name AS summit_name,
    lower(event_date.possible) AS event_from,
    upper(event_date.possible) - 1 AS event_to,
    event_date.date_label AS event_label,
    CASE
        WHEN extract(YEAR FROM lower(event_date.possible)) = extract(YEAR FROM upper(event_date.possible) - 1)
            THEN extract(YEAR FROM lower(event_date.possible))::smallint
    END AS event_year,
    person_entity.key AS person_key,
    person_entity.name AS person_name,
    participation.role,
    role_list.meaning AS role_meaning,
    participation.capacity_printed,
    participation.level,
    level_list.meaning AS level_meaning,
    level_list.rank AS level_rank,
    participation.level_printed,
    participation.level_denied,
    participation.level_denied::integer::smallint AS level_denied_count,
    claim.polarity,
    claim.modality,
    claim.voice,
    claim.distribution,
    claim.scope,
    claim.hedge,
    claim.is_hedged,
    claim.hedged_count,
    claim.date_from,
    claim.date_to,
    claim.date_precision,
    claim.date_label,
    claim.date_is_ongoing,
    claim.date_year,
    claim.date_basis,
    claim.anchor_key,
    claim.anchor_name,
    claim.anchor_relation,
    claim.holder_key,
    claim.holder_name,
    claim.holder_country_key,
    claim.holder_country_iso3,
    claim.speech_act,
    claim.speaker_chain,
    claim.is_reported,
    claim.reported_count,
    claim.origin_key,
    claim.origin_name,
    claim.has_issue,
    claim.issue_count,
    claim.evidence_count,
    claim.first_passage_key,
    claim.citation
FROM ip4.participation
INNER JOIN bi_internal.claim ON participation.id = claim.assertion_id
INNER JOIN ip4.entity AS event_entity ON participation.event_id = event_entity.id
LEFT JOIN ip4.entity AS person_entity ON participation.person_id = person_entity.id
INNER JOIN ip4.participation_role AS role_list ON participation.role = role_list.code
LEFT JOIN ip4.participation_level AS level_list ON participation.level = level_list.code
INNER JOIN ip4.event ON participation.event_id = event.id
LEFT JOIN bi_internal.event_summit ON participation.event_id = event_summit.event_id
LEFT JOIN ip4.entity AS summit ON event_summit.summit_id = summit.id
LEFT JOIN bi_internal.event_date ON participation.event_id = event_date.event_id
WHERE claim.kind = 'participation';

COMMENT ON VIEW bi.participation IS
'Who took part in which event, as each source tells it. One row per assertion.';
COMMENT ON COLUMN bi.participation.row_key IS 'Unique key of the row: the key of the assertion';
COMMENT ON COLUMN bi.participation.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.participation.source_key IS 'Key of the source that says it';
COMMENT ON COLUMN bi.participation.source_name IS 'Name of the source that says it';
COMMENT ON COLUMN bi.participation.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.participation.subject_key IS 'Key of the delegation: a country, body or group';
COMMENT ON COLUMN bi.participation.subject_name IS 'Name of the delegation: a country, body or group';
COMMENT ON COLUMN bi.participation.subject_kind IS 'Kind of entity that it is about, such as country or document';
COMMENT ON COLUMN bi.participation.subject_iso3 IS 'ISO 3166-1 alpha-3 code of the subject, if it is a country';
COMMENT ON COLUMN bi.participation.event_key IS 'Key of the event';
COMMENT ON COLUMN bi.participation.event_name IS 'Name of the event';
COMMENT ON COLUMN bi.participation.event_type IS 'What kind of event (list event_type in code)';
COMMENT ON COLUMN bi.participation.summit_key IS 'Key of the summit that the event is or belongs to';
COMMENT ON COLUMN bi.participation.summit_name IS 'Name of the summit that the event is or belongs to';
COMMENT ON COLUMN bi.participation.event_from IS
'First day on which the event may have been, all sources taken together';
COMMENT ON COLUMN bi.participation.event_to IS 'Last day on which the event may have been, inclusive';
COMMENT ON COLUMN bi.participation.event_label IS 'When the event was, in words';
COMMENT ON COLUMN bi.participation.event_year IS 'The year of the event, only where all days lie in one';
COMMENT ON COLUMN bi.participation.person_key IS 'Key of the person who came for the delegation, if one is named';
COMMENT ON COLUMN bi.participation.person_name IS 'Name of the person who came for the delegation, if one is named';
COMMENT ON COLUMN bi.participation.role IS 'What the delegation did there (list participation_role in code)';
COMMENT ON COLUMN bi.participation.role_meaning IS 'What the code in role means';
COMMENT ON COLUMN bi.participation.capacity_printed IS 'Office or capacity of who came, as printed';
COMMENT ON COLUMN bi.participation.level IS 'At which level it came (list participation_level in code)';
COMMENT ON COLUMN bi.participation.level_meaning IS 'What the code in level means';
COMMENT ON COLUMN bi.participation.level_rank IS 'Place of the level in its scale, 1 being the highest';
COMMENT ON COLUMN bi.participation.level_printed IS 'The level as printed';
COMMENT ON COLUMN bi.participation.level_denied IS
'True if the source says that it was not at this level, though there';
COMMENT ON COLUMN bi.participation.level_denied_count IS '1 if the level is denied, else 0, for sums';
COMMENT ON COLUMN bi.participation.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.participation.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.participation.voice IS 'fact: put as a matter of fact; opinion: as a judgement of the holder';
COMMENT ON COLUMN bi.participation.distribution IS
'Of the members of a group: own (no group), each, group (as one), unspecified';
COMMENT ON COLUMN bi.participation.scope IS 'What the claim is limited to, in our words; empty if to nothing';
COMMENT ON COLUMN bi.participation.hedge IS
'Words that weaken the claim or a link of its chain, as printed, joined by ;';
COMMENT ON COLUMN bi.participation.is_hedged IS 'True if any word weakens it';
COMMENT ON COLUMN bi.participation.hedged_count IS '1 if any word weakens it, else 0, for sums';
COMMENT ON COLUMN bi.participation.date_from IS 'First day it may mean; empty if open or not said';
COMMENT ON COLUMN bi.participation.date_to IS 'Last day it may mean, inclusive; empty if open or not said';
COMMENT ON COLUMN bi.participation.date_precision IS
'How exact the days are: day, month, year, span, decade and so on (see code)';
COMMENT ON COLUMN bi.participation.date_label IS 'The date as printed, else in words';
COMMENT ON COLUMN bi.participation.date_is_ongoing IS
'True if the source says that it still went on; false says nothing';
COMMENT ON COLUMN bi.participation.date_year IS 'The year, only where all days lie in one';
COMMENT ON COLUMN bi.participation.date_basis IS
'stated, or resolved from anchor where the source dates by another event';
COMMENT ON COLUMN bi.participation.anchor_key IS 'Key of the event or source that the date is relative to';
COMMENT ON COLUMN bi.participation.anchor_name IS 'Name of the event or source that the date is relative to';
COMMENT ON COLUMN bi.participation.anchor_relation IS 'How the date lies to its anchor, such as year_before (see code)';
COMMENT ON COLUMN bi.participation.holder_key IS 'Key of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.participation.holder_name IS 'Name of the last speaker in the chain, who holds the claim';
COMMENT ON COLUMN bi.participation.holder_country_key IS 'Key of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.participation.holder_country_iso3 IS
'ISO 3166-1 alpha-3 code of the country that the holder is or belongs to';
COMMENT ON COLUMN bi.participation.speech_act IS 'What the holder does with the words, such as warns (see code)';
COMMENT ON COLUMN bi.participation.speaker_chain IS 'Speakers from the source to the holder, joined by >';
COMMENT ON COLUMN bi.participation.is_reported IS 'True if the source passes on what another holds';
COMMENT ON COLUMN bi.participation.reported_count IS '1 if the source passes on what another holds, else 0, for sums';
COMMENT ON COLUMN bi.participation.origin_key IS
'Key of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.participation.origin_name IS
'Name of the last document or named speaker in the chain, else of the source';
COMMENT ON COLUMN bi.participation.has_issue IS 'True if the claim stands in an issue (see issue)';
COMMENT ON COLUMN bi.participation.issue_count IS 'Number of issues that the claim stands in';
COMMENT ON COLUMN bi.participation.evidence_count IS 'Number of passages behind the claim (see evidence)';
COMMENT ON COLUMN bi.participation.first_passage_key IS 'Key of the first passage behind the claim (see passage)';
COMMENT ON COLUMN bi.participation.citation IS 'Source and paragraph of the first passage, ready to cite';
