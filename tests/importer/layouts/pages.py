"""Changes at the ends of pages, and marks of pages inside paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from layouts.sheets import WIDTH, Change, Sheet, text_of

_LENGTH = 42
_WORDS = 150  # of a page, where it is marked inside a paragraph
Marks = Callable[[int], Sequence[str]]


def _nothing(page: int) -> Sequence[str]:
    return ()


def paged(
    above: Marks = _nothing, below: Marks = _nothing, feed: str = "", first: int = 1
) -> Callable[[Sheet], str]:
    """Wrapped lines parted into pages, with what each page bears; `first` is the first's number."""

    def change(sheet: Sheet) -> str:
        lines = text_of(sheet, WIDTH).split("\n")
        pages = [lines[i : i + _LENGTH] for i in range(0, len(lines), _LENGTH)]
        out = []
        for i, page in enumerate(pages):
            text = "\n".join(page).strip("\n")
            head, foot = "\n".join(above(first + i)), "\n".join(below(first + i))
            out.append("\n\n".join(x for x in (head, text, foot) if x))
        return f"\n{feed or chr(10)}".join(out) + "\n"

    return change


def lines_of_pages(mark: str, at_foot: bool = False) -> Callable[[Sheet], str]:
    """Pages with one line at their head or foot; `{}` in it is the page's number."""

    def shown(page: int) -> Sequence[str]:
        return (mark.replace("{}", str(page)),)

    return paged(below=shown) if at_foot else paged(shown)


def inline(mark: str) -> Callable[[Sheet], Sheet]:
    """Marks of pages between the words of paragraphs."""

    def change(sheet: Sheet) -> Sheet:
        out, seen, page = [], 0, 44
        for block in sheet:
            words = re.split(r"(?<=[^\W\d_]) (?=[^\W\d_])", block.text)
            seen += len(words)
            if block.kind == "paragraph" and seen > _WORDS and len(words) > 20:
                page, seen = page + 1, 0
                at = len(words) // 2
                told = mark.replace("{}", str(page))
                text = f"{' '.join(words[:at])} {told} {' '.join(words[at:])}"
                block = replace(block, text=text)
            out.append(block)
        return out

    return change


def _three_lines(page: int) -> Sequence[str]:
    head = ("Northern Studies in Culture", "Volume 12 (2019), Number 3", f"Page {page} of 14")
    return head if page > 1 else ()


def _head_with_rule(page: int) -> Sequence[str]:
    return (f"{page}    NORTHERN STUDIES IN CULTURE", "_" * 40) if page > 1 else ()


_LICENCE = (
    "This is an open access article distributed under the terms of the Creative Commons",
    "Attribution License (CC BY 4.0), which permits unrestricted use and distribution.",
)
_LIBRARY = (
    "Downloaded from https://academic.example.org/journal/12/3/45 by University of Carrow",
    "Library user on 14 March 2021",
)


PAGES = (
    Change("pages, form feeds", print=paged(feed="\f")),
    Change("pages, --- Page 3 ---", print=lines_of_pages("--- Page {} ---")),
    Change("pages, === Page 3 ===", print=lines_of_pages("=== Page {} ===")),
    Change("pages, Page 3 of 14", print=lines_of_pages("Page {} of 14", at_foot=True)),
    Change("pages, Page 3 at head", print=lines_of_pages("Page {}")),
    Change("pages, [Page 3]", print=lines_of_pages("[Page {}]")),
    Change("pages, ## Page 3", print=lines_of_pages("## Page {}")),
    Change("pages, <!-- page 3 -->", print=lines_of_pages("<!-- page {} -->")),
    Change("pages, {3}-----", print=lines_of_pages("{{}}" + "-" * 48)),
    Change("pages, 3/14", print=lines_of_pages("{}/14", at_foot=True)),
    Change("pages, - 3 -", print=lines_of_pages("- {} -", at_foot=True)),
    Change("pages, a picture's link", print=lines_of_pages("![](_page_{}_Picture_1.jpeg)")),
    Change("pages, image lines", print=lines_of_pages("[Image: page {}]", at_foot=True)),
    Change("pages, head of three lines", print=paged(_three_lines)),
    Change("pages, head and rule", print=paged(_head_with_rule, first=45)),
    Change("pages, a watermark", print=lines_of_pages("DRAFT — DO NOT CITE")),
    Change("pages, a watermark at the foot", print=lines_of_pages("Author's copy", at_foot=True)),
    Change("pages, licence of two lines", print=paged(below=lambda page: _LICENCE)),
    Change("pages, download of two lines", print=paged(below=lambda page: _LIBRARY)),
    Change("pages, address and number",
           print=lines_of_pages("https://journals.example.org/nsc/12/3    {}", at_foot=True)),
    Change("pages, date, title and address of a browser",
           print=lines_of_pages("3/14/21, 4:05 PM    Northern Studies | Article    {}/14")),
    *(Change(f"in mid-sentence, {mark.replace('{}', '45')}", blocks=inline(mark))
      for mark in ("[p. 45]", "[45]", "<45>", "|45|", "{45}", "/45/", "(p. 45)", "[[45]]",
                   "[S. 45]", "[с. 45]", "[page 45]", "[Page 45]", "//45//", "*45*",
                   "[end of p. 45]", "<p. 45>", "[pg 45]", "{p. 45}", "↵45")
      for mark in [mark.replace("45", "{}", 1)]),
)  # fmt: skip
