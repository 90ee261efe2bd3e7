"""The small words of a style in an article's language: `et al.`, `Ibid.`, `In`."""

from __future__ import annotations

from collections.abc import Mapping

from mess.truth import Article

ENGLISH = {
    "and": "and", "et_al": "et al.", "ibid": "Ibid.", "op_cit": "op. cit.", "see": "see",
    "cf": "cf.", "eds": "eds.", "ed": "ed.", "in": "In", "pages": "pp.", "volume": "vol.",
    "issue": "no.", "no_date": "n.d.", "accessed": "Accessed", "translated_by": "trans.",
    "available": "Available:", "here": "here",
}  # fmt: skip
_RUSSIAN = {
    "and": "и", "et_al": "и др.", "ibid": "Там же.", "op_cit": "Указ. соч.", "see": "см.",
    "cf": "ср.", "eds": "под ред.", "ed": "под ред.", "in": "В кн.:", "pages": "С.",
    "volume": "Т.", "issue": "№", "no_date": "б. г.", "accessed": "дата обращения:",
    "translated_by": "пер.", "available": "URL:",
}  # fmt: skip
_KAZAKH = {
    "and": "және", "et_al": "т.б.", "ibid": "Сонда.", "op_cit": "Көрс. еңбек.", "see": "қар.",
    "cf": "салыст.", "eds": "ред.", "ed": "ред.", "in": "Кіт.:", "pages": "Б.", "volume": "Т.",
    "issue": "№", "no_date": "ж. к.", "accessed": "қаралған күні:", "translated_by": "ауд.",
    "available": "URL:",
}  # fmt: skip
_BY_STYLE: Mapping[str, Mapping[str, str]] = {"gost-ru": _RUSSIAN, "gost-kk": _KAZAKH}

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto "
    "settembre ottobre novembre dicembre",
    "es": "enero febrero marzo abril mayo junio julio agosto "
    "septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto "
    "setembro outubro novembro dezembro",
}


def words_of(article: Article) -> dict[str, str]:
    """The article's own words, and the style's for the rest."""
    style = "gost-ru" if article.options.get("notes") == "gost" else article.style
    return {**_BY_STYLE.get(style, ENGLISH), **article.words}


def quotes_of(language: str) -> tuple[str, str]:
    """The quotation marks of a language."""
    guillemets = dict.fromkeys(("ru", "kk", "uk", "fr", "es", "it"), "«»")
    marks = {"de": "„“", **guillemets}.get(language, "“”")
    return (marks[0] + "\u00a0", "\u00a0" + marks[1]) if language == "fr" else (marks[0], marks[1])


_INNER = str.maketrans("„“”«»", "‚‘’‹›")
_INNER_ENGLISH = str.maketrans("“”", "‘’")
_INNER_ROMANCE = str.maketrans("«»", "“”")
# Before an address that was looked up on a day, in author-date lists.
_RETRIEVED = {
    "en": "Retrieved {}, from ", "es": "Recuperado el {}, de ", "de": "Abgerufen am {}, von ",
    "pt": "Recuperado em {}, de ",
}  # fmt: skip


def quoted(text: str, language: str, comma: str = "") -> str:
    """A text in quotation marks, those inside it made single; English has the comma inside."""
    left, right = quotes_of(language)
    others = _INNER_ROMANCE if language in ("es", "it") else _INNER
    inner = text.translate(_INNER_ENGLISH if left == "“" else others)
    inside = comma if language == "en" else ""
    return f"{left}{inner}{inside}{right}{comma if not inside else ''}"


def date_parts(value: object) -> list[int]:
    """`2001-05-14` as numbers; nothing where there is no date."""
    return [int(part) for part in str(value).split("-")] if value else []


def long_date(value: object, language: str) -> str:
    """A date in words: `May 14, 2001`, `14 мая 2001`, `May 2001`, `2001`."""
    year, *rest = date_parts(value)
    if not rest:
        return str(year)
    month = _MONTHS.get(language, _MONTHS["en"]).split()[rest[0] - 1]
    if language not in _MONTHS or language == "en":
        return f"{month} {rest[1]}, {year}" if rest[1:] else f"{month} {year}"
    if language in ("es", "pt"):
        return " de ".join(map(str, (*rest[1:], month, year)))
    if not rest[1:]:
        return f"{month} {year}"
    return f"{rest[1]}{'.' if language == 'de' else ''} {month} {year}"


def british_date(value: object, language: str) -> str:
    """A date in words with the day first in English too: `14 May 2001`."""
    shown = long_date(value, language)
    if language != "en" or not date_parts(value)[2:]:
        return shown
    month, day, year = shown.replace(",", "").split()
    return f"{day} {month} {year}"


def year_and_day(value: object, language: str) -> str:
    """A date with the year first: `2001, May 14`, `2001, 14 mai`, `2001, 14 de mayo`."""
    day, _, year = long_date(value, language).rpartition(" ")
    return f"{year}, {day.removesuffix(' de').removesuffix(',')}" if day else year


def retrieved(value: object, language: str) -> str:
    """What stands before an address looked up on a day; nothing in languages that say nothing."""
    return _RETRIEVED.get(language, "").format(long_date(value, language)) if value else ""


def dotted_date(value: object) -> str:
    """A date in figures: `14.05.2001`."""
    return ".".join(f"{part:02d}" for part in reversed(date_parts(value)))


_ROMAN = (
    "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh "
    "ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h і=i"
)
_LATIN = dict(pair.split("=") for pair in _ROMAN.split(" "))


def transliterated(text: str) -> str:
    """Cyrillic letters as Latin ones, as journals' second lists have them."""
    out = []
    for char in text:
        latin = _LATIN.get(char.lower())
        out.append(char if latin is None else latin.capitalize() if char.isupper() else latin)
    return "".join(out)


def is_cyrillic(text: str) -> bool:
    """Whether a text is written in Cyrillic letters."""
    return any("\u0400" <= char <= "\u04ff" for char in text)
