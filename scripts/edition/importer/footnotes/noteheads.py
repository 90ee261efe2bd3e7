"""What stands in a note before a work: whole sentences, and words that lead to its author.

"Nothing of it was printed. I follow Ann Marsh, “Wells” …" and "für Flüsse Karl Berg, „Quellen“ …"
name Ann Marsh and Karl Berg. The names are read backwards from the title, as far as they are names.
"""

from __future__ import annotations

import re

from edition.importer.fields.laws import is_law
from edition.importer.fields.noteauthors import author_place, opens_with_body
from edition.importer.fields.worktitles import find_title
from edition.importer.words.dates import YEAR
from edition.importer.words.names import is_name_word, read_names
from edition.importer.words.pieces import names_body
from edition.importer.words.wordlists import word_set
from edition.importer.works.commaworks import host_in_quotes
from edition.importer.works.germanlaw import parse_german
from edition.importer.works.invertednames import direct_order
from edition.importer.works.printedworks import is_behind_work
from edition.importer.works.unsigned import parse_unsigned

# With these a note comes to a work; written with a capital they look like a given name.
_LEADING = word_set(
    """
    grundlegend ausführlich ausführlicher ähnlich anders dagegen hingegen kritisch hierzu dazu so
    auch ferner zuletzt zuerst allgemein einführend zusammenfassend exemplarisch grundsätzlich noch
    bereits schon erstmals zitiert zit siehe vergleiche vgl etwa beispielhaft
    weiterführend insbesondere besonders außerdem neuerdings jüngst jetzt nun einschlägig maßgeblich
    klassisch umfassend detailliert eingehend überblick
    see also cf compare similarly contrast again thus quoted cited following recently notably
    especially generally further still likewise conversely classically after more most
    voir ainsi notamment également comme selon récemment enfin surtout cité plus
    см также ср подробнее например цит аналогично впервые так указано
    bkz bk ayrıca krş örneğin karşılaştırınız aktaran benzer
    véase ver cfr compárese también según citado si veda vedi anche citato
    zob patrz także szerzej cyt див пор також за қараңыз қар сондай-ақ
    zie ook vgl. jfr se även srov viz také vd
    """
)
# Behind these the whole name follows; behind another small word a noun may come first.
_BY = word_set("by of in after from par de chez selon у по por da di przez u av door")
# What a sentence has and a title has not.
_SAYS = word_set(
    "is are was were gives given found remains follow follows see discusses ist sind findet bietet "
    "gibt est sont donne является даёт дан"
)
# Small words that stand before names in titles, too: "A History of Great Hallam".
_IN_TITLES = word_set(
    """
    of the and a an in on to for at with der die das des dem den und im am zu zum zur von vom
    für auf mit aus bei de la le les du et en à au aux el los las y del di della e da do dos i w
    z na o ve ile и в на о об с из по для та за van het een och av
    """
)
_ARTICLES = ("Das", "Der", "Die", "The", "Le", "La", "Les", "Il", "Lo", "El", "Los", "Las", "Het")
_JOINTS = word_set("and & und et ve y e i и та және og en a")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})[.?!][”“»’]?\s+(?=[^\W\d_a-zа-яё])")


# "Anders, aber lesenswert: Max Berg, …".
# "… parla un articolo di giornale: Un pozzo a Tor, in «La Voce», 11 novembre 1888".
_LED_TITLE = re.compile(r"(?<=[a-zà-ÿ]{2}):\s(?=[^\W\d_a-zа-яё])")
_COLON = re.compile(r"(?P<lead>[^:“„«(]{3,80}):\s+")


