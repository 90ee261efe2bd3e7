// Editorial and readers' notes: unfolded in the margin where there is one, and on paper; folded elsewhere.

const folds = [...document.querySelectorAll(".mv-ems, .mv-annos")];
const margin = matchMedia("(min-width: 84em)"); // the same width as in article.css
const GAP = 12;

// Notes in the margin stand outside the flow, so that opening them never moves the text; where
// two would overlap, the later one moves down.
function spread() {
  let end = -Infinity;
  for (const fold of folds) {
    fold.style.removeProperty("margin-block-start");
    if (!fold.getClientRects().length) continue; // filtered or switched off
    const box = fold.getBoundingClientRect();
    const beside = fold.matches(".mv-annos") && fold.closest(".mv-par").querySelector(".mv-hl");
    const top = beside ? Math.max(box.top, beside.getBoundingClientRect().top) : box.top;
    const free = Math.max(0, top - box.top, end + GAP - box.top);
    const push = getComputedStyle(fold).position === "absolute" ? free : 0;
    if (push) fold.style.marginBlockStart = `${push}px`;
    end = box.bottom + push;
  }
}

function arrange() {
  for (const fold of folds) {
    const beside = margin.matches && getComputedStyle(fold).position === "absolute";
    fold.open = beside || Boolean(fold.querySelector(":target"));
  }
  spread();
}

// A link to a note must open the fold around it.
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target && target.closest("details");
  if (!fold) return;
  fold.open = true;
  target.scrollIntoView();
}

let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open], .mv-summary)")];
  for (const fold of folded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
});

margin.addEventListener("change", arrange);
addEventListener("resize", spread);
addEventListener("load", spread); // lines break anew when fonts arrive
addEventListener("hashchange", reveal);
for (const fold of folds) fold.addEventListener("toggle", spread);
arrange();
reveal();
