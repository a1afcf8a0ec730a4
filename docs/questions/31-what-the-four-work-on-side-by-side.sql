-- What do the four work on with NATO, each beside the others and beside the group?
-- Three values: yes, denied, not_reported. A yes of the group is not one of its members, and most cells are silence.
-- Counter-piracy is of the past; what they do or seek with others than NATO stands in a column of its own.
SELECT
    matrix.area_name,
    matrix.australia,
    matrix.japan,
    matrix.new_zealand,
    matrix.republic_of_korea,
    matrix.group_ip4,
    matrix.unspecified_member,
    matrix.not_with_nato_names,
    matrix.source_count
FROM bi.cooperation_matrix AS matrix
ORDER BY matrix.area_name;
