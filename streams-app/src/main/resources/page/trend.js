// The last twelve months of each share, month by month, on each basis that it has.

import { drawing } from "./dom.js";
import { address } from "./place.js";
import { read } from "./reads.js";

const WIDTH = 120;
const HEIGHT = 24;

let series = new Map();

// Reads them anew, of the part that is looked at.
export async function load(board) {
  const shares = Object.values(board.indicators).filter(
    (entry) => entry.window === "ytd" && entry.total.denominator !== null);
  const from = yearBefore(board.today);
  const answers = await Promise.all(shares.map((entry) =>
    read(address(`api/v1/indicators/${entry.indicator}/series`, {
      from, to: board.today, step: "month", ...(entry.basis === null ? {} : { basis: entry.basis }),
    }))));
  series = new Map(answers.map((answer) => [key(answer.indicator, answer.basis), answer.points]));
}

// The first of the month eleven months before.
function yearBefore(today) {
  const [year, month] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10);
}

const key = (id, basis) => (basis === null ? id : `${id}/${basis}`);

// Those of a figure without bases, or of those finished.
export const points = (id) => series.get(id) ?? series.get(key(id, "completed")) ?? [];

// Those of those due; none of a figure without bases.
export const duePoints = (id) => series.get(key(id, "due")) ?? [];

const values = (points) => points.map((point) => point.value);
const y = (value) => HEIGHT - 2 - (HEIGHT - 4) * value;

// A line over the year; months without cases leave a gap.
function line(shares) {
  const x = (i) => (WIDTH * i) / (shares.length - 1);
  let path = "";
  shares.forEach((value, i) => {
    if (value !== null) path += `${i > 0 && shares[i - 1] !== null ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  return path;
}

// Of those finished, and where that is not the same, of those due.
export function trend(entry) {
  const finished = values(points(entry.indicator));
  const due = values(duePoints(entry.indicator));
  if (finished.filter((value) => value !== null).length < 2) return null;
  const differs = due.some((value, i) => value !== finished[i]);
  const aim = entry.target === null ? null : drawing("line", {
    class: "aim", x1: "0", x2: String(WIDTH), y1: y(entry.target).toFixed(1), y2: y(entry.target).toFixed(1),
  });
  return drawing(
    "svg",
    { class: "trend", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    aim,
    differs ? drawing("path", { class: "due", d: line(due) }) : null,
    drawing("path", { d: line(finished) }),
  );
}
