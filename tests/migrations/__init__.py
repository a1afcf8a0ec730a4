"""Migrations: forwards, backwards, printed, twice at once, and into walls."""
