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
    element("p", {}, cameAbout(clock, holidays)),
    dayByDay(clock, holidays),
    element("p", {}, became(clock)),
  );
}

function cameAbout(clock, holidays) {
  const start = `The clock started on ${words.dayInFull(clock.started)}, which is day 0.`;
  const { count, unit } = clock.allowance;
  if (unit === "months") return `${start} ${inMonths(clock)}`;
  if (unit === "days") return `${start} ${inDays(count)}`;
  const due = `It is due ${words.count(count, "working day", "working days")} after it`;
  if (holidays === null) return `${start} ${due}.`;
  const between = holidays.filter((day) => day > clock.started && day <= clock.due);
  const left = between.length === 0 ? "no bank holiday fell in" : `bank holidays left out: ${between.map(words.dayInFull).join("; ")}`;
  return `${start} ${due} (weekends left out; ${left}).`;
}

const inDays = (count) => (count === 0
  ? "It is due on that same day, a weekend or a bank holiday too."
  : `It is due ${words.count(count, "day", "days")} after it; weekends and bank holidays are counted too.`);

function inMonths(clock) {
  const months = words.count(clock.allowance.count, "month", "months");
  return Number(clock.due.slice(8)) === Number(clock.started.slice(8))
    ? `It is due ${months} after it, on the same day of the month; weekends and bank holidays are counted too.`
    : `It is due ${months} after it. That month has no such day, so it is due on its last one.`;
}

// Every day from the start to the due date, and what it counted for.
function dayByDay(clock, holidays) {
  if (clock.allowance.unit !== "working-days" || holidays === null) return null;
  const days = [element("li", {}, `${words.dayInFull(clock.started)}: day 0`)];
  let n = 0;
  for (let at = Date.parse(clock.started) + DAY; at <= Date.parse(clock.due); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    const weekday = new Date(at).getUTCDay();
    const of = weekday === 0 || weekday === 6 ? "weekend"
      : holidays.includes(day) ? "bank holiday" : `working day ${++n}`;
    days.push(element("li", {}, `${words.dayInFull(day)}: ${of}`));
  }
  return element(
    "details", {}, element("summary", {}, "Day by day"), element("ol", { class: "days" }, ...days));
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
