"""Tests of the embedded server, with real servers."""
