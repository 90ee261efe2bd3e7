"""Changes of the parts of an article, and what is printed around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import yaml
from mess.manuscript import Block

from layouts.markup import of_kind
from layouts.sheets import WIDTH, Change, Sheet, body_start, text_of, title_of


def numbered(form: str, own_line: bool = False) -> Callable[[Sheet], Sheet]:
    """Paragraphs of the body with their numbers before them."""

    def change(sheet: Sheet) -> Sheet:
        number = count(1)

        def shown(block: Block) -> str:
            gap = "\n\n" if own_line else ""
            return form.replace("{}", str(next(number))) + gap + block.text

        return of_kind("paragraph", shown)(sheet)

    return change


def listed(mark: str) -> Callable[[Sheet], Sheet]:
    """Entries with a bullet, or with their number in another form."""

    def change(sheet: Sheet) -> Sheet:
        number = count(1)

        def shown(block: Block) -> str:
            bare = block.text.removeprefix(block.label).lstrip()
            return mark.replace("{}", str(next(number))) + bare

        return of_kind("entry", shown)(sheet)

    return change


def _run_together(sheet: Sheet) -> str:
    """The entries of each list in one paragraph."""
    shown: list[Block] = []
    for block in sheet:
        if shown and block.kind == shown[-1].kind == "entry":
            shown[-1] = replace(block, text=f"{shown[-1].text} {block.text}")
        else:
            shown.append(block)
    return text_of(shown)


def _first_list(sheet: Sheet) -> tuple[int, int]:
    """The first list with its heading; nothing where there is none."""
    first = next((i for i, b in enumerate(sheet) if b.kind == "entry"), len(sheet))
    if first == len(sheet):
        return first, first
    stop = first
    while stop < len(sheet) and sheet[stop].kind == "entry":
        stop += 1
    return first - 1, stop


def _list_before_back(sheet: Sheet) -> Sheet:
    """The list directly behind the text: notes and other parts follow it."""
    start, stop = _first_list(sheet)
    last = max(i for i, b in enumerate(sheet) if b.number) + 1
    rest = [*sheet[:start], *sheet[stop:]]
    return [*rest[:last], *sheet[start:stop], *rest[last:]]


def _list_last(sheet: Sheet) -> Sheet:
    start, stop = _first_list(sheet)
    return [*sheet[:start], *sheet[stop:], *sheet[start:stop]]


def _abstracts(sheet: Sheet) -> tuple[int, int]:
    """From the first label of the title block to its end."""
    stop = body_start(sheet)
    return next((i for i, b in enumerate(sheet[:stop]) if b.kind == "label"), stop), stop


def _abstract_last(sheet: Sheet) -> Sheet:
    first, stop = _abstracts(sheet)
    return [*sheet[:first], *sheet[stop:], *sheet[first:stop]]


def _keywords_first(sheet: Sheet) -> Sheet:
    """Labels with what stands below them in the opposite order."""
    first, stop = _abstracts(sheet)
    groups: list[list[Block]] = []
    for block in sheet[first:stop]:
        if block.kind == "label":
            groups.append([])
        groups[-1].append(block)
    return [*sheet[:first], *(b for group in reversed(groups) for b in group), *sheet[stop:]]


def _contents(sheet: Sheet, leaders: bool) -> list[Block]:
    told = [b.text for b in sheet if b.kind == "heading"]
    rows = [f"{x} {'.' * (60 - len(x))} {i}" if leaders else x for i, x in enumerate(told, 3)]
    return [Block("row", text) for text in ("Contents", *rows)]


def _contents_before(sheet: Sheet) -> Sheet:
    return [*_contents(sheet, True), *sheet]


def _contents_after(sheet: Sheet) -> Sheet:
    start = body_start(sheet)
    return [*sheet[:start], *_contents(sheet, False), *sheet[start:]]


def _without(labels: str) -> Callable[[Sheet], Sheet]:
    """Without the heading above the list, the labels of the title block, or all headings."""

    def change(sheet: Sheet) -> Sheet:
        start, _ = _first_list(sheet)
        if labels == "list":
            return [b for i, b in enumerate(sheet) if i != start]
        if labels == "introduction":
            first = body_start(sheet)
            return [b for i, b in enumerate(sheet) if i != first or b.kind != "heading"]
        return [b for b in sheet if b.kind != "label"]

    return change


def _run_in(form: str) -> Callable[[Sheet], Sheet]:
    """The labels of the title block in one line with what they label."""

    def change(sheet: Sheet) -> Sheet:
        out: list[Block] = []
        above = ""
        for block in sheet:
            if block.kind == "label":
                above = form.replace("{}", block.text)
                continue
            out.append(replace(block, text=above + block.text))
            above = ""
        return out

    return change


_SURROUNDINGS: dict[str, str] = yaml.safe_load(
    Path(__file__).with_name("surroundings.yml").read_text(encoding="utf-8")
)


def around(before: str = "", after: str = "") -> Callable[[Sheet], str]:
    """Lines before and after the text, by the names of `surroundings.yml`."""

    def change(sheet: Sheet) -> str:
        names = next((b.text for b in sheet if b.kind == "front" and ", " in b.text), "")
        told = {"{title}": title_of(sheet), "{names}": re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]", "", names)}
        ends = [_SURROUNDINGS.get(before, before), _SURROUNDINGS.get(after, after)]
        for key, value in told.items():
            ends = [x.replace(key, value) for x in ends]
        return f"{ends[0]}\n\n" * bool(before) + text_of(sheet) + f"\n{ends[1]}\n" * bool(after)

    return change


def _metadata(sheet: Sheet) -> Sheet:
    """The title with its label before it, as database exports have it."""
    done = False
    out = []
    for block in sheet:
        if block.kind == "title" and not done:
            block, done = replace(block, text=f"Title: {block.text}"), True
        out.append(block)
    return out


def _fields(text: str) -> str:
    """Remains of a word processor's fields at lines that it had made."""
    text = re.sub(r"https?://\S+\w", r'HYPERLINK "\g<0>" \g<0>', text)
    return text


