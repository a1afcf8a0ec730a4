-- Pairs of claims that cannot both be true and that share no issue.
--
-- Sources may disagree, and their claims stay as they are. But readers must be told, so each such
-- pair belongs to an issue with a verdict. Two claims with the same modality are incompatible if they
-- are about the same subject and are
--   milestones with the same code and counterpart, on dates that share no day;
--   quantities of the same thing, at the same place and scope, in ranges that share no number;
--   stances, memberships, participations or wordings, one asserted and the other denied. Who denies that a
--   person came says nothing of others who may have come.
-- A claim about each member of a group is also a claim about every member that any source names,
-- except for its exceptions. So it can be incompatible with a claim about one of them.
-- Other disagreements are for people to find.

CREATE FUNCTION ip4.incompatible_claims() RETURNS TABLE (one text, other text, what text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    WITH member AS (
        SELECT DISTINCT membership.group_id, assertion.subject_id AS member_id
        FROM ip4.membership
        INNER JOIN ip4.assertion ON membership.id = assertion.id
        WHERE
            membership.status = 'member'
            AND assertion.polarity = 'asserted'
            AND assertion.modality = 'asserted'
    ),

    -- Whom an assertion is about: its subject, and each member if its distribution is `each`.
    spoken_of AS (
        SELECT id, subject_id FROM ip4.assertion
        UNION
        SELECT assertion.id, member.member_id
        FROM ip4.assertion
        INNER JOIN member ON assertion.subject_id = member.group_id
        LEFT JOIN ip4.assertion_exception
            ON assertion.id = assertion_exception.assertion_id
            AND member.member_id = assertion_exception.member_id
        WHERE assertion.distribution = 'each' AND assertion_exception.member_id IS NULL
    ),

    -- What two assertions must have in common besides their subject to be about the same thing.
    claim AS (
        SELECT
            milestone.id,
            format('%s with %s', milestone.code, milestone.counterpart_id) AS about,
            assertion.date_possible AS days,
            NULL::numrange AS numbers
        FROM ip4.milestone
        INNER JOIN ip4.assertion ON milestone.id = assertion.id
        WHERE milestone.extent = 'whole' AND assertion.polarity = 'asserted' AND assertion.modality = 'asserted'
        UNION ALL
        SELECT
            quantity.id,
            format(
                '%s %s at %s of %s, %s',
                quantity.measure, quantity.unit, quantity.at_id, quantity.counted_id, assertion.scope
            ),
            NULL,
            numrange(quantity.low, quantity.high, '[]')
        FROM ip4.quantity
        INNER JOIN ip4.assertion ON quantity.id = assertion.id
        WHERE assertion.polarity = 'asserted'
        UNION ALL
        SELECT id, format('%s %s %s', position, target_id, target_assertion_id), NULL, NULL FROM ip4.stance
        UNION ALL
        SELECT id, format('%s of %s', status, group_id), NULL, NULL FROM ip4.membership
        UNION ALL
        SELECT participation.id, format('%s at %s', participation.role, participation.event_id), NULL, NULL
        FROM ip4.participation
        INNER JOIN ip4.assertion ON participation.id = assertion.id
        WHERE participation.person_id IS NULL OR assertion.polarity = 'asserted'
        UNION ALL
        SELECT id, format('%s at %s by %s', role, event_id, person_id), NULL, NULL
        FROM ip4.participation
        WHERE person_id IS NOT NULL
        UNION ALL
        SELECT id, format('%s %s', treatment, about_id), NULL, NULL FROM ip4.wording
    ),

    said AS (
        SELECT
            assertion.id,
            assertion.key,
            assertion.kind,
            assertion.modality,
            assertion.polarity,
            spoken_of.subject_id,
            claim.about,
            claim.days,
            claim.numbers
        FROM ip4.assertion
        INNER JOIN spoken_of ON assertion.id = spoken_of.id
        INNER JOIN claim ON assertion.id = claim.id
    ),

    -- Only these are compared in pairs: thousands of claims may agree on one thing. If every two of several ranges
    -- overlap, all of them have a day or number in common.
    disputed AS (
        SELECT said.*
        FROM said
        INNER JOIN (
            SELECT kind, subject_id, about, modality
            FROM said
            GROUP BY kind, subject_id, about, modality
            HAVING
                min(polarity) <> max(polarity)
                OR isempty(range_intersect_agg(days))
                OR isempty(range_intersect_agg(numbers))
        ) AS thing USING (kind, subject_id, about, modality)
    )

    SELECT
        said.key,
        contrary.key,
        format(
            'speak of the same %s of `%s`, and %s',
            replace(said.kind, '_', ' '),
            (SELECT key FROM ip4.entity WHERE id = min(said.subject_id)),
            min(CASE
                WHEN said.polarity <> contrary.polarity THEN 'one denies what the other asserts'
                WHEN said.kind = 'milestone' THEN 'their dates share no day'
                ELSE 'their numbers exclude each other'
            END)
        )
    FROM disputed AS said
    INNER JOIN disputed AS contrary
        ON said.kind = contrary.kind
        AND said.subject_id = contrary.subject_id
        AND said.about = contrary.about
        AND said.modality = contrary.modality
        AND said.id < contrary.id
    WHERE
        (
            said.polarity <> contrary.polarity
            OR NOT said.days && contrary.days
            OR NOT said.numbers && contrary.numbers
        )
        AND NOT EXISTS (
            SELECT
            FROM ip4.issue_position AS position
            INNER JOIN ip4.issue_position AS opposite USING (issue_id)
            WHERE position.assertion_id = said.id AND opposite.assertion_id = contrary.id
        )
    GROUP BY said.key, contrary.key, said.kind
    ORDER BY said.key, contrary.key
$$;

COMMENT ON FUNCTION ip4.incompatible_claims IS 'Pairs of claims that cannot both be true and share no issue.';
