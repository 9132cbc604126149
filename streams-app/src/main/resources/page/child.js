// One child's facts and clocks, as a timeline with how each due date came about.

import { element, find, put } from "./dom.js";
import { called, load } from "./names.js";
import { read } from "./reads.js";
import * as words from "./words.js";

const RECORDS = {
  referral: "Referral",
  assessment: "Assessment",
  "cp-plan": "Child protection plan",
  "dv-notification": "Police notification",
};
const FACTS = {
  "referral.received": "Referral received",
  "referral.decided": "Referral decided",
  "referral.referrer-informed": "Referrer informed",
  "assessment.started": "Assessment started",
  "assessment.completed": "Assessment completed",
  "assessment.conference-held": "Conference held",
  "cp-plan.started": "Plan started",
  "cp-plan.reviewed": "Plan reviewed",
  "cp-plan.ended": "Plan ended",
};
const DIMENSIONS = ["locality", "team", "agency"];
const HIDDEN = ["child", "retracted"];
const DAY = 86_400_000;
const MOST_DAYS = 3_660; // that the calendar answers at once

// The reference stands after the hash, which is not sent: it is in no log of addresses.
const reference = () => location.hash.slice(1);

async function show() {
  await load();
  const policy = (await read("api/v1/indicators")).indicators;
  const child = await read(`api/v1/children/${encodeURIComponent(reference())}`);
  const holidays = await holidaysOf(child);
  const n = child.records.length;
  find("said").textContent =
    `${words.count(n, "record", "records")} of a child of ${called("authority", child.authority)}, on ${words.dayInFull(child.at)}.`;
  put(find("records"), child.records.map((record) => section(record, policy, holidays)));
}

async function holidaysOf(child) {
  const clocks = child.records.flatMap((record) => record.clocks);
  const days = clocks.flatMap((clock) => [clock.started, clock.due]).sort();
  if (days.length === 0 || (Date.parse(days.at(-1)) - Date.parse(days[0])) / DAY > MOST_DAYS) {
    return null;
  }
  return (await read(`api/v1/calendar?from=${days[0]}&to=${days.at(-1)}`)).bankHolidays;
}

function section(record, policy, holidays) {
  const entries = [
    ...record.facts.map((fact) => [words.dateOf(fact.time), factEntry(fact)]),
    ...record.clocks.map((clock) => [clock.due, clockEntry(clock, policy, holidays)]),
  ].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return element(
    "section",
    {},
    element("h2", {}, `${RECORDS[record.type] ?? record.type} ${record.subject}`),
    element("ol", { class: "timeline" }, ...entries.map(([, entry]) => entry)),
  );
}

function factEntry(fact) {
  const said = Object.entries(fact.data).filter(([name]) => !HIDDEN.includes(name));
  const late = Date.parse(fact.recordedTime) - Date.parse(fact.time) > DAY;
  return element(
    "li",
    { class: fact.retracted ? "fact retracted" : "fact" },
    element("strong", {}, `${words.shortMoment(new Date(fact.time))} ${year(fact.time)}: `),
    `${FACTS[fact.type] ?? fact.type}${fact.retracted ? ", taken back" : ""}`,
    late ? element("span", { class: "note" }, ` recorded ${words.shortMoment(new Date(fact.recordedTime))} ${year(fact.recordedTime)}`) : null,
    said.length === 0 ? null : element(
      "dl",
      {},
      ...said.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, shown(name, value))]),
    ),
  );
}

const year = (time) => words.dateOf(time).slice(0, 4);

const shown = (name, value) =>
  DIMENSIONS.includes(name) ? called(name, String(value))
    : typeof value === "object" ? JSON.stringify(value) : String(value);

function clockEntry(clock, policy, holidays) {
  const definition = policy.find((each) => each.id === clock.clock);
  return element(
    "li",
    { class: "clock" },
    element("strong", {}, `${words.dayInFull(clock.due)}: due, ${definition?.title ?? clock.clock}`),
    element("p", {}, cameAbout(clock, definition, holidays)),
    element("p", {}, became(clock)),
  );
}

function cameAbout(clock, definition, holidays) {
  const start = `The clock started on ${words.dayInFull(clock.started)}, which is day 0.`;
  if (definition?.unit !== "working-days") return `${start} Its days are counted on the calendar.`;
  if (holidays === null) return `${start} Working days are counted.`;
  const between = holidays.filter((day) => day > clock.started && day <= clock.due);
  const left = between.length === 0 ? "no bank holiday fell in" : `bank holidays left out: ${between.map(words.dayInFull).join("; ")}`;
  return `${start} ${words.count(workingDays(clock, between), "working day", "working days")} after it (weekends left out; ${left}).`;
}

function workingDays(clock, holidays) {
  let days = 0;
  for (let at = Date.parse(clock.started) + DAY; at <= Date.parse(clock.due); at += DAY) {
    const weekday = new Date(at).getUTCDay();
    if (weekday > 0 && weekday < 6 && !holidays.includes(new Date(at).toISOString().slice(0, 10))) days++;
  }
  return days;
}

function became(clock) {
  const over = clock.inTime ? "in time" : "late";
  if (clock.stopped !== null) return `Stopped on ${words.dayInFull(clock.stopped)}: ${over}.`;
  if (clock.ended !== null) {
    return `The record ended on ${words.dayInFull(clock.ended)}${clock.inTime ? ", before it was overdue" : ", when it was overdue: a miss"}.`;
  }
  return `Open: ${words.bandName(clock.band)}.`;
}

addEventListener("hashchange", () => location.reload());
show().catch((refused) => { find("said").textContent = refused.message; });
