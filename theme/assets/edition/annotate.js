// A note begun from a paragraph: the words selected in the study text with what stands on either
// side, put into a file of front matter. The code host's page for a new file takes it over; where
// there is no host, or the address grows too long, a form makes the file to copy or download.

const REACH = 32; // characters kept on either side of the quotation; as in context.py
const LONGEST = 4000; // characters of an address that hosts and browsers surely take
const MOST = 1000; // characters of a quotation; as in noteschema.py
// What the page for a new file takes from its address: at GitHub and Forgejo (as at Gitea, its
// pull request 16556) the name and the text; at GitLab the name alone (its issues 532221 and
// 594214), so that the form has the text to copy.
const HOSTS = {
  github: (at, path, file) =>
    `${at.repository}/new/${at.branch}?${new URLSearchParams({ filename: path, value: file })}`,
  forgejo: (at, path, file) =>
    `${at.repository}/_new/${at.branch}/?${new URLSearchParams({ filename: path, value: file })}`,
  gitlab: (at, path) => `${at.repository}/-/new/${at.branch}?${new URLSearchParams({ file_name: path })}`,
};
const TAKES_TEXT = ["github", "forgejo"];
const KINDS = {
  commenting: "Comment",
  questioning: "Question",
  linking: "Link",
  describing: "Description",
  assessing: "Assessment",
};
const LANGUAGES = { en: "English", ru: "Русский", kk: "Қазақша" };

// ---- what is selected

// The study text as the edition counts it: without citations, with single blanks, none of them
// before a full stop or comma; and for each character the place it comes from.
export function studyText(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const skipped = (node) => node.parentElement.closest(".mv-cites, .mv-own, .mv-card, .mv-hidden");
  let [text, places] = ["", []];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (skipped(node)) continue;
    for (let at = 0; at < node.data.length; at += 1) {
      const char = /\s/.test(node.data[at]) ? " " : node.data[at];
      if (char === " " && (!text || text.endsWith(" "))) continue;
      if (/[.,;:!?]/.test(char) && text.endsWith(" ")) {
        text = text.slice(0, -1);
        places.pop();
      }
      text += char;
      places.push([node, at]);
    }
  }
  return { text, places };
}

const WORD = /[\p{L}\p{N}]/u;

function quotationIn(block, range) {
  const { text, places } = studyText(block);
  const inside = places.map(([node, at]) => {
    return range.comparePoint(node, at) >= 0 && range.comparePoint(node, at + 1) <= 0;
  });
  let [start, end] = [inside.indexOf(true), inside.lastIndexOf(true) + 1];
  if (start < 0) return null;
  while (start && WORD.test(text[start]) && WORD.test(text[start - 1])) start -= 1;
  while (end < text.length && WORD.test(text[end - 1]) && WORD.test(text[end])) end += 1;
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  if (end <= start || end - start > MOST) return null;
  return {
    prefix: text.slice(Math.max(0, start - REACH), start),
    quote: text.slice(start, end),
    suffix: text.slice(end, end + REACH),
  };
}

// The quotation that a selection makes in a paragraph; null where it has none of its study text.
export function quotationOf(paragraph, selection = getSelection()) {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  for (const block of paragraph.querySelectorAll(".mv-p")) {
    const own = block.closest(".mv-own");
    if (own || !block.getClientRects().length || !range.intersectsNode(block)) continue;
    const found = quotationIn(block, range);
    if (found) return found;
  }
  return null;
}

// ---- the file

function slugOf(number, words) {
  const plain = words.normalize("NFKD").toLowerCase().match(/[a-z0-9]{3,}/g) || ["note"];
  const random = crypto.getRandomValues(new Uint32Array(1))[0].toString(36).slice(0, 4);
  return [`p${number}`, ...plain.slice(0, 3).map((w) => w.slice(0, 12)), random].join("-");
}

// JSON's strings are YAML's too, so that no character of a value can end it.
function fileOf(note) {
  const quoted = Object.entries(note.quotation || {}).filter(([, words]) => words);
  return [
    "---",
    `target: ${note.target}`,
    ...quoted.map(([name, words]) => `${name}: ${JSON.stringify(words)}`),
    `motivation: ${note.motivation}`,
    `creator: ${JSON.stringify(note.creator)}`,
    ...(note.orcid ? [`orcid: ${JSON.stringify(note.orcid)}`] : []),
    `created: ${note.created}`,
    `language: ${note.language}`,
    `tags: [${note.tags.join(", ")}]`,
    "licence: CC BY 4.0",
    "status: open",
    "---",
    "",
    note.body,
    "",
  ].join("\n");
}

function begin(paragraph, quotation) {
  const text = paragraph.closest(".mv-text");
  const number = paragraph.id.slice(1);
  const article = text.dataset.article;
  const slug = slugOf(number, quotation?.quote || "");
  return {
    path: `docs/annotations/${article}/${slug}.md`,
    target: `${article}:p${number}`,
    quotation,
    motivation: "commenting",
    creator: "Your Name", // both are refused by the check, as in noteschema.py
    orcid: "",
    created: new Date().toISOString().slice(0, 10),
    language: "en",
    tags: [],
    body: "Write the note here, in place of this line.",
  };
}

