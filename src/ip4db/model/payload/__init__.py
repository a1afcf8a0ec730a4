"""Typed payloads: the structured part of an assertion, one table and one class per kind.

The subject of the assertion is the first entity of its payload and is not stored again. If a
question could only be answered by searching the text of statements, a payload is missing.
"""
