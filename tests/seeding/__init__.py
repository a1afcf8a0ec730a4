"""Tests of seeds: reading, checking, loading, proving, exporting."""
