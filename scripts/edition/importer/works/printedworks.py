"""Whether a piece of a note prints a work, a source that is none, or points to a work before."""

from __future__ import annotations

import re

from edition.importer.fields.laws import is_law
from edition.importer.fields.noteauthors import author_end, author_place
from edition.importer.fields.worktitles import find_title
from edition.importer.words.dates import YEAR, find_date, is_month
from edition.importer.words.locators import NO_DATE
from edition.importer.words.names import read_names
from edition.importer.works.commaworks import parse_shelved
from edition.importer.works.germanlaw import parse_german
from edition.importer.works.gostimprints import has_imprint
from edition.importer.works.invertednames import direct_order
from edition.importer.works.oscola import is_law as is_oscola
from edition.importer.works.unsigned import parse_unsigned

IBID = re.compile(
    # These alone; behind a name they point to a work of its author.
    r"^\W*(?:(?:a\.\s?a\.\s?o|aao|a\.\s?g\.\s?[eymt]|ag[yem]|a\.\s?e(?=[.,])|aldaar)\b|"
    r"(?:(?:она|он|они|вона|він) (?:же|ж)\. )?(?:[^\W\d_]{1,10}\s){0,3}(?:"
    r"ibid(?:em)?|ибид(?:ем)?|там же|тамсамо|там само|сонда|сол жерде|ошондо|"
    r"ebd|ebda|ebenda|ibíd(?:em)?|ivi|tamże|tamtéž|"
    r"[ií]d(?:em)?(?=\W*(?:at\b|p\b|\d|$))|aynı (?:yer|eser|makale|kaynak))\b)",
    re.I,
)
# Words that point to a work named before.
POINTER = re.compile(
    r"\b(?:(?:op|loc|art|ob|dz|opere?)\.?\s?(?:cit(?:ée?s?|ad[ao]s?|at[aoie])?|cyt)\b|"
    r"opere citato|obra citada|cyt\. dz|"
    r"(?<=,\s)cit\.|\b(?:th[eè]se|tesi|rapp(?:ort)?|arrêt|sent(?:enza)?|ouvr|chap|doc)\.? cit\.|"
    r"préc(?:ité)?e?s?\b\.?|o\. ?c\.|a\.\s?a\.\s?o|a\.\s?g\.\s?[emyt]|a\. ?w\.|c\. ?d\.|anf\. ?arb|"
    r"(?:указ|вказ|зазн|цит)\.\s?(?:соч|ст|раб|праця|тв)|(?:көрс|атал)\.\s?(?:еңб|шығ)|"
    r"(?:көрсетілген|аталған|аталган) (?:еңбек|шығарма|мақала|эмгек)|adı geçen|"
    r"anılan eser|"
    r"wie anm|(?:s|siehe|vgl)\.? (?:oben,? )?anm|anm\.\s?\d|above,? (?:at )?n|supra|"
    r"\(n\.?\s?\d{1,3}\)|n(?:ote|\.)? \d{1,3} above|см\.:? (?:выше,? )?(?:сноск|прим)|"
    r"see (?:above,? )?(?:(?:foot)?note|n\. \d)|note \d|"
    r"(?:nota|przyp\.|dipnot|pozn\.|noot|fotnot|(?<=se )not) \d)",
    re.I,
)
# What lies in an archive is no work: "StAW, Bestand 14, Nr. 3", "ГАРФ. Ф. 12. Оп. 1. Д. 5".
SHELF_MARK = re.compile(
    r"\b(?:Bestand|Rep\.|Fonds|Fon|Fond|Dosya|Defter|Akten?|Nachl(?:ass|aß)|Faszikel|carton|liasse|leg(?:ajo|\.)|"
    r"busta|sygn\.|zesp\.|Ф\.|ф\.|фонд|қор)\s?\d|\b(?:оп|Оп|тізбе)\.\s?\d+[.,]\s(?:д|Д|іс)\.|\bBl\.\s?\d|\bfols?\.\s?\d",
)
# So many capitals name an archive, and what follows its shelf: "BayHStA, MA 1234, Bericht …".
_ACRONYM = re.compile(
    r"^[^\W\d_a-zа-яё][^\W\d_]{0,5}[^\W\d_a-zа-яё][^\W\d_]{0,3}(?:\s[^\W\d_a-zа-яё]{1,6})?,\s"
    r"(?:[^,;]{2,40},\s)?"
    r"(?:(?:Nr|No|n°|nº|sygn|leg|bb?|busta|regg?|fasc|filza|cod|ms|prot|kn|spr|д|ф)\.?\s)?"
    r"(?=[^,;.]*\d)[^\W_a-zа-яё][^\W_]{0,3}(?:[\s./-][^\W_]{1,5}){0,4}(?:[,;.]|$)"
)
_JOURNAL = re.compile(
    r"//|\b(?:vol|no|nr|jg|bd|т|вып|cilt|sayı)\.?\s?\d|№\s?\d|\d\s?\(\d{4}\)|\bhttps?://|\bin:\s",
    re.I,
)
_PLACE_YEAR = re.compile(
    r"[.,]\s+[^\W\d_a-zа-яё][^\d.,;:]{0,30}(?:\s[a-z]\.\s?[A-Z])?\.?(?:\s?:\s[^:;]{2,50})?,?\s"
    rf"(?:(?:1[4-9]|20)\d\d\b|(?i:{NO_DATE}))"
)
_DEBATE = re.compile(r"(?:Hansard|H[CL] Deb|Parl\. Deb|Parliamentary (?:Papers|Debates))\b")
_THESIS = re.compile(
    r",\s(?:\w+\.?\s){0,3}(?:thèse|mémoire|dissertation|diss\.|thesis|tesis|tesi|tese|tezi|"
    r"magisterarbeit|praca (?:doktorska|magisterska)|proefschrift|avhandling)\b",
    re.I,
)
# What people said and wrote to each other is no work.
_TALK = re.compile(
    r"\b(?:interview|conversation|personal communication|e-?mail|letter|telegram|minutes|"
    r"gespräch|brief|schreiben|entretien|lettre|courriel|entrevista|carta|intervista|lettera|"
    r"интервью|беседа|письмо|телеграмма|görüşme|mektup|rozmowa|wywiad|list do|інтерв’ю|лист до|"
    r"сұхбат|хат)\b",
    re.I,
)
_DATED = re.compile(rf"[\s:]{YEAR}(?=[,.;]|$)")
IMPRINT = re.compile(
    # "(17 May 1565)" is the day of a paper.
    r"\((?!\d{1,2}\.?\s[^\W\d_]+\.?\s\d{4}\))(?:[^()]*[,:;\s]\s?)?(?:(?:1[4-9]|20)\d\d|n\.\s?d\.|o\.\s?J\.|б\.\s?г\.|s\.\s?d\.)[a-z]?\)"
)
# ", 1989, pp. 9-12": behind year and page a work is over.
_PAGED = re.compile(rf",\s{YEAR},\s(?:pp?|SS?|s|с|С|str)\.\s?\d")
# ", pp. 9-12, che parla di …": what the work says there.
_RELATIVE = re.compile(
    r"(?<=\d),\s(?:che|dove|where|which|who|wo|wobei|où|qui|donde|onde|где|котор\w+|gdzie|któr\w+|kde|"
    r"waar|där)\s[^\d]{12,}$"
)
ANY_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\b")
_PAGES = re.compile(r",\s(?:pp?|SS?|ss?|[сc]{1,2}|f{1,2})\.\s?\d[\d–rv-]*")
SENTENCE = re.compile(r"\.\s+(?=[“„«]?[^\W\d_a-zа-яё][^\W\d_]*(?:[’'][^\W\d_]+)?\s)")


