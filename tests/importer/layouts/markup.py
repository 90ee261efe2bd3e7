"""Changes of markup: Markdown, HTML, wiki, and what is left of them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby, zip_longest

from mess.manuscript import Block

from layouts.sheets import TITLE_BLOCK, Change, Sheet, text_of, title_of

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/)?(10\.\d{4,}/[^\s,;]*[\w)])")
_URL = re.compile(r"(?<![(\[<])https?://[^\s,;]*[\w/]")
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+\w")


def of_kind(kinds: str, change: Callable[[Block], str]) -> Callable[[Sheet], Sheet]:
    """A change of the texts of some kinds of blocks."""
    wanted = kinds.split()
    return lambda sheet: [replace(b, text=change(b)) if b.kind in wanted else b for b in sheet]


def headings(form: str, label: bool = True) -> Callable[[Sheet], Sheet]:
    """Titles and headings in a form: `{}` is the text, `{#}` a sign for each level."""

    def shown(block: Block) -> str:
        level = 1 if block.kind == "title" else max(1, block.level) + 1
        text = form
        for sign in "#=*":
            text = text.replace("{" + sign + "}", sign * level)
        return text.replace("{}", block.text)

    return of_kind("title heading label" if label else "title heading", shown)


def _setext(block: Block) -> str:
    return f"{block.text}\n{('=' if block.level < 2 else '-') * len(block.text)}"


def _linked(text: str) -> str:
    text = _URL.sub(lambda m: f"[{m[0]}]({m[0]})", text)
    text = re.sub(r"(?<![/\w(\[])10\.\d{4,}/[^\s,;]*[\w)]", r"[\g<0>](https://doi.org/\g<0>)", text)
    return _MAIL.sub(r"[\g<0>](mailto:\g<0>)", text)


def _angles(text: str) -> str:
    return _MAIL.sub(r"<\g<0>>", _URL.sub(r"<\g<0>>", text))


def notes(mark: str, label: str, below: bool = False) -> Callable[[Sheet], Sheet]:
    """Marks of notes in another form, and the notes with their labels in another form.

    `below` puts each note under the paragraph of its mark.
    """

    def change(sheet: Sheet) -> Sheet:
        told = {b.label: b for b in sheet if b.kind == "note"}
        if not told:
            return sheet
        out: list[Block] = []
        for block, after in zip_longest(sheet, sheet[1:]):
            if below and after and block.kind == "heading" and after.kind == "note":
                continue
            if block.kind == "note":
                bare = block.text.removeprefix(f"{block.label}. ")
                shown = replace(block, text=label.replace("{}", block.label) + bare)
                out += [] if below else [shown]
                continue
            if block.kind in TITLE_BLOCK:
                out.append(block)
                continue
            marks = [m.translate(_RAISED) for m in _MARK.findall(block.text)]
            text = _MARK.sub(lambda m: mark.replace("{}", m[0].translate(_RAISED)), block.text)
            out.append(replace(block, text=text))
            for number in marks if below else ():
                if number in told:
                    bare = told[number].text.removeprefix(f"{number}. ")
                    out.append(replace(told[number], text=label.replace("{}", number) + bare))
        return out

    return change


def _tagged(block: Block) -> str:
    tag = {"title": "h1", "heading": f"h{block.level + 1}", "label": "h3"}.get(block.kind, "p")
    text = re.sub(_MARK, lambda m: f"<sup>{m[0].translate(_RAISED)}</sup>", block.text)
    text = text.replace("&", "&amp;") if tag else text
    return f"<{tag}>{text}</{tag}>"


def _page(sheet: Sheet) -> str:
    body = "\n".join(_tagged(b) for b in sheet)
    head = f'<head><meta charset="utf-8"><title>{html.escape(title_of(sheet))}</title></head>'
    return f"<!DOCTYPE html>\n<html>\n{head}\n<body>\n{body}\n</body>\n</html>\n"


def _nested_page(sheet: Sheet) -> str:
    """With attributes, divisions, and a list of references as `<li>`."""
    out = ['<div class="article" id="main">']
    for listed, group in groupby(sheet, lambda b: b.kind == "entry"):
        blocks = list(group)
        if listed:
            items = "\n".join(f'  <li id="R{i}">{b.text}</li>' for i, b in enumerate(blocks, 1))
            out.append(f'<ul class="refs">\n{items}\n</ul>')
        else:
            out += [_tagged(b).replace("<p>", '<p class="MsoNormal" lang="EN-GB">') for b in blocks]
    return "\n".join([*out, "</div>"]) + "\n"


def _pandoc(sheet: Sheet) -> str:
    head = f'---\ntitle: "{title_of(sheet)}"\nlang: en\noutput: pdf_document\n---\n\n'
    return head + text_of(headings("{#} {}")(sheet))


def _pipes(sheet: Sheet) -> Sheet:
    out: list[Block] = []
    for block in sheet:
        if block.kind != "row":
            out.append(block)
            continue
        cells = re.split(r" {2,}", block.text)
        first = out[-1].kind != "row"
        out.append(replace(block, text=f"| {' | '.join(cells)} |"))
        if first:
            out.append(replace(block, text="|" + "---|" * len(cells)))
    return out


def _starred(block: Block) -> str:
    """The title of a listed book in stars: here, its longest run of words without punctuation."""
    found = max(re.findall(r"[^\W\d_][\w ’'-]{10,}[^\W_]", block.text), key=len, default="")
    return block.text.replace(found, f"*{found}*", 1) if found else block.text


MARKUP = (
    Change("Markdown, #", blocks=headings("{#} {}")),
    Change("Markdown, # from the third level", blocks=headings("##{#} {}")),
    Change("Markdown, all headings ##", blocks=headings("## {}")),
    Change("Markdown, # closed", blocks=headings("{#} {} {#}")),
    Change("Markdown, underlined headings", blocks=of_kind("title heading label", _setext)),
    Change("Markdown, bold headings", blocks=headings("**{}**")),
    Change("Markdown, # and bold", blocks=headings("{#} **{}**")),
    Change("Markdown, heading with anchor", blocks=headings("{#} {} {.unnumbered}")),
    Change("Markdown, <a> before headings", blocks=headings('{#} <span id="page-3-1"></span>{}')),
    Change("Markdown, links", _linked),
    Change("Markdown, addresses in angles", _angles),
    Change("Markdown, [^1] and [^1]:", blocks=notes("[^{}]", "[^{}]: ")),
    Change(r"Markdown, \[1\]", blocks=notes(r"\[{}\]", r"\[{}\] ")),
    Change("notes as [1]", blocks=notes("[{}]", "[{}] ")),
    Change("notes as (1)", blocks=notes("({})", "({}) ")),
    Change("notes as {1}", blocks=notes("{{}}", "{{}} ")),
    Change("notes as <sup>", blocks=notes("<sup>{}</sup>", "<sup>{}</sup> ")),
    Change("notes as [fn1]", blocks=notes("[fn{}]", "[fn{}] ")),
    Change("notes as [note 1]", blocks=notes("[note {}]", "[note {}] ")),
    Change("notes linked, [1](#fn1)", blocks=notes("[{}](#fn{})", "{}. ")),
    Change("notes with return arrows", blocks=notes("[{}]", "{}. ↑ ")),
    Change("notes below their paragraph, [^1]:", blocks=notes("[^{}]", "[^{}]: ", below=True)),
    Change("notes below their paragraph, 1.", blocks=notes("[{}]", "[{}] ", below=True)),
    Change("Markdown, starred list titles", blocks=of_kind("entry", _starred)),
    Change("Markdown, table with bars", blocks=_pipes),
    Change("Markdown, YAML above", print=_pandoc),
    Change("HTML page", print=_page),
    Change("HTML page with attributes", print=_nested_page),
    Change("HTML, bold headings", blocks=headings("<b>{}</b>")),
    Change("HTML, anchors before headings", blocks=headings('<a name="s3"></a>{}')),
    Change("wiki headings, ==", blocks=headings("{=} {} {=}")),
    Change("Org headings, *", blocks=headings("{*} {}")),
    Change("LaTeX headings", blocks=headings(r"\section{{}}")),
    Change("headings between stars", blocks=headings("*** {} ***")),
)  # fmt: skip
