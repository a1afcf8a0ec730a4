-- Is a modality about the future or a possibility, and neither asserted nor counterfactual?

CREATE FUNCTION ip4_read.is_foreseen(modality text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN modality IN ('scheduled', 'planned', 'expected', 'likely', 'speculated', 'open', 'recommended');
