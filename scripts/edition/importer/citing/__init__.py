"""Citations in the paragraphs, and the works they lead to."""
