// The timeline's filter hides events that do not fit and the years that are left empty.
// The list is whole in the page; without this script nothing is hidden.

const form = document.querySelector(".mv-event-filter");
const status = document.querySelector(".mv-filter-status");
const events = [...document.querySelectorAll(".mv-event")];
const NAMES = ["article", "kind", "decade", "shared", "conflict"];

function fits(event, choice) {
  const articles = event.dataset.articles.split(" ");
  return (
    (!choice.article || articles.includes(choice.article)) &&
    (!choice.kind || event.dataset.kind === choice.kind) &&
    (!choice.decade || event.dataset.decade === choice.decade) &&
    (!choice.shared || articles.length > 1) &&
    (!choice.conflict || "conflict" in event.dataset)
  );
}

function narrow() {
  const data = new FormData(form);
  const choice = Object.fromEntries(NAMES.map((name) => [name, String(data.get(name) || "")]));
  let shown = 0;
  for (const event of events) {
    event.hidden = !fits(event, choice);
    shown += Number(!event.hidden);
    for (const mark of document.querySelectorAll(`.mv-picture a[href="#${event.id}"]`)) {
      mark.classList.toggle("mv-faded", event.hidden);
    }
  }
  for (const year of document.querySelectorAll(".mv-year")) {
    year.hidden = !year.querySelector(".mv-event:not([hidden])");
  }
  const asked = new URLSearchParams(Object.entries(choice).filter(([, value]) => value));
  status.textContent = asked.size ? `${shown} of ${events.length} events.` : "";
  history.replaceState(null, "", (asked.size ? `?${asked}` : location.pathname) + location.hash);
}

// An event that a link leads to must not stay hidden by the filter.
function reveal() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target?.hidden) {
    form.reset();
    narrow();
    target.scrollIntoView();
  }
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = NAMES.includes(name) && form.elements.namedItem(name);
  if (field && field.type === "checkbox") field.checked = Boolean(value);
  else if (field) field.value = value;
}
form.hidden = false;
form.addEventListener("input", narrow);
window.addEventListener("hashchange", reveal);
narrow();
reveal();
