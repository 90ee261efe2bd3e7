"""An entry's text made plain, and cut where it names several works."""

from __future__ import annotations

import itertools
import re
import unicodedata

from edition.importer.fields.addresses import address_spans
from edition.importer.fields.worktitles import find_title
from edition.importer.reading.lines import starred
from edition.importer.words.dates import YEAR, is_month

# An address that the end of a line has cut: what follows the blank can only be its rest.
_CUT_ADDRESS = re.compile(
    r"((?:\b10\.\d{4,9}/(?:[^\s<>]*[._/-](?=\s\d{3,}\.?$))?|(?:https?://|www\.)[^\s<>]*[/._=&?%-]))\s"
    r"(?=[a-z\d][\w%-]*(?:[./_=&?-][\w%~-]+)+|[\w-]+/|\d{3,}(?:[.)\s]|$))"
)

_PERSON = (
    r"[^\W\d_a-zа-яё][\w’'-]+(?:\s[^\W\d_a-zа-яё][\w’'-]+)?,\s[^\W\d_a-zа-яё][^\d–,;:()]{0,24}"
)
_STROKES = re.compile(rf"^{_PERSON}?(?:\s–\s{_PERSON}?)+(?=[.:(]|\s[(\d])")
# "2008 (ed. or. 2001)": the year of the first print.
_FIRST_PRINT = re.compile(
    r"\s\((?:ed\.\sor|éd\.\sor|1(?:st|re|ª|\.)\s|first\s|erst|wyd\.\s|pierwsz|prima\s|primera\s|première\s|"
    rf"orig)[^()\d]{{0,40}}{YEAR}\)",
    re.I,
)
# "pp. 9-37: 30-31": behind the pages of an article the one that is meant.
_PIN = re.compile(r"(?<=\d):\s\d{1,4}(?:[–-]\d{1,4})?(?=[.;]?\s*$)")


def clean_entry(text: str) -> str:
    """An entry on one line: soft hyphens and escapes out, blanks single, emphasis in stars."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u00a0", " ")
    text = starred(text)
    text = re.sub(r"\\([$&%#_*\[\]~])", r"\1", text).replace("**", "")
    text = re.sub(r"\*(\d+)\*", r"\1", text)
    return _CUT_ADDRESS.sub(r"\1", " ".join(text.split()))


# "Ann Roy, review of Tom Lee, Wells (2009), Water, 8 (2011), 201–3"
_REVIEW = re.compile(
    r"^(?P<names>[^“”„«‘\"()]{3,80}),\s(?P<title>"
    r"(?:review of|rev\. of|rez(?:ension|\.) (?:zu|von)|compte rendu d[eu]|"
    r"c\.\s?r\. d[eu]|"
    r"recensione (?:di|a)|reseña de|resenha de|recensie van|рец(?:ензия|\.) на|rec(?:enzja|\.))\s"
    r"[^“”„«‘\"]{5,250}?),\s"
    rf"(?=(?:in:?\s)?(?-i:[^\W\d_a-zа-яё])[^,()\d]{{2,80}},?\s"
    rf"(?:vol\.\s)?\d{{1,4}}(?:[./]\d{{1,3}})?,?\s(?:no\.\s\d+\s)?\({YEAR}\))",
    re.I,
)


def with_review(text: str) -> str:
    """An entry with the title of a review in quotation marks, as other titles of parts are."""
    return _REVIEW.sub(r"\g<names>, “\g<title>”, ", text)


# "Bianchi 2014 = G. Bianchi, I pozzi": the short form by which the text cites a work.
_SIGLUM = re.compile(rf"^[^=;:.,]{{2,50}}\s{YEAR}[a-z]?\s=\s+(?=\S)")
# "Leuven, Acco, 2010, 312 p.", "Moscow, Nauka Publ., 2010. 312 p.": commas in an imprint.
_UP = r"(?-i:[^\W\d_a-zа-яё])"
_COMMA_IMPRINT = re.compile(
    rf"(?<=[\w)\]»”?!]\.\s)(?P<place>{_UP}[\w’'-]+(?:[\s-]{_UP}[\w’'-]+){{0,2}}),\s"
    rf"(?P<house>{_UP}[^.,:;\d]{{1,50}}(?:\sPubl\.)?),\s(?P<year>{YEAR})"
    r"(?=[.,]\s\d{1,4}\s(?:pp?|[sSсСfl]|bl|blz|str|стр)\.)"
)
# "В кн.: Быт города. Саратов, 2003, с. 77–101": a comma before the pages.
_COMMA_PAGES = re.compile(
    rf"(?<=\.\s)(?P<place>(?:[МЛ]\.|СПб\.|{_UP}[а-яё-]+)),\s(?P<year>{YEAR}),\sс\.\s(?=\d)"
)
# "W: MAZUR, Ewa, red. Miasto", "I: Holm, Karin (red.)", "in Waters, eds A. Roy": others' words
# for a book and its editors.
_IN_OTHER_WORDS = re.compile(rf"(?<=[.?!,”“»])(?<!\b{_UP}\.)\s[Ii]:\s(?={_UP})")
_EDITORS_BEHIND = re.compile(
    rf"(?<=\s)(?P<names>(?:[Ii]n|W|E[nm]|Dans):\s{_UP}[^.()“”„]{{3,120}}?),\s"
    rf"(?P<role>(?:eds?|red|dirs?|coords?|orgs?|hrsg))\.\s(?={_UP})"
)
_EDITORS_AMID = re.compile(
    rf",\seds?\s(?=(?:{_UP}\.[\s-]?){{1,3}}{_UP}[\w’'-]+[^().]{{0,200}}?\s\()"
)


def with_plain_words(text: str) -> str:
    """An entry without its siglum, its imprint and the book around it said as most styles do."""
    text = _SIGLUM.sub("", text)
    text = _COMMA_IMPRINT.sub(r"\g<place>: \g<house>, \g<year>", text)
    text = _COMMA_PAGES.sub(r"\g<place>, \g<year>. С. ", text)
    text = _EDITORS_BEHIND.sub(r"\g<names> (\g<role>.). ", _IN_OTHER_WORDS.sub(" In: ", text))
    return _EDITORS_AMID.sub(", ed. by ", text)


def printed_form(text: str) -> str:
    """An entry as it is to be shown: without Markdown's marks."""
    return re.sub(r"<((?:https?://|www\.)[^<>\s]+)>", r"\1", clean_entry(text)).replace("*", "")


