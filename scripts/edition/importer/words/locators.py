"""The small words around a citation: what stands before the work, and the page behind it."""

from __future__ import annotations

import re

from edition.importer.words.dates import YEAR

# "n.d." in the languages of the lists.
NO_DATE = (
    r"(?:n\.\s?d\.?(?=\W|$)|no date|undated|in press|forthcoming|in preparation|in progress|"
    r"under review|to appear|o\.\s?J\.|ohne Jahr|im Erscheinen|im Druck|in Vorbereitung|"
    r"s\.\s?[daf]\.|s\.\s?l\.\s?n\.\s?d\.|à paraître|sous presse|en préparation|"
    r"sin fecha|en prensa|en preparación|senza data|in corso di stampa|in preparazione|"
    r"sem data|no prelo|em preparação|b\.\s?[dr]\.|w druku|w przygotowaniu|v tisku|v přípravě|"
    r"z\.\s?[jd]\.|in druk|te verschijnen|in voorbereiding|u\.\s?å\.|i tryck|kommande|"
    r"t\.\s?y\.|tarih yok|tarihsiz|baskıda|il göstərilməyib|çapda|nashrda|"
    r"б\.\s?[гдр]\.|без даты|без дати|в печати|готовится|у друці|ж\.\s?[кж]\.|жылсыз|баспада)"
)
# Words that open a reference to a work, in brackets or in a note.
_LEADS = (
    r"see(?:,?\s+(?:also|especially|esp\.|in particular|e\.g\.,?|for example,?|generally))?|"
    r"cf\.?|cfr\.?|compare|contrast|e\.g\.,?|for example,?|for instance,?|"
    r"i\.e\.,?|also|"
    # "See, among many others, Ann Moor", "si veda, tra gli altri, A. Neri".
    r"(?:see|voir|véase|ver|vid\.?|cfr?\.|si\s+veda(?:no)?|vedi|siehe|vgl\.|zob\.|zie)"
    r"(?:,\s|\s(?=u))"
    r"(?:among (?:many |several )?others|inter alia|for instance|"
    r"entre (?:muchos |muitos )?(?:otros|outros|autres)|par exemple|[tf]ra gli altri|ad esempio|"
    r"unter (?:vielen )?ander[ens]+|u\.\s?a\.|m\.\s?in\.|onder andere),?|"
    r"as (?:cited|quoted) (?:in|by)|(?:cited|quoted|discussed|reported|reprinted) (?:in|by)|"
    r"qtd\.? in|cit\. in|after|based on|adapted from|following|sources?:?|"
    r"a\.\s?A\.(?!\s?O)|anders|ebenso|ähnlich|so\s+(?:auch|schon|bereits)|"
    r"l[’']anonim[oa]|l[’']anonyme|el anónimo|pace|contra|gegen|contre|против|"
    r"см\.?(?:\s+(?:также|напр\.|подробнее))?:?|ср\.?:?|напр(?:имер|\.),?|цит\.?\s+по:?|"
    r"див\.?(?:\s+(?:також|напр\.))?:?|пор\.?:?|цит\.?\s+за:?|наприклад,?|"
    r"қараңыз:?|қар\.:?|салыст\.:?|мысалы,?|караңыз:?|кара\.:?|мисалы,?|"
    r"bkz\.?|bk\.|krş\.?|örneğin,?|örn\.,?|akt(?:aran|\.):?|bax:?|məsələn,?|qarang:?|qar\.:?|masalan,?|"
    r"vgl\.?(?:\s+(?:auch|dazu|hierzu|nur|etwa))?:?|s(?:iehe|\.)\s+(?:auch|dazu|hierzu)|siehe|"
    r"z\.\s?B\.|etwa|zit(?:iert)?\.?\s+n(?:ach|\.)|so(?:\s+auch)?|"
    r"voir(?:\s+(?:aussi|notamment|par exemple))?|v\.\s+aussi|p\.\s?ex\.,?|par exemple,?|"
    r"notamment|cité\s+(?:par|dans|in)|"
    r"véase(?:\s+(?:también|por ejemplo))?|ver(?:\s+(?:también|também|por ejemplo|por exemplo))?|"
    r"p\.\s?ej\.,?|por ejemplo,?|por exemplo,?|citad[oa]\s+(?:en|por|em)|veja(?:-se)?|apud|"
    r"si\s+veda(?:no)?(?:\s+anche)?|vedi(?:\s+anche)?|ad\s+es(?:empio|\.),?|citato\s+(?:in|da)|"
    r"zob\.?(?:\s+(?:też|także|np\.|jednak))?:?|por\.?(?:\s+(?:też|także|np\.))?:?|np\.:?|patrz:?|"
    r"cyt\.?\s+(?:za|w):?|"
    r"zie(?:\s+(?:ook|bijvoorbeeld))?|bijv\.,?|geciteerd\s+(?:in|door)|"
    r"se(?:\s+(?:även|också|t\.\s?ex\.))?|jfr\.?|t\.\s?ex\.|citerad\s+i|"
    r"viz(?:\s+(?:také|též|např\.))?|srov\.?|např\.:?|cit\.?\s+(?:podle|dle)"
)
_BUT = r"(?:but|aber|но|mais|pero|mas|ma|ale|maar|men|ama|бірақ)"
PREFIX = re.compile(rf"^(?:{_BUT}\s+)?(?:{_LEADS})\s+", re.I)
# Those that lead to a work from the middle of a sentence, too.
STRONG_LEADS = (
    r"see(?:,?\s+(?:also|especially|esp\.|in particular|e\.g\.,?|for example,?|generally))?|cf\.|"
    r"compare|(?:as\s+)?(?:cited|quoted|reported|reprinted)\s+(?:in|by)|qtd\.? in|"
    r"см\.(?:\s+(?:также|напр\.|подробнее))?:?|ср\.:?|цит\.?\s+по:?|қараңыз:?|қар\.:?|"
    r"bkz\.|krş\.|akt(?:aran|\.):?|vgl\.(?:\s+(?:auch|dazu|hierzu))?|siehe(?:\s+auch)?|"
    r"z\.\s?B\.|zit(?:iert)?\.?\s+n(?:ach|\.)|voir(?:\s+(?:aussi|notamment))?|cité\s+(?:par|dans)|"
    r"див\.(?:\s+також)?:?|пор\.:?|цит\.?\s+за:?|véase(?:\s+también)?|citad[oa]\s+(?:en|por|em)|apud|"
    r"si\s+veda(?:no)?|cfr\.|zob\.(?:\s+(?:też|także))?|por\.|cyt\.?\s+za:?|zie\s+ook|jfr\.?|srov\."
)
INSIDE = re.compile(rf"(?:^|,?\s)(?:{STRONG_LEADS})\s+(?=[^\W\d_]|[“„«\"‘'*])", re.I)
_UNIT = (
    r"(?:pp?|pages?|pgs?|paras?|parts?|chs?|chaps?|chapters?|secs?|sections?|arts?|vols?|bks?|nos?|"
    r"nn?|notes?|figs?|figures?|tabs?|tables?|app|fols?|ll?|lines?|item|clause|at|"
    r"bd|band|kap|abschn|anm|nr|abb|taf|tab|anh|bl|sp|rn|rz|seiten?|"
    r"ss?|sf|syf|sayfa|bölüm|böl|tablo|şek|dn|"
    r"t|с|сс|стр|гл|разд|прил|табл|рис|ст|л|лл|кн|вып|ч|п|прим|"
    r"б|бб|бет|беттер|тар|кесте|сур|chap|tableau|p[áa]gs?|cap|tav|tabla|tabela|wykres|rozdz|przyp|"
    r"blz|hfst|str|kapitel|obr|səh|f|n°|c)"
)
# What waits for a number: "(Fox 1999, p."
UNIT_LAST = re.compile(rf"(?:^|[\s(,]){_UNIT}\.$", re.I)
_PAGE = r"[A-Za-zА-Яа-я]?\d+(?:[.:]\d+)*[a-z]?(?:\s?[–—-]\s?[A-Za-z]?\d+)?"
_PAGES = rf"{_PAGE}(?:\s?(?:,|и|and|und|et|ve|i|y|e|en|och|a|та|&)\s?{_PAGE}){{0,6}}"
_AFTER = (
    r"(?:\s?(?:ff?|sq|sqq|ss|nn?|e sgg?|y ss|i nast|бб?|бет|с|s|sf|д|vd|об|"
    r"[-.]?\s?(?:бб?|бет|sayfa))\b\.?){0,2}"
)
_ONE = (
    rf"(?:(?:{_UNIT}(?:\.|\b)|[§№]{{1,2}})\s*(?:{_PAGES}|[IVXLC]+\b){_AFTER}|{_PAGES}{_AFTER}|"
    # A unit in any language: "wykres 4".
    r"(?-i:[a-zà-ÿа-яёąćęłńóśźż]{2,14}\.?\s\d{1,3}(?!\d))|"
    r"(?:passim|chapter|chap\.|sec\.|section|part)\s?[^;,()\[\]\d]{0,25})"
)
# What may stand behind the year: pages, a section, a table.
LOCATOR = rf"(?:(?:\s*[,:]|\.)\s*(?:[–—-]\s)?(?i:{_ONE})(?:\s*,\s*(?i:{_ONE})){{0,3}})?"
# Behind a number of the list a page needs its unit, for a bare number is another entry.
UNIT_LOCATOR = (
    rf"(?:\s*:\s*{_PAGE}(?=\s*(?:[\];,]|$))|"
    # GOST parts the page by a full stop, with a dash or without: "[12. – С. 45]".
    rf"(?:\s*[,:]|\.(?:\s[–—-])?(?=\s))\s*(?i:(?:[§№]{{1,2}}|{_UNIT}(?:\.|(?=[\s\d])))\s*(?:{_PAGES}){_AFTER})|\s*[,:]\s*(?:"
    rf"{_PAGE}(?:\s?[.-]?\s?(?:бб?|бет|с|стр|s|pp?|sayfa)\b\.?)))"
)
_ROMAN = r"(?-i:[ivxlc]{1,7}(?:\s?[–-]\s?[ivxlc]{1,7})?)"
PAGES = rf"(?i:(?:{_UNIT}(?:\.|\b)\s*)?{_PAGES}{_AFTER}|{_ROMAN})"
# The year of the first print, before or behind that of the one cited: "[1922] 1978".
FIRST_PRINT = rf"(?:\[{YEAR}\]|\({YEAR}\))"
_DATED = (
    rf"(?:{FIRST_PRINT}[/\s]\s?)?(?:{YEAR}(?:[a-zа-в](?:\s?[–—-]\s?[a-zа-в]\b)?)?|"
    rf"(?i:{NO_DATE})(?:-?[a-z]\b)?)"
    rf"(?:\s?/?{FIRST_PRINT})?"
)
_NEXT = rf"(?:{YEAR}[a-zа-в]?|[a-zа-в]\b(?![.]))"
_ALSO = r"(?:and|и|und|et|ve|i|y|e|en|och|a|та|&)"
YEARS = (
    rf"(?:{_DATED}|\[{YEAR}[a-z]?\])"
    rf"(?:\s*[/,;]\s*(?:{_ALSO}\s+)?{_NEXT}|\s*{_ALSO}\s+{_NEXT})*"
)


def without_prefix(text: str) -> str:
    """A citation without the words that lead to it."""
    while match := PREFIX.match(text):
        text = text[match.end() :]
    return text
