-- In which assertions is an entity named, and where in them?
--
-- Grain:    one row per entity, assertion and position; an entity may stand in several positions.
-- Leaves out what is only printed (bi.mention) and the source as its own first speaker.
-- Read by:  entity_counts, bi_internal.row_assertion_entities. UNION ALL on indexed columns, never OR.

-- noqa: disable=LT09,LT14,AL03
-- The parts below are a table: one line per position.

CREATE VIEW bi_internal.entity_claims (entity_id, assertion_id, place) AS
SELECT subject_id, id, 'subject' FROM ip4.assertion
UNION ALL
SELECT member_id, assertion_id, 'member' FROM bi_internal.expansion WHERE is_expanded
UNION ALL
SELECT member_id, assertion_id, 'exception' FROM ip4.assertion_exception
UNION ALL
SELECT anchor_event_id, id, 'anchor' FROM ip4.assertion WHERE anchor_event_id IS NOT NULL
UNION ALL
SELECT entity_id, assertion_id, role FROM ip4.assertion_entity
UNION ALL
SELECT topic_id, assertion_id, 'topic ' || role FROM ip4.assertion_topic
UNION ALL
SELECT actor_id, assertion_id, 'speaker' FROM ip4.attribution WHERE depth > 0
UNION ALL
SELECT document_id, assertion_id, 'quoted document' FROM ip4.quotation WHERE document_id IS NOT NULL
UNION ALL
SELECT counterpart_id, id, 'counterpart' FROM ip4.milestone WHERE counterpart_id IS NOT NULL
UNION ALL
SELECT place_id, id, 'place' FROM ip4.milestone WHERE place_id IS NOT NULL
UNION ALL
SELECT event_id, id, 'event' FROM ip4.participation
UNION ALL
SELECT person_id, id, 'person' FROM ip4.participation WHERE person_id IS NOT NULL
UNION ALL
SELECT party_id, id, 'party' FROM ip4.document_party WHERE party_id IS NOT NULL
UNION ALL
SELECT other_id, id, 'other' FROM ip4.document_relation
UNION ALL
SELECT about_id, id, 'about' FROM ip4.wording
UNION ALL
SELECT partner_id, id, 'partner' FROM ip4.cooperation WHERE partner_id IS NOT NULL
UNION ALL
SELECT area_id, id, 'area' FROM ip4.cooperation
UNION ALL
SELECT against_id, id, 'against' FROM ip4.cooperation WHERE against_id IS NOT NULL
UNION ALL
SELECT instrument_id, id, 'instrument' FROM ip4.cooperation WHERE instrument_id IS NOT NULL
UNION ALL
SELECT recipient_id, id, 'recipient' FROM ip4.contribution WHERE recipient_id IS NOT NULL
UNION ALL
SELECT cause_id, id, 'cause' FROM ip4.contribution WHERE cause_id IS NOT NULL
UNION ALL
SELECT place_id, id, 'place' FROM ip4.contribution WHERE place_id IS NOT NULL
UNION ALL
SELECT channel_id, id, 'channel' FROM ip4.contribution WHERE channel_id IS NOT NULL
UNION ALL
SELECT target_id, id, 'target' FROM ip4.stance WHERE target_id IS NOT NULL
UNION ALL
SELECT of_id, id, 'office of' FROM ip4.tenure WHERE of_id IS NOT NULL
UNION ALL
SELECT group_id, id, 'group' FROM ip4.membership
UNION ALL
SELECT at_id, id, 'at' FROM ip4.quantity WHERE at_id IS NOT NULL
UNION ALL
SELECT counted_id, id, 'counted' FROM ip4.quantity WHERE counted_id IS NOT NULL
UNION ALL
SELECT factor_id, id, 'factor' FROM ip4.explanation
UNION ALL
SELECT object_id, id, 'object' FROM ip4.provision_reading WHERE object_id IS NOT NULL
UNION ALL
SELECT item_entity_id, id, 'item' FROM ip4.aspect WHERE item_entity_id IS NOT NULL
UNION ALL
SELECT versus_id, id, 'versus' FROM ip4.aspect WHERE versus_id IS NOT NULL;

COMMENT ON VIEW bi_internal.entity_claims IS
'Every entity that an assertion names, wherever in it. One row per entity, assertion and position.';
COMMENT ON COLUMN bi_internal.entity_claims.entity_id IS 'The entity';
COMMENT ON COLUMN bi_internal.entity_claims.assertion_id IS 'The assertion';
COMMENT ON COLUMN bi_internal.entity_claims.place IS 'Where in it: subject, a payload column, a role, speaker';
