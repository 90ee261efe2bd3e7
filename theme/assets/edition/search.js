// The search page: what is asked goes to the index, what is found becomes a list of links.
// Nothing is fetched before there is something to search for.

import { batch, Finder } from "./finder.js";
import { keyOf, places, unitsOf } from "./stems.js";

const NAMES = { en: "English", ru: "Russian", kk: "Kazakh" };
const PAUSE = 60; // milliseconds of quiet before a keystroke is answered
const IN_GROUP = 5;

const page = document.querySelector("[data-search]");
const root = new URL(page.dataset.search, location.href);
const form = page.querySelector("form");
const { q: field, kind, article } = form.elements;
const wished = Object.fromEntries(new URLSearchParams(location.search));
const status = page.querySelector("[role=status]");
const answer = page.querySelector(".mv-answer");
const finder = new Finder(root);
let current = 0; // the number of the latest search; an older one stops where it notices

function element(tag, css, ...content) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  made.append(...content);
  return made;
}

// The passage's words around the first that were found, those marked.
function excerpt(hit, units) {
  const shown = new DOMParser().parseFromString(hit.excerpt, "text/html").body.textContent;
  const found = element("p", "mv-excerpt");
  let last = 0;
  for (const [start, end] of places(units, shown)) {
    found.append(shown.slice(last, start), element("mark", "", shown.slice(start, end)));
    last = end;
  }
  found.append(shown.slice(last));
  return found;
}

function address(url, marked) {
  const target = new URL(url, root);
  target.searchParams.set("mark", marked);
  return target.href;
}

function entry(hit, marked, language) {
  const item = element("li");
  const link = element("a", "mv-found", hit.meta.title);
  link.href = address(hit.meta.url, marked);
  const words = excerpt(hit, unitsOf(marked, language));
  if (language !== "en") words.lang = language;
  item.append(element("span", "mv-kind", hit.filters?.kind?.[0] ?? ""), " ", link, words);
  return item;
}

function termEntry({ term, language }) {
  const item = element("li", "mv-term-entry");
  const link = element("a", "mv-found", term.forms[language][0]);
  link.href = new URL(`glossary/${term.id}/`, root).href;
  if (language !== "en") link.lang = language;
  const others = Object.entries(term.forms).filter(([other]) => other !== language);
  const forms = others.flatMap(([other, [first]]) => {
    const name = element("span", "", first);
    name.lang = other;
    return [" · ", name];
  });
  item.append(element("span", "mv-kind", "Term"), " ", link, ...forms);
  return item;
}

// By script: the bundles that are asked first, and those that may follow.
function languagesFor(asked, have) {
  const order = /[әғқңөұүһі]/i.test(asked)
    ? [["kk", "ru"], ["en"]]
    : /[\u0400-\u04ff]/.test(asked) ? [["ru", "kk"], ["en"]] : [["en"], ["ru", "kk"]];
  const [first, then] = order.map((some) => some.filter((language) => have.includes(language)));
  return first.length ? [first, then] : [then, []];
}

async function findIn(languages, asked, filters) {
  const found = await Promise.all(languages.map(async (language) => {
    const hits = await finder.find(language, asked, filters);
    return { language, hits };
  }));
  const full = found.filter(({ hits }) => hits.loaded.length);
  const whole = full.filter(({ hits }) => !hits.missing);
  return whole.length ? whole : full;
}

// The best hits of all languages, by score; Kazakh letters put Kazakh first.
async function merge(found, wanted, asked) {
  const kazakh = /[әғқңөұүһі]/i.test(asked);
  const lists = await Promise.all(found.map(async ({ language, hits }) =>
    (await hits.load(wanted)).map((hit) => ({ hit, language }))));
  const rank = ({ language }) => (kazakh && language === "kk" ? 0 : 1);
  const sorted = lists.flat();
  sorted.sort((a, b) => rank(a) - rank(b) || b.hit.score - a.hit.score);
  return sorted.slice(0, wanted);
}

function list(label, items) {
  const made = element("ol", "mv-results", ...items);
  made.setAttribute("aria-label", label);
  return made;
}

async function show(found, asked, term, wanted) {
  const own = `glossary/${term?.term.id}/`;
  const hits = await merge(found, wanted, asked);
  const others = term ? hits.filter(({ hit }) => hit.meta.url !== own) : hits;
  const items = others.map(({ hit, language }) => entry(hit, asked, language));
  if (term) items.unshift((wanted > batch && answer.querySelector(".mv-term-entry")) || termEntry(term));
  const count = found.reduce((sum, { hits: some }) => sum + some.count, 0);
  const parts = [list("Found", items)];
  if (count > hits.length) {
    const more = element("button", "mv-more", "Show more");
    more.type = "button";
    more.addEventListener("click", async () => {
      const seen = items.length;
      await show(found, asked, term, wanted + batch);
      answer.querySelectorAll(".mv-results a")[seen]?.focus();
    });
    parts.push(more);
  }
  const groups = answer.querySelectorAll(".mv-group");
  answer.replaceChildren(...parts, ...groups);
  return Math.max(count, items.length);
}

