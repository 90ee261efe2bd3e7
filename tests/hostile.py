"""Bodies of notes that mean harm, from the public lists of known attacks.

Sources by kind: the OWASP cheat sheet on evading XSS filters, the html5sec list, CommonMark and
Python-Markdown's own bug trackers, Trojan Source (CVE-2021-42574). Each is either refused by the
rule named, and still harmless if shown, or taken and shown harmless. `run()` and `http://evil.test`
are what a script or a request would reach; the browser tests prove that nothing does.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

CALL = "run()"
EVIL = "http://evil.test/x"
ENCODED = base64.b64encode(b"<script>parent.run()</script>").decode()


@dataclass(frozen=True)
class Hostile:
    """A body, the code by which the check refuses it (empty: taken), and words still to be read."""

    body: str
    code: str = "N009"
    shown: str = ""


def refused(*bodies: str) -> list[Hostile]:
    return [Hostile(b) for b in bodies]


def taken(*bodies: str) -> list[Hostile]:
    return [Hostile(b, "") for b in bodies]


SCRIPTS = refused(
    f"<script>{CALL}</script>",
    f"<SCRIPT SRC={EVIL}.js></SCRIPT>",
    f"<script/x>{CALL}</script>",
    f"<script\n>{CALL}</script>",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
    f"<script>{CALL}//<b>",
    f"</script><script>{CALL}</script>",
    f"<svg><script>{CALL}</script></svg>",
    f"<svg/onload={CALL}>",
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s>",
    f"<svg><a xlink:href='javascript:{CALL}'><text y=9>x</text></a></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={CALL}></style></table></math>",
    f"<math href='javascript:{CALL}'>x</math>",
    f"<noscript><p title='</noscript><img src=x onerror={CALL}>'>",
    f"<template><script>{CALL}</script></template>",
    f"<xmp><img src=x onerror={CALL}></xmp>",
    f"<!--<img src='--><img src=x onerror={CALL}//'>",
    f"<![CDATA[<script>{CALL}</script>]]>",
    f"<?xml version='1.0'?><script>{CALL}</script>",
    f"<!DOCTYPE html><script>{CALL}</script>",
)
HANDLERS = refused(
    f"<img src=x onerror={CALL}>",
    f'<IMG SRC="x" ONERROR="{CALL}">',
    f"<img/src=x/onerror={CALL}>",
    f"<img src=x onerror\n=\n{CALL}>",
    f'<img """><script>{CALL}</script>">',
    f"<body onload={CALL}>",
    f"<details open ontoggle={CALL}>x</details>",
    f"<input autofocus onfocus={CALL}>",
    f"<select autofocus onfocus={CALL}>",
    f"<textarea autofocus onfocus={CALL}>",
    f"<video><source onerror={CALL}></video>",
    f"<audio src=x onerror={CALL}>",
    f"<marquee onstart={CALL}>x</marquee>",
    f"<p onmouseover={CALL} style='position:fixed;inset:0'>x</p>",
    f"<a onmouseover={CALL}>x</a>",
    f"<div onpointerenter={CALL}>x</div>",
    f"<x contenteditable onblur={CALL}>x</x>",
    f"<iframe onload={CALL}></iframe>",
)
LINKS = refused(
    f"[x](javascript:{CALL})",
    f"[x](JaVaScRiPt:{CALL})",
    f"[x](<javascript:{CALL}>)",
    f"[x](javascript&colon;{CALL})",
    f"[x](&#106;avascript:{CALL})",
    f"[x](&#x6A&#x61&#x76&#x61script:{CALL})",
    f"[x](java\tscript:{CALL})",
    f"[x](\\javascript:{CALL})",
    f"[x](javascript://evil.test/%0a{CALL})",
    f"[x](vbscript:{CALL})",
    f"[x](data:text/html;base64,{ENCODED})",
    f"[x](data:text/html,<script>{CALL}</script>)",
    f"[x](feed:javascript:{CALL})",
    "[x](file:///etc/passwd)",
    "[x](ftp://evil.test/x)",
    "[x](//evil.test/x)",
    "[x](/admin)",
    "[x](../../../index.html)",
    "[x](?a=b)",
    "[x](#p1)",
    "[x](https://user:word@evil.test/)",
    "[x](https://)",
    "[x](mailto:a@evil.test)",
    f"[x]: javascript:{CALL}\n\n[x]",
    f'[x]: {EVIL} "\' onmouseover={CALL}"\n\n[x][x]',
    f"<javascript:{CALL}>",
    f"<a href='javascript:{CALL}'>x</a>",
    f'<a href="javascript&Tab;:{CALL}">x</a>',
    f"[a <b>](javascript:{CALL})",
    f"[x]( javascript:{CALL} )",
)
PICTURES = refused(
    f"![x]({EVIL}.png)",
    f'![x](https://evil.test/x.png "\' onerror={CALL}")',
    f"![x](javascript:{CALL})",
    f"![x][y]\n\n[y]: {EVIL}.png",
    f"<img src={EVIL}.png>",
    f"<picture><source srcset={EVIL}.png></picture>",
    f"[![x]({EVIL}.png)](https://example.org/)",
    f"<link rel=stylesheet href={EVIL}.css>",
    f"<style>@import '{EVIL}.css';</style>",
    f'<p style="background:url({EVIL}.png)">x</p>',
    f"<iframe src={EVIL}></iframe>",
    f"<iframe srcdoc='<script>parent.{CALL}</script>'></iframe>",
    f"<object data={EVIL}></object>",
    f"<embed src={EVIL}>",
    f"<video src={EVIL} autoplay></video>",
    f"<audio src={EVIL} autoplay></audio>",
    f"<body background={EVIL}.png>",
    f"<table background={EVIL}.png><td>x</td></table>",
    f"<input type=image src={EVIL}.png>",
    f"<svg><image href={EVIL}.png /></svg>",
)
PAGES = refused(
    f"<base href={EVIL}/>",
    f"<meta http-equiv=refresh content='0;url={EVIL}'>",
    "<meta http-equiv=Content-Security-Policy content=''>",
    f"<form action={EVIL}><button>Sign in</button></form>",
    f"<button formaction={EVIL}>x</button>",
    "<div id=p1>x</div>",
    "<a id=content name=mv-q>x</a>",
    "<form id=x><input name=attributes></form>",
    "</div></details></div></main><h1>Defaced</h1>",
    "</article></body></html>",
    "<plaintext>",
    "<title>x</title>",
    "<h1>Heading</h1>",
    "{{ config.site_url }}",
    "{% include '/etc/passwd' %}",
    "{%- for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{# comment #}",
    f"{{: #p1 .mv-em onclick={CALL} }}",
    "text {: style='position:fixed' }",
    '--8<-- "/etc/passwd"',
    "<!-- edition: articles -->",
    "<!-- edition: theses -->",
    '<div class="mv-anno-body" data-note="lee-2021/h-000"></div>',
)
WORDS = taken(
    "# A heading that must not enter the contents {x}",
    "Heading\n=======",
    "[TOC]",
    "``<script>run()</script>``",
    "`<img src=x onerror=run()>`",
    "`[x](javascript:run())`",
    "&lt;script&gt;run()&lt;/script&gt;",
    "&#60;script&#62;run()&#60;/script&#62;",
    "\\<script>run()\\</script>".replace("<", "&lt;"),
    "right\u202eto left\u202c again",
    "isolated \u2066left\u2069 text",
    "zero\u200bwidth and \u2060joined",
    "\U000e0068\U000e0069 tags of another plane",
    "Z\u0351\u0352\u0357\u035b\u036b\u0367algo",
    "blank letters \u3164 and \u115f and \u2800",
    "soft\u00adhyphen and \ufeffmark",
    "private \ue000 letter and \ufffe none",
    "a | b\n--|--\n<1 | 2".replace("<", "&lt;"),
    "- one\n- two\n\n    - three\n\n> quoted\n\n1. first",
    "[an address](https://example.org/?a=1&b=2#c)",
    "<https://example.org/plain>",
    "[x](https://example.org/%3Cscript%3Erun()%3C/script%3E)",
    "wzxhzdk:0 and klzzwxh:0001 and \ufffdstash",
    "**" * 600 + "a",
    "`" * 999,
    "*a _b " * 500,
    "&" * 900 + "amp;" * 20,
    "~~~\nfenced &lt;b&gt;\n~~~",
    "=cmd|' /C calc'!A0",
    "'; DROP TABLE notes; --",
    "../../../../etc/passwd",
    "${7*7} #{7*7} <%= 7*7 %>".replace("<%", "&lt;%"),
)
BROKEN = [
    Hostile("[" * 3000, "N003"),
    Hostile("[a](" * 1500, "N003"),
    Hostile("> " * 900 + "deep", "N003"),
    Hostile("- " * 500 + "deep", "N003"),
    Hostile("\x00\x01\x02", "N003"),
    Hostile("\x1b[31mred\x1b[0m \x1b]0;title\x07", "N003"),
    Hostile("a\x02wzxhzdk:0\x03b", "N003"),
    Hostile("line\x85 feed \x9b31m", "N003"),
    Hostile("[[../../etc/passwd]]", "L001"),
    Hostile("[[javascript:run()]]", "L001"),
    Hostile('[[x" onmouseover="run()]]', "L001"),
    Hostile('[@x" onmouseover="run()]', "N010"),
    Hostile("[@../../index]", "N010"),
    Hostile("[@harbour, <b>]", "N009"),
    Hostile("[@harbour, p. 5; @nobody]", "N010"),
]
ALL = [*SCRIPTS, *HANDLERS, *LINKS, *PICTURES, *PAGES, *WORDS, *BROKEN]


def note(body: str, target: str = "lee-2021:p1") -> bytes:
    """A note's file with this body."""
    front = (
        f"---\ntarget: {target}\nmotivation: commenting\ncreator: Ada Reader\n"
        "created: 2026-11-20\nlanguage: en\ntags: [test]\nlicence: CC BY 4.0\n---\n\n"
    )
    return (front + body + "\n").encode("utf-8", "surrogatepass")
