// What changed since this browser last looked. Only numbers are kept, and only in this browser.

import { element, find, put } from "./dom.js";
import { part } from "./place.js";
import * as words from "./words.js";

const BANDS = ["overdue", "dueToday"];
const key = () => `dutywatch.seen.${JSON.stringify(part())}`;

let seen = null;

// Takes up what was kept when the board was last looked at.
export function recall() {
  try {
    seen = JSON.parse(localStorage.getItem(key()));
  } catch (unreadable) {
    seen = null;
  }
}

// Keeps what is seen now.
export function keep(board) {
  if (board === null || Object.keys(board.clocks).length === 0) return;
  const counts = Object.fromEntries(Object.values(board.clocks).map((entry) => [entry.clock, entry.total]));
  try {
    localStorage.setItem(key(), JSON.stringify({ at: board.now, policy: board.policy.id, counts }));
  } catch (noRoom) {
    // A browser that keeps nothing has nothing to compare with.
  }
}

export function draw(board) {
  const lines = seen?.policy === board.policy.id ? changes(board) : [];
  find("since").hidden = lines.length === 0;
  if (lines.length === 0) return;
  put(find("since-title"), [`Since you last looked (${words.shortMoment(new Date(seen.at))}):`]);
  put(find("since-list"), lines.map((line) => element("li", {}, line)));
}

function changes(board) {
  return Object.values(board.clocks).flatMap((entry) =>
    BANDS.map((band) => {
      const before = seen.counts[entry.clock]?.[band];
      const now = entry.total[band];
      if (before === undefined || before === now) return null;
      const by = Math.abs(now - before);
      return `${entry.title}: ${words.number(by)} ${now > before ? "more" : "fewer"} ${words.bandName(band)} (${words.number(before)} then, ${words.number(now)} now)`;
    }).filter((line) => line !== null));
}

// From now on all of it has been seen.
export function dismiss(board) {
  keep(board);
  recall();
  draw(board);
}