def prints_work(piece: str) -> bool:
    """True for a piece that prints a work in full, and not a remark or a pointer back."""
    if IBID.match(piece) or POINTER.search(piece) or len(piece) > 1500 or _DEBATE.match(piece):
        return False
    if parse_german(piece) or (is_law(piece) and not SHELF_MARK.search(piece)):
        return True
    imprint = IMPRINT.search(piece)
    shelved = SHELF_MARK.search(piece) or _ACRONYM.match(piece)
    if SHELF_MARK.search(piece) and _ACRONYM.match(piece):
        return False
    # "StA, C 12/2, Beilage „Wehre“, 3. 11. 1956": what lies there has names, too.
    kept = _ACRONYM.match(piece) or find_title(piece) is None
    if shelved and kept and not (imprint and find_date(imprint.group()) is None):
        return False
    if is_oscola(piece) or is_law(piece) or parse_shelved(piece.replace("*", "")):
        return True
    if (parse_unsigned(piece) or direct_order(piece)) and not _TALK.search(piece):
        return True
    title = find_title(piece)
    if re.search(r"https?://|www\.", piece) or " // " in piece or has_imprint(piece):
        return True
    if imprint:
        before = piece[: imprint.start()]
        # A parenthesis in a remark has whole sentences before it.
        sentences = re.search(r"[^\W\d_]{4}[.?!]\s+[^\W\d_][^.]{30}", before)
        names = read_names(piece.partition(", ")[0]) if ", " in piece[:80] else None
        told = title is not None or names is not None
        if re.match(r"\(\d{4}\)", imprint.group()) and not before.rstrip()[-1:].isdigit():
            # "The evidence code (1877) is discussed": a year alone is no imprint.
            return told or "*" in before
        return not sentences or told
    if title is not None and title[0] < 160 and "," in piece and not _is_remark(piece, title[0]):
        return bool(ANY_YEAR.search(piece[title[1] :]))
    dated = ANY_YEAR.search(re.sub(r"\*[^*]*\*", "", piece))
    if dated and re.search(r"\*[^*]{5,}\*[.,]?\s*[^\W\d_a-z]", piece):
        return True
    if author_place(piece) == 0 and not _TALK.search(piece):
        return True
    if _THESIS.search(piece) and author_place(piece, dated=False) == 0 and ANY_YEAR.search(piece):
        return True
    author = read_names(piece.partition(", ")[0]) if ", " in piece[:80] else None
    dated = _PLACE_YEAR.search(piece)
    if dated and is_month(re.sub(r"[\d,.\s]+$", "", dated.group()).rpartition(" ")[2]):
        # "Reports of the Council, 7 February 1924": a month is no place.
        dated = None
    named = author or re.match(
        r"^[^\W\d_a-zа-яё][\w’'\-]*(?:,\s|\.?\s[^\W\d_]\.|:\s|\s[^\W\d_a-zа-яё]|\.\s)", piece
    )
    return bool(named and (dated or (_JOURNAL.search(piece) and ANY_YEAR.search(piece))))