function hostOf(text) {
  const { host, repository, branch } = text.dataset;
  if (!(host in HOSTS) || !repository) return null;
  const path = (branch || "main").split("/").map(encodeURIComponent).join("/");
  return { kind: host, repository, branch: path };
}

// ---- the form

function element(tag, properties = {}, ...content) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...content);
  return made;
}

function field(label, control) {
  return element("label", {}, element("span", { textContent: label }), control);
}

function choice(name, options) {
  const made = Object.entries(options).map(([value, words]) => new Option(words, value));
  return element("select", { name }, ...made);
}

function tagsIn(words) {
  const plain = words.toLowerCase().normalize("NFKD").split(",");
  const tags = plain.map((tag) => (tag.match(/[a-z0-9]+/g) || []).join("-").slice(0, 40));
  return [...new Set(tags.filter(Boolean))].slice(0, 8);
}

function download(path, file) {
  const address = URL.createObjectURL(new Blob([file], { type: "text/markdown" }));
  element("a", { href: address, download: path.split("/").at(-1) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function openForm(note, at, copy, opener) {
  const title = element("h2", { id: "mv-annotate-title", textContent: `A note on ¶${note.target.split(":p")[1]}` });
  const name = element("input", { name: "creator", required: true, maxLength: 100, autocomplete: "name" });
  const orcid = element("input", { name: "orcid", maxLength: 19, placeholder: "0000-0000-0000-0000" });
  orcid.pattern = "\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]";
  const tags = element("input", { name: "tags", maxLength: 200, placeholder: "hedging, security" });
  const body = element("textarea", { name: "body", required: true, rows: 6, maxLength: 15000 });
  const agreed = element("input", { name: "agreed", type: "checkbox", required: true });
  const file = element("textarea", { readOnly: true, rows: 8, className: "mv-annotate-file", spellcheck: false });
  const status = element("p", { className: "mv-annotate-status" });
  status.setAttribute("role", "status");
  const button = (words, act) => element("button", { type: "button", textContent: words, onclick: act });
  const form = element(
    "form",
    { method: "dialog" },
    ...(note.quotation ? [element("blockquote", { textContent: note.quotation.quote })] : []),
    field("Your name, as it will be shown", name),
    field("ORCID iD, if you have one", orcid),
    field("Kind", choice("motivation", KINDS)),
    field("Language", choice("language", LANGUAGES)),
    field("Tags, with commas between", tags),
    field("The note (Markdown; [@key] and [[wang-2024:p19]] make links)", body),
    element("label", { className: "mv-check" }, agreed, "I wrote this and it may be published under CC BY 4.0"),
  );
  const finished = () => {
    const data = new FormData(form);
    const said = (key) => String(data.get(key) || "").trim();
    return fileOf({
      ...note,
      motivation: said("motivation"),
      creator: said("creator") || note.creator,
      orcid: said("orcid"),
      language: said("language"),
      tags: tagsIn(said("tags")),
      body: said("body").replace(/\r\n?/g, "\n") || note.body,
    });
  };
  const refresh = () => {
    file.value = finished();
  };
  // Nothing leaves the form before it is whole; the browser names what is missing.
  const whole = () => {
    refresh();
    return form.reportValidity();
  };
  const buttons = element(
    "div",
    { className: "mv-annotate-ways" },
    button("Copy the file", async () => {
      if (whole()) status.textContent = (await copy(file.value)) ? "Copied." : "The browser refused to copy.";
    }),
    button("Download the file", () => {
      if (!whole()) return;
      download(note.path, file.value);
      status.textContent = "Downloaded.";
    }),
  );
  if (at) {
    const link = element("a", { textContent: "Open the code host’s page for a new file", target: "_blank", rel: "noopener" });
    link.href = HOSTS[at.kind](at, note.path, "");
    buttons.append(link);
    const why = TAKES_TEXT.includes(at.kind)
      ? "The note is too long for an address of the code host"
      : "The code host’s page takes the file’s name from here, not its text";
    buttons.append(element("p", { className: "mv-aside", textContent: `${why}: copy the file first, then paste it there.` }));
  }
  const dialog = element("dialog", { className: "mv-annotate" });
  dialog.setAttribute("aria-labelledby", title.id);
  buttons.append(button("Close", () => dialog.close()));
  file.setAttribute("aria-label", "The finished file");
  const where = element("p", { className: "mv-annotate-where" }, "The file, to be put at ", element("code", { textContent: note.path }));
  if (!at) where.append(". This edition names no code host: send the file to whoever gave you the edition.");
  dialog.append(title, form, where, file, buttons, status);
  form.addEventListener("input", refresh);
  form.addEventListener("submit", (event) => event.preventDefault());
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  refresh();
  dialog.showModal();
  name.focus();
}

// Begins a note on a paragraph; `copy` puts text on the clipboard, `opener` was pressed.
export function annotate(paragraph, copy, opener) {
  const note = begin(paragraph, quotationOf(paragraph));
  const at = hostOf(paragraph.closest(".mv-text"));
  const address = at && TAKES_TEXT.includes(at.kind) ? HOSTS[at.kind](at, note.path, fileOf(note)) : "";
  if (address && address.length <= LONGEST) window.open(address, "_blank", "noopener");
  else openForm(note, at, copy, opener);
}
