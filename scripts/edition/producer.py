"""The steps on both sides of the renderer: weave before it, data and search after it."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

from mkdocs.exceptions import Abort

from edition.checking import check_edition
from edition.cite import FormatterError
from edition.diagnostics import Diagnostic, Severity, has_errors, render
from edition.exports import write_data
from edition.files import Edition
from edition.leaks import guard
from edition.model import Corpus
from edition.policy import put_policies
from edition.sealing import SealError, seal
from edition.search import SearchError, build_index, own_records
from edition.sources import with_sources
from edition.weave.bodies import put_bodies
from edition.weave.own import UnwovenError, with_own_words
from edition.weave.pages import weave_pages, write_pages
from edition.weave.ranges import put_ranges


def _unread(found: Diagnostic) -> bool:
    """Whether a file could not be read, so that the corpus lacks what it holds."""
    return found.code.startswith("F") or found.code == "B001"


# What Material copies into every site and no page of this one loads: theme/main.html has its own.
UNUSED_ASSETS = ("images", "javascripts", "stylesheets")


class Producer:
    """Keeps the corpus between the two halves of one build, and the search index while serving."""

    def __init__(self, serving: bool) -> None:
        self.serving = serving
        self.private = False
        self.edition: Edition | None = None
        self.corpus: Corpus | None = None
        self.indexed = False
        self.woven = 0.0  # when the pages were last woven

    def weave(self, config_file: str, private: str = "") -> Path:
        """Read and check the edition, write its pages; returns their folder.

        `private` is the folder that a private copy is built into; without it no page gets any of
        the authors' words.

        While serving, faults are shown and the rest is built, but a file that cannot be read
        leaves the last pages as they are; else faults stop the build before the last good site
        is touched.
        """
        self.edition = Edition(Path(config_file).parent)
        corpus, found = check_edition(self.edition)
        serious = [d for d in found if d.severity is not Severity.NOTE]
        if serious:
            print(render(serious), file=sys.stderr)
        if has_errors(found) and not self.serving:
            raise Abort("The edition has faults; nothing was built and the last site is kept.")
        if self.corpus is not None and any(map(_unread, found)):
            print("The preview shows the last pages until this is mended.", file=sys.stderr)
            return self.edition.pages
        self.corpus = corpus
        self.private = bool(private)
        try:
            if self.private:
                return self._weave_private(Path(private))
            write_pages(weave_pages(self.corpus, self.edition), self.edition.pages)
        except (FormatterError, UnwovenError) as error:
            raise Abort(str(error)) from error
        self._follow_templates()
        return self.edition.pages

    def _weave_private(self, site: Path) -> Path:
        """The pages with the authors' words, in a folder of their own."""
        assert self.edition is not None
        assert self.corpus is not None
        if self.serving or not site.resolve().is_relative_to(self.edition.private_build.resolve()):
            raise Abort("A private copy is built by `edition private` alone, into site-private/.")
        self.corpus, found = with_sources(self.edition, self.corpus)
        if found:
            print(render(found), file=sys.stderr)
        for file in self.corpus.text_files:
            print(f"{file.file}: {file.said}.")
        if not self.corpus.sources:
            raise Abort(f"No text in {self.edition.texts} is an article of the edition.")
        pages = with_own_words(weave_pages(self.corpus, self.edition), self.corpus)
        write_pages(pages, self.edition.private_build / "pages")
        return self.edition.private_build / "pages"

    def _finish_private(self, site: Path) -> None:
        """Data as on the public site, an index over both layers, and the marks of a private copy.

        The pages' Markdown goes: the authors' words stay in the private site alone.
        """
        assert self.edition is not None
        assert self.corpus is not None
        build_index(self.corpus, site, own_records(self.corpus))
        seal(site)
        shutil.rmtree(self.edition.private_build / "pages", ignore_errors=True)

    def _guard(self, site: Path) -> None:
        """Stop a public build that holds an article's own words."""
        assert self.edition is not None
        assert self.corpus is not None
        verdict = guard(self.edition, self.corpus, site)
        if not verdict.passed:
            raise Abort(str(verdict))
        print(verdict)

    def _follow_templates(self) -> None:
        """Make all pages new where a template or mkdocs.yml is newer than the last weaving.

        `mkdocs serve --dirty` looks at the pages' dates alone.
        """
        assert self.edition is not None
        frames = [self.edition.root / "mkdocs.yml", *(self.edition.root / "theme").rglob("*.html")]
        if self.woven and max(p.stat().st_mtime for p in frames) > self.woven:
            for page in self.edition.pages.rglob("*.md"):
                page.touch()
        self.woven = time.time()

    def address(self) -> str:
        """Where the site will stand, as `docs/edition.yml` or SITE_URL says."""
        assert self.corpus is not None
        return self.corpus.settings.address

    def finish(self, site: str) -> None:
        """Write data files and the search index.

        While serving, the index is built once, beside the site: without `--dirty` MkDocs empties
        the site before every build.
        """
        assert self.corpus is not None
        assert self.edition is not None
        put_bodies(self.corpus, Path(site))
        put_ranges(Path(site))
        if not self.serving:  # the preview reloads itself by an inline script
            put_policies(Path(site))
        write_data(self.corpus, Path(site))
        for name in UNUSED_ASSETS:
            shutil.rmtree(Path(site, "assets", name), ignore_errors=True)
        kept = self.edition.root / "build" / "preview" if self.serving else Path(site)
        try:
            if self.private:
                return self._finish_private(Path(site))
            if not self.indexed:
                build_index(self.corpus, kept)
        except (SearchError, SealError) as error:
            raise Abort(str(error)) from error
        if not self.serving:
            self._guard(Path(site))
        self.indexed = self.serving
        if self.serving and not any(Path(site).glob("search/*/pagefind.js")):
            shutil.copytree(kept / "search", Path(site, "search"), dirs_exist_ok=True)

    def watched(self) -> list[Path]:
        """The sources whose change shows in the preview."""
        assert self.edition is not None
        root = self.edition.root
        return [p for p in (root / "docs", root / "bib", root / "theme") if p.exists()]
