"""The reading packs of `docs/packs`, one file each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from edition.frontmatter import Strict
from edition.model import Assigned, Pack
from edition.readers.reading import Reading
from edition.schemas import Language, Slug


class AssignedRecord(Strict):
    """A passage to read, and why."""

    passage: str
    note: str = ""


class PackFront(Strict):
    """Front matter of `docs/packs/<slug>.md`; `minutes` is the time it takes to read."""

    id: Slug
    title: str = Field(min_length=3)
    minutes: Annotated[int, Field(gt=0)]
    language: Language = "en"
    passages: list[AssignedRecord] = Field(default_factory=list)
    questions: list[str] = Field(default_factory=list)


def read_packs(reading: Reading) -> dict[str, Pack]:
    """The packs by id; what is broken is reported and left out."""
    packs: dict[str, Pack] = {}
    for fields, body, document in reading.each("packs", PackFront):
        packs[fields.id] = Pack(
            fields.id,
            fields.title,
            fields.minutes,
            fields.language,
            tuple(
                Assigned(p.passage, p.note, document.place(("passages", i)))
                for i, p in enumerate(fields.passages)
            ),
            tuple(fields.questions),
            body.strip(),
            document.place(("id",)),
            document.place(("minutes",)),
        )
    return packs
