// Marks the section being read in the list of contents.

const links = new Map(
  [...document.querySelectorAll(".mv-side .mv-contents a")].map((a) => [a.hash.slice(1), a]),
);
const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

function mark() {
  const edge = innerHeight / 3;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < edge);
  const current = links.get(passed.at(-1)?.id);
  for (const link of links.values()) {
    if (link === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

if (headings.length) {
  // The observer fires when a heading crosses the edge; scrolling itself costs nothing.
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  for (const heading of headings) observer.observe(heading);
}
