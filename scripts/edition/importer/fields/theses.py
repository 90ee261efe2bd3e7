"""Theses: what an entry prints of their kind and of the school they were written at."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.noteauthors import author_end
from edition.importer.words.dates import YEAR
from edition.importer.words.pieces import is_lone_place

_DEGREE = (
    r"(?:ph\.?\s?d\.?|m\.?\s?phil\.?|d\.?\s?phil\.?|m\.?\s?a\.?|m\.?\s?sc\.?|b\.?\s?a\.?|phil\.|doctoral|"
    r"master[’']?s?|bachelor[’']?s?|yüksek lisans|doktora|lisans)"
)
_STATE = (
    r"(?:unpublished|unveröff(?:entlichte|\.)|ungedr(?:uckte|\.)|yayımlanmamış|basılmamış|"
    r"mps|maszynopis|nieopubl\w+\.?|niepubl\w+\.?|inédite?|inedita|dattiloscritta)"
)
_WORD = (
    r"(?:dissertation|thesis|diss\.|tezi|magisterarbeit|masterarbeit|diplomarbeit|habil(?:itation"
    r"sschrift|\.)|thèse(?: (?:non publiée|inédite))?(?: (?:de|pour le) doctorat)?"
    r"(?: de (?:3e|troisième) cycle)?(?: (?:en|d[’']|d’)\s?[^,.()\d]{3,60})?|"
    r"mémoire de (?:master|maîtrise|dea)|"
    r"(?:tesis(?: (?:doctoral|de [^\W\d_]+))?|tesi di (?:laurea|dottorato|specializzazione)|"
    r"tese de [^\W\d_]+|dissertação(?: de [^\W\d_]+)?)(?: (?:in|en|em) [^,.()\d]{3,60})?|"
    r"(?:prac[ay]|rozpraw[ay]) (?:doktorsk|magistersk|habilitacyjn)(?:a|iej|ej)|"
    r"proefschrift|doktorsavhandling|avhandling|"
    r"(?:disertační|diplomová) práce)"
)
# "Dept. Comput. Sci., Univ. Harrow": the university is the school.
_SCHOOL = (
    r"(?:(?:Dept\.|Department of|School of|Faculty of)\s[^,()\[\]\d;:]{3,60},\s"
    r"(?=[^\W\d_a-zа-яё]))?"
    r"(?P<school>(?:Univ|Inst|Coll|Acad)\.\s[^,.()\[\]\d;:]{3,60}|"
    r"(?:[^\W\d_a-zа-яё]|universi|uniwersy)[^,.()\[\]\d;:]{3,80})"
)
_PLACE = (
    r"(?:,\s+(?P<place>[^\W\d_a-zа-яё](?:[^.()\[\]\d;:]|(?<=[A-Z])\.){1,50}?)"
    rf"(?=,?\s*(?:{YEAR}|\.(?:\s|$)|[)\]]|$)))?"
)
_LATIN = re.compile(
    rf"(?P<open>[\[(]|[.,:?!”’\"*\]»“‘]\s)\s*(?P<genre>(?i:(?:{_STATE}\s+)?(?:{_DEGREE}\s+)?{_WORD}))"
    rf"(?P<where>[,:]?\s+{_SCHOOL}{_PLACE})?\s*(?P<close>[\])])?"
)
_CYRILLIC = re.compile(
    r"\s*[:.]\s*(?P<genre>(?:[^\W\d_]+\.?\s+){0,3}(?:(?:…|\.{3})\s+)?(?:автореф(?:ерат|\.)?\s*)?(?:дис(?:с|\.|серт|сертац)\w*\.?)"
    r"[^–—/\[\]]{0,70}?)(?=\s*\.?\s+[–—-]\s|\s*\[|\s*//|\.\s+(?-i:[^\W\d_a-zа-яё])[\w-]+(?:\s[\w-]+)?:\s|"
    r"(?:\.|(?<=\.))\s+(?-i:[^\W\d_a-zа-яё])[\w-]+\.?,\s\d{4}|$)",
    re.I,
)

_IN_BRACKETS = re.compile(rf"\((?P<y>{YEAR})\)")
_SCHOOL_WORD = re.compile(
    r"univ|hochschule|institut|college|school|akadem|üniv|école|enstitü", re.I
)


def take_thesis(text: str) -> tuple[str, dict[str, Any]]:
    """The entry without the words that make it a thesis, and what these say."""
    match = _CYRILLIC.search(text)
    if match and "//" not in text:
        rest = text[match.end() :]
        stopped = rest.lstrip()[:1] in "–—-" or (match[0].endswith(".") and rest[:1] == " ")
        return text[: match.start()] + ("." if stopped else "") + rest, {
            "genre": match.group("genre").strip(" .")
        }
    match = _LATIN.search(text)
    if match is None or match.start() < 12 or not _is_whole(match, text):
        return text, {}
    fields: dict[str, Any] = {"genre": match.group("genre").strip()}
    school = (match.group("school") or "").strip()
    if school:
        alone = is_lone_place(school) and not _SCHOOL_WORD.search(school)
        fields["publisher-place" if alone else "publisher"] = school
        if match.group("place"):
            fields["publisher-place"] = match.group("place").strip(" ,")
    opened, closed = match.group("open").strip(" :"), match.group("close") or ""
    rest = text[match.end() :]
    if opened in "[(" and opened and not closed:
        # "(PhD diss., University, 2010)": what is left of the bracket goes on.
        rest = "(" + rest.lstrip(" ,")
        opened = ""
    if (year := _IN_BRACKETS.match(rest)) and author_end(f"{text[: match.start()]}, 2000"):
        # "Ann Moor, The Wells (PhD thesis, Moor College, 2001), 4": commas part the rest.
        pinned = re.sub(r"^,\s(?=\d)", ", p. ", rest[year.end() :])
        return f"{text[: match.start()].rstrip()}, {year['y']}{pinned}", fields
    stop = "" if opened in "[(" else opened
    head = text[: match.start()] + stop
    if head.rstrip().endswith((".", "?", "!")):
        rest = rest.lstrip(" ,")
    gap = "" if not rest or rest[0] in ".,)" else " "
    if (
        not head.rstrip().endswith((".", ",", "”", "»", "“", "‘", "?", "!", "*", '"', "’"))
        and not opened
    ):
        head += "."
    return head + gap + rest.lstrip() if rest[:1] != "." else head.rstrip(" .") + rest, fields


def _is_whole(match: re.Match[str], text: str) -> bool:
    """True where the words stand apart, and are not a title's ("The master's thesis: a guide")."""
    behind = text[match.end("genre") : match.end("genre") + 1]
    return (
        match.group("open").strip() != ""
        and behind in ",:.)] "
        and not (behind == " " and not match.group("where"))
    )
