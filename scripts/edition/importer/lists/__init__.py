"""Reference lists: where they stand, cut into entries, and the works they list."""
