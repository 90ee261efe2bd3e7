"""Papers read at meetings: "Paper presented at the Third Congress of Wells, Leeds, 3–6 May"."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import YEAR

# "In: CONGRESSO DE RIOS, 4., 2009, Recife. Anais [...]. Recife: Cais, 2009."
_NUMBERED = re.compile(
    rf"(?<=[Ii]n:\s)(?P<n>[^\W\d_][^.:;\d]{{8,120}}?),\s"
    rf"(?:\d{{1,3}}\.?[ºª°]?|[IVXL]+),\s{YEAR},\s[^.:;\d]{{2,40}}\.\s"
    r"[^.:\[\]]{4,60}(?:\[[^\[\]]{1,5}\]|\.{2,3}|…)?(?=\.\s)"
)
_READ = re.compile(
    r"[.,\[(”’\"»]\s*(?:(?:presented|read|delivered)|"
    r"(?:(?:conference |invited )?(?:paper|poster|talk|lecture|keynote)|"
    r"ponencia|comunicación|conferencia|"
    r"vortrag|communication|comunicação|relazione|intervento|referat|доклад|доповідь|bildiri|баяндама)\s"
    r"(?:(?:orally )?(?:presented|given|read|delivered)|presentad[oa]|"
    r"présentée?|apresentad[oa]|presentat[oa]|"
    r"wygłoszony|sunulan|gehalten|представленный|зачитанный|prononcée))\s"
    r"(?:at|to|en|à|au|a|na|no|al|alla|auf|bei|beim|на|podczas)\s(?:(?:the|el|la|le|der|dem|lo)\s)?"
    r"(?P<meeting>[^,.\[\]()]{6,150})(?P<rest>[^\[\]()]*[\])]?)",
    re.I,
)


def take_meeting(text: str, item: dict[str, Any]) -> str:
    """The text without the meeting a paper was read at, whose name goes to `item`."""
    text = _NUMBERED.sub(r"\g<n>", text)
    match = _READ.search(text)
    if match is None:
        return text
    item["container-title"] = match.group("meeting").strip()
    item["type"] = "paper-conference"
    return text[: match.start() + (match[0][0] in '”’"»')] + "."
