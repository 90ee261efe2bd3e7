"""The line that says where an article was printed: journal, volume, issue, year and pages."""

from __future__ import annotations

import re

from edition.importer.words.dates import is_month

_YEAR = r"(?:19|20)\d\d"
_RANGE = r"[a-z]?\d{1,6}\s?[-–—]\s?[a-z]?\d{1,6}"
_VOLUME = re.compile(
    r"(?:\b(?:v(?=\.\s?\d)|vol(?:umen?|ume)?|tome?|tomo|т(?:ом)?|cilt|c|band|bd|jahrgang|jg|jaargang|årgång|"
    r"rocznik|ročník|rok|t|жыл|jild|cild|anno|año|ano|année|yıl)\b\.?)\s*:?\s*"
    r"(\d{1,3}(?-i:[A-Z])?|[CLXVI]{1,8})\b(?!\s?[-–]\s?\d)",
    re.I,
)
_VOLUME_BEFORE = re.compile(
    r"\b(\d{1,3})\.?\s?(?:jg|jahrgang|jaargang|årg(?:ång)?|e? année|º? año|"
    r"ročník|rocznik|évf|cilt|том|band)\b",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"(?:\b(?:nos?|nr|n|numbers?|issues?|iss|вып(?:уск)?|sayı|s(?=\.?\s*:?\s*\d+(?!\s*[-–]|\d))|"
    r"heft|h|numéro|"
    r"número|núm|num|numero|fasc|zeszyt|z|číslo|č|häfte|aflevering|шығ(?:арылым)?|саны?|son|"
    r"н|ном(?:ер)?|кн)\b\.?|№|[Nn]\.?\s?[º°ᵒ]\.?|\bn\^o)\s*:?\s*"
    r"(\d{1,4}(?:\s?[-–/]\s?\d{1,3}(?!\d))?)(?:(\s?)\((\d{1,4})\))?",
    re.I,
)
_PAGES = re.compile(
    rf"\b(?:pp?|pages?|pgs?|с|стр|сс|б|бб|бет(?:тер)?|s|ss|sayfa|seiten?|págs?|páginas?|pagg?|"
    rf"pagine|str|strony|"
    rf"blz|sid)\b\.?\s*:?\s*({_RANGE})",
    re.I,
)
_PAGES_BEFORE = re.compile(rf"({_RANGE})\s*(?:бб?|бет(?:тер)?|с|pp|s|ss|str|p)\b\.?", re.I)
_BARE_VOLUME = re.compile(
    rf"(?P<word>[^\W\d_]{{3,}})\s+(\d{{1,3}})(?=\s*(?:,\s|\({_YEAR}\)|"
    rf"\((?:[^()]{{3,20}})?{_YEAR}\)))"
)
# "Vol. 44(2)".
_ISSUE_BEHIND = re.compile(
    r"\b(?:vol|bd|t|т|cilt|volume)\b\.?\s?\d{1,4}\s?\((\d{1,3})\)", re.IGNORECASE
)
_DOTTED = re.compile(rf"\b(\d{{1,4}})\.(\d{{1,3}})\s*\((?:[^()]{{0,20}})?{_YEAR}\)")
_IN_BRACKETS = re.compile(
    rf"(?:(?P<word>[^\W\d_]{{3,}})[\s,]+|"
    rf"{_YEAR}[,.;:]?\s+)(\d{{1,4}})\s?\((\d{{1,3}}(?:[-–/]\d{{1,3}})?)\)\s*[,:;(]"
)
# "Wells, LXI, 2019, z. 2", "Pozzi, XII (2018), 2"
_ROMAN = re.compile(rf"(?:^|[\s,»”])([IVXLC]{{1,8}})(?:,\s|\s)\(?{_YEAR}(?![\d–-])")
# "2012, 3, 1–20": year, volume, pages.
_IN_ORDER = re.compile(rf"{_YEAR}\)?[,;.]\s*(\d{{1,3}})\s*[,:;]\s*{_RANGE}")
_OPENS = re.compile(
    r"^\W*(?:vol(?:ume|umen)?|no|nos|issue|number|т|том|№|вып|cilt|sayı|band|bd|jg|jahrgang|heft|"
    r"tome|tom|núm|rocznik|rok|zeszyt|yıl|año|année|ročník|ч|\(?(?:19|20)\d\d\)?[,.;]?\s+(?:vol|т|№|no))\b\.?",
    re.IGNORECASE,
)
# "nº 118, 2020/1": the running number, then year and number of the year.
_YEAR_NUMBER = re.compile(rf"\b{_YEAR}\s?/\s?(\d{{1,2}})\b(?!\s?/)")
_LAST_PAGES = re.compile(rf"(?:[:,;.]|(?<=\d\)))\s*({_RANGE})\s*\.?\s*$")
_YEARS = re.compile(rf"{_YEAR}\s?[-–—]\s?{_YEAR}")
_YEAR_ALONE = re.compile(rf"(?<![\d–-])({_YEAR})(?![\d–-])")
_ENTRY_LIKE = re.compile(
    r"[“”«»\"‘*]|//|^\W*(?:\d{1,3}\W{0,3})?(?:[^\W\d_a-z]\s)?"
    r"[^\W\d_][\w'’-]+,?\s(?:[^\W\d_]\.|[^\W\d_]+,)|^\W*\d{1,3}[.)\]/]\s?(?=[^\W\d])"
)
_N = r"\d{1,4}"
_I = r"\d{1,3}(?:[-–/]\d{1,3})?"
# Lines of a known form, the first that fits. Law journals set the year first.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # "2014;12(3):45–67"
        rf"\b(?P<year>{_YEAR})\s*;\s*(?P<volume>{_N})\s*(?:\((?P<issue>[^()]{{1,10}})\))?\s*:\s*"
        r"(?P<pages>e?\d+(?:\s?[-–—]\s?\d+)?)",
        # "(2016) 8(1) Journal of Wells 55–78"
        rf"^[(\[](?P<year>{_YEAR})[)\]]\s(?P<volume>\d{{1,3}})(?:\s?\((?P<issue>\d{{1,3}})\))?\s"
        rf"[^\W\d_][^\d]{{3,100}}\s(?P<pages>{_RANGE})$",
        # "Wells 2 (2010) 3, 89–111"
        rf"(?<=\s)(?P<volume>{_N})\s\((?P<year>{_YEAR})\)\s(?P<issue>\d{{1,2}}),\s(?P<pages>{_RANGE})$",
        # "Wells (2008) 32, 144–151"
        rf"\((?P<year>{_YEAR})\)\s(?P<volume>{_N}),\s(?P<pages>{_RANGE})\b",
        # "Wells 25(1), 93–100 (1991)"
        rf"(?<=\s)(?P<volume>{_N})\s?(?:\((?P<issue>\d{{1,3}})\))?,\s(?P<pages>{_RANGE})\s"
        rf"\((?P<year>{_YEAR})\)$",
        # "Z Soz (2017) 20:311–327", "J Well (2022) 22:714", "(2019) 48(2):201–220"
        rf"\((?P<year>{_YEAR})\)\s(?P<volume>{_N})\s?(?:\((?P<issue>{_I})\))?\s?:\s?"
        r"(?P<pages>[a-z]?\d{1,6}(?:\s?[-–—]\s?[a-z]?\d{1,6})?)(?![\d:])",
        # "Wells & Lakes 41 (2020) 100–109"
        rf"(?<=\s)(?P<volume>{_N})\s?\((?P<year>{_YEAR})\)\s(?P<pages>{_RANGE}|\d{{3,7}})$",
        # "Wells 12/3 (2015)"
        rf"(?<=\s)(?P<volume>\d{{1,3}})/(?P<issue>\d{{1,2}})\s\((?P<year>{_YEAR})\)",
        # "«Pozzi», n.s., XXIX, 2016, 57, pp. 41-68"
        rf"(?:^|[\s,»”])(?P<volume>(?-i:[IVXLC]{{1,8}}))(?:,\s|\s\(?)(?P<year>{_YEAR})\)?,\s"
        rf"(?:n\.\s?|no\.\s?|fasc\.\s?)?(?P<issue>{_I}),\s(?:pp?|S|s)\.\s?(?P<pages>{_RANGE})\W?$",
        # "Pozzi, XII, 2, agosto 2018, pp. 31-36"
        rf"(?:^|[\s,»”])(?P<volume>(?-i:[IVXLC]{{1,8}})|{_N}),\s(?:n\.\s?|no\.\s?|fasc\.\s?)?(?P<issue>{_I}),\s"
        rf"(?:[^\W\d_]{{3,10}}[\s-]){{1,2}}(?P<year>{_YEAR}),\s(?:(?:pp?|S|s)\.\s?)?(?P<pages>{_RANGE})\W?$",
        # "J. Wells. 15, 2, Article 31 (May 2022), 24 pages."
        rf"(?<=\s)(?P<volume>{_N}),\s(?P<issue>{_I}),\sArt(?:icle|\.)\s(?P<pages>e?\d{{1,6}})\s"
        rf"\((?:[^\W\d_]{{3,9}}\.?\s)?(?P<year>{_YEAR})\)",
        # "38 | 2019"
        rf"^(?P<issue>{_I}) \| (?P<year>{_YEAR})$",
        # "Wells, Heft 3-2024", "Wells and Lakes – 3/2021"
        rf"^[^\d]{{4,80}}\s(?:[–|-]\s|(?:heft|h|nr|no|nº|n|issue)\.?\s)?(?P<issue>\d{{1,3}}[A-Z]?)"
        rf"\s?[-/]\s?(?P<year>{_YEAR})$",
        # "Wells. Special Issue (2015)"
        r"\b(?:special issue|supplement|sonderheft|themenheft|numéro spécial|hors[- ]série|"
        r"número especial|número monográfico|numero speciale|özel sayı|спецвыпуск|"
        rf"numer specjalny)\W{{1,3}}(?P<year>{_YEAR})\W?$",
    )
)
# "Well University - December 2017: 167–176"
_MONTH = re.compile(rf"(?P<word>[^\W\d_]{{3,}})\s(?P<year>{_YEAR}):\s?(?P<pages>{_RANGE})$")
# "Vol. 4:2".
_VOLUME_ISSUE = re.compile(r"\bvol\.?\s?(\d{1,4}):(\d{1,2})\b", re.IGNORECASE)
_NUMBER_AS_PAGES = re.compile(r"\bno?\.?\s?\d{1,3},\s(\d{5,8})$", re.IGNORECASE)
# "12:3, 45–67": volume, issue, pages.
_COLON_ISSUE = re.compile(
    rf"(?<=[\s,])(\d{{1,4}}):(\d{{1,2}}(?:[-–]\d{{1,2}})?)[,\s]\s?(?:pp?\.\s?)?({_RANGE})"
)
_DOI = re.compile(r"[;,.]?\s*\bdoi:?\s?10\.\S+", re.IGNORECASE)
# "21/05/2018" is no number 5 of volume 21.
_DAY = re.compile(r"\b\d{1,2}([./])\d{1,2}\1(?:19|20)\d\d\b")
_ADDRESS = re.compile(r"[;,.]?\s*(?:doi:\s*)?https?://(?:dx\.)?doi\.\S+$", re.IGNORECASE)
# What may follow a journal's name, in any order: "xlvii, 2 (2011), pp. 203–9", "(1984) 16.3, 24–7".
_TO_NUMBERS = re.compile(r"[\s,.;:–—-]+(?=[(\[]?(?:\d|[ivxlc]{2,8}\b|[IVXLC]{1,8}\b))")
_ONLY_NUMBERS = re.compile(
    r"(?:[\s,.;:/()\[\]–—-]|\b(?:pp?|ss?|str|с|n\.\s?[sf])\b\.|\b(?:\d{1,6}|[ivxlc]{1,8})\b)+",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?P<pages>\b\d{1,6}\s?[-–—]\s?\d{1,6}\b)|(?P<year>\b(?:1[6-9]|20)\d\d\b)|"
    r"(?P<number>\b(?:\d{1,4}|[ivxlc]{2,8}|[IVXLC]{1,8})\b)"
)
_NAME_WORDS = 12
_TITLE_WORD = 5  # letters: labels are shorter
_GRANT = re.compile(r"\bgrants?\b|award number|грант|проект\w* №", re.IGNORECASE)
_LONGEST = 220


