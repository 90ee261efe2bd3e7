// Runs before the first paint: a reader who chose light or dark must not see the other one flash.
// Printing stays black on white, because no choice lets the dark style sheet reach paper.

"use strict";

try {
  const chosen = localStorage.getItem("mv-scheme");
  if (chosen) document.getElementById("mv-dark").media = chosen === "dark" ? "screen" : "not all";
} catch {
  // Storage may be refused; the system's preference then holds.
}
