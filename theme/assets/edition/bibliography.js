// The bibliography's filter: article, kind, language, decade and words at once, without a reload.
// The index is fetched when somebody first touches the form. The address keeps the choice.

const form = document.querySelector(".mv-filter");
const status = document.querySelector(".mv-filter-status");
const list = document.querySelector(".mv-filter-list");
const SHOWN = 100;
const NAMES = ["words", "article", "kind", "language", "decade", "shared"];

let works = null;

async function load() {
  const answer = await fetch(new URL(form.dataset.index, location.href));
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const rows = await answer.json();
  return rows.map(([key, name, title, year, articles, kind, language, words]) => ({
    key, name, title, year, articles, kind, language, words,
    decade: year ? `${year.slice(0, 3)}0s` : "undated",
  }));
}

// The same folding as the index has for Latin letters; Cyrillic is matched in the title.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function chosen() {
  const data = new FormData(form);
  return Object.fromEntries(NAMES.map((name) => [name, String(data.get(name) || "").trim()]));
}

function fits(work, choice) {
  const text = `${work.words} ${fold(work.title)} ${fold(work.name)}`;
  return (
    (!choice.article || work.articles.includes(choice.article)) &&
    (!choice.kind || work.kind === choice.kind) &&
    (!choice.language || work.language === choice.language) &&
    (!choice.decade || work.decade === choice.decade) &&
    (!choice.shared || work.articles.length > 1) &&
    fold(choice.words).split(/\s+/).every((word) => text.includes(word))
  );
}

function entry(work) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.className = "mv-work-link";
  link.href = `../works/${work.key}/`;
  link.textContent = work.name;
  item.append(link);
  if (work.title !== work.name) {
    const title = document.createElement("span");
    title.className = "mv-reference";
    if (work.language !== "en") title.lang = work.language;
    title.textContent = work.title;
    item.append(title);
  }
  return item;
}

async function narrow() {
  const choice = chosen();
  const asked = new URLSearchParams(Object.entries(choice).filter(([, value]) => value));
  history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
  if (!asked.size) {
    list.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    works ??= load();
    const found = (await works).filter((work) => fits(work, choice));
    list.replaceChildren(...found.slice(0, SHOWN).map(entry));
    const tail = found.length > SHOWN ? `; the first ${SHOWN} are shown` : "";
    status.textContent = `${found.length} of ${(await works).length} works${tail}.`;
  } catch (error) {
    works = null;
    status.textContent = "The index could not be loaded; the shelves below need none.";
    console.error(error);
  }
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = NAMES.includes(name) && form.elements.namedItem(name);
  if (field && field.type === "checkbox") field.checked = Boolean(value);
  else if (field) field.value = value;
}
form.hidden = false;
form.addEventListener("input", narrow);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  narrow();
});
narrow();
