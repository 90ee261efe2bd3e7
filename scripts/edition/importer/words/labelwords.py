"""The words that label an article's parts, language by language.

Languages: English, Russian, Kazakh, Turkish, German, French, Spanish, Italian, Portuguese, Polish,
Ukrainian, Kyrgyz, Uzbek, Azerbaijani, Dutch, Swedish, Czech, Chinese; a word that is the same in
several stands once.
"""

from __future__ import annotations

ABSTRACT = """
    abstract | summary | synopsis | abstracts |
    summaries | аннотация | аңдатпа | андатпа | түйін | түйіндеме | резюме | реферат | özet | öz |
    zusammenfassung | kurzfassung | résumé | résumés | resümee | resumen | riassunto | sommario |
    resumo | resumos | streszczenie | abstrakt | zarys treści | анотація | аннотациясы |
    annotatsiya | annotasiya | xülasə | rezyume | samenvatting | sammanfattning | referat | souhrn
    | shrnutí | anotace | 摘要
    | graphical abstract | кыскача мазмуну
"""
KEYWORDS = """
    entrées d'index |
    keywords | keyword | key words | key-words | index terms | subject terms | descriptors |
    ключевые слова | кілт сөздер | кілтті сөздер | түйін сөздер | түйінді сөздер | тірек сөздер |
    anahtar kelimeler | anahtar kelime | anahtar sözcükler | schlüsselwörter | schlagwörter |
    schlagworte | stichwörter | stichworte | mots-clés | mots clés | mots-clefs | mots clefs |
    palabras clave | palabras-clave | descriptores | parole chiave | parole-chiave | palavras-chave
    | palavras chave | descritores | słowa kluczowe | słowa-klucze | ключові слова | ачкыч сөздөр |
    негизги сөздөр | kalit so'zlar | tayanch so'zlar | tayanch iboralar | калит сўзлар | таянч
    сўзлар | açar sözlər | trefwoorden | sleutelwoorden | kernwoorden | nyckelord | sökord |
    klíčová slova | 關鍵詞 | 關鍵字 | 关键词
    | keywords and phrases | author keywords | additional keywords | additional key words |
    additional keywords and phrases | additional key words and phrases |
    ключевые слова и фразы | кілттік сөздер |
    schlüsselbegriffe | palabras claves | түйүндүү сөздөр
"""
INTRODUCTION = """
    introduction | введение | кіріспе | giriş | einleitung | einführung | introducción |
    introduzione | premessa | introdução | wstęp | wprowadzenie | вступ | киришүү | кириш сөз |
    kirish | кириш | inleiding | inledning | introduktion | úvod | 前言 | 緒論 | 绪论 | 引言
    | opening remarks | zur einleitung | вводная часть
"""
SECTION = """
    materials and methods | methods and materials | methods | method | methodology | research
    methods | data and methods | materials | literature review | related work | theoretical
    framework | background | results | findings | results and discussion | discussion | discussion
    and results | conclusion | conclusions | concluding remarks | discussion and conclusion |
    conclusion and discussion | материалы и методы | методы исследования | методология |
    методология исследования | методы | материал и методы | обзор литературы | результаты |
    результаты исследования | результаты и обсуждение | обсуждение | обсуждение результатов |
    заключение | выводы | материалдар мен әдістер | зерттеу әдістері | әдіснама | әдістер |
    әдебиетке шолу | әдебиеттерге шолу | нәтижелер | зерттеу нәтижелері | нәтижелер мен талқылау |
    талқылау | қорытынды | yöntem | bulgular | tartışma | sonuç | sonuçlar | yöntem ve gereç |
    gereç ve yöntem | sonuç ve öneriler | sonuç ve tartışma | bulgular ve tartışma | tartışma ve
    sonuç | kavramsal çerçeve | kuramsal çerçeve | methode | forschungsstand | zusammenfassung und
    ausblick | schlussbetrachtung | schlußbetrachtung | schlussfolgerung | schlussfolgerungen |
    schlussbemerkung | methoden | methodik | material und methoden | ergebnisse | diskussion |
    schluss | schluß | fazit | ausblick | méthode | méthodes | matériel et méthodes | résultats |
    résultats et discussion | discussion et conclusion | conclusion générale | materiales y métodos
    | material y métodos | metodología | métodos | método | marco teórico | resultados | resultados
    y discusión | discusión | discusión y conclusiones | conclusiones | conclusión | materiali e
    metodi | metodologia | metodi | risultati | risultati e discussione | discussione | conclusioni
    | conclusione | materiais e métodos | material e métodos | referencial teórico | resultados e
    discussão | discussão | conclusão | conclusões | considerações finais | materiały i metody |
    teren i metody | metody | metoda | metody badań | przegląd literatury | wyniki | wyniki badań |
    dyskusja | omówienie wyników | zakończenie | wnioski | podsumowanie | матеріали та методи |
    матеріали і методи | методи | методи дослідження | методологія | огляд літератури | результати
    | результати дослідження | результати та обговорення | обговорення | висновки | висновок |
    материалдар жана методдор | изилдөө методдору | натыйжалар | жыйынтык | талкуулоо | корутунду |
    adabiyotlar sharhi | adabiyotlar tahlili | materiallar va usullar | tadqiqot usullari |
    natijalar | muhokama | xulosa | хулоса | ədəbiyyat icmalı | materiallar və metodlar | tədqiqat
    metodları | nəticələr | müzakirə | nəticə | methoden en materialen | resultaten | discussie |
    conclusies | slotbeschouwing | besluit | material och metod | metod | metoder | resultat |
    diskussion och slutsatser | slutsatser | slutsats | avslutning | slutdiskussion | materiál a
    metody | materiál a metodika | metodika | výsledky | výsledky a diskuse | diskuse | diskuze |
    závěr | závěry
    | estado de la cuestión | consideraciones finales | metodlar | methoden en technieken |
    conclusie | schlussbemerkungen | schlusswort | résumé et conclusion | en conclusion |
    remarques finales | в заключение | подводя итоги
"""
REFERENCES = """
    references | reference | reference list | list of references | references cited |
    bibliography | works cited | works consulted | cited works | select bibliography |
    selected bibliography | selected references | further reading | suggestions for
    further reading | suggested reading | references and notes | references and further
    reading | sources and literature | sources and references | cited literature |
    literature | literature cited | sources | primary sources | secondary sources |
    bibliographic references | bibliographical references | список литературы | литература
    | список использованных источников | список использованной литературы | список
    источников | список источников и литературы | источники и литература | список
    использованных источников и литературы | список цитируемой литературы | использованная
    литература | использованные источники | библиография | библиографические ссылки |
    библиографический список | пристатейный список литературы | источники | әдебиет |
    әдебиеттер | әдебиеттер тізімі | пайдаланылған әдебиеттер | пайдаланылған әдебиеттер
    тізімі | пайдаланылған әдебиет | дереккөздер | дереккөздер тізімі | kaynakça |
    kaynaklar | kaynaklar listesi | kaynaklar dizini | bibliyografya | yararlanılan
    kaynaklar | literatur und quellen | quellen und literatur | quellen- und
    literaturverzeichnis | literatur- und quellenverzeichnis | quellen | weiterführende
    literatur | literaturverzeichnis | literaturliste | literatur | quellenverzeichnis |
    bibliografie | bibliographie | zitierte literatur | sources et bibliographie |
    bibliographie et sources | ouvrages cités | références | références bibliographiques |
    liste des références | bibliographie sélective | bibliografía | bibliografía citada |
    referencias | referencias bibliográficas | lista de referencias | obras citadas |
    fuentes y bibliografía | fuentes | bibliografia | riferimenti bibliografici |
    riferimenti | opere citate | fonti e bibliografia | fonti | referências | referências
    bibliográficas | bibliografia citada | lista de referências | fontes e bibliografia |
    fontes | literatura | literatura cytowana | wykaz literatury | spis literatury |
    piśmiennictwo | bibliografia i źródła | źródła | źródła i literatura | wykaz źródeł |
    cytowana literatura | література | список літератури | список використаних джерел |
    список використаної літератури | джерела | джерела та література | список джерел |
    бібліографія | використана література | список джерел та літератури | бібліографічний
    список | адабияттар | адабияттар тизмеси | колдонулган адабияттар | пайдаланылган
    адабияттар | колдонулган адабияттардын тизмеси | adabiyotlar | adabiyotlar ro'yxati |
    foydalanilgan adabiyotlar | foydalanilgan adabiyotlar ro'yxati | адабиётлар |
    адабиётлар рўйхати | фойдаланилган адабиётлар | фойдаланилган адабиётлар рўйхати |
    ədəbiyyat | ədəbiyyat siyahısı | istifadə edilmiş ədəbiyyat | istifadə olunmuş
    ədəbiyyat | istinadlar | mənbələr | literatuur | literatuurlijst | geraadpleegde
    literatuur | bronnen | bronnen en literatuur | referenties | referenser |
    referenslista | litteratur | litteraturförteckning | källor | källor och litteratur |
    källförteckning | otryckta källor | tryckta källor | použitá literatura | seznam
    literatury | seznam použité literatury | prameny a literatura | prameny | literatura a
    prameny | zdroje | použité zdroje | citovaná literatura | 參考文獻 | 参考文献 | 引用文獻 |
    fuentes consultadas | fuentes citadas | bibliografía consultada | obras consultadas |
    fontes consultadas | fonti consultate | opere consultate | ouvrages consultés |
    sources consultées | literatur und internetquellen | internetquellen | verwendete literatur |
    gedruckte quellen | ungedruckte quellen | gedruckte quellen und
    literatur | sekundärliteratur | forschungsliteratur | archivalien | références citées
    | sources imprimées | sources manuscrites | sources primaires | œuvres citées |
    archival sources | archives consulted | unpublished sources | published sources |
    secondary literature | sources cited | литература и источники | цитируемая литература
    | библиография и источники | архивные источники | опубликованные источники |
    пайдаланылған деректер тізімі | деректер | библиографиялық тізім | kaynaklar ve
    literatür | başvurulan kaynaklar | arşiv kaynakları | birincil kaynaklar | ikincil
    kaynaklar | fuentes primarias | źródła archiwalne | opracowania | obras consultadas |
    литературные источники | käll- och litteraturförteckning
"""
BACK = """
    araştırmacıların katkı oranı | çatışma beyanı | çıkar çatışması bildirimi | destek beyanı |
    destek ve teşekkür | yazar katkı beyanı | etik onay | etik kurul onayı |
    compliance with ethical standards |
    conflict of interest | conflicts of interest | conflict of interests | conflict of interest
    statement | competing interests | competing interest | declaration of competing interest |
    declaration of competing interests | declaration of conflicting interests | declaration of
    conflicting interest | declarations | declaration of interest | declaration of interests |
    disclosure statement | disclosure | disclosures | funding | fundings | funding information |
    funding statement | financial support | financial disclosure | acknowledgement |
    acknowledgements | acknowledgment | acknowledgments | author contributions | authors'
    contributions | author contribution | author contribution statement | authors contributions |
    contribution of authors | credit authorship contribution statement | credit author statement |
    credit author contribution statement | authorship contribution statement | declaration of
    generative ai | data availability | data availability statement | availability of data |
    availability of data and materials | data accessibility statement | code availability | ethics
    statement | ethics approval | ethical approval | ethical considerations | ethics approval and
    consent to participate | consent for publication | consent to publish | informed consent |
    supplementary materials | supplementary material | supplementary data | supplementary
    information | supporting information | supplemental material | appendix | appendices |
    publisher's note | rights and permissions | конфликт интересов | информация о конфликте
    интересов | заявление о конфликте интересов | финансирование | информация о финансировании |
    источник финансирования | источники финансирования | финансовая поддержка | благодарности |
    благодарность | признательность | вклад авторов | заявленный вклад авторов | приложение |
    приложения | мүдделер қақтығысы | мүдделер қайшылығы | қаржыландыру | қаржыландыру туралы
    ақпарат | алғыс | алғыс айту | авторлардың қосқан үлесі | авторлардың үлесі | қосымша |
    қосымшалар | çıkar çatışması | çıkar çatışması beyanı | finansman | finansal destek | teşekkür
    | interessenkonflikt | interessenkonflikte | interessenskonflikt | danksagung | dank |
    förderung | finanzierung | conflit d'intérêts | conflits d'intérêts | financement |
    remerciements | contributors | contributorship | data sharing | data sharing statement |
    patient consent | provenance and peer review | author statement | note on contributors |
    abbreviations | list of abbreviations | дополнительные материалы | список сокращений |
    сокращения | қысқартулар | ek | ekler | kısaltmalar | etik kurul izni | etik beyan | yazar
    katkıları | katkı oranları | anhang | abkürzungen | abkürzungsverzeichnis | annexe | annexes |
    déclaration d'intérêts | offenlegung | förderhinweis | yazarların katkısı | yazar katkısı |
    abréviations | contributions des auteurs | agradecimientos | agradecimiento | financiación |
    financiamiento | conflicto de intereses | conflictos de intereses | contribución de los autores
    | contribuciones de los autores | anexo | anexos | apéndice | apéndices | abreviaturas |
    ringraziamenti | finanziamenti | finanziamento | conflitto di interessi | conflitti di
    interesse | appendice | appendici | allegati | contributo degli autori | abbreviazioni |
    agradecimentos | agradecimento | financiamento | conflito de interesses | conflitos de
    interesse | contribuição dos autores | apêndice | apêndices | podziękowania | finansowanie |
    źródła finansowania | konflikt interesów | konflikt interesu | wkład autorów | aneks |
    załącznik | załączniki | wykaz skrótów | подяка | подяки | фінансування | конфлікт інтересів |
    внесок авторів | додаток | додатки | список скорочень | ыраазычылык | каржылоо |
    кызыкчылыктардын кагылышуусу | тиркеме | тиркемелер | minnatdorchilik | moliyalashtirish |
    manfaatlar to'qnashuvi | ilova | ilovalar | təşəkkür | maliyyələşmə | maraqların toqquşması |
    əlavə | əlavələr | dankwoord | dankbetuiging | financiering | belangenconflict |
    belangenverstrengeling | bijlage | bijlagen | afkortingen | tack | finansiering |
    intressekonflikt | intressekonflikter | bilaga | bilagor | förkortningar | poděkování |
    financování | střet zájmů | konflikt zájmů | příloha | přílohy | seznam zkratek
    | declaración de conflicto de intereses | podziękowanie | минаткорлук | tillkännagivanden
    | compliance with ethical standards | ethical standards | ethics declarations | statements and
    declarations | declaration of generative ai and ai-assisted technologies in the writing process
    | declaration of generative ai use | generative ai statement | ai statement | ai disclosure |
    use of ai | use of ai tools | use of generative ai | additional information |
    использование ии | использование искусственного интеллекта | доступность данных | этика |
    соблюдение этических стандартов | раскрытие информации | согласие на публикацию | жасанды
    интеллектті пайдалану | деректердің қолжетімділігі | veri erişilebilirliği | yapay zeka
    kullanımı | yapay zeka kullanım beyanı | datenverfügbarkeit | erklärung zur nutzung von ki |
    ethikerklärung | autorenbeiträge | disponibilité des données | utilisation de l'ia |
    disponibilidad de datos | uso de inteligencia artificial | disponibilità dei dati | uso
    dell'intelligenza artificiale | disponibilidade de dados | uso de inteligência artificial |
    dostępność danych | wykorzystanie sztucznej inteligencji | доступність даних | використання
    штучного інтелекту | маалыматтардын жеткиликтүүлүгү | жасалма интеллектти колдонуу |
    ma'lumotlar mavjudligi | sun'iy intellektdan foydalanish | məlumatların əlçatanlığı | süni
    intellektdən istifadə | beschikbaarheid van gegevens | gebruik van ai | datatillgänglighet |
    användning av ai | dostupnost dat | využití umělé inteligence
    | danksagungen | orcid | teşekkürler | destek | déclaration de conflit d'intérêts
"""
AUTHORS = """
    author affiliations | affiliations | authors' affiliations | auteurs | auteur |
    information about authors | information about the authors | information about author |
    information about the author | about the author | about the authors | authors' information |
    author information | author details | author biography | author biographies | author bio |
    biographical note | biographical notes | notes on contributors | notes on contributor | notes
    on the contributors | notes on authors | author note | author notes | address for
    correspondence | сведения об авторах | сведения об авторе | информация об авторах | информация
    об авторе | об авторах | об авторе | данные об авторах | данные об авторе | авторлар туралы
    мәлімет | авторлар туралы мәліметтер | авторлар туралы ақпарат | автор туралы мәлімет | автор
    туралы мәліметтер | автор туралы ақпарат | yazarlar hakkında | yazar hakkında | yazar bilgileri
    | yazar bilgisi | über die autoren | über den autor | über die autorin | über die autorinnen |
    zur person | zu den autoren | autorenangaben | autoreninformation | angaben zu den autoren |
    angaben zum autor | à propos des auteurs | à propos de l'auteur | à propos de l'auteure |
    notice biographique | notices biographiques | sobre los autores | sobre el autor | sobre la
    autora | acerca del autor | acerca de los autores | sugli autori | sull'autore | sull'autrice |
    nota sull'autore | note sugli autori | sobre os autores | sobre o autor | sobre a autora | o
    autorze | o autorce | o autorach | nota o autorze | noty o autorach | informacje o autorach |
    informacja o autorze | відомості про авторів | відомості про автора | інформація про авторів |
    інформація про автора | про авторів | про автора | авторлор жөнүндө | автор жөнүндө | авторлор
    тууралуу маалымат | автор тууралуу маалымат | mualliflar haqida | muallif haqida | mualliflar
    haqida ma'lumot | muallif haqida ma'lumot | müəlliflər haqqında | müəllif haqqında | müəlliflər
    haqqında məlumat | müəllif haqqında məlumat | over de auteurs | over de auteur | om författarna
    | om författaren | o autorovi | o autorce | o autorech | 作者簡介 | 作者简介
    | zum autor | zur autorin | die autoren | about the contributors
"""
NOTES = """
    notes and references |
    notes | endnotes | footnotes | notes and citations | примечания | примечание | сноски |
    ескертулер | ескертпелер | сілтемелер | notlar | dipnotlar | sonnotlar | açıklamalar |
    anmerkungen | endnoten | fußnoten | fussnoten | notes de bas de page | notas | notas al pie |
    notas finales | notas finais | notas de rodapé | note di chiusura | przypisy | przypisy końcowe
    | примітки | виноски | эскертүүлөр | шилтемелер | izohlar | изоҳлар | qeydlər | noten |
    eindnoten | voetnoten | noter | slutnoter | fotnoter | poznámky | 注釋 | 注释 | end notes |
    комментарии | son notlar | notes de fin | note | note a piè di pagina | notas de fim | poznámky
    pod čarou
"""
INFO = """
    articleinfo | articlehistory |
    article info | article information | article history | article details | история статьи |
    информация о статье | мақала туралы ақпарат | artikelinformationen | article infos |
    informations sur l'article | información del artículo | makale bilgisi | makale bilgileri
"""

