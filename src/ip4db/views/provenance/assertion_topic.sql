-- Which further topics does a claim name, and in which role?
--
-- Grain:    one row per assertion, topic and role.
-- Leaves out areas of cooperation that a payload holds (see cooperation).
-- Read by:  topic, meeting, whoever follows a thing through all claims.

CREATE VIEW bi.assertion_topic AS
SELECT
    assertion.key || '|' || topic_entity.key || '|' || assertion_topic.role AS row_key,
    assertion.key AS assertion_key,
    text_entity.key AS source_key,
    text_entity.name AS source_name,
    assertion.statement,
    assertion.polarity,
    assertion.modality,
    topic_entity.key AS topic_key,
    topic_entity.name AS topic_name,
    topic_entity.kind AS topic_kind,
    assertion_topic.role,
    role_list.meaning AS role_meaning
FROM ip4.assertion_topic
INNER JOIN ip4.assertion ON assertion_topic.assertion_id = assertion.id
INNER JOIN ip4.entity AS text_entity ON assertion.source_id = text_entity.id
INNER JOIN ip4.entity AS topic_entity ON assertion_topic.topic_id = topic_entity.id
INNER JOIN ip4.topic_role AS role_list ON assertion_topic.role = role_list.code;

COMMENT ON VIEW bi.assertion_topic IS 'Further topics that claims name. One row per assertion, topic and role.';
COMMENT ON COLUMN bi.assertion_topic.row_key IS
'Unique key of the row: key of the assertion, |, key of the topic, |, role';
COMMENT ON COLUMN bi.assertion_topic.assertion_key IS 'Key of the assertion: key of the source, /, number';
COMMENT ON COLUMN bi.assertion_topic.source_key IS 'Key of the source';
COMMENT ON COLUMN bi.assertion_topic.source_name IS 'Name of the source';
COMMENT ON COLUMN bi.assertion_topic.statement IS 'What is claimed, in our own words';
COMMENT ON COLUMN bi.assertion_topic.polarity IS 'asserted: the source says that it is so; denied: that it is not so';
COMMENT ON COLUMN bi.assertion_topic.modality IS
'How it is put: asserted, planned, expected, speculated and so on (see code)';
COMMENT ON COLUMN bi.assertion_topic.topic_key IS 'Key of the topic';
COMMENT ON COLUMN bi.assertion_topic.topic_name IS 'Name of the topic';
COMMENT ON COLUMN bi.assertion_topic.topic_kind IS 'Kind of entity of topic_key';
COMMENT ON COLUMN bi.assertion_topic.role IS 'In which role (list topic_role in code)';
COMMENT ON COLUMN bi.assertion_topic.role_meaning IS 'What the code in role means';