def imprint_of(text: str) -> dict[str, str]:
    """Volume, issue, year and pages of such a line; nothing where the line says less than two."""
    text = _DAY.sub("", _DOI.sub("", _ADDRESS.sub("", " ".join(text.split())))).strip(" *_;,")
    if _GRANT.search(text):
        return {}
    if len(text) > _LONGEST or "http" in text or not any(c.isdigit() for c in text):
        return {}
    found: dict[str, str] = {}
    if form := next((m for form in _FORMS if (m := form.search(text))), None):
        return {k: re.sub(r"\s", "", v) for k, v in form.groupdict().items() if v}
    if (m := _MONTH.search(text)) and is_month(m["word"]):
        return {"year": m["year"], "pages": re.sub(r"\s", "", m["pages"])}
    if m := _COLON_ISSUE.search(text):
        year = _YEAR_ALONE.search(text)
        found = {"volume": m[1], "issue": m[2], "pages": re.sub(r"\s", "", m[3])}
        return found | ({"year": year[1]} if year else {})
    _numbers(text, found)
    if "volume" not in found and (told := _behind_name(text)):
        return told
    if (
        (m := _PAGES.search(text) or _PAGES_BEFORE.search(text))
        or ((m := _LAST_PAGES.search(text)) and not _YEARS.fullmatch(m[1]))
        or (m := _NUMBER_AS_PAGES.search(text))
    ):
        found["pages"] = m[1]
    named = set(found)
    if m := _YEAR_ALONE.search(text):
        found["year"] = m[1]
    if not named or len(found) < 2 or not (named & {"volume", "issue"}):
        return {}
    if "pages" in found:
        found["pages"] = re.sub(r"\s", "", found["pages"])
    return found


