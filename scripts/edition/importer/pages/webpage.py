"""What a web page prints around an article: links, buttons, and a table of contents."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from edition.importer.reading.records import Line
from edition.importer.signs.openings import REACH

_LINK = re.compile(
    r"(?:back to top|top of page|go to:?|skip to (?:main )?content|open in (?:a )?new tab|"
    r"(?:view|see|open|download|enlarge) (?:this |the )?(?:large[rd]?|full|original)?"
    r"\s?(?:image|figure|table|version|size|text|pdf|slide|citation|in new tab)s?(?: \(.{1,20}\))?|"
    r"(?:full|large[rd]?|original)[ -]size(?: image)?|display full size|click (?:here )?to (?:view|"
    r"enlarge).{0,30}|submit your article to this journal|view related articles|"
    r"view crossmark data|article views: ?[\d,.]+|citing articles: ?\d+.{0,40}|google scholar|"
    r"crossref|pubmed|share(?: this article)?|tweet|print|cite this article|permissions|"
    r"haut de page|texte intégral|agrandir(?: original)?(?: \(.{1,30}\))?|original \(.{1,30}\)|"
    r"signaler ce document|pdf ?\(?\d{0,5}(?: ?[km]b?)?\)?|télécharger(?: l.(?:image|article))?|"
    r"partager|imprimer|citer cet article|table des illustrations|"
    r"nach oben|seite drucken|bild vergrößern|vollbild|herunterladen|zitieren|"
    r"наверх|к началу|в начало|скачать(?: pdf| статью)?|открыть в новом окне|увеличить|"
    r"поделиться|печать|читать далее|жоғарыға|жүктеу|yukarı|indir|büyüt|paylaş|yazdır|"
    r"ir arriba|volver arriba|inicio de página|descargar(?: pdf)?|ampliar imagen|ver imagen|"
    r"torna su|inizio pagina|scarica(?: pdf)?|ingrandisci|topo da página|baixar(?: pdf)?|"
    r"do góry|pobierz(?: pdf)?|powiększ|догори|завантажити|naar boven|till toppen|nahoru)",
    re.IGNORECASE,
)
# What stands in a site's menus, alone on a line. One may be a heading; several are a menu.
_MENU = re.compile(
    r"menu|search|home|journals?|books|about(?: us)?|(?:log|sign) ?in|register|browse|issues?|"
    r"archives?|current issue|announcements|contact(?: us)?|help|share|facebook|twitter|linkedin|"
    r"whatsapp|e-?mail|telegram|vkontakte|вконтакте|главная|поиск|войти|регистрация|меню|архив|"
    r"о журнале|контакты|редакция|startseite|suche|anmelden|über uns|kontakt|accueil|rechercher|"
    r"connexion|à propos|inicio|buscar|iniciar sesión|acerca de|contacto|ana sayfa|arama|"
    r"üye girişi|hakkında|iletişim|басты бет|іздеу|кіру|download(?: pdf)?|"
    r"(?:[^/>»›]{2,40}\s?[/>»›]\s?){2,}[^/>»›]{2,60}",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"about (?:this|the) (?:journal|publisher|article)|submit (?:your|a|your next) (?:manuscript|"
    r"article|paper|research).{0,60}|publisher.s note.{0,200}|share this(?: article| page)?|"
    r"(?:related|similar|recommended|more) (?:articles?|content|reading|from this.{0,40})|"
    r"(?:readers|you (?:may|might)) also.{0,40}|subscribe.{0,60}|sign up.{0,60}|newsletter|"
    r"privacy(?: policy| notice)?|cookies?(?: policy| settings)?|terms (?:of use|and conditions|"
    r"& conditions)|legal notice|impressum|datenschutz|nutzungsbedingungen|ähnliche artikel|"
    r"über (?:diese|die) zeitschrift|о журнале|похожие (?:статьи|материалы)|поделиться|подписаться|"
    r"политика конфиденциальности|articles similaires|mentions légales|política de privacidad|"
    r"artículos relacionados|gizlilik politikası|benzer makaleler|all rights reserved",
    re.IGNORECASE,
)
_LEAST_MENU = 4
_TAIL = 0.75
_PICTURE_FILE = re.compile(
    r"!\[[^\[\]]*\]\([^()]*\)|(?i:image|picture|photo|bild|изображение|фото|resim)\s?: ?.{0,60}|"
    r"[\w .-]{0,60}(?:\b[gf]\d{3}\b(?: \d+)?|\.(?:jpe?g|png|gif|tiff?|svg))"
)
_CONTENTS = re.compile(
    r"(?:table of )?contents|outline|in this article|jump to|plan|sommaire|table des matières|"
    r"inhalt|inhaltsverzeichnis|gliederung|содержание|оглавление|мазмұны|içindekiler|índice|"
    r"contenidos?|sumário|indice|spis treści|зміст|inhoud|innehåll|obsah",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\s*(?:\.\s?){3,}|\s{2,})\s*\d{1,4}\s*$")
# Two buttons in one line, with nothing between: "PDF 412kReport this document".
_GLUED = re.compile(r"(?<=[a-zà-ÿа-яё\d)])(?=[A-ZÀ-ÞА-ЯЁ])")
_LONGEST_TITLE = 120
_MOST = 100  # lines of a table of contents
_LEAST = 3


def links(lines: Sequence[Line]) -> set[int]:
    """The lines that are nothing but a link or a button, or the name of a picture's file."""
    found = {x.number for x in lines if _is_link(x.text.strip(" \t[]|»›▲↑•"))}
    return found | _menus(lines, found) | _around(lines)


