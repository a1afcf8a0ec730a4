-- Which contributions are for Ukraine?
--
-- Grain:    one row per assertion and giver ("each" spelt out).
-- Leaves out contributions that are denied or only foreseen.
-- Read by:  country.
--
-- For Ukraine is what goes to Ukraine or its people, has the war or the invasion as its cause, or is
-- filed under support to Ukraine or a narrower topic.

CREATE VIEW bi_internal.for_ukraine AS
WITH ukraine AS (
    SELECT entity.id
    FROM ip4.entity
    WHERE entity.key IN ('ukraine', 'ukrainians', 'war-in-ukraine', 'russian-invasion-of-ukraine-2022')
),

support AS (
    SELECT topic_tree.topic_id
    FROM bi_internal.topic_tree
    INNER JOIN ip4.entity ON topic_tree.ancestor_id = entity.id
    WHERE entity.key = 'support-to-ukraine'
),

named AS (
    SELECT contribution.id AS assertion_id
    FROM ip4.contribution
    INNER JOIN ukraine ON contribution.recipient_id = ukraine.id
    UNION
    SELECT contribution.id
    FROM ip4.contribution
    INNER JOIN ukraine ON contribution.cause_id = ukraine.id
    UNION
    SELECT contribution.id
    FROM ip4.contribution
    INNER JOIN ukraine ON contribution.place_id = ukraine.id
    UNION
    SELECT contribution.id
    FROM ip4.contribution
    INNER JOIN support ON contribution.cause_id = support.topic_id
    UNION
    SELECT contribution.id
    FROM ip4.contribution
    INNER JOIN ip4.assertion_topic ON contribution.id = assertion_topic.assertion_id
    INNER JOIN support ON assertion_topic.topic_id = support.topic_id
)

SELECT
    named.assertion_id,
    expansion.member_id AS giver_id,
    expansion.is_expanded,
    contribution.contribution_type,
    contribution.amount_printed
FROM named
INNER JOIN ip4.contribution ON named.assertion_id = contribution.id
INNER JOIN ip4.assertion ON named.assertion_id = assertion.id
INNER JOIN bi_internal.expansion ON named.assertion_id = expansion.assertion_id
WHERE expansion.polarity = 'asserted' AND assertion.modality = 'asserted';

COMMENT ON VIEW bi_internal.for_ukraine IS
'Contributions for Ukraine. One row per assertion and giver.';
COMMENT ON COLUMN bi_internal.for_ukraine.assertion_id IS 'The claim';
COMMENT ON COLUMN bi_internal.for_ukraine.giver_id IS 'Who gives';
COMMENT ON COLUMN bi_internal.for_ukraine.is_expanded IS 'True if said of each member of a group';
COMMENT ON COLUMN bi_internal.for_ukraine.contribution_type IS 'What is given or done';
COMMENT ON COLUMN bi_internal.for_ukraine.amount_printed IS 'The amount as printed';
