-- Which claims foresee something, and what: an event, a document, a step, an effect or a position?
--
-- An effort under way is foreseen too, though put as fact. Only of events, documents and steps can a later source tell
-- whether they came about; effects are reasoning, and what is recommended or may be somebody's stand is a position.

CREATE VIEW ip4_read.foreseen_claim AS
SELECT
    assertion.id AS assertion_id,
    CASE
        WHEN assertion.modality = 'recommended' OR assertion.kind IN ('stance', 'statement') THEN 'position'
        WHEN assertion.kind IN ('aspect', 'explanation', 'provision_reading') THEN 'effect'
        WHEN assertion.kind = 'quantity' AND quantity.at_id IS NULL THEN 'effect'
        WHEN assertion.kind IN ('participation', 'quantity') OR subject.kind IN ('event', 'summit') THEN 'event'
        WHEN subject.kind = 'document' THEN 'document'
        ELSE 'step'
    END AS foreseen
FROM ip4.assertion
INNER JOIN ip4.entity AS subject ON assertion.subject_id = subject.id
LEFT JOIN ip4.milestone ON assertion.id = milestone.id
LEFT JOIN ip4.document_party ON assertion.id = document_party.id
LEFT JOIN ip4.quantity ON assertion.id = quantity.id
WHERE
    assertion.modality NOT IN ('asserted', 'counterfactual')
    OR (
        assertion.modality = 'asserted'
        AND assertion.polarity = 'asserted'
        AND (
            milestone.code IN ('in_preparation', 'under_discussion', 'explored')
            OR document_party.status IN ('in_development', 'intended')
        )
    );