PARTS = (
    *(Change(f"paragraphs numbered, {form.replace('{}', '12')}", blocks=numbered(form))
      for form in ("({}) ", "§ {} ", "§{}. ", "¶{} ", "¶ {} ", "{}. ", "{} ", "[{}] ", "{}) ",
                   "{}\t", "[§{}] ", "Para. {} ", "{}  ")),
    Change("paragraphs numbered, 12. in wrapped lines", blocks=numbered("{}. "), width=WIDTH),
    Change("paragraphs numbered, 12In", blocks=numbered("{}")),
    Change("paragraphs numbered, 12 on its own line", blocks=numbered("{}", own_line=True)),
    Change("paragraphs numbered, [12] on its own line", blocks=numbered("[{}]", own_line=True)),
    Change("headings in capitals", blocks=of_kind("heading", lambda b: b.text.upper())),
    Change("headings with a colon", blocks=of_kind("heading label", lambda b: f"{b.text}:")),
    Change("headings with a full stop", blocks=of_kind("heading label", lambda b: f"{b.text}.")),
    Change("headings letterspaced", blocks=of_kind(
        "heading label", lambda b: "  ".join(" ".join(w) for w in b.text.upper().split()))),
    Change("headings between dashes", blocks=of_kind("heading", lambda b: f"— {b.text} —")),
    Change("headings between brackets", blocks=of_kind("heading", lambda b: f"[{b.text}]")),
    Change("list with bullets •", blocks=listed("• ")),
    Change("list with bullets -", blocks=listed("- ")),
    Change("list with bullets *", blocks=listed("* ")),
    Change("list with bullets ", blocks=listed("\uf0b7 ")),
    Change("list numbered 1)", blocks=listed("{}) ")),
    Change("list numbered 1.", blocks=listed("{}. ")),
    Change("list numbered [1]", blocks=listed("[{}] ")),
    Change("list numbered (1)", blocks=listed("({}) ")),
    Change("list numbered 1, tab", blocks=listed("{}\t")),
    *(Change(f"list numbered {form.replace('{}', '1').strip()}", blocks=listed(form))
      for form in ("{} - ", "{}: ", "<{}> ", "№ {}. ", "Ref. {} ", "R{}. ")),
    *(Change(f"list with bullets {sign}", blocks=listed(f"{sign} ")) for sign in "—»o§"),
    Change("list in one paragraph", print=_run_together),
    Change("list in one paragraph, numbered", blocks=listed("[{}] "), print=_run_together),
    Change("list directly behind the text", blocks=_list_before_back),
    Change("list at the very end", blocks=_list_last),
    Change("abstract at the end", blocks=_abstract_last),
    Change("keywords before the abstract", blocks=_keywords_first),
    Change("labels run in with a colon", blocks=_run_in("{}: ")),
    Change("labels run in with a dash", blocks=_run_in("{} — ")),
    Change("labels run in between brackets", blocks=_run_in("[{}] ")),
    Change("no labels of abstract and keywords", blocks=_without("labels")),
    Change("no heading above the list", blocks=_without("list")),
    Change("no heading above the text", blocks=_without("introduction")),
    Change("contents before the title", blocks=_contents_before),
    Change("contents behind the title block", blocks=_contents_after),
    Change("title behind its label", blocks=_metadata),
    Change("a word processor's fields", _fields),
    Change("Error! Bookmark not defined.",
           lambda text: text.replace(")\n", ") Error! Bookmark not defined.\n")),
    Change("cover of a site of researchers", print=around("research site")),
    Change("cover of a repository", print=around("repository")),
    Change("cover of a working paper", print=around("working paper")),
    Change("cover of a library's delivery", print=around("delivery")),
    Change("cover of a Russian library's site", print=around("cyrillic site")),
    Change("a letter above", print=around("mail")),
    Change("a forwarded mail's head above", print=around("forwarded")),
    Change("a site's menu above", print=around("site head")),
    Change("a site's links below", print=around(after="site foot")),
    Change("about the journal below", print=around(after="about")),
    Change("the next article's beginning below", print=around(after="next article")),
    Change("the article before above", print=around("article before")),
    Change("a comment's lines above", print=around("comments")),
)  # fmt: skip
