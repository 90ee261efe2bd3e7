"""The command line: `edition check | build | private | leaks | serve | import | measure | …`.

Exit codes: 0 clean, 1 the edition has errors, 2 the command was misused.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from edition.annotating import add_note_options, run_new_annotation
from edition.building import BuildError, Steps, build_site, port_is_free
from edition.checking import check_edition
from edition.checklist import lay_out
from edition.diagnostics import Diagnostic, Severity, has_errors, render, suggest
from edition.editing import add_review
from edition.files import Edition
from edition.importer.pipeline import import_text
from edition.importer.preparation import UnreadableTextError
from edition.importer.report import as_json as import_as_json
from edition.importer.report import as_report
from edition.measure import (
    as_json,
    changed_ids,
    fingerprints_as_json,
    lock_as_json,
    lock_of,
    measure_corpus,
)
from edition.owing import report
from edition.publishing import add_commands
from edition.readers import Reading, read_actors, read_corpus
from edition.reanchoring import add_anchor
from edition.registry import FAMILIES, catalogue
from edition.scaffold import ScaffoldError, scaffold_article
from edition.sources import fingerprints_of, with_sources
from edition.usage import UsageError, count, no_texts, this_edition


def _summary(found: list[Diagnostic]) -> str:
    parts = [
        count(sum(d.severity is s for d in found), s.value)
        for s in Severity
        if any(d.severity is s for d in found)
    ]
    return ", ".join(parts) or "no faults"


def run_check(args: argparse.Namespace) -> int:
    """`edition check`: read every file, run every rule, with the texts where they are at hand."""
    edition = this_edition()
    corpus, found = check_edition(edition, texts=args.texts)
    shown = [d for d in found if args.notes or d.severity is not Severity.NOTE]
    output = render(shown, args.format)
    if output:
        print(output)
    if args.report is not None:
        if args.report and args.report not in corpus.facts:
            hint = suggest(args.report, corpus.facts)
            raise UsageError(f"There is no article {args.report!r}. {hint}".strip())
        print(report(corpus, found, args.report))
    elif args.format == "text":
        for file in corpus.text_files if args.notes else ():
            print(f"{file.file}: {file.said}.")
    if args.format == "text":
        texts = f"{len(corpus.sources)} of {len(corpus.facts)} articles' texts at hand"
        print(f"{len(corpus.facts)} articles: {_summary(found)} ({texts}).")
    return int(has_errors(found))


def run_build(args: argparse.Namespace) -> int:
    """`edition build`: check, then build `site/`; the last site stays where anything fails."""
    edition, steps = this_edition(), Steps()
    with steps.timed("checks"):
        _, found = check_edition(edition, texts=True)
    serious = [d for d in found if d.severity is not Severity.NOTE]
    if serious:
        print(render(serious, args.format))
    if has_errors(found):
        kept = " The last site is kept." if edition.site.exists() else ""
        print(f"Not built: {_summary(found)}.{kept}", file=sys.stderr)
        return 1
    built = build_site(edition, steps)
    total = sum(built.steps.values())
    for name, seconds in [*built.steps.items(), ("in all", total)]:
        print(f"{name:<26}{seconds:6.1f} s")
    size = built.size / 1_000_000
    print(f"Built {built.site}: {built.pages} pages, {built.files} files, {size:.1f} MB.")
    print("To look at it: make serve, or python3 -m http.server -d site")
    return 0


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: give a number from 1 to 65535")
    return int(text)


def run_serve(args: argparse.Namespace) -> int:
    """`edition serve`: a preview that follows every edit of a source file."""
    edition = this_edition()
    if not port_is_free(args.port):
        raise UsageError(
            f"Port {args.port} is taken: stop what uses it, or run "
            f"`make serve PORT={args.port + 1}`."
        )
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "-a", f"127.0.0.1:{args.port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    try:
        return subprocess.run(command, cwd=edition.root, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def run_explain(args: argparse.Namespace) -> int:
    """`edition explain CODE`: what a code means, with a bad and a good example."""
    entries = catalogue()
    if not args.code:
        for code, entry in entries.items():
            print(f"{code}  {FAMILIES[code[0]]:<13} {entry.severity.value:<8} {entry.title}")
        return 0
    code = args.code.upper()
    if code not in entries:
        raise UsageError(f"There is no code {args.code!r}. {suggest(code, entries)}".strip())
    entry = entries[code]
    print(f"{code} ({FAMILIES[code[0]]}, {entry.severity.value})\n\n{entry.explanation}")
    return 0


def run_import(args: argparse.Namespace) -> int:
    """`edition import FILE`: an article's text as structure, with all that is doubtful."""
    path = Path(args.file)
    edition = this_edition() if args.new else Edition(Path())
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be opened: {(error.strerror or '').lower()}.") from None

    def progress(stage: str) -> None:
        if len(data) > 500_000:  # the larger ones take seconds
            print(f"{path}: {stage} ...", file=sys.stderr)

    try:
        article = import_text(data, str(path), args.id, args.year, args.encoding, progress)
    except UnreadableTextError as error:
        print(error, file=sys.stderr)
        return 1
    if not args.new:
        print(import_as_json(article) if args.json else as_report(article, str(path)))
    if not article.paragraphs:
        print(f"{path}: no paragraph was recognised in it.", file=sys.stderr)
        return 1
    return lay_out(edition, article, str(path)) if args.new else 0


