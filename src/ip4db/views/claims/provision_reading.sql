-- Which rule is described, and which document contains it?

SELECT
    provision.provision_type,
    provision.number_printed,
    document_entity.key AS document_key,
    document_entity.name AS document_name
FROM ip4.provision_reading
INNER JOIN ip4.assertion ON provision_reading.id = assertion.id
INNER JOIN ip4.provision ON assertion.subject_id = provision.id
LEFT JOIN ip4.entity AS document_entity ON provision.document_id = document_entity.id
