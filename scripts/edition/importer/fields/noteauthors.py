"""Where the names of a work's authors stand in a note that sets its titles apart by commas only.

"On the trade at large, Karin Holm, At Your Door: …" and "wird bestritten von Rolf Hint, Glocken …"
print no quotation mark that would tell the work from what leads to it. Names do: some words with
capitals, bounded by a small word or a comma, with a title and an imprint behind them.
"""

from __future__ import annotations

import re

from edition.importer.fields.laws import opens_as_law
from edition.importer.words.cities import is_city
from edition.importer.words.dates import YEAR, is_month
from edition.importer.words.names import INITIALS, is_name_word, read_names
from edition.importer.words.pieces import EDITORS, names_body
from edition.importer.words.script import CAPITALS
from edition.importer.words.wordlists import FUNCTION_WORDS, NAME_PARTICLES, word_set

_FAR = 320
# The years of a file are no imprint; those of several volumes stand behind place and house.
_DATED = re.compile(
    rf"(?<![–-]){YEAR}(?!\s?[–-]\s?\d)|https?://|"
    rf",\s[^\W\d_a-z][^,\d]{{1,40}},\s[^,\d]{{2,60}},\s{YEAR}[–-](?:{YEAR}|\d\d)(?=[,.]|$)"
)
_ROLE = re.compile(rf"(?:\s*\(\s*{EDITORS}\b\.?\s*\)|,\s{EDITORS}\.)$", re.I)
_OTHERS = re.compile(
    r"(?:,|\s&|\set)?\s(?:et al|e altri|i in|и др|та ін|ve diğerleri|vd|y otros|e outros|u\. ?a|"
    r"m\. ?fl|a kol)\.?$|,\se\sal\.$"
)
_AND = re.compile(r"\s(?:and|&|und|et|ve|y|e|i|и|та|och|en|a)\s")
_JOINTS = word_set("and & und et ve y e i и та және og en och a")
_STOP = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=\d)|(?<=[)”»“]))[.?!]\s+(?=[^\W\d_a-zа-яё])|[:;–—]\s+")
# Where papers lie: no author.
_KEEPERS = re.compile(
    r"archiv|archiwum|архив|архів|мұрағат|arşiv|bibliot|librar|record office", re.I
)
# "AA.VV.": several authors, whom nobody names.
SEVERAL = re.compile(r"AA\.?\s?VV\.?|VV\.?\s?AA\.?", re.I)
_BODIES = re.compile(
    r"^(?=(?-i:[^\W\d_a-z]))(?:(?:ville|commune|mairie) d[eu]|(?:comune|città|provincia) d\w+|"
    r"office (?:municipal|national|du)|"
    r"mission (?:parlementaire|interministérielle|d[’']information)|groupe de travail|"
    r".*\b(?:clearing house|"
    r"courts?|cour|tribunal\w*|\w*gericht\w*|суд|mahkemesi|sąd|corte|"
    r"compagnie|chambre|syndicat|fédération|\w*verein|\w*bund|landtag|reichstag|"
    r"sociedad|compañía|cámara|ministerio|ayuntamiento|società|ministero|comune|"
    r"towarzystwo|ministerstwo|izba|związek|spolek|sdružení|vereniging|ministerie|förening|"
    r"сельсовет|земство|съезд))\b",
    re.I,
)
# These come right before an author.
_BY = word_set(
    "by in of from von bei par de d’après chez у от od przez di da por av van door podle"
)
# Behind these a German noun comes first.
_ARTICLES = word_set("zu zur zum der die das den dem des im am vom beim")
# Words with which a note begins, and so with a capital, that are no given name.
_OPENING = FUNCTION_WORDS | word_set(
    """
    vgl siehe dazu hierzu zu zur zum so ähnlich anders über für nach bei auch ferner etwa zit
    grundlegend ausführlich dagegen zuletzt kritisch allgemein
    voir sur pour outre selon après dans ainsi cf comparer cité
    véase ver sobre para según también si veda vedi per su cfr secondo anche
    zob por patrz o na cyt szerzej см ср о об подробнее цит пор див про қар
    bkz ayrıca krş için aktaran zie over ook voor se om jfr även viz o k srov
    on compare contrast quoted cited
    """
)


def author_place(text: str, dated: bool = True) -> int | None:
    """Where the names of the authors begin; None where no names with a title behind them stand.

    With `dated` a year or an address must follow, as it does where a work is printed in full.
    """
    weak: int | None = None
    start = 0
    limit = _limit(text)
    for comma in re.finditer(r",\s", text[:limit]):
        stop = [m.end() for m in _STOP.finditer(text, start, comma.start())]
        begin = stop[-1] if stop else start
        if weak is not None and not stop:
            # The title behind those names.
            continue
        place = _names_in(text, begin, comma.start())
        if place is not None and _has_title(text[comma.end() :], place == 0, dated):
            led = re.search(r"(\S+)\s$", text[begin:place])
            if led is None or led[1].strip(".").casefold() in _OPENING | _BY:
                return place
            # "… im Besitz der Familie Berg, Ulm. Das Verfahren folgt …"
            weak = place if led[1] not in ("v.", "v") else weak
        start = comma.end()
    return weak


