// An article in two languages: both, or the one the reader chooses. The choice is remembered.

const NAMES = { en: "English", ru: "Русский", kk: "Қазақша", both: "Both" };
const KEPT = "mv-languages";

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // storage may be refused
  }
}

function keep(choice) {
  try {
    localStorage.setItem(KEPT, choice);
  } catch {
    // The choice then lasts for this page.
  }
}

function offer(place, text) {
  const choices = [...place.dataset.switch.split(" "), "both"];
  const show = (choice) => {
    text.dataset.languages = choice;
    for (const button of place.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === choice));
    }
  };
  for (const choice of choices) {
    const button = document.createElement("button");
    button.type = "button";
    button.value = choice;
    if (choice !== "both") button.lang = choice;
    button.textContent = NAMES[choice] || choice;
    button.addEventListener("click", () => {
      show(choice);
      keep(choice);
    });
    place.append(button);
  }
  show(choices.includes(kept()) ? kept() : "both");
}

// An address inside the language that is not shown leads to its paragraph all the same.
function find() {
  const target = document.getElementById(location.hash.slice(1));
  if (target && !target.getClientRects().length) target.closest(".mv-par")?.scrollIntoView();
}

const place = document.querySelector(".mv-switch");
const text = document.querySelector(".mv-text");
if (place && text) {
  offer(place, text);
  find();
  addEventListener("hashchange", find);
}
