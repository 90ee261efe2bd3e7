// What can be done with a passage: copy its link, its citation or its text, print it, annotate it.
// A paragraph gets its row of buttons when it is first pointed at or focused.

import { annotate } from "./annotate.js";

const text = document.querySelector(".mv-text");
const status = document.createElement("p");
status.className = "mv-hidden";
status.setAttribute("role", "status");
text.before(status);

export function announce(words) {
  status.textContent = words;
}

// The paragraphs that an action on this one concerns: the whole marked range, if it begins it.
function passageAt(paragraph) {
  if (!paragraph.classList.contains("mv-chosen-first")) return [paragraph];
  return [...text.querySelectorAll(".mv-chosen")];
}

function ends(passage) {
  return [passage[0].id.slice(1), passage.at(-1).id.slice(1)];
}

function addressOf(passage) {
  const [first, last] = ends(passage);
  const page = location.href.split(/[?#]/)[0];
  return `${page}#p${first}${first === last ? "" : `-p${last}`}`;
}

function numbersOf(passage) {
  const [first, last] = ends(passage);
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}

function citationOf(passage) {
  const { cited, edition } = text.dataset;
  return `${cited}, ${numbersOf(passage)}, as paraphrased in Many Vectors, ${edition}, ${addressOf(passage)}`;
}

function wordsOf(paragraph) {
  const shown = [...paragraph.querySelectorAll(".mv-p")].filter((p) => p.getClientRects().length);
  return shown.map((p) => p.textContent.trim()).join("\n");
}

function textOf(passage) {
  const many = passage.length > 1;
  const parts = passage.map((p) => (many ? `[${p.id.slice(1)}] ` : "") + wordsOf(p));
  return [...parts, `(${citationOf(passage)})`].join("\n\n");
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // The clipboard interface is missing over plain HTTP; this older way is not.
    const field = document.createElement("textarea");
    field.value = words;
    field.className = "mv-hidden";
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return done;
  }
}

// Prints the passage alone: its paragraphs, the headings above them, and the works they cite.
function print(passage) {
  const kept = new Set();
  let headings = [];
  for (const part of text.children) {
    if (/^H\d$/.test(part.tagName)) {
      headings = [...headings.filter((h) => h.tagName < part.tagName), part];
    } else if (passage.includes(part)) {
      for (const one of [part, ...headings]) kept.add(one);
    }
  }
  const cited = passage.flatMap((p) => [...p.querySelectorAll("[data-works]")]);
  const keys = new Set(cited.flatMap((c) => c.dataset.works.split(" ")));
  const entries = [...document.querySelectorAll(".mv-refs > li")];
  const left = [
    ...[...text.children].filter((part) => !kept.has(part)),
    ...entries.filter((entry) => !keys.has(entry.id.replace("ref-", ""))),
  ];
  for (const part of left) part.classList.add("mv-unprinted");
  document.body.classList.add("mv-print-passage");
  addEventListener("afterprint", () => {
    for (const part of left) part.classList.remove("mv-unprinted");
    document.body.classList.remove("mv-print-passage");
  }, { once: true });
  window.print();
}

const COPIES = [
  ["Copy", "link", addressOf],
  ["Copy", "citation", citationOf],
  ["Copy", "text", textOf],
];

// A phone shows the last word alone; the name of the button stays whole.
function named(verb, what) {
  const pieces = [[`${verb} `, "mv-verb"], [what, "mv-what"]];
  return pieces.map(([words, name]) => {
    const piece = document.createElement("span");
    piece.className = name;
    piece.textContent = words;
    return piece;
  });
}

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.append(...[label].flat());
  made.tabIndex = -1;
  made.addEventListener("click", () => act(made));
  return made;
}

// Citations in three styles, files, and where an error is reported: a page that needs no script.
function more(paragraph) {
  const made = document.createElement("a");
  made.href = `cite/#${paragraph.id}`;
  made.textContent = "More";
  made.setAttribute("aria-label", `More on paragraph ${paragraph.id.slice(1)}: cite it, report an error`);
  made.tabIndex = -1;
  return made;
}

function copying(paragraph, verb, what, wordsFor) {
  return button(named(verb, what), async (made) => {
    const passage = passageAt(paragraph);
    const done = await copy(wordsFor(passage));
    announce(done ? `The ${what} of ${numbersOf(passage)} copied` : "The browser refused to copy");
    made.classList.toggle("mv-done", done);
    setTimeout(() => made.classList.remove("mv-done"), 2000);
  });
}

// One stop for the tab key, arrows inside: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
function steer(bar, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...bar.children];
  const at = buttons.indexOf(document.activeElement);
  const next = buttons[(at + step + buttons.length) % buttons.length];
  for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
  next.focus();
  event.preventDefault();
}

export function actionsOf(paragraph) {
  const number = paragraph.querySelector(".mv-n");
  if (!number || number.nextElementSibling?.matches(".mv-actions")) return;
  const bar = document.createElement("div");
  bar.className = "mv-actions";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", `Paragraph ${paragraph.id.slice(1)}`);
  for (const copied of COPIES) bar.append(copying(paragraph, ...copied));
  bar.append(button("Print", () => print(passageAt(paragraph))));
  const note = button("Annotate", (made) => annotate(paragraph, copy, made));
  note.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
  bar.append(note);
  bar.append(more(paragraph));
  bar.firstChild.tabIndex = 0;
  bar.addEventListener("keydown", (event) => steer(bar, event));
  number.after(bar);
}
