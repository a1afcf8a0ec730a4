"""Tests; the name of each states what ip4db guarantees."""
