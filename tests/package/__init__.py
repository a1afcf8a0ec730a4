"""Tests of the package as applications use it."""
