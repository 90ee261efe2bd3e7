// The bar at the top: light or dark, and how the menu closes.

const sheet = document.getElementById("mv-dark");
const scheme = document.querySelector(".mv-scheme");
const dark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return sheet.media === "screen" || (sheet.media !== "not all" && dark.matches);
}

function showScheme() {
  scheme.setAttribute("aria-pressed", String(isDark()));
}

scheme.addEventListener("click", () => {
  const next = isDark() ? "light" : "dark";
  // Back to the system's own preference, the choice is forgotten, so that it follows the system.
  const own = next === (dark.matches ? "dark" : "light");
  sheet.media = own
    ? "screen and (prefers-color-scheme: dark)"
    : next === "dark" ? "screen" : "not all";
  try {
    if (own) localStorage.removeItem("mv-scheme");
    else localStorage.setItem("mv-scheme", next);
  } catch {
    // Private windows may refuse storage; the choice then lasts for this page.
  }
  showScheme();
});
dark.addEventListener("change", showScheme);
showScheme();
scheme.hidden = false;

const menu = document.querySelector(".mv-menu");

document.addEventListener("click", (event) => {
  const inside = menu.contains(event.target);
  if (menu.open && (!inside || event.target.closest("a"))) menu.open = false;
});
menu.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
menu.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
});

// What was searched is marked where the hit leads; `/` goes to the search box.
const searched = new URLSearchParams(location.search).get("mark");
if (searched) import("./mark.js").then(({ mark }) => mark(searched));

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const boxes = document.querySelectorAll(".mv-search-form input, .mv-search-page input");
  const box = [...boxes].find((one) => one.checkVisibility());
  const link = document.querySelector(".mv-search-link");
  if (!box && !link) return;
  event.preventDefault();
  if (!box) return location.assign(link.href);
  box.focus();
  box.select();
});
