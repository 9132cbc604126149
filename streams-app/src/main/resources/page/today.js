// What the police have told today, and what became of it.

import { element, figure, find, put } from "./dom.js";
import { listedInWords } from "./lists.js";
import { ASSESSED, RECEIVED, WAITING } from "./waiting.js";
import * as words from "./words.js";

export function today(board) {
  const entry = (key) => board.indicators[key];
  const waiting = board.clocks[WAITING];
  put(find("today"), [
    count("Received today", entry(RECEIVED), "numerator"),
    count("Assessed today", entry(ASSESSED), "denominator"),
    waiting ? item("Waiting", open(waiting)) : null,
    inTime(entry("dv-notification/completed/day")),
  ].filter((each) => each !== null));
}

const item = (label, ...shown) =>
  element("div", {}, element("dt", {}, label), element("dd", {}, ...shown));

const part = (entry, name) =>
  figure(words.number(entry.total[name]), entry.total[name], {
    "data-indicator": entry.indicator,
    "data-basis": entry.basis ?? "",
    "data-window": entry.window,
    "data-part": name,
  });

const count = (label, entry, name) => (entry ? item(label, part(entry, name)) : null);

function open(entry) {
  const n = entry.total.open;
  const what = { "data-clock": entry.clock, "data-part": "open" };
  return listedInWords(entry, "all", n, figure(words.number(n), n, what));
}

function inTime(entry) {
  if (!entry) return null;
  const shown = entry.total.denominator === 0
    ? [part(entry, "denominator"), " received"]
    : [part(entry, "numerator"), " of ", part(entry, "denominator")];
  return item("Police in time today", ...shown);
}
