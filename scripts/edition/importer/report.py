"""What was read, as JSON for programs and as a report for people."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import Any

from edition.importer.reading.accounts import count_lines
from edition.importer.reading.records import ImportedArticle


def as_data(article: ImportedArticle) -> dict[str, Any]:
    """The article in the form of the edition's data files, with the source's own wording."""
    return {
        "id": article.id,
        "language": article.language,
        "frontmatter": article.frontmatter,
        # The scorer and the site's data agree on these names at the top as well.
        **{k: v for k, v in article.frontmatter.items() if k not in ("id", "language")},
        "headings": [
            {
                "level": h.level,
                "text": h.text,
                "line": h.line,
                **({"run_in": True} if h.run_in else {}),
            }
            for h in article.headings
        ],
        "paragraphs": [
            {
                "number": p.number,
                "kind": p.kind,
                "section": list(p.section),
                "text": p.text,
                "source_lines": [p.first_line, p.last_line],
                **({"mark": p.mark} if p.mark else {}),
            }
            for p in article.paragraphs
        ],
        "notes": [
            {"label": n.label, "text": n.text, "source_lines": [n.first_line, n.last_line]}
            for n in article.notes
        ],
        "citations": [
            {
                "paragraph": c.paragraph,
                "surface": c.surface,
                "labels": list(c.labels) if c.labels is not None else None,
                "problem": c.problem,
                "probable": list(c.probable),
                "line": c.line,
            }
            for c in article.citations
            if not c.anchor_lost  # its paragraph is a guess; the doubt says so
        ],
        "references": [
            {**r.item, "label": r.label, "printed": r.printed, "line": r.line}
            for r in article.references
        ],
        "doubts": [asdict(d) for d in article.doubts],
    }


def as_json(article: ImportedArticle) -> str:
    """`as_data`, serialised."""
    return json.dumps(as_data(article), ensure_ascii=False, indent=1)


def as_report(article: ImportedArticle, path: str) -> str:
    """For people: what was found, every doubt with path:line, and what each line was taken for."""
    kinds = Counter(p.kind for p in article.paragraphs)
    year = article.frontmatter.get("year") or {}
    out = [
        f"{path}: {article.id} ({article.language})",
        f"  paragraphs {len(article.paragraphs)}: "
        + ", ".join(f"{n} {k}" for k, n in sorted(kinds.items())),
        f"  headings {len(article.headings)}, notes {len(article.notes)}, "
        f"references {len(article.references)}, citations {len(article.citations)}",
        f"  year {year.get('value')} ({'printed' if year.get('printed') else 'not printed'})",
        "",
        f"Doubts: {len(article.doubts)}",
    ]
    out += [f"{path}:{d.line}: {d.code}: {d.message}" for d in article.doubts]
    out += ["", f"Lines: {article.line_count}"]
    out += [f"  {count:>11}  {role}" for role, count in count_lines(article).items()]
    out += ["", "What each was taken for:"]
    for block in article.blocks:
        span = (
            f"{block.first_line}"
            if block.first_line == block.last_line
            else f"{block.first_line}-{block.last_line}"
        )
        start = " ".join(block.text.split())
        start = start if len(start) <= 60 else f"{start[:57]}..."
        out.append(f"  {span:>11}  {block.role:<10} {start}")
    return "\n".join(out)
