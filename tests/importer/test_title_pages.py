"""Title pages of journals that differ in every respect; each says what is to be read from it."""

import pytest
from edition.importer.pipeline import import_text

LONG = (
    "The keepers of the wells knew each other and met in the spring of each year, as the oldest "
    "of them had done before there was a road. They counted the ropes and the buckets, and what "
    "they found was written into a book that the millers kept for them."
)
RUSSIAN = (
    "Хранители колодцев знали друг друга и встречались каждую весну, как делали это старейшие из "
    "них до постройки дороги. Они считали верёвки и вёдра, и найденное записывалось в книгу."
)
GERMAN = (
    "Die Wächter der Brunnen kannten einander und trafen sich in jedem Frühjahr, wie es die "
    "Ältesten getan hatten, bevor es eine Straße gab. Sie zählten die Seile und die Eimer."
)
FRENCH = (
    "Les gardiens des puits se connaissaient et se réunissaient au printemps de chaque année, "
    "comme les plus anciens l'avaient fait avant la route. Ils comptaient les cordes et les seaux."
)
SPANISH = (
    "Los guardianes de los pozos se conocían y se reunían en la primavera de cada año, como los "
    "más viejos lo habían hecho antes del camino. Contaban las cuerdas y los cubos de la aldea."
)

PAGES = {
    "publisher's page": (
        f"""
        Journal of Wells and Water
        Volume 12, Issue 3, 2018, Pages 45–67

        RESEARCH ARTICLE

        Counting Ropes: Wells, Keepers and the Making of a Village Record

        Anna M. Keeper a,*, Carl van der Rivers b

        a Department of History, Well University, Norrby, Sweden
        b Institute for Water Studies, Delft, The Netherlands

        * Corresponding author. E-mail address: a.keeper@wells.example

        A R T I C L E I N F O
        Received 4 May 2017; received in revised form 2 January 2018; accepted 9 March 2018

        A B S T R A C T
        {LONG}

        Keywords: wells; ropes; village records

        https://doi.org/10.1234/jww.2018.03.004
        © 2018 Well Press. All rights reserved.

        1. Introduction

        {LONG}
        """,
        {
            "title": {
                "en": "Counting Ropes: Wells, Keepers and the Making of a Village Record"
            },
            "authors": ["Keeper, Anna M.", "van der Rivers, Carl"],
            "affiliations": [
                "Department of History, Well University, Norrby, Sweden",
                "Institute for Water Studies, Delft, The Netherlands",
            ],
            "email": ["a.keeper@wells.example", None],
            "volume": "12",
            "issue": "3",
            "pages": "45–67",
            "year": 2018,
            "doi": "10.1234/jww.2018.03.004",
            "dates": {"received": "2017-05-04", "revised": "2018-01-02", "accepted": "2018-03-09"},
            "keywords": {"en": ["wells", "ropes", "village records"]},
            "abstracts": {"en": LONG},
        },
    ),
    "names with degrees and ORCID": (
        f"""
        The Bucket and the Rope
        A Study of Lifting Water in Dry Country

        Dr. Anna Keeper, PhD¹ (ORCID: 0000-0001-2345-6789)
        Prof. Carl Rivers²

        ¹ Well University
        ² River College

        Abstract
        {LONG}
        Keywords
        bucket • rope • dry country

        Introduction

        {LONG}
        """,
        {
            "title": {"en": "The Bucket and the Rope A Study of Lifting Water in Dry Country"},
            "authors": ["Keeper, Anna", "Rivers, Carl"],
            "affiliations": ["Well University", "River College"],
            "keywords": {"en": ["bucket", "rope", "dry country"]},
            "abstracts": {"en": LONG},
        },
    ),
    "humanities, signed": (
        f"""
        WATER LIVES 31.2 (2014): 45–78

        THE WELL THAT WAS NOT THERE

        by Henrietta Marsh

        {LONG}

        {LONG}

        The First Well

        {LONG}
        """,
        {
            "title": {"en": "THE WELL THAT WAS NOT THERE"},
            "authors": ["Marsh, Henrietta"],
            "volume": "31",
            "issue": "2",
            "pages": "45–78",
            "year": 2014,
            "abstracts": {},
            "starts": "The keepers",
        },
    ),
    "author above the title": (
        f"""
        Johann Brunner

        Der Brunnen als Nachbar
        Wasserstellen und Erinnerung an der oberen Selm, 1784–1954

        Zusammenfassung: {GERMAN}

        Schlüsselwörter: Brunnen, Nachbarschaft, Erinnerung

        1 Einleitung

        {GERMAN}
        """,
        {
            "title": {
                "de": "Der Brunnen als Nachbar "
                "Wasserstellen und Erinnerung an der oberen Selm, 1784–1954"
            },
            "authors": ["Brunner, Johann"],
            "keywords": {"de": ["Brunnen", "Nachbarschaft", "Erinnerung"]},
            "abstracts": {"de": GERMAN},
        },
    ),
    "Russian journal": (
        f"""
        ВЕСТНИК КОЛОДЦЕВ. 2021. Т. 14, № 2. С. 118–137
        УДК 94(574).08
        DOI: 10.5678/vk.2021.14.2.118

        Научная статья

        КОЛОДЦЫ И ДОРОГИ СТЕПИ
        В ПЕРВОЙ ПОЛОВИНЕ XX ВЕКА

        Анна Сергеевна Ключарева¹, Иван Петрович Бродский²

        ¹ Степной государственный университет, г. Колодезь, Россия,
        klyuchareva@steppe.example, https://orcid.org/0000-0001-2345-6789
        ² Музей воды, г. Колодезь, Россия

        Аннотация. {RUSSIAN}

        Ключевые слова: колодцы, дороги, степь

        Для цитирования: Ключарева А. С., Бродский И. П. Колодцы и дороги степи // Вестник \
колодцев. 2021. Т. 14, № 2. С. 118–137.

        Введение

        {RUSSIAN}
        """,
        {
            "title": {"ru": "КОЛОДЦЫ И ДОРОГИ СТЕПИ В ПЕРВОЙ ПОЛОВИНЕ XX ВЕКА"},
            "authors": ["Ключарева, Анна Сергеевна", "Бродский, Иван Петрович"],
            "affiliations": [
                "Степной государственный университет, г. Колодезь, Россия",
                "Музей воды, г. Колодезь, Россия",
            ],
            "email": ["klyuchareva@steppe.example", None],
            "volume": "14",
            "issue": "2",
            "pages": "118–137",
            "year": 2021,
            "doi": "10.5678/vk.2021.14.2.118",
            "keywords": {"ru": ["колодцы", "дороги", "степь"]},
            "abstracts": {"ru": RUSSIAN},
        },
    ),
    "two languages before the body": (
        f"""
        Puits et chemins : une histoire de l'eau dans trois villages (1848–1968)

        Wells and Roads: A History of Water in Three Villages (1848–1968)

        Hélène Dupuits* et Ousmane Ndiaye**

        * Université de Saint-Puits
        ** École des eaux, Brissac

        Résumé
        {FRENCH}
        Mots-clés : puits, chemins, eau

        Abstract
        {LONG}
        Keywords: wells, roads, water

        {FRENCH}

        {FRENCH}
        """,
        {
            "title": {
                "fr": "Puits et chemins : une histoire de l'eau dans trois villages (1848–1968)",
                "en": "Wells and Roads: A History of Water in Three Villages (1848–1968)",
            },
            "authors": ["Dupuits, Hélène", "Ndiaye, Ousmane"],
            "affiliations": ["Université de Saint-Puits", "École des eaux, Brissac"],
            "keywords": {"fr": ["puits", "chemins", "eau"], "en": ["wells", "roads", "water"]},
            "abstracts": {"fr": FRENCH, "en": LONG},
            "starts": "Les gardiens",
        },
    ),
    "family names in capitals": (
        f"""
        Revista de Pozos, núm. 7, 2019, págs. 33-52
        ISSN 1234-5678

        Pozos y caminos en la meseta del norte

        María GARCÍA LÓPEZ
        Universidad del Norte
        mgarcia@norte.example

        Recibido: 3 de mayo de 2018. Aceptado: 12 de enero de 2019.

        Resumen: {SPANISH}

        Palabras clave: pozos; caminos; meseta.

        1. Introducción

        {SPANISH}
        """,
        {
            "title": {"es": "Pozos y caminos en la meseta del norte"},
            "authors": ["García López, María"],
            "affiliations": ["Universidad del Norte"],
            "email": ["mgarcia@norte.example"],
            "issue": "7",
            "pages": "33-52",
            "year": 2019,
            "dates": {"received": "2018-05-03", "accepted": "2019-01-12"},
            "keywords": {"es": ["pozos", "caminos", "meseta"]},
            "abstracts": {"es": SPANISH},
        },
    ),
    "names and institutions in one line": (
        f"""
        Editorial Matters: Who Owns a Well?

        Anna Keeper, Well University; Carl Rivers, River College

        {LONG}

        I. The Owners

        {LONG}
        """,
        {
            "title": {"en": "Editorial Matters: Who Owns a Well?"},
            "authors": ["Keeper, Anna", "Rivers, Carl"],
            "affiliations": ["Well University", "River College"],
            "abstracts": {},
            "starts": "The keepers",
        },
    ),
    "family first with semicolons": (
        f"""
        **Wells of the Dry Valley**

        Keeper, Anna B.; Rivers, Carl; O'Lake, Dora

        Well University, Norrby

        **Abstract** {LONG} {LONG}

        **Key words:** wells, valley

        **Background**

        {LONG}
        """,
        {
            "title": {"en": "Wells of the Dry Valley"},
            "authors": ["Keeper, Anna B.", "Rivers, Carl", "O'Lake, Dora"],
            "affiliations": ["Well University, Norrby"] * 3,
            "keywords": {"en": ["wells", "valley"]},
            "abstracts": {"en": f"{LONG} {LONG}"},
        },
    ),
    "title and subtitle, epigraph": (
        f"""
        The Water Bearers

        On Carrying and Being Carried

        Dora Lake

        “Whoever carries water does not ask for rain.”
        — A proverb of the valley

        {LONG}

        {LONG}
        """,
        {
            "title": {"en": "The Water Bearers On Carrying and Being Carried"},
            "authors": ["Lake, Dora"],
            "abstracts": {},
        },
    ),
    "Turkish": (
        f"""
        Kuyu Araştırmaları Dergisi
        Cilt: 9, Sayı: 2, Aralık 2017, ss. 203-229
        Araştırma Makalesi / Research Article

        BOZKIRDA KUYULAR VE YOLLAR
        WELLS AND ROADS OF THE STEPPE

        Doç. Dr. Mehmet YILDIZ*
        Ayşe Nur KAYA**

        Geliş Tarihi: 12.03.2017 Kabul Tarihi: 05.09.2017

        Öz
        Kuyuların bekçileri birbirini tanıyor ve her yıl ilkbaharda bir araya geliyordu. Bu \
çalışma, üç köyün defterlerine dayanarak ip ve kova sayımlarının nasıl yapıldığını ve bu \
sayımların köyler arasındaki ilişkiler için ne anlama geldiğini inceliyor.
        Anahtar Kelimeler: kuyu, yol, bozkır

        Abstract
        {LONG}
        Keywords: well, road, steppe

        * Kuyu Üniversitesi, Tarih Bölümü, myildiz@kuyu.example
        ** Irmak Üniversitesi

        GİRİŞ

        Kuyuların bekçileri birbirini tanıyor ve her yıl ilkbaharda bir araya geliyordu.
        """,
        {
            "title": {
                "tr": "BOZKIRDA KUYULAR VE YOLLAR",
                "en": "WELLS AND ROADS OF THE STEPPE",
            },
            "authors": ["Yıldız, Mehmet", "Kaya, Ayşe Nur"],
            "volume": "9",
            "issue": "2",
            "pages": "203-229",
            "dates": {"received": "2017-03-12", "accepted": "2017-09-05"},
            "keywords": {"tr": ["kuyu", "yol", "bozkır"], "en": ["well", "road", "steppe"]},
        },
    ),
    "no abstract, no author": (
        f"""
        On Walking beside Wells

        {LONG}

        {LONG}
        """,
        {"title": {"en": "On Walking beside Wells"}, "authors": [], "starts": "The keepers"},
    ),
    "structured abstract": (
        f"""
        Rope wear at 318 wells: a five-year study

        Anna Keeper1, Carl Rivers2*

        1Well University, Norrby; 2River College, Lund

        *Correspondence to: c.rivers@river.example

        Abstract
        Objectives: To measure the wear of ropes.
        Methods: Ropes of 318 wells were weighed each year.
        Results: Ropes lost 4% of their weight a year.
        Conclusions: Ropes should be changed every five years.

        Keywords: rope, wear, well

        INTRODUCTION

        {LONG}
        """,
        {
            "title": {"en": "Rope wear at 318 wells: a five-year study"},
            "authors": ["Keeper, Anna", "Rivers, Carl"],
            "affiliations": ["Well University, Norrby", "River College, Lund"],
            "email": [None, "c.rivers@river.example"],
            "keywords": {"en": ["rope", "wear", "well"]},
            "abstracts": {
                "en": "Objectives: To measure the wear of ropes.\n\n"
                "Methods: Ropes of 318 wells were weighed each year.\n\n"
                "Results: Ropes lost 4% of their weight a year.\n\n"
                "Conclusions: Ropes should be changed every five years."
            },
        },
    ),
    "unlabelled abstract in front of a numbered section": (
        f"""
        WELLS, 2012, 3(1), 1-20

        Rope and Record

        ANNA KEEPER AND CARL RIVERS

        {LONG}

        Introduction

        {LONG}
        """,
        {
            "title": {"en": "Rope and Record"},
            "authors": ["Keeper, Anna", "Rivers, Carl"],
            "volume": "3",
            "issue": "1",
            "pages": "1-20",
            "abstracts": {"en": LONG},
        },
    ),
}  # fmt: skip


def read(page):
    text = "\n".join(line.strip() for line in page.strip().splitlines())
    return import_text(text.encode(), "page.txt")


def said(article):
    """What was read, in the form in which the pages say it."""
    matter = article.frontmatter
    authors = matter["authors"]
    found = {name: matter[name] for name in ("title", "keywords", "abstracts", "dates")}
    found |= {name: matter[name] for name in ("volume", "issue", "pages", "doi")}
    found["authors"] = [f"{a['family']}, {a['given']}" for a in authors]
    found["affiliations"] = [next(iter(a["affiliation"].values()), None) for a in authors]
    found["email"] = [a.get("email") for a in authors]
    found["year"] = matter["year"]["value"]
    found["starts"] = article.paragraphs[0].text[:11] if article.paragraphs else ""
    return found


@pytest.mark.parametrize(
    ("page", "fact", "value"),
    [
        pytest.param(page, fact, value, id=f"{name}: {fact}")
        for name, (page, facts) in PAGES.items()
        for fact, value in facts.items()
    ],
)
def test_the_title_page_says(page, fact, value):
    found = said(read(page))[fact]
    assert (found[:10] if fact == "starts" else found) == (
        value[:10] if fact == "starts" else value
    )
