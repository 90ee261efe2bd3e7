"""What an entry prints beside the work itself: addresses, DOI, day of access, remarks.

These are taken out first, so that the parsers of the styles see only names, titles and facts
of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from edition.importer.words.dates import csl_date, find_date

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s*)?(10\.\d{4,9}/[^\s<>\"]+)", re.I)
_URL = re.compile(r"<?\s*((?:https?://|www\.)[^\s<>]+)\s*>?", re.I)
# MLA sets addresses in angle brackets, without the protocol; a line end may cut them.
_ANGLED = re.compile(r"<(?P<address>[a-z\d-]+(?:\.[a-z\d-]+)+/?[^<>]*)>", re.I)
_BRACKET_REMARK = re.compile(
    r"\[\s*(?:electronic resource|электронный ресурс|электронды(?:қ)? ресурс|online|internet|"
    r"text|текст|elektronik kaynak|en ligne|"
    r"www document|preprint|website|web ?page|веб-сайт)\s*[^\]]{0,20}\]",
    re.I,
)
_IN_LANGUAGE = re.compile(r"[\[(]\s*in\s+(russ|russian|kaz|kazakh|engl?|english)\.?\s*[\])]", re.I)
_LANGUAGES = {"rus": "ru", "kaz": "kk", "eng": "en"}
# Numbers under which catalogues have a work.
_NUMBERS_OF_RECORDS = re.compile(
    r"[;,.]?\s(?:PMID|PMCID|[ep]?-?ISSN|ISBN|EDN|eLIBRARY ID|Zbl|arXiv ID)\s?:?\s?(?:PMC)?"
    r"[\dXx-]{4,20}(?=[.;,]?(?:\s|$))"
)
_GBT = re.compile(r"\[(?:J|M|C|D|R|N|S|J/OL|EB/OL|M/OL|N/OL|C/OL|OL)\]")
# "Stand: 31.10.08": no page of the web is older.
_SHORT_YEAR = re.compile(r"^(\d{1,2}\.\d{1,2}\.)([0-3]\d)(?!\d)")
_ACCESS = re.compile(
    r"[\[(]?\s*\b(?:(?:last\s+)?accessed|retrieved|viewed|date of access|access date|"
    r"date accessed|дата обращения|дата доступа|дата звернення|қаралған күні|қаралған уақыты|"
    r"өтінім күні|кирүү күнү|erişim tarihi|giriş tarihi|müraciət tarixi|murojaat sanasi|"
    r"(?:letzter\s+)?zugriff(?:\s+am)?|zugegriffen(?:\s+am)?|(?:zuletzt\s+)?(?:ein)?gesehen\s+am|"
    r"(?:zuletzt\s+)?(?:aufgerufen|abgerufen)(?:\s+am)?|stand|"
    r"consultée?s?\s+le|page consultée le|cited|"
    r"(?:última\s+)?consulta(?:do|da)?(?:\s+(?:el|em))?|fecha de (?:consulta|acceso)|"
    r"recuperad[oa]\s+(?:el|em)|recuperato\s+il|obtido\s+em|"
    r"acesso(?:\s+em)?|acedido\s+(?:em|a)|acessado\s+em|acceduto(?:\s+il)?|"
    r"ultim(?:o accesso|a consultazione)|"
    r"consultato(?:\s+il)?|data (?:di )?(?:accesso|consultazione|dostępu|odczytu)|"
    r"dostęp(?:\s+z?\s?dnia)?|"
    r"(?:odczyt|pobrano|dostępne)(?:\s+z?\s?dnia)?|geraadpleegd(?:\s+op)?|hämtad|läst|besökt|"
    r"cit(?=\.\s?\d)|besøgt|citováno|navštíveno|přístup)\b\.?\s*(?:on\b)?\s*:?\s*",
    re.I,
)
_LEAD_IN = re.compile(
    r"(?:[–—-]\s*)?\b(?:available\s+(?:online\s+)?(?:at|from|online)(?:\s*:)?|"
    r"(?:verfügbar|abrufbar|online|zugänglich)\s+unter\s*:?|"
    r"disponible\s+(?:sur|en ligne|en|à l[’']adresse)\s*:?|recuperado\s+de\s*:?|"
    r"disponível\s+em\s*:?|"
    r"obtido\s+de\s*:?|disponibile\s+(?:su|in|all[’']indirizzo|a)\s*:?|recuperato\s+da\s*:?|"
    r"(?:pobrano|dostępne|dostępny|dostępna)\s+(?:z|na|w|pod adresem)\s*:|"
    r"beschikbaar\s+(?:op|via)\s*:?|"
    r"(?:tillgänglig|hämtad)\s+(?:på|från)\s*:?|dostupné\s+(?:z|na)\s*:?|dostupný\s+z\s*:?|"
    r"en ligne\s*:|en línea\s*:|internet\s*:|online\s*:|"
    r"retrieved\s+from|url\s*:|adres\s*:|"
    r"режим доступа\s*:?|режим доступу\s*:?|доступно\s*:|қолжетімді\s*:|қолжетімділік режимі\s*:?|"
    r"doi\s*:|link\s*:|erişim(?:\s+adresi)?\s*:)\s*",
    re.I,
)


_BEFORE_ADDRESS = re.compile(
    r"(?:[–—-]\s*)?\b(?:(?:retrieved|available|accessed)(?:\s+online)?(?:\s+(?:at|from|on))?|doi|url)"
    r"\s*:?\s*(?=<?(?:https?://|www\.))|"
    r"[,.;]?\s(?:(?:online|im internet|internetquelle)\s?:?\s)?(?:(?:verfügbar|abrufbar|zugänglich|"
    r"veröffentlicht|erhältlich|einsehbar|zu finden|url)\s?:?\s)?(?:unter|auf|url)\s?:?\s+(?=<?(?:https?://|www\.))",
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


# Turkish: "on 18 May 2020 taken from the address https://…", the words behind what they are about.
_ON_DAY = re.compile(
    r"(?P<day>\d{1,2}\s[^\W\d_]{3,10}\s\d{4})\starihinde\s?,?\s*(?=<?(?:https?:|www|10\.))", re.I
)
_FROM_ADDRESS = re.compile(r"\s(?:adresinden|sitesinden|sayfasından)\s[^\W\d_]{4,20}(?=\.|$)", re.I)


def _take_access(text: str, fields: dict[str, Any]) -> str:
    text = _FROM_ADDRESS.sub("", text)
    on_day = _ON_DAY.search(text)
    date = find_date(on_day["day"]) if on_day else None
    if on_day and date:
        fields["accessed"] = csl_date(date.parts)
        return text[: on_day.start()] + text[on_day.end() :]
    for match in _ACCESS.finditer(text):
        date = find_date(_SHORT_YEAR.sub(r"\g<1>20\2", text[match.end() : match.end() + 40]))
        if date is not None and date.start <= 12:
            break
    else:
        return text
    fields["accessed"] = csl_date(date.parts)
    end = match.end() + date.end
    rest = re.match(
        r"\s*(?:г\.|года|ж\.)?\s*[\])]?\s*,?\s*(?:(?:from|de|da|do|von|van|från|z|ze|z:)\b\s*:?(?=\s*<?(?:https?:|www)))?",
        text[end:],
    )
    return text[: match.start()] + " " + text[end + (rest.end() if rest else 0) :]


def strip_addresses(text: str) -> Stripped:
    """Take DOI, address, day of access and remarks out of an entry."""
    fields: dict[str, Any] = {}
    text = re.sub(r"(https?://)\s+(?=\w)", r"\1", text)
    text = _ANGLED.sub(lambda m: f"<http://{m['address'].replace(' ', '')}>", text)
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
    text = _NUMBERS_OF_RECORDS.sub("", _BRACKET_REMARK.sub(" ", text))
    text = _LEAD_IN.sub(" ", text)
    text = re.sub(r"(?<=[.?!”’])\s+Online\.(?=\s|$)", "", text)
    text = _GBT.sub("", text)
    text = re.sub(r"[\[(<]\s*[,.]?\s*[\])>]", " ", text)
    text = re.sub(r"\s+([,.;:])", r"\1", " ".join(text.split()))
    text = re.sub(r"([,;])(?:\s*[,;.])+", r"\1", text)
    text = re.sub(r"(?<!\.)\.\s?\.$", ".", text)
    return Stripped(re.sub(r"\s*[,;:–—-]+\s*$", "", text).strip(), fields)
