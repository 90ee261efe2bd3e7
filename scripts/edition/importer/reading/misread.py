"""UTF-8 that a program took for another encoding and saved so: `Ã¼` for `ü`, `Рџ` for `П`."""

from __future__ import annotations

import re

_ENCODINGS = ("windows-1252", "windows-1251", "windows-1254", "windows-1250", "mac-roman", "cp437")
_SAMPLE = 60_000
_RUN = re.compile(r"[^\x00-\x7f]+")
_LEAST = 5  # runs that must make sense
_LOST = "\ufffd"


def misread_as(text: str) -> str | None:
    """The encoding that the text's UTF-8 was taken for; None where the text is as it should be.

    Whatever stands beyond ASCII in such a text has the bytes of UTF-8, which letters of a real
    text do not have in any of these encodings but by a rare chance.
    """
    runs = [m[0] for m in _RUN.finditer(text[:_SAMPLE]) if _LOST not in m[0]]
    best, most = None, 0
    for encoding in _ENCODINGS:
        codes = _codes(encoding)
        right = sum(_reread(run, codes) is not None for run in runs)
        if right > most:
            best, most = encoding, right
    return best if most >= _LEAST and most > len(runs) * 0.8 else None


def reread(text: str, encoding: str) -> str:
    """The text as it was before it was taken for `encoding`; what does not fit stays as it is.

    A letter that was lost on the way is U+FFFD, unless it can have been one only.
    """
    codes = _codes(encoding)
    own = set(_codes_of_own(encoding).values())
    lost = [b for b in range(128, 256) if b not in own]

    def restored(match: re.Match[str]) -> str:
        run = match[0]
        if len(lost) == 1:
            run = run.replace(_LOST, chr(lost[0]))
        if encoding == "windows-1252":
            # Of what begins with these two, a closing quotation mark is all that texts have.
            run = run.replace("â€" + _LOST, "â€\x9d")
        return _reread(run, codes) or match[0]

    return _RUN.sub(restored, text)


def _reread(run: str, codes: dict[str, int]) -> str | None:
    """The letters whose UTF-8 the run is; None where it is none."""
    if any(c not in codes and c != _LOST for c in run):
        return None
    errors = "replace" if _LOST in run else "strict"
    try:
        found = bytes(codes.get(c, 0xFF) for c in run).decode("utf-8", errors)
    except UnicodeDecodeError:
        return None
    return re.sub(f"{_LOST}+", _LOST, found)


def _codes(encoding: str) -> dict[str, int]:
    """Its letters beyond ASCII with their bytes; undefined bytes as programs pass them on."""
    return {chr(b): b for b in range(128, 160)} | _codes_of_own(encoding)


def _codes_of_own(encoding: str) -> dict[str, int]:
    found = {}
    for b in range(128, 256):
        letter = bytes([b]).decode(encoding, "replace")
        if letter != _LOST:
            found[letter] = b
    return found
