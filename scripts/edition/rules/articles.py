"""Rules of family A: study texts, their numbering, citations, emendations and reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from edition.diagnostics import Diagnostic, Severity, suggest
from edition.markup import citations_in
from edition.model import PROPOSED, Corpus, Emendation, StudyText
from edition.registry import Finding, rule

SUMMARY_WORDS = range(60, 121)


@rule("A004")
def check_numbering(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """The paragraphs of a study text are not numbered 1, 2, 3 … in order.

    The numbers are permanent addresses: none may be missing, stand twice or out of order.

    Bad: `{#p1}`, `{#p3}`.
    Good: `{#p1}`, `{#p2}`, `{#p3}`.
    """
    for text in corpus.texts:
        expected = 1
        for paragraph in text.paragraphs:
            if paragraph.number != expected:
                yield found(
                    paragraph.place,
                    f"Paragraph p{paragraph.number} stands where p{expected} is due.",
                    "Number the paragraphs 1, 2, 3 … in reading order.",
                )
            expected = paragraph.number + 1


@rule("A005")
def check_citation_form(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A citation cannot be read.

    Bad: `[@lee2001, p. 5, @other]` or `[@]`.
    Good: `[@lee2001, p. 5; @other]`, `[-@lee2001]` after the author's name, `[@?Lee 2001]`.
    """
    for text in corpus.texts:
        for paragraph in text.paragraphs:
            for citation in paragraph.citations:
                if citation.problem:
                    yield found(
                        paragraph.place,
                        f"p{paragraph.number}: {citation.problem!r} is not a citation.",
                        "Write [@key], [@key, p. 5; @other] or [@?label as printed].",
                    )


