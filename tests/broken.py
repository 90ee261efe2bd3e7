"""Files that are broken: what YAML, UTF-8, BibTeX and people do to them.

Each must be refused with a code and a line, raise nothing, and hide nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hostile import note

FOLDER = "docs/annotations/lee-2021"
GOOD = note("Words.").decode()
Make = Callable[[Path], None]


@dataclass(frozen=True)
class Broken:
    """A broken file: where, what, the code that refuses it and the line it names (0: any)."""

    name: str
    path: str
    data: bytes | Make
    code: str
    line: int = 0

    def make(self, root: Path) -> None:
        path = root / self.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(self.data):
            self.data(path)
        else:
            path.write_bytes(self.data)


def front(name: str, old: str, new: str, code: str = "F005", line: int = 0) -> Broken:
    """A note whose front matter has something else."""
    assert old in GOOD
    return Broken(name, f"{FOLDER}/broken.md", GOOD.replace(old, new, 1).encode(), code, line)


def whole(name: str, data: bytes, code: str, line: int = 0) -> Broken:
    return Broken(name, f"{FOLDER}/broken.md", data, code, line)


def called(name: str, path: str, code: str = "N001") -> Broken:
    return Broken(name, path, GOOD.encode(), code)


def link_to(target: str) -> Make:
    return lambda path: os.symlink(target, path)


YAML = [
    front("tab before a key", "motivation", "\tmotivation", "F003"),
    front("quotation mark left open", "creator: Ada Reader", 'creator: "Ada Reader', "F003"),
    front("bracket left open", "tags: [test]", "tags: [test", "F003"),
    front("brace left open", "tags: [test]", "tags: {test", "F003"),
    front("colon in a plain value", "Ada Reader", "Ada: Reader", "F003", 4),
    front("wrong indentation", "creator: Ada", "  creator: Ada", "F003"),
    front("key twice", "language: en", "language: en\nlanguage: ru", "F004", 7),
    front(
        "target twice", "target: lee-2021:p1", "target: lee-2021:p1\ntarget: lee-2021:p2", "F004"
    ),
    front("anchor", "creator: Ada Reader", "creator: &a Ada Reader", "F006", 4),
    front("alias", "tags: [test]", "tags: *a", "F006"),
    front("tag of Python", "tags: [test]", "tags: !!python/object/apply:os.system [ls]", "F006"),
    front("tag of one's own", "tags: [test]", "tags: !x [test]", "F006"),
    front("billion laughs", "tags: [test]", "a: &a [x,x]\nb: &b [*a,*a]\ntags: [test]", "F006"),
    front("merge key", "tags: [test]", "<<: {a: b}", "F005"),
    front("complex key", "tags: [test]", "? [a]\n: b", "F003"),
    front("nested deep", "tags: [test]", f"tags: {'[' * 60}{']' * 60}", "F008"),
    front("two documents", "tags: [test]", "...\n%YAML 1.1", "F003"),
    front("percent sign first", "creator: Ada", "creator: %Ada", "F003"),
    front("at sign first", "creator: Ada", "creator: @Ada", "F003"),
    front("backtick first", "creator: Ada", "creator: `Ada", "F003"),
    front("bad escape", "creator: Ada Reader", 'creator: "Ada \\q"', "F003"),
    front("a scalar for the whole", GOOD.split("---")[1], "\njust words\n", "F005"),
    front("a list for the whole", GOOD.split("---")[1], "\n- a\n- b\n", "F005"),
    whole("no front matter", b"Words.\n", "F007", 1),
    whole("front matter without end", b"---\ntarget: lee-2021:p1\n", "F007", 1),
    whole("front matter empty", b"---\n---\nWords.\n", "F007", 1),
    whole("empty file", b"", "F002"),
    whole("blanks alone", b" \n\t\n", "F002"),
    whole("front matter alone", GOOD.removesuffix("\nWords.\n").encode(), "N004"),
]
FIELDS = [
    front("unknown field", "tags: [test]", "tag: test", "F005", 7),
    front("motivation unknown", "commenting", "trolling", "F005", 3),
    front("motivation missing", "motivation: commenting\n", ""),
    front("target missing", "target: lee-2021:p1\n", ""),
    front("licence missing", "licence: CC BY 4.0\n", ""),
    front("another licence", "CC BY 4.0", "all rights reserved", "F005", 8),
    front("creator missing", "creator: Ada Reader\n", ""),
    front("creator empty", "creator: Ada Reader", "creator:"),
    front("creator a list", "Ada Reader", "[Ada, Reader]"),
    front("creator a mapping", "Ada Reader", "{name: Ada}"),
    front("creator without letters", "Ada Reader", "'12345'"),
    front("creator too long", "Ada Reader", "A" * 101),
    front("creator on two lines", "Ada Reader", '"Ada\\nReader"'),
    front("creator turned round", "Ada Reader", "Ada \u202eredaeR"),
    front("creator with zero width", "Ada Reader", "Ada\u200b Reader"),
    front("creator of two alphabets", "Ada Reader", "Аda Reader"),
    front("tags a word", "[test]", "test"),
    front("tags of numbers in lists", "[test]", "[[1]]"),
    front("tag with capitals", "[test]", "[Test]"),
    front("tag with a path", "[test]", "[../../index]"),
    front("tag with a blank", "[test]", "[two words]"),
    front("nine tags", "[test]", "[a, b, c, d, e, f, g, h, i]"),
    front("tag twice", "[test]", "[a, a]"),
    front("date that is none", "2026-11-20", "2026-02-30", "F005", 5),
    front("date in words", "2026-11-20", "20 November 2026"),
    front("date without hyphens", "2026-11-20", "20261120"),
    front("language unknown", "language: en", "language: xx"),
    front("language no", "language: en", "language: no"),
    front("status unknown", "tags: [test]", "status: deleted"),
    front("link that runs", "tags: [test]", "link: javascript:run()"),
    front("address of a file", "tags: [test]", "link: file:///etc/passwd"),
    front("link with a password", "tags: [test]", "link: https://a:b@example.org/"),
    front("link without scheme", "tags: [test]", "link: //example.org/"),
    front("ORCID with a wrong digit", "tags: [test]", "orcid: 0000-0002-1825-0098"),
    front("ORCID as a link", "tags: [test]", "orcid: https://orcid.org/0000-0002-1825-0097"),
    front("quotation too long", "tags: [test]", f"quote: {'a' * 1001}"),
    front("quotation with hidden letters", "tags: [test]", "quote: by 4.5\u200b metres"),
    front("prefix without quotation", "tags: [test]", "prefix: raised"),
    front("prefix too long", "tags: [test]", f"quote: a\nprefix: {'b' * 65}"),
    front("reply to a path", "tags: [test]", "reply_to: ../../etc/passwd"),
]
TARGETS = [
    front("target with a path", "lee-2021:p1", "../../etc:p1"),
    front("target p0", "lee-2021:p1", "lee-2021:p0"),
    front("target backwards", "lee-2021:p1", "lee-2021:p4-p2"),
    front("target without paragraph", "lee-2021:p1", "lee-2021"),
    front("target of five figures", "lee-2021:p1", "lee-2021:p10000"),
    front("target not there", "lee-2021:p1", "lee-2021:p99", "N005", 2),
    front("target of another article", "lee-2021:p1", "ivanova-2019:p1", "N005", 2),
    front("target of no article", "lee-2021:p1", "lee-2012:p1", "N005", 2),
    front("range that ends outside", "lee-2021:p1", "lee-2021:p1-p99", "N005", 2),
    front("reply to nothing", "tags: [test]", "reply_to: lee-2021/nothing", "N008"),
    front("reply to itself", "commenting", "replying\nreply_to: lee-2021/broken", "N008"),
]
NAMES = [
    called("capitals", f"{FOLDER}/Broken.md"),
    called("blank", f"{FOLDER}/bro ken.md"),
    called("dots", f"{FOLDER}/..broken.md"),
    called("hidden file", f"{FOLDER}/.md"),
    called("two hyphens", f"{FOLDER}/bro--ken.md"),
    called("underscore", f"{FOLDER}/bro_ken.md"),
    called("Cyrillic letter", f"{FOLDER}/brоken.md"),
    called("turned round", f"{FOLDER}/bro\u202eken.md"),
    called("too long", f"{FOLDER}/{'a' * 61}.md"),
    called("too deep", f"{FOLDER}/more/broken.md"),
    called("no article", "docs/annotations/broken.md"),
    called("article unknown", "docs/annotations/lee-2012/broken.md"),
    called("a page", f"{FOLDER}/broken.html"),
    called("a script", f"{FOLDER}/broken.js"),
    called("a picture", f"{FOLDER}/broken.svg"),
    called("ending in capitals", f"{FOLDER}/broken.MD"),
    Broken("link to a file", f"{FOLDER}/broken.md", link_to("/etc/hostname"), "F012"),
    Broken("link to a neighbour", f"{FOLDER}/broken.md", link_to("../../index.md"), "F012"),
    Broken("link to nothing", f"{FOLDER}/broken.md", link_to("/no/such/file"), "F012"),
    Broken("link for the folder", "docs/annotations/ivanova-2019", link_to("/etc"), "F012"),
    Broken("link in the glossary", "docs/glossary/flood.md", link_to("/etc/hostname"), "F012"),
    Broken("link among the lists", "bib/distinct.bib", link_to("/etc/hostname"), "F012"),
    Broken("a pipe", f"{FOLDER}/broken.md", os.mkfifo, "N001"),
    whole("too large", note("a " * 11_000), "N002"),
    whole("UTF-16", GOOD.encode("utf-16"), "F001"),
    whole("Windows-1251", GOOD.replace("Words", "Слова").encode("cp1251"), "F001", 11),
    whole("cut in a letter", GOOD.replace("Words", "Слова").encode()[:-3], "F001", 11),
    whole("overlong UTF-8", GOOD.encode() + b"\xc0\xaf", "F001"),
    whole("surrogate", GOOD.encode() + b"\xed\xa0\x80", "F001"),
    whole("null bytes", GOOD.encode() + b"\x00", "N003"),
    whole("a picture's bytes", b"\x89PNG\r\n\x1a\n\x00\x00", "F001"),
]
ENTRY = "@book{dale1990,\n  title = {Sluices},\n  label = {9},\n  printed = {Dale. Sluices.},\n}\n"
TERM = (
    "---\nid: flood\nkind: concept\nforms: {en: [flood], ru: [], kk: []}\n"
    "sources: [lee-2021:p1]\n---\nWater.\n"
)
EVENT = (
    "- id: raised\n  date: 1998\n  basis: stated\n  status: occurred\n  title: The dam is raised\n"
    "  kind: economy\n  evidence: [{passage: lee-2021:p1, as_given: '1998'}]\n"
)


def bib(name: str, text: str, code: str) -> Broken:
    def add(path: Path) -> None:
        path.write_text(path.read_text("utf-8") + "\n" + text, "utf-8")

    return Broken(name, "bib/lee-2021.bib", add, code)


def term(name: str, old: str, new: str, code: str) -> Broken:
    return Broken(name, "docs/glossary/flood.md", TERM.replace(old, new, 1).encode(), code)


def event(name: str, old: str, new: str, code: str) -> Broken:
    return Broken(name, "docs/timeline/events.yml", EVENT.replace(old, new, 1).encode(), code)


DATA = [
    bib("entry without end", "@book{dale1990,\n  title = {Sluices", "B001"),
    bib("entry without key", "@book{,\n  title = {Sluices},\n}\n", "B009"),
    bib("entry without comma", "@book{dale1990\n  title = {Sluices}\n}\n", "B001"),
    bib("key twice", ENTRY + ENTRY, "B002"),
    bib("field twice", ENTRY.replace("label", "title = {x},\n  label"), "B003"),
    bib("key with a path", ENTRY.replace("dale1990", "../../index"), "B009"),
    bib("key with a slash", ENTRY.replace("dale1990", "dale/1990"), "B009"),
    bib("key of dots", ENTRY.replace("dale1990", ".."), "B009"),
    bib("key in Cyrillic", ENTRY.replace("dale1990", "даль1990"), "B009"),
    bib("key that looks like another", ENTRY.replace("dale1990", "Harbour"), "B010"),
    bib("address that runs", ENTRY.replace("label", "url = {javascript:run()},\n  label"), "B005"),
    bib("address of data", ENTRY.replace("label", "url = {data:text/html,x},\n  label"), "B005"),
    bib("title turned round", ENTRY.replace("Sluices}", "\u202eseciulS}"), "F013"),
    bib("title with zero width", ENTRY.replace("Sluices}", "Slu\u200bices}"), "F013"),
    term("id with a path", "id: flood", "id: ../../index", "F005"),
    term("id of another file", "id: flood", "id: levee", "F005"),
    term("form turned round", "[flood]", "[\u202edoolf]", "F013"),
    term("definition with a script", "Water.", "<script>run()</script>", "L010"),
    term("definition with a picture", "Water.", "![x](http://evil.test/x.png)", "L010"),
    term("definition with a link that runs", "Water.", "[x](javascript:run())", "L010"),
    term("definition with attributes", "Water.", "Water. {: onclick=run() }", "L010"),
    term("source with a path", "lee-2021:p1", "../../etc/passwd", "G002"),
    event("id with a quotation mark", "id: raised", "id: 'a\" onclick=\"run()'", "F005"),
    event("id with a path", "id: raised", "id: ../raised", "F005"),
    event("title turned round", "The dam", "The \u202emad", "F013"),
    event("kind unknown", "economy", "<b>", "F005"),
    event("date that is none", "1998", "1998-13", "E001"),
    event("evidence nowhere", "lee-2021:p1", "javascript:run()", "E002"),
]
BROKEN = [*YAML, *FIELDS, *TARGETS, *NAMES, *DATA]
