"""Facts of publication: volume, issue, pages, year, place and publisher.

A stretch of text is cut into pieces at commas, full stops, semicolons and dashes; each piece is
asked what it is. The labels are those of English, Russian, Kazakh, Turkish, German and French
lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from edition.importer.words.dates import YEAR, csl_date, find_date, is_month
from edition.importer.words.pieces import bare, close_range, split_pieces

_N = r"(?:[A-Za-zА-Я]?\d+[A-Za-zа-я]?(?:\s?[–—\-/.]\s?\d+)*|[IVXLC]+\b)"
_RANGE = r"[A-Za-z]{0,2}\d+(?:\s?[–—‒\-]\s?[A-Za-z]{0,2}\d+)?(?:,\s?\d+\s?[–—\-]\s?\d+)*"
_VOLUME = re.compile(
    rf"^(?:vol(?:ume)?s?|v(?=\.)|c(?=\.\s?(?:\d|[IVXL]+\b))|т|том|bd|band|cilt|t|tome|b(?=\.)|jg|в|r(?=\.)|roč(?=\.))\b\.?\s*[:№]?\s*(?P<v>{_N})",
    re.I,
)
_ISSUE = re.compile(
    r"^(?:no|nos|nr|n\.?\s?[°º]|č(?=\.)|number|num|issue|iss|вып|выпуск|вип|випуск|н|heft|h|sayı|n|"
    r"z(?=\.)|zesz(?:yt)?|fasc(?:icolo|icule)?|fasz|häfte|hæfte|afl(?:evering)?|caderno|cuaderno)(?![^\W\d_])\.?\s*[:№]?\s*"
    rf"\(?(?P<v>{_N})\)?",
    re.I,
)
_ISSUE_SIGN = re.compile(rf"^(?:№|#)\s*(?P<v>{_N}(?:\s*\(\d+\))?)")
_PAGES = re.compile(
    rf"^(?:pp?|pages?|с|стр|ss?|б|бб|бет|беттер|seiten?)\b\.?\s*:?\s*(?P<v>{_RANGE})", re.I
)
_ISSUE_BEHIND = re.compile(r"^(?P<v>\d+)\s?-?\s?(?:шығ|сан|саны|вып|sayı|son)\b\.?$", re.I)
_VOLUME_BEHIND = re.compile(r"^(?P<v>\d+)\s?-\s?(?:т|том|cilt|jild)\b\.?$", re.I)
_PAGES_BEHIND = re.compile(r"^(?P<v>\d+\s?[–—‒-]\s?\d+)\s?(?:бб?|бет|беттер|с|стр|pp?|ss?|S)\b\.?$")
_ROMAN = re.compile(r"^(?P<v>[IVXLC]{1,8})$")
_SEASON = re.compile(
    rf"^(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühjahr|frühling|sommer|herbst|"
    rf"primavera|verano|otoño|invierno|estate|autunno|inverno|wiosna|lato|jesień|zima|весна|лето|осень|зима)"
    rf"\s(?P<y>{YEAR})$",
    re.I,
)
_EXTENT = re.compile(r"^(?P<v>\d+)\s*(?:p|pp|с|стр|s|б|бет|pages|seiten)\b\.?$", re.I)
_PAREN_ISSUE = re.compile(rf"^(?P<v>{_N})?\s*\((?P<i>[^()]{{1,20}})\)\s*(?::\s*(?P<p>{_RANGE}))?$")
_POINT_ISSUE = re.compile(
    rf"^(?P<v>\d{{1,3}})\.(?P<i>\d{{1,2}}(?:[–-]\d{{1,2}})?)(?:\s\((?P<y>{YEAR})\))?(?::\s*(?P<p>{_RANGE}))?$"
)
# "52 (2004) 8"
_YEAR_INSIDE = re.compile(
    rf"^(?P<v>\d{{1,4}})\s\((?P<y>{YEAR})\)\s(?P<i>\d{{1,3}}(?:[/–-]\d{{1,3}})?)$"
)
_COLON_PAGES = re.compile(rf"^(?P<v>\d+(?:[–/-]\d{{1,3}})?[A-Za-z]?)\s*:\s*(?P<p>{_RANGE})$")
_RANGE_ONLY = re.compile(rf"^(?P<v>{_RANGE})$")
_YEAR = re.compile(rf"^\(?(?P<y>{YEAR})[a-z]?\)?(?:\s*(?:г|ж|yıl|жыл)\b\.?)?$")
_DAY = re.compile(r"^(?P<d>\d{1,2})\s+(?P<m>[^\W\d_]+)$|^(?P<n>[^\W\d_]+)\s+(?P<e>\d{1,2})$")
_EDITION = re.compile(
    r"^(?P<v>\d+)\s?(?:st|nd|rd|th|-е|-ое|\.)?\s*(?:rev\.\s*)?(?:ed(?:n|ition)?|изд|aufl|baskı|bs)\b\.?$",
    re.I,
)
_EDITION_FIRST = re.compile(
    r"^(?:wyd|изд|ed|éd|vyd|uppl|druk)\.?\s(?P<v>\d{1,2})(?:-е|-ое|ª|a|º|o|\.)?$", re.I
)
_CHAPTER = re.compile(r"^(?:ch|chap|chapter|sec|section)\.?\s\d{1,2}$", re.I)
_ARTICLE_NUMBER = re.compile(r"^(?:article|art|paper)\b\.?\s*(?:no\.?\s*)?(?P<v>[a-z]?\d+)$", re.I)


@dataclass
class Facts:
    """What has been read of a stretch of text; `plain` holds the pieces that are no fact."""

    fields: dict[str, Any] = field(default_factory=dict)
    plain: list[str] = field(default_factory=list)
    # The page is a single number without a label.
    bare_page: bool = False

    def put(self, name: str, value: Any) -> None:
        """Set a field that is not set yet."""
        if value and name not in self.fields:
            self.fields[name] = value


def read_facts(text: str, at: str = r"[,;.]") -> Facts:
    """Read a stretch of text that follows a title."""
    facts = Facts()
    text = re.sub(r"(?<=\d);(?=[\d(])", "; ", text)
    # "12 (March): 4–9"
    text = re.sub(r"(?<=\d)\s\((\w+)\)(?=:)", lambda m: "" if is_month(m[1]) else m[0], text)
    text = re.sub(r"\b(\d{1,3})\.\s?(?:Jg|Jahrgang)\b\.?", r"Jg. \1", text)
    # Turkish: "S. 4, s. 201" are issue and page.
    text = re.sub(
        r"\bS\.\s?(?=\d{1,3}\s?(?:\(\d{4}\)\s?)?,\s(?:(?:\w+\s)?\d{4},\s)?ss?\.\s)", "no. ", text
    )
    # "Soc Hist Rev. 2011; 14": the year ends the journal's name, be that abbreviated or not.
    text = re.sub(rf"(?<=\b[Rr]ev)\.\s+(?={YEAR}(?:\s[^\W\d_]{{3}}(?:\s\d{{1,2}})?)?;)", ", ", text)
    date = find_date(text)
    if date is not None:
        facts.put("issued", csl_date(date.parts))
        page = re.match(rf":\s?(?P<p>{_RANGE})(?=\W*$)", text[date.end :])
        if page:
            facts.put("page", close_range(page.group("p")))
            text = text[: date.end]
        text = text[: date.start].rstrip(" (") + " , " + text[date.end :].lstrip(" )")
    for piece in split_pieces(text, at):
        if not _read_piece(facts, piece):
            value = bare(piece)
            if value and re.search(r"\w{2}", value):
                facts.plain.append(piece.strip())
    return facts


def _read_piece(facts: Facts, piece: str) -> bool:
    """Read one piece; True where it is a fact (and not a name or a title)."""
    text = (
        piece.strip(" .,;()[]*")
        if piece.count("(") == piece.count(")") == 0
        else piece.strip(" .,;")
    )
    if _labelled(facts, text):
        return True
    if _CHAPTER.match(text):
        return True
    match = _YEAR.match(text) or _SEASON.match(text)
    if match:
        facts.put("issued", {"date-parts": [[int(match.group("y"))]]})
        return True
    match = re.match(rf"^(?P<y>{YEAR}),\s+(?P<rest>\S.*)$", text)
    if match:
        facts.put("issued", {"date-parts": [[int(match.group("y"))]]})
        return _read_piece(facts, match.group("rest"))
    day = _DAY.match(text)
    if day and is_month(day.group("m") or day.group("n")):
        facts.put("_day", (day.group("m") or day.group("n"), day.group("d") or day.group("e")))
        return True
    match = _YEAR_INSIDE.match(text)
    if match:
        facts.put("volume", match["v"])
        facts.put("issued", {"date-parts": [[int(match["y"])]]})
        facts.put("issue", match["i"])
        return True
    match = _COLON_PAGES.match(text)
    if match:
        # "Moor Press; 2012:23–47"
        dated = re.fullmatch(YEAR, match["v"])
        facts.put("issued", csl_date(((int(match["v"]),),)) if dated else None)
        facts.put("volume", None if dated else match["v"])
        facts.put("page", close_range(match.group("p")))
        return True
    match = _PAGES_YEAR.match(text)
    if match:
        facts.put("page", close_range(match.group("p")))
        facts.put("issued", {"date-parts": [[int(match.group("y"))]]})
        return True
    match = _POINT_ISSUE.match(text)
    if match:
        facts.put("volume", match.group("v"))
        facts.put("issue", match.group("i"))
        if match.group("y"):
            facts.put("issued", {"date-parts": [[int(match.group("y"))]]})
        if match.group("p"):
            facts.put("page", close_range(match.group("p")))
        return True
    match = _PAREN_ISSUE.match(text)
    if match and (match.group("v") or re.match(r"\W*\d", match.group("i"))):
        return _paren(facts, match)
    match = _ROMAN.match(text)
    if match and "volume" not in facts.fields:
        facts.put("volume", match.group("v"))
        return True
    match = _RANGE_ONLY.match(text)
    if match:
        _bare_number(facts, match.group("v"))
        return True
    return _trailing_numbers(facts, piece)


def _labelled(facts: Facts, text: str) -> bool:
    for pattern, name in (
        (_PAGES_BEHIND, "page"),
        (_ISSUE_BEHIND, "issue"),
        (_VOLUME_BEHIND, "volume"),
        (_EXTENT, "number-of-pages"),
        (_EDITION, "edition"),
        (_EDITION_FIRST, "edition"),
        (_ARTICLE_NUMBER, "number"),
        (_ISSUE_SIGN, "issue"),
        (_VOLUME, "volume"),
        (_PAGES, "page"),
        (_ISSUE, "issue"),
    ):
        match = pattern.match(text)
        if match is None:
            continue
        value = close_range(match.group("v"))
        if name == "volume" and "(" not in value:
            inner = re.match(r"\s*\((\d[^()]*)\)", text[match.end() :])
            if inner:
                facts.put("issue", close_range(inner.group(1)))
        rest = text[match.end() :].strip(" ,.;:()")
        if (
            name in ("page", "number", "number-of-pages")
            and facts.bare_page
            and "issue" not in facts.fields
        ):
            # "12, 3, pp. 4–9", "12, 3, Article 8": what was taken for the page is the number.
            facts.fields["issue"], facts.bare_page = facts.fields.pop("page"), False
        facts.put(name, value)
        if rest and rest != text:
            inner_facts = read_facts(rest)
            for key, found in inner_facts.fields.items():
                facts.put(key, found)
        return True
    return False


def _paren(facts: Facts, match: re.Match[str]) -> bool:
    inner = match.group("i").strip()
    if (years := re.fullmatch(rf"({YEAR})[–/-]\d\d(?:\d\d)?", inner)) and match.group("v"):
        # "21 (1989–90)"
        inner = years[1]
    if re.fullmatch(YEAR, inner) and match.group("v"):
        facts.put("issue" if "volume" in facts.fields else "volume", match.group("v"))
        facts.put("issued", {"date-parts": [[int(inner)]]})
    elif match.group("v") and re.fullmatch(YEAR, match.group("v")):
        facts.put("issued", {"date-parts": [[int(match.group("v"))]]})
        facts.put("issue", close_range(inner))
    else:
        facts.put("volume", match.group("v") or "")
        label = re.sub(r"^(?:no|issue|№|вып|nr)\.?\s*", "", inner, flags=re.I)
        facts.put("issue", close_range(label))
    if match.group("p"):
        facts.put("page", close_range(match.group("p")))
    return True


def _bare_number(facts: Facts, value: str) -> None:
    value = close_range(value)
    if facts.bare_page and "issue" not in facts.fields and re.search(r"[–—‒-]", value):
        # "32, 2, 100–127"
        facts.fields["issue"], facts.bare_page = facts.fields.pop("page"), False
    if re.search(r"[IVX]", str(facts.fields.get("volume", ""))) and "issue" not in facts.fields:
        facts.put("issue", value)
    elif re.search(r"[–—‒-]", value) or "volume" in facts.fields or "issue" in facts.fields:
        facts.bare_page = "page" not in facts.fields and value.isdigit()
        facts.put("page", value)
    elif value.isdigit() and len(value) > 4:
        # The number of an article, which stands for its pages.
        facts.put("page", value)
    elif not re.fullmatch(YEAR, value):
        facts.put("volume", value)


_PAGES_YEAR = re.compile(rf"^(?P<p>{_RANGE})\s*\((?P<y>{YEAR})\)$")
_TRAILING_ISSUE = re.compile(rf"^(?P<name>.*[^\W\d_])\s+\((?P<i>\d+)\):\s*(?P<p>{_RANGE})$")
_TRAILING_POINT = re.compile(
    rf"^(?P<name>.*[^\W\d][*»”\"]?)\s(?P<v>\d{{1,3}})[./](?P<i>\d{{1,2}}(?:[–-]\d{{1,2}})?)(?::\s*(?P<p>{_RANGE}))?$"
)
_TRAILING_PAGES = re.compile(r"^(?P<name>.*[^\W\d_])\s+(?P<p>\d+\s?[–-]\s?\d+)$")
_TRAILING = re.compile(
    rf"^(?P<name>.*[^\W\d][*»”\"]?)\s+(?P<v>\d{{1,4}}[A-Za-z]?)\s*(?:\((?P<i>[^()]{{1,20}})\))?\s*"
    rf"(?:[:]\s*(?P<p>{_RANGE}))?$"
)


def _trailing_numbers(facts: Facts, piece: str) -> bool:
    """A container with its numbers in one piece: "Journal of Tests 12(3): 4–9"."""
    match = _TRAILING_ISSUE.match(piece)
    if match:
        facts.plain.append(match.group("name"))
        facts.put("issue", match.group("i"))
        facts.put("page", close_range(match.group("p")))
        return True
    match = _TRAILING_POINT.match(piece)
    if match and not re.search(r"\b(?:paper|report|circular|note|brief|no)$", match["name"], re.I):
        facts.plain.append(match.group("name"))
        facts.put("volume", match.group("v"))
        facts.put("issue", match.group("i"))
        if match.group("p"):
            facts.put("page", close_range(match.group("p")))
        return True
    match = _TRAILING_PAGES.match(piece)
    if match and "page" not in facts.fields:
        facts.plain.append(match.group("name"))
        facts.put("page", close_range(match.group("p")))
        return True
    match = _TRAILING.match(piece)
    if match is None or (re.fullmatch(YEAR, match.group("v")) and not match.group("p")):
        return False
    italic = piece.count("*") == 2 and piece.rstrip().endswith("*")
    if italic or re.search(r"\b(?:Part|Chapter|Session|Vision|Agenda|No)$", match.group("name")):
        return False
    facts.plain.append(match.group("name"))
    facts.put("volume", match.group("v"))
    inner = match.group("i") or ""
    if re.fullmatch(YEAR, inner):
        facts.put("issued", {"date-parts": [[int(inner)]]})
    else:
        facts.put("issue", close_range(re.sub(r"^(?:no|issue|№)\.?\s*", "", inner, flags=re.I)))
    if match.group("p"):
        facts.put("page", close_range(match.group("p")))
    return True
