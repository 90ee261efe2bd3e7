"""The page that an archive or a repository puts before an article: its title and their own terms.

JSTOR, HAL, Persée, SSRN and the repositories of universities print one. The article's own first
page says the title again, and what stands above it is the archive's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.reading.lines import plain
from edition.importer.reading.records import Line
from edition.importer.words.labels import Part, leading_label, whole_label

_REACH = 60  # lines among which the article's own first page begins
_TITLE_LINES = 5
_TITLE_STARTS = 12  # lines of a cover among which its title begins
_LEAST_WORDS = 3
_LEAST_LETTERS = 18
_WORD = re.compile(r"\w+")  # numbers, too: a running head has that of its page
_IN_QUOTES = re.compile(r"(?<!\w)['‘“\"«]\s?(.{18,300}?)[,.]?\s?['’”\"»](?!\w)")
_SIGN = re.compile(
    r"\bstable url\b|\bpersistent (?:link|url)\b|^accessed\W|not-for-profit|download(?:ed)? "
    r"(?:from|on|at|by)|\bhal id\b|\bhal-\d{6,}|\bssrn\b|repositor(?:y|ies|ium|io)|archive ouverte|"
    r"version of record|link to (?:published|publisher)|to cite this (?:version|article)|"
    r"citation for published|document version|accepted manuscript|terms (?:&|and|of) (?:use|cond)|"
    r"persée|fichier pdf|submitted on|déposé|eprint|author\(s\)\s?:|linked references|"
    r"take down policy|document généré le|citer ce(?:t article| document)|diffusé et préservé|"
    r"empfohlene zitierung|nutzungsbedingungen|persistente[rn]? (?:link|identifier)|"
    r"(?:édition|référence) (?:électronique|imprimée)|(?:electronic|printed) (?:version|reference)|"
    r"(?:edizione|notizia bibliografica) digitale|(?:edición|referencia|edição|refer[êe]ncia) "
    r"(?:electrónica|impresa|eletr[ôo]nica|impressa)|généré automatiquement|"
    r"automatically generated|"
    r"erstellt am|\bredalyc\b|sistema de información científica|número completo|"
    r"distribution électronique|article disponible en ligne|project muse|"
    r"publication (?:date|status)\s?:|published in\s?:|source\s?:\s",
    re.IGNORECASE,
)


def find(lines: Sequence[Line]) -> set[int]:
    """The numbers of a cover page's lines, among the filled lines of an article; or none."""
    head = [plain(x.text) for x in lines[:_REACH]]
    keys = [_WORD.findall(text.casefold()) for text in head]
    starts = {
        j
        for i in range(min(_TITLE_STARTS, len(head)))
        for title, below in (*_titles(keys, i), *_quoted(head[i], i))
        if (j := _again(keys, title, below)) is not None
    }
    # The journal's name comes again, too, but further down: as a running head.
    first = next((j for j in sorted(starts) if _is_cover(head[:j])), 0)
    return {x.number for x in lines[:first]}


def _titles(keys: Sequence[list[str]], i: int) -> list[tuple[list[str], int]]:
    """What could be the title at a line: its words with those of the lines below, longest first."""
    found = []
    for stop in range(min(i + _TITLE_LINES, len(keys)), i, -1):
        title = [w for key in keys[i:stop] for w in key]
        if len(title) >= _LEAST_WORDS and len("".join(title)) >= _LEAST_LETTERS:
            found.append((title, stop))
    return found


def _quoted(text: str, i: int) -> list[tuple[list[str], int]]:
    """What could be the title in quotation marks, where a cover says how to cite the article."""
    titles = (_WORD.findall(m[1].casefold()) for m in _IN_QUOTES.finditer(text))
    return [(title, i + 1) for title in titles if len(title) >= _LEAST_WORDS]


def _again(keys: Sequence[list[str]], title: list[str], below: int) -> int | None:
    """The first line below from which whole lines say the title again."""
    for j in range(below, len(keys)):
        said: list[str] = []
        for key in keys[j : j + _TITLE_LINES]:
            said += key
            if said == title:
                return j
            if said != title[: len(said)]:
                break
    return None


def _is_cover(above: Sequence[str]) -> bool:
    """Whether lines are an archive's: two signs of its own, and no abstract of the article's."""
    signs = {m[0].casefold() for text in above if (m := _SIGN.search(text))}
    labels = {whole_label(text) for text in above}
    labels |= {led[0] for text in above if (led := leading_label(text))}
    return len(signs) > 1 and not labels & {Part.ABSTRACT, Part.KEYWORDS, Part.INTRODUCTION}
