"""The worked questions of docs/questions and their answers."""