# The labels of abstracts and keywords by the language that prints them.
SPOKEN = {
    "en": (
        "abstract | summary | synopsis | graphical abstract | keywords | key words | "
        "key-words | index terms | subject terms | descriptors | keywords and phrases | "
        "author keywords | additional keywords | additional key words | "
        "additional keywords and phrases | additional key words and phrases"
    ),
    "ru": "аннотация | резюме | реферат | ключевые слова | ключевые слова и фразы",
    "kk": (
        "аңдатпа | андатпа | түйін | түйіндеме | кілт сөздер | кілтті сөздер | түйін "
        "сөздер | түйінді сөздер | тірек сөздер | кілттік сөздер"
    ),
    "tr": "özet | öz | anahtar kelimeler | anahtar sözcükler",
    "de": (
        "zusammenfassung | resümee | kurzfassung | schlüsselwörter | schlagwörter | "
        "stichwörter | schlüsselbegriffe | schlagworte | stichworte"
    ),
    "fr": "résumé | mots-clés | mots clés | mots-clefs | mots clefs",
    "es": "resumen | palabras clave | palabras claves | descriptores",
    "it": "riassunto | sommario | parole chiave | parole-chiave",
    "pt": "resumo | palavras-chave | palavras chave",
    "pl": "streszczenie | abstrakt | słowa kluczowe | słowa-klucze",
    "uk": "анотація | ключові слова",
    "ky": "кыскача мазмуну | ачкыч сөздөр | негизги сөздөр | түйүндүү сөздөр",
    "uz": "annotatsiya | kalit so'zlar | tayanch so'zlar",
    "az": "xülasə | açar sözlər",
    "nl": "samenvatting | trefwoorden | sleutelwoorden",
    "sv": "sammanfattning | nyckelord",
    "cs": "souhrn | anotace | klíčová slova",
    "zh-Hant": "摘要 | 關鍵詞 | 關鍵字",
    "zh-Hans": "关键词",
}