def run_measure(args: argparse.Namespace) -> int:
    """`edition measure`: counts from the articles' texts, and the lock of the numbering."""
    edition = this_edition()
    corpus, found = read_corpus(edition)
    corpus, more = with_sources(edition, corpus)
    if found or more:
        print(render([*found, *more]))
    if not corpus.sources:
        raise no_texts(edition)
    for source in corpus.sources.values():
        if not source.own and not args.relock:
            raise UsageError(
                f"{source.file} is another copy of {source.article} than the edition was made "
                "from: its counts would differ. Take the edition's own text, or --relock."
            )
    lock, prints = dict(corpus.lock), dict(corpus.fingerprints)
    for article, source in corpus.sources.items():
        prints[article] = fingerprints_of(edition, source)
        fresh = lock_of(source)
        changed = changed_ids(lock[article], fresh) if article in lock else []
        if changed and not args.relock:
            shown = ", ".join(f"p{n}" for n in changed[:10])
            raise UsageError(
                f"{article}: {shown} would stand for other paragraphs than before. Addresses in "
                "use must not change; --relock if nobody uses them yet."
            )
        lock[article] = fresh
    actors = read_actors(Reading(edition))
    measures = edition.docs / "measures.json"
    measures.write_text(as_json(measure_corpus(corpus, actors)), "utf-8")
    (edition.docs / "articles" / "numbering.lock.json").write_text(
        lock_as_json({a: lock[a] for a in corpus.facts if a in lock}), "utf-8"
    )
    (edition.docs / "articles" / "fingerprints.json").write_text(
        fingerprints_as_json({a: prints[a] for a in corpus.facts if a in prints}), "utf-8"
    )
    for article, source in corpus.sources.items():
        print(f"{article}: {len(source.paragraphs)} paragraphs counted in {source.file}")
    return int(has_errors(found))


def run_new(args: argparse.Namespace) -> int:
    """`edition new article ID`: the files of a new article, ready to be filled."""
    if args.what == "annotation":
        return run_new_annotation(args)
    edition = this_edition()
    corpus, _ = read_corpus(edition)
    try:
        made = scaffold_article(edition, corpus, args.id, args.language)
    except ScaffoldError as error:
        raise UsageError(str(error)) from None
    for path in made:
        print(f"made {edition.relative(path)}")
    print("Fill in bib/articles.bib first; `edition check` then leads through the rest.")
    return 0


def build_parser() -> argparse.ArgumentParser:
    """The commands with their arguments."""
    parser = argparse.ArgumentParser(
        prog="edition", description="Read, check, weave and build the edition."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="read every file and run every rule")
    check.add_argument("--format", choices=("text", "github", "json"), default="text")
    check.add_argument("--notes", action="store_true", help="show notes too, not only faults")
    check.add_argument(
        "--no-texts", dest="texts", action="store_false", help="leave the articles' texts aside"
    )
    check.add_argument(
        "--report", nargs="?", const="", metavar="ARTICLE", help="what the study texts owe"
    )
    check.set_defaults(run=run_check)

    build = commands.add_parser("build", help="check, then build site/")
    build.add_argument("--format", choices=("text", "github", "json"), default="text")
    build.set_defaults(run=run_build)

    add_commands(commands)
    add_review(commands)

    serve = commands.add_parser("serve", help="preview that follows every edit")
    serve.add_argument("--port", type=_port, default=8000)
    serve.set_defaults(run=run_serve)

    importing = commands.add_parser("import", help="read an article's plain text")
    importing.add_argument("file")
    out = importing.add_mutually_exclusive_group()
    out.add_argument(
        "--report",
        action="store_true",
        help="print what each line was taken for and what is doubtful (what it does unasked)",
    )
    out.add_argument("--json", action="store_true", help="print data instead of a report")
    out.add_argument("--new", action="store_true", help="write the files of a new article")
    importing.add_argument("--id", help="the article's id, such as lee-2021")
    importing.add_argument("--year", type=int, help="its year, where the text prints none")
    importing.add_argument("--encoding", help="the encoding of a text that is not UTF-8")
    importing.set_defaults(run=run_import)

    measure = commands.add_parser("measure", help="count in the articles' own texts")
    measure.add_argument("--relock", action="store_true", help="let paragraph ids change")
    measure.set_defaults(run=run_measure)

    new = commands.add_parser("new", help="files for a new article or note")
    new.add_argument("what", choices=("article", "annotation"))
    new.add_argument("id", help="family name and year, lee-2021; or a passage, lee-2021:p3")
    new.add_argument("--language", choices=("en", "ru", "kk"), default="en")
    add_note_options(new)
    new.set_defaults(run=run_new)
    add_anchor(commands)

    explain = commands.add_parser("explain", help="what a code means; all codes without one")
    explain.add_argument("code", nargs="?")
    explain.set_defaults(run=run_explain)
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    args = build_parser().parse_args(argv)
    try:
        code = int(args.run(args))
        sys.stdout.flush()
        return code
    except UsageError as error:
        print(f"edition: {error}", file=sys.stderr)
        return 2
    except BuildError as error:
        print(f"Not built: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # `edition … | head` has read enough; Python would complain once more when it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(main())
