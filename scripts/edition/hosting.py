"""Links to the code host: prefilled issues at GitHub, GitLab or Forgejo, if one is configured.

Each host has its own form of address:
https://docs.github.com/issues/tracking-your-work-with-issues/creating-an-issue#creating-an-issue-from-a-url-query,
https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values,
https://forgejo.org/docs/latest/user/issue-tracking-basics/.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from edition.model import Settings


@dataclass(frozen=True)
class Form:
    """An issue form: its file under `.github/ISSUE_TEMPLATE`, how the title begins, its fields."""

    file: str
    title: str
    fields: Mapping[str, str]


ERROR = Form("error.yml", "Error in ", {"passage": "Passage", "what": "What is wrong"})
PROPOSAL = Form(
    "proposal.yml",
    "Proposal: ",
    {"what": "Term or event", "passages": "Passages", "why": "Why a student needs it"},
)
OBJECTION = Form(
    "objection.yml",
    "Objection: ",
    {"where": "Page or passage", "what": "What you object to, and in which capacity"},
)


def issue_url(settings: Settings, form: Form, about: str = "", **fields: str) -> str:
    """The address that opens a prefilled issue; empty where no repository is configured."""
    base = settings.repository.rstrip("/")
    if not base:
        return ""
    title = f"{form.title}{about}".rstrip()
    body = "".join(f"### {label}\n\n{fields.get(k, '')}\n\n" for k, label in form.fields.items())
    if settings.host == "github":
        return f"{base}/issues/new?{_query({'template': form.file, 'title': title, **fields})}"
    if settings.host == "gitlab":
        asked = {"issue[title]": title, "issue[description]": body}
        return f"{base}/-/issues/new?{_query(asked)}"
    return f"{base}/issues/new?{_query({'title': title, 'body': body})}"


def _query(fields: Mapping[str, str]) -> str:
    return urlencode(fields, quote_via=quote)


def error_url(settings: Settings, passage: str, root: str) -> str:
    """Where an error in a passage is reported: a prefilled issue, else the page About."""
    url = issue_url(settings, ERROR, passage, passage=passage)
    return url or f"{root}about/#contact"


def proposal_url(settings: Settings, root: str) -> str:
    """Where a term or an event is proposed: a prefilled issue, else the page About."""
    return issue_url(settings, PROPOSAL) or f"{root}about/#contact"
