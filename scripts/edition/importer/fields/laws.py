"""Laws and cases as historians cite them in notes: `Loi sur les épaves, 6 août 1872, art. 5`.

They have no author. A law begins with the word for what it is and has its day or its number behind
a comma; a case is two parties with volume, reporter and page (`Babb v. Orr, 72 Alb. 8`).
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import MONTHS, YEAR, csl_date, find_date
from edition.importer.words.script import CAPITALS

_KIND = (
    r"(?:(?:an?|the)\s)?(?:act|statute|ordinance|decree|law|regulations?|directive|"
    r"(?:proposition|projet) de loi|loi|décret|arrêté|ordonnance|circulaire|règlement|édit|"
    r"gesetz|verordnung|ordnung|erla(?:ss|ß)|edikt|dekret|[^\W\d_]+-?(?:gesetz|verordnung|ordnung)|"
    r"(?:propuesta|proposición|proyecto) de ley|(?:proposta|disegno) di legge|projeto de lei|"
    r"(?:gesetzes)?entwurf eines gesetzes|gesetzentwurf|законопроект|projekt ustawy|wetsvoorstel|"
    r"ley|real\s(?:decreto|orden|cédula)|decreto|reglamento|legge|(?:regio\s)?decreto|regolamento|"
    r"sentenza|arrêt|jugement|urteil|beschlu(?:ss|ß)|sentencia|acórdão|wyrok|"
    r"lei|portaria|ustawa|rozporządzenie|zákon|nařízení|vyhláška|wet|besluit|lag|förordning|"
    r"закон|указ|постановление|приказ|распоряжение|положение|устав|декрет|манифест|"
    r"наказ|постанова|розпорядження|указ|заң|жарлық|қаулы|бұйрық|мыйзам|"
    r"kanun|nizamname|yönetmelik|tüzük|kararname|talimatname|qonun|farmon|qanun|fərman)"
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = (
    rf"(?:(?:vom|v\.|du|of|от|від|de|del|z(?:\sdnia)?|ze dne|van|av)\s)?"
    rf"(?:\d{{1,2}}(?:er|\.|º)?\s(?:de\s)?(?:{_MONTH})\.?(?:\sde)?\s{YEAR}|"
    rf"(?:{_MONTH})\.?\s\d{{1,2}},\s{YEAR}|\d{{1,2}}\.\d{{1,2}}\.{YEAR})"
)
_LAW = re.compile(
    rf"^(?P<title>{_KIND}\b[^,“”„«»]{{0,160}}),\s(?P<day>{_DAY})(?=[,.;:)\s]|$)(?P<rest>.*)$",
    re.I | re.S,
)
# "Gesetz über die Riffe v. 12.3.1890, RGBl. S. 45".
_ABOUT = re.compile(
    rf"^(?P<title>{_KIND}\s(?:über|zu[rm]?|betr\w*\.?|gegen|für)\s[^,“”„«»]{{3,140}}?)\s"
    rf"(?=(?:vom|v\.)\s\d)(?P<day>{_DAY})(?=[,;)]|\.?$)(?P<rest>.*)$",
    re.I | re.S,
)
# "Legge 4 maggio 1832, n. 44".
# Without a day only what can be nothing else: "Verordnung, betreffend die Treppen, Ulm 1882".
_NUMBERED = re.compile(
    rf"^(?P<title>{_KIND}\b[^,“”„«»\d]{{0,60}}?\s(?P<day>{_DAY})),\s(?:n|no|nr|n°|nº|№)\.?\s?\d+"
    r"(?P<rest>.*)$",
    re.I | re.S,
)
_ORDER = re.compile(
    r"^(?P<title>(?:[^\W\d_]+-?(?:gesetz|verordnung)\b[^,“”„]{0,120}"
    r"(?:,\sbetreffend\b[^,“”„]{5,140})?|"
    rf"{_KIND}\b[^,“”„«»]{{0,60}},\s(?:betreffend|concernant|relati[fv]e?|portant|concerning|relating)\b"
    r"[^,“”„«»]{5,140}|[^\W\d_][^,“”„«»]{3,90}\s(?:kanunu|nizamnamesi|yönetmeliği|talimatnamesi|"
    rf"заңы|жарлығы|қаулысы))),\s(?:(?P<place>(?-i:[^\W\d_a-zа-яё])[^\W\d_]+),?\s)?(?P<day>{_DAY}|{YEAR})"
    r"(?=[,.;:)\s]|$)(?P<rest>.*)$",
    re.I | re.S,
)
# The day stands in the title: "Gesetz vom 12. Mai 1890 über Brunnen", "BGH, Urteil vom 3. Mai".
# Without a comma behind it, a long line would be a sentence on the law.
_DATED = re.compile(
    rf"^(?P<title>(?:{_KIND}(?:\s(?-i:[{CAPITALS}])[^,“”„«»\d]{{1,60}}?)?|[^,“”„«»]{{2,60}},\s(?:urteil|beschluss|beschluß|arrêt|sentencia|"
    r"sentenza|acórdão|wyrok|postanowienie|решение|определение|karar\w*))\s"
    rf"(?=(?:vom|v\.|du|от|від|de|del|z\sdnia|ze dne|van|av)\s)(?P<day>{_DAY})"
    r"(?:[^,“”„«»]{0,140}(?=,)|[^,.“”„«»]{0,40}(?=\.?$)))(?P<rest>.*)$",
    re.I | re.S,
)
# Chapter and collection: "An Act Relating to Hats, ch. 212, 1931 Alb. Acts 640 (1931)".
_SESSION = re.compile(
    rf"^(?P<title>(?:An?\s)?Act\s[^,“”]{{5,160}}),\s(?:ch|c|cap|no)\.\s?\d+.*?\(?(?P<year>{YEAR})\)?"
)
# "Lamp Act of 1819, Pub. L. No. 12-34, 3 Stat. 56".
_PUBLIC = re.compile(
    rf"^(?P<title>[^\W\d_a-z][^,“”\d]{{2,120}}?\sAct(?:\sof\s(?P<year>{YEAR}))),\s(?:Pub\.\sL\.|ch\.|P\.\s?L\.)\s"
)
_PARTY = r"[^\W\d_a-z][\w.’'&-]*(?:,?\s(?:of|the|and|&|de|for|ex|rel\.|[^\W\d_a-z][\w.’'&-]*))*?"
# The same case in another series of reports: ", 93 S. Ct. 705", ", 106 ER 600".
_PARALLEL = r"(?:,\s\d{1,4}\s[A-Z][\w.’& ]{0,24}?\s\d{1,5}(?:,\s\d{1,5}(?:[–-]\d{1,5})?)?){0,3}"
_CASE = re.compile(
    rf"(?<![\w’])(?P<title>{_PARTY}\s(?:v\.?|vs\.|c\.)\s{_PARTY}),\s"
    rf"\d{{1,4}}\s[A-Z][\w.’& ]{{0,24}}?\s"
    rf"\d{{1,5}}(?:,\s\d{{1,5}}(?:[–-]\d{{1,5}})?)?{_PARALLEL}\s\((?:[^()]{{1,30}}\s)?(?P<year>{YEAR})\)"
)
# "Marsh v Fox (1851) 3 QB 77", as lawyers in England cite it, in the middle of a sentence.
_REPORTED = re.compile(
    rf"(?<![\w’])(?P<title>(?:R\s\([^()]{{3,40}}\)|{_PARTY})\sv\.?\s{_PARTY})\s[(\[](?P<year>{YEAR})[)\]]\s(?:\d{{1,3}}\s)?"
    rf"[A-Z][\w.]*(?:\s(?:&\s)?[A-Z][\w.]*){{0,3}}\s\d{{1,5}}(?:,\s\d{{1,5}}(?!\d|\s[A-Z]))?{_PARALLEL}"
)
# "CE, Dame Roc c. Commune, 12 mai 1954, n° 14212, Rec. p. 26", and with the day before the parties.
_COURT = (
    r"(?:(?:CE|CAA|TA|TC|TGI|TI|TJ|CA|CC|CEDH|CrEDH|CJUE|CJCE|TPICE|CIJ|Corte|Cour|Tribunal|Conseil|"
    r"TAR|CGUE|CGCE|Consiglio|Trib|App|TEDH|TJUE|BGer|OGH|VfGH|VwGH|EHRM|HvJ)\b|"
    r"C\. ?E\.|C\. ?A\.|T\. (?:confl|com|civ)|Cass\.|C\. cass|"
    r"Cons\. (?:const|d’État|Stato)|Corte cost)"
    r"[^,;“”„«»]{0,40}(?:,\s(?i:sez|sect|ch|ass|civ|crim|soc|com|plén)\b[^,;]{0,20})?"
)
_DOCKET = (
    r"(?:(?:req|aff|pourvoi|ric|causa)\.?\s)?(?:n|no|nr|n°|nº|nos|aff|C)\.?[\s-]\s?\d[\w./ -]*"
)
_SERIES = r"(?:Rec|Lebon|Bull|Slg|Racc|Foro|Giur)\b"
_PARTIES = r"[^\W\d_a-z](?:[^,;“”„«»\d]|\d+e\b){2,120}?"
_DECISIONS = (
    re.compile(
        rf"^{_COURT},\s(?P<title>{_PARTIES}),\s(?P<day>{_DAY})(?=[,.;]|$)(?P<rest>.*)$", re.S
    ),
    re.compile(
        rf"^{_COURT},\s(?P<day>{_DAY}),\s(?!{_SERIES}|D\.|JCP|AJDA)(?P<title>{_PARTIES})"
        rf"(?=,\s(?:{_DOCKET}|{_SERIES})|\.?$)(?P<rest>.*)$",
        re.S,
    ),
    re.compile(rf"^(?P<title>{_COURT},\s(?P<day>{_DAY})),\s{_DOCKET}(?P<rest>.*)$", re.S),
    # "STC 45/1999, de 12 de mayo", "STS de 12 de mayo de 1999".
    re.compile(
        rf"^(?P<title>[AS](?:TC|TS|AN|AP|TJUE|TEDH)\s(?:\d{{1,4}}/(?P<year>{YEAR})|(?P<day>{_DAY})))"
        r"(?=[,.;]|$)(?P<rest>.*)$",
        re.S,
    ),
    # Without the court, what is called as parties are: a newspaper has its day and number, too.
    re.compile(
        rf"^(?P<title>(?=(?:Sieur|Dame|D(?:emoise)?lle|Époux|Consorts|Veuve|Association|Amicale|Ligue|"
        r"Syndicat|Société|Sté|Union|Fédération|Commune|Ville|Ministre|Préfet|Comité|Ditta|Comune|"
        rf"Società|Riverains|M(?:me|M)?\.?)\s|[^,]*\sc[./]\s){_PARTIES}),\s(?P<day>{_DAY}),\s"
        rf"(?:{_DOCKET}|{_SERIES})(?P<rest>.*)$",
        re.S,
    ),
)
# "Report of the Select Committee on Wells (HC 1891, 212)": a paper of Parliament.
_PAPER = re.compile(
    rf"^(?P<title>[^\W\d_a-z][^()“”‘’]{{8,200}}?),?\s\((?:Parl(?:iamentary)?\.?\sPapers?,?\s|"
    rf"HC|HL|H\.\s?C\.|(?:C|Cd|Cmd|Cmnd|Cm)\.?(?=\s?\d)|S\.\s?Doc\.)\s?[^()]*?(?P<year>{YEAR})[^()]*\)"
)


def split_cases(text: str) -> list[str]:
    """A piece of a note, with each report of a case as a piece of its own."""
    found = sorted(
        (m.start(), m.end()) for p in (_CASE, _REPORTED) for m in p.finditer(text[:1500])
    )
    pieces: list[str] = []
    start = 0
    for begin, end in found:
        pieces += [text[start:begin], text[begin:end]]
        start = end
    found_pieces = (piece.lstrip(" .,;") for piece in (*pieces, text[start:]))
    return [piece for piece in found_pieces if re.search(r"\w\W*\w", piece)]


def case_in(text: str) -> int | None:
    """Where the report of a case begins in a text; None where there is none."""
    match = _CASE.search(text[:500]) or _REPORTED.search(text[:500])
    return match.start() if match else None


def parse_law(text: str) -> dict[str, Any] | None:
    """A law, a case or a paper of Parliament as CSL fields; None where the text is none."""
    text = text.replace("*", "")
    match = (
        _LAW.match(text)
        or _ABOUT.match(text)
        or _NUMBERED.match(text)
        or _ORDER.match(text)
        or _DATED.match(text)
        or next(filter(None, (pattern.match(text) for pattern in _DECISIONS)), None)
    )
    if match is not None:
        item: dict[str, Any] = {"title": match["title"].strip(), "_statute": True}
        day = match["day"] or match["year"]
        found = find_date(day)
        item["issued"] = csl_date(found.parts if found else ((int(day),),))
        if place := match.groupdict().get("place"):
            item["publisher-place"] = place
        if host := _collection(match["rest"]):
            item["container-title"] = host
        return item
    for pattern in (_SESSION, _PUBLIC, _CASE, _REPORTED, _PAPER):
        match = pattern.match(text)
        if match is not None:
            year = csl_date(((int(match["year"]),),))
            kind = {"type": "report"} if pattern is _PAPER else {"_statute": True}
            return {"title": match["title"], "issued": year, **kind}
    return None


def opens_as_law(text: str) -> bool:
    """Whether a title begins with the word for a law."""
    return re.match(rf"{_KIND}\b", text, re.I) is not None


def is_law(text: str) -> bool:
    """Whether a piece of a note prints a law, a case or a paper of Parliament."""
    return parse_law(text) is not None


def _collection(rest: str) -> str:
    """The gazette a law stands in: the words behind its day that are no number and no article."""
    for piece in rest.split(", ")[1:4]:
        piece = piece.strip(" .;")
        if re.fullmatch(r"[^\W\d_a-zа-яё][^\d]{6,80}", piece) and " " in piece:
            return piece
    return ""
