"""Lines that publishers print around every article: kinds, covers, menus, meetings."""

from __future__ import annotations

import re

from edition.importer.signs.titlefacts import is_pages
from edition.importer.words.language import script_of

_MEETING = re.compile(
    r"\b(?:conference|symposium|workshop|proceedings|congress on|tagung|kongress|colloque|congrès)|"
    r"конференци|симпозиум|congreso|konferans|kongre|sempozyum|konferencj",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)|[IVX]{2,5})\b")
_KIND = re.compile(
    r"^\W*(?:type\s+)?(?:(?:original|full[- ]length|regular|invited)?\s*"
    r"(?:research|review|short|case)?\s*"
    r"(?:articles?|papers?|reviews?|essays?|notes?|reports?|communications?|study|studies)|"
    r"original research|original investigation|research|"
    r"(?:original|review) (?:research|scientific) (?:article|paper)|editorial|commentary|forum|"
    # Letters that stood apart are one word.
    r"(?:research|original|review)article(?:\s?open access)?|"
    r"(?:оригинальная |научная |обзорная |исследовательская )*статья|научный обзор|обзор|рецензия|"
    r"(?:ғылыми |шолу )*мақала|araştırma makalesi|derleme(?: makalesi)?|makale|"
    r"research article\s*/\s*\S.*|\S.*\s/\s*research article|"
    r"aufs[aä]tz\w*|originalarbeit|forschungsartikel|beitr[aä]g\w*|articles? (?:original|"
    r"scientifique|"
    r"de recherche)\w*|varia|dossier|artículos?(?: original(?:es)?| de investigación)?|articol[io]|"
    r"artigos?(?: original| originais)?|статьи|мақалалар|makaleler|artykuły|artikel|"
    r"artykuł\w*(?: naukowy| oryginalny)?|наукова стаття|стаття|open access|peer[- ]reviewed|"
    r"(?:articles?|papers?|reviews?|studies) (?:&|and|et|y|e|und) "
    r"(?:essays|notes|reviews|comments|reports|documents|research|notas|ensayos|saggi|studi|"
    r"études|essais|berichte|miszellen)|"
    r"(?:brief|short|rapid|clinical) (?:communication|correspondence|report)|"
    r"letters?(?: to the editors?)?|"
    r"(?:plenary|invited|keynote|opening) (?:talk|lecture|address|paper)|"
    r"(?:article|paper|document) (?:type|category|classification)\b.{0,40})\W*$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"\W*(?:table of contents|contents|inhalt(?:sverzeichnis|sübersicht)?|sommaire|"
    r"table des matières|índice|sumario|sumário|indice|sommario|spis treści|содержание|оглавление|"
    r"мазмұны|içindekiler|зміст|mundarija|mündəricat|inhoud(?:sopgave)?|innehåll|obsah)\W*",
    re.IGNORECASE,
)
_FIELD = 70  # letters of a line that names a field of the journal, too
_BOILERPLATE = re.compile(
    r"contents lists? available|journal home ?page|submit your article|article views|"
    r"view related articles|view crossmark|citing articles|full terms (?:&|and) conditions|"
    r"check for updates|article reuse guidelines|electronic copy available|fichier pdf généré|"
    r"^\W*(?:edited by|reviewed by|handling editor|academic editors?|"
    r"specialty section|reviewed works?(?:\(s\))?|"
    r"article type|makale türü|тип статьи|advance access)\b|this article was submitted to|"
    r"^(?:https?://)?[\w-]+(?:\.[\w-]+)+/\S*$|^(?:www\.)[\w.-]+$|^home [»>]|"
    r"available at www|to link to this article|published online by|"
    r"^\W*(?:published by\b|stable url\b|accessed\b\W|for additional information about|"
    r"access provided by|open[- ]access\W*(?:original|research|review|article|$)|"
    r"\(?this article belongs to|special issue\b|for numbered affiliations|"
    r"navigation\s*[–—-]|you are here|vous êtes ici|\S.* > \S.* > \S)|"
    r"^(?:\W*(?:english|français|deutsch|español|italiano|português|polski|nederlands|türkçe|русский|"
    r"қазақша|українська|o‘zbekcha|кыргызча|azərbaycanca|svenska|čeština))+\W*$|"
    r"\bissn\b.{0,25}\d{4}-\d{3}[\dx]|^source: .*\d|"
    r"^(?:licen[cs]e|section|issue|downloads?|published|article details|metrics|"
    r"versions?|copyright)$|"
    r"is a not-for-profit|linked references are available|to access the linked|"
    r"you may need to log in|"
    r"^\W*(?:running (?:head|title)|short title|word count|number of words)\s?:|"
    r"\bthis is (?:an?|the) (?:accepted|unedited|final|author|pre-?print|post-?print|submitted)|"
    r"^\W*(?:author(?:[’']s)?|accepted|submitted) (?:accepted )?(?:manuscript|version)\b|"
    r"\bhas not been (?:copy-?edited|peer[- ]reviewed|certified)|"
    r"browse figures?\b|\w \| [^\W\d_][^|]{0,30} \| [^|]{1,30} \||"
    # A line of a table of contents, and its label.
    r"\.(?:\s?\.){4,}\s*(?:\d{1,4}|[ivxl]{1,6})$|"
    r"^arxiv:\s?[\w.-]+/?\d+|skip to|sign in|share this|download pdf|^©|your use of the|"
    r"(?:is|are) collaborating with|jstor",
    re.IGNORECASE,
)


def labels_contents(text: str) -> bool:
    """Whether a line is the label of a table of contents."""
    return bool(_CONTENTS.fullmatch(text))


def is_boilerplate(text: str) -> bool:
    """Whether a line is a cover's or a web page's own: its publisher, its menu, its languages."""
    return bool(_BOILERPLATE.search(text)) or is_pages(text) or labels_contents(text)


def is_kind(text: str) -> bool:
    """Whether a line says the kind of the article, in each of its cells."""
    cells = [c for c in re.split(r"\s[|•·/]\s", text) if c.strip()]
    kinds = sum(bool(_KIND.match(c)) for c in cells)
    if len({script_of(c) for c in cells}) > 1 and len(text) < _FIELD:
        # The section of the journal, in two languages.
        return True
    # "Wells and Ropes | Research Article": the field and the kind.
    return bool(kinds) and (kinds == len(cells) or len(text) < _FIELD)


def is_meeting(text: str) -> bool:
    """Whether a line names a conference with its year or its number."""
    return bool(_MEETING.search(text) and _COUNTED.search(text))
