// The search page: Pagefind, one bundle a language, results merged by score.
// Nothing is fetched before there is something to search for.

const page = document.querySelector("[data-search]");
const root = new URL(page.dataset.search, location.href);
const languages = page.dataset.languages.split(" ");
const field = page.querySelector("input");
const status = page.querySelector("[role=status]");
const list = page.querySelector("ol");
const SHOWN = 30;

let engine = null;

async function load() {
  const bundles = languages.map((language) => new URL(`search/${language}/`, root).href);
  const pagefind = await import(`${bundles[0]}pagefind.js`);
  await pagefind.options({ baseUrl: "/", language: languages[0] });
  for (const [index, bundle] of bundles.entries()) {
    if (index) await pagefind.mergeIndex(bundle, { language: languages[index] });
  }
  return pagefind;
}

function element(tag, css, words) {
  const made = document.createElement(tag);
  made.className = css;
  made.textContent = words;
  return made;
}

// An excerpt is escaped text with <mark> around what was found; only these two are taken over.
// It often begins with the title, which stands above it already.
function excerpt(source, title) {
  const found = element("p", "mv-excerpt", "");
  const body = new DOMParser().parseFromString(source, "text/html").body;
  let skip = body.textContent.startsWith(`${title}. `) ? title.length + 2 : 0;
  for (const node of body.childNodes) {
    const words = node.textContent.slice(skip);
    skip = Math.max(0, skip - node.textContent.length);
    if (words) found.append(node.nodeName === "MARK" ? element("mark", "", words) : words);
  }
  return found;
}

function entry(hit) {
  const item = document.createElement("li");
  const link = element("a", "mv-found", hit.meta.title);
  link.href = new URL(hit.meta.url, root).href;
  const kind = hit.filters?.kind?.[0];
  if (kind) item.append(element("span", "mv-kind", kind), " ");
  item.append(link, excerpt(hit.excerpt, hit.meta.title));
  return item;
}

async function search() {
  const asked = field.value.trim();
  history.replaceState(null, "", asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
  if (!asked) {
    list.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    engine ??= load();
    const found = await (await engine).debouncedSearch(asked);
    if (!found) return; // a newer search is under way
    const hits = await Promise.all(found.results.slice(0, SHOWN).map((r) => r.data()));
    list.replaceChildren(...hits.map(entry));
    const count = found.results.length;
    status.textContent =
      count > SHOWN ? `${count} found; the first ${SHOWN} are shown.` : `${count} found.`;
  } catch (error) {
    engine = null;
    status.textContent = "The search index could not be loaded. Is the site served over HTTP?";
    console.error(error);
  }
}

field.value = new URLSearchParams(location.search).get("q") || "";
field.addEventListener("input", search);
page.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
if (field.value) search();
field.focus();
