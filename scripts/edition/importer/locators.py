"""The small words around a citation: what stands before the work, and the page behind it."""

from __future__ import annotations

import re

from edition.importer.dates import YEAR

# "n.d." in the languages of the lists.
NO_DATE = (
    r"(?:n\.\s?d\.?(?=\W|$)|no date|undated|in press|forthcoming|o\.\s?J\.|ohne Jahr|im Erscheinen|"
    r"s\.\s?d\.|s\.\s?a\.|à paraître|t\.\s?y\.|tarih yok|baskıda|б\.\s?г\.|в печати|"
    r"ж\.\s?к\.|баспада|s\.\s?f\.|sin fecha|en prensa|in corso di stampa|no prelo|b\.\s?d\.|"
    r"b\.\s?r\.|w druku|"
    r"б\.\s?д\.|б\.\s?р\.|у друці|z\.\s?j\.|u\.\s?å\.)"
)
# Words that open a reference to a work, in brackets or in a note.
_LEADS = (
    r"see(?:,?\s+(?:also|especially|esp\.|in particular|e\.g\.,?|for example,?|generally))?|"
    r"but (?:see|compare)|cf\.?|compare|contrast|e\.g\.,?|for example,?|for instance,?|"
    r"i\.e\.,?|also|"
    r"as (?:cited|quoted) (?:in|by)|(?:cited|quoted|discussed|reported|reprinted) (?:in|by)|"
    r"qtd\.? in|cit\. in|after|based on|adapted from|following|sources?:?|"
    r"см\.?(?:\s+(?:также|напр\.|подробнее))?:?|ср\.?:?|напр(?:имер|\.),?|цит\.?\s+по:?|"
    r"қараңыз:?|қар\.:?|салыст\.:?|мысалы,?|"
    r"bkz\.?|bk\.|krş\.?|örneğin,?|örn\.,?|akt(?:aran|\.):?|"
    r"vgl\.?(?:\s+(?:auch|dazu|hierzu))?:?|s(?:iehe|\.)\s+(?:auch|dazu|hierzu)|siehe|"
    r"z\.\s?B\.|etwa|zit(?:iert)?\.?\s+n(?:ach|\.)|so(?:\s+auch)?|"
    r"voir(?:\s+(?:aussi|notamment|par exemple))?|v\.\s+aussi|p\.\s?ex\.,?|par exemple,?|"
    r"notamment|cité\s+(?:par|dans|in)|"
    r"por\.|zob\.(?:\s+(?:też|także|jednak|np\.))?|np\.|szerzej|cyt\.\s+za:?|za:|"
    r"véase(?:\s+también)?|véanse|ver(?:\s+también)?|cfr\.?|p\.\s?ej\.,?|por ejemplo,?|"
    r"citad[oa] (?:en|por)|apud|"
    r"si veda(?:no)?|vedi(?:\s+anche)?|ad es(?:empio|\.),?|citato in|veja(?:-se)?|"
    r"див\.?(?:\s+також)?:?|пор\.:?|напр\.,?|цит\.\s+за:?|zie(?:\s+ook)?|bijv\.|se även|jfr|viz|"
    r"srov\.|např\.|"
    r"қаранг:?|qarang:?|караңыз:?"
)
PREFIX = re.compile(rf"^(?:{_LEADS})\s+", re.I)
# Those that lead to a work from the middle of a sentence, too.
STRONG_LEADS = (
    r"see(?:,?\s+(?:also|especially|esp\.|in particular|e\.g\.,?|for example,?|generally))?|cf\.|"
    r"compare|(?:as\s+)?(?:cited|quoted|reported|reprinted)\s+(?:in|by)|qtd\.? in|"
    r"см\.(?:\s+(?:также|напр\.|подробнее))?:?|ср\.:?|цит\.?\s+по:?|қараңыз:?|қар\.:?|"
    r"bkz\.|krş\.|akt(?:aran|\.):?|vgl\.(?:\s+(?:auch|dazu|hierzu))?|siehe(?:\s+auch)?|"
    r"z\.\s?B\.|zit(?:iert)?\.?\s+nach|voir(?:\s+(?:aussi|notamment))?|cité\s+(?:par|dans)|"
    r"zob\.(?:\s+(?:też|także|jednak))?|por\.|cyt\.\s+za:?|véase(?:\s+también)?|cfr\.|"
    r"citad[oa] (?:en|por)|si veda|vedi|"
    r"citato in|див\.(?:\s+також)?:?|пор\.:?|цит\.\s+за:?|zie(?:\s+ook)?|jfr|srov\."
)
INSIDE = re.compile(rf"(?:^|,?\s)(?:{STRONG_LEADS})\s+(?=[^\W\d_]|[“„«\"‘'*])", re.I)
_UNIT = (
    r"(?:pp?|pages?|pgs?|paras?|parts?|chs?|chaps?|chapters?|secs?|sections?|arts?|vols?|bks?|nos?|"
    r"nn?|notes?|figs?|figures?|tabs?|tables?|app|fols?|ll?|lines?|item|clause|at|"
    r"bd|band|kap|abschn|anm|nr|abb|taf|tab|anh|bl|sp|rn|rz|seiten?|"
    r"ss?|sf|syf|sayfa|bölüm|böl|tablo|şek|dn|"
    r"t|с|сс|стр|гл|разд|прил|табл|рис|ст|л|лл|кн|вып|ч|п|прим|"
    r"б|бб|бет|беттер|тар|кесте|сур|chap|p[áa]gs?|f|n°|c)"
)
_PAGE = r"[A-Za-zА-Яа-я]?\d+(?:[.:]\d+)*[a-z]?(?:\s?[–—-]\s?[A-Za-z]?\d+)?"
_PAGES = rf"{_PAGE}(?:\s?(?:,|и|and|und|et|ve|&)\s?{_PAGE}){{0,6}}"
_AFTER = (
    r"(?:\s?(?:ff?|sq|sqq|nn?|i nast|y ss|e segg|бб?|бет|с|s|sf|д|vd|об|"
    r"[-.]?\s?(?:бб?|бет|sayfa))\b\.?){0,2}"
)
_ONE = (
    rf"(?:(?:{_UNIT}(?:\.|\b)|[§№]{{1,2}})\s*(?:{_PAGES}|[IVXLC]+\b){_AFTER}|{_PAGES}{_AFTER}|"
    # A unit in any language: "wykres 4".
    r"(?-i:[a-zà-ÿа-яёąćęłńóśźż]{2,14}\.?\s\d{1,3}(?!\d))|"
    r"(?:passim|chapter|chap\.|sec\.|section|part)\s?[^;,()\[\]\d]{0,25})"
)
# What may stand behind the year: pages, a section, a table.
LOCATOR = rf"(?:\s*[,:]\s*(?i:{_ONE})(?:\s*,\s*(?i:{_ONE})){{0,3}})?"
# Behind a number of the list a page needs its unit, for a bare number is another entry.
UNIT_LOCATOR = (
    rf"(?:\s*:\s*{_PAGE}(?=\s*(?:[\];,]|$))|\s*[,:]\s*(?i:{_UNIT}(?:\.|"
    rf"(?=[\s\d]))\s*(?:{_PAGES}){_AFTER}|"
    rf"{_PAGE}(?:\s?[.-]?\s?(?:бб?|бет|с|стр|s|pp?|sayfa)\b\.?)))"
)
_ROMAN = r"(?-i:[ivxlc]{1,7}(?:\s?[–-]\s?[ivxlc]{1,7})?)"
PAGES = rf"(?i:(?:{_UNIT}(?:\.|\b)\s*)?{_PAGES}{_AFTER}|{_ROMAN})"
YEARS = (
    rf"(?:\[{YEAR}\][/\s]\s?)?(?:{YEAR}[a-zа-в]?|(?i:{NO_DATE})(?:-?[a-z]\b)?)"
    rf"(?:\s*[/,&]\s*(?:and\s+|и\s+|und\s+|et\s+|ve\s+)?(?:{YEAR}[a-zа-в]?|[a-zа-в]\b(?![.])))*"
)


def without_prefix(text: str) -> str:
    """A citation without the words that lead to it."""
    while match := PREFIX.match(text):
        text = text[match.end() :]
    return text
