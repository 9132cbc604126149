// Draws the shares that are answered for: against target and comparators, on both bases.

import { about, cell, drawing, element, figure, find, row, rowHead, shape } from "./dom.js";
import { listedInWords } from "./lists.js";
import { rows } from "./rows.js";
import { trend } from "./trend.js";
import * as words from "./words.js";

const POLICE = ["dv-notification", "dv-risk-assessment"];
const WHOSE = { "dv-notification": "Police delay", "dv-risk-assessment": "Council response" };
const BASES = { completed: "Of those finished", due: "Of those due" };

export function indicators(board, policy) {
  const shares = Object.values(board.indicators).filter((entry) => entry.total.denominator !== null);
  const ids = [...new Set(shares.map((entry) => entry.indicator))];
  const ours = ids.filter((id) => !POLICE.includes(id));
  rows("figures", ours.map((id) => indicatorRow(board, policy, id)));
  rows("police", POLICE.filter((id) => ids.includes(id)).map((id) => indicatorRow(board, policy, id)));
  find("legend-target").hidden = !shares.some((entry) => entry.target !== null);
  for (const since of document.querySelectorAll(".since")) {
    since.textContent = board.windows.ytd ? words.date(board.windows.ytd.from, board.today) : "";
  }
}

function indicatorRow(board, policy, id) {
  const entry = (basis, window) =>
    board.indicators[basis ? `${id}/${basis}/${window}` : `${id}/${window}`];
  const whole = entry(null, "ytd");
  const definition = policy.find((indicator) => indicator.id === id);
  const head = indicatorHead(whole ?? entry("completed", "ytd"), definition, took(board, id));
  const of = (basis, attributes) =>
    share(entry(basis, "ytd"), [entry(basis, "28d"), entry(basis, "7d")], definition, attributes);
  return whole
    ? row(head, of(null, { class: "both", colspan: "2" }))
    : row(head, of("completed", {}), overdueNow(of("due", {}), board.clocks[id]));
}

// Of the misses those can be listed that are still open.
function overdueNow(cell, clock) {
  const n = clock?.total.overdue ?? 0;
  if (n === 0) return cell;
  const shown = figure(words.number(n), n, { "data-clock": clock.clock, "data-part": "overdue" });
  cell.append(element(
    "span", { class: "recent overdue-now" }, "Overdue now: ", listedInWords(clock, "overdue", n, shown)));
  return cell;
}

function indicatorHead(entry, definition, took) {
  const whose = WHOSE[entry.indicator];
  const aim = entry.target === null ? null : element(
    "span",
    { class: "aim" },
    "Target ",
    figure(words.percent(entry.target), entry.target, {
      "data-indicator": entry.indicator, "data-part": "target",
    }),
    ` ${words.target(entry)}`,
  );
  return rowHead(
    whose ? element("span", { class: "whose" }, whose) : null,
    element("span", { class: "title" }, entry.title),
    about(entry.indicator, entry.title),
    took,
    aim,
    ...words.comparators(definition).map((text) => element("span", { class: "comparator" }, text)),
    trend(entry),
  );
}

// How long it took, of clocks whose shares do not say that.
function took(board, id) {
  const usual = board.durations[`${id}/ytd`];
  if (usual === undefined || usual.count === 0) return null;
  const today = board.durations[`${id}/day`];
  return element(
    "span",
    { class: "took" },
    "Median: ", length(usual, "median"),
    today.count === 0 ? "; none today" : "; longest today: ",
    today.count === 0 ? null : length(today, "longest"),
  );
}

const length = (entry, name) =>
  figure(words.length(entry[name]), entry[name], {
    "data-duration": entry.clock, "data-window": entry.window, "data-part": name,
  });

function share(entry, recent, definition, attributes) {
  const label = entry.basis ? element("span", { class: "label" }, BASES[entry.basis]) : null;
  if (entry.total.value === null) {
    const none = figure("no cases yet", null, part(entry, "value"));
    return cell(attributes, label, element("span", { class: "nothing" }, none));
  }
  return cell(
    attributes,
    label,
    element("span", { class: "value" }, percent(entry, "value", entry.total.value), verdict(entry)),
    scale(entry, definition),
    element("span", { class: "parts" }, ...ofHowMany(entry)),
    element("span", { class: "parts range" }, ...range(entry)),
    families(entry),
    ...recent.map((of) =>
      element("span", { class: of.window === "7d" ? "recent week" : "recent" }, `${words.window(of.window)}: `, ...lately(of))),
  );
}

const part = (entry, name) => ({
  "data-indicator": entry.indicator,
  "data-basis": entry.basis ?? "",
  "data-window": entry.window,
  "data-part": name,
});
const percent = (entry, name, value) => figure(words.percent(value), value, part(entry, name));
const plain = (entry, name) =>
  figure(words.number(entry.total[name]), entry.total[name], part(entry, name));
const ofHowMany = (entry) => [plain(entry, "numerator"), " of ", plain(entry, "denominator")];

function range(entry) {
  const { low, high } = entry.interval;
  return ["95%: ", percent(entry, "low", low), " to ", percent(entry, "high", high)];
}

function lately(entry) {
  if (entry.total.value === null) return [figure("no cases", null, part(entry, "value"))];
  return [percent(entry, "value", entry.total.value), " ", element("span", { class: "pair" }, "(", ...ofHowMany(entry), ")")];
}

function verdict(entry) {
  const met = words.meets(entry);
  if (met === null) return null;
  return element(
    "span",
    { class: `verdict ${met ? "met" : "missed"}` },
    shape(met ? "met" : "missed"),
    met ? "on target" : "off target",
  );
}

function families(entry) {
  if (!(entry.total.siblingGroups > 0)) return null;
  const groups = entry.total.siblingGroups;
  return element(
    "span",
    { class: "families" },
    plain(entry, "siblingGroups"),
    groups === 1 ? " family; the largest sibling group has " : " families; the largest sibling group has ",
    plain(entry, "largestSiblingGroup"),
  );
}

// A scale from 0 to 100%: the interval, the share in it, the target, and what others have.
function scale(entry, definition) {
  const at = (value) => `${value * 100}%`;
  const { low, high } = entry.interval;
  const aim = entry.target === null ? null : drawing("line", {
    class: "aim", x1: at(entry.target), x2: at(entry.target), y1: "-3", y2: "19",
  });
  const others = words.sharesOfOthers(definition).map((value) =>
    drawing("line", { class: "other", x1: at(value), x2: at(value), y1: "1", y2: "15" }));
  return drawing(
    "svg",
    { class: "scale", "aria-hidden": "true" },
    drawing("rect", { class: "track", width: "100%", height: "2", y: "7" }),
    drawing("rect", { class: "interval", x: at(low), width: at(high - low), height: "8", y: "4", rx: "4" }),
    ...others,
    aim,
    drawing("circle", { cx: at(entry.total.value), cy: "8", r: "5" }),
  );
}

