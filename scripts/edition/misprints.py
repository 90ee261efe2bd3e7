"""Whether one of two words is plainly the other's misprint, and no word of its own.

Few and safe kinds of slips count: neighbouring letters exchanged, one letter doubled or left out
in the middle of a long word, `ei` for `ie`, a wrong vowel in a suffix. For Russian a dictionary
says which of the two is a word. English has none here: pairs of real words that differ by such a
slip are listed by their beginnings (found by trying the rules on a spelling list of 108,000
words). For other languages nothing is known, and so nothing is a misprint.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pymorphy3

# Each side with any one ending is a word: `mediat/medicat` stands for mediation and medication.
_PAIRS = """
    addict/addit ailment/aliment alterat/altercat alterat/alternat alternat/alterat amiab/amicab
    apprais/appris attain/attaind backlash/backslash backslid/backsid beatif/beautif
    bellying/belying bookmak/bookmark carton/cartoon carving/craving casual/causal
    celebrities/celerities chairwom/charwom chartable/charitable commandeers/commanders
    commonalit/commonalt competing/completing compiled/complied compiler/complier
    compiles/complies complaint/compliant compost/composit concerted/concreted
    concerting/concreting conduc/conduct confidant/confident congenial/congenital
    conservatoires/conservatories contact/contract continent/contingent corespond/correspond
    coroners/crooners costumers/costumiers countrywide/countywide creation/cremation
    creeping/creping deceas/decreas deducib/deductib defeat/defecat defecat/defect
    defect/deflect deprecat/depreciat desert/dessert discreet/discrete dragons/dragoons
    egoist/egotist ethical/ethnical ethnolog/etholog except/excerpt expatiat/expatriat
    expiat/expirat explanat/explantat facetious/factious fingering/fingerling gradat/graduat
    habitat/habituat handcraft/handicraft handiwork/handwork hardiness/hardness hardness/harness
    headwaiter/headwater heretical/hermetical heritage/hermitage immoral/immortal
    impaleme/impleme imperious/impervious imprud/impud indicat/indict infarction/infraction
    infect/inflect insolent/insolvent insolently/insolvently insulating/insulting
    interlining/interlinking interment/internment interstate/intestate lightening/lightning
    luminaires/luminaries maligner/malinger marital/martial maritally/martially
    marketeer/marketer mediat/medicat mediat/meditat memoires/memories mislaying/misplaying
    moralit/mortalit multilayer/multiplayer nutrient/nutriment ordinance/ordnance outlay/outplay
    overate/overrate overdoing/overdosing overeat/overheat overflying/overlying overlay/overplay
    overpay/overplay overseer/oversteer patrons/patroons pattering/patterning percept/precept
    perceptive/preceptive perfect/prefect perforation/peroration perform/preform
    personalit/personalt potentate/potentiate preclud/prelud predicab/predictab predicat/predict
    presentiment/presentment prostate/prostrate refactor/refractor refection/reflection
    reflating/refloating regard/regrad rehearing/rehearsing remainder/reminder
    repairable/reparable repertoires/repertories resecta/respecta reselling/respelling
    resetting/resettling restart/restat retain/retrain retracing/retracting retract/retroact
    revealings/revelings rooster/roster salivation/salvation saltation/salutation silver/sliver
    smooth/smoth soldering/soldiering solitaires/solitaries specialit/specialt
    stablemate/stalemate stableness/staleness stranger/strangler subtopic/subtropic
    summon/summons supplant/suppliant suppliant/supplicant textual/textural trailing/trialing
    trimester/trimeter underlay/underplay underling/underlying underpa/underpla
    underserved/undeserved unfavo/unflavo uniformed/uninformed unmediated/unmedicated
    unstained/unstrained venalit/venialit verif/versif verificat/versificat
"""
_CONFUSABLE = tuple((a, b) for a, _, b in (pair.partition("/") for pair in _PAIRS.split()))
_SUFFIXES = (
    ("ance", "ence"),
    ("ant", "ent"),
    ("able", "ible"),
    ("ancy", "ency"),
    ("antly", "ently"),
)
# A consonant doubled before these is another verb or adjective: `staring` and `starring`.
_DOUBLING = re.compile(r"([a-z])\1(ing|ed|er|ers|ings|iest|est|ies|iness|es|able)$")
# These are verbs beside nouns: `subsidies` and `subsidises`.
_VERBS = re.compile(r"i[sz](es?|ed|ing)$")
_LATIN = re.compile(r"[a-z]+")
_RUSSIAN = re.compile(r"[а-яё]+")


@lru_cache(maxsize=1)
def _russian() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=10_000)
def is_misprint(old: str, new: str) -> bool:
    """Whether one of two words, in small letters, is plainly the other's misprint."""
    if abs(len(old) - len(new)) > 1 or old[:1] != new[:1] or old[-1:] != new[-1:] or old == new:
        return False
    if _LATIN.fullmatch(old) and _LATIN.fullmatch(new):
        return _is_slip(old, new) and not _are_words(old, new)
    if _RUSSIAN.fullmatch(old) and _RUSSIAN.fullmatch(new) and min(len(old), len(new)) >= 6:
        known = [_russian().word_is_known(w) for w in (old, new)]
        return sum(known) == 1 and (_swapped(old, new) >= 0 or _dropped(old, new) >= 0)
    return False


def _are_words(old: str, new: str) -> bool:
    """Whether both are words of English, as far as is known."""
    return any(
        (old.startswith(a) and new.startswith(b) and old[len(a) :] == new[len(b) :])
        or (old.startswith(b) and new.startswith(a) and old[len(b) :] == new[len(a) :])
        for a, b in _CONFUSABLE
    )


def _swapped(old: str, new: str) -> int:
    """Where two neighbouring letters changed places; -1 where that is not the difference."""
    if len(old) != len(new):
        return -1
    at = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    if len(at) == 2 and at[1] == at[0] + 1 and old[at[0]] == new[at[1]]:
        return at[0] if old[at[1]] == new[at[0]] else -1
    return -1


def _dropped(old: str, new: str) -> int:
    """Where the longer word has one letter more; -1 where that is not the difference."""
    longer, shorter = (old, new) if len(old) > len(new) else (new, old)
    if len(longer) != len(shorter) + 1:
        return -1
    cut = next((i for i, c in enumerate(shorter) if longer[i] != c), len(shorter))
    return cut if longer[:cut] + longer[cut + 1 :] == shorter else -1


def _is_slip(old: str, new: str) -> bool:
    """Whether the difference is of a kind that happens in typing, in the middle of the word."""
    longer = max(old, new, key=len)
    shortest = min(len(old), len(new))
    at = _swapped(old, new)
    if at >= 0:
        return shortest >= 8 or ({old[at], new[at]} == {"e", "i"} and shortest >= 5)
    cut = _dropped(old, new)
    if cut >= 0:
        if _VERBS.search(old) or _VERBS.search(new) or not 1 < cut < len(longer) - 2:
            return False
        if longer[cut] == longer[cut - 1]:
            return shortest >= 7 and not _DOUBLING.search(longer)
        near = cut >= len(longer) - 3 and not longer.endswith(("ing", "ent", "ant"))
        return shortest >= 9 and cut > 2 and not near
    return shortest >= 8 and any(
        {old[-len(a) :], new[-len(a) :]} == {a, b} and old[: -len(a)] == new[: -len(b)]
        for a, b in _SUFFIXES
    )
