"""The places that books are published in, alone or several at once."""

from __future__ import annotations

import re

from edition.importer.words.wordlists import word_set

# Of two names at the end of an entry they are the place; alone they are no publisher.
CITIES = word_set(
    """
    london oxford cambridge edinburgh glasgow aberdeen leeds manchester bristol liverpool sheffield
    birmingham nottingham leicester exeter durham york cardiff belfast dublin cork brighton bath
    harmondsworth aldershot farnham basingstoke cheltenham abingdon woodbridge
    new_york n.y. boston chicago philadelphia princeton berkeley washington stanford baltimore
    pittsburgh los_angeles san_francisco san_diego seattle portland austin houston dallas atlanta
    miami new_orleans denver boulder minneapolis saint_paul st._paul st._louis detroit cleveland
    cincinnati columbus indianapolis milwaukee madison ann_arbor bloomington urbana champaign ithaca
    new_haven amherst hanover albany syracuse rochester westport greenwood lanham college_park
    chapel_hill charlottesville charleston columbia athens tuscaloosa baton_rouge nashville
    knoxville lexington louisville norman lawrence lincoln iowa_city notre_dame evanston
    grand_rapids grand_forks albuquerque tucson honolulu palo_alto menlo_park santa_barbara
    thousand_oaks beverly_hills newbury_park englewood_cliffs hillsdale mahwah hoboken malden
    reading armonk boca_raton college_station university_park cresskill piscataway garden_city
    toronto montreal montréal ottawa vancouver québec quebec edmonton calgary winnipeg kingston
    halifax sydney melbourne canberra brisbane adelaide perth auckland wellington dunedin
    paris lyon marseille toulouse rennes bordeaux lille grenoble nantes nancy metz dijon caen
    strasbourg aix-en-provence montpellier nice poitiers tours rouen amiens besançon limoges
    clermont-ferrand la_rochelle arles avignon saint-étienne saint-denis nanterre villeneuve_d'ascq
    issy-les-moulineaux bruxelles brussels brussel louvain leuven louvain-la-neuve liège gand gent
    ghent antwerpen namur turnhout luxembourg luxemburg genève geneva genf lausanne fribourg
    neuchâtel zürich zurich basel bern st._gallen luzern
    berlin hamburg münchen munich köln cologne frankfurt leipzig dresden stuttgart göttingen
    heidelberg tübingen wiesbaden weimar jena halle bonn bielefeld mainz freiburg münster opladen
    weinheim konstanz neuwied darmstadt hannover hanover braunschweig dortmund essen düsseldorf
    duisburg bochum wuppertal aachen trier koblenz kassel marburg gießen giessen fulda würzburg
    bamberg erlangen nürnberg regensburg augsburg passau ulm karlsruhe mannheim ludwigsburg
    saarbrücken kiel lübeck bremen oldenburg osnabrück paderborn gütersloh hildesheim lüneburg
    magdeburg erfurt potsdam rostock greifswald chemnitz reinbek baden-baden bad_heilbrunn
    königstein kronberg schwalbach herbolzheim eichstätt siegen hohengehren baltmannsweiler
    königsberg breslau danzig stettin straßburg tutzing
    wien vienna graz salzburg innsbruck linz klagenfurt
    amsterdam rotterdam leiden utrecht groningen nijmegen assen maastricht tilburg delft dordrecht
    den_haag the_hague 's-gravenhage hilversum
    kopenhagen københavn copenhagen aarhus århus odense roskilde stockholm lund uppsala göteborg
    gothenburg malmö umeå linköping oslo bergen trondheim helsinki helsingfors turku åbo tampere
    reykjavík tallinn tartu riga rīga vilnius kaunas
    warszawa warsaw kraków cracow poznań wrocław łódź lublin gdańsk toruń katowice białystok
    szczecin opole rzeszów kielce bydgoszcz
    praha prague prag brno olomouc ostrava plzeň bratislava pressburg košice budapest debrecen
    szeged pécs bucurești bucharest cluj iași timișoara sofia софия пловдив plovdiv beograd belgrade
    novi_sad београд zagreb rijeka ljubljana sarajevo skopje скопје tirana athens athen
    athína αθήνα thessaloniki nicosia
    roma rome rom milano milan mailand torino turin bologna firenze florence florenz napoli naples
    venezia venice venedig padova padua bari palermo catania messina pisa siena perugia pavia parma
    modena ferrara ravenna genova genua verona trento trieste udine urbino brescia bergamo mantova
    alessandria cagliari lecce macerata soveria_mannelli città_del_vaticano cosenza
    madrid barcelona sevilla valencia granada salamanca zaragoza bilbao valladolid málaga córdoba
    pamplona oviedo santander murcia alicante santiago_de_compostela san_sebastián
    lisboa lisbon porto coimbra braga évora
    méxico ciudad_de_méxico mexico_city guadalajara puebla xalapa zamora buenos_aires rosario
    la_plata córdoba bogotá medellín cali lima cuzco quito caracas la_paz montevideo asunción
    santiago santiago_de_chile valparaíso concepción guatemala san_josé la_habana san_juan
    são_paulo rio_de_janeiro brasília belo_horizonte porto_alegre curitiba recife salvador
    florianópolis campinas petrópolis niterói fortaleza belém
    istanbul ankara izmir bursa trabzon konya erzurum antalya eskişehir kayseri
    москва м. ленинград л. санкт-петербург спб. петроград пг. новосибирск екатеринбург
    свердловск казань томск омск иркутск саратов самара воронеж ростов-на-дону
    нижний_новгород пермь тюмень красноярск барнаул владивосток уфа волгоград калининград тула тверь
    ярославль смоленск псков новгород краснодар ставрополь пенза оренбург челябинск
    минск минск. мінск вильнюс рига таллин тарту кишинев
    київ киев к. львів львов харків харьков одеса одесса дніпро чернівці тернопіль луцьк полтава
    алматы алма-ата астана нұр-сұлтан қарағанды караганда шымкент павлодар семей өскемен қостанай
    бишкек фрунзе ош ташкент тошкент самарканд самарқанд бухоро душанбе ашхабад баку bakı тбилиси
    ереван almaty astana tashkent toshkent bishkek dushanbe ashgabat baku tbilisi yerevan
    moscow moskva moskau leningrad petrograd st._petersburg sankt-peterburg saint_petersburg
    novosibirsk kazan kyiv kiev kharkiv lviv lemberg minsk
    благоевград варна
    delhi new_delhi mumbai bombay calcutta kolkata chennai madras bangalore hyderabad lahore karachi
    islamabad dhaka colombo kathmandu beijing peking shanghai hong_kong taipei tokyo kyoto osaka
    seoul singapore kuala_lumpur jakarta manila bangkok hanoi cairo kairo alexandria beirut damascus
    baghdad tehran kabul jerusalem tel_aviv haifa amman riyadh doha dubai
    douala yaoundé abidjan bamako ouagadougou lomé cotonou libreville brazzaville kinshasa kigali
    antananarivo maputo luanda khartoum
    nairobi kampala dar_es_salaam addis_ababa lagos ibadan accra dakar tunis alger algiers rabat
    casablanca johannesburg cape_town pretoria durban harare lusaka windhoek
    """
)
_BY_RIVER = frozenset(("frankfurt", "freiburg", "halle", "ростов", "königstein", "kronberg"))
# "u.a.", "etc.": more places than are printed.
_MORE = re.compile(
    r"[\s,/]*(?:\[?u\.\s?a\.?\]?|etc\.?|et al\.?|\[etc\.?\]|i in\.|и др\.|e\.\s?a\.)$", re.I
)
_APART = re.compile(r"\s?/\s?|\s?[–—]\s?|\s-\s?|;\s|,\s|\s(?:and|und|et|e|y|i|en|og|och|и|&)\s")
# "Wells, Maine": states and countries, in full or shortened, are a part of the place.
_SMALL = word_set(
    "am an der im in a. b. d. o. u. i. di de del sur the upon on ob ad nad над на м. br. m."
)