// A term's passages in another language: those of all its forms, each once.
async function group(term, language, number) {
  const filters = article.value ? { article: article.value } : {};
  const seen = new Map();
  for (const form of term.forms[language]) {
    const hits = await finder.find(language, form.includes(" ") ? `"${form}"` : form, {});
    if (number !== current) return 0;
    for (const hit of hits.missing ? [] : hits.loaded) {
      const passage = !["Term", "Work", "Event", "Note"].includes(hit.filters?.kind?.[0]);
      const here = !filters.article || hit.filters?.article?.includes(filters.article);
      if (passage && here && !seen.has(hit.meta.url)) seen.set(hit.meta.url, { hit, form });
    }
  }
  if (!seen.size) return 0;
  const items = [...seen.values()].slice(0, IN_GROUP)
    .map(({ hit, form }) => entry(hit, form, language));
  const heading = element("h2", "", `The same term in ${NAMES[language]}`);
  const all = element("a", "", term.forms[language][0]);
  all.href = `?q=${encodeURIComponent(term.forms[language][0])}`;
  all.lang = language;
  const made = element("section", "mv-group", heading, list(heading.textContent, items),
    element("p", "mv-aside", "Search for ", all));
  answer.append(made);
  return items.length;
}

// The definition stands in the term's English record.
async function define({ term }, number) {
  if (!(await finder.known()).languages.includes("en")) return;
  const hits = await finder.find("en", term.forms.en?.[0] ?? term.label, { kind: "Term" });
  const own = hits.loaded.find((hit) => hit.meta.url === `glossary/${term.id}/`);
  const place = answer.querySelector(".mv-term-entry");
  if (!own || !place || number !== current) return;
  const forms = `${(term.forms.en ?? []).join(", ")}. `;
  place.append(element("p", "mv-excerpt", own.content.replace(forms, "")));
}

async function groups(term, number) {
  const said = [];
  await define(term, number);
  for (const language of Object.keys(term.term.forms)) {
    if (language === term.language || number !== current) continue;
    const count = await group(term.term, language, number);
    if (count) said.push(`${count} in ${NAMES[language]}`);
  }
  if (said.length && number === current) {
    status.append(` The same term: ${said.join(", ")}.`);
  }
}

function remember(asked) {
  const address = new URL(location.pathname, location.href);
  if (asked) address.searchParams.set("q", asked);
  if (kind.value) address.searchParams.set("kind", kind.value);
  if (article.value) address.searchParams.set("article", article.value);
  history.replaceState(null, "", address);
}

function fill(known) {
  form.querySelector(".mv-narrow").hidden = false;
  if (article.length > 1) return;
  for (const name of known.articles) article.add(new Option(name, name));
  const kinds = [...kind.options].map((option) => option.value);
  for (const name of known.kinds) if (!kinds.includes(name)) kind.add(new Option(name, name));
  kind.value ||= wished.kind ?? "";
  article.value = wished.article ?? "";
}

async function search() {
  current += 1;
  const number = current;
  const asked = field.value.replace(/[“”„«»]/g, '"').trim();
  remember(asked);
  if (asked.length < 2) {
    answer.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    const known = await finder.known();
    fill(known);
    const filters = {};
    if (kind.value) filters.kind = kind.value;
    if (article.value) filters.article = article.value;
    const [first, then] = languagesFor(asked, known.languages);
    const termIn = (text) =>
      ["", "Term"].includes(kind.value) ? known.byForm.get(keyOf(text)) : undefined;
    let words = asked;
    let term = termIn(asked);
    let found = await findIn(first, asked, filters);
    if (number !== current) return;
    if (!found.length && !term) {
      const { mend } = await import("./nearest.js");
      const mended = await mend(finder, asked);
      if (mended === asked) {
        found = await findIn(then, asked, filters); // all words are known, so perhaps there
      } else if (mended) {
        found = await findIn(first, mended, filters);
        if (found.length) words = mended;
      }
    }
    if (number !== current) return;
    answer.replaceChildren();
    term ??= termIn(words);
    const count = await show(found, words, term, batch);
    if (number !== current) return;
    say(count, asked, words, found);
    if (term) await groups(term, number);
  } catch (error) {
    if (number !== current) return;
    status.textContent = "The search index could not be loaded. Is the site served over HTTP?";
    console.error(error);
  }
}

function say(count, asked, words, found) {
  if (!count) {
    status.textContent = `Nothing found for “${asked}”.`;
  } else if (words !== asked) {
    const offered = element("a", "", words);
    offered.href = `?q=${encodeURIComponent(words)}`;
    status.replaceChildren(`Nothing found for “${asked}”. ${count} found for “`, offered, "”.");
  } else if (found.some(({ hits }) => hits.missing)) {
    status.textContent = `${count} found with all words but one; none has them all.`;
  } else {
    status.textContent = `${count} found.`;
  }
}

// Arrow keys go from the field through the hits and back; Enter opens what is a link anyway.
page.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  if (event.target.matches("select")) return;
  const stops = [field, ...answer.querySelectorAll(".mv-found")];
  const at = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  if (!stops[at]) return;
  event.preventDefault();
  stops[at].focus();
});

// The bundles are opened at the first keystroke, while it is not yet sure what will be asked.
async function open() {
  const { languages } = await finder.known();
  for (const language of languagesFor(field.value, languages)[0]) await finder.engine(language);
}

let pause = 0;
field.addEventListener("input", () => {
  clearTimeout(pause);
  if (field.value.trim()) open().catch(() => {}); // the search says what is wrong
  pause = setTimeout(search, PAUSE);
});
for (const select of [kind, article]) select.addEventListener("change", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});

field.value ||= wished.q ?? "";
kind.value = wished.kind ?? "";
if (field.value) search();
field.focus();
