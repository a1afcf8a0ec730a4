"""Mutated seeds, command lines and addresses: whatever they are, the answer is a sentence."""
