"""Tests of query plans, a measure of speed that does not depend on the machine."""
