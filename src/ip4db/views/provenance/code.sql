-- What does a code mean?
--
-- Grain:    one row per list and code.
-- Leaves out short lists whose codes explain themselves; comments of columns name those.
-- Read by:  legends and filters. The order of rank is the one in which readers should see codes.
--
-- noqa: disable=LT09,LT14,AL03
-- The parts below are a table: one line per list.

CREATE VIEW bi.code (row_key, list_name, code, meaning, rank) AS
SELECT 'organisation_type|' || code, 'organisation_type', code, meaning, rank FROM ip4.organisation_type
UNION ALL
SELECT 'place_type|' || code, 'place_type', code, meaning, rank FROM ip4.place_type
UNION ALL
SELECT 'event_type|' || code, 'event_type', code, meaning, rank FROM ip4.event_type
UNION ALL
SELECT 'document_type|' || code, 'document_type', code, meaning, rank FROM ip4.document_type
UNION ALL
SELECT 'topic_type|' || code, 'topic_type', code, meaning, rank FROM ip4.topic_type
UNION ALL
SELECT 'initiative_type|' || code, 'initiative_type', code, meaning, rank FROM ip4.initiative_type
UNION ALL
SELECT 'provision_type|' || code, 'provision_type', code, meaning, rank FROM ip4.provision_type
UNION ALL
SELECT 'name_type|' || code, 'name_type', code, meaning, rank FROM ip4.name_type
UNION ALL
SELECT 'source_field_name|' || code, 'source_field_name', code, meaning, rank FROM ip4.source_field_name
UNION ALL
SELECT 'source_relation_type|' || code, 'source_relation_type', code, meaning, rank FROM ip4.source_relation_type
UNION ALL
SELECT 'passage_role|' || code, 'passage_role', code, meaning, rank FROM ip4.passage_role
UNION ALL
SELECT 'mention_manner|' || code, 'mention_manner', code, meaning, rank FROM ip4.mention_manner
UNION ALL
SELECT 'modality|' || code, 'modality', code, meaning, rank FROM ip4.modality
UNION ALL
SELECT 'precision|' || code, 'precision', code, meaning, rank FROM ip4.precision
UNION ALL
SELECT 'anchor_relation|' || code, 'anchor_relation', code, meaning, rank FROM ip4.anchor_relation
UNION ALL
SELECT 'speech_act|' || code, 'speech_act', code, meaning, rank FROM ip4.speech_act
UNION ALL
SELECT 'entity_role|' || code, 'entity_role', code, meaning, rank FROM ip4.entity_role
UNION ALL
SELECT 'topic_role|' || code, 'topic_role', code, meaning, rank FROM ip4.topic_role
UNION ALL
SELECT 'link_relation|' || code, 'link_relation', code, meaning, rank FROM ip4.link_relation
UNION ALL
SELECT 'issue_verdict|' || code, 'issue_verdict', code, meaning, rank FROM ip4.issue_verdict
UNION ALL
SELECT 'milestone_code|' || code, 'milestone_code', code, meaning, rank FROM ip4.milestone_code
UNION ALL
SELECT 'participation_role|' || code, 'participation_role', code, meaning, rank FROM ip4.participation_role
UNION ALL
SELECT 'participation_level|' || code, 'participation_level', code, meaning, rank FROM ip4.participation_level
UNION ALL
SELECT 'document_relation_type|' || code, 'document_relation_type', code, meaning, rank FROM ip4.document_relation_type
UNION ALL
SELECT 'wording_treatment|' || code, 'wording_treatment', code, meaning, rank FROM ip4.wording_treatment
UNION ALL
SELECT 'cooperation_level|' || code, 'cooperation_level', code, meaning, rank FROM ip4.cooperation_level
UNION ALL
SELECT 'contribution_type|' || code, 'contribution_type', code, meaning, rank FROM ip4.contribution_type
UNION ALL
SELECT 'contribution_status|' || code, 'contribution_status', code, meaning, rank FROM ip4.contribution_status
UNION ALL
SELECT 'comparator|' || code, 'comparator', code, meaning, rank FROM ip4.comparator
UNION ALL
SELECT 'stance_position|' || code, 'stance_position', code, meaning, rank FROM ip4.stance_position
UNION ALL
SELECT 'membership_status|' || code, 'membership_status', code, meaning, rank FROM ip4.membership_status
UNION ALL
SELECT 'quantity_measure|' || code, 'quantity_measure', code, meaning, rank FROM ip4.quantity_measure
UNION ALL
SELECT 'provision_effect|' || code, 'provision_effect', code, meaning, rank FROM ip4.provision_effect
UNION ALL
SELECT 'aspect_role|' || code, 'aspect_role', code, meaning, rank FROM ip4.aspect_role;

COMMENT ON VIEW bi.code IS 'What codes mean. One row per list and code.';
COMMENT ON COLUMN bi.code.row_key IS 'Unique key of the row: the list, |, the code';
COMMENT ON COLUMN bi.code.list_name IS 'Name of the list, as comments of columns give it';
COMMENT ON COLUMN bi.code.code IS 'The code, as other views show it';
COMMENT ON COLUMN bi.code.meaning IS 'What it means';
COMMENT ON COLUMN bi.code.rank IS 'Place of the code in its list, 1 being the first';
