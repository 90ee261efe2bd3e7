// Words as search compares them: folded, by their stems, so that an inflection finds the others.
// Used by the search page and by the marks on the page that a hit leads to.

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNIT = /[\p{L}\p{M}\p{N}]+(?:[-‐‑–’'.,+/&][\p{L}\p{M}\p{N}]+)*/gu;
const STOP = new Set((
  "a an the of in on at to for and or is are was were did do does what when who why how which where" +
  " with by from as that и в на с со по о об к ко у из за от до для что как когда кто где почему" +
  " при ли же не және мен пен бен үшін туралы кім қашан қалай"
).split(" "));

// Small letters, Latin ones without their marks, е for ё; й stays, for the endings that it makes.
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/([a-z])\p{M}+/gu, "$1")
    .normalize("NFC").replaceAll("ё", "е");
}

// Snowball's Russian stemmer, https://snowballstem.org/algorithms/russian/stemmer.html
function russian(word) {
  const start = word.search(/[аеиоуыэюя]/) + 1;
  if (!start) return word;
  const head = word.slice(0, start);
  let tail = word.slice(start);
  const cut = (ending) => {
    const shorter = tail.replace(ending, "");
    const done = shorter !== tail;
    tail = shorter;
    return done;
  };
  if (!cut(/(?:[иы]в(?:ши(?:сь)?)?|(?<=[ая])в(?:ши(?:сь)?)?)$/)) {
    cut(/с[яь]$/);
    if (cut(/(?:[ое]го|[ое]му|[иы]ми|[еиыо]й|[еиыо]е|[еиыо]м|[иы]х|[уюое]ю|[ая]я)$/)) {
      cut(/(?:[иы]вш|ующ|(?<=[ая])(?:ем|нн|вш|ющ|щ))$/);
    } else if (
      !cut(/(?:ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю|(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно))$/)
    ) {
      cut(/(?:иями|ями|ами|иям|ием|иях|ией|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|[аеийоуыьюя])$/);
    }
  }
  cut(/и$/);
  cut(/(?<=[аеиоуыэюя][^аеиоуыэюя]+.*)ость?$/);
  if (!cut(/(?:ь|ейше?)$/)) cut(/(?<=н)н$/);
  return head + tail;
}

const KAZAKH = /(?:лар|лер|дар|дер|тар|тер|ның|нің|дың|дің|тың|тің|нда|нде|дан|ден|тан|тен|нан|нен|мен|бен|пен|дағы|дегі|тағы|тегі|ындағы|індегі|ымыз|іміз|сын|сін|ына|іне|ын|ін|сы|сі|ға|ге|қа|ке|ны|ні|ды|ді|ты|ті|да|де|та|те|ы|і)$/;

function kazakh(word) {
  let stem = word;
  for (let time = 0; time < 3 && stem.length > 5; time += 1) stem = stem.replace(KAZAKH, "");
  return stem;
}

function english(word) {
  if (word.length < 5) return word.length === 4 ? word.replace(/(?<=[^su])s$/, "") : word;
  return word.replace(/(?:ies|ied|ing|ed|es|ly|(?<=[^su])s|y|e)$/, "");
}

// By script; a Cyrillic word without a Kazakh letter is Russian unless the language says otherwise.
export function stem(word, language) {
  const folded = fold(word);
  if (!/[\u0400-\u04ff]/.test(folded)) return english(folded);
  return language === "kk" || /[әғқңөұүһі]/.test(folded) ? kazakh(folded) : russian(folded);
}

export function parts(text) {
  return [...text.matchAll(WORD)];
}

// What is asked as units: a word, or a run of words for a hyphened one or one in quotation marks.
export function unitsOf(asked, language) {
  const units = [];
  for (const [, phrase, plain] of asked.matchAll(/"([^"]+)"|([^"]+)/g)) {
    if (phrase) units.push(phrase);
    else units.push(...[...plain.matchAll(UNIT)].map((match) => match[0]));
  }
  const telling = units.filter((unit) => !STOP.has(fold(unit)));
  return (telling.length ? telling : units).map((text) => ({
    text,
    stems: parts(text).map((part) => stem(part[0], language)),
  }));
}

export function same(asked, word) {
  const folded = fold(word);
  if (asked.length < 3 || /^\d+$/.test(asked)) return folded === asked;
  if (folded.startsWith(asked)) return true;
  const other = stem(word);
  return other.length > 4 && asked.startsWith(other) && asked.length - other.length < 4;
}

// Where the units stand in a text: [start, end] of each.
export function places(units, text) {
  const words = parts(text);
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const unit = units.find(({ stems }) =>
      stems.every((one, i) => words[at + i] && same(one, words[at + i][0])));
    if (!unit) continue;
    const last = words[at + unit.stems.length - 1];
    found.push([words[at].index, last.index + last[0].length]);
    at += unit.stems.length - 1;
  }
  return found;
}

// Whether a text has the units, all but `missing` of them.
export function holds(units, text, missing = 0) {
  const lacking = units.filter((unit) => !places([unit], text).length);
  return lacking.length <= missing;
}

export function keyOf(text) {
  return parts(text).map((part) => stem(part[0])).join(" ");
}
