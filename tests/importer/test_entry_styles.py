import json
import re
from pathlib import Path

import pytest
from edition.importer.works.references import parse_item

# Made-up entries in the styles of the field, and what each prints.
STYLES = [
    entry
    for name in ("entries_in_styles.json", "entries_by_language.json")
    for entry in json.loads(Path(__file__).with_name(name).read_text("utf-8"))
]
ENTRIES = [(e["style"], e["entry"], e["facts"]) for e in STYLES]


def initials(name):
    return "".join(w[0] for w in re.findall(r"\w+", name.get("given", ""))).upper()


def seen(item, field):
    if field in ("author", "editor"):
        people = item.get(field, [])
        return ";".join(f"{p.get('family') or p.get('literal')}/{initials(p)}" for p in people)
    if field == "year":
        return str(item.get("issued", {}).get("date-parts", [[""]])[0][0])
    value = str(item.get(field, ""))
    if field == "page":
        return value.replace("–", "-")
    if field == "URL":
        return re.sub(r"^https?://(www\.)?", "", value).casefold()
    if field in ("title", "container-title", "publisher", "publisher-place"):
        return value.strip(" .").casefold()
    return value


@pytest.mark.parametrize(("name", "text", "facts"), ENTRIES, ids=[e[0] for e in ENTRIES])
def test_what_an_entry_prints_is_read_in_every_style(name, text, facts):
    item = parse_item(text)
    for field, value in facts.items():
        folded = ("title", "container-title", "publisher", "publisher-place", "URL")
        wanted = value.casefold() if field in folded else value
        assert seen(item, field) == wanted.strip(" ."), (field, item)


@pytest.mark.parametrize(("name", "text", "facts"), ENTRIES, ids=[e[0] for e in ENTRIES])
def test_nothing_is_invented(name, text, facts):
    item = parse_item(text)
    printed = re.sub(r"\W", "", text).casefold()
    for field in ("title", "container-title", "publisher", "publisher-place", "volume", "issue"):
        assert re.sub(r"\W", "", str(item.get(field, ""))).casefold() in printed, field
    for role in ("author", "editor"):
        for person in item.get(role, []):
            name_ = person.get("family") or person.get("literal")
            # The genitive behind "под ред." has another ending than the name.
            stem = name_[:-2] if role == "editor" and "под ред" in text else name_
            assert re.sub(r"\W", "", stem).casefold() in printed


def test_a_day_of_access_is_no_date_of_publication():
    item = parse_item("Wells. How to dig. Wells. Accessed March 13, 2024. <https://wells.org/dig>.")
    assert item["accessed"] == {"date-parts": [[2024, 3, 13]]}
    assert "issued" not in item


def test_a_title_with_its_translation_in_brackets_is_two_fields():
    item = parse_item("Keeper. Kolodtsy stepi [Wells of the Steppe] <https://k.org/>, [in Russ.].")
    assert item["title"] == "Kolodtsy stepi"
    assert item["title-translated"] == "Wells of the Steppe"
    assert item["language"] == "ru"


def test_a_doi_is_no_address():
    item = parse_item("Fox, G. (2010). Wells. Water, 1(2), 3–4. https://doi.org/10.1000/w.1")
    assert item["DOI"] == "10.1000/w.1"
    assert "URL" not in item


def test_an_editor_is_no_author():
    item = parse_item("Fox, G. (Ed.). (2010). *Wells of the south*. Southern Press.")
    assert "author" not in item
    assert item["editor"] == [{"family": "Fox", "given": "G."}]


def test_a_lost_full_stop_behind_a_given_name_is_borne():
    item = parse_item("Fox, Gerald Wells of the North: A Case. *Water Review*. 2018, 3 (1-2): 4-9.")
    assert item["author"] == [{"family": "Fox", "given": "Gerald"}]
    assert item["title"] == "Wells of the North: A Case"
    assert (item["volume"], item["issue"], item["page"]) == ("3", "1-2", "4-9")


def test_emphasis_between_underscores_is_no_part_of_a_title():
    item = parse_item("Fox, Gerald. _Wells of the North: A Case_. Bath: Spade, 1998.")
    assert (item["title"], item["type"]) == ("Wells of the North: A Case", "book")
    item = parse_item('Fox, Gerald. "Two Wells." _The Water Review_ 21.3 (1988): 201-19.')
    assert (item["title"], item["container-title"]) == ("Two Wells", "The Water Review")


def test_underscores_of_an_address_stay():
    item = parse_item("Fox, G. (2010). Wells. https://w.org/_two_wells_/a_b_c")
    assert item["URL"] == "https://w.org/_two_wells_/a_b_c"


def test_a_very_long_text_is_read_to_the_end():
    assert parse_item("A. " * 20000)["type"]


@pytest.mark.parametrize("name", ["AB Roy", "A. B. Roy Lee", "Tom Lee"])
def test_many_names_behind_a_book_are_read_to_the_end(name):
    entry = f"Eames P. 2012. Wells. In Book of wells, {', '.join([name] * 60)} and no one. Leeds"
    assert parse_item(entry)["title"] == "Wells"