def without_head(piece: str) -> str:
    """A piece of a note from the names of its authors on; as it is where no title tells them."""
    if is_law(piece) or parse_german(piece) or direct_order(piece):
        return piece
    if parse_unsigned(piece) and not author_place(piece):
        return piece
    led = _LED_TITLE.search(piece)
    if led and parse_unsigned(piece[led.end() :]) and not author_place(piece[: led.start()]):
        return piece[led.end() :]
    colon = _COLON.match(piece)
    lead = colon.group("lead").partition(", ")[0] if colon else ""
    inside = colon and re.search(r"(?:^|[\s,\[])(?:in|dans|w|v|u|у|в)$", colon.group("lead"))
    named = read_names(lead) or opens_with_body(lead) or inside
    # "Hill, P. Boards and men. Oxford: Tarn Press, 1988": a place and its house.
    housed = colon and re.match(rf"[^,;:.]{{2,50}},\s{YEAR}\b", piece[colon.end() :])
    if colon and not (named or housed) and _is_author(piece[colon.end() :]):
        piece = piece[colon.end() :]
    quoted = find_title(piece)
    whole = quoted and re.search(rf",\s{YEAR},\s", piece[: quoted[0]])
    if quoted and (whole or is_behind_work(piece, quoted[0])):
        # What is quoted behind a whole work is no title.
        quoted = None
    place = author_place(piece)
    if quoted and place is not None and host_in_quotes(piece[place:]):
        return piece[place:]
    emphasis = re.search(r"\*[^*]{3,}\*", piece)
    starts = [quoted[0]] if quoted else []
    starts += [emphasis.start()] if emphasis else []
    sure = bool(starts) and min(starts) > 0
    comma = re.search(r",\s", piece)
    end = min(starts) if sure else comma.start() if comma else 0
    if not end or (starts and min(starts) == 0):
        return piece
    head = piece[:end]
    sentences = list(_SENTENCE.finditer(head))
    start = sentences[-1].end() if sentences and sure else 0
    words = head[start:].split()
    if not sure and (place := author_place(piece)) is not None:
        # "Вода / под ред. П. С. Ветрова, …": behind a stroke stand editors.
        return piece if " / " in piece[:place] else piece[place:]
    if not sure and (len(words) > 12 or words[0] in _ARTICLES or not _leads(words)):
        # "Das alte Zollbuch, 1368–1391": a title, though small letters stand before capitals.
        return piece
    if (
        words
        and _plain(words[0]) not in (*_LEADING, "zu", "zur", "zum")
        and (read_names(" ".join(words)) or opens_with_body(" ".join(words)))
    ):
        return piece[start:]
    place = _names_from(words)
    if not sure and sum(w[:1].isupper() for w in words[place:]) < 2:
        # "Nach der Ordnung der Stadt Ulm, Ulm 1882": a place, and no author.
        return piece
    if place == len(words):
        # No names lead to a title that follows no comma: only the title is the work.
        untitled = sure and words and words[-1][-1].isalpha() and words[-1].islower()
        return piece[end:] if untitled else piece[start:]
    return " ".join(words[place:]) + head[len(head.rstrip()) :] + piece[end:]


def _is_author(text: str) -> bool:
    if re.match(r"[^\W\d_a-zа-яё][\w’'-]+\s(?:[^\W\d_]\.\s?){1,2}(?=[^\W\d_a-zа-яё])", text):
        # "См., напр.: Ветров П. С. Дороги".
        return True
    head = text.partition(", ")[0]
    return (
        1 < len(head.split()) <= 8
        and "(" not in head
        and bool(read_names(head) or names_body(head))
    )


def _plain(word: str) -> str:
    return word.strip(",.:;()").casefold()


def _leads(words: list[str]) -> bool:
    """Whether the words before a comma do more than name a person."""
    names = _names_from(words)
    if len(words) - names >= 2 and names > 0:
        said = any(w in _SAYS for w in words[:names])
        above = words[names - 1]
        if said or (above.islower() and above not in _IN_TITLES):
            return True
    return len(words) > 2 and (words[0][:1].islower() or _plain(words[0]) in _LEADING)


def _names_from(words: list[str]) -> int:
    """Where the names at the end of these words begin."""
    place = len(words)
    while place > 0:
        word = words[place - 1]
        bare = word.rstrip(",")
        named = is_name_word(bare) and bare[:1].isupper()
        joins = word in _JOINTS or is_name_word(bare.lower()) or word.rstrip(".") in ("et", "al")
        ended = word.endswith((".", ":", ";")) and len(word) > 3 and place < len(words)
        if ended or not (named or (joins and place < len(words))):
            break
        place -= 1
    while place < len(words) and (
        _plain(words[place]) in _LEADING or (words[place] in _JOINTS and words[place] != "e")
    ):
        place += 1
    if words[place : place + 1] in (["zu"], ["zur"]):
        place += 1
    above = words[place - 1] if place else ""
    if (
        place < len(words)
        and above.islower()
        and above not in _BY
        and _plain(above) not in _LEADING
    ):
        place = _after_nouns(words, place)
    return place


def _after_nouns(words: list[str], place: int) -> int:
    """Behind "für Flüsse" a person has one given name: capitals before it are nouns."""
    first = next((i for i in range(place, len(words)) if words[i] in _JOINTS), len(words))
    comma = next((i + 1 for i in range(place, first) if words[i].endswith(",")), first)
    initial = next((i for i in range(place, comma) if re.fullmatch(r"[^\W\d_]\.", words[i])), None)
    if initial is not None:
        return initial
    least = comma - 2
    while least > place and words[least].islower():
        least -= 1
    return max(place, least)
