"""Tables of contents on a first page: they are neither titles nor the beginning of the text."""

import pytest
from edition.importer.pipeline import import_text

TEXT = (
    "The keepers of the wells knew each other and met in the spring of each year, as the oldest of "
    "them had done before there was a road to the lake. They counted the ropes and the buckets."
)

CONTENTS = {
    "dots": "Table of Contents\nAbstract ............... 690\nA. The Ropes ........... 693",
    "blanks": "CONTENTS\n1 The Keepers and the Book of\nthe Upper Valley 3\n2 The Ropes 5",
    "dots apart": "Inhalt\n\n1. The Keepers . . . . . . . 3\n\n2. The Ropes . . . . . . . 5",
}


@pytest.mark.parametrize("contents", CONTENTS.values(), ids=CONTENTS)
def test_contents_between_the_names_and_the_text_are_no_part_of_either(contents):
    text = f"""
Amendments to the Rule of the Well at Norrby

Anna B. Keeper

{contents}

1. The Keepers

{TEXT} They wrote a book.

2. The Ropes

Rope was dear after the war. {TEXT}
"""
    found = import_text(text.encode(), "x.txt")
    assert found.frontmatter["title"] == {"en": "Amendments to the Rule of the Well at Norrby"}
    assert not found.frontmatter["abstracts"]
    assert [p.text[:9] for p in found.paragraphs] == ["The keepe", "Rope was "]
