"""The schema of a note's front matter: `docs/annotations/<article-id>/<slug>.md`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from edition.frontmatter import Strict
from edition.refs import parse_passage
from edition.schemas import IsoDate, Language
from edition.untrusted import hidden_in, is_orcid, is_web_address, mixed_word

# Why a note was written, in the words that the site shows; the ids are those of the W3C.
MOTIVATIONS: dict[str, str] = {
    "commenting": "Comment",
    "questioning": "Question",
    "linking": "Link",
    "describing": "Description",
    "assessing": "Assessment",
    "replying": "Reply",
}
STATUSES: dict[str, str] = {
    "open": "open",
    "resolved": "resolved",
    "superseded": "superseded",
}
LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
# What a note begun by a button or on the command line has in place of a name and of the note.
NO_NAME = "Your Name"
NO_TEXT = "Write the note here"
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def _passage(value: str) -> str:
    if parse_passage(value) is None:
        raise ValueError("write a passage as wang-2024:p19 or wang-2024:p19-p23")
    return value


def _seen(value: str) -> str:
    hidden = hidden_in(value)
    if hidden:
        raise ValueError(f"{hidden[0][1]} stands in it, which nobody sees")
    if "\n" in value:
        raise ValueError("write it on one line")
    return value


def _name(value: str) -> str:
    mixed = mixed_word(_seen(value))
    if mixed:
        raise ValueError(f"{mixed!r} mixes letters of two alphabets")
    if not any(c.isalpha() for c in value):
        raise ValueError("a name has letters")
    return value


def _address(value: str) -> str:
    if not is_web_address(value):
        raise ValueError("write an http or https address, such as https://example.org/me")
    return value


def _orcid(value: str) -> str:
    if not is_orcid(value):
        raise ValueError("write an ORCID iD such as 0000-0002-1825-0097")
    return value


Words = Annotated[str, AfterValidator(_seen), Field(max_length=1000)]
# The blanks at its edges count: they stand between it and the quotation.
Around = Annotated[
    str, StringConstraints(strip_whitespace=False, max_length=64), AfterValidator(_seen)
]
Tag = Annotated[str, Field(pattern=f"^{SLUG}$", max_length=40)]
NoteId = Annotated[str, Field(pattern=f"^{SLUG}/{SLUG}$", max_length=120)]


class NoteFront(Strict):
    """Front matter of a note; the body is Markdown without HTML."""

    target: Annotated[str, AfterValidator(_passage)]
    quote: Words = ""
    prefix: Around = ""
    suffix: Around = ""
    motivation: Literal[tuple(MOTIVATIONS)]  # type: ignore[valid-type]
    creator: Annotated[str, AfterValidator(_name), Field(min_length=2, max_length=100)]
    orcid: Annotated[str, AfterValidator(_orcid)] | None = None
    link: Annotated[str, AfterValidator(_address), Field(max_length=300)] | None = None
    created: IsoDate
    language: Language
    tags: Annotated[list[Tag], Field(max_length=8)] = Field(default_factory=list)
    licence: Literal["CC BY 4.0"]
    status: Literal[tuple(STATUSES)] = "open"  # type: ignore[valid-type]
    reply_to: NoteId | None = None
    superseded_by: NoteId | None = None

    @model_validator(mode="after")
    def _whole(self) -> NoteFront:
        if (self.prefix or self.suffix) and not self.quote:
            raise ValueError("prefix and suffix need a quote between them")
        if len(set(self.tags)) < len(self.tags):
            raise ValueError("a tag stands twice")
        return self
