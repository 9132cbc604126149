// The cases behind a number of the board, page by page.

import { cell, element, find, put, row, rowHead } from "./dom.js";
import { called, load } from "./names.js";
import { address, part } from "./place.js";
import { read, save } from "./reads.js";
import * as words from "./words.js";

const BANDS = ["all", "overdue", "dueToday", "dueSoon", "onTrack"];
const asked = new URLSearchParams(location.search);

const clock = () => asked.get("clock") ?? "";
const band = () => asked.get("band") ?? "all";

// The address of this list, or of another one of the same part of the board.
function listed(path, more) {
  const query = { band: band(), limit: asked.get("limit"), ...more };
  for (const name of ["cursor", "limit"]) if (query[name] === null) delete query[name];
  return address(path, query);
}

const question = () => listed(
  `api/v1/clocks/${encodeURIComponent(clock())}/cases`, { cursor: asked.get("cursor") });

async function show() {
  await load();
  const policy = (await read("api/v1/indicators")).indicators.filter((each) => each.unit !== null);
  if (!asked.has("clock")) {
    location.replace(listed("cases", { clock: policy[0].id }));
    return;
  }
  choices(policy);
  const answer = await read(question());
  const title = policy.find((each) => each.id === clock()).title;
  said(title, answer);
  find("cases").hidden = answer.cases.length === 0;
  put(document.querySelector("#cases tbody"), answer.cases.map((one) => caseRow(one, answer.at)));
  turn("first", asked.has("cursor") ? null : undefined);
  turn("next", answer.next ?? undefined);
}

function said(title, answer) {
  const of = Object.entries(part()).map(([dimension, code]) => called(dimension, code));
  const which = words.bandName(band());
  find("title").textContent = `${title}: ${which}`;
  document.title = `${title}: ${which}`;
  find("said").textContent =
    `${words.count(answer.total, "case", "cases")} ${which} on ${words.dayInFull(answer.at)}${of.length > 0 ? `, ${of.join(", ")}` : ""}. The most urgent come first.`;
  find("missing").hidden = answer.missingPartitions.length === 0;
  find("missing").textContent =
    "Another instance of the monitor did not answer: cases that it holds are missing here.";
}

function caseRow(one, today) {
  const labelled = (label, ...shown) =>
    cell({}, element("span", { class: "label" }, label), ...shown);
  const record = one.child === null
    ? element("span", { class: "subject" }, one.subject)
    : element("a", { href: `child#${one.child}`, class: "subject" }, one.subject);
  return row(
    rowHead(words.shortDate(one.due, today)),
    labelled("Working days", left(one)),
    labelled("Record", record),
    labelled("Started", words.shortDate(one.started, today), waiting(one)),
    labelled("Team", called("team", one.team)),
    labelled("Locality", called("locality", one.locality)),
    labelled("Referred by", called("agency", one.agency)),
    labelled("Council", called("authority", one.authority)),
  );
}

function left(one) {
  const text = one.workingDaysOver === null
    ? `${one.workingDaysLeft} left`
    : one.workingDaysOver === 0 ? "over, less than 1" : `${one.workingDaysOver} over`;
  return element("strong", { class: `band-${one.band}` }, `${text} (${words.bandName(one.band)})`);
}

function waiting(one) {
  if (one.hoursWaiting === undefined) return null;
  return element("span", {}, `, waiting ${words.waited(Math.round(one.hoursWaiting * 60) * 60_000)}`);
}

// A link to another page of the list; undefined where there is none.
function turn(id, cursor) {
  find(id).hidden = cursor === undefined;
  if (cursor !== undefined) find(id).href = listed("cases", { clock: clock(), cursor });
}

function choices(policy) {
  const options = (of, chosen, called) => of.map((value) =>
    element("option", { value, selected: value === chosen && "" }, called(value)));
  put(find("clock"), options(
    policy.map((each) => each.id), clock(), (id) => policy.find((each) => each.id === id).title));
  put(find("band"), options(BANDS, band(), words.bandName));
}

function another() {
  location.href = listed("cases", { clock: find("clock").value, band: find("band").value });
}

for (const id of ["clock", "band"]) find(id).addEventListener("change", another);
find("csv").addEventListener("click", () => save(question()));
find("print").addEventListener("click", () => print());
find("back").href = address("./");
show().catch((refused) => { find("said").textContent = refused.message; });
