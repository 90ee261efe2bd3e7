"""Small questions about words, names, dates and languages; what labels and signs look like."""
