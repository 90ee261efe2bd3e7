"""The words by which articles label their parts, in the languages the edition meets."""

from __future__ import annotations

import re
from enum import StrEnum


class Part(StrEnum):
    """A labelled part of an article."""

    ABSTRACT = "abstract"
    KEYWORDS = "keywords"
    INTRODUCTION = "introduction"
    SECTION = "section"
    REFERENCES = "references"
    BACK = "back"
    AUTHORS = "authors"
    NOTES = "notes"
    INFO = "info"


_LABELS = {
    Part.ABSTRACT: """
        abstract | summary | synopsis | аннотация | аңдатпа | андатпа | түйін | түйіндеме | резюме |
        реферат | özet | öz | zusammenfassung | résumé | resümee | 摘要
    """,
    Part.KEYWORDS: """
        keywords | key words | key-words | index terms | subject terms | descriptors |
        ключевые слова | кілт сөздер | кілтті сөздер |
        түйін сөздер | түйінді сөздер | тірек сөздер | anahtar kelimeler | anahtar
        sözcükler | schlüsselwörter | schlagwörter | stichwörter | mots-clés | mots clés |
        關鍵詞 | 關鍵字 | 关键词
    """,
    Part.INTRODUCTION: """
        introduction | введение | кіріспе | giriş | einleitung | einführung | 前言 | 緒論
    """,
    Part.SECTION: """
        materials and methods | methods and materials | methods | methodology | research
        methods | literature review | theoretical framework | background | results |
        findings | results and discussion | discussion | discussion and results |
        conclusion | conclusions | concluding remarks | материалы и методы | методы
        исследования | методология | методология исследования | методы | обзор литературы
        | результаты | результаты исследования | результаты и обсуждение | обсуждение |
        заключение | выводы | материалдар мен әдістер | зерттеу әдістері | әдіснама |
        әдебиетке шолу | әдебиеттерге шолу | нәтижелер | зерттеу нәтижелері | нәтижелер
        мен талқылау | талқылау | қорытынды | yöntem | bulgular | tartışma | sonuç |
        yöntem ve gereç | gereç ve yöntem | sonuç ve
        öneriler | sonuç ve tartışma | kavramsal çerçeve | kuramsal çerçeve | methode |
        forschungsstand | zusammenfassung und ausblick | schlussbetrachtung |
        schlussfolgerung | méthode | discussion et conclusion | methoden | methodik | ergebnisse |
        diskussion | schluss | fazit | méthodes |
        résultats
    """,
    Part.REFERENCES: """
        references | reference list | list of references | bibliography | works cited | works
        consulted | select bibliography | selected bibliography | further reading | suggestions for
        further reading | suggested reading | references and notes | sources and literature | cited
        literature | literature | literature cited | sources | список литературы | литература |
        список использованных источников | список использованной литературы | список источников |
        список источников и литературы | библиография | библиографический список | источники |
        әдебиеттер | әдебиеттер тізімі | пайдаланылған әдебиеттер | пайдаланылған әдебиеттер тізімі
        | kaynakça | kaynaklar | kaynaklar listesi | literatur und quellen | quellen und literatur |
        quellen | weiterführende literatur | sources et bibliographie | ouvrages cités |
        literaturverzeichnis | literatur | quellenverzeichnis | bibliographie | références | 參考文獻 |
        参考文献 | literaturliste | zitierte literatur | verwendete literatur | gedruckte quellen | ungedruckte quellen | gedruckte quellen und
        literatur | sekundärliteratur | forschungsliteratur | archivalien | liste des références |
        références bibliographiques | références citées | sources imprimées | sources manuscrites |
        sources primaires | œuvres citées | archival sources | archives consulted | primary sources
        | secondary sources | unpublished sources | published sources | secondary literature | cited
        works | sources cited | reference | references cited | литература и источники |
        использованная литература | использованные источники | источники и литература | список
        использованных источников и литературы | цитируемая литература | библиография и источники |
        библиографические ссылки | архивные источники | опубликованные источники | пристатейный
        список литературы | әдебиет | пайдаланылған әдебиет | пайдаланылған деректер тізімі |
        дереккөздер | деректер | библиографиялық тізім | kaynaklar ve literatür | yararlanılan
        kaynaklar | başvurulan kaynaklar | arşiv kaynakları | birincil kaynaklar | ikincil kaynaklar
        | bibliyografya | referencias | referencias bibliográficas | bibliografía | bibliografía
        citada | obras citadas | fuentes | fuentes y bibliografía | fuentes primarias | bibliografia
        | riferimenti bibliografici | opere citate | fonti | fonti e bibliografia | literatura |
        literatura cytowana | wykaz literatury | spis literatury | piśmiennictwo | źródła | źródła i
        literatura | źródła archiwalne | opracowania | referências | referências bibliográficas |
        obras consultadas | fontes | література | список літератури | список використаних джерел |
        список використаної літератури | джерела | використана література | бібліографія | джерела
        та література | адабиётлар | адабиётлар рўйхати | adabiyotlar | adabiyotlar ro'yxati |
        foydalanilgan adabiyotlar | foydalanilgan adabiyotlar ro'yxati | адабияттар | колдонулган
        адабияттар | литературные источники | literatuur | literatuurlijst | geraadpleegde
        literatuur | bronnen | bronnen en literatuur | referenser | litteratur | källor | källor och
        litteratur | käll- och litteraturförteckning | litteraturförteckning | seznam literatury |
        použitá literatura | prameny | prameny a literatura | seznam použité literatury
    """,
    Part.BACK: """
        conflict of interest | conflicts of interest | conflict of interests | conflict of
        interest statement | competing interests | competing interest | declaration of
        competing interest | declaration of conflicting interests | declaration of
        interest | disclosure statement | disclosure | funding | fundings | funding
        information | financial support | acknowledgement | acknowledgements |
        acknowledgment | acknowledgments | author contributions | authors' contributions |
        authors contributions | contribution of authors | data availability | data
        availability statement | ethics statement | ethical approval | supplementary
        materials | appendix | appendices | конфликт интересов | финансирование |
        информация о финансировании | источник финансирования | благодарности |
        благодарность | вклад авторов | приложение | приложения | мүдделер қақтығысы |
        қаржыландыру | қаржыландыру туралы ақпарат | алғыс | алғыс айту | авторлардың
        қосқан үлесі | қосымша | çıkar çatışması | finansman | teşekkür |
        interessenkonflikt | interessenkonflikte | danksagung | förderung | conflit
        d'intérêts | conflits d'intérêts | financement | remerciements | contributors |
        contributorship | data sharing | data sharing statement | patient consent | provenance
        and peer review | author statement | note on contributors | abbreviations |
        дополнительные материалы | список сокращений | қысқартулар | ek | ekler | kısaltmalar |
        etik kurul izni | yazar katkıları | katkı oranları | anhang | abkürzungen | annexe |
        annexes | déclaration d'intérêts | offenlegung | förderhinweis | yazarların katkısı
    """,
    Part.AUTHORS: """
        information about authors | information about the authors | information about
        author | information about the author | about the author | about the authors |
        authors' information | author information | notes on contributors | notes on
        contributor | сведения об авторах | сведения об авторе | информация об авторах |
        информация об авторе | об авторах | об авторе | авторлар туралы мәлімет | авторлар
        туралы мәліметтер | авторлар туралы ақпарат | автор туралы мәлімет | автор туралы
        мәліметтер | автор туралы ақпарат | yazarlar hakkında | yazar hakkında | über die
        autoren | über den autor | à propos des auteurs | à propos de l'auteur | 作者簡介
    """,
    Part.NOTES: """
        notes | endnotes | footnotes | end notes | notes and references | примечания | сноски |
        комментарии | ескертулер | ескертпелер | сілтемелер | notlar | dipnotlar | son notlar |
        açıklamalar | anmerkungen | endnoten | fußnoten | notes de bas de page | notes de fin |
        notas | notas al pie | notas finales | note | note a piè di pagina | note di chiusura |
        przypisy | notas de rodapé | notas de fim | примітки | виноски | эскертүүлөр | изоҳлар |
        izohlar | noten | voetnoten | eindnoten | noter | fotnoter | slutnoter | poznámky | poznámky
        pod čarou | 注釋
    """,
    Part.INFO: """
        article info | article information | article history | история статьи | информация
        о статье | мақала туралы ақпарат
    """,
}

