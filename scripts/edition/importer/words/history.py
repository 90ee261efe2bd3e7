"""Dates as title blocks print them, read as ISO dates; and the years a text mentions."""

from __future__ import annotations

import re

_MONTHS: dict[str, int] = {}
for _names in (
    "january february march april may june july august september october november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
    "grudnia",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "jan feb mar apr may jun jul aug sep oct nov dec",
):
    for _i, _name in enumerate(_names.split(), 1):
        _MONTHS.setdefault(_name, _i)

_M = r"([^\W\d_]{3,12})"
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})\.?(?:st|nd|rd|th|º|°)?\s+(?:de\s+|of\s+)?{_M}\.?,?\s+(?:de\s+)?((?:19|20)\d\d)"
)
_MONTH_FIRST = re.compile(rf"\b{_M}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)")
_YEAR_FIRST = re.compile(rf"\b((?:19|20)\d\d)\s*(?:ж|жылғы|жылы)?\.?,?\s*(\d{{1,2}})\s+{_M}")
# "29 Ocak / January 2021": the month in two languages.
_TWO_MONTHS = re.compile(rf"{_M}\s?/\s?{_M}(?=\s(?:19|20)\d\d)")
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b")
_DOTTED = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)\b")
_SHORT = re.compile(r"(?<![\w./-])(\d\d)\.(\d\d)\.(\d\d)(?![\w/-]|\.\d)")  # "11.02.22"
_MONTH_YEAR = re.compile(rf"\b{_M}\.?\s+(?:\d{{1,2}},\s+)?((?:19|20)\d\d)\b")

_EVENTS = (
    (
        "available_online",
        r"available online(?!\s?(?:at|from)?\s?:?\s?<?(?:https?:|www\.))|"
        r"date of (?:online )?publication|"
        r"published(?: first)? online|online(?: first)? published|first online|"
        r"published online first|"
        r"online (?:publiziert|erschienen)|erstveröffentlichung|e-?pub(?:lished)?|"
        r"online veröffentlicht|опубликован\w* онлайн|"
        r"онлайн[- ]жариялан\w*|çevrimiçi|mis(?:e)? en ligne|publicado en línea|publicado online|"
        r"pubblicato online|opublikowano online|доступн\w* онлайн",
    ),
    (
        "received",
        r"received|submitted|submission(?: date)?|поступила|получена|подана|дата поступления|"
        r"дата подачи|представлена|келіп түсті|түскен(?: күні)?|түсті|ұсынылды|қабылданған күні|"
        r"geliş|gönderim|gönderilme|başvuru|eingegangen|eingang|eingereicht|reçue?|soumis|"
        r"(?:fecha de )?recepción|(?:data d[eo] )?(?:recepção|recebimento)|(?:date de )?réception|"
        r"(?:data di )?ricezione|data wpływu|"
        r"recibido|recebido|ricevuto|otrzymano|wpłyn[ęą]ł[oa]?|złożono|"
        r"надійшла|отримано|келип түштү|"
        r"ontvangen|inkom|mottagen|doručeno|přijato do redakce|qabul qilingan sana|daxil olub",
    ),
    (
        "revised",
        r"revised|r[eé]vis(?:i[oó]n|ão)|resubmitted|approved after review(?:ing)?|"
        r"одобрена после рецензирования|(?<=поступила )после рецензирования|"
        r"финальная версия|final version(?! published)|"
        r"modificad[oa]|corregid[oa]|"
        r"доработ\w*|после доработки|исправлен\w*|переработан\w*|"
        r"қайта қаралды|өңделді|өңдеуден|түзетілді|түзетіл\w*|"
        r"düzeltme|düzeltilme|revizyon|überarbeitet|"
        r"überarbeitung|révisée?|revisado|revisto|revisionato|poprawiono|доопрацьован\w*|herzien|"
        r"reviderad|upraveno",
    ),
    (
        "accepted",
        r"accepted|acceptance|принята(?: к публикации| к печати)?|принято|одобрена|"
        r"рекомендован\w* (?:к (?:печати|публикации)|до друку)|"
        r"басып шығаруға қабылданды|қабылданды|қабылданған|мақұлданды|kabul|angenommen|annahme|"
        r"(?:fecha de )?aceptación|(?:data d[eo] )?(?:aceitação|aprovação)|"
        r"(?:date d[’'])?acceptation|"
        r"(?:data di )?accettazione|data przyjęcia|"
        r"acceptée?|aceptado|aprobado|aprovado|approvato|approved|aceite|aceito|accettato|przyjęto|zaakceptowano|прийнята|прийнято|"
        r"aanvaard|geaccepteerd|accepterad|godkänd|přijato|qəbul",
    ),
    (
        "published",
        r"published|publication date|опубликован[ао]?|дата публикации|жарияланды|жарияланған|"
        r"yayın(?:lanma)?|"
        r"yayımlan\w*|veröffentlicht|erschienen|publiée?|publicado|pubblicato|opublikowano|"
        r"опубліковано|gepubliceerd|publicerad|publikováno|nəşr",
    ),
)
# A date that another sentence names is not the event's, nor one behind the title of a work:
# "Published Wells Society. 2016. “Wells.” Accessed 4 February 2019".
_CLOSE = re.compile(
    r"(?<=[^\W\d_]{4})\.\s+(?=[^\W\d_]{3})|[“”„«»]|(?<=(?:19|20)\d\d[.)])\.?\s(?=[^\W\d_a-zа-я])"
)
_CENTURY = 2000  # of years of two digits
_FAR = 2000  # no line of a history is as long
_MANUSCRIPT = re.compile(r"manuscript (?:received|submitted)\b", re.IGNORECASE)
_EVENT = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _EVENTS), re.IGNORECASE)


