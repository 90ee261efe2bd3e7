"""Small questions about words and sentences, the same in every script."""

from __future__ import annotations

import re

# The capital letters of the Latin and the Cyrillic alphabets, for a class of a pattern.
CAPITALS = "".join(c for c in map(chr, range(0x530)) if c.isupper() and not 0x370 <= ord(c) < 0x400)
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")

_CLOSING = "»”\"'’)\\]›*_"
_CITED = (
    r"(?:\s*(?:\[[^\[\]]{1,40}\]|\([^()]{0,80}\d{4}[^()]{0,40}\)|[⁰¹²³⁴⁵⁶⁷⁸⁹,]|"
    r"\^\{?\d{1,3}\}?\^?|<sup>\d{1,3}</sup>))*"
)
_SENTENCE_END = re.compile(rf"[.!?…。！？][{_CLOSING}]*{_CITED}[{_CLOSING}]*$")
_CITATION_END = re.compile(r"(?:\]|\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]|[»”\"])$")
_NOTED = re.compile(r"(?:[^\W\d_]{2}|[”’»\")])[.!?][”’»\")]*\d{1,3}$")
_OPENING = "«“„\"'‘([*_—–- "
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[^\W\d_]|[^\W\d_]\.-?[^\W\d_]|e\.g|i\.e|et al|etc|cf|vs|vol|no|pp|fig|"
    r"dr|prof|mr|mrs|st|им|гг|др|пр|см|рис|табл|тыс|млн|млрд|bzw|usw|vgl)\.[)»]?$",
    re.IGNORECASE,
)
LIST_MARK = re.compile(
    r"^\s*(?:[-–—•●▪◦·*+■□►▶➢➤✓✔‣◆❖○]\s+|\(?(?:\d{1,2}|[a-zа-яәғқңөұүһі]|[ivx]{2,4})\)\s+|"
    # Hypotheses and questions of research: "H1.", "Г2:", "RQ1.", "AS3:"
    r"(?:[HНГ]|RQ|QR|AS|FF|ИВ|PI|QP|PB|OV|VO)\d[a-cа-в]?[.:]\s+"
    r"|\d{1,2}\s?[°º]\)?\s+)(?=\S)"
)
BRACKETED = re.compile(r"^\s*(?:[-*]\s+)?\[\d{1,3}\]")
_PICTURES = """
    figure fig table tab chart graph scheme diagram map plate plates illustration photo photograph
    exhibit рисунок рис таблица табл схема диаграмма график карта фото илл карта-схема сурет кесте
    сызба şekil tablo grafik harita resim fotoğraf çizelge abbildung abb tabelle karte schaubild
    tableau graphique carte schéma planche photographie figura tabla gráfico gráfica cuadro mapa
    esquema ilustración tabella grafico carta foto illustrazione tabela quadro ilustração rycina ryc
    rysunek rys wykres schemat fotografia il малюнок мал таблиця графік рисунок-схема сүрөт таблица
    jadval rasm diagramma cədvəl şəkil qrafik figuur tabel grafiek kaart afbeelding figur tabell
    bild diagram karta tabulka obrázek obr graf schéma box kasten encadré recuadro riquadro quadro
    ramka вставка врезка kutu kader ruta
"""
_PICTURE = "|".join(sorted({re.escape(w) for w in _PICTURES.split()}, key=len, reverse=True))
_COUNT = r"(?:[A-ZА-Я]?\d+(?:[.-]\d+)*[a-zа-я]?|[IVX]{1,5})\b"
CAPTION = re.compile(
    rf"^\s*(?:[▶►▸■●◆]\s?)?(?:\*{{1,3}})?(?:(?:{_PICTURE})\b\.?\s*(?:№|nr\.?|no\.?|n°)?\s*(?:{_COUNT}|\({_COUNT}\))"
    r"|[^\W\d_]{3,20}\s+(?:no|nr|n°)\.?\s*\d{1,2}\s*[-–—](?=\s*[^\W\d_]{3})"
    r"|\d+\s*[-–.]?\s*(?:сурет|кесте|таблица|рисунок|сызба|сүрөт|jadval|rasm)\b)",
    re.IGNORECASE,
)


