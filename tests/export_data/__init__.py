"""Exported files are read back and compared with the views."""
