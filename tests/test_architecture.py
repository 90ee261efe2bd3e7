"""The tool's modules import in one direction, are documented, and stay small."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from places import ROOT

TOOL = ROOT / "scripts" / "edition"

# Each module may import those of the lines above its own, and nothing else of the tool. A package
# is one module here; inside it, imports must not go in a circle.
LAYERS = """
    diagnostics, refs, markup, matching, dates, linkcheck, importer, fingerprints, unpacking
    untrusted, misprints, policy
    model, alignment, sealing, wording, notebody
    registry, lookalikes, lexicon, fitting, context
    frontmatter, bibliography, studytext, particulars, recognition, seeking
    schemas, files, corpus, readingtime, hosting, anchoring
    newworks, noteschema, anchorage
    readers, sources, measure, reviews, scaffold, cite, building, usage
    citing, newarticle
    checklist
    rules, weave, leaks, owing
    records
    exports, search, checking
    producer, reviewing, publishing
    editing, annotating, reanchoring
    cli, hook
"""
# The same inside the importer: its packages, each built on those above it.
IMPORTER = """
    words
    reading
    carriers
    fields
    works
    lists
    signs
    front
    pages
    wrapping
    parts
    footnotes
    citing
    preparation
    report
    pipeline
"""
PACKAGES = ("exports", "importer", "readers", "rules", "weave")
LEVEL = {
    name: level
    for level, line in enumerate(LAYERS.strip().splitlines())
    for name in line.strip().split(", ")
}

# A module is one thing on 60 to 250 lines; more than 300 need a reason.
MOST_LINES = 300
LONG = {
    "model": "the records of the whole domain, side by side",
    "rules.articles": "the family's rules, each with its page of the catalogue",
}


def name_of(path: Path) -> str:
    """`rules/works.py` is `rules.works`, `rules/__init__.py` is `rules`."""
    parts = path.relative_to(TOOL).with_suffix("").parts
    return ".".join(p for p in parts if p != "__init__")


MODULES = {name_of(path): path for path in sorted(TOOL.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}


def imports_of(name: str) -> set[str]:
    """The tool's modules that a module imports anywhere, inside functions too."""
    found = set()
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively on line {node.lineno}"
            base = str(node.module)
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                found.add(inner if inner.removeprefix("edition.") in MODULES else base)
    return {n.removeprefix("edition.") for n in found if n.split(".")[0] == "edition"}


def layer_of(name: str) -> str:
    """The module or package directly under the tool."""
    return name.split(".")[0]


def test_every_module_has_its_layer():
    named = {layer_of(n) for n in MODULES} - {""}
    assert sorted(named - set(LEVEL)) == [], "put these into LAYERS"
    assert sorted(set(LEVEL) - named) == [], "take these out of LAYERS"


@pytest.mark.parametrize("name", sorted(LEVEL))
def test_module_imports_only_what_stands_above_it(name):
    of_layer = [n for n in MODULES if layer_of(n) == name]
    imported = {layer_of(i) for n in of_layer for i in imports_of(n)} - {name}
    wrong = sorted(i for i in imported if LEVEL.get(i, len(LEVEL)) >= LEVEL[name])
    assert wrong == [], f"{name} may not import {wrong}"


def test_importer_knows_nothing_of_the_edition():
    inside = [n for n in MODULES if n.startswith("importer")]
    assert {i.split(".")[0] for n in inside for i in imports_of(n)} == {"importer"}


def test_packages_of_the_importer_import_those_above_them():
    level = {name: n for n, name in enumerate(IMPORTER.split())}
    inside = {n: n.split(".")[1] for n in MODULES if n.startswith("importer.")}
    assert sorted(set(inside.values())) == sorted(level)
    wrong = [
        f"{name} imports {other}"
        for name, part in inside.items()
        for other in imports_of(name) & set(inside)
        if level[inside[other]] > level[part]
    ]
    assert wrong == []


@pytest.mark.parametrize("package", PACKAGES)
def test_package_has_no_circle(package):
    inside = [n for n in MODULES if n.startswith(f"{package}.")]
    graph = {n: {i for i in imports_of(n) if i.startswith(f"{package}.")} for n in inside}
    assert list(TopologicalSorter(graph).static_order())


def test_every_package_is_known():
    assert sorted({layer_of(n) for n in MODULES if "." in n}) == sorted(PACKAGES)


@pytest.mark.parametrize("name", MODULES, ids=str)
def test_module_says_what_it_is(name):
    doc = ast.get_docstring(TREES[name])
    assert doc
    assert len(doc.splitlines()[0]) > 15


@pytest.mark.parametrize("name", MODULES, ids=str)
def test_module_is_small_or_has_a_reason(name):
    lines = len(MODULES[name].read_text("utf-8").splitlines())
    assert (lines > MOST_LINES) == (name in LONG), f"{name} has {lines} lines"


@pytest.mark.parametrize("name", MODULES, ids=str)
def test_nothing_outside_the_hook_needs_the_renderer(name):
    """MkDocs is replaceable: only the step that runs it, and the hook's steps, import it."""
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name) or ""
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    if any(i.split(".")[0] == "mkdocs" for i in imported):
        assert name in ("building", "producer", "hook")