@rule("A006")
def check_citation_keys(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study text cites a work that the article's own list does not have.

    Bad: `[@hank2009]` where `bib/lee-2021.bib` has `hanks2009`.
    Good: `[@hanks2009]`; or `[@?Hank 2009]` and an emendation record, if the fault is printed.
    """
    for text in corpus.texts:
        known = [r.key for r in corpus.references.get(text.article, ())]
        for paragraph in text.paragraphs:
            for citation in paragraph.citations:
                for item in citation.items:
                    if item.resolved and item.key not in known:
                        yield found(
                            paragraph.place,
                            f"p{paragraph.number}: bib/{text.article}.bib has no {item.key!r}.",
                            suggest(item.key, known),
                        )


def _labels(text: StudyText) -> Iterator[tuple[int, str]]:
    for paragraph in text.paragraphs:
        for citation in paragraph.citations:
            for item in citation.items:
                if item.label:
                    yield paragraph.number, item.label


@rule("A007")
def check_unresolved(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A citation that leads nowhere has no emendation record.

    Whoever opens such a citation must be told what is printed and what the edition makes of it.

    Bad: `[@?Charles 2014]` alone.
    Good: the same, and a record with `label: Charles 2014` in `<article-id>.emendations.yml`.
    """
    for text in corpus.texts:
        explained = {e.label for e in corpus.emendations.get(text.article, ())}
        places = {p.number: p.place for p in text.paragraphs}
        for number, label in _labels(text):
            if label not in explained:
                yield found(
                    places[number],
                    f"p{number}: no emendation record explains the citation {label!r}.",
                    suggest(label, explained) or f"Add it to {text.article}.emendations.yml.",
                )


def _about(corpus: Corpus) -> Iterator[tuple[Emendation, StudyText]]:
    for article, emendations in corpus.emendations.items():
        text = corpus.text(article)
        if text:
            for emendation in emendations:
                yield emendation, text


@rule("A008")
def check_emendation_paragraph(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """An emendation record speaks of a paragraph or a citation that is not there.

    Bad: `paragraph: p99` in an article of 58 paragraphs; `label: Charles 2013` where the
    paragraph cites `[@?Charles 2014]`.
    Good: the paragraph in which the fault stands, and the label exactly as it is cited there.
    """
    for emendation, text in _about(corpus):
        numbers = {p.number for p in text.paragraphs}
        if emendation.paragraph is not None and emendation.paragraph not in numbers:
            message = f"{text.article} has no paragraph p{emendation.paragraph}."
            yield found(emendation.place, message, f"Its last one is p{max(numbers, default=0)}.")
        elif emendation.label:
            here = {
                label for number, label in _labels(text) if emendation.paragraph in (None, number)
            }
            if emendation.label not in here:
                where = f"p{emendation.paragraph}" if emendation.paragraph else text.article
                yield found(
                    emendation.place,
                    f"{where} has no citation [@?{emendation.label}].",
                    suggest(emendation.label, here),
                )


@rule("A009")
def check_emendation_works(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """An emendation record links a work that the edition does not have.

    Bad: `works: [zigler2014]`.
    Good: `works: [ziegler2014]`, a key of any of the edition's lists; or `works: []`.
    """
    known = corpus.works()
    for emendations in corpus.emendations.values():
        for emendation in emendations:
            for key in emendation.works:
                if key not in known:
                    message = f"No list of the edition has the work {key!r}."
                    yield found(emendation.place, message, suggest(key, known))


@rule("A010")
def check_reviews(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph was never checked against the article, or has changed since.

    Bad: a paragraph without a record in `<article-id>.review.yml`, or with an older hash.
    Good: check the paragraph against the article, then `edition review <article-id> p19`.
    """
    checked = {(r.article, r.language, r.paragraph): r for r in corpus.reviews}
    for text in corpus.texts:
        for paragraph in text.paragraphs:
            if paragraph.unwritten:
                continue  # there is nothing to check yet, which A018 says
            review = checked.get((text.article, text.language, paragraph.number))
            where = f"{text.article}:p{paragraph.number} ({text.language})"
            hint = "Check it against the article, then record it with `edition review`."
            if review is None:
                yield found(paragraph.place, f"{where} has no review record.", hint)
            elif review.digest != paragraph.digest:
                message = f"{where} has changed since its check on {review.date}."
                yield found(paragraph.place, message, hint)


@rule("A011")
def check_review_targets(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A review record speaks of a paragraph that the study text does not have.

    Bad: `paragraph: p40` in the review file of an article with 39 paragraphs.
    Good: one record for each paragraph of the study text.
    """
    known = {(t.article, t.language, p.number) for t in corpus.texts for p in t.paragraphs}
    for review in corpus.reviews:
        if (review.article, review.language, review.paragraph) not in known:
            message = f"{review.article} ({review.language}) has no paragraph p{review.paragraph}."
            yield found(review.place, message, "Delete the record.")


@rule("A012")
def check_heading_ids(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """Two headings of a study text have the same id, or one looks like a paragraph's.

    Bad: `## Results {#s2}` twice; `## Results {#p2}`.
    Good: ids by position, `{#s2}`, `{#s3-1}`.
    """
    for text in corpus.texts:
        counts = Counter(h.id for h in text.headings)
        for heading in text.headings:
            if counts[heading.id] > 1 or (heading.id[:1] == "p" and heading.id[1:].isdigit()):
                message = f"The heading id {heading.id!r} is taken."
                yield found(heading.place, message, "Give every heading an id of its own.")


@rule("A013")
def check_text_present(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """An article has no study text in its own language.

    Bad: `lee-2021` in `bib/articles.bib` and no `docs/articles/lee-2021.md`.
    Good: a study text whose front matter names the article and its language.
    """
    for article, facts in corpus.facts.items():
        if corpus.text(article) is None:
            message = f"{article} has no study text in its own language ({facts.language})."
            yield found(facts.place, message, f"Write docs/articles/{article}.md.")


@rule("A014")
def check_summaries(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A summary is missing in a language, or has not 60 to 120 words.

    Bad: an English summary alone, or one of 20 words.
    Good: summaries in English, Russian and Kazakh of 60 to 120 words each.
    """
    for article in corpus.facts:
        text = corpus.text(article)
        for language in ("en", "ru", "kk") if text else ():
            assert text is not None
            words = len(text.summaries.get(language, "").split())
            if words not in SUMMARY_WORDS:
                message = f"The summary in {language!r} has {words} words."
                yield found(text.place, message, "Write 60 to 120 words.")


@rule("A015")
def check_lock(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A paragraph id vanished or changed its paragraph.

    The ids in use stand in `docs/articles/numbering.lock.json`: others link to them.

    Bad: a study text that ends with p38 where the lock has p39; a list item where the lock has
    a paragraph.
    Good: the same ids for the same paragraphs, always.
    """
    for text in corpus.texts:
        locked = corpus.lock.get(text.article)
        if not locked:
            continue
        numbers = {p.number: p for p in text.paragraphs}
        for number, kind in enumerate(locked.kinds, 1):
            paragraph = numbers.get(number)
            if paragraph is None:
                yield found(text.place, f"{text.article}:p{number} is in use and has vanished.")
            elif paragraph.kind != kind:
                message = f"p{number} is a {paragraph.kind} here and a {kind} in the lock."
                yield found(paragraph.place, message, "Keep the numbering as it was.")
        for number, paragraph in numbers.items():
            if number > len(locked.kinds):
                message = f"p{number} is not in the lock, which ends with p{len(locked.kinds)}."
                yield found(paragraph.place, message, "Lock a new article with `edition measure`.")


@rule("A016")
def check_languages_agree(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """Two language versions of a study text differ in numbering, headings or citations.

    Bad: p12 cites `[@lee2001]` in one language and nothing in the other.
    Good: the same paragraphs, heading ids and citations in every language.
    """
    for article in corpus.facts:
        versions = corpus.texts_of(article)
        for main, other in ((versions[0], v) for v in versions[1:]):
            theirs = {p.number: p for p in other.paragraphs}
            for paragraph in main.paragraphs:
                twin = theirs.get(paragraph.number)
                if twin is None:
                    message = f"p{paragraph.number} is missing in {other.language!r}."
                    yield found(other.place, message)
                elif _cited(paragraph.text) != _cited(twin.text):
                    message = f"p{twin.number} cites other works than in {main.language!r}."
                    yield found(twin.place, message, "Cite the same works in both languages.")
            if [(h.id, h.level) for h in main.headings] != [
                (h.id, h.level) for h in other.headings
            ]:
                message = f"The headings differ from those in {main.language!r}."
                yield found(other.place, message, "Give them the same ids and levels.")


def _cited(text: str) -> list[tuple[str, str]]:
    return sorted((i.key, i.label) for c in citations_in(text) for i in c.items)


@rule("A017", Severity.NOTE)
def check_never_cited(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A work of an article's list is never cited in its study text.

    This is no fault of the edition; the article's page says so.

    Bad: an entry of the list that no paragraph cites.
    Good: every entry cited, or this note left standing.
    """
    for article, references in corpus.references.items():
        text = corpus.text(article)
        if not text or not text.paragraphs:
            continue
        cited = {i.key for p in text.paragraphs for c in p.citations for i in c.items}
        for reference in references:
            if reference.key not in cited:
                message = f"{article} never cites {reference.key!r} ({reference.label})."
                yield found(reference.place, message)


@rule("A018")
def check_written(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph or an emendation record is as the importer left it.

    `edition import FILE --new` leaves a placeholder with the citations for each paragraph of a
    new article, and a proposal for each citation that leads nowhere for certain.

    Bad: `(to be written) [@lee2001]`; `note: "To be checked: the list has no Lee 2001."`
    Good: the paragraph told in the edition's own words, with `[@lee2001]` where it belongs; a
    note that says what an editor found.
    """
    for text in corpus.texts:
        for paragraph in text.paragraphs:
            if paragraph.unwritten:
                message = f"{text.article}:p{paragraph.number} ({text.language}) is not written."
                hint = "Write it from the article's paragraph, and put its citations in place."
                yield found(paragraph.place, message, hint)
    for records in corpus.emendations.values():
        for record in records:
            if record.note.startswith(PROPOSED):
                message = f"{record.printed!r} has the importer's proposal and no editor's note."
                hint = "Check diagnosis, works and certainty; then write the note in your words."
                yield found(record.place, message, hint)
