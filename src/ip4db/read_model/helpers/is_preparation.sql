-- Does a state, put as fact, only speak of what may still come?

CREATE FUNCTION ip4_read.is_preparation(code text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN code IN ('proposed', 'discussed', 'under_discussion', 'explored', 'intended', 'in_preparation');