_FOLD = str.maketrans({"’": "'", "ı": "i", "\u0307": None})


def _key(text: str) -> str:
    # A Turkish capital İ falls into two characters, and I is the small ı: both are read as i.
    return " ".join(text.casefold().translate(_FOLD).split()).strip(" .:：*_[]()")


_PART_OF = {_key(label): part for part, labels in _LABELS.items() for label in labels.split("|")}
_ENUMERATION = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\)?[.)]?\s+(?=\S)")
_APPENDIX = re.compile(
    r"^(?:appendix|annex|приложение|қосымша|ek|anhang|annexe)\s+(?:[A-ZА-Я]|\d{1,2}|[IVX]{1,4})"
    r"(?:\s*[.:—–-]\s*\S.{0,100})?$",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"\s*(?:[.:：]|\s[—–-]\s)\s*")
_LONGEST = max(map(len, _PART_OF))


def whole_label(text: str) -> Part | None:
    """The part that a line names when the line is nothing but its label (numbering aside)."""
    text = text.strip().strip("*_# ")
    if _APPENDIX.match(text) and not text.endswith((".", ";", ",")):
        return Part.BACK
    if len(text) > _LONGEST + 12:
        return None
    return _PART_OF.get(_key(text)) or _PART_OF.get(_key(_ENUMERATION.sub("", text)))


def leading_label(text: str) -> tuple[Part, str, str] | None:
    """(part, label as printed, what follows) where a text opens with a label and a stop or dash.

    Emphasis around the label is allowed: `**Abstract.** …`.
    """
    bare = text.lstrip("*_ ")
    for end in _LABEL_END.finditer(bare[: _LONGEST + 16]):
        head = bare[: end.start()]
        part = _PART_OF.get(_key(head)) or _PART_OF.get(_key(_ENUMERATION.sub("", head)))
        if part is not None:
            return part, bare[: end.end()].strip(" *_"), bare[end.end() :].lstrip("*_ ")
    return None
