"""Editorial notes: the faults of an article, where they happen and outside the body."""

from __future__ import annotations

from edition.model import (
    Emendation,
)
from edition.schemas import DIAGNOSES
from edition.weave.fragments import (
    escape,
    work_heading,
)
from edition.weave.view import ROOT, ArticleView

CERTAINTIES = {
    "certain": "certainly",
    "probable": "probably",
    "possible": "possibly",
    "none": "",
}


def _emendation_note(view: ArticleView, identifier: str, emendation: Emendation) -> str:
    works = [
        f'<a href="{ROOT}works/{escape(k)}/">{escape(work_heading(view.works[k]))}</a>'
        for k in emendation.works
        if k in view.works
    ]
    meant = ""
    if works:
        sure = CERTAINTIES[emendation.certainty]
        meant = f" The edition links, {sure}: {'; '.join(works)}." if sure else ""
    printed = f" Printed: <q>{escape(emendation.printed)}</q>." if emendation.printed else ""
    return (
        f'<div class="mv-em" id="{identifier}" role="note"><strong>'
        f"{escape(DIAGNOSES[emendation.diagnosis])}</strong>{printed} {escape(emendation.note)}"
        f"{meant}</div>"
    )


def notes_of(view: ArticleView, number: int | None) -> str:
    """The notes on a paragraph in a fold, or those outside the body (`number` None)."""
    notes = [
        _emendation_note(view, identifier, emendation)
        for identifier, emendation in view.emendations.items()
        if emendation.paragraph == number
    ]
    if not notes:
        return ""
    if number is None:
        return "".join(notes)
    count = f"{len(notes)} editorial notes" if len(notes) > 1 else "Editorial note"
    return (
        f'<details class="mv-ems"><summary>{count} on ¶{number}</summary>{"".join(notes)}</details>'
    )
