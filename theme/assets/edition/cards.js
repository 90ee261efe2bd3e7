// A citation opens a card in place: every work it names, as the article's own list has it, or,
// where it leads nowhere for certain, what the edition makes of it. A term opens its definition.
// All of it is copied from the page. Without this script, and with a modifier key, a citation or
// a term is a link.

const SHEET = matchMedia("(max-width: 40em)"); // the same width as in cards.css
const LINKS = ".mv-p :is(a.mv-cite, a.mv-term)";
const GAP = 6;

let open = null; // { card, opener } while a card is shown

function element(tag, css, ...content) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  made.append(...content);
  return made;
}

function copy(node) {
  const made = node.cloneNode(true);
  for (const one of [made, ...made.querySelectorAll("[id]")]) one.removeAttribute("id");
  return made;
}

function link(href, text) {
  const made = element("a", "", text);
  made.href = href;
  return made;
}

function paragraph(css, ...nodes) {
  return element("p", css, ...nodes);
}

function workEntry(key, locator) {
  const entry = document.getElementById(`ref-${key}`);
  if (!entry) return null;
  const part = (css) => [...entry.querySelectorAll(`.${css}`)].map(copy);
  const made = element("li", "mv-card-work");
  made.append(paragraph("mv-card-reference", ...part("mv-ref-label"), " ", ...part("mv-ref-printed")));
  if (locator) made.append(paragraph("mv-card-locator", `Cited here: ${locator}`));
  for (const also of part("mv-ref-also")) made.append(paragraph("", also));
  const ways = paragraph("mv-card-ways", ...part("mv-ref-work"));
  ways.append(" · ", link(`#ref-${key}`, "In the article’s list"));
  made.append(ways);
  return made;
}

function openEntry(cite) {
  const note = document.getElementById(cite.hash.slice(1));
  const made = element("li", "mv-card-work mv-card-open");
  if (!note || !note.matches(".mv-em")) {
    made.append(paragraph("", "This citation does not lead to an entry of the list for certain."));
    return made;
  }
  made.append(paragraph("", ...copy(note).childNodes));
  made.append(paragraph("mv-card-ways", link(cite.hash, "The editorial note at its paragraph")));
  return made;
}

// Two works may share one printed number, so the keys are the citation's, not the link's.
function entries(cites) {
  const locators = new Map();
  for (const cite of cites.querySelectorAll("a.mv-cite")) {
    for (const key of (cite.dataset.keys || "").split(" ")) {
      if (cite.dataset.locator) locators.set(key, cite.dataset.locator);
    }
  }
  const keys = new Set((cites.dataset.works || "").split(" ").filter(Boolean));
  const works = [...keys].map((key) => workEntry(key, locators.get(key)));
  const notes = new Map();
  for (const cite of cites.querySelectorAll("a.mv-cite-open")) notes.set(cite.textContent, openEntry(cite));
  return [...works, ...notes.values()].filter(Boolean);
}

function termEntry(term) {
  const definition = document.getElementById(`term-${term.dataset.term}`);
  if (!definition) return [];
  const made = element("li", "mv-card-work", ...copy(definition).childNodes);
  made.append(paragraph("mv-card-ways", link(term.href, "The term’s page: forms and passages")));
  return [made];
}

function build(opener) {
  const cites = opener.closest(".mv-cites");
  const found = cites ? entries(cites) : termEntry(opener);
  if (!found.length) return null;
  const what = cites ? `Citation ${cites.textContent.trim()}` : `Term “${opener.textContent}”`;
  const where = opener.closest(".mv-par").id.slice(1);
  const title = paragraph("mv-card-title", `${what} in ¶${where}`);
  title.id = "mv-card-title";
  const closing = element("button", "mv-card-close", "×");
  closing.type = "button";
  closing.setAttribute("aria-label", "Close");
  closing.addEventListener("click", () => close(true));
  const list = element("ul", "mv-card-works", ...found);
  list.id = "mv-card-works";
  const card = element("div", "mv-card", title, closing, list);
  card.id = "mv-card";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", title.id);
  card.setAttribute("aria-describedby", list.id);
  card.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !card.contains(event.relatedTarget)) close(false);
  });
  return card;
}

function place(card, opener) {
  card.style.removeProperty("inset-block-start");
  card.style.removeProperty("inset-inline-start");
  const at = [...opener.getClientRects()].at(-1);
  if (SHEET.matches) {
    const hidden = at.bottom + GAP - (innerHeight - card.offsetHeight);
    if (hidden > 0) scrollBy(0, hidden);
    return;
  }
  const host = card.parentElement.getBoundingClientRect();
  const roomBelow = innerHeight - at.bottom;
  const above = roomBelow < card.offsetHeight + GAP && at.top > roomBelow;
  const top = above ? at.top - GAP - card.offsetHeight : at.bottom + GAP;
  const widest = document.documentElement.clientWidth - card.offsetWidth - GAP;
  const start = Math.max(GAP, Math.min(at.left, widest));
  card.style.insetBlockStart = `${top - host.top}px`;
  card.style.insetInlineStart = `${start - host.left}px`;
}

function show(opener) {
  const card = build(opener);
  if (!card) return false;
  close(false);
  // Right after its paragraph, so that the tab key goes on from the card to the text.
  opener.closest(".mv-p").after(card);
  opener.setAttribute("aria-expanded", "true");
  opener.setAttribute("aria-controls", card.id);
  open = { card, opener };
  place(card, opener);
  card.focus({ preventScroll: SHEET.matches });
  return true;
}

function close(andReturn) {
  if (!open) return;
  const { card, opener } = open;
  open = null; // first, because removing the card moves the focus
  opener.setAttribute("aria-expanded", "false");
  opener.removeAttribute("aria-controls");
  card.remove();
  if (andReturn) opener.focus();
}

function isPlain(event) {
  return !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || !isPlain(event)) return;
  const opener = event.target.closest(LINKS);
  if (opener) {
    if (open?.opener === opener) close(true);
    else if (!show(opener)) return;
    event.preventDefault();
  } else if (open && (!open.card.contains(event.target) || event.target.closest("a"))) {
    close(false);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close(true);
});

addEventListener("resize", () => open && place(open.card, open.opener));

for (const opener of document.querySelectorAll(LINKS)) {
  opener.setAttribute("aria-haspopup", "dialog");
  opener.setAttribute("aria-expanded", "false");
}
