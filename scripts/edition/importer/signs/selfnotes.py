"""Paragraphs in which an article speaks of itself: who heard it first, who is thanked, who pays.

They stand at the foot of a first page or below the last one, often without a label. A body may say
such things, too: only their place tells.
"""

from __future__ import annotations

import re

_LONGEST = 120  # words

_VERSION = (
    r"(?:an?|the|eine?|une|una?|uma|en|dřívější|pierwotna|wcześniejsza|ранняя|первая|перша)?\s?"
    r"(?:(?:earlier|previous|first|shorter|longer|preliminary|different|revised|frühere|erste|"
    r"kürzere|première|prima|precedente|primera|previa|eerdere|tidigare)\s){0,2}"
    r"(?:versions?|drafts?|parts|fassung(?:en)?|versione|stesura|versión|versão|versie|wersja|verze|"
    r"версия|редакция|версія)(?:\s(?:anterior|previa|preliminar|précédente|préliminaire))?\s"
    r"(?:(?:of|von|de|di|do|del|av|van)\s)?(?:this|the present|dies\w+|des vorliegenden|cet?|cette|"
    r"est[ea]|el presente|questo|il presente|deste|desta|denna|dit|niniejsz\w+|tego|настоящ\w+|"
    r"этой|цієї|této)\b"
)
_THIS = (
    r"(?:this (?:article|essay|paper|chapter|study|research|work)|(?:diese[rs]?|der vorliegende) "
    r"(?:aufsatz|beitrag|artikel|text)|(?:cet|le présent) article|ce texte|(?:este|el presente|o "
    r"presente) (?:artículo|trabajo|ensayo|texto|artigo)|(?:questo|il presente) (?:articolo|saggio|"
    r"contributo|lavoro)|l[’'](?:articolo|article)|(?:niniejszy )?(?:artykuł|tekst)|(?:настоящая )?"
    r"(?:статья|работа)|исследование|стаття|bu (?:makale|çalışma|yazı)\w*|мақала|зерттеу|"
    r"dit artikel|(?:denna )?artikeln?)"
)
_ORIGIN = (
    r"(?:dedicated|read (?:to|at|before)|presented|delivered|supported|funded|financed|grew out|"
    r"made possible|began as|originated|originally|gewidmet|geht auf|entstand|gefördert|"
    r"vorgetragen|dédié|issu|présenté|financé|dedicado|resultado|presentad|financiad|frutto|dedicato|nasce|presentat|rielabora|"
    r"powstał|poświęcon|przedstawion|finansowan|подготовлен|выполнен|посвящ|поддержк|"
    r"представлен|підготовлен|виконан|üretil|sunul|desteklen|türetil|дайындал|орындал|"
    r"қаржыландыр|opgedragen|gepresenteerd|tillägn|presenterad)"
)
_THANKS = (
    r"(?:(?:I|we|the authors?)\s(?:(?:am|are|is|would|should|also|most|very|deeply|gratefully|like|"
    r"wish|wishes|want|to)\s){0,5}(?:thanks?|grateful|indebted|acknowledges?)\b|my thanks|"
    r"thanks (?:are due|to)\b|(?:ich|wir) danken?|(?:mein|unser) dank|(?:der|die) "
    r"(?:autor\w*|verfasser\w*) dank\w+|(?:je|nous|l[’']aut\w+|les aut\w+) (?:(?:tiens|tien\w+|"
    r"tenons) à )?remerci\w+|(?:quiero |quisiera |queremos )?agrade[cçz]\w+|"
    r"(?:(?:desider|vorr)\w+ )?ringrazi\w+|dzięku\w+|(?:pragnę|pragniemy) podzięk\w+|"
    r"автор\w* (?:выража\w+ )?(?:благодар|признател)\w+|(?:благодар|выража)\w+|автор\w* дяку\w+|"
    r"дяку\w+|yazar\w*,? .{0,60}teşekkür|автор\w* .{0,60}алғыс|(?:ik|wij) (?:be)?dank\w*|"
    r"jag tackar|děkuj\w+)"
)
_SAYS = re.compile(
    rf"^\W*(?:{_VERSION}|{_THIS}\s.{{0,80}}?\b{_ORIGIN}|{_THANKS})",
    re.I | re.S,
)


def is_self_note(text: str) -> bool:
    """Whether a short paragraph opens with words of an article on itself, or with thanks."""
    return bool(_SAYS.match(text)) and len(text.split()) <= _LONGEST
