"""A place of work without the addresses of persons that stand beside it."""

from __future__ import annotations

import re

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
ORCID = re.compile(r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b")
_ORCID_ADDRESS = re.compile(
    rf"(?:https?://)?(?:orcid(?:\.org/|\s*i?d?\s*:?\s*))?{ORCID.pattern}", re.IGNORECASE
)
_MAIL_LABEL = re.compile(
    r"[\s,;(]*(?:e-?mail(?: address)?|эл\. ?(?:почта|адрес)|"
    r"электронн(?:ая почта|ый адрес)|e-?posta|"
    r"correo(?: electrónico)?|courriel|mél|"
    r"adres e-mail|эл\.? пошта|пошта|mail|orcid(?: id)?)\s*:?\s*$",
    re.IGNORECASE,
)


def bare_place(text: str) -> str:
    """A place without the addresses of persons that stand beside it."""
    bare = EMAIL.sub("", _ORCID_ADDRESS.sub("", text))
    return _MAIL_LABEL.sub("", bare).rstrip(" ;,(").removesuffix(".")
