"""What lines and paragraphs at the foot of a first page say: of the article, and not in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.fields.yearheads import read_opening
from edition.importer.front.biographies import is_account_of
from edition.importer.front.publisherlines import is_boilerplate
from edition.importer.front.titleclues import CORRESPONDING
from edition.importer.reading.lines import plain
from edition.importer.signs.imprint import imprint_of, is_own_imprint
from edition.importer.signs.openings import FACT
from edition.importer.signs.selfnotes import is_self_note
from edition.importer.signs.titlefacts import is_rights
from edition.importer.words.history import history_of
from edition.importer.words.institutions import is_institution
from edition.importer.words.script import starts_lower

_OPENING = re.compile(
    r"^\s*(?:[*†‡§¶#⁎∗✉]+\s*(?-i:(?=[^\W\d_a-z]))|©|\(c\)\s*(?:19|20)\d\d|copyright\b|e-?mail\b|"
    r"correspond(?:ing|ence)\b|contact\b|address for correspondence|orcid\b|doi\b|issn\b|"
    r"https?://(?:dx\.)?doi\.org|this is an open[- ]access|to cite this article|cite this|"
    r"how to cite|citation:|suggested citation|published (?:online|by)\b|"
    r"для (?:корреспонденции|цитирования)|автор для корреспонденции|дәйексөз үшін|"
    r"korrespond\w+|sorumlu yazar|iletişim|atıf|auteur correspondant|pour citer|"
    r"autor\w* (?:de|para) correspond\w+|correspond[eê]nc\w+|cómo citar|como citar|per citare|"
    r"autor do korespondencji|adres do korespondencji|jak cytować|zitier(?:weise|vorschlag))",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|©\s*\S|\(c\)\s*(?:19|20)\d\d|\b10\.\d{4,9}/\S|"
    r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|creative\s*commons|\bCC[ -]BY\b|open[- ]access|"
    r"all rights reserved|corresponding author|автор для корреспонденции|\b\d{4}-\d{3}[\dX]\b",
    re.IGNORECASE,
)
# What sentences of a foot are about.
_ABOUT = re.compile(
    r"licen[cs]e|permi(?:ts|ssion)|reproduc|distribut|attribution|copyright|\brights\b|reprint|"
    r"publish|\bjournal\b|archive|\bauthors?\b|funding|conflicts? of|\bdata\b|supplement|grants?\b|"
    r"thank|support|correspond|address|affiliation|editor|grateful|"
    r"lizenz|urheber|gefördert|dank|unterstütz|licence|droits|soutien|financé|remerci|licencia|"
    r"derechos|financiad|agradec|licença|direitos|licenza|diritti|finanziat|ringrazi|finansowan|"
    r"dzięku|лиценз|права|благодар|поддержк|грант|проект|қаржыланд|алғыс|lisans|destek|teşekkür|"
    r"підтрим|проєкт",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*[*†‡§¶#⁎∗✉]")
# "Authors’ addresses: …", "Permission to make copies …"
_NOTICE = re.compile(
    r"^\W*(?:authors?[’']?s?[’']?\s(?:current\s)?(?:contact|address(?:es)?|affiliations?)\b|"
    r"permission to (?:make|copy|reprint|reproduce)\b|(?:anschrift|adresse)\w* de[rs]\b|"
    r"(?:indirizz|endereç|direcci|adres)\w+ (?:d|auto)\w+|адреса? автор)",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"[,.;]?\s*(?:(?:electronic|print|online)\s)?[pe]?-?ISSN:?\s*\d{4}-\d{3}[\dX]", re.I
)
_ADDRESSES = re.compile(
    r"^\W*(?:address(?:es)?|affiliations?|adress\w+|anschrift\w*|direcci\w+|endere\w+|indirizz\w+|"
    r"адреса?|institutions?)\b",
    re.IGNORECASE,
)
# An entry or a note has a number, initials or quotation marks.
_ENTRY = re.compile(r"^\W*(?:\d{1,3}[.)\]]?\s|[^\W\d_]\.\s?[^\W\d_])|[“„«\"‘]|//")
_LINE = 120  # letters of the line of the journal
_MOST = 120  # words of a paragraph


def opens_fact(text: str) -> bool:
    """Whether a line opens correspondence, a date, rights or a note to a name."""
    # Stars around a whole heading are no mark of a note.
    text = plain(text)
    return bool(_OPENING.match(text) or history_of(text)) and not starts_lower(
        text.lstrip("*†‡§¶# ")
    )


def says_fact(text: str) -> bool:
    """Whether a line says something that stands at the foot of a first page."""
    if _EVIDENCE.search(text) or FACT.match(text) or CORRESPONDING.search(text[:80]):
        return True
    return bool(history_of(text)) or is_own_imprint(text) or is_boilerplate(text)


def is_about_article(text: str) -> bool:
    """Whether a sentence is of what feet speak of: rights, thanks, addresses."""
    return bool(_ABOUT.search(text))


def is_stray(text: str) -> bool:
    """Whether a block below a list is correspondence, a date or rights, and no entry."""
    if text.lstrip().casefold().startswith(("http", "doi", "issn", "www", "©")):
        return False
    return opens_fact(text) and tells(text)


def tells(text: str) -> bool:
    """Whether a line has a date of the article, an address or rights in it."""
    return bool(history_of(text) or _EVIDENCE.search(text))


def is_marked_note(group: Sequence[str]) -> bool:
    """Whether lines are a note under a sign, with a place or with thanks."""
    return bool(_MARKED.match(group[0])) and any(
        is_institution(x) or _ABOUT.search(x) for x in group
    )


def is_on_person(text: str, names: Sequence[str]) -> bool:
    """Whether a paragraph says who an author is, or names him with his place."""
    if is_account_of(text, names) or is_self_note(text):
        return True
    placed = is_institution(text[:_LINE]) and len(text.split()) <= _MOST
    return placed and any(text.casefold().startswith(f"{n.casefold()},") for n in names)


def is_notice(text: str) -> bool:
    """Whether a paragraph gives addresses or permissions."""
    return bool(_NOTICE.match(text))


def is_sure(text: str) -> bool:
    """Whether a paragraph cannot be text: the line of the journal, or a notice of rights."""
    notice = len(text) < _LINE or _NOTICE.match(text)
    if is_journals_line(text):
        return True
    return bool(notice and is_rights(text) and len(text.split()) <= _MOST)


def is_journals_line(text: str) -> bool:
    """Whether a line says where the article was printed, and opens no entry."""
    text = _SERIAL.sub("", text)
    printed = {"volume", "pages", "year"} <= imprint_of(text).keys() and len(text) < _LINE
    return printed and not _ENTRY.search(text) and read_opening(text) is None


def without_thanks(text: str) -> str:
    """Who the author is, without the thanks behind it; a note of thanks alone as it is."""
    ends = re.finditer(r"(?<=[.)])\s+(?=[^\W\d_a-zа-яё])", text)
    return next((text[: m.start()] for m in ends if is_self_note(text[m.end() :])), text)


def heads_addresses(text: str) -> bool:
    """Whether a line opens with the label of the authors' addresses or institutions."""
    return bool(_ADDRESSES.match(text))