def _numbers(text: str, found: dict[str, str]) -> None:
    """Volume and issue, labelled or bare."""
    if m := _VOLUME.search(text) or _VOLUME_BEFORE.search(text):
        found["volume"] = m[1]
    if m := _ISSUE.search(text):
        found["issue"] = re.sub(r"\s", "", m[1])
        running = m[3] if m[3] and not re.fullmatch(_YEAR, m[3]) else ""
        if running and "volume" not in found:
            # "№ 2 (98)": the second of the year, the 98th in all.
            found["issue"] += f"{m[2]}({running})"
    if "issue" not in found and (m := _ISSUE_BEHIND.search(text)):
        found["issue"] = m[1]
    if m := _VOLUME_ISSUE.search(text):
        found["volume"], found["issue"] = m.groups()
    if "volume" not in found and (m := _ROMAN.search(text)):
        found["volume"] = m[1]
    if "volume" not in found and "issue" in found and (m := _YEAR_NUMBER.search(text)):
        found["volume"], found["issue"] = found["issue"], m[1]
    if "volume" not in found and (m := _DOTTED.search(text) or _IN_BRACKETS.search(text)):
        found["volume"], found["issue"] = m.groups()[-2:]
    elif "volume" not in found and (m := _IN_ORDER.search(text)):
        found["volume"] = m[1]
    elif "volume" not in found and (m := _BARE_VOLUME.search(text)) and not _names_issue(m["word"]):
        found["volume"] = m[2]


