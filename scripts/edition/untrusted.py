"""Text that strangers write: characters that hide or turn it, look-alike names, web addresses."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

# Letters of other alphabets that look like Latin ones, and signs that look like one another.
_LOOKALIKES = str.maketrans(
    "асԁеһіјӏкмпорԛѕтуԝхґёїөүұвнνορτυχικαεη01|",
    "acdehijlkmnopqstywxreioyybhvoptuxikaenoll",
)
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\u00ad\u034f\u17b4\u17b5\u180e\u2028\u2029\ufffc")
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
_MOST_MARKS = 3  # combining marks on one letter; more are drawn over the neighbours
# All but the characters that are surely seen; only these are looked at one by one.
_RISKY = re.compile(
    "[^ -~\n\u00a0-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]"
)


def is_hidden(char: str) -> bool:
    """Whether a character is not seen: control, bidi, zero width, private, blank letter."""
    if char == "\n":
        return False
    code = ord(char)
    return (
        unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Cn")
        or char in _BLANK
        or 0xFE00 <= code <= 0xFE0F
        or 0xE0100 <= code <= 0xE01EF
    )


def hidden_in(text: str) -> list[tuple[int, str]]:
    """The characters of a text that nobody sees, with their offsets and names."""
    found, marks = [], 0
    for match in _RISKY.finditer(text):
        at, char = match.start(), match[0]
        follows = at > 0 and unicodedata.combining(text[at - 1]) != 0
        marks = (marks + 1 if follows else 1) if unicodedata.combining(char) else 0
        if is_hidden(char) or marks > _MOST_MARKS:
            found.append((at, name_of(char)))
    return found


def name_of(char: str) -> str:
    """A character's number and name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character')}"


def show_hidden(text: str) -> str:
    """Text in which what nobody would see is written out: `⟨U+202E⟩`."""
    out, last = [], 0
    for at, name in hidden_in(text):
        out += [text[last:at], f"⟨{name.split()[0]}⟩"]
        last = at + 1
    return "".join([*out, text[last:]])


def skeleton(text: str) -> str:
    """What a name or id looks like: two of the same skeleton can be taken for one another."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    looks = bare.translate(_LOOKALIKES).replace("rn", "m").replace("vv", "w")
    return re.sub(r"[\W_]+", "", looks)


def mixed_word(text: str) -> str:
    """A word with letters of two alphabets, such as a Cyrillic `а` in `Ada`; else nothing."""
    for word in re.findall(r"[^\W\d_]+", text):
        names = {a for c in word for a in _ALPHABETS if unicodedata.name(c, "").startswith(a)}
        if len(names) > 1:
            return str(word)
    return ""


def is_web_address(url: str) -> bool:
    """Whether a text is an http or https address with a host, without blanks or tricks."""
    if not url.isprintable() or hidden_in(url) or any(c in url for c in " \\<>\"'`{}|^"):
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and "@" not in parts.netloc


def is_orcid(value: str) -> bool:
    """Whether a text is an ORCID iD with the right check digit (ISO 7064, mod 11-2)."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]", value):
        return False
    total = 0
    for digit in value.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return value[-1] == ("X" if rest == 10 else str(rest))
