"""What an entry says beside the facts of its work: its medium, its first print, the page meant."""

from __future__ import annotations

import re

from edition.importer.words.dates import YEAR

# "S. 317–319, hier S. 318": the page that a note is about, behind those of the work.
_HERE = re.compile(
    r",\s(?:hier|here|at|esp\.|bes\.|ici|notamment|burada|здесь|aquí|qui|tu|zde|hier:|здесь:|"
    r"in part(?:\.|icolare)|en part\.|spec(?:\.|ialmente)|soprattutto|insb\.|v\. a\.|surtout|"
    r"sobre todo|em especial|zwł(?:\.|aszcza)|szczególnie|особенно|в частности|özellikle)\s"
    r"(?:(?:SS?|pp?|s|с|ss|blz|str)\.\s?)?\d+(?:\s?[–-]\s?\d+)?"
    r"(?:\s?(?:ff?\.|et suiv\.|sq\.|sqq\.|f\.|nn\.?))?(?=[.;]?\s*$)"
)
# ", 2 vols." before an imprint.
_VOLUMES = re.compile(
    r",\s(?:\d{1,2}|two|three|four)\s(?:vols?|Bde|t|т)\.?(?=\s\()|"
    # "(3 vols, York, 1901–4)"
    r"(?<=\()(?:\d{1,2}|two|three|four)\s(?:vols?|Bde|Bände|tomes|tomos)\.?,\s",
    re.I,
)
# "(York, 1901–4)": the years in which the volumes of one work came out.
_YEARS = re.compile(
    r"(?<=\()([^\W\d_a-z][^()\d]{2,40}\s(?:1[4-9]|20)\d\d)[–-]\d{1,4}(?=\)(?:,\s[^\d,]{0,8}\d?[^()]{0,20})?$)"
)
# "trad. it. Il dovere, Milano, Reda, 1970": the same work in another language.
_TONGUE = (
    r"(?:trad(?:uction|ucción|uzione|ução|\.)?|tr\.|(?:übers|wyd|przekład)\.?|transl?\.)\s"
    r"(?:it|fr|franç|franc|ingl|engl|angl|esp|sp|cast|port|ted|all|dt|rus|pol)(?:\.|[^\W\d_]*)\s"
    r"(?:cit\.\s)?(?=(?-i:[^\W\d_a-z])|[«“*])"
)
# "(In Russ.)" says of a translated entry what its work is written in.
_REMARK = re.compile(
    r"\s*[(\[](?:in|на)\s[^\W\d_]{3,12}\.?(?:\slanguage)?[)\]]\.?(?=\s*$|\s*\.)"
    # "(Original work published 1931)", "(ed. or. Parigi 1983)", "(Rpt. 1993)"
    r"|\s*\((?:original work (?:publish\w*|from)|originalmente|(?:obra|trabajo) original|zuerst|"
    r"erstveröffentlicht|original(?:ausgabe| publié)|orig\.|ed\. or|wyd\. oryg|re?pt\.|"
    r"repr(?:int\w*|\.)|"
    r"rist(?:ampa|\.)|trad\. it|nachdr(?:uck|\.)|neudr(?:uck|\.)|réimpr\w*|i\.\s?E\.|and previous)"
    r"[^()]{0,160}\)\.?\s*$|\s*\[and previous [^\[\]]{3,30}\]\.?$"
    rf"|(?<=[^\s;]);\s{_TONGUE}.*$|\s\({_TONGUE}[^()]*\)"
    # "…, Torino, Faro, 1970, 2 voll."
    r"|,\s(?:\d{1,2}|two|three|four)\s(?:vol[ls]?|Bde|tt?|tomi|т)\.?\s*$",
    re.I,
)
# "L’Œuvre, [1886], Quai, « Poche », 1983": the first print, and a series behind the house.
_FIRST_PRINT = re.compile(
    r",\s\[(?:1[4-9]|20)\d\d\](?=,)|,\s«\s?[^«»]{2,40}»(?=,\s(?:1[4-9]|20)\d\d\b)"
)
# "coll. « Points »": the series of a French book.
_SERIES = re.compile(
    r",\s(?:coll|collection|col|colección|collana)\.?\s[«“\"][^«»“”\"]{2,80}[»”\"](?:,?\s(?:n[o°º]\.?\s?)?\d+)?",
    re.I,
)
# "Available from ProQuest Dissertations. (UMI No. 3276)"
_STORED = re.compile(
    r"(?<=[.)])\s+(?:Available|Retrieved) from (?:the )?[^\W\d_a-z][^.]{3,80}"
    r"\.(?:\s\([^()]{3,40}\)\.?)?$"
)
# The medium as MLA prints it, the number of volumes, and what a review is of.
_MEDIUM = re.compile(
    r"(?<=[.?!”»\d])\s+(?:Print|Web|(?:\d\s)?(?:CD|DVD)(?:-ROM)?|PDF(?: file)?|"
    r"E-?book|Kindle(?: file)?|MP3|Film|Microfilm|Television|Impreso|"
    r"Imprimé|Druck|Stampa|Impresso)\."
    r"(?:\s\d{1,2}\s[^\W\d_]{3,9}\.?\s\d{4}\.?)?(?=\s|$)|(?<=\.)\s+\d{1,2}\svols\.(?=\s[^\W\d_])|"
    r"(?<=[.”])\s+Rev(?:iew|\.) of [^.]{4,120}?, by [^.,]{4,40}\.(?=\s[^\W\d_])"
)


# "Updated June 3, 2020." and "Preprint at bioRxiv"
_STATED = re.compile(
    r"(?<=[.?!”’\"])\s+(?:(?:last )?(?:updated|modified|revised|reviewed|posted|published)"
    r"(?: on)?:?\s"
    rf"(?=(?:\d{{1,2}}\.?\s)?[^\W\d_]{{3,9}}\.?,?\s(?:\d{{1,2}},\s)?{YEAR})|"
    r"preprint (?:at|on|in)\s(?=[^\W\d_]))",
    re.I,
)


def without_remarks(text: str) -> str:
    """An entry without what it says beside the facts of its work."""
    text = _STATED.sub(" ", text)
    for remark in (_REMARK, _STORED, _MEDIUM, _FIRST_PRINT, _SERIES, _HERE, _VOLUMES):
        text = remark.sub("", text)
    return _YEARS.sub(r"\1", text)
