"""Tests of seeds: reading, checking, loading, verifying, exporting."""
