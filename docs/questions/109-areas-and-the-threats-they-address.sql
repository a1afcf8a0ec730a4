-- Which areas of cooperation address which threat, and who works on them with NATO?
-- Counter-piracy and piracy are one row. An area that addresses no named threat is left out.
SELECT
    matrix.area_name,
    matrix.addresses_name,
    matrix.japan,
    matrix.republic_of_korea,
    matrix.group_ip4,
    matrix.source_count
FROM bi.cooperation_matrix AS matrix
WHERE matrix.addresses_key IS NOT NULL
ORDER BY matrix.area_name;