_SQUARE = re.compile(r"^\s*[\[<]([^\[\]<>]{4,60})[\]>]\s*$")
_TITLED = re.compile(r"\s*[.:|–—]\s*[^\W\d_a-zа-яё]")

_SPEAKER = re.compile(
    r"^(?:(?![IVXLC]+\b)[^\W\d_a-zа-яё][^\W\d_a-zà-öø-ÿа-яё'’-]+(?: [^\W\d_a-zà-öø-ÿа-яё]+){0,2}"
    r"|[A-ZА-Я]\d{1,3}|[IRQPАИВО](?=:))[.:]\s+(?=.*[^\W\d_][a-zà-öø-ÿа-яё])"
)


_NAMED = re.compile(
    r"^([^\W\d_a-zа-яё][\w.’'-]{0,20}(?: [^\W\d_a-zа-яё][\w.’'-]{0,20}){0,2}):\s+\S"
)


def speaker_of(text: str) -> str:
    """Who speaks, where a sentence opens like one of an interview: "Ann Wells: Who was it?"."""
    m = _NAMED.match(text[:80])
    return m[1] if m and ends_sentence(text) else ""


def is_speech(text: str) -> bool:
    """Whether a text is what somebody says in a play or an interview: "NORA. Who was it?"."""
    return bool(_SPEAKER.match(text)) and ends_sentence(text)


def words(text: str) -> list[str]:
    """The words of a text, without digits and punctuation."""
    return WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, citations and closing quotes aside."""
    return bool(_SENTENCE_END.search(text.rstrip()[-160:]))


def ends_with_noted_sentence(text: str) -> bool:
    """Whether a text ends with a full stop and a note's number that has lost its raising."""
    return bool(_NOTED.search(text.rstrip()[-160:]))


def ends_with_citation(text: str) -> bool:
    """Whether a text stops, without a full stop, at a bracket, a closing quote or a note mark."""
    return bool(_CITATION_END.search(text.rstrip()))


def ends_with_abbreviation(text: str) -> bool:
    """Whether the full stop at the end may belong to an abbreviation."""
    return bool(_ABBREVIATION.search(text.rstrip()[-24:]))


def first_letter(text: str) -> str:
    """The first letter or digit after opening quotes, brackets and dashes ('' where none)."""
    rest = text.lstrip(_OPENING)
    return rest[:1] if rest[:1].isalnum() else ""


def starts_lower(text: str) -> bool:
    """Whether a text goes on with a small letter."""
    return first_letter(text).islower()


def is_capitals(text: str) -> bool:
    """Whether the letters of a text are capitals (at least four of them)."""
    letters = [c for c in text if c.isalpha()]
    small = sum(c.islower() for c in letters)
    return len(letters) >= 4 and small <= len(letters) * 0.1 and any(c.isupper() for c in letters)


def is_list_item(text: str) -> bool:
    """Whether a text opens with a bullet or `a)`, `1)`; a reference `[1]` is none."""
    return bool(LIST_MARK.match(text)) and not BRACKETED.match(text)


def is_caption(text: str) -> bool:
    """Whether a text is the caption of a figure or a table; "Figure 1 shows" is a sentence."""
    m = CAPTION.match(text)
    if m is None or (len(text) >= 400 and not _TITLED.match(text, m.end())):
        return False
    # "table 1). The effect": a sentence has cited it.
    rest = text[m.end() :].lstrip(" ")[:1]
    return not rest.islower() and rest not in tuple("),;]")


def labels_caption(text: str) -> bool:
    """Whether a line is the number of a figure or a table and nothing else."""
    m = CAPTION.match(text)
    return m is not None and not text[m.end() :].strip(" .:*–—-")


def is_placeholder(text: str) -> bool:
    """Whether a line says where a figure or a table belongs: "[Insert Table 1 about here]"."""
    m = _SQUARE.match(text)
    said = m[1].split() if m else []
    return any(CAPTION.match(" ".join(said[i:])) for i in range(len(said)))
