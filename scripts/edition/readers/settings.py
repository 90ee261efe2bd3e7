"""The edition's own facts (`docs/edition.yml`) and its old addresses (`docs/redirects.yml`)."""

from __future__ import annotations

import os
import re
from typing import Literal

from pydantic import Field, field_validator

from edition.diagnostics import Place
from edition.frontmatter import Strict, validate
from edition.model import Redirect, Settings
from edition.readers.reading import Reading
from edition.schemas import IsoDate

ADDRESS_VARIABLE = "SITE_URL"
_BRANCH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._/-]*(?<![./])")


class SettingsFile(Strict):
    """`docs/edition.yml`: the one place for name, version, date, address and code host."""

    title: str = Field(min_length=1)
    subtitle: str = Field(min_length=1)
    editors: str = Field(min_length=1)
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    date: IsoDate
    address: str
    host: Literal["github", "gitlab", "forgejo"]
    repository: str | None = None
    branch: str = Field("main", max_length=100)

    @field_validator("address")
    @classmethod
    def _address(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")) or not value.endswith("/"):
            raise ValueError("write an address that begins with https:// and ends with /")
        return value

    @field_validator("repository")
    @classmethod
    def _repository(cls, value: str | None) -> str | None:
        if value and not value.startswith("https://"):
            raise ValueError("write the repository's address, https://…, or leave it empty")
        return value

    @field_validator("branch")
    @classmethod
    def _branch(cls, value: str) -> str:
        if not _BRANCH.fullmatch(value) or ".." in value or "//" in value:
            raise ValueError("write the branch's name, such as main or texts/next")
        return value


def read_settings(reading: Reading) -> Settings:
    """The edition's own facts; the environment variable SITE_URL overrides the address."""
    document, found = reading.edition.read_yaml(reading.edition.docs / "edition.yml")
    reading.found += found
    if document is None:
        return Settings()
    record, found = validate(SettingsFile, document)
    reading.found += found
    if record is None:
        return Settings()
    address = os.environ.get(ADDRESS_VARIABLE) or record.address
    return Settings(
        record.title,
        record.subtitle,
        record.editors,
        record.version,
        record.date,
        address if address.endswith("/") else f"{address}/",
        record.host,
        record.repository or "",
        record.branch,
    )


def read_redirects(reading: Reading) -> tuple[Redirect, ...]:
    """The map of old addresses, in the file's order; no file is an empty map."""
    path = reading.edition.docs / "redirects.yml"
    if not path.exists():
        return ()
    document, found = reading.edition.read_yaml(path)
    reading.found += found
    if document is None:
        return ()
    record, found = validate(dict[str, str], document)
    reading.found += found
    return tuple(
        Redirect(old, new, document.places.get((old,), Place(document.file)))
        for old, new in (record or {}).items()
    )
