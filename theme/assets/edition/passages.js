// Passages: a paragraph or a range has an address, is marked, and can be copied or printed.
// The number of a paragraph is its link; shift and a second number make a range.

import { actionsOf, announce } from "./actions.js";

const RANGE = /^#p(\d+)(?:-p(\d+))?$/;
const text = document.querySelector(".mv-text");
const paragraphs = [...text.querySelectorAll(".mv-par")];
let anchor = null; // the number from which a range is drawn

function numberOf(paragraph) {
  return Number(paragraph.id.slice(1));
}

function asked() {
  const match = RANGE.exec(location.hash);
  if (!match) return null;
  const ends = [Number(match[1]), Number(match[2] ?? match[1])].sort((a, b) => a - b);
  return { first: ends[0], last: ends[1] };
}

function mark() {
  const range = asked();
  const chosen = [];
  for (const paragraph of paragraphs) {
    const inside = range && numberOf(paragraph) >= range.first && numberOf(paragraph) <= range.last;
    paragraph.classList.toggle("mv-chosen", Boolean(inside));
    if (inside) chosen.push(paragraph);
  }
  text.querySelector(".mv-chosen-first")?.classList.remove("mv-chosen-first");
  if (chosen.length) {
    chosen[0].classList.add("mv-chosen-first");
    actionsOf(chosen[0]);
  }
  return chosen;
}

function say(chosen) {
  if (!chosen.length) return;
  const [first, last] = [numberOf(chosen[0]), numberOf(chosen.at(-1))];
  announce(first === last ? `Paragraph ${first} marked` : `Paragraphs ${first} to ${last} marked`);
}

function follow() {
  const chosen = mark();
  // A browser finds `#p19` by itself, but knows no element for `#p19-p23`.
  if (chosen.length > 1) chosen[0].scrollIntoView();
  if (chosen.length === 1) anchor = numberOf(chosen[0]);
  say(chosen);
}

function extend(number) {
  const from = anchor ?? asked()?.first ?? number;
  const [first, last] = [Math.min(from, number), Math.max(from, number)];
  const hash = first === last ? `#p${first}` : `#p${first}-p${last}`;
  anchor = from;
  history.pushState(null, "", hash);
  getSelection()?.removeAllRanges(); // shift-click also selects the text between
  say(mark());
}

text.addEventListener("click", (event) => {
  const number = event.target.closest(".mv-n");
  if (!number || event.ctrlKey || event.metaKey || event.altKey) return;
  const paragraph = number.closest(".mv-par");
  if (event.shiftKey) {
    event.preventDefault();
    extend(numberOf(paragraph));
  } else {
    anchor = numberOf(paragraph);
  }
});

for (const wake of ["pointerover", "focusin"]) {
  text.addEventListener(wake, (event) => {
    const paragraph = event.target.closest(".mv-par");
    if (paragraph) actionsOf(paragraph);
  });
}

addEventListener("hashchange", follow);
addEventListener("popstate", mark);
if (asked()) follow();

// The running title on paper; print.css reads it.
const title = document.querySelector("h1").textContent;
const running = `${text.dataset.name} · ${title.length > 80 ? `${title.slice(0, 78)}…` : title}`;
document.documentElement.style.setProperty("--mv-running", JSON.stringify(running));
