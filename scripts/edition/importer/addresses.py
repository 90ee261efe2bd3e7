"""What an entry prints beside the work itself: addresses, DOI, day of access, remarks.

These are taken out first, so that the parsers of the styles see only names, titles and facts
of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from edition.importer.dates import csl_date, find_date

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s*)?(10\.\d{4,9}/[^\s<>\"]+)", re.I)
_URL = re.compile(r"<?\s*((?:https?://|www\.)[^\s<>]+)\s*>?", re.I)
_BRACKET_REMARK = re.compile(
    r"\[\s*(?:electronic resource|электронный ресурс|электронды(?:қ)? ресурс|online|internet|"
    r"text|текст|elektronik kaynak|en ligne|"
    r"www document|preprint|website|web ?page|веб-сайт)\s*[^\]]{0,20}\]",
    re.I,
)
_IN_LANGUAGE = re.compile(r"[\[(]\s*in\s+(russ|russian|kaz|kazakh|engl?|english)\.?\s*[\])]", re.I)
_LANGUAGES = {"rus": "ru", "kaz": "kk", "eng": "en"}
_GBT = re.compile(r"\[(?:J|M|C|D|R|N|S|J/OL|EB/OL|M/OL|N/OL|C/OL|OL)\]")
_ACCESS = re.compile(
    r"[\[(]?\s*\b(?:(?:last\s+)?accessed|retrieved|viewed|date of access|access date|"
    r"date accessed|дата обращения|дата доступа|қаралған күні|қаралған уақыты|өтінім күні|"
    r"erişim tarihi|zugriff am|abgerufen am|(?:letzter )?zugriff|aufgerufen am|"
    r"(?:page )?consultée? le|cited|dostęp|data dostępu|consultad[oa](?: el)?|acces(?:o|"
    r"sado) (?:el|em)|fecha de consulta|"
    r"consultato il|ultimo accesso|acesso em|дата звернення|geraadpleegd(?: op)?|hämtad|citováno|"
    r"дата обращения к ресурсу)\b\s*(?:on\b)?\s*:?\s*",
    re.I,
)
_LEAD_IN = re.compile(
    r"(?:[–—-]\s*)?\b(?:available\s+(?:at|from|online)(?:\s*:)?|(?:verfügbar|abrufbar|online|"
    r"zugänglich)\s+unter\s*:?|"
    r"disponible\s+(?:sur|en ligne|en|à l[’']adresse)\s*:?|recuperado de\s*:?|disponibile\s+(?:su|"
    r"in|all[’']indirizzo)\s*:?|"
    r"disponível em\s*:?|pobrano z\s*:?|dostępn[ye]\s+(?:na|w|pod adresem)\s*:?|"
    r"режим доступу\s*:?|beschikbaar op\s*:?|en ligne\s*:|internet\s*:|"
    r"retrieved\s+from|url\s*:|"
    r"режим доступа\s*:?|доступно\s*:|қолжетімді\s*:|doi\s*:|link\s*:|erişim\s*:)\s*",
    re.I,
)


_BEFORE_ADDRESS = re.compile(
    r"(?:[–—-]\s*)?\b(?:(?:retrieved|available|accessed)(?:\s+(?:at|from|online|on))?|doi|url)"
    r"\s*:?\s*(?=<?(?:https?://|www\.))",
    re.I,
)


@dataclass(frozen=True)
class Stripped:
    """An entry without its addresses and remarks, and the fields these gave."""

    text: str
    fields: dict[str, Any]


def trim_address(address: str) -> str:
    """An address without the punctuation of the sentence around it."""
    address = address.strip().strip("<>").rstrip(".,;:'\"’”»*")
    while address.endswith((")", "]")) and address.count("(") < address.count(")"):
        address = address[:-1].rstrip(".,;")
    return address.rstrip("]")


def address_spans(text: str) -> list[tuple[int, int]]:
    """Where addresses stand in `text`, in order."""
    return [match.span() for match in _URL.finditer(text)]


def _take_access(text: str, fields: dict[str, Any]) -> str:
    match = _ACCESS.search(text)
    if match is None:
        return text
    date = find_date(text[match.end() : match.end() + 40])
    if date is None or date.start > 12:
        return text
    fields["accessed"] = csl_date(date.parts)
    end = match.end() + date.end
    rest = re.match(r"\s*(?:г\.|года|ж\.)?\s*[\])]?\s*,?\s*(?:from\b\s*:?)?", text[end:])
    return text[: match.start()] + " " + text[end + (rest.end() if rest else 0) :]


def strip_addresses(text: str) -> Stripped:
    """Take DOI, address, day of access and remarks out of an entry."""
    fields: dict[str, Any] = {}
    text = re.sub(r"(https?://)\s+(?=\w)", r"\1", text)
    text = _take_access(text, fields)
    text = _BEFORE_ADDRESS.sub(" ", text)
    addresses = [trim_address(match.group(1)) for match in _URL.finditer(text)]
    doi = _DOI.search(text)
    if doi:
        fields["DOI"] = trim_address(doi.group(1))
    pages = [a for a in addresses if "doi.org/" not in a.lower()]
    if pages and not (doi and doi.group(1).rstrip(".") in pages[0]):
        fields["URL"] = pages[0]
    if "DOI" not in fields and "URL" not in fields and addresses:
        fields["URL"] = addresses[0]
    text = _URL.sub(" ", text)
    text = _DOI.sub(" ", text)
    language = _IN_LANGUAGE.search(text)
    if language:
        fields["language"] = _LANGUAGES[language.group(1)[:3].lower()]
        text = _IN_LANGUAGE.sub(" ", text)
    text = _BRACKET_REMARK.sub(" ", text)
    text = _LEAD_IN.sub(" ", text)
    text = re.sub(r"(?<=[.?!”’])\s+Online\.(?=\s|$)", "", text)
    text = _GBT.sub("", text)
    text = re.sub(r"[\[(<]\s*[,.]?\s*[\])>]", " ", text)
    text = re.sub(r"\s+([,.;:])", r"\1", " ".join(text.split()))
    text = re.sub(r"([,;])(?:\s*[,;.])+", r"\1", text)
    return Stripped(re.sub(r"\s*[,;:–—-]+\s*$", "", text).strip(), fields)
