"""Changes of characters and of lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import count, pairwise

from layouts.sheets import WIDTH, Change, Sheet, text_of, wrapped

_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
_ENTITIES = {
    "&": "&amp;", "\u00a0": "&nbsp;", '"': "&quot;", "«": "&laquo;", "»": "&raquo;", "–": "&ndash;",
    "—": "&mdash;", "’": "&rsquo;", "“": "&ldquo;", "”": "&rdquo;", "é": "&eacute;", "ü": "&uuml;",
    "ö": "&ouml;", "ä": "&auml;",
}  # fmt: skip


def replaced(pairs: dict[str, str]) -> Callable[[str], str]:
    table = str.maketrans(pairs)
    return lambda text: text.translate(table)


def by_line(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of each line that is not blank."""
    return lambda text: "\n".join(change(x) if x.strip() else x for x in text.split("\n"))


def every_line(prefix: str = "", suffix: str = "") -> Callable[[str], str]:
    return by_line(lambda line: prefix + line + suffix)


def every_blank(blank: str) -> Callable[[str], str]:
    """The blanks inside lines in another form."""
    return lambda text: re.sub(r"(?<=\S) (?=\S)", blank, text)


def _every_other_blank(text: str) -> str:
    number = count()
    return re.sub(r"(?<=\S) (?=\S)", lambda _: " " if next(number) % 2 else "\u00a0", text)


def _numeric(text: str) -> str:
    return re.sub(r"[&“”’–—\u00a0«»]", lambda m: f"&#{ord(m[0])};", text)


def _ligated(text: str) -> str:
    for letters, sign in _LIGATURES:
        text = text.replace(letters, sign)
    return text


def _escaped(text: str) -> str:
    return re.sub(r"(?<![/\w])[\[\]()*_#+!-]|(?<=\d)\.(?= )", r"\\\g<0>", text)


def _misread(text: str, encoding: str) -> str:
    """UTF-8 taken for another encoding; programs pass on the bytes that it leaves undefined."""
    return "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in text.encode())


def _straight(text: str) -> str:
    return re.sub("[“”„«»]", '"', re.sub("[‘’]", "'", text))


def _counted(step: int, right: bool = False) -> Callable[[str], str]:
    """Numbers in the margin of filled lines, at each or each fifth of them."""

    def change(text: str) -> str:
        number = count(1)

        def shown(line: str) -> str:
            n = next(number)
            told = str(n) if n % step == 0 else ""
            if right:
                return f"{line:<{WIDTH + 4}}{told}".rstrip()
            return f"{told:>4}  {line}"

        return by_line(shown)(text)

    return change


def _sentences(sheet: Sheet) -> str:
    """Each sentence of the text on its own line, paragraphs parted by blank lines."""
    text = text_of(sheet)
    start = text.index(next(b.text for b in sheet if b.kind == "paragraph"))
    parts = re.sub(r"(?<=[^\W\d_]{3}[.?!]) (?=[A-ZÀ-ÞА-ЯӘІҚ])", "\n", text[start:])
    return text[:start] + parts


def _set_in(sheet: Sheet, first: str, rest: str, gap: str) -> str:
    """Paragraphs in wrapped lines whose first, or whose others, are set in."""
    out = []
    for block in sheet:
        running = block.kind in ("paragraph", "item", "note", "back", "entry")
        indents = (first, rest) if running else ("", "")
        shown = block.text if block.kind == "row" else wrapped(block.text, WIDTH, *indents)
        out.append((running, shown))
    text = out[0][1]
    for (above, _), (here, shown) in pairwise(out):
        text += (gap if above and here else "\n\n") + shown
    return text + "\n"


def _hanging_list(sheet: Sheet) -> str:
    """Entries whose lines behind the first are set in, without blank lines."""
    text = ""
    for i, block in enumerate(sheet):
        listed = block.kind == "entry"
        close = listed and sheet[i - 1].kind == "entry"
        shown = wrapped(block.text, WIDTH, "", "    " if listed else "")
        text += ("\n" if close else "\n\n" if i else "") + shown
    return text + "\n"


