"""How long a study text takes to read: its words, at a pace that the pages name."""

from __future__ import annotations

from edition.markup import plain_text
from edition.model import Corpus, Pack, Paragraph, StudyText
from edition.refs import Passage, parse_passage

# Study texts say in one word what the articles say in three, and many students read them in a
# second language, with notes and citations to follow: half the pace of easy prose.
WORDS_A_MINUTE = 100


def count_words(paragraphs: list[Paragraph]) -> int:
    """The words of study paragraphs, citations left out."""
    return sum(len(plain_text(p.text).split()) for p in paragraphs)


def minutes_for(words: int) -> int:
    """Minutes to read so many words, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def text_for(corpus: Corpus, article: str, language: str) -> StudyText | None:
    """An article's study text in a language, or in its own where it has none in that one."""
    return corpus.text(article, language) or corpus.text(article)


def paragraphs_of(corpus: Corpus, passage: Passage, language: str) -> list[Paragraph]:
    """The study paragraphs of a passage that are there."""
    text = text_for(corpus, passage.article, language)
    return [p for p in (text.paragraphs if text else ()) if p.number in passage.numbers]


def passages_of(pack: Pack) -> list[Passage]:
    """The passages of a pack that can be read as such, in its order."""
    return [p for p in (parse_passage(a.passage) for a in pack.passages) if p]


def pack_words(corpus: Corpus, pack: Pack) -> int:
    """The words of all passages of a pack; a paragraph that stands in two counts once."""
    read = {
        (passage.article, p.number): p
        for passage in passages_of(pack)
        for p in paragraphs_of(corpus, passage, pack.language)
    }
    return count_words(list(read.values()))
