"""Where a title ends: at the end of its italics, its quotes or its sentence."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.reading.lines import FROM_SUPERSCRIPT
from edition.importer.words.dates import YEAR
from edition.importer.words.facts import read_facts
from edition.importer.words.pieces import outside

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "'": "'", "”": "”"}
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-ZА-ЯӘҒҚҢӨҰҮҺІ]|[A-Z]\.[A-Z]|vs|vol|no|nos|pp?|st|dr|mr|mrs|jr|sr|co|inc|им|гг?|ст|"
    r"U\.S|U\.K|Ph\.D|D\.C|e\.g|i\.e|etc|al|ed|eds|cf)$",
    re.I,
)
GENRE = re.compile(
    r"\s*[(\[]([^()\[\]]*(?:dissertation|thesis|диссертаци|working paper|white paper|preprint|"
    r"report|"
    r"data ?set|data file|database|(?:computer )?software|software|interview|photograph|speech|"
    r"lecture|press release|motion picture|tv series|transcript|poster|manuscript|"
    r"film|video|podcast|blog)[^()\[\]]*)[)\]]\s*$",
    re.I,
)


def find_title(text: str) -> tuple[int, int, str] | None:
    """Where the quoted title stands: start, end behind the closing mark, and the title."""
    for match in re.finditer(r"[“«„\"‘']|(?<=\s)”(?=\w)", text[:400]):
        start = match.start()
        if start and text[start - 1].isalnum():
            continue
        closing = _PAIRS[match.group()]
        depth = 0
        for place in range(start + 1, len(text)):
            char = text[place]
            if char == match.group() and char not in closing:
                depth += 1
            elif char in closing:
                following = text[place + 1 : place + 2]
                if char in "’'" and following.isalpha():
                    continue
                if depth:
                    depth -= 1
                    continue
                before = text[place - 1]
                if char == "’" and before == "s" and following == " " and _ends_later(text, place):
                    # "‘The workers’ clock’, Labour …"
                    continue
                if before in ",.?!…" or following in ",.;" or following in ("", " "):
                    if (
                        char == '"'
                        and following == " "
                        and before.isalnum()
                        and not _closes(text, place)
                    ):
                        continue
                    title = text[start + 1 : place]
                    return (start, place + 1, title) if len(title) > 3 else None
        return None
    return None


def _ends_later(text: str, place: int) -> bool:
    """Whether the title goes on behind the genitive of a plural, to a sign that can close it."""
    closing = re.match(r"\s[a-z][^‘’]{0,60}’(?=[,.;)]|\s\(|$)", text[place + 1 : place + 80])
    return closing is not None


_ORDINALS = {
    word: str(n)
    for n, words in enumerate(
        ("second deuxième zweite segunda seconda", "third troisième dritte tercera terza",
         "fourth", "fifth", "sixth"), 2
    )
    for word in words.split()
}  # fmt: skip
_ORDINALS |= {r: str(n) for n, r in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii"), 1)}
_EDITION = re.compile(
    r"(?P<before>(?:[^\W\d_]{2}|\d{4}|[^\W\d_][)])[”’»\"*)_]?)[,.]?\s+[(\[]?(?P<n>\d{1,2}|second|third|fourth|fifth|sixth|deuxième|troisième|zweite|dritte|segunda|tercera|seconda|terza|(?-i:[IVX]{1,4}))(?:st|nd|rd|th\.?|e|ème|\.?[ªºao]|\.|-е|-ое)?,?\s"
    r"(?:(?:(?:rev|erw|erg|aktual|überarb|durchges|verb|neu bearb|испр|доп|перераб)\.,?\s"
    r"(?:(?:и|und|u\.)\s)?){1,3})?"
    r"(?:edn|ed|edition|aufl|auflage|baskı|bs|изд|издание|бас|éd|édition|edizione|"
    r"edición|wyd)\b(?!\.?\s(?:by|a cura|de)\b)[.]?[)\]]?[.,]?(?=\s|$)",
    re.I,
)
_REVISED = re.compile(
    r",\s(?:rev(?:ised|\.)?|expanded|überarb\.|nouv\.)\s(?:ed\.|edition|edn|Aufl\.|éd\.)$", re.I
)
_SERIES = re.compile(
    r"(?:[,.][”’\"»]?|[”’\"»])\s+(?P<genre>(?:(?:working|discussion|research|occasional|technical|tech\.|policy|"
    r"conference|white|annual|special|command|[^\W\d_]+ research|research working)\s)?"
    r"(?:working\s)?(?:work\.\spap\.|paper|report|rep\.|note|brief|memorandum|circular|bulletin|"
    r"publication|document|fact sheet)s?|arbeitspapier|bericht|drucksache|rapport|circulaire|"
    r"document de travail|documento de trabajo|informe(?: técnico)?|relatório|rapporto|raport|"
    r"tartışma metni|rapor|(?-i:Cm|Cd|Cmd|Cmnd|SI|HC|HL))"
    r"\.?(?:\s(?:series|no\.?|nr\.?|n\.?\s?[°ºo]\.?|№))?"
    r"\s(?P<n>(?=[^\s,]*\d)[A-Z\d][A-Z\d/.–-]*?)(?=\.(?:\s|$)|,\s[^\d]|$)",
    re.I,
)


def take_series(text: str, item: dict[str, Any]) -> str:
    """The text without "Working Paper 12" behind the title."""
    match = _SERIES.search(text)
    if match is None or "number" in item:
        return text
    item["genre"], item["number"] = match.group("genre"), match.group("n")
    rest = text[match.end() :].lstrip(" .,")
    head = text[: match.start("genre")].rstrip(" ,.")
    # Between commas it leaves one.
    commas = match[0][0] == "," and text[match.end() : match.end() + 1] == ","
    return f"{head}{',' if commas else '.'} {rest}" if rest else head


def take_edition(text: str, item: dict[str, Any]) -> str:
    """The text without an edition behind the title ("Lamps, 2nd ed. London")."""
    text = re.sub(
        r"(?<=\d\.\s)([^.,]{0,30}?\.?[^.,]{0,20}Aufl(?:age|\.))\s(?=[^\W\d_a-z])",
        r"\1, ",
        _REVISED.sub("", text),
    )
    match = _EDITION.search(text)
    if match is None or "edition" in item:
        return text
    item["edition"] = _ORDINALS.get(match.group("n").lower(), match.group("n"))
    if "(" in match.group(0) and ")" not in match.group(0):
        # "(2nd ed., pp. 66–91)": the bracket goes on.
        return f"{text[: match.end('before')]} ({text[match.end() :].lstrip(' ,')}"
    return f"{text[: match.end('before')]}. {text[match.end() :].lstrip()}".rstrip()


# "(2nd edn, Oxford, 1985)", "Laterza, 1995²"
_BRITISH = re.compile(
    rf"\((?P<edition>(?P<n>\d{{1,2}})(?:st|nd|rd|th)\sedn?\.?,\s)(?=[^()]*,\s{YEAR}\))"
)
# "Tiché hory. 2., rozš. vyd. Praha", "Ciche góry. Wyd. 2. Hel", "Гори. 2-ге вид., доп. Київ"
_WORD_OF_EDITION = "vyd|wyd|uppl|opl|udg|druk|вид|изд|бас|нашр|nəşr|nashr|basım|baskı|ed|éd"
_STATED = re.compile(
    r"(?<=[^\W\d_]{2}[.?!»”])(?:\s[–—])?(?P<edition>\s"
    r"(?:(?P<n>\d{1,2})(?:[.ªºa°]|-[^\W\d_]{1,3}\.?)?,?[\s-]"
    rf"(?:\[?[^\W\d_]{{2,10}}\.?\]?,?\s(?:[^\W\d_]\s)?){{0,2}}(?:{_WORD_OF_EDITION})"
    rf"|(?:{_WORD_OF_EDITION})\.\s(?P<m>\d{{1,2}}))\b\.?"
    r"(?:,?\s(?:rev|ampl|aum|corr|atual|act)[^\W\d_]{0,8}\.?(?:\s[ey]\s[^\W\d_]{3,9}\.?)?)?"
    r"(?:,\s[^\W\d_]{3,9}\.(?:\s[^\W\d_]\s[^\W\d_]{3,9}\.)?)?)(?=(?:\s[–—])?\s(?-i:[^\W\d_a-zа-яё]))",
    re.I,
)
# "Title, 2e éd., Reims, Maison", "Place: House, 2. Basım, 2010"
_AMID = re.compile(
    rf"(?<=[^\W\d_])(?P<edition>,\s(?P<n>\d{{1,2}})[^\W\d_]{{0,3}}\.?\s(?:{_WORD_OF_EDITION}|edn|ediz)\b\.?)"
    rf"(?=,\s(?:{YEAR}\b|(?-i:[^\W\d_a-zа-яё])[^,.:]{{2,30}},\s(?-i:[^\W\d_a-zа-яё])[^,.:]{{2,40}}\.?$))",
    re.I,
)
_RAISED = re.compile(rf"(?<![\d–-]){YEAR}(?P<edition>(?P<n>[²³⁴-⁹]))(?=[.,;)]|$)")


def take_imprint_edition(text: str, item: dict[str, Any]) -> str:
    """The text without an edition in the brackets of the imprint, or raised behind the year."""
    forms = (_BRITISH, _STATED, _AMID, _RAISED)
    match = next((m for form in forms if (m := form.search(text))), None)
    if match is None:
        return text
    number = match["n"] or match.groupdict().get("m") or ""
    item["edition"] = number.translate(FROM_SUPERSCRIPT)
    return text[: match.start("edition")] + text[match.end("edition") :]


def _closes(text: str, place: int) -> bool:
    return bool(re.match(r"\s*(?:[*(\[]|in\b|\d|[A-Z][\w.]+,)", text[place + 1 :]))


def split_title(text: str) -> tuple[str, str]:
    """The title at the head of a text, and the rest; italics, quotes and full stops tell."""
    text = text.strip()
    italic = re.match(r"^\*([^*]+)\*\s*(.*)$", text)
    if italic:
        return italic.group(1), italic.group(2).lstrip(" .,")
    quoted = find_title(text) if text[:1] in _PAIRS else None
    if (
        quoted
        and quoted[0] == 0
        and re.match(
            r"[.,]?\s*(?:$|[^\W_a-zа-я]|[*(]|(?:in|dans|en|em|w|v|в|у)\b)", text[quoted[1] :]
        )
    ):
        return quoted[2].rstrip(","), text[quoted[1] :].lstrip(" .,")
    inside = re.search(r",\s+(?=in:\s)", text)
    if inside and "." not in text[: inside.start()]:
        return text[: inside.start()], text[inside.end() :]
    journal = re.search(r"(?:(?<=[.?!])|(?<=[.?!][”’\"]))\s+(?=\*)", text)
    cut = sentence_end(text)
    asked = re.search(r"[?!][”’\"]?\s+(?=[^\W\d_a-zа-яё])", text)
    if asked and cut and asked.end() < cut and re.match(r"\.\s+\(?\d{4}\b", text[cut:]):
        # "Who feeds the bees? The Herald. 2015 …": behind the question stands the journal.
        return text[: asked.end()].strip(), text[asked.end() :]
    if journal and (cut is None or journal.start() <= cut):
        return text[: journal.start()], text[journal.end() :]
    if cut is None:
        question = re.search(r"[?!][”’\"]?\s+(?=[A-ZА-Я*])", text)
        # What goes on in small letters is no journal, but the rest of the title.
        behind = text[question.end() :] if question else ""
        goes_on = re.search(r"\s[a-zà-ÿа-яё]{5}", behind) and not re.search(r"[,(]\s?\(?\d", behind)
        if question and behind.strip() and not goes_on:
            return text[: question.end()].strip(), text[question.end() :]
        return text, ""
    return text[:cut], text[cut:].lstrip(" .,")


def sentence_end(text: str) -> int | None:
    """Where the first sentence ends (at its full stop), brackets and abbreviations aside."""
    for place in outside(text, {}):
        if (
            text[place] == "."
            and re.match(r"\.[”’\"»*]?(?:\s|$)", text[place : place + 3])
            and not _ABBREVIATED.search(text[max(0, place - 8) : place])
        ):
            return place if text[place + 1 :].strip(' .*”’"') else None
    return None


_REMARK_NUMBER = re.compile(
    r"^(?:[^\W\d_]{2,20}\s){0,2}(?:No|Nr|№|[Nn]\.?\s?[º°]|[Nn]úm|Sayı|Cd|Cmd|Cmnd|C|HC|RP)\.?\s?"
    r"(?P<n>\d[\w/.-]*)(?:\sof\s\d{4})?$"
)
_REMARK_PAPER = re.compile(
    r"^(?:[^\W\d_]+\s)?(?:circular|report|bulletin|paper|publication|document|informe|bericht|rapport|"
    r"memo|rapor|отчёт|отчет|loi|ley|act|law)\s(?P<n>[A-Z]{0,4}-?\d[\w/.-]*)$",
    re.I,
)


def title_remark(title: str, item: dict[str, Any]) -> str:
    """Edition, volume or report number in brackets behind a title without italics."""
    genre = GENRE.search(title)
    if genre:
        item["genre"] = genre.group(1)
        return title[: genre.start()]
    match = re.search(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\s*$", title)
    if match is None:
        return title
    number = _REMARK_NUMBER.match(match.group(1)) or _REMARK_PAPER.match(match.group(1))
    if number and "number" not in item:
        item["number"] = number.group("n")
        return title[: match.start()]
    if title[match.start() :].lstrip()[0] == "[":
        return title
    facts = read_facts(match.group(1))
    if not facts.fields or facts.plain or re.fullmatch(rf"{YEAR}\s?[–-]\s?{YEAR}", match.group(1)):
        return title
    item.update({k: v for k, v in facts.fields.items() if k not in item})
    return title[: match.start()]
