-- What do the four work on, each beside the others and beside the group?
-- Three values: yes, denied, not_reported. A yes of the group is not one of its members, and most cells are silence.
SELECT
    matrix.area_name,
    matrix.australia,
    matrix.japan,
    matrix.new_zealand,
    matrix.republic_of_korea,
    matrix.group_ip4,
    matrix.unspecified_member,
    matrix.source_count
FROM bi.cooperation_matrix AS matrix
ORDER BY matrix.area_name;
