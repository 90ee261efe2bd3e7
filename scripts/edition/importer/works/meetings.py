"""Papers read at meetings: "Paper presented at the Third Congress of Wells, Leeds, 3–6 May"."""

from __future__ import annotations

import re
from typing import Any

_READ = re.compile(
    r"[.,\[(]\s*(?:(?:conference |invited )?(?:paper|poster|talk|lecture|keynote)|"
    r"ponencia|comunicación|conferencia|"
    r"vortrag|communication|comunicação|relazione|intervento|referat|доклад|доповідь|bildiri|баяндама)\s"
    r"(?:(?:orally )?(?:presented|given|read|delivered)|presentad[oa]|"
    r"présentée?|apresentad[oa]|presentat[oa]|"
    r"wygłoszony|sunulan|gehalten|представленный|зачитанный|prononcée)\s"
    r"(?:at|to|en|à|au|a|na|no|al|alla|auf|bei|beim|на|podczas)\s(?:(?:the|el|la|le|der|dem|lo)\s)?"
    r"(?P<meeting>[^,.\[\]()]{6,150})(?P<rest>[^\[\]()]*[\])]?)",
    re.I,
)


def take_meeting(text: str, item: dict[str, Any]) -> str:
    """The text without the meeting a paper was read at, whose name goes to `item`."""
    match = _READ.search(text)
    if match is None:
        return text
    item["container-title"] = match.group("meeting").strip()
    item["type"] = "paper-conference"
    return text[: match.start()] + "."
