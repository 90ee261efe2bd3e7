"""Stretches of an entry cut at punctuation, and the small readings they share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from edition.importer.words.cities import is_seat
from edition.importer.words.wordlists import PUBLISHERS, SHORTENED

# Words by which a body is told from a journal or a publishing house.
INSTITUTION = re.compile(
    r"\b(?:cent(?:re|er)|institut\w*|council|foundation|bank|ministry|organi[sz]ation|house|"
    r"agency|commission|committee|office|corporation|fund|program(?:me)?|association|"
    r"институт|центр|фонд|совет|министерство|банк|агентство|комитет)\b",
    re.I,
)
# "In: …" before the book a chapter stands in.
IN = re.compile(
    r"^(?:In|in|Dans|dans|En|en|Em|em|W|V|U(?!\sof\b)|У кн|У|В кн|В|I(?=\s[^\W\d_]\.\s?[^\W\d_])|"
    r"Кіт|Кітапта|Китепте|Kitobda|Kitabda|[İi]çinde|"
    r"\[(?:[Ii]n|[Ww]|[Вв]|[Уу])\s?:?\])\s*[.:]{0,2}\s+(?=\S)"
)
# Words that only names of publishing houses have.
HOUSE = re.compile(
    r"press|verlag|édition|edition|editor|edizioni|wydawnictw|yayın|kitab|matbaa|basımevi|universit|"
    r"üniversite|vakfı|enstitü|kurumu|\bbooks|publish|& ?(?:co|sons|söhne)|издат|academic|oficyna|"
    r"druckerei|imprimerie|librairie|\bhouse\b|пресс\b",
    re.I,
)
# Words by which a body at the head of an entry is told from a title.
_BODY = re.compile(
    r"\b(?:cent(?:re|er)|institut\w*|council|foundation|bank|ministry|organi[sz]ation|agency|"
    r"commission|committee|office|corporation|association|society|board|museum|university|union|"
    r"trust|department|company|group|authority|federation|academy|secretariat|bureau|operators|"
    r"forum|project|initiative|consortium|coalition|laborator(?:y|ies)|observatory|league|"
    r"directorate|administration|parliament|inspectorate|alliance|network|inc|ltd|"
    r"\w*kammer|\w*behörde|\w*kanzlei|gemeinderat|stadtrat|magistrat|generaldirektion|"
    r"verein\w*|\w*gesellschaft|\w*amt|ministerium|bundes\w+|\w*verband|\w*archiv|archives?|gmbh|ag|"
    r"agence|direction|observatoire|préfecture|ministerio|agencia|instituto|dirección|consejo|"
    r"comisión|alcaldía|ayuntamiento|fundación|asociación|sociedad|ministero|agenzia|istituto|"
    r"regione|fondazione|associazione|società|ministério|agência|secretaria|prefeitura|conselho|"
    r"(?:comune|provincia|città) d\w+|soprintendenza|accademia|deputazione|prefettura|câmara|"
    r"fundação|associação|sociedade|"
    r"société|ministère|comité|conseil|association|commission|mairie|"
    r"halkevi|vekâleti|nezareti|gazetesi|müzesi|vakfı|meclisi|cemiyeti|kurumu|başkanlığı|bakanlığı|belediyesi|derneği|idaresi|müdürlüğü|"
    r"институт|центр|фонд|совет|министерство|банк|агентство|комитет|общество|управа|управление|"
    r"бюро|станция|академия|университет|комиссия|товарищество|музей|архив|"
    r"ассоциация|федерация|палата|birliği|komisyonu|"
    r"институты|орталығы|қоры|министрлігі|комитеті|басқармасы|қоғамы|мұражайы)\b",
    re.I,
)
# What stands before the names of editors.
EDITED = (
    r"(?:edited by|edd?s?\.(?: by)?|sous la (?:direction|dir\.) d(?:e|['’])|dirigé par|dir\.|éd\.|"
    r"herausgegeben von|(?:hrsg|hg)\.(?:\sv(?:on|\.))?|a cura di|a\.?\s?c\.\s?di|"
    r"edición de|editado por|coord\.|"
    r"org\.|organizado por|pod red\.|under redaktion av|red\.(?:\sav)?|onder redactie van|"
    r"(?:yay(?:ına|\.)\s)?haz(?:ırlayan|\.)|editör:?|за (?:заг\. )?ред\.|"
    r"под (?:общ(?:ей)?\.? |науч(?:ной)?\.? )?ред(?:акцией)?\.?|"
    r"(?:(?:отв|гл|науч|бас|ғыл)\.\s?)?ред(?:актор)?\.|(?:автор-)?сост(?:авител[ьи])?\.?:?|"
    r"(?:за|під) (?:заг(?:альною)?\.? )?ред(?:акцією)?\.?)"
)
# Behind these the names stand in the genitive.
EDITED_GENITIVE = re.compile(r"\b(?:под|за)\s(?:[^\W\d_]{2,6}\.?\s)?ред")
_EDITORS = re.compile(rf"\b{EDITED}\s+(?P<n>(?-i:[^\W\d_a-zа-яё]).+)$", re.I)
_PLACE_PUBLISHER = re.compile(
    r"^(?P<place>[^\W\d_a-zа-яё][^:\d()]{0,50}?)\s*:\s*(?P<publisher>[^:]{2,120})$"
)
# What stands behind the names of editors.
EDITORS = (
    r"(?:edd?s?|éds?|editors?|editores|hrsg|hrg|hgg?|dirs?|coords?|orgs?|comps?|"
    r"a cura di|a\.?\s?c\.?\s?di|"
    r"ред|отв\. ред|сост|упоряд|red|opr|haz|yay\. haz|der(?=[.)]|$)|құраст|бас ред)"
)
_LABEL_WORD = re.compile(
    r"(?:^|[\s(.])(?:vol|art|no|nos|nr|iss|pp?|с|стр|т|вып|ed|eds|bd|s|ss|б|бб|n|h|jg|rev|ред|общ|изд|wyd|vyd|uppl|opr|poz|przeł|tłum|"
    r"univ|st|dr|jr|inc|ltd|co|dept|int|u|г|им|д|сер|proc|conf|[A-ZА-Я])$",
    re.I,
)


def bare(text: str) -> str:
    """A text without emphasis marks, outer quotes and the punctuation around it."""
    text = " ".join(text.replace("*", "").replace("\\", "").split())
    return text.strip(" ,;–—").rstrip(".").strip()


def join_as_printed(pieces: list[str], text: str) -> str:
    """Neighbouring pieces with what stands between them in the text ("Water Resour. Res.")."""
    start, end = text.find(pieces[0]), text.rfind(pieces[-1])
    if start < 0 or end < start or end - start > sum(map(len, pieces)) + 3 * len(pieces):
        return bare(", ".join(pieces))
    return bare(text[start : end + len(pieces[-1])])


def close_range(text: str) -> str:
    """Pages or numbers with a plain hyphen-like dash and no blanks."""
    return re.sub(r"\s*([–—‒-])\s*", r"\1", text.strip()).strip(".")


def outside(text: str, quotes: Mapping[str, str]) -> Iterator[int]:
    """The places of a text outside brackets, emphasis and quotation marks.

    `quotes` has for each opening mark those that close it; one that nothing closes counts as none.
    """
    depth, italic, closing = 0, False, ""
    for place, char in enumerate(text):
        if closing:
            closing = "" if char in closing and not _apostrophe(text, place) else closing
        elif char in quotes and any(c in text[place:] for c in quotes[char]):
            closing = quotes[char]
        elif char == "*":
            italic = not italic
        elif char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        if not (closing or depth or italic):
            yield place


def split_pieces(text: str, at: str = r"[,;.]") -> list[str]:
    """Cut at punctuation outside brackets, quotes and emphasis, and at dashes with blanks."""
    pieces: list[str] = []
    start = 0
    cut = re.compile(rf"{at}(?=\s|$)|\s[–—-](?=\s)(?!(?<=\d\s[–—-])\s\d)")
    for place in outside(text, {"«": "»", "“": "”", "‘": "’"}):
        match = cut.match(text, place) if place >= start else None
        if match and not _is_abbreviation(text[start:place], text[place], text[place + 1 :]):
            pieces.append(text[start:place])
            start = match.end()
    pieces.append(text[start:])
    return [piece.strip() for piece in pieces if piece.strip(" .,;")]


def _apostrophe(text: str, place: int) -> bool:
    return text[place] == "’" and place + 1 < len(text) and text[place + 1].isalpha()


def _is_abbreviation(before: str, char: str, after: str) -> bool:
    """Whether a full stop is that of a shortened word, behind which the name goes on."""
    if char != ".":
        return False
    last = re.search(r"[^\W\d_]+$", before[-16:])
    goes_on = last is not None and re.match(r"\s+(?:[^\W\d_a-zа-яё]|\()", after)
    shortened = goes_on and last is not None and last.group().casefold() in SHORTENED
    return bool(shortened or _LABEL_WORD.search(before[-12:]))


def read_place_publisher(text: str) -> dict[str, str] | None:
    """ "Place: Publisher" as two fields; None where the text is not of this form."""
    match = _PLACE_PUBLISHER.match(bare(text))
    if match is None or len(match.group("place").split()) > 5 or match.group("place")[0].islower():
        return None
    place, house = match.group("place").strip(), match.group("publisher")
    if is_seat(house) and not is_seat(place):
        # "Fortress: Minneapolis"
        place, house = house, place
    return {"publisher-place": place, "publisher": house}


def is_sentence(text: str) -> bool:
    """True for a title in sentence case: most of its longer words are small."""
    _, *words = re.findall(r"[^\W\d_]{3,}", text) or [""]
    return len(words) >= 2 and 2 * sum(w[0].islower() for w in words) > len(words)


def is_lone_place(text: str) -> bool:
    """True for one capitalised word that is no publishing house: what stands alone is a place."""
    word = bare(text)
    plain = bool(re.fullmatch(r"[^\W\d_a-zа-яё][^\W\d_]+(?:[-‐][^\W\d_]+)*", word))
    return plain and word.casefold() not in PUBLISHERS and not HOUSE.search(word)


def names_body(text: str) -> bool:
    """True for words that name a body: short, capitalised, with a word only bodies have."""
    words = text.split()
    opens = not re.match(r"(?:the|an?|on|report|annual)\s", text, re.I)
    return 1 < len(words) <= 9 and opens and text[:1].isupper() and bool(_BODY.search(text))


def is_body(text: str) -> bool:
    """True for a body's name that could be read as a person's: its last word says what it is."""
    words = text.split()
    ends = bool(words) and any(_BODY.fullmatch(w) for w in (words[0], words[-1]))
    return "," not in text and names_body(text) and (ends or len(words) > 3)


def find_editors(text: str) -> tuple[str, str]:
    """The text before "edited by …" (or its like), and the names after it."""
    match = _EDITORS.search(text)
    return (text[: match.start()].strip(" ,;/"), match.group("n")) if match else (text, "")
