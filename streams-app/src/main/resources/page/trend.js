// The last twelve months of each share, month by month.

import { drawing } from "./dom.js";
import { address } from "./place.js";
import { read } from "./reads.js";

const WIDTH = 120;
const HEIGHT = 24;

let series = new Map();

// Reads them anew, of the part that is looked at.
export async function load(board) {
  const shares = Object.values(board.indicators).filter(
    (entry) => entry.window === "ytd" && entry.basis !== "due" && entry.total.denominator !== null);
  const from = yearBefore(board.today);
  const answers = await Promise.all(shares.map((entry) =>
    read(address(`api/v1/indicators/${entry.indicator}/series`, { from, to: board.today, step: "month" }))));
  series = new Map(answers.map((answer) => [answer.indicator, answer.points]));
}

// The first of the month eleven months before.
function yearBefore(today) {
  const [year, month] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10);
}

export const points = (id) => series.get(id) ?? [];

// A line over the year; months without cases leave a gap.
export function trend(entry) {
  const values = points(entry.indicator).map((point) => point.value);
  if (values.filter((value) => value !== null).length < 2) return null;
  const x = (i) => (WIDTH * i) / (values.length - 1);
  const y = (value) => HEIGHT - 2 - (HEIGHT - 4) * value;
  let path = "";
  values.forEach((value, i) => {
    if (value !== null) path += `${i > 0 && values[i - 1] !== null ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const aim = entry.target === null ? null : drawing("line", {
    class: "aim", x1: "0", x2: String(WIDTH), y1: y(entry.target).toFixed(1), y2: y(entry.target).toFixed(1),
  });
  return drawing(
    "svg",
    { class: "trend", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    aim,
    drawing("path", { d: path }),
  );
}
