"""Tests of the tables and of the mapped classes."""
