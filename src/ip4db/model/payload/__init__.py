"""Typed payloads: the structured part of an assertion, one table and one class per kind.

The subject of the assertion is the payload's first entity and is not stored twice. Structure
carries the meaning: where a question could only be answered by searching statements, a payload
is missing.
"""
