-- How does the label of a code read where the claim denies or only foresees it: "Planned: established"?

CREATE FUNCTION ip4_read.label_as_said(label text, modality text, is_denied boolean) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN modality = 'asserted' AND NOT is_denied THEN label
    ELSE concat_ws(
        ': ', CASE WHEN modality <> 'asserted' THEN ip4_read.modality_label(modality) END,
        CASE WHEN is_denied THEN 'Not' END, lower(left(label, 1)) || substr(label, 2)
    )
END;
