"""From an article's plain text to its structure: a pipeline of small stages.

Each stage removes one kind of mess (wraps, page furniture, footnotes in mid-sentence, split
paragraphs, reference lists, citations) and keeps the line numbers of what it moves, so that
whatever is doubtful can be reported where it stands.
"""
