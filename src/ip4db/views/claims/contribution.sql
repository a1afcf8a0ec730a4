-- What is the amount in millions of dollars? No amount is not zero: a sum counts only the amounts that sources print.

SELECT (CASE WHEN contribution.currency = 'USD' THEN contribution.amount / 1000000 END)::numeric(14, 3) AS amount_usd_m
FROM ip4.contribution
