-- In which order were the sources written, and why is that so?
-- Two that may both be of July 2023 are told apart by the summit that one has ahead and the other behind. Pairs that do
-- not stand here cannot be ordered. A basis `external` means that the texts alone do not tell: leave such rows out to
-- have only what the sources say.
SELECT
    pair.earlier_source_name,
    pair.later_source_name,
    pair.basis,
    pair.is_direct,
    pair.because
FROM bi.source_order AS pair
ORDER BY pair.earlier_source_key, pair.later_source_key;
