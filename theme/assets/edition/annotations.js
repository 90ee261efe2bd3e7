// Notes: off with one switch, chosen by kind, tag, author and article; the words a note is about
// answer when it is pointed at. Without this script all notes are there, folded.

const form = document.querySelector(".mv-anno-filter");
const status = document.querySelector(".mv-anno-count");
const notes = [...document.querySelectorAll(".mv-anno")];
const folds = [...document.querySelectorAll(".mv-annos")];
const marks = [...document.querySelectorAll(".mv-hl")];
const NAMES = ["motivation", "tag", "author", "article"];
const KEPT = "mv-notes";

function kept() {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true; // storage may be refused
  }
}

function keep(shown) {
  try {
    if (shown) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, "off");
  } catch {
    // The choice then lasts for this page.
  }
}

function fits(note, choice) {
  return (
    (!choice.motivation || note.dataset.motivation === choice.motivation) &&
    (!choice.tag || note.dataset.tags.split(" ").includes(choice.tag)) &&
    (!choice.author || note.dataset.author === choice.author) &&
    (!choice.article || note.dataset.article === choice.article)
  );
}

// A reply that fits keeps the note that it answers in sight.
function heads(note) {
  return note.closest(".mv-anno-replies")?.previousElementSibling;
}

function narrow() {
  const data = new FormData(form);
  const choice = Object.fromEntries(NAMES.map((name) => [name, String(data.get(name) || "")]));
  const fitting = notes.filter((note) => fits(note, choice));
  const shown = new Set([...fitting, ...fitting.map(heads).filter(Boolean)]);
  for (const note of notes) note.hidden = !shown.has(note);
  for (const item of document.querySelectorAll(".mv-anno-list > li")) {
    item.hidden = !item.querySelector(".mv-anno:not([hidden])");
  }
  for (const fold of folds) {
    const count = fold.querySelectorAll(".mv-anno:not([hidden])").length;
    fold.hidden = !count;
    const number = fold.closest(".mv-par").id.slice(1);
    fold.querySelector("summary").textContent = `${count} ${count === 1 ? "note" : "notes"} on ¶${number}`;
  }
  const seen = new Set([...shown].map((note) => note.id));
  for (const mark of marks) {
    mark.classList.toggle("mv-hl-off", !mark.dataset.notes.split(" ").some((id) => seen.has(id)));
  }
  const asked = Object.values(choice).some(Boolean);
  status.textContent = asked ? `${fitting.length} of ${notes.length} notes.` : `${notes.length} notes.`;
  const on = form.elements.namedItem("shown");
  if (on) document.body.classList.toggle("mv-notes-off", !on.checked);
  dispatchEvent(new Event("resize")); // what stands in the margin is laid out anew
}

// A note that a link leads to must not stay hidden.
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.matches(".mv-anno")) return;
  form.reset();
  const on = form.elements.namedItem("shown");
  if (on) on.checked = true;
  narrow();
  target.closest("details")?.setAttribute("open", "");
  target.scrollIntoView();
}

function point(ids, on) {
  for (const mark of marks) {
    const about = mark.dataset.notes.split(" ").some((id) => ids.includes(id));
    if (about) mark.classList.toggle("mv-hl-now", on);
  }
  for (const id of ids) document.getElementById(id)?.classList.toggle("mv-anno-now", on);
}

for (const [start, end] of [["pointerenter", "pointerleave"], ["focusin", "focusout"]]) {
  for (const note of notes.filter((one) => one.id)) {
    note.addEventListener(start, () => point([note.id], true));
    note.addEventListener(end, () => point([note.id], false));
  }
}
for (const mark of marks) {
  const ids = mark.dataset.notes.split(" ");
  mark.addEventListener("pointerenter", () => point(ids, true));
  mark.addEventListener("pointerleave", () => point(ids, false));
  mark.addEventListener("click", (event) => {
    if (event.target.closest("a") || !getSelection().isCollapsed) return;
    const note = document.getElementById(ids[0]);
    note?.closest("details")?.setAttribute("open", "");
    note?.scrollIntoView({ block: "nearest" });
  });
}

if (form) {
  const on = form.elements.namedItem("shown");
  if (on) on.checked = kept();
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = NAMES.includes(name) && form.elements.namedItem(name);
    if (control && [...control.options].some((o) => o.value === value)) control.value = value;
  }
  form.addEventListener("change", (event) => {
    if (event.target === on) keep(on.checked);
    narrow();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  form.hidden = false;
  narrow();
  reveal();
}
