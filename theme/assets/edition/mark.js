// The words that were searched, marked where the hit leads. Escape takes the marks away.

import { places, unitsOf } from "./stems.js";

const SKIPPED = "script, style, button, mark, .mv-num, .mv-actions, [role=status]";

// A paragraph, a range, an event; a heading stands for what follows it up to the next.
function scope() {
  const range = /^#p(\d+)-p(\d+)$/.exec(location.hash);
  if (range) {
    const numbers = Array.from({ length: range[2] - range[1] + 1 }, (_, i) => +range[1] + i);
    return numbers.map((n) => document.getElementById(`p${n}`)).filter(Boolean);
  }
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return [document.querySelector("main")];
  if (!/^H\d$/.test(target.nodeName)) return [target];
  const found = [];
  let next = target.nextElementSibling;
  for (; next && !/^H\d$/.test(next.nodeName); next = next.nextElementSibling) found.push(next);
  return found;
}

function textsIn(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(SKIPPED)) found.push(walker.currentNode);
  }
  return found;
}

function wrap(node, spans) {
  for (const [start, end] of spans.toReversed()) {
    const rest = node.splitText(start);
    rest.splitText(end - start);
    const mark = document.createElement("mark");
    mark.className = "mv-hit";
    rest.replaceWith(mark);
    mark.append(rest);
    for (let e = mark.closest("details"); e; e = e.parentElement.closest("details")) e.open = true;
  }
}

function unmark() {
  for (const mark of document.querySelectorAll("mark.mv-hit")) {
    const parent = mark.parentElement;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  const address = new URL(location.href);
  address.searchParams.delete("mark");
  history.replaceState(history.state, "", address);
  removeEventListener("keydown", onKey);
}

function onKey(event) {
  const inside = "[role=dialog], .mv-menu[open], input, textarea, select";
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (document.activeElement?.closest(inside)) return;
  unmark();
}

export function mark(asked) {
  for (const element of scope()) {
    for (const node of textsIn(element)) {
      const { lang } = node.parentElement.closest("[lang]");
      wrap(node, places(unitsOf(asked, lang), node.data));
    }
  }
  const marks = [...document.querySelectorAll("mark.mv-hit")];
  if (!marks.length) return;
  addEventListener("keydown", onKey);
  // The language that the hit is in may not be the one that is shown.
  if (!marks.some((one) => one.checkVisibility())) {
    document.querySelector(".mv-switch button[value=both]")?.click();
  }
  // What was opened for a mark may have moved the passage.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