def _twice_spaced(text: str) -> str:
    return text.replace("\n", "\n\n")


CHARACTERS = (
    Change("line ends CRLF", replaced({"\n": "\r\n"})),
    Change("line ends CR", replaced({"\n": "\r"})),
    Change("line ends NEL", replaced({"\n": "\x85"})),
    Change("line ends U+2028", replaced({"\n": "\u2028"})),
    Change("paragraph ends U+2029", lambda text: text.replace("\n\n", "\u2029")),
    Change("byte order mark", lambda text: "\ufeff" + text),
    Change("UTF-16 with mark", raw=lambda text: text.encode("utf-16")),
    Change("every other blank no-break", _every_other_blank),
    Change("all blanks no-break", every_blank("\u00a0")),
    Change("thin blanks", every_blank("\u2009")),
    Change("two blanks between words", every_blank("  ")),
    Change("tabs between words", every_blank("\t")),
    Change("named entities", replaced(_ENTITIES)),
    Change("numeric entities", _numeric),
    Change("straight quotes", _straight),
    Change("dashes as hyphens", replaced({"–": "-", "—": "--"})),
    Change("ligatures", _ligated),
    Change("decomposed letters", lambda text: unicodedata.normalize("NFD", text)),
    Change("Markdown escapes", _escaped),
    Change("zero-width blanks", lambda text: re.sub(r"(?<=[-/.,]) ?", "\u200b\\g<0>", text)),
    Change("UTF-8 read as Windows-1252",
           raw=lambda text: _misread(text, "cp1252").encode()),
)  # fmt: skip
LINES = (
    Change("all lines set in by 4", every_line("    ")),
    Change("all lines set in by a tab", every_line("\t")),
    Change("a blank behind every line", every_line("", " ")),
    Change("quoted, >", lambda text: re.sub("^", "> ", text.rstrip("\n"), flags=re.M) + "\n"),
    Change("quoted, > but blank lines", every_line("> ")),
    Change("quoted, >> in wrapped lines", every_line(">> "), width=WIDTH),
    Change("bars at the left", every_line("| ")),
    Change("hard breaks, backslash", every_line("", "\\"), width=WIDTH),
    Change("hard breaks, two blanks", every_line("", "  "), width=WIDTH),
    Change("hard breaks, <br>", every_line("", "<br>"), width=WIDTH),
    Change("pilcrows at line ends", every_line("", "¶")),
    Change("blank lines doubled", lambda text: text.replace("\n\n", "\n\n\n")),
    Change("every line followed by a blank one", _twice_spaced),
    Change("wrapped lines, double-spaced", _twice_spaced, width=WIDTH),
    Change("a line a paragraph, no blank lines", print=lambda s: text_of(s, gap="\n")),
    Change("a line a sentence", print=_sentences),
    *(Change(f"wrapped at {width}", width=width) for width in (40, 60, 72, 80, 100)),
    Change("wrapped, set in by 4", every_line("    "), width=WIDTH),
    Change("wrapped, tabs before lines", every_line("\t"), width=WIDTH),
    Change("first lines set in", print=lambda s: _set_in(s, "    ", "", "\n")),
    Change("first lines set in, blank lines", print=lambda s: _set_in(s, "    ", "", "\n\n")),
    Change("hanging lines, blank lines", print=lambda s: _set_in(s, "", "    ", "\n\n")),
    Change("hanging list", print=_hanging_list),
    Change("each line counted", _counted(1), width=WIDTH),
    Change("each fifth line counted", _counted(5), width=WIDTH),
    Change("each line counted at the right", _counted(1, right=True), width=WIDTH),
    Change("each fifth line counted at the right", _counted(5, right=True), width=WIDTH),
    Change("paragraphs counted by line", _counted(1)),
)  # fmt: skip
