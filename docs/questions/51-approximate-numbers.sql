-- Which numbers are not exact, and what do their words allow?
-- "Some 14" has no bounds, "nearly" has an upper one, "more than" a lower one; an empty bound is open.
SELECT
    claim.statement,
    claim.value_printed,
    claim.printed_value,
    claim.low,
    claim.high,
    claim.comparator,
    claim.source_name
FROM bi.quantity AS claim
WHERE claim.comparator <> 'exactly'
UNION ALL
SELECT
    given.statement,
    given.amount_printed AS value_printed,
    given.amount AS printed_value,
    NULL AS low,
    CASE WHEN given.comparator = 'just_under' THEN given.amount END AS high,
    given.comparator,
    given.source_name
FROM bi.contribution AS given
WHERE given.amount IS NOT NULL AND given.comparator <> 'exactly'
ORDER BY value_printed;
