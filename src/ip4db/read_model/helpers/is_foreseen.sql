-- Does a modality put something as what may come, rather than as fact or as what would have been?

CREATE FUNCTION ip4_read.is_foreseen(modality text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN modality IN ('scheduled', 'planned', 'expected', 'likely', 'speculated', 'open', 'recommended');
