// The index: Pagefind with one bundle a language, each opened when it is first asked, and the
// terms' forms. Pagefind answers a word it does not know by ever shorter beginnings of it, so that
// every hit is looked through for the words that were asked.

import { holds, keyOf, stem, unitsOf } from "./stems.js";

const BATCH = 10;
const PATIENCE = 40; // hits looked through for words that must stand together
const RANKING = { diacriticSimilarity: 0, metaWeights: { title: 0, url: 0 } };

// A word as Pagefind gets it. It drops the breve of й before it stems, and has no Kazakh stemmer:
// so stems, of which it finds whatever begins with them.
function bare(text, language) {
  return language === "en" ? text : text.replace(/[\p{L}\p{M}]{3,}/gu, (word) => stem(word, language));
}

export class Finder {
  constructor(root) {
    this.root = root;
    this.engines = new Map();
  }

  file(name) {
    return new URL(`search/${name}`, this.root).href;
  }

  async read(name) {
    const answer = await fetch(this.file(name));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer;
  }

  // Articles, languages, and the terms by every form they have.
  known() {
    this.terms ??= this.read("terms.json").then(async (answer) => {
      const known = await answer.json();
      known.byForm = new Map();
      for (const term of known.terms) {
        for (const [language, forms] of Object.entries(term.forms)) {
          for (const form of forms) {
            const key = keyOf(form);
            if (!known.byForm.has(key)) known.byForm.set(key, { term, language });
          }
        }
      }
      return known;
    });
    return this.terms;
  }

  // Kazakh has no stemmer of its own and goes with the Russian engine where there is one.
  async engine(language) {
    const { languages } = await this.known();
    const main = language === "kk" && languages.includes("ru") ? "ru" : language;
    if (!this.engines.has(main)) this.engines.set(main, this.open(main, languages));
    return this.engines.get(main);
  }

  async open(language, languages) {
    const basePath = this.file(`${language}/`);
    const { createInstance } = await import(`${basePath}pagefind.js`);
    const settings = { baseUrl: "/", mergeFilter: { language }, ranking: RANKING };
    const engine = createInstance({ basePath, noWorker: true, ...settings });
    if (language === "ru" && languages.includes("kk")) {
      await engine.mergeIndex(this.file("kk/"), {
        ...settings,
        language: "kk",
        mergeFilter: { language: "kk" },
      });
    }
    return engine;
  }

  async ask(language, words, filters) {
    const engine = await this.engine(language);
    return (await engine.search(words, { filters: { ...filters, language } })).results;
  }

  // Hits of one language. Where no record has all of three or more words, those with all but one.
  async find(language, asked, filters) {
    const units = unitsOf(asked, language);
    const together = asked.includes('"');
    const words = units.map(({ text }) => bare(text, language)).join(" ");
    const whole = new Hits(await this.ask(language, words, filters), units, { patient: together });
    if ((await whole.load(BATCH)).length || units.length < 3 || together) return whole;
    const byId = new Map();
    for (const unit of units) {
      for (const result of await this.ask(language, bare(unit.text, language), filters)) {
        const entry = byId.get(result.id) ?? { result, count: 0, score: 0 };
        entry.count += 1;
        entry.score += result.score;
        byId.set(result.id, entry);
      }
    }
    const most = [...byId.values()].filter((entry) => entry.count >= units.length - 1);
    most.sort((a, b) => b.count - a.count || b.score - a.score);
    const partial = new Hits(most.slice(0, 3 * BATCH).map((entry) => entry.result), units, { missing: 1 });
    await partial.load(BATCH);
    return partial;
  }
}

// Results in order; their records are fetched as they are wanted, and what lacks a word is left out.
// Where none of the first has all words, Pagefind has answered something else.
export class Hits {
  constructor(results, units, { missing = 0, patient = false } = {}) {
    this.waiting = patient ? results.slice(0, PATIENCE) : [...results];
    this.units = units;
    this.missing = missing;
    this.patient = patient;
    this.loaded = [];
  }

  get count() {
    return this.loaded.length + this.waiting.length;
  }

  async load(wanted) {
    while (this.loaded.length < wanted && this.waiting.length) {
      const results = this.waiting.splice(0, wanted - this.loaded.length);
      const records = await Promise.all(results.map((result) => result.data()));
      for (const [index, record] of records.entries()) {
        if (holds(this.units, record.raw_content ?? record.content, this.missing)) {
          this.loaded.push({ score: results[index].score, ...record });
        }
      }
      if (!this.loaded.length && !this.missing && !this.patient) this.waiting = [];
    }
    return this.loaded.slice(0, wanted);
  }
}

export const batch = BATCH;
