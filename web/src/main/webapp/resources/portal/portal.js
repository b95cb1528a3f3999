// The pages work without this file; it only spares a round trip to the server.
"use strict";

// A fold-out opens and closes in place.
for (const button of document.querySelectorAll("button.fold")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    document.getElementById(button.getAttribute("aria-controls")).className = open ? "folded-out" : "folded";
  });
}

// The account switcher closes on Escape and on a click beside it.
const switcher = document.querySelector("details.switcher");
if (switcher) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && switcher.open) {
      switcher.open = false;
      switcher.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!switcher.contains(event.target)) {
      switcher.open = false;
    }
  });
}

// A panel that its link has opened closes on Escape, as on its cross.
document.addEventListener("keydown", (event) => {
  const panel = event.key === "Escape" && document.querySelector("[role=dialog]:target");
  if (panel) {
    location.hash = panel.querySelector("a").hash;
  }
});

// Letters of a card's number are capitals, as on the card.
for (const field of document.querySelectorAll("input.capitals")) {
  field.addEventListener("input", () => {
    const at = field.selectionStart;
    field.value = field.value.toUpperCase();
    field.setSelectionRange(at, at);
  });
}

// A form is sent once, however often its button is pressed.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
}
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// A file is made once, however often its link is pressed in a row.
for (const link of document.querySelectorAll(".downloads a")) {
  link.addEventListener("click", (event) => {
    if (event.detail > 1) {
      event.preventDefault();
    }
  });
}
