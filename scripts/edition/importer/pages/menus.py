"""Menus of a web page, above an article and below it, and buttons that its publisher sets inside.

A menu is a run of short lines of which many are known words of menus; the others, names of sites
and of their parts, belong to it, too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from edition.importer.reading.records import Line
from edition.importer.words.labels import whole_label

_ENTRY = re.compile(
    r"(?:skip to .{3,40}|home|about(?: us)?|contribute|browse|search(?: within)?|"
    r"this (?:journal|issue)|anywhere|advanced search|log ?in(?: / register)?|sign (?:in|up)|"
    r"register|my account|subscribe|sections?|tools|share|pdf|metrics|figures?|"
    r"related(?: information| content)?|information|recommended|references|supplementary|"
    r"citing literature|additional links|back|"
    r"(?:view|download|save|export) (?:pdf|article|citation)s?|menu|close|next|previous|"
    r"(?:next|previous) article|privacy(?: policy| notice)?|"
    r"terms(?: of use| (?:and|&) conditions)?|(?:about|manage) cookies|"
    r"cookies?(?: policy| settings)?|accessibility|help(?: (?:&|and) support)?|"
    r"contact(?: us)?|site ?map|feedback|for (?:authors|librarians|readers|reviewers)|authors|"
    r"current issue|all issues|archive|submit(?: (?:a|your) (?:paper|manuscript|article))?|"
    r"startseite|suche|anmelden|kontakt|impressum|datenschutz|hilfe|menü|über uns|ausgaben|"
    r"accueil|rechercher|connexion|mentions légales|aide|inicio|buscar|iniciar sesión|contacto|"
    r"ayuda|acerca de|aviso legal|início|entrar|sobre|contato|cerca|accedi|contatti|chi siamo|"
    r"strona główna|szukaj|zaloguj(?: się)?|o nas|pomoc|главная|поиск|войти|вход|регистрация|"
    r"контакты|о журнале|архив|выпуски|авторам|помощь|головна|пошук|увійти|контакти|"
    r"басты бет|іздеу|кіру|тіркелу|байланыс|мұрағат|anasayfa|ana sayfa|ara|giriş yap|kayıt ol|"
    r"iletişim|hakkında|arşiv|yardım)",
    re.IGNORECASE,
)
# Behind an entry stand, one run into the other, the places where it is indexed.
_BUTTONS = re.compile(
    r"(?:(?:(?-i:(?:[A-Z][\w&-]*\s){0,3}Online Library)|crossref|cas|pubmed(?: central)?|"
    r"web of science\s?®?|google scholar|scopus|ads|view|openurl|medline|inspec|"
    r"search for more papers by this author|open in (?:figure )?viewer|power ?point|"
    r"citations?: ?\d+|citing literature)\s*[|·]?\s*)+",
    re.IGNORECASE,
)
_WORDS = 4
_LEAST = 3
_LONGEST = 120


def find(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines of menus and of buttons; blank lines are not among `lines`."""
    said = Counter(x.text.strip().casefold() for x in lines if whole_label(x.text))
    found = {x.number for x in lines if _is_button(x.text.strip())}
    for run in _runs(lines, said):
        known = [x for x in run if _ENTRY.fullmatch(x.text.strip())]
        if len(known) >= _LEAST and 2 * len(known) >= len(run):
            found |= {x.number for x in run}
    return found


def _is_button(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_BUTTONS.fullmatch(text))


def _runs(lines: Sequence[Line], said: Counter[str]) -> Iterator[list[Line]]:
    """Short lines one under the other; a label is one only where it comes again."""
    run: list[Line] = []
    for line in lines:
        text = line.text.strip()
        label = whole_label(text) is not None and said[text.casefold()] < 2
        fits = len(text.split()) <= _WORDS and not label and not re.search(r"[\d.,;:]", text)
        if run and (not fits or line.number > run[-1].number + 1):
            yield run
            run = []
        if fits:
            run.append(line)
    if run:
        yield run
