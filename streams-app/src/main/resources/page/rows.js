// The rows of a table on the board, which is hidden while there are none.

import { find, put } from "./dom.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export function rows(section, list) {
  find(section).hidden = list.length === 0;
  put(document.querySelector(`#${section} tbody`), list, flash);
}

// Tints what changed for a second: a hint only, which takes no room and hides nothing.
function flash(row) {
  if (!calm.matches) {
    row.animate([{ backgroundColor: "var(--flash)" }, { backgroundColor: "transparent" }], 1000);
  }
}
