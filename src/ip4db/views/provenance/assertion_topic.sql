-- Which further topics does a claim name, and in which role?
--
-- Grain:    one row per assertion, topic and role.
-- Leaves out areas of cooperation in payloads (see cooperation).

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
