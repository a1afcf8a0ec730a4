-- What did NATO and its documents say on China, document by document, and how sharply?
--
-- Grain:    one row per claim of the view wording.
-- Leaves out what others than NATO say, and what NATO says on anything but China and its alignment with Russia.
-- Read by:  "What NATO said on China" and its table.

SELECT
    concat_ws(
        ' ',
        coalesce(
            date_part('year', coalesce(paper.issued_from, summit.date_from, said_at.date_from, claim.date_from))::text,
            'Undated'
        ),
        CASE
            -- Families have long names: "Summit declarations and other official statements of NATO".
            WHEN paper.document_level = 'family' THEN replace(paper.document_type, '_', ' ') || 's'
            -- "2010 Strategic Concept of 2010" would say the year twice.
            ELSE regexp_replace(coalesce(short.known_as, claim.subject_name), ' of \d{4}$', '')
        END
    ) AS speaker,
    coalesce(paper.issued_from, summit.date_from, said_at.date_from, claim.date_from) AS date_from,
    date_part('year', coalesce(paper.issued_from, summit.date_from, said_at.date_from, claim.date_from))::smallint
        AS date_year,
    CASE WHEN claim.polarity = 'asserted' THEN noun.asserted ELSE 'No ' || lower(noun.asserted) END AS treatment,
    claim.about_name,
    coalesce(claim.quoted_words, '–') AS phrases,
    claim.statement,
    claim.citation,
    claim.holder_name,
    coalesce(claim.hedge, '–') AS hedge,
    claim.assertion_key
FROM bi.wording AS claim
LEFT JOIN (
    VALUES
    ('mentions', 'Mention'),
    ('recognises', 'Recognition'),
    ('describes', 'Description'),
    ('describes_as_cooperative', 'Cooperation'),
    ('describes_as_challenge', 'Challenge'),
    ('describes_as_threat', 'Threat'),
    ('accuses', 'Accusation'),
    ('expresses_concern', 'Concern'),
    ('warns', 'Warning'),
    ('denounces', 'Denunciation'),
    ('affirms', 'Affirmation')
) AS noun (treatment, asserted) ON claim.treatment = noun.treatment
LEFT JOIN bi.document AS paper ON claim.subject_key = paper.document_key
LEFT JOIN bi.summit ON paper.issued_at_keys = summit.summit_key
LEFT JOIN bi.row_assertion AS bridge ON claim.assertion_key = bridge.assertion_key AND bridge.view_name = 'quotation'
LEFT JOIN bi.quotation AS quoted ON bridge.view_row_key = quoted.row_key
LEFT JOIN bi.summit AS said_at ON quoted.utterance_said_at_key = said_at.summit_key
LEFT JOIN bi.entity_name AS short ON claim.subject_key = short.entity_key AND short.name_type = 'short'
WHERE claim.about_key IN ('china', 'china-russia-alignment') AND claim.subject_key <> 'china'
