// Draws the board. Whatever comes from data is set as text, never as HTML, and every number says in
// data- attributes what it is, with its exact value.

import * as words from "./words.js";

const BANDS = [
  ["overdue", "Overdue"],
  ["dueToday", "Due today"],
  ["dueSoon", "Due soon"],
  ["onTrack", "On track"],
];
const SVG = "http://www.w3.org/2000/svg";
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export const find = (id) => document.getElementById(id);

export function element(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function drawing(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

const shape = (name) =>
  drawing("svg", { "aria-hidden": "true" }, drawing("use", { href: `#${name}` }));

// A figure with its exact value beside what is shown of it.
const figure = (shown, value, what) =>
  element("span", { class: "n", ...what, "data-value": value === null ? "" : String(value) }, shown);

// Puts children in the place of others, and leaves alone what is as it was, so that a reader's
// place is kept.
export function put(parent, nodesOrTexts, show = () => {}) {
  const children = nodesOrTexts.map((child) => (child instanceof Node ? child : new Text(child)));
  const before = [...parent.childNodes];
  if (before.length !== children.length) {
    parent.replaceChildren(...children);
    return;
  }
  children.forEach((child, i) => {
    if (!before[i].isEqualNode(child)) {
      before[i].replaceWith(child);
      show(child);
    }
  });
}

// Tints what changed for a second: a hint only, which takes no room and hides nothing.
function flash(row) {
  if (!calm.matches) {
    row.animate([{ backgroundColor: "var(--flash)" }, { backgroundColor: "transparent" }], 1000);
  }
}

const row = (...cells) => element("tr", { role: "row" }, ...cells);
const rowHead = (...children) => element("th", { scope: "row", role: "rowheader" }, ...children);
const cell = (attributes, ...children) => element("td", { role: "cell", ...attributes }, ...children);
const rows = (section, list, show) => {
  find(section).hidden = list.length === 0;
  put(document.querySelector(`#${section} tbody`), list, show);
};

export function clocks(board) {
  rows("clocks", Object.values(board.clocks).map((entry) => clockRow(entry, board.today)), flash);
}

function clockRow(entry, today) {
  const what = (part) => ({ "data-clock": entry.clock, "data-part": part });
  const bands = BANDS.map(([band, label]) => {
    const n = entry.total[band];
    return cell(
      { class: `band ${band}${n === 0 ? " none" : ""}` },
      element("span", { class: "label" }, label),
      element("span", { class: "count" }, shape(band), figure(words.number(n), n, what(band))),
    );
  });
  const open = figure(words.number(entry.total.open), entry.total.open, what("open"));
  return row(
    rowHead(element("span", { class: "title" }, entry.title), bar(entry), longest(entry, what, today)),
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

const POLICE = ["dv-notification", "dv-risk-assessment"];
const WHOSE = { "dv-notification": "Police delay", "dv-risk-assessment": "Council response" };

export function indicators(board) {
  const ids = [...new Set(Object.values(board.indicators).map((entry) => entry.indicator))];
  const ours = ids.filter((id) => !POLICE.includes(id));
  rows("figures", ours.map((id) => indicatorRow(board, id)), flash);
  rows("police", POLICE.filter((id) => ids.includes(id)).map((id) => indicatorRow(board, id)), flash);
  find("legend-target").hidden = !Object.values(board.indicators).some((entry) => entry.target !== null);
  for (const since of document.querySelectorAll(".since")) {
    since.textContent = board.windows.ytd ? words.date(board.windows.ytd.from, board.today) : "";
  }
}

function indicatorRow(board, id) {
  const entry = (basis, window) =>
    board.indicators[basis ? `${id}/${basis}/${window}` : `${id}/${window}`];
  const whole = entry(null, "ytd");
  const head = indicatorHead(whole ?? entry("completed", "ytd"));
  if (whole) {
    return row(head, share(whole, entry(null, "28d"), { class: "both", colspan: "2" }));
  }
  const both = ["completed", "due"].map((basis) =>
    share(entry(basis, "ytd"), entry(basis, "28d"), {}));
  return row(head, ...both);
}

function indicatorHead(entry) {
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
    aim,
  );
}

const BASES = { completed: "Of those finished", due: "Of those due" };

function share(entry, recent, attributes) {
  const label = entry.basis ? element("span", { class: "label" }, BASES[entry.basis]) : null;
  if (entry.total.value === null) {
    const none = figure("no cases yet", null, part(entry, "value"));
    return cell(attributes, label, element("span", { class: "nothing" }, none));
  }
  return cell(
    attributes,
    label,
    element("span", { class: "value" }, percent(entry, "value", entry.total.value), verdict(entry)),
    scale(entry),
    element("span", { class: "parts" }, ...ofHowMany(entry)),
    element("span", { class: "parts" }, ...range(entry)),
    families(entry),
    element("span", { class: "recent" }, "28 days: ", ...lately(recent)),
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

// A scale from 0 to 100%: the interval, the share in it, and the target.
function scale(entry) {
  const at = (value) => `${value * 100}%`;
  const { low, high } = entry.interval;
  const aim = entry.target === null ? null : drawing("line", {
    class: "aim", x1: at(entry.target), x2: at(entry.target), y1: "-3", y2: "19",
  });
  return drawing(
    "svg",
    { class: "scale", "aria-hidden": "true" },
    drawing("rect", { class: "track", width: "100%", height: "2", y: "7" }),
    drawing("rect", { class: "interval", x: at(low), width: at(high - low), height: "8", y: "4", rx: "4" }),
    aim,
    drawing("circle", { cx: at(entry.total.value), cy: "8", r: "5" }),
  );
}

export function feeds(board, now) {
  rows("feeds", Object.values(board.feeds).map((entry) => feedRow(entry, now)));
}

function feedRow(entry, now) {
  const what = (name) => ({
    "data-feed": entry.feed, "data-authority": entry.authority ?? "", "data-part": name,
  });
  const labelled = (label, shown) => cell({}, element("span", { class: "label" }, label), shown);
  const instant = (name, inWords) =>
    figure(entry[name] ? inWords(new Date(entry[name])) : "nothing yet", entry[name], what(name));
  return row(
    rowHead(
      element("span", { class: "title" }, words.feedName(entry.feed)),
      entry.authority ? element("span", { class: "authority" }, entry.authority) : null,
    ),
    labelled("Last arrival", instant("lastArrival", (then) => words.age(now - then))),
    labelled("Newest event", instant("lastEvent", words.shortMoment)),
    labelled("Accepted", figure(words.number(entry.accepted), entry.accepted, what("accepted"))),
    labelled("Refused", figure(words.number(entry.rejected), entry.rejected, what("rejected"))),
  );
}

// What is doubtful, kind by kind; the facts themselves are answered on the monitor's own machine.
export function quality(board) {
  const kinds = Object.entries(board.quality);
  const all = kinds.reduce((sum, [, count]) => sum + count, 0);
  find("quality").hidden = kinds.length === 0;
  const shown = figure(words.number(all), all, { "data-sum": "findings" });
  put(find("quality").querySelector("summary"), words.quality(all, shown));
  put(find("quality").querySelector("ul"), kinds.map(([kind, count]) => kindLine(kind, count)));
}

function kindLine(kind, count) {
  const found = count === 0 ? "none found" : words.number(count);
  const list = count > 0 && words.isOwnMachine(location.hostname);
  return element(
    "li",
    {},
    `${words.findingName(kind)}: `,
    figure(found, count, { "data-finding": kind }),
    list ? element("span", {}, " ", element("a", { href: `api/v1/quality?finding=${kind}` }, "list")) : null,
  );
}

// The first line in words, from the open clocks.
export function headline(board) {
  const entries = words.counted(board.clocks);
  const sum = (band) => entries.reduce((total, entry) => total + entry.total[band], 0);
  const total = (band) =>
    figure(words.number(sum(band)), sum(band), { "data-sum": band });
  const overdue = sum("overdue");
  const today = sum("dueToday");
  if (overdue === 0 && today === 0) return ["Nothing is overdue, and nothing falls due today."];
  const first =
    overdue === 0 ? ["Nothing is overdue. "] : [total("overdue"), overdue === 1 ? " is overdue. " : " are overdue. "];
  const second =
    today === 0 ? ["Nothing falls due today."] : [total("dueToday"), today === 1 ? " falls due today." : " fall due today."];
  return [...first, ...second];
}

export function detail(board) {
  const sentence = (label, band, more) => {
    const some = words.counted(board.clocks).filter((entry) => entry.total[band] > 0);
    if (some.length === 0) return null;
    const parts = some.flatMap((entry, i) => {
      const n = entry.total[band];
      const what = { "data-clock": entry.clock, "data-part": band };
      return [i === 0 ? " " : ", ", figure(words.number(n), n, what), ` ${words.thing(entry, n)}`, ...more(entry)];
    });
    return element("span", {}, shape(band), element("strong", {}, label), ...parts, ". ");
  };
  const worst = (entry) => {
    if (entry.longestOverdue === null) return [];
    const what = { "data-clock": entry.clock, "data-part": "late" };
    return [" (longest ", figure(words.late(entry), entry.late, what), ")"];
  };
  return [sentence("Overdue:", "overdue", worst), sentence("Due today:", "dueToday", () => [])]
    .filter((each) => each !== null);
}