def _is_remark(piece: str, place: int) -> bool:
    """Whether quotation marks stand in a sentence behind a work: "2010, p. 7. He says “sat”."."""
    if _PAGED.search(piece, 0, place):
        return True
    dated = ANY_YEAR.search(piece, 0, place)
    return dated is not None and SENTENCE.search(piece, dated.end(), place) is not None


def is_behind_work(piece: str, place: int) -> bool:
    """Whether quoted words stand in a sentence behind a whole work, or a pointer to one."""
    ends = [m.end() for p in (IMPRINT, POINTER, _PAGED) for m in [p.search(piece, 0, place)] if m]
    return bool(ends) and SENTENCE.search(piece, min(ends), place) is not None


def opens_with_file(piece: str) -> bool:
    """Whether a piece is about a file: an archive in capitals, its number, and no sentence more."""
    return _ACRONYM.match(piece) is not None and SENTENCE.search(piece) is None


def prints_source(text: str) -> bool:
    """Whether a note prints nothing but a source that is no work: a file, the day of a paper."""
    if SHELF_MARK.search(text) or _ACRONYM.match(text):
        return True
    return len(text.split()) < 10 and find_date(text) is not None


def without_remark(piece: str) -> str:
    """A work without the sentences of comment behind its imprint, its pages or its day."""
    if said := _RELATIVE.search(piece):
        piece = piece[: said.start()]
    imprint = IMPRINT.search(piece)
    ends = [imprint] if imprint else list(_DATED.finditer(piece))[:2]
    for place in ends:
        end = SENTENCE.search(piece, place.end())
        if end and end.start() - place.end() < 60:
            tail = piece[end.end() :]
            head = piece[: place.start()]
            # Behind names and a year alone the quotation marks are those of the title.
            titled = find_title(head) or author_end(head) or "*" in head
            quotes = not titled and re.search("[“„«*]", tail)
            # Behind year and pages a work is over, whatever years a sentence names.
            paged = _PAGES.search(piece, place.end(), end.start() + 1)
            if paged and titled and not prints_work(tail):
                return piece[: end.start() + 1]
            if not (ANY_YEAR.search(tail) or re.search(r"https?://|\bdoi\b", tail) or quotes):
                return piece[: end.start() + 1]
    return piece
