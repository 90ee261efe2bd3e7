"""The head of a mail above a text, and the letter that came with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.importer.reading.records import Line

_FIELD = re.compile(
    r"\s*(?:from|to|cc|bcc|date|sent|subject|reply-to|attachments?|von|an|gesendet|datum|betreff|"
    r"anhang|от|кому|копия|дата|отправлено|тема|de|à|envoyé|objet|para|enviado|fecha|asunto|da|a|"
    r"inviato|oggetto|kimden|kime|tarih|konu|gönderildi|od|do|wysłano|temat|від|кимнен|кімге|"
    r"aan|verzonden|onderwerp|från|till|ämne)\s?: ?\S",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"\s*-{3,}.{0,60}(?:message|mail|nachricht|сообщени|письм|messaggio|mensaje|mesaj).{0,40}$|"
    r"\s*(?:begin forwarded message|anfang der weitergeleiteten)",
    re.IGNORECASE,
)
_DEAR = re.compile(
    r"\s*(?:dear|hi|hello|lieber?|liebes|sehr geehrter?|hallo|guten tag|уважаем\w+|дорог\w+|"
    r"здравствуйте|добрый день|құрметті|cher|chère|chers|bonjour|estimad[oa]s?|querid[oa]s?|hola|"
    r"car[oai]|gentile|sevgili|sayın|merhaba|drog[ia]|szanown\w+|шановн\w+|beste|geachte|hej|bästa)"
    r"\b.{0,60}[,!:]?\s*$",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\s*(?:(?:with |my )?(?:very )?(?:best|kind|warm)\b|regards|sincerely|yours|thank(?:s| you)|"
    r"cheers|mit (?:freundlichen|besten|herzlichen)|beste grüße|viele grüße|herzlich|с уважением|"
    r"всего доброго|с наилучшими|құрметпен|cordialement|bien à vous|amicalement|saludos|"
    r"atentamente|un saludo|cordiali saluti|un caro saluto|saygılarımla|selamlar|pozdrawiam|"
    r"z poważaniem|з повагою|met vriendelijke|groeten|med vänliga|hälsningar)\b.{0,40}$",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[-_=*~–—]{2,}\s*$")
_REACH = 40  # filled lines of a head and a letter
_LEAST = 3
_SIGNATURE = 30  # letters of a line below the wishes


def take_off(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those of a mail's head and of a letter at the text's beginning emptied."""
    filled = [i for i, x in enumerate(lines) if x.text.strip()][: 2 * _REACH]
    fields = [i for i in filled[:_REACH] if _FIELD.match(lines[i].text)]
    away = (
        set(fields) if len(fields) >= _LEAST and fields[-1] - fields[0] < 3 * len(fields) else set()
    )
    away |= {i for i in filled[:_REACH] if _FORWARDED.match(lines[i].text)}
    rest = [i for i in filled if i not in away]
    dear = next((k for k, i in enumerate(rest[:_LEAST]) if _DEAR.match(lines[i].text)), None)
    if dear is not None:
        away |= set(rest[: _end([lines[i].text for i in rest[: dear + _REACH]], dear)])
    return tuple(replace(x, text="") if i in away else x for i, x in enumerate(lines))


def _end(texts: Sequence[str], dear: int) -> int:
    """Where a letter is over: behind its wishes and signature, or its rule; 0 where neither is."""
    for k in range(dear + 1, len(texts)):
        if _RULE.match(texts[k]):
            return k + 1
        if _WISHES.match(texts[k]):
            end = k + 1
            while end < min(k + 4, len(texts)) and len(texts[end].strip()) <= _SIGNATURE:
                end += 1
                if _RULE.match(texts[end - 1]):
                    break
            return end
    return 0