def is_city(text: str) -> bool:
    """True for a city that books are published in."""
    name = "_".join(text.casefold().replace("i̇", "i").strip(" ,;").split())
    return name in CITIES or name.rstrip(".") in CITIES or name.split("_")[0] in _BY_RIVER


def is_seat(text: str) -> bool:
    """True for a place of publication or several, one of which is a city known for it.

    "Opladen", "Bern u.a.", "London/New York", "Cambridge Mass.", "Princeton, NJ".
    """
    shown = _MORE.sub("", text.strip(" ,;.")).strip()
    if not shown or re.search(r"[\d:()“”„«»\"!?]", shown) or len(shown) > 70:
        return False
    parts = [part.strip() for part in _APART.split(shown)]
    if not all(map(_could_be_place, parts)) or len(parts) > 6:
        return False
    return any(
        is_city(part) or is_city(_without_state(part)) for part in [shown, *_hyphened(parts)]
    )


def _hyphened(parts: list[str]) -> list[str]:
    """The parts, and those that a hyphen alone joins: "Roma-Bari"."""
    return [*parts, *(x for part in parts for x in part.split("-") if "-" in part)]


def _could_be_place(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= 4 and all(
        w[:1].isupper() or w.casefold() in _SMALL or re.match(r"[a-z]\.(?:[A-Z]\.?)?$", w)
        for w in words
    )


def _without_state(part: str) -> str:
    """ "Cambridge Mass." and "Frankfurt a.M." without what tells them from their namesakes."""
    return re.sub(
        r"\s(?:(?!UP)[A-Z]{2}|(?:[A-Z]\.\s?)+[A-Z]|(?:Mass|Conn|Calif|Penn|Ill|Wash|Mich|Minn|Fla|Tenn|Ind|Wis|"
        r"Ont|Ore|Colo|Ariz|Md|Va)\.?|Ohio|Texas|Maine|Iowa|"
        r"a\.\s?[A-Z]\.?(?:\s?[A-Z]\.?)?|i\.\s?B(?:r|\.)?\.?|am Main|an der \w+)$",
        "",
        part,
    )


# Behind a city they say which one.
REGIONS = word_set(
    """
    usa u.s.a us uk u.k gb england great_britain united_kingdom scotland wales ireland canada
    australia new_zealand france germany deutschland switzerland schweiz suisse austria österreich
    italy italia spain españa portugal netherlands the_netherlands belgium belgique denmark sweden
    norway finland poland polska russia turkey türkiye india china japan israel egypt south_africa
    brazil brasil mexico méxico argentina chile colombia greece hungary czech_republic slovenia
    croatia romania ukraine kazakhstan
    alabama alaska arizona arkansas california calif colorado connecticut conn delaware florida fla
    georgia hawaii idaho illinois ill indiana iowa kansas kentucky louisiana maine maryland
    massachusetts mass michigan mich minnesota minn mississippi missouri montana nebraska nevada
    new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon
    pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia
    washington west_virginia wisconsin wyoming d.c n.j n.y n.h ontario quebec québec
    british_columbia
    """
)


def is_region(text: str) -> bool:
    """True for a state or a country, and for the two letters that are short for one."""
    name = text.strip(" ,;.").replace(". ", ".")
    return (
        "_".join(name.casefold().split()) in REGIONS or re.fullmatch(r"[A-Z]{2}", name) is not None
    )
