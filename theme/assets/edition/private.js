// A private copy: study text, authors' words, or both. By button, or by the keys s, o and b,
// which can be switched off; both choices are remembered. The public site never loads this.

"use strict";

(() => {
  const LAYERS = { study: ["Study text", "s"], both: ["Both", "b"], own: ["Authors’ words", "o"] };
  const [LAYER, KEYS] = ["mv-layer", "mv-layer-keys"];
  const root = document.documentElement;

  function kept(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // storage may be refused
    }
  }

  function keep(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // The choice then lasts for this page.
    }
  }

  // Before the first paint, so that nothing flashes.
  root.dataset.layer = kept(LAYER) in LAYERS ? kept(LAYER) : "both";

  function offer() {
    const place = document.querySelector(".mv-layers");
    if (!place) return;
    const status = document.createElement("span");
    status.className = "mv-hidden";
    status.setAttribute("role", "status");

    function show(layer, say) {
      // What is read stays where it is: the first paragraph in sight is held.
      const first = [...document.querySelectorAll(".mv-par")].find(
        (p) => p.getBoundingClientRect().bottom > 80,
      );
      const top = first?.getBoundingClientRect().top;
      root.dataset.layer = layer;
      for (const button of place.querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(button.value === layer));
      }
      if (first && say && scrollY) scrollBy(0, first.getBoundingClientRect().top - top);
      if (say) status.textContent = `Shown: ${LAYERS[layer][0]}`;
    }

    function choose(layer) {
      show(layer, true);
      keep(LAYER, layer);
    }

    for (const layer of place.dataset.layers.split(" ")) {
      const button = document.createElement("button");
      const [name, key] = LAYERS[layer];
      button.type = "button";
      button.value = layer;
      button.setAttribute("aria-keyshortcuts", key);
      const hint = document.createElement("kbd");
      hint.textContent = key;
      button.append(`${name} `, hint);
      button.addEventListener("click", () => choose(layer));
      place.append(button);
    }
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = kept(KEYS) !== "off";
    box.addEventListener("change", () => keep(KEYS, box.checked ? "on" : "off"));
    label.append(box, " keys s, b, o");
    place.append(label, status);
    show(root.dataset.layer, false);

    document.addEventListener("keydown", (event) => {
      if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.isComposing || event.repeat || event.defaultPrevented) return;
      if (event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
      const layer = Object.keys(LAYERS).find((name) => LAYERS[name][1] === event.key);
      if (layer) choose(layer);
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", offer);
  else offer();
})();
