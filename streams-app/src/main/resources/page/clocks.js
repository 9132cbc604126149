// Draws the open clocks: how many there are of each band, the longest overdue and the next due.

import { about, cell, drawing, element, figure, row, rowHead, shape } from "./dom.js";
import { listed } from "./lists.js";
import { rows } from "./rows.js";
import * as words from "./words.js";

const BANDS = [
  ["overdue", "Overdue"],
  ["dueToday", "Due today"],
  ["dueSoon", "Due soon"],
  ["onTrack", "On track"],
];

export function clocks(board) {
  rows("clocks", Object.values(board.clocks).map((entry) => clockRow(entry, board.today)));
}

function clockRow(entry, today) {
  const what = (part) => ({ "data-clock": entry.clock, "data-part": part });
  const bands = BANDS.map(([band, label]) => {
    const n = entry.total[band];
    return cell(
      { class: `band ${band}${n === 0 ? " none" : ""}` },
      element("span", { class: "label" }, label),
      listed(
        entry, band, label, n,
        element("span", { class: "count" }, shape(band), figure(words.number(n), n, what(band))),
      ),
    );
  });
  const n = entry.total.open;
  const open = listed(entry, "all", "All open", n, figure(words.number(n), n, what("open")));
  return row(
    rowHead(
      element("span", { class: "title" }, entry.title),
      about(entry.clock, entry.title),
      bar(entry),
      longest(entry, what, today),
      next(entry, what, today),
    ),
    ...bands,
    cell({ class: "open" }, element("span", { class: "label" }, "All open"), open),
  );
}

function longest(entry, what, today) {
  if (entry.longestOverdue === null) return null;
  const due = words.shortDate(entry.longestOverdue, today);
  return element(
    "span",
    { class: "longest" },
    "Oldest: due ",
    figure(due, entry.longestOverdue, what("longestOverdue")),
    ", ",
    figure(words.late(entry), entry.late, what("late")),
  );
}

function next(entry, what, today) {
  if (entry.nextDue === null) return null;
  const due = entry.nextDue === today ? "today" : words.shortDate(entry.nextDue, today);
  return element("span", { class: "next" }, "Next due: ", figure(due, entry.nextDue, what("nextDue")));
}

function bar(entry) {
  let from = 0;
  const parts = BANDS.filter(([band]) => entry.total[band] > 0).map(([band]) => {
    const width = (100 * entry.total[band]) / entry.total.open;
    const part = drawing("rect", { class: band, x: `${from}%`, width: `${width}%`, height: "100%" });
    from += width;
    return part;
  });
  return drawing("svg", { class: "bar", "aria-hidden": "true" }, ...parts);
}
