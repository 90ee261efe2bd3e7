"""A file's bytes as text: which encoding it is in, and what else it may be instead of a text."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from edition.importer.reading.misread import misread_as, reread

READ_AS = "-read-as-"
# First bytes of files that hold no plain text, what they are, and what to do about it.
_FORMATS = (
    (b"%PDF", "a PDF", "extract its text: pdftotext -layout FILE.pdf FILE.txt"),
    (b"PK\x03\x04", "an office document, an e-book or an archive", "save it as plain text, UTF-8"),
    (b"\xd0\xcf\x11\xe0", "an office document", "save it as plain text, UTF-8"),
    (b"{\\rtf", "a rich text file", "save it as plain text, UTF-8"),
    (b"\x89PNG", "a picture", "recognise its text first (tesseract FILE.png FILE)"),
    (b"\xff\xd8\xff", "a picture", "recognise its text first (tesseract FILE.jpg FILE)"),
    (b"II*\0", "a picture", "recognise its text first (tesseract FILE.tif FILE)"),
    (b"AT&TFORM", "a DjVu file", "extract its text: djvutxt FILE.djvu FILE.txt"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"%!PS", "a PostScript file", "extract its text: ps2ascii FILE.ps FILE.txt"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CYRILLIC = ("windows-1251", "koi8-r", "cp866", "iso8859-5", "ptcp154", "mac-cyrillic")
_LATIN = ("windows-1252", "windows-1254", "windows-1250", "mac-roman")
_SAMPLE = 60_000
_LONGEST_FILE = 40_000_000
_LONGEST_LINE = 2_000_000
_COMMON = {
    "cyrillic": set("оеаинтсрвлкмдпуыбзяьгчйх") | set("әғқңөұүһі"),
    "latin": set("äöüßéèàâêîôûçñáíóúãõåæøœ") | set("ğışİ") | set("łąęśżźćńčšžřěůýő"),
}
_TURKISH = set("ğışİ")
_ICELANDIC = set("ðýþÝÞÐ")
_MIXED = re.compile(r"[a-zа-яё][A-ZА-ЯЁ]")


@dataclass(frozen=True)
class Unreadable:
    """Bytes that are no text: where, and what to do about it; the encoding to try, if any."""

    name: str
    offset: int
    line: int
    message: str
    encoding: str | None = None


def decode(data: bytes, name: str = "", encoding: str | None = None) -> str | Unreadable:
    """The text of a file: UTF-8, or UTF-16 and UTF-32 with their mark, or as `encoding` says.

    `utf-8-read-as-windows-1252` is UTF-8 that was once taken for the other encoding and saved so.
    Another encoding is recognised and offered, but not taken on the importer's own judgement:
    a wrong guess would turn letters into other letters without a trace.
    """
    for start, what, remedy in _FORMATS:
        if data.startswith(start):
            return Unreadable(name, 0, 1, f"this is {what}, not its text: {remedy}")
    if too_much := _too_much(data, name):
        return too_much
    given = encoding
    if encoding is None:
        encoding = next((e for mark, e in _MARKS if data.startswith(mark)), "utf-8")
    outer, _, inner = encoding.partition(READ_AS)
    try:
        text = data.decode(outer)
        if inner:
            text = reread(text, inner)
    except LookupError:
        return Unreadable(name, 0, 1, f"there is no encoding '{encoding}'")
    except UnicodeDecodeError as fault:
        return _undecoded(data, name, outer, fault.start)
    if "\0" in text[:_SAMPLE] and encoding == "utf-8" and (wide := _wide(data)):
        return Unreadable(name, 0, 1, _offer(wide), wide)
    if given is None and (taken := misread_as(text)):
        return _misread(name, text, taken)
    if "\0" in text:
        at = text.index("\0")
        line = text.count("\n", 0, at) + 1
        return Unreadable(name, at, line, "a NUL byte: this is no text file")
    return text


def _too_much(data: bytes, name: str) -> Unreadable | None:
    """What no article comes near: a file or a line of such a size would be read for minutes."""
    if len(data) > _LONGEST_FILE:
        size = len(data) // 1_000_000
        return Unreadable(name, 0, 1, f"{size} MB: an article has no more than a few; part it")
    if len(data) <= _LONGEST_LINE:
        return None
    at = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        if len(line) > _LONGEST_LINE:
            size = len(line) // 1_000_000
            what = f"a line of {size} MB: this is no text in lines or paragraphs"
            return Unreadable(name, at, number, what)
        at += len(line) + 1
    return None


def _undecoded(data: bytes, name: str, encoding: str, at: int) -> Unreadable:
    line = data.count(b"\n", 0, at) + 1
    fault = f"byte {data[at]:#04x} is not {encoding.upper()}"
    sample = data[:_SAMPLE] if at < _SAMPLE else data[at - 200 : at + _SAMPLE]
    if wide := _wide(data):
        return Unreadable(name, at, line, f"{fault}: {_offer(wide)}", wide)
    control = sum(b < 32 and b not in b"\t\n\r\f\v" for b in sample)
    if control > len(sample) * 0.02:
        return Unreadable(name, at, line, f"{fault}, nor any other text: this is a binary file")
    guess = guess_encoding(sample)
    if guess is None:
        return Unreadable(name, at, line, f"{fault}: save the file as UTF-8")
    message = f"{fault}: {_offer(guess)}, or save the file as UTF-8"
    return Unreadable(name, at, line, message, guess)


def _misread(name: str, text: str, taken: str) -> Unreadable:
    """UTF-8 that was once taken for another encoding, with the line that shows it first."""
    at = next(i for i, c in enumerate(text) if ord(c) > 127)
    what = f"'{text[at : at + 3]}': this is UTF-8 that a program took for {taken} and saved so"
    encoding = f"utf-8{READ_AS}{taken}"
    remedy = f"import it with --encoding {encoding}"
    return Unreadable(name, at, text.count("\n", 0, at) + 1, f"{what}: {remedy}", encoding)


def _offer(encoding: str) -> str:
    return f"it looks like {encoding}; if so, import it with --encoding {encoding}"


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of its line ends and blanks is NUL."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 4:
        return None
    even, odd = sample[::2], sample[1::2]
    for high, low, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        blanks = sum(h == 0 and b in b" \n\r" for h, b in zip(high, low, strict=False))
        letters = sum(h in (0, 1, 4, 5) for h in high)
        if blanks > len(high) * 0.05 and letters > len(high) * 0.9 and low.count(0) < len(low) / 50:
            return encoding
    return None


def guess_encoding(sample: bytes) -> str | None:
    """The one-byte encoding in which a sample makes most sense; None where none does."""
    high = sum(b > 127 for b in sample)
    letters = sum(chr(b).isalpha() for b in sample if b < 128)
    script = "cyrillic" if high > letters else "latin"
    found = [(_sense(sample, e, script), e) for e in (_CYRILLIC, _LATIN)[script == "latin"]]
    best, encoding = max(found, key=lambda pair: pair[0])
    return encoding if best > 0.3 else None


def _sense(sample: bytes, encoding: str, script: str) -> float:
    """The share of letters beyond ASCII that are common ones in their place, less what is odd."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        text = sample.decode(encoding, "replace")
    beyond = [c for c in text if ord(c) > 127]
    if not beyond:
        return 0.0
    good = sum(c.lower() in _COMMON[script] or c in _TURKISH for c in beyond)
    # Of quotation marks and dashes each encoding has its own places.
    good += sum(c in "«»“”„‘’–—…№§°¿¡ºª©\u00a0" for c in beyond)
    bad = len(_MIXED.findall(text)) * 2 if script == "cyrillic" else 0
    bad += sum(unicodedata.category(c) in ("Cc", "So", "Co") or c == "�" for c in beyond) * 2
    bad += sum(c in _ICELANDIC for c in beyond) * 2 if script == "latin" else 0
    return (good - bad) / len(beyond)
