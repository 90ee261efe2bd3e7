"""Where a family name of several words begins: "Luz Marina Urdaneta Bejarano"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edition.importer.front.identity import as_name, ascii_name

# Second given names of Spanish speakers; any other word before the last is a family name.
_GIVEN = frozenset(
    [
        "maria",
        "jose",
        "luis",
        "carlos",
        "juan",
        "antonio",
        "manuel",
        "francisco",
        "javier",
        "miguel",
        "angel",
        "alberto",
        "eduardo",
        "fernando",
        "andres",
        "pablo",
        "pedro",
        "rafael",
        "enrique",
        "ignacio",
        "alejandro",
        "arturo",
        "ramon",
        "mario",
        "daniel",
        "david",
        "isabel",
        "elena",
        "teresa",
        "carmen",
        "luz",
        "marina",
        "ines",
        "alejandra",
        "fernanda",
        "cristina",
        "patricia",
        "beatriz",
        "lucia",
        "pilar",
        "mercedes",
        "rosa",
        "ana",
        "laura",
        "paula",
        "sofia",
        "gabriela",
        "andrea",
        "carolina",
        "victoria",
        "eugenia",
        "soledad",
        "dolores",
        "esther",
        "raquel",
        "irene",
        "julia",
        "alicia",
        "marcela",
        "susana",
        "adriana",
        "felipe",
        "esteban",
        "guillermo",
        "ricardo",
        "roberto",
        "sergio",
        "jorge",
        "santiago",
        "martin",
        "hugo",
        "ivan",
        "agustin",
        "leonardo",
        "diego",
        "emilio",
    ]
)


def settle(authors: Sequence[dict[str, Any]], cited: str, language: str) -> None:
    """Let the line how to cite, the address, or the language say where family names begin."""
    cited = as_name(cited, language).casefold()
    for author in authors:
        *given, last = author["given"].split() or [""]
        if not given or last.endswith(".") or author.get("family", "").count(" "):
            continue
        whole = f"{last} {author['family']}, ".casefold() in cited
        alone = f"{author['family']}, ".casefold() in cited
        if whole or (
            not alone and (_in_address(author, last) or _is_spanish(author, last, language))
        ):
            author["family"] = f"{last} {author['family']}"
            author["given"] = " ".join(given)


def _in_address(author: dict[str, Any], last: str) -> bool:
    """Whether the address has the first of two family names and not the second: mkeeper@."""
    local = ascii_name(author.get("email", "").partition("@")[0]).replace("-", "")
    first = ascii_name(author["given"].split()[0])
    own, second = ascii_name(last), ascii_name(author["family"])
    return len(own) > 3 and local.endswith(own) and second not in local and first not in local


def _is_spanish(author: dict[str, Any], last: str, language: str) -> bool:
    """Whether a Spanish author has two family names, as nearly all have."""
    return language == "es" and ascii_name(last) not in _GIVEN
