-- Which claims speak of the French veto of the office in Tokyo?
-- Claims with all words come first (score 1 and above), then those with more and rarer words. The search goes over what
-- is recorded, not over the prose of the articles.
SELECT
    hit.place,
    hit.score,
    hit.assertion_key,
    hit.statement,
    hit.found_words,
    hit.missing_words,
    hit.citation
FROM bi.search('French veto Tokyo office', max_rows => 15) AS hit
ORDER BY hit.place;
