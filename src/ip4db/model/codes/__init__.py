"""The closed code lists, each code with its meaning: the one place where these words are written.

Lists whose codes have a meaning to explain become lookup tables (``lookup.py``), filled by the
migrations; a test holds the tables and these classes together.
"""
