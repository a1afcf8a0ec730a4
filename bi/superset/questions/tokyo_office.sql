-- Who is for or against a NATO liaison office in Tokyo, and with which reasons?
--
-- Grain:    one row per claim: a position on the office, a position on such a position, or a reason.
-- Leaves out milestones of the office (see initiative_timeline), what it is like, and reasons that are denied.
-- Read by:  "For and against a NATO office in Tokyo" and its table.
--
-- Applause for the veto is no position on the office itself, so it has a name of its own.

SELECT
    step.subject_name AS who,
    step.order_from AS date_from,
    CASE
        WHEN date_part('year', step.order_from) = date_part('year', step.order_to)
            THEN date_part('year', step.order_from)::smallint
    END AS date_year,
    CASE
        WHEN stance.target_assertion_key IS NOT NULL
            THEN stance.position_label || ' another''s stand'
        WHEN step.step = 'opposes' THEN 'Against'
        WHEN step.step = 'vetoes' THEN 'Veto'
        WHEN step.step = 'supports' THEN 'For'
        ELSE stance.position_label
    END AS stand,
    coalesce(stance.ground, '–') AS reason,
    step.statement,
    step.citation,
    step.holder_name,
    coalesce(step.hedge, '–') AS hedge,
    stance.assertion_key
FROM bi.initiative_timeline AS step
INNER JOIN bi.stance ON step.assertion_keys = stance.assertion_key
WHERE step.initiative_key = 'nato-liaison-office-tokyo'
UNION ALL
SELECT
    claim.holder_name AS who,
    claim.date_from,
    claim.date_year,
    CASE claim.role
        WHEN 'argument_against' THEN 'Reason against'
        WHEN 'drawback' THEN 'Reason against'
        WHEN 'argument_for' THEN 'Reason for'
        WHEN 'benefit' THEN 'Reason for'
        ELSE 'Purpose or effect'
    END AS stand,
    claim.item AS reason,
    claim.statement,
    claim.citation,
    claim.holder_name,
    coalesce(claim.hedge, '–') AS hedge,
    claim.assertion_key
FROM bi.aspect AS claim
WHERE
    claim.subject_key = 'nato-liaison-office-tokyo'
    AND claim.polarity = 'asserted'
    AND claim.role IN ('argument_against', 'drawback', 'argument_for', 'benefit', 'purpose', 'effect')