def author_end(text: str, dated: bool = False) -> int | None:
    """Where the names at the head of a work end: at the comma before its title; None for none."""
    if author_place(text, dated) != 0:
        return None
    ends: list[int] = []
    start = 0
    for comma in re.finditer(r",\s", text[: _limit(text)]):
        if _names_in(text, start, comma.start()) != start:
            break
        ends.append(comma.start())
        if opens_with_body(text[start : comma.start()]):
            return ends[0]
        start = comma.end()
    if len(ends) > 1 and not re.match(r",\s[^\W\d_a-zа-яё]|,\s[“„«‘*\"]", text[ends[-1] :]):
        # "A. Moor, Wells and Ropes, 1660–1800 (…)": no title is left.
        ends.pop()
    if len(ends) > 1 and not _AND.search(text, ends[-2], ends[-1]):
        # Without an "and" before the last name, what looks like a second one is the title.
        return ends[0]
    return ends[-1] if ends else None


def _limit(text: str) -> int:
    """How far the names can stand: before the imprint and before the book of a chapter."""
    ends = (
        re.search(rf"(?:,|\(|\s){YEAR}\)?(?=[,.;)\s]|$)(?!\s?[–-]\s?\d)", text),
        re.search(r"\b(?:in|dans|w|в|у):\s", text),
        re.search(r"//", text),
    )
    return min([m.start() for m in ends if m] + [_FAR])


def _names_in(text: str, begin: int, end: int) -> int | None:
    """Where the names begin with which a stretch of a note ends; None where it ends with none."""
    stretch = _ROLE.sub("", _OTHERS.sub("", text[begin:end]))
    if opens_with_body(stretch) and not _KEEPERS.search(stretch):
        return begin
    words = [(m.start(), m.group()) for m in re.finditer(r"\S+", stretch)]
    k = len(words)
    while k and _can_be_named(words[k - 1][1]):
        k -= 1
    while k < len(words) and not _opens_name([w for _, w in words[k:]]):
        k += 1
    k = _behind_noun([w for _, w in words], k)
    if k == len(words) or _KEEPERS.search(stretch[words[k][0] :]):
        return None
    each = re.split(rf",\s|{_AND.pattern}", stretch[words[k][0] :])
    # "Berg L" is a doctor's form, and no name with a given one.
    if any(
        not 1 < len(one.split()) < 7 or re.search(rf"\s[{CAPITALS}]{{1,3}}$", one) for one in each
    ):
        return None
    if any(one.split()[0].casefold() in _OPENING for one in each):
        return None
    names = read_names(stretch[words[k][0] :])
    if not names or not all(re.search(r"[^\W\d_a-zа-яё]", n.get("given", "")) for n in names):
        return None
    return begin + words[k][0]


def opens_with_body(text: str) -> bool:
    """Whether the authors are a body: a society, an office, a court."""
    if SEVERAL.fullmatch(text.strip(" ,")):
        return True
    # "Regolamento pel forno comune": a law names a body, too.
    return names_body(text) or (bool(_BODIES.match(text)) and not opens_as_law(text))


def names_keeper(text: str) -> bool:
    """Whether an archive or a library is named: where papers lie."""
    return _KEEPERS.search(text) is not None


def _can_be_named(word: str) -> bool:
    return is_name_word(word) or word in _JOINTS or bool(INITIALS.match(word)) or word == "al."


def _opens_name(words: list[str]) -> bool:
    """Whether a name can begin with the first of these words; "von Egon Brandt" begins later."""
    bare = words[0].strip(".").casefold()
    opening = bare in _OPENING and not re.fullmatch(r"[^\W\d_]\.", words[0])
    if words[0].islower() or opening or words[0] in _JOINTS:
        return False
    proper = [w for w in words if w.lower() not in NAME_PARTICLES and w not in _JOINTS]
    return len(proper) >= 2 and (not bare.endswith("’") or len(bare) > 2)


def _behind_noun(words: list[str], k: int) -> int:
    """Behind "dem Verfahren von Egon Brandt" and "zur Zeit Karl Berg": nouns look like names."""
    for i in range(k + 1, len(words) - 1):
        if words[i] == "von" and _opens_name(words[i + 1 :]) and words[i - 1] not in _JOINTS:
            return i + 1
    first = next((i for i in range(k, len(words)) if words[i] in _JOINTS), len(words))
    noun = 0 < k < len(words) and words[k - 1].casefold() in _ARTICLES
    return k + 1 if noun and first - k == 3 and not words[k].endswith(".") else k


def _has_title(behind: str, first: bool, dated: bool) -> bool:
    """Whether a title can follow: words with a capital or quotes, and more than an imprint."""
    review = re.match(r"(?:review of|rev\. of|compte rendu|c\. ?r\.|rez\.|рец\.)\s", behind)
    opens = re.match(r"[^\W\d_a-zа-яё]|[“„«‘\"*]", behind) or review
    if not opens or is_month(behind.split()[0]):
        return False
    title = re.split(r",\s|\s\(|:\s", behind, maxsplit=1)[0]
    alone = len(title.split()) < 2 and title == behind.partition(",")[0]
    # "Attendre, un travail de femmes ?": it goes on behind its comma.
    alone = alone and not re.match(r"\S+,\s[a-zà-ÿа-яё]+\s[a-zà-ÿа-яё]", behind)
    if is_city(title) or (alone and not first):
        return False
    # "…, Ulm 1999" is an imprint, and "…, Annuaire 1938, Ulm, Tor, 1939" a title with a year.
    # Small words are those of a title: "Le annone dopo il 1764".
    imprint = re.fullmatch(rf"(?!.*\s[a-zà-ÿ]{{4}}).{{2,40}}\s{YEAR}\.?", title)
    if imprint and not re.match(
        rf"(?:,\s[^,\d]{{2,40}}){{1,2}},\s{YEAR}(?=[,.]|$)", behind[len(title) :]
    ):
        return False
    return not dated or bool(_DATED.search(behind))
