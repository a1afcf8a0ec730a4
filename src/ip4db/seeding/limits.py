"""Limits of seed files and texts; ``seeds/README.md`` states them.

They are far above what people write, and keep a file that was damaged, or made to do damage, from
taking minutes or gigabytes.
"""

FILE_BYTES = 2 * 2**20
"""Size of the largest seed file; the largest shipped file has 0.1 MB."""

TEXT_BYTES = 16 * 2**20
"""Size of the largest text of a source."""

DEPTH = 10
"""Levels of lists and mappings in a seed file; the deepest shipped file has six."""

VALUE_BYTES = 1_000
"""Size of the longest value in UTF-8; the longest shipped note has 224 bytes.

An entry of an index takes at most 2,704 bytes. The longest have two values, or four keys and one
value.
"""

KEY_BYTES = 200
"""Size of the longest key; the longest shipped key has 46 bytes."""

FAULTS = 500
"""Faults that are listed of one file; those of a file in another format would fill gigabytes."""
