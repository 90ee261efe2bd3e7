"""Notes out of the text, and the works that they name."""
