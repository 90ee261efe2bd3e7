"""`edition anchor`: what becomes of notes in changed paragraphs, both given as data."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from edition.anchoring import Anchored, reanchor
from edition.refs import parse_paragraph, parse_passage
from edition.seeking import Quotation
from edition.usage import UsageError
from edition.wording import plain_words

MOST_BYTES = 64 * 2**20  # of a file
LONGEST_TEXT = 200_000  # characters of a paragraph
LONGEST_QUOTE = 5_000
LONGEST_SIDE = 1_000


def _number(value: Any, place: str) -> int:
    """A paragraph as a number, `19`, `p19` or `wang-2024:p19`."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if isinstance(value, str):
        passage = parse_passage(value.strip())
        plain = value.strip()
        number = passage.first if passage else parse_paragraph(f"p{plain.removeprefix('p')}")
        if number:
            return number
    raise ValueError(f"{place} is {value!r:.40}, not the number of a paragraph")


def _text(row: Mapping[str, Any], name: str, place: str, most: int) -> str:
    """A text of a row; one that is left out, or null, is empty."""
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{place}.{name} is {value!r:.40}, not text")
    if len(value) > most:
        raise ValueError(f"{place}.{name} has {len(value):,} characters; {most:,} are the most")
    if any("\ud800" <= c <= "\udfff" for c in value):
        raise ValueError(f"{place}.{name} has half a character, a surrogate alone")
    return value


def _rows(data: Any, name: str, fields: tuple[str, ...]) -> list[tuple[str, Mapping[str, Any]]]:
    """The rows of a list with their places, each row having all the fields."""
    if isinstance(data, Mapping):
        data = data.get(name)
    if not isinstance(data, list):
        raise ValueError(f"the {name} are not a list")
    rows = [(f"{name}[{index}]", row) for index, row in enumerate(data)]
    for place, row in rows:
        if not isinstance(row, Mapping):
            raise ValueError(f"{place} is {row!r:.40}, not a record")
        missing = [f for f in fields if f not in row]
        if missing:
            raise ValueError(f"{place} has no {missing[0]!r}")
    return rows


def _once(values: Iterable[tuple[str, object]], what: str) -> None:
    """Raise ValueError where a value stands twice."""
    seen: dict[object, str] = {}
    for place, value in values:
        if value in seen:
            raise ValueError(f"{place} has the same {what} as {seen[value]}: {value!r:.60}")
        seen[value] = place


def _identifier(row: Mapping[str, Any], place: str) -> str:
    value = row["id"]
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{place}.id is {value!r:.40}, not an id")
    return _text(row, "id", place, LONGEST_SIDE)


def from_data(paragraphs: Any, annotations: Any) -> tuple[list[tuple[int, str]], list[Quotation]]:
    """Paragraphs `[{number, text}]` and notes `[{id, paragraph, quote, prefix, suffix}]`.

    Raises ValueError where the data has another form; the message says where.
    """
    texts = [
        (place, _number(row["number"], f"{place}.number"), _text(row, "text", place, LONGEST_TEXT))
        for place, row in _rows(paragraphs, "paragraphs", ("number", "text"))
    ]
    _once(((place, number) for place, number, _ in texts), "number")
    rows = _rows(annotations, "annotations", ("id", "paragraph", "quote"))
    notes = [
        Quotation(
            _identifier(row, place),
            _number(row["paragraph"], f"{place}.paragraph"),
            plain_words(_text(row, "quote", place, LONGEST_QUOTE)),
            _text(row, "prefix", place, LONGEST_SIDE),
            _text(row, "suffix", place, LONGEST_SIDE),
        )
        for place, row in rows
    ]
    _once(((place, note.id) for (place, _), note in zip(rows, notes, strict=True)), "id")
    return [(number, text) for _, number, text in texts], notes


def as_data(results: Iterable[Anchored]) -> list[dict[str, Any]]:
    """What `edition anchor --json` prints."""
    return [
        {
            "id": r.id,
            "status": r.status,
            "paragraph": r.paragraph,
            "quote": r.quote,
            "reason": r.reason,
        }
        for r in results
    ]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no value of JSON")


def _data(path: str) -> Any:
    try:
        if Path(path).stat().st_size > MOST_BYTES:
            raise UsageError(f"{path} is larger than {MOST_BYTES // 2**20} MB.")
        text = Path(path).read_text("utf-8-sig")
        return json.loads(text, parse_constant=_refuse_constant)
    except OSError as error:
        raise UsageError(f"{path} cannot be opened: {(error.strerror or '').lower()}.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not in UTF-8.") from None
    except RecursionError:
        raise UsageError(f"{path} is nested too deep to be read.") from None
    except ValueError as error:
        raise UsageError(f"{path} is not JSON: {error}.") from None


def run_anchor(args: argparse.Namespace) -> int:
    """`edition anchor PARAGRAPHS.json ANNOTATIONS.json`: what becomes of notes in these texts."""
    try:
        paragraphs, notes = from_data(_data(args.paragraphs), _data(args.annotations))
    except ValueError as error:
        raise UsageError(f"This is not what was asked for: {error}.") from None
    found = reanchor(paragraphs, notes)
    if args.json:
        print(json.dumps(as_data(found), ensure_ascii=False, indent=1))
        return 0
    for result in found:
        where = f"p{result.paragraph}" if result.paragraph is not None else "nowhere"
        print(f"{result.id}: {result.status}, {where}: {result.reason}")
    return 0


def add_anchor(commands: Any) -> None:
    """Add `anchor` to the command line."""
    anchor = commands.add_parser("anchor", help="find notes again in changed paragraphs")
    anchor.add_argument("paragraphs", help="JSON: [{number, text}]")
    anchor.add_argument("annotations", help="JSON: [{id, paragraph, quote, prefix, suffix}]")
    anchor.add_argument("--json", action="store_true", help="print data instead of lines")
    anchor.set_defaults(run=run_anchor)
