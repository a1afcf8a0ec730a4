"""Plans are the measure of speed that does not depend on the machine."""
