"""Old encodings: what exporters put in place of characters that they cannot write."""

from __future__ import annotations

import codecs
import unicodedata

_PLAIN = {
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "ʼ": "'", "–": "-",
    "—": "-", "−": "-", "‒": "-", "…": "...", "№": "N", "×": "x", "·": "*", "•": "*", "€": "EUR",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "§": "par.", "±": "+/-", "′": "'", "≈": "~",
    "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe",
}  # fmt: skip
_MARKS = ("\ue000", "\ue0ff")


def _writable(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def respell(text: str, encoding: str) -> str:
    """The text in characters of an encoding; what it cannot write becomes what is nearest."""
    if encoding.startswith("utf"):
        return text
    out = []
    for char in unicodedata.normalize("NFC", text):
        if _writable(char, encoding) or _MARKS[0] <= char <= _MARKS[1]:
            out.append(char)
            continue
        plain = _PLAIN.get(char)
        if plain is None:
            plain = "".join(
                c for c in unicodedata.normalize("NFKD", char) if _writable(c, encoding)
            )
        out.append(plain)
    return "".join(out)


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text; `utf-8-sig` and `utf-16` begin with a mark of their own."""
    if encoding == "utf-16":
        return codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    return text.encode(encoding)


def fits(text: str, encoding: str) -> bool:
    """Whether letters would be lost: Kazakh has some that no Russian code page knows."""
    letters = {c for c in text if c.isalpha()}
    lost = [c for c in letters if not _writable(c, encoding) and not respell(c, encoding).isalpha()]
    return not lost
