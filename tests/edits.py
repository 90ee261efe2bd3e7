"""Edits of three made-up paragraphs, each with what must become of a note on their words.

`keep` edits are harmless: they must be carried over (at least nine in ten of them). All others
change, move or remove the words, so that a person must look: never `keep`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

RIVER = (
    "Lee begins with the floods of 1998, when the Oster dam was raised by 4.5 metres. In 2004 "
    "Norwick, she writes, paid perhaps 60 percent of the upkeep and Suthby almost nothing, "
    "although neither town said so in public. The mayors favoured a multi-vector plan for the "
    "water, and the neighbouring villages did not recognize the wall as their own. Whether the "
    "dam was worth the trouble, Lee leaves open; the wall itself said nothing."
)
WATER = (
    "По мнению Ивановой, соседи редко спорят о самой воде; спор идёт о том, кто и когда её "
    "отдаёт. В 2014 году Осторск не признал плотину своей, но платил за неё исправно. Павлов, "
    "напротив, считает, что вода только повод, и ссылается на «соглашение о берегах»."
)
SHORE = (
    "Автордың айтуынша, көршілер судың өзі туралы сирек дауласады. 2014 жылы Осторск бөгетті "
    "өзінікі деп мойындамады, бірақ ол үшін ақысын тұрақты төледі. Норвик шығынның 60 "
    "пайызын өтейді, ал басқа қалалар бұл шешімді ешқашан қолдаған емес. Су тек "
    "сылтау ғана, дейді Павлов."
)
OTHER = (
    "Baker had measured the plain before anybody lived there. His tables list every spring by "
    "name, and the marshes by the number of cattle lost in them."
)
LAST = "The archive at Eastham keeps the letters of the larger town, tied in blue ribbon."

UPKEEP = "Norwick, she writes, paid perhaps 60 percent of the upkeep"
PLAN = "The mayors favoured a multi-vector plan for the water"
REFUSAL = "villages did not recognize the wall as their own"
RAISED = "the Oster dam was raised by 4.5 metres"
OPEN = "Whether the dam was worth the trouble"
NEIGHBOUR = "neighbouring villages"
ADMITTED = "Осторск не признал плотину своей"
PRETEXT = "вода только повод"
SILENT = "the wall itself said nothing"
RECOGNISED = "Осторск бөгетті өзінікі деп мойындамады"
SHARE = "Норвик шығынның 60 пайызын өтейді"
EXCUSE = "Су тек сылтау"


def source_of(quote: str) -> str:
    """The paragraph, before the edit, that has the words."""
    return next(text for text in (RIVER, WATER, SHORE) if quote in text)


@dataclass(frozen=True)
class Edit:
    """An edit of the paragraphs by number, and what must become of a note on `quote`.

    `paragraph` is where the note belongs afterwards; `bare` takes prefix and suffix away.
    """

    name: str
    quote: str
    old: str
    new: str
    status: str = "keep"
    paragraph: int = 1
    before: str = ""  # a whole paragraph put before the first
    bare: bool = False
    parted: str = ""  # the paragraph is parted in two before these words

    def texts(self) -> list[tuple[int, str]]:
        """The paragraphs after the edit."""
        source = source_of(self.quote)
        assert not self.old or self.old in source, self.name
        changed = source.replace(self.old, self.new, 1) if self.old else source
        cut = changed.index(self.parted) if self.parted else 0
        halves = [changed[:cut].rstrip(), changed[cut:]] if cut else [changed]
        rows = [*([self.before] if self.before else []), *halves, OTHER, LAST]
        return [(n, t) for n, t in enumerate(rows, 1) if t]

    def note(self) -> tuple[str, str, str]:
        """Prefix, quotation and suffix before the edit."""
        source = source_of(self.quote)
        start = source.index(self.quote)
        end = start + len(self.quote)
        if self.bare:
            return "", self.quote, ""
        return source[max(0, start - 32) : start], self.quote, source[end : end + 32]


def decomposed(text: str) -> str:
    """Each letter and its marks as characters of their own."""
    return unicodedata.normalize("NFD", text)


def keep(name: str, quote: str, old: str, new: str, **more: object) -> Edit:
    return Edit(name, quote, old, new, "keep", **more)  # type: ignore[arg-type]


def look(name: str, quote: str, old: str, new: str, **more: object) -> Edit:
    return Edit(name, quote, old, new, "review", **more)  # type: ignore[arg-type]


def gone(name: str, quote: str, old: str, new: str, **more: object) -> Edit:
    return Edit(name, quote, old, new, "orphan", **more)  # type: ignore[arg-type]


HARMLESS = [
    keep("nothing changed", UPKEEP, "", ""),
    keep("nothing changed, no surroundings noted", UPKEEP, "", "", bare=True),
    keep("typo elsewhere", UPKEEP, "trouble", "troubel"),
    keep("sentence added before", UPKEEP, "Lee begins", "The book is short. Lee begins"),
    keep("sentence added between", UPKEEP, "metres. In", "metres. It held. In"),
    keep("sentence added after", UPKEEP, "said nothing.", "said nothing. So did the river."),
    keep(
        "sentence removed elsewhere",
        RAISED,
        " Whether the dam was worth the trouble, Lee leaves open; the wall itself said nothing.",
        "",
    ),
    keep("word changed next to it", UPKEEP, "In 2004 Norwick", "By 2004 Norwick"),
    keep("word changed after it", UPKEEP, "and Suthby almost", "while Suthby almost"),
    keep(
        "clause before it rewritten",
        REFUSAL,
        "and the neighbouring villages",
        "but the old neighbouring villages",
    ),
    keep(
        "curly apostrophes and quotes", PRETEXT, "«соглашение о берегах»", "“соглашение о берегах”"
    ),
    keep("dash for comma", UPKEEP, "Norwick, she writes, paid", "Norwick – she writes – paid"),
    keep("comma dropped", UPKEEP, "Norwick, she writes, paid", "Norwick she writes paid"),
    keep("no-break blank", RAISED, "4.5 metres", "4.5\u00a0metres"),
    keep("line breaks", UPKEEP, "paid perhaps", "paid\nperhaps"),
    keep("double blanks", UPKEEP, "paid perhaps", "paid  perhaps"),
    keep("soft hyphen dropped from surroundings", UPKEEP, "the upkeep and", "the upkeep  and"),
    keep("percent in two words", UPKEEP, "60 percent", "60 per cent"),
    keep("percent as a sign", UPKEEP, "60 percent", "60%"),
    keep("British to American", PLAN, "favoured", "favored"),
    keep("American to British", REFUSAL, "recognize", "recognise"),
    keep("neighbor", NEIGHBOUR, "neighbouring", "neighboring"),
    keep("hyphen dropped", PLAN, "multi-vector", "multivector"),
    keep("hyphen to blank", PLAN, "multi-vector", "multi vector"),
    keep("article added", PLAN, "for the water", "for water"),
    keep("article changed", PLAN, "favoured a multi", "favoured the multi"),
    keep("contraction", REFUSAL, "did not", "didn't"),
    keep("letter left out", NEIGHBOUR, "neighbouring", "neighbourng"),
    keep("letters exchanged and mended", REFUSAL, "recognize", "recongize"),
    keep("letter doubled", NEIGHBOUR, "villages", "vilages"),
    keep("full stop for semicolon", SILENT, "open; the wall", "open. The wall"),
    keep("joined to the sentence before", OPEN, "own. Whether", "own; whether"),
    keep("citation added", UPKEEP, "of the upkeep and", "of the upkeep [@baker2001] and"),
    keep("citation added inside", UPKEEP, "60 percent of", "60 percent [@baker2001, p. 3] of"),
    keep("paragraph put before", UPKEEP, "", "", before=OTHER, paragraph=2),
    keep("paragraph put before, Russian", ADMITTED, "", "", before=LAST, paragraph=2),
    keep("Russian: ё and е", "спор идёт о том", "идёт", "идет"),
    keep("Russian: sentence added", ADMITTED, "В 2014", "Так было всегда. В 2014"),
    keep("Russian: neighbour reworded", PRETEXT, "Павлов, напротив, считает", "Павлов считает"),
    keep(
        "Russian: quotation marks elsewhere",
        ADMITTED,
        "«соглашение о берегах»",
        '"соглашение о берегах"',
    ),
    keep(
        "sentence moved to the front",
        OPEN,
        RIVER,
        "Whether the dam was worth the trouble, Lee "
        "leaves open; the wall itself said nothing. " + RIVER.split(" Whether")[0],
    ),
    keep("number elsewhere mended", REFUSAL, "60 percent", "65 percent"),
    keep("year elsewhere mended", UPKEEP, "floods of 1998", "floods of 1997"),
    keep("letters and their marks apart", ADMITTED, WATER, decomposed(WATER)),
    keep("letters and their marks apart, Kazakh", SHARE, SHORE, decomposed(SHORE)),
    keep("soft hyphen inside a word", PLAN, "favoured", "fav\u00adoured"),
    keep("no-width blank inside a word", REFUSAL, "villages", "vil\u200blages"),
    keep("word parted at the end of a line", REFUSAL, "recognize", "recog-\nnize"),
    keep("Russian: misprint mended", PRETEXT, "считает", "счиатет"),
    keep("Russian: misprint in the words", "соседи редко спорят", "соседи", "сосседи"),
    keep("Kazakh: sentence added", RECOGNISED, "2014 жылы", "Бұл бұрыннан солай. 2014 жылы"),
    keep("Kazakh: neighbour reworded", EXCUSE, "ғана, дейді Павлов", "ғана, деп жазады Павлов"),
    keep("Kazakh: paragraph put before", SHARE, "", "", before=OTHER, paragraph=2),
    keep("printed citation beside it", UPKEEP, "the upkeep and", "the upkeep (Baker, 2001) and"),
    keep("number of a citation beside it", PRETEXT, "повод, и", "повод [12], и"),
    keep("case elsewhere", PLAN, "neither town", "neither Town"),
    keep("parted before it", OPEN, "", "", parted="Whether", paragraph=2),
    keep("parted after it", RAISED, "", "", parted="In 2004"),
    keep("parted in mid-context", REFUSAL, "", "", parted="The mayors", paragraph=2),
]

CHANGED = [
    look("a figure", UPKEEP, "60 percent", "65 percent"),
    look("a figure, decimals", RAISED, "4.5", "45"),
    look("a figure, comma", RAISED, "4.5", "4,5"),
    look("a figure as a word", UPKEEP, "60 percent", "sixty percent"),
    look("a year", "В 2014 году Осторск", "2014", "2015"),
    look("a unit", RAISED, "metres", "feet"),
    look("a name", UPKEEP, "Norwick", "Suthby"),
    look("a name misspelt", UPKEEP, "Norwick", "Norwich"),
    look("a name, one letter", RAISED, "Oster", "Ostar"),
    look("a name, Russian", ADMITTED, "Осторск", "Осторов"),
    look("a name made common", RAISED, "the Oster dam", "the oster dam"),
    look("a name of another alphabet", RAISED, "Oster", "О" + "ster"),
    look("negation dropped", REFUSAL, "did not recognize", "did recognize"),
    look("negation added", PLAN, "mayors favoured", "mayors never favoured"),
    look("negation dropped, Russian", ADMITTED, "не признал", "признал"),
    look("negation by prefix", OPEN, "was worth", "was unworth"),
    look(
        "negation beside the words",
        "recognize the wall as their own",
        "did not recognize",
        "did recognize",
    ),
    look(
        "negation added beside the words",
        "favoured a multi-vector plan",
        "mayors favoured",
        "mayors hardly favoured",
    ),
    look("nothing to something", SILENT, "said nothing", "said something"),
    look("hedge dropped", UPKEEP, "paid perhaps 60", "paid 60"),
    look("hedge hardened", UPKEEP, "perhaps", "certainly"),
    look("verb turned round", PLAN, "favoured", "opposed"),
    look("verb weakened", PLAN, "favoured", "discussed"),
    look("raised to lowered", RAISED, "raised", "lowered"),
    look("tense", RAISED, "was raised", "will be raised"),
    look("adverb put in", REFUSAL, "did not recognize", "did not openly recognize"),
    look("one letter, another word", OPEN, "worth", "north"),
    look("letters exchanged, another word", PRETEXT, "повод", "вопод"),
    look(
        "word order",
        UPKEEP,
        "paid perhaps 60 percent of the upkeep",
        "of the upkeep perhaps 60 percent paid",
    ),
    look("put into quotation marks", PLAN, "multi-vector plan", '"multi-vector" plan'),
    look(
        "half rewritten", PLAN, "a multi-vector plan for the water", "a single plan for the harbour"
    ),
    look("speaker of the words", UPKEEP, "she writes", "Baker writes"),
    look(
        "words twice, nothing noted around",
        SILENT,
        "Lee begins",
        "The wall itself said nothing, they said, and the wall itself said nothing. Lee begins",
        bare=True,
    ),
    look(
        "sentence rewritten between the same neighbours",
        "Norwick, she writes, paid perhaps 60 percent of the upkeep and Suthby almost nothing",
        "Norwick, she writes, paid perhaps 60 percent of the upkeep and Suthby almost nothing",
        "both towns shared what the repair had cost",
    ),
    look(
        "only alike words left, elsewhere in the paragraph",
        "the wall as their own",
        "did not recognize the wall as their own",
        "slept; the wall was not their own",
    ),
]

CHANGED += [
    look(
        "a name misspelt where a sentence begins",
        ADMITTED,
        "2014 году Осторск",
        "2014 году Осстторск",
    ),
    look("a sign", RAISED, "by 4.5", "by ≤ 4.5"),
    look("millions to billions", "paid perhaps 60 percent", "60 percent", "60 billion"),
    look("not to no longer", REFUSAL, "did not recognize", "no longer recognized"),
    look("can to cannot", "Whether the dam was", OPEN, "Whether the dam wasn't worth the trouble"),
    look("unless for whether", OPEN, "Whether", "Unless"),
    look(
        "may to must, beside the words",
        "paid perhaps 60 percent",
        "she writes, paid",
        "she writes, must have paid",
    ),
    look("hedge beside the words dropped", "60 percent of the upkeep", "paid perhaps", "paid"),
    look(
        "speaker beside the words", "соседи редко спорят", "По мнению Ивановой", "По мнению Павлова"
    ),
    look(
        "source beside the words dropped",
        "соседи редко спорят",
        "По мнению Ивановой, соседи",
        "Соседи",
    ),
    look("year beside the words", "Norwick, she writes", "In 2004", "In 2005"),
    look("name beside the words", "paid perhaps 60 percent", "Norwick, she", "Suthby, she"),
    look("Kazakh: negative ending dropped", RECOGNISED, "мойындамады", "мойындады"),
    look("Kazakh: negative ending added", SHARE, "өтейді", "өтемейді"),
    look("Kazakh: figure", SHARE, "60", "66"),
    look("Kazakh: name", SHARE, "Норвик", "Осторск"),
    look("Kazakh: емес beside the words", EXCUSE, "сылтау ғана", "сылтау емес"),
    look("Kazakh: never beside the words", "бұл шешімді", "бұл шешімді ешқашан", "бұл шешімді"),
    look("Russian: prefix", PRETEXT, "только повод", "только неповод"),
    look(
        "Russian: another word, one letter doubled",
        "платил за неё исправно",
        "платил",
        "платтил ей",
    ),
    look("some to all", "neither town said so", "neither town", "every town"),
    look("inserted under a lost article", "the trouble", "worth the trouble", "worth no trouble"),
]

REMOVED = [
    gone(
        "sentence removed",
        UPKEEP,
        " In 2004 Norwick, she writes, paid perhaps 60 percent of "
        "the upkeep and Suthby almost nothing, although neither town said so in public.",
        "",
    ),
    gone(
        "sentence removed, Russian",
        ADMITTED,
        " В 2014 году Осторск не признал плотину своей, но платил за неё исправно.",
        "",
    ),
    gone("paragraph removed", UPKEEP, RIVER, ""),
    gone("paragraph removed, Russian", PRETEXT, WATER, ""),
    gone("paragraph replaced", REFUSAL, RIVER, "Nothing of this is left here."),
    gone("clause removed", PRETEXT, ", что вода только повод, и ссылается", " и ссылается"),
]
