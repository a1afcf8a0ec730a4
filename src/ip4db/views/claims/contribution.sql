-- What is the amount in millions of US dollars? It is empty and not zero if the source prints no amount in dollars.

SELECT (CASE WHEN contribution.currency = 'USD' THEN contribution.amount / 1000000 END)::numeric(14, 3) AS amount_usd_m
FROM ip4.contribution
