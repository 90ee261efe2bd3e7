"""Words by which institutions, posts and places of work are known, in many languages."""

from __future__ import annotations

import re

_INSTITUTION = re.compile(
    r"universi[td]|université|üniversite|universiteti|uniwersytet|univerzit|универс|університ|"
    r"\binst[iy]t|enstitü|институт|інститут|\bfacult|fakult|факульт|fakülte|\bwydział|"
    r"\bdepartment|départ|departament|département|dipartimento|департамент|\babteilung|\bbölüm|"
    r"\bzakład\b|\binstytut|muzeum|\bústav|avdelning|vakgroep|\bdepartament|lehrstuhl|"
    r"\bchair of|katedra|кафедр|anabilim|\bacadem(?:y|ies|ia)\b|akadem|académie|accademia|академ|"
    r"\bcolleg|\bschool\b|\bschule\b|hochschule|\bécoles?\b|\bescuela|\bscuola|\bescola|szkoła|"
    r"школ[аыеу]\b|"
    r"\bcent(?:er|re|ro)\b|\bzentrum|merkez|орталығ|\bцентр(?:а|е)?\b|centrum|\bminist|министер|"
    r"laborato|\blabs?\b|лаборатор|зертхана|research group|forschungsgruppe|arbeitsgruppe|"
    r"groupe de recherche|grupo de (?:investigación|pesquisa)|gruppo di ricerca|"
    r"исследовательск\w+ групп|araştırma grubu|\bclinic\b|"
    r"\bobservatory|"
    r"\bmuse(?:ums?|o|e)\b|\bgaller(?:y|ies)\b|\bmuseums? trust\b|"
    r"musée|müze|музе[йяю]|мұражай|"
    r"\blibrar|bibliothek|bibliothèque|"
    r"kütüphane|библиотек|кітапхана|\barchiv|архив|мұрағат|\bsociety\b|\bsociété\b|sociedad|"
    r"gesellschaft|"
    r"\bassociation\b|\bfoundation\b|\bstiftung|\bhospitals?\b|\bklinik|больниц|\bcouncil\b|\bcnrs\b|"
    r"\bagency\b|агентств|\bbureau\b|мектеб|\bpolytechni|politecnic|политехн|\bconservato|"
    r"консерватор|"
    r"\bdept\b|\bdépt\b|h[öø][gj]?skol|högskol|høgskol|yüksekokul|ilkokul|\blises[iı]\b|müdürlüğü|bakanlığı|"
    r"fachbereich|forschungsstelle|\bseminar\b|\bamt\b|landesamt|\bverband\b|\bmaison des\b|"
    r"\bobservatoire|observatorio|\bfacolt|\bfacultad|\bfaculdade|\bcolegio|\bconsejo\b|\bfundaci[óo]n|"
    r"fundação|fondazione|fundacja|\bistituto|\bwydział|towarzystwo|politechnika|ústav|filozofick|"
    r"\bzakład|мектебі|басқармасы|управлени[ея]\b|обществ[оа]\b|\bнии\b|\bран\b|\bнан\b|товариств|"
    r"лицей|гимнази|колледж|\bltd\b|\bgmbh\b|\binc\b|大學|大学|學院|学院|學系|研究所",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^\W*(?:(?:full|associate|assistant|visiting|senior|emeritus|junior|leading|independent|"
    r"principal|research)\s)*"
    r"(?:professor\b|lecturer\b|research(?:er| fellow| associate| assistant)\b|scholar\b|"
    r"ph\.?\s?d\.?(?:\s(?:student|candidate))\b|doctoral|(?:phd|ph\.d\.),|candidate of|"
    r"doctor of|master of|"
    r"magist|historian\b|curator\b|archivist\b|librarian\b|"
    r"кандидат\s|доктор\s|магистр|аспирант|докторант|профессор|доцент|"
    r"(?:старший |ведущий |главный |младший |научный )+(?:преподаватель|сотрудник)|"
    r"преподаватель|соискатель|студент|"
    r"(?:аға )?оқытушы|ғылым(?:и| )|phd доктор|қауымдастырылған|doç|dr\. öğr|öğretim|"
    r"(?:asst\.?\s|assoc\.?\s)?prof\.|"
    r"doktora|\w+ üzrə .{0,30}doktoru|dosent|доцентка?\b|доктор\w* |кандидат\w* |дослідник|"
    r"docent|dottorand|doutor|mestr|"
    r"doctorando|dottore|öğretmen\b|teacher\b|учитель\b|мұғалім|lehrer(?:in)?\b|arş\.|"
    r"wissenschaftliche|doktorand|privatdozent|maître|maîtresse|professeur|chercheu|doctorant|"
    r"chargée? de|"
    r"profesor|catedrátic|investigador|ricercat|professore|adiunkt|profesor)",
    re.IGNORECASE,
)
_PUBLICATION = re.compile(
    r"\b(?:journal|review|quarterly|magazine|bulletin|annals|proceedings|transactions|studies|"
    r"letters|archives?|newsletter|yearbook|gazette|herald)\b|\bdergi|araştırmaları|yıllığı|"
    r"zeitschrift|jahrb[uü]ch|\bblätter\b|\barchiv\b|\brevue\b|\bcahiers\b|\bannales\b|\brevista|"
    r"\brivista|\bquaderni|\banuario|\banales\b|przegląd|rocznik|zeszyty|časopis|tijdschrift|"
    r"tidskrift|вестник|известия|журнал|труды|ученые записки|сборник|хабаршы|вісник|жаршысы",
    re.IGNORECASE,
)


def is_publication(text: str) -> bool:
    """Whether a text names a journal or the like."""
    return bool(_PUBLICATION.search(text))


def is_institution(text: str) -> bool:
    """Whether a text names a university, a ministry or the like."""
    return bool(_INSTITUTION.search(text))


def is_role(text: str) -> bool:
    """Whether a text opens with a degree or a post: `кандидат исторических наук`."""
    return bool(_ROLE.match(text))


# Words behind which an institution stands in the genitive or the locative.
_OF = re.compile(
    r"(?:\b(?:of|at|the|der|des|dem|am|an|im|de|del|la|las|los|do|da|dos|das|na|no|di|della|du|"
    r"aan|bij|vid|w|на|в)|\b(?:d|l|nell|dell|all)[’'])\s?$",
    re.IGNORECASE,
)


def without_role(text: str) -> str:
    """A place without the post before it: "Académico del Centro de Pozos" is at a "Centro"."""
    m = _INSTITUTION.search(text)
    start = m.start() if m else 0
    while start and (text[start - 1].isalpha() or text[start - 1] == "-"):
        start -= 1
    before = text[:start]
    of = _OF.search(before)
    if not of or not text[start].isupper():
        return text
    # "Bank of the University" is a place; a post has other small words, or is known.
    small = [w for w in before[: of.start()].split() if w.islower() and not _OF.search(w)]
    return text[start:] if small or is_role(before) else text