def parted(text: str, longest: int) -> str:
    """An entry made plain, names with strokes between them, as in Prague, parted by semicolons."""
    text = clean_entry(text)[:longest]
    match = _STROKES.match(text)
    return f"{match[0].replace(' – ', '; ')}{text[match.end() :]}" if match else text


# "Leeds: Moor, 2003a" and "Berlin 19982": the letter of the list, the number of the edition.
_MARKED_YEAR = re.compile(
    rf"(?<=[^\W\d_],\s)({YEAR})[a-z](?=[.,]?$|,\s\d)|(?<=[^\W\d_]\s)({YEAR})[2-9²³](?=\.?$|,\s(?:S|p))|(?<=,\s)({YEAR})[2-9²³](?=\.?$)"
)
# "[2000] 2008": the year of the first print.
_FIRST_YEAR = re.compile(rf"(?<=[,:]\s)\[{YEAR}\]\s(?={YEAR}\b)")
# "43 (Frühjahr 2001) 1, S. 71–91"
_SEASON = re.compile(
    rf"(?<=\d\s)\((?P<s>[^\W\d_]{{3,10}}\.?(?:/[^\W\d_]{{3,10}}\.?)?)\s(?P<y>{YEAR})\)(?=\s\d|[,:]\s)"
)


def without_pins(text: str) -> str:
    """An entry without the page that is meant behind those of an article, and the first print."""
    if re.search(r"\bpp?\.\s\d+[–-]\d+:\s\d", text):
        text = _PIN.sub("", text)
    text = _FIRST_YEAR.sub("", text)
    text = _MARKED_YEAR.sub(lambda m: m[1] or m[2] or m[3], text)
    text = _SEASON.sub(lambda m: m[0] if is_month(m["s"].rstrip(".")) else f"({m['y']})", text)
    return _FIRST_PRINT.sub("", text)


def split_works(text: str) -> list[str]:
    """The works under one number: a second one begins behind the address of the first,
    or behind a semicolon where both have a title of their own."""
    text = clean_entry(text)
    works: list[str] = []
    start = 0
    spans = address_spans(text)
    for (_, end), (following, _) in itertools.pairwise(spans):
        second = re.match(r"[\s.,;]+(?=[^\W\d_a-zа-яё]|[«“\"])", text[end:following])
        between = text[end:following]
        if second is None or len(between.split()) < 4:
            continue
        if not re.match(
            r"(?:accessed|retrieved|available|doi|url|дата|режим)\b", between[second.end() :], re.I
        ):
            works.append(text[start:end])
            start = end + second.end()
    works.append(text[start:])
    return [part for work in works for part in _split_semicolons(work)]


def _split_semicolons(text: str) -> list[str]:
    parts: list[str] = []
    for piece in re.split(r";\s+(?=[^\W\d_a-zа-яё«“\"])", text):
        if parts and not (_stands_alone(piece) and _stands_alone(parts[-1])):
            parts[-1] += "; " + piece
        else:
            parts.append(piece)
    return parts


def _stands_alone(text: str) -> bool:
    """True for a piece with a title in quotes or emphasis and a year or an address."""
    titled = find_title(text) is not None or re.search(r"\*[^*]{5,}\*", text)
    return bool(titled and re.search(r"(?:1[5-9]|20)\d\d|https?://", text))