def _menus(lines: Sequence[Line], known: set[int]) -> set[int]:
    """The lines of menus: several that say no more than one does, hardly parted by others."""
    found: set[int] = set()
    run: list[int] = []
    last = -3
    for i, line in enumerate(lines):
        text = line.text.strip(" \t[]|»›▲↑•☰")
        if line.number not in known and not (len(text) <= _LONGEST_TITLE and _MENU.fullmatch(text)):
            continue
        run = [*run, line.number] if i - last <= 2 else [line.number]
        last = i
        if len(run) >= _LEAST_MENU:
            found |= set(run)
    return found


def _around(lines: Sequence[Line]) -> set[int]:
    """What a site or a publisher says of itself below the article: from two such labels on."""
    first = int(len(lines) * _TAIL)
    told = [i for i in range(first, len(lines)) if _AROUND.fullmatch(lines[i].text.strip(" .:|"))]
    return {x.number for x in lines[told[0] :]} if len(told) > 1 else set()


def _is_link(text: str) -> bool:
    if not text or len(text) > _LONGEST_TITLE:
        return False
    if _LINK.fullmatch(text) or _PICTURE_FILE.fullmatch(text):
        return True
    parts = _GLUED.split(text)
    return len(parts) > 1 and all(_LINK.fullmatch(part.strip()) for part in parts)


def contents(lines: Sequence[Line]) -> set[int]:
    """The lines of a table of contents: three or more in a row that all come again, in order.

    It stands near the beginning; lists of works may be alike as well.
    """
    keys = [_title(x.text) for x in lines]
    places: dict[str, list[int]] = {}
    for i, key in enumerate(keys):
        if key:
            places.setdefault(key, []).append(i)
    found: set[int] = set()
    i = 0
    while i < min(len(lines) * 0.4, REACH):
        again = _come_again(places, keys, i)
        stop = i + len(again)
        # Text stands between the headings; the lines of a title may come again one by one.
        apart = sum(below - above > 1 for above, below in pairwise(again))
        if len(again) >= _LEAST and apart * 2 > len(again) and again[-1] >= stop:
            first = i - 1 if i and _CONTENTS.fullmatch(lines[i - 1].text.strip(" :")) else i
            found |= {x.number for x in lines[first:stop]}
        i = max(stop, i + 1)
    return found


def _come_again(places: dict[str, list[int]], keys: Sequence[str], start: int) -> list[int]:
    """Where the lines from an index on come again, one after the other, as far as they do."""
    found: list[int] = []
    for i in range(start, min(len(keys), start + _MOST)):
        after = max(found[-1] if found else i, i)
        same = places.get(keys[i], [])
        place = bisect_right(same, after)
        if place == len(same):
            break
        found.append(same[place])
    return found


def _title(text: str) -> str:
    """A line as it would stand in a table of contents; '' where it is too long."""
    text = text.strip()
    bare = _LEADERS.sub("", text) if len(text) <= 2 * _LONGEST_TITLE else text
    return " ".join(bare.casefold().split()) if 3 < len(bare) <= _LONGEST_TITLE else ""
