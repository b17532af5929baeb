/* Only what links, forms and htmx cannot do: pause live parts, show how far an upload is, copy, close menus. */
(() => {
  "use strict";
  const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);

  /* A live part can be paused; changes that come meanwhile wait and are fetched when it goes on. */
  const say = (part, state) => {
    part.dataset.liveState = state;
    const text = part.querySelector(".live-text");
    if (text) text.textContent = text.dataset[state];
  };
  const livePart = (event) => event.target instanceof Element ? event.target.closest("[data-live]") : null;
  const isPaused = (part) => part.querySelector("[data-live-pause]").getAttribute("aria-pressed") === "true";
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-live-pause]");
    if (!button) return;
    const part = button.closest("[data-live]");
    const paused = button.getAttribute("aria-pressed") !== "true";
    const waiting = part.dataset.liveState === "waiting";
    button.setAttribute("aria-pressed", String(paused));
    say(part, paused ? "paused" : "on");
    if (waiting && !paused) window.htmx.trigger(part.querySelector("[hx-get]"), "resume");
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    const part = livePart(event);
    if (!part || event.target.parentElement !== part || !isPaused(part)) return;
    event.preventDefault();
    say(part, "waiting");
  });
  document.addEventListener("htmx:sseOpen", (event) => { const part = livePart(event); if (part && !isPaused(part)) say(part, "on"); });
  document.addEventListener("htmx:sseError", (event) => { const part = livePart(event); if (part) say(part, "off"); });

  /* An upload says how far it is; the form itself is an ordinary one. */
  const progressOf = (event) => event.target instanceof Element ? event.target.closest("form[data-upload]")?.querySelector("[data-upload-progress]") : null;
  const tell = (box, key) => { const text = box.querySelector(".upload-text"); text.textContent = text.dataset[key]; };
  document.addEventListener("htmx:xhr:progress", (event) => {
    const box = progressOf(event);
    if (!box || !event.detail.lengthComputable) return;
    const share = event.detail.loaded / event.detail.total;
    box.hidden = false;
    box.querySelector("progress").value = share * 100;
    tell(box, share < 1 ? "sending" : "checking");
  });
  document.addEventListener("htmx:sendError", (event) => { const box = progressOf(event); if (box) { box.hidden = false; tell(box, "failed"); } });

  /* Copy an identifier. */
  const ready = (root) => {
    each("[data-live-pause]", (button) => { button.hidden = false; }, root);
    if (navigator.clipboard) each("[data-copy]", (button) => { button.hidden = false; }, root);
    /* A refusal takes the focus when it comes, and never again when a live part renews itself. */
    const problem = root.querySelector("main > .problem");
    if (problem) problem.focus();
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    const name = button.getAttribute("aria-label");
    button.setAttribute("aria-label", button.dataset.copied);
    setTimeout(() => button.setAttribute("aria-label", name), 2000);
  });

  /* Menus close on Escape and when the reader goes elsewhere. */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    each("details.menu[open]", (menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  });
  document.addEventListener("click", (event) => each("details.menu[open]", (menu) => { if (!menu.contains(event.target)) menu.open = false; }));

  document.addEventListener("htmx:afterSettle", (event) => ready(event.target));
  ready(document);
})();
