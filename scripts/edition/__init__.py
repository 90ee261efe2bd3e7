"""Many Vectors: the tool that reads, checks, weaves and builds the edition."""

__version__ = "0.1.0"
