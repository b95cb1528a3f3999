// A payment that nobody knows the end of: the page looks whether there is news, and shows it. Without this file the page
// loads itself again.
"use strict";

const waiting = document.querySelector("[data-waiting]");
const PAUSE = 3000;
// no longer than a session lasts by itself: a page left open must not keep somebody signed in
const LOOKS = 300;

const look = async (left) => {
  if (left === 0) {
    return;
  }
  try {
    const answer = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const state = page.querySelector("[data-waiting]");
    if (!state || state.dataset.waiting !== waiting.dataset.waiting) {
      location.reload();
      return;
    }
  } catch {
    // no connection just now: it looks again
  }
  setTimeout(look, PAUSE, left - 1);
};

if (waiting) {
  setTimeout(look, PAUSE, LOOKS);
}