def _one_month(m: re.Match[str]) -> str:
    first, second = (_MONTHS.get(name.casefold()) for name in m.groups())
    return m[2] if first and first == second else m[0]


def iso_date(text: str) -> str | None:
    """The first full date in a text, as YYYY-MM-DD."""
    text = _TWO_MONTHS.sub(_one_month, text)
    found: list[tuple[int, int, int, int]] = []
    for pattern, year, month, day in (
        (_DAY_FIRST, 3, 2, 1),
        (_MONTH_FIRST, 3, 1, 2),
        (_YEAR_FIRST, 1, 3, 2),
        (_ISO, 1, 2, 3),
        (_DOTTED, 3, 2, 1),
        (_SHORT, 3, 2, 1),
    ):
        for m in pattern.finditer(text):
            name = m[month].casefold()
            number = int(name) if name.isdigit() else _MONTHS.get(name, 0)
            if number > 12 and day == 1 and 1 <= int(m[day]) <= 12 and name.isdigit():
                # "09/18/2006": the American order.
                found.append((m.start(), int(m[year]), int(m[day]), number))
                break
            if 1 <= number <= 12 and 1 <= int(m[day]) <= 31:
                whole = int(m[year]) + (0 if len(m[year]) > 2 else _CENTURY)
                found.append((m.start(), whole, number, int(m[day])))
                break
    if not found:
        return None
    _, y, mo, d = min(found)
    return f"{y:04d}-{mo:02d}-{d:02d}"


def history_of(text: str) -> dict[str, str]:
    """Received, revised, accepted, available online: what a line of the article's history says.

    A line is one only when it opens with such a word; prose that mentions a date is none.
    """
    text = text[:_FAR]
    text = re.sub(
        r"^\W*(?:article history|article info|история статьи|history)\W+", "", text, flags=re.I
    )
    text = text.strip(" *_•–-")
    if _MANUSCRIPT.match(text):
        # More follows in the same note.
        text = text[:300]
    if len(text) > 300:
        return {}
    m = _EVENT.search(text)
    if m is None or m.start() > 28 or len(text[: m.start()].split()) > 3:
        return {}
    events = list(_EVENT.finditer(text))
    found: dict[str, str] = {}
    undated = ""
    for i, event in enumerate(events):
        stop = events[i + 1].start() if i + 1 < len(events) else len(text)
        date = iso_date(_CLOSE.split(text[event.end() : stop])[0][:60])
        name = event.lastgroup or ""
        # "Revision received March 2": the date is the revision's.
        name = "revised" if name == "received" and undated == "revised" else name
        undated = "" if date else name
        if date and name:
            found.setdefault(name, date)
    return found


def latest_dated_year(text: str) -> int | None:
    """The latest year that stands beside a month: plans for later years are named without one."""
    years = [int(m[2]) for m in _MONTH_YEAR.finditer(text) if m[1].casefold() in _MONTHS]
    return max(years, default=None)
