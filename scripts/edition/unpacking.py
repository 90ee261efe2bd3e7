"""Any file of a site as text to be searched: archives opened, tags and escapes taken away.

One file may read in several ways (with and without its tags, its attributes apart), and a search
must try all of them. What cannot be opened is said to be closed; it is never passed over.
"""

from __future__ import annotations

import base64
import bz2
import gzip
import html
import io
import logging
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

DEEPEST = 6
LARGEST = 300_000_000
_CLOSED = {  # kinds of archives that the standard library does not open
    b"\x28\xb5\x2f\xfd": "zstd",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!": "rar",
    b"\xd0\xcf\x11\xe0": "an old Office file",
}
_ONE_LINE_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<[!?][^<>\n\[]*>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>\[]*>")
_FRAMES = re.compile(r"<!\[CDATA\[|\]\]>|<!--|-->")
_ATTRIBUTE = re.compile(r"""=\s*(?:"([^"]{30,})"|'([^']{30,})')""")
_CODE = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_CSS_CODE = re.compile(r"\\([0-9a-fA-F]{2,6})\s?")
_SCRIPT = re.compile(r"<(?:script|style)\b[^>]*>(.*?)</(?:script|style)>", re.DOTALL)
_BLANK = re.compile(r"\\[nrtfv]")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{60,}={0,2}")


@dataclass(frozen=True)
class Text:
    """A file, or a member of an archive, read in one way: its parts, each with its place."""

    name: str
    parts: tuple[tuple[str, str], ...]  # (place, text); a place is empty where lines are counted


@dataclass(frozen=True)
class Closed:
    """A file that cannot be looked into, and why."""

    name: str
    reason: str


def _character(match: re.Match[str]) -> str:
    code = int(next(g for g in match.groups() if g), 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def unescape(text: str, css: bool = False) -> str:
    """A text without the escapes of HTML, JSON, JavaScript, addresses and, if asked, CSS."""
    if "&" in text:
        text = html.unescape(text)
    if "\\" in text:
        text = _BLANK.sub(" ", _CODE.sub(_character, text))
        text = _CSS_CODE.sub(_character, text) if css else text
    if "%" in text:
        text = unquote(text, errors="ignore")
    return text


def without_tags(text: str) -> str:
    """A text without tags; lines stay where they are."""
    text = _ONE_LINE_TAG.sub("", _FRAMES.sub("", text))
    return _TAG.sub(lambda m: "\n" * m[0].count("\n"), text)


def _ways(text: str, css: bool) -> Iterator[str]:
    """The ways in which a text may be read: as it stands, without tags, its attributes apart."""
    is_page = text[:200].lstrip().lower().startswith(("<!doctype html", "<html"))
    if is_page:
        yield "\n".join(unescape(m[1]) for m in _SCRIPT.finditer(text))
    else:
        yield unescape(text, css)
    if "<" in text or "&" in text or "\\" in text:
        shown = text
        for _ in range(3):  # a tag may be escaped, and escaped again
            again = unescape(without_tags(shown), css)
            if again == shown:
                break
            shown = again
        yield without_tags(shown)
        values = [m[1] or m[2] for m in _ATTRIBUTE.finditer(text)]
        if values:
            yield "\n".join(without_tags(unescape(unescape(v))) for v in values)


def _decoded(data: bytes) -> Iterator[str]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield data.decode("utf-16", errors="ignore")
        return
    try:
        yield data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield data.decode("utf-8", errors="ignore")
        if b"\0" not in data[:1000]:
            yield data.decode("cp1251", errors="ignore")
        else:
            yield data.decode("utf-16-le", errors="ignore")


def _texts(data: bytes, name: str) -> Iterator[Text]:
    for text in _decoded(data):
        for way in _ways(text, name.endswith(".css")):
            yield Text(name, (("", way),))
        for match in _BASE64.finditer(text):
            packed = match[0].rstrip("=").translate(str.maketrans("-_", "+/"))
            try:
                inner = base64.b64decode(packed + "=" * (-len(packed) % 4)).decode("utf-8")
            except ValueError:
                continue
            yield from (Text(f"{name} (base64)", (("", w),)) for w in _ways(inner, False))


def _pdf(data: bytes, name: str) -> Iterator[Text | Closed]:
    """The text of a PDF by pages; pypdf knows its fonts' private numbers for letters."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(io.BytesIO(data))
        pages = [(f"page {n}", p.extract_text()) for n, p in enumerate(reader.pages, 1)]
        facts = [str(v) for v in (reader.metadata or {}).values()]
    except (PyPdfError, ValueError, KeyError, TypeError, NotImplementedError) as error:
        yield Closed(name, f"a PDF that cannot be read: {error}")
        return
    yield Text(name, tuple(pages))
    yield Text(name, (("the document's properties", "\n".join(facts)),))


def _zip(data: bytes, name: str, depth: int) -> Iterator[Text | Closed]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield Text(name, (("a comment", archive.comment.decode("utf-8", "ignore")),))
            for member in archive.infolist():
                inner = f"{name}!{member.filename}"
                if member.flag_bits & 1:
                    yield Closed(inner, "it is encrypted")
                elif member.file_size > LARGEST:
                    yield Closed(inner, "it is too large")
                elif not member.is_dir():
                    yield from unpack(archive.read(member), inner, depth + 1)
    except (zipfile.BadZipFile, NotImplementedError, zlib.error, EOFError) as error:
        yield Closed(name, f"an archive that cannot be opened: {error}")


def _tar(data: bytes, name: str, depth: int) -> Iterator[Text | Closed]:
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            for member in archive.getmembers():
                file = archive.extractfile(member) if member.isfile() else None
                if file is not None:
                    yield from unpack(file.read(LARGEST), f"{name}!{member.name}", depth + 1)
    except (tarfile.TarError, EOFError) as error:
        yield Closed(name, f"an archive that cannot be opened: {error}")


def _packed(data: bytes, name: str, depth: int) -> Iterator[Text | Closed]:
    """One stream of gzip, bzip2 or xz: Pagefind's bundles, `.gz` beside a page, `.tar.xz`."""
    try:
        if data.startswith(b"\x1f\x8b"):
            inner = gzip.decompress(data)
        elif data.startswith(b"BZh"):
            inner = bz2.decompress(data)
        else:
            inner = lzma.decompress(data)
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as error:
        yield Closed(name, f"an archive that cannot be opened: {error}")
        return
    yield from unpack(inner, name, depth + 1)


def unpack(data: bytes, name: str, depth: int = 0) -> Iterator[Text | Closed]:
    """All texts in a file's bytes; `name` is how its place is called."""
    closed = next((kind for magic, kind in _CLOSED.items() if data.startswith(magic)), "")
    if depth > DEEPEST or closed or name.endswith(".br"):
        yield Closed(name, f"an archive of a kind that is not opened ({closed or 'nested'})")
    elif data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0")):
        yield from _packed(data, name, depth)
    elif data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        yield from _zip(data, name, depth)
    elif data[257:262] == b"ustar":
        yield from _tar(data, name, depth)
    elif b"%PDF-" in data[:1024]:
        yield from _pdf(data, name)
    else:
        yield from _texts(data, name)


def unpack_tree(folder: Path) -> Iterator[Text | Closed]:
    """All texts of all files of a folder, or of one file; the files' names are texts too."""
    files = [p for p in sorted(folder.rglob("*")) if p.is_file()] if folder.is_dir() else [folder]
    base = folder if folder.is_dir() else folder.parent
    names = [p.relative_to(base).as_posix() for p in files]
    yield Text("the files' names", (("", "\n".join(names)),))
    for path, name in zip(files, names, strict=True):
        yield from unpack(path.read_bytes(), name)
