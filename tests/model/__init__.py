"""The tables: what they accept, what they refuse, and what the mapped classes make of them."""
