"""An article's year and its id: family name of the first author and year, `wang-2024`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from edition.importer.words.history import latest_dated_year

_CYRILLIC = {
    "а": "a",
    "ә": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "ғ": "g",
    "д": "d",
    "е": "e",
    "ё": "yo",
    "ж": "zh",
    "з": "z",
    "и": "i",
    "й": "y",
    "к": "k",
    "қ": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "ң": "n",
    "о": "o",
    "ө": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ұ": "u",
    "ү": "u",
    "ф": "f",
    "х": "kh",
    "һ": "h",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ы": "y",
    "і": "i",
    "ь": "",
    "э": "e",
    "ю": "yu",
    "я": "ya",
}
_LATIN = {"ı": "i", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"}


def ascii_name(name: str) -> str:
    """A name in small ASCII letters and hyphens, for ids."""
    out = "".join(_CYRILLIC.get(c, _LATIN.get(c, c)) for c in name.casefold())
    out = unicodedata.normalize("NFD", out)
    out = "".join(c for c in out if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", out).strip("-")


def article_id(authors: Sequence[Mapping[str, Any]], year: int | None) -> str:
    """The id that author and year make; `untitled` stands for a missing name."""
    family = ascii_name(str(authors[0].get("family", ""))) if authors else ""
    return f"{family or 'untitled'}-{year}" if year else family or "untitled"


def year_of(
    facts: Mapping[str, str], dates: Mapping[str, str], text: str, hint: int | None = None
) -> dict[str, Any]:
    """The year of an article: `value`, whether it is `printed`, and else what it is taken from.

    A notice of rights or a volume line prints it; a date of publication or acceptance does as
    good as. Without these it is inferred from the latest date the text names, and says so.
    """
    if printed := facts.get("year"):
        return {"value": int(printed), "printed": True, "from": "rights or volume line"}
    for name in ("published", "available_online", "accepted", "revised", "received"):
        if date := dates.get(name):
            years = re.findall(r"(?:19|20)\d\d", facts.get("doi", ""))
            value = int(date[:4])
            return {
                "value": int(years[0]) if years and int(years[0]) >= value else value,
                "printed": True,
                "from": f"date {name.replace('_', ' ')}",
            }
    if hint is not None:
        return {"value": hint, "printed": False, "from": "the caller"}
    latest = latest_dated_year(text)
    return {
        "value": latest,
        "printed": False,
        "from": "the latest date the text names" if latest else "",
    }


def year_in(id: str | None) -> int | None:
    """The year at the end of an id."""
    tail = (id or "").rsplit("-", 1)[-1]
    return int(tail) if len(tail) == 4 and tail.isdigit() else None


def as_name(name: str, language: str) -> str:
    """A name printed in capitals as names are written; the Turkish I keeps its kind."""

    def one(word: str) -> str:
        if len(word) < 3 or not word.isupper() or "." in word:
            return word
        rest = word[1:]
        if language == "tr":
            rest = rest.replace("I", "ı").replace("İ", "i")
        return word[0] + rest.lower()

    return " ".join("-".join(map(one, w.split("-"))) for w in name.split())
