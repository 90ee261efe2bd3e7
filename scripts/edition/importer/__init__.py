"""From an article's plain text to its structure: a pipeline of small stages.

Each stage removes one kind of mess (wraps, page furniture, footnotes in mid-sentence, split
paragraphs, reference lists, citations) and keeps the line numbers of what it moves, so that
whatever is doubtful can be reported where it stands.

`preparation` parts the text into its zones, `pipeline` reads what is in them, `report` shows what
was found. Each package imports from those before it only:

- `words`: letters, names, dates, languages, the words of labels
- `reading`: from bytes to numbered lines, and the records that all stages hand on
- `carriers`: what mails, sites and converters put on the lines, taken off
- `fields`: what an entry prints of its work: names and year, title, host, imprint, address
- `works`: entries read in the forms of one style or another, each to the works it stands for
- `lists`: reference lists: where they stand, cut into entries, and the works they list
- `signs`: what one line shows of itself: a byline, a heading, an imprint, an item
- `front`: title blocks, their lines labelled by weighed clues, and the facts in them
- `pages`: page furniture, feet of first pages, columns and tables out
- `wrapping`: wrapped lines of print to paragraphs
- `parts`: where front matter, body and back matter end
- `footnotes`: notes out of the text, and the works that they name
- `citing`: citations in the paragraphs, and the works they lead to
"""
