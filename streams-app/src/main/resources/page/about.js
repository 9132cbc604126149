// Tells of one figure what is counted, by which rule and on which days.

import { element, find, put } from "./dom.js";
import { inWords } from "./filters.js";
import { address, part } from "./place.js";
import { read, save } from "./reads.js";
import { duePoints, points } from "./trend.js";
import * as words from "./words.js";

// Opens it wherever a figure's button is pressed.
export function listen(board, policy) {
  document.addEventListener("click", (event) => {
    const id = event.target.closest("[data-about]")?.dataset.about;
    if (id) open(policy().find((indicator) => indicator.id === id), board());
  });
  find("about-close").addEventListener("click", () => find("about").close());
}

async function open(definition, board) {
  find("about-title").textContent = definition.title;
  put(find("about-body"), [
    element("p", {}, definition.counts),
    list(facts(definition, board)),
    ...months(definition),
    element("p", { class: "note" }, "Past days are shown with what is known today: corrections and late records change them."),
    csv(definition),
  ]);
  find("about").showModal();
  find("about-body").querySelector("#holidays").textContent = await holidays(board);
}

function facts(definition, board) {
  const ytd = board.windows.ytd;
  const between = `${words.dayInFull(ytd.from)} to ${words.dayInFull(ytd.to)}`;
  return [
    ["Rule", rule(definition)],
    ["Better is", { higher: "more", lower: "less", neither: "neither: a figure to watch" }[definition.polarity]],
    ["Target", definition.target === null ? "none" : words.percent(definition.target)],
    ...definition.comparators.map((figure) => ["Others", words.figureOf(figure)]),
    ...definition.history.map((figure) => ["Before", words.figureOf(figure)]),
    ["Source", definition.source || "not given"],
    ["Days", between],
    ["Bank holidays in them", element("span", { id: "holidays" }, "…")],
    ["Of", inWords() || "everything"],
  ];
}

function rule(definition) {
  if (definition.unit === null) return definition.counts;
  const days = definition.unit === "working-days"
    ? "in working days: Monday to Friday without bank holidays"
    : "in calendar days or months";
  return `Counted ${days}. The day on which the clock starts is day 0; it is in time up to the end of the due day, and overdue from the day after. Of those finished: of the cases that were completed in these days, the share in time. Of those due: of the cases whose due day fell in them and is past, the share finished in time; one that is still open is a miss.`;
}

const list = (pairs) =>
  element("dl", {}, ...pairs.flatMap(([name, what]) =>
    [element("dt", {}, name), element("dd", {}, what)]));

function months(definition) {
  const known = points(definition.id);
  if (known.length === 0) return [];
  const due = duePoints(definition.id);
  const columns = due.length === 0 ? ["Share"] : ["Of those finished", "Of those due"];
  return [element(
    "table",
    {},
    element("caption", { class: "shown" }, "Month by month"),
    element("thead", {}, element("tr", {}, ...["From", ...columns].map((text) =>
      element("th", { scope: "col" }, text)))),
    element("tbody", {}, ...known.map((point, i) => element(
      "tr",
      {},
      element("th", { scope: "row" }, words.date(point.from, "")),
      monthly(point),
      due.length === 0 ? null : monthly(due[i]),
    ))),
  )];
}

const monthly = (point) => element("td", {}, point.value === null ? "no cases"
  : `${words.percent(point.value)} (${words.number(point.numerator)} of ${words.number(point.denominator)})`);

function csv(definition) {
  const button = element("button", { type: "button" }, "Save as a table (CSV), by team");
  const by = Object.keys(part()).includes("team") ? "locality" : "team";
  button.addEventListener("click", () =>
    save(address(`api/v1/indicators/${definition.id}`, { by })));
  return button;
}

async function holidays(board) {
  const { from, to } = board.windows.ytd;
  const { bankHolidays } = await read(`api/v1/calendar?from=${from}&to=${to}`);
  return bankHolidays.length === 0 ? "none" : words.list(bankHolidays.map(words.dayInFull));
}
