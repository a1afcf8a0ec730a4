"""First answers: a few questions, each one SELECT over `bi`, run as the reader would."""

from __future__ import annotations

COMMANDS: list = []