def _behind_name(text: str) -> dict[str, str]:
    """What only numbers behind a name say; nothing where other words stand among them.

    A journal's name is followed by the year, the pages and one number or two, a title never is.
    """
    starts = (m for m in _TO_NUMBERS.finditer(text) if _ONLY_NUMBERS.fullmatch(text, m.end()))
    start = next(starts, None)
    name = text[: start.start()] if start else ""
    if any(c.isdigit() for c in name) or not (
        name[:1].isupper() and len(name) > 3 and len(name.split()) <= _NAME_WORDS
    ):
        return {}
    told = list(_NUMBER.finditer(text, start.end() if start else 0))
    found = {k: [m[k] for m in told if m[k]] for k in ("year", "number", "pages")}
    if len(found["year"]) != 1 or len(found["pages"]) > 1 or _YEARS.search(text):
        return {}
    if len(found["number"]) + len(found["pages"]) not in (2, 3) or not 0 < len(found["number"]) < 3:
        return {}
    named = dict(zip(("volume", "issue"), found["number"], strict=False))
    named |= {"year": found["year"][0]} | dict(zip(("pages",), found["pages"], strict=False))
    return {k: re.sub(r"\s", "", v) for k, v in named.items()}


def _names_issue(word: str) -> bool:
    """Whether a word names a month or an issue, and no journal."""
    return is_month(word) or bool(_ISSUE.fullmatch(f"{word} 1"))


def opens_with_numbers(text: str) -> bool:
    """Whether a line says volume or issue at once: the journal's name stands above it."""
    return len(text) < _LONGEST and bool(_OPENS.match(text)) and bool(imprint_of(text))


def is_imprint(text: str) -> bool:
    """Whether a line says where the article was printed, and nothing else."""
    found = imprint_of(text)
    own = "year" in found and text.strip()[:1].isupper() and len(text) < 80
    return len(found) >= 3 or own


def is_imprint_alone(text: str) -> bool:
    """Whether volume or issue and the pages stand behind a journal's name, and no title does."""
    found = imprint_of(text)
    first = next((i for i, c in enumerate(text) if c.isdigit()), 0)
    behind = (w for w in re.findall(r"[^\W\d_]+", text[first:]) if not is_month(w))
    alone = all(len(w) < _TITLE_WORD for w in behind) and "." not in text[:first].rstrip(" .")
    return "pages" in found and len(found) > 2 and alone


def is_own_imprint(text: str) -> bool:
    """Whether a line says where this article was printed; an entry of a list names its authors."""
    return is_imprint(text) and not _ENTRY_LIKE.search(text)
