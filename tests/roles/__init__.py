"""Tests of roles and privileges."""
