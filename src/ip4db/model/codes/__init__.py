"""All code lists, and the meaning of each code.

Lists whose codes need an explanation are lookup tables (``lookup.py``), filled by the migrations. A
test compares the tables with these classes.
"""
