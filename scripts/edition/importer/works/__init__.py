"""Reference lists: cut into entries, and entries into the parts of a work."""
