"""Study texts read from Markdown: headings with ids, paragraphs with numbers.

The form is DESIGN's: a heading ends in `{#s3-1}`; a paragraph has `{#p19}` (or `{#p10 .item}`,
`{#p10 .caption}`) alone on the line directly under it.
"""

from __future__ import annotations

import re

from edition.diagnostics import Diagnostic, Place, suggest
from edition.model import Heading, Paragraph
from edition.registry import finding

KINDS = {"": "paragraph", "item": "list-item", "caption": "caption"}

NO_NUMBER = finding(
    "A001",
    """A paragraph of a study text has no number.

    Every paragraph of a study text stands for one numbered paragraph of the article.

    Bad: a text followed by a blank line, without `{#p19}` under it.
    Good: `{#p19}` alone on the line directly under the text.
    """,
)
BAD_NUMBER_LINE = finding(
    "A002",
    """A line that numbers a paragraph has the wrong form or no text above it.

    Bad: `{#19}`, `{#p19 .quote}`, or `{#p19}` after a blank line.
    Good: `{#p19}`, `{#p10 .item}` or `{#p10 .caption}` directly under the text.
    """,
)
BAD_HEADING = finding(
    "A003",
    """A heading has no ASCII id, or its level is wrong.

    The addresses of headings must not depend on how the renderer spells Cyrillic.

    Bad: `## Введение`, or `# Introduction {#s1}`.
    Good: `## Введение {#s1}`.
    """,
)

_HEADING = re.compile(r"^(#+)\s+(.*?)\s*$")
_HEADING_ID = re.compile(r"^(.*?)\s*\{#([a-z][a-z0-9-]*)\}$")
_NUMBER = re.compile(r"^\{#p([1-9][0-9]{0,3})(?:\s+\.([a-z]+))?\}$")


class _Parser:
    """Goes through the lines once and keeps the section path."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file, self.first_line = file, first_line
        self.parts: list[Heading | Paragraph] = []
        self.found: list[Diagnostic] = []
        self.section: list[Heading] = []
        self.text: list[str] = []
        self.start = 0

    def place(self, line: int, column: int = 1) -> Place:
        return Place(self.file, line, column)

    def close(self) -> None:
        """A paragraph ends without its number."""
        if self.text:
            words = " ".join(" ".join(self.text).split()[:5])
            self.found.append(
                NO_NUMBER(
                    self.place(self.start),
                    f"This paragraph ({words} …) has no number.",
                    "Put {#pN} alone on the line under it.",
                )
            )
            self.text = []

    def heading(self, line: int, marks: str, rest: str) -> None:
        self.close()
        match = _HEADING_ID.match(rest)
        level = len(marks) - 1
        if level < 1:
            self.found.append(
                BAD_HEADING(
                    self.place(line),
                    "A heading of the first level is the article's title, which stands elsewhere.",
                    "Begin with ## for the article's own first level.",
                )
            )
        if not match:
            self.found.append(
                BAD_HEADING(
                    self.place(line), f"The heading {rest!r} has no id.", "Add {#s1} at its end."
                )
            )
            return
        heading = Heading(max(level, 1), match[1], match[2], self.place(line))
        self.section = [h for h in self.section if h.level < heading.level] + [heading]
        self.parts.append(heading)

    def number(self, line: int, text: str) -> None:
        match = _NUMBER.match(text)
        kind = KINDS.get(match[2] or "") if match else None
        if not match or kind is None:
            hint = suggest((match[2] or "") if match else "", [k for k in KINDS if k])
            self.found.append(
                BAD_NUMBER_LINE(
                    self.place(line),
                    f"{text} is not the number of a paragraph.",
                    hint or "Write {#p19}, {#p10 .item} or {#p10 .caption}.",
                )
            )
            self.text = []
            return
        if not self.text:
            self.found.append(
                BAD_NUMBER_LINE(
                    self.place(line),
                    f"{text} has no text directly above it.",
                    "Remove the blank line between the text and its number.",
                )
            )
            return
        self.parts.append(
            Paragraph(
                int(match[1]),
                kind,
                tuple(h.id for h in self.section),
                " ".join(self.text).removeprefix("- "),
                self.place(self.start),
            )
        )
        self.text = []

    def feed(self, line: int, text: str) -> None:
        heading = _HEADING.match(text)
        if heading:
            self.heading(line, heading[1], heading[2])
        elif text.startswith("{"):
            self.number(line, text.strip())
        elif not text.strip():
            self.close()
        else:
            if not self.text:
                self.start = line
            self.text.append(text.strip())


def parse_study_text(
    body: str, file: str, first_line: int = 1
) -> tuple[tuple[Heading | Paragraph, ...], list[Diagnostic]]:
    """Headings and paragraphs of a study text in order; `first_line` is the body's first line."""
    parser = _Parser(file, first_line)
    for line, text in enumerate(body.splitlines(), first_line):
        parser.feed(line, text)
    parser.close()
    return tuple(parser.parts), parser.found
