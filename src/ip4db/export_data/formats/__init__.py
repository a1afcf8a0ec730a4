"""One module per format; ``write`` puts all relations of a snapshot into a folder."""
