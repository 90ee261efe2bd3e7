"""A reference on its way to paper: whatever is asked for by the style is printed, and is gold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mess.truth import Item
from mess.wording import date_parts

NOT_PRINTED_AS_FIELDS = ("genre", "edition", "number", "number-of-pages", "accessed", "translator")
# What stands for a publisher where none is named.
NO_PUBLISHER = frozenset({"s.e.", "s. n.", "y.y.", "Б. и."})


@dataclass(frozen=True)
class Printed:
    """A reference as printed (with marks of emphasis), and the fields that can be read of it."""

    text: str
    item: dict[str, Any]
    second: str = ""
    second_item: dict[str, Any] = field(default_factory=dict)


@dataclass
class Entry:
    """One work in the hands of a style; remembers what was taken from it."""

    work: Item
    words: Mapping[str, str]
    same_author: str = ""  # the sign that stands for the names of the entry before
    taken: dict[str, Any] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the work has a field."""
        return bool(self.work.get(name))

    @property
    def type(self) -> str:
        return str(self.work["type"])

    @property
    def language(self) -> str:
        return str(self.work.get("language", "en"))

    def get(self, name: str, form: str = "{}") -> str:
        """A field in a form (`, {}`); nothing where the work has none."""
        value = self.work.get(name)
        if not value:
            return ""
        shown = str(value)
        if name != "publisher" or shown not in NO_PUBLISHER:
            self.taken[name] = shown.removeprefix("Article ") if name == "page" else shown
        return form.format(value)

    def numbered(self, name: str, form: str) -> str:
        """A field in a form if it is a bare number; what brings its own word stands as it is."""
        value = str(self.work.get(name) or "")
        bare = not re.search(r"[^\W\d_]{2,}", re.sub(r"^\d+(?:st|nd|rd|th|e)$", "", value))
        if not value or bare:
            return self.get(name, form)
        opening = re.match(r"[\s.,(]*", form)
        before = opening[0] if opening else ""
        after = ")" if "(" in form else ". " if form.endswith(" ") else ""
        return self.get(name, before + "{}" + after)

    def container(self, form: str = "{}") -> str:
        """The journal or book."""
        return self.get("container-title", form)

    def short_container(self, form: str = "{}") -> str:
        """The journal, abbreviated where the work has a short title."""
        short = self.work.get("container-title-short")
        if not short:
            return self.container(form)
        self.taken["container-title"] = short
        return form.format(short)

    def year(self, missing: str | None = None) -> str:
        """The year with its letter, or the word for none."""
        if not self.has("issued"):
            return (self.words["no_date"] if missing is None else missing) + str(
                self.work.get("year-suffix", "")
            )
        year = date_parts(self.work["issued"])[0]
        self.taken["issued"] = {"date-parts": [[year]]}
        return f"{year}{self.work.get('year-suffix', '')}"

    def date(self) -> str:
        """The whole date as it is stored, for the style to word."""
        if not self.has("issued"):
            return ""
        self.taken["issued"] = {"date-parts": [date_parts(self.work["issued"])]}
        return str(self.work["issued"])

    def people(self, role: str, most: int = 99) -> list[Mapping[str, str]]:
        """The people of a role; only those that are printed are taken."""
        found: Sequence[Mapping[str, str]] = self.work.get(role) or ()
        shown = list(found if len(found) <= most else found[:most])
        if shown and role in ("author", "editor"):
            self.taken[role] = [dict(p) for p in shown]
        return shown

    def cut(self, role: str, most: int) -> bool:
        """Whether a role has more people than are printed."""
        return len(self.work.get(role) or ()) > most

    def printed(self, text: str, second: str = "") -> Printed:
        """The entry as printed, and its gold."""
        item = {k: v for k, v in self.taken.items() if k not in NOT_PRINTED_AS_FIELDS}
        kept = {"id": self.work["key"], "type": self.type, "language": self.language}
        return Printed(tidy(text), {**kept, **item}, tidy(second))


def links(e: Entry, doi: str, url: str) -> str:
    """The DOI in one form, or else the address in another."""
    return e.get("DOI", doi) if e.has("DOI") else e.get("URL", url)


def initials(given: str, apart: str = " ") -> str:
    """`Anna-Lena Maria` as `A.-L. M.`; what is an initial already stays: `A.-L.`, `Zh.`"""
    parts = []
    for part in given.replace(".", ". ").replace(". -", ".-").split():
        hyphened = [p for p in part.split("-") if p]
        parts.append("-".join(p if p.endswith(".") else f"{p[0]}." for p in hyphened))
    return apart.join(parts)


def bare_initials(person: Mapping[str, str]) -> str:
    """`Lee AB`; a body has its name."""
    if "literal" in person:
        return person["literal"]
    letters = initials(person.get("given", ""), "").replace(".", "").replace("-", "")
    return f"{person['family']} {letters}".strip()


def inverted(person: Mapping[str, str], *, full: bool = False, comma: str = ",") -> str:
    """`Lee, A. B.`, or `Lee, Anna B.`; a body has its name."""
    if "literal" in person:
        return person["literal"]
    given = person.get("given", "")
    shown = given if full else initials(given)
    return f"{person['family']}{comma} {shown}".strip() if shown else person["family"]


def straight(person: Mapping[str, str], *, full: bool = False) -> str:
    """`A. B. Lee`, or `Anna B. Lee`."""
    if "literal" in person:
        return person["literal"]
    given = person.get("given", "")
    return f"{given if full else initials(given)} {person['family']}".strip()


def surname(person: Mapping[str, str]) -> str:
    """The name that citations print."""
    return person.get("literal") or person["family"]


def listed(names: Sequence[str], last: str, *, serial: str = ", ") -> str:
    """`A, B, and C`: `last` stands before the last name, `serial` before it if there are three.

    A comma as `last` parts all names alike: `A, B, C`.
    """
    if last == ",":
        return ", ".join(names)
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + (serial if len(names) > 2 else " ") + f"{last} {names[-1]}"


def ampersand(conjunction: str) -> str:
    """`&` for the `and` and `und` of APA's parentheses and lists; others keep their word."""
    return "&" if conjunction in ("and", "und") else conjunction


def serial_comma(language: str) -> str:
    """What stands before the last `and` of three names: only English has a comma."""
    return ", " if language == "en" else " "


def sentence(text: str) -> str:
    """A text with a full stop, unless it ends with a mark of its own."""
    bare = text.rstrip("\ue001”»")
    return text if bare.endswith((".", "?", "!")) else f"{text}."


def tidy(text: str) -> str:
    """Without doubled blanks and full stops that pieces left."""
    text = " ".join(text.split(" "))
    while "  " in text or ".." in text or " ." in text or ",," in text:
        text = text.replace("  ", " ").replace("..", ".").replace(" .", ".").replace(",,", ",")
    return text.strip()
