// Keeps the page up with the monitor: one connection, a snapshot, then changes.

import * as about from "./about.js";
import { clocks } from "./clocks.js";
import { element, find, put } from "./dom.js";
import { feeds, notices, quality } from "./feeds.js";
import * as filters from "./filters.js";
import * as handover from "./handover.js";
import { detail, headline } from "./headline.js";
import { indicators } from "./indicators.js";
import * as names from "./names.js";
import { address, isWall } from "./place.js";
import { read, save } from "./reads.js";
import * as since from "./since.js";
import { today } from "./today.js";
import * as trend from "./trend.js";
import * as waiting from "./waiting.js";
import * as words from "./words.js";

const SILENT_AFTER = 30_000;
const AGAIN_AFTER = 5_000;
const SPEAK_AT_MOST_EVERY = 30_000;
const TRENDS_EVERY = 300_000;
const DAY = 86_400_000;
const SECTIONS = ["windows", "clocks", "indicators", "durations", "feeds", "quality"];

let board = null;
let policy = { id: null, indicators: [] };
let heardAt = Date.now();
let triedAt = heardAt;
let pausedAt = null;
let lost = false;
let source = null;
let hurried = -Infinity; // when the data's clock was last seen to run through history

function connect() {
  source?.close();
  source = new EventSource(address("api/v1/live"));
  triedAt = Date.now();
  source.addEventListener("snapshot", (event) => heard(JSON.parse(event.data)));
  source.addEventListener("change", (event) => heard(merged(JSON.parse(event.data))));
  source.addEventListener("now", (event) => heard({ ...board, ...JSON.parse(event.data) }));
  source.addEventListener("error", () => {
    lost = true;
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN_AFTER);
    draw();
  });
}

function merged(change) {
  const next = { ...board, ...change };
  for (const section of SECTIONS.filter((name) => name in change)) {
    next[section] = { ...board[section], ...change[section] };
    for (const [key, entry] of Object.entries(change[section])) {
      if (entry === null) delete next[section][key];
    }
  }
  return next;
}

function heard(next) {
  noteHurry(next);
  board = next;
  heardAt = Date.now();
  lost = false;
  draw();
}

// Where days go by within a second, history is being loaded.
function noteHurry(next) {
  const passed = Date.now() - heardAt;
  const gone = board?.now && next.now ? Date.parse(next.now) - Date.parse(board.now) : 0;
  if (passed > 0 && gone >= DAY / 2 && gone / passed > DAY / 1000) hurried = Date.now();
}

const isHistory = () => Date.now() - hurried < 3000;

// What time it is at the monitor, as far as can be told from here.
const later = (instant) => new Date(Date.parse(instant) + Date.now() - heardAt);

function draw() {
  drawConnection();
  if (board === null || pausedAt !== null) return;
  drawNow();
  const hasFigures = board.notYet === null && hasRecords();
  const shown = hasFigures ? board : { ...board, clocks: {}, indicators: {}, durations: {}, notices: null, quality: {} };
  clocks(shown);
  indicators(shown, policy.indicators);
  today(shown);
  feeds(board, later(board.sentAt));
  notices(shown);
  quality(shown);
  drawFirstLines(hasFigures);
  since.draw(shown);
  drawWarning();
  learn(hasFigures);
  waiting.learn(shown, draw);
}

// What time the figures are for.
const boardTime = () =>
  board.clock === "wall" && board.now ? later(board.now) : board.now && new Date(board.now);

function drawNow() {
  const instant = boardTime();
  const shown = instant ? words.moment(instant) : "No day yet";
  put(find("now"), [
    element("time", instant ? { datetime: board.now } : {}, shown),
    element("span", {}, words.clockInWords(board.clock)),
  ]);
  find("policy").textContent = board.policy.title;
}

const hasRecords = () =>
  Object.values(board.feeds).some((feed) => feed.feed !== "clock" && feed.accepted > 0);

function drawFirstLines(figures) {
  const line = find("headline");
  if (figures) {
    put(line, [element("span", {}, ...headline(board, isHistory(), boardTime()))]);
    put(find("detail"), detail(board));
    document.title = `${line.textContent} Duty board`;
    return;
  }
  const [first, more] = reason();
  line.textContent = first;
  find("detail").textContent = more;
  document.title = "Duty board";
}

function reason() {
  if (board.notYet === null) {
    return ["No records have arrived yet.", "Figures appear here with the first referral, assessment, plan or notification."];
  }
  return board.notYet.type.endsWith("/no-tick-yet")
    ? ["It is not known yet what day it is.", board.notYet.detail]
    : ["The board is being built.", `There are no figures yet: ${board.notYet.detail}.`];
}

function drawWarning() {
  find("notice").hidden = board.notice === null;
  find("notice").textContent = board.notice ?? "";
  const entries = [...Object.values(board.clocks), ...Object.values(board.indicators)];
  const warning = entries.find((entry) => entry.warning)?.warning;
  find("warning").hidden = !warning;
  find("warning").textContent = warning ?? "";
}

// Why the figures may no longer be true; null while they are.
function trouble() {
  if (lost) return "The connection to the monitor is lost. Trying again.";
  if (Date.now() - heardAt > SILENT_AFTER) return "Nothing has been heard from the monitor for 30 seconds.";
  if (board !== null && board.notYet === null && board.state !== "RUNNING") {
    return `The monitor has stopped reading events (${board.state}).`;
  }
  return null;
}

function drawConnection() {
  const why = trouble();
  const connection = find("connection");
  document.body.classList.toggle("is-stale", why !== null);
  connection.textContent = why ? "Stale" : board === null ? "Connecting" : pausedAt === null ? "Live" : `Paused at ${words.timeOfDay(new Date(pausedAt))}`;
  find("stale").hidden = why === null;
  const since = board === null ? "" : ` What stands here is of ${words.timeOfDay(new Date(heardAt))} or earlier.`;
  const text = why === null ? "" : `${why}${since}`;
  put(find("stale"), why === null ? [] : [element("strong", {}, "STALE"), ` ${text}`]);
}

// The one thing that is spoken by itself: not often, and only when more is new than the time.
let spokenAt = -Infinity;
let spokenGist = null;
function speak() {
  const line = find("stale").hidden ? find("headline") : find("stale");
  const gist = withoutTime(line);
  if (board !== null && gist !== spokenGist && Date.now() - spokenAt >= SPEAK_AT_MOST_EVERY) {
    find("spoken").textContent = line.textContent;
    spokenGist = gist;
    spokenAt = Date.now();
  }
}

function withoutTime(line) {
  const copy = line.cloneNode(true);
  for (const time of copy.querySelectorAll(".passing")) time.remove();
  return copy.textContent;
}

// What the board needs beside the stream: what is measured, and the past year of it.
let learnt = null;
let trendsAt = -Infinity;
function learn(hasFigures) {
  const basis = `${board.policy.id} ${board.generation}`;
  if (learnt !== basis) {
    learnt = basis;
    learnPolicy().catch(() => { learnt = null; });
  }
  if (hasFigures && policy.indicators.length > 0 && Date.now() - trendsAt >= TRENDS_EVERY) {
    trendsAt = Date.now();
    learnPast().catch(() => { trendsAt = Date.now() - TRENDS_EVERY + AGAIN_AFTER; });
  }
}

async function learnPolicy() {
  await names.load();
  policy = await read("api/v1/indicators");
  draw();
}

async function learnPast() {
  await Promise.all([trend.load(board), filters.learn(policy)]);
  draw();
}

function everySecond() {
  // A connection that is half gone says nothing, not even that: begin another.
  if (Date.now() - Math.max(heardAt, triedAt) > SILENT_AFTER) connect();
  draw();
  speak();
}

function anotherPart() {
  board = null;
  trendsAt = -Infinity;
  waiting.forget();
  since.recall();
  connect();
}

function pause() {
  pausedAt = pausedAt === null ? Date.now() : null;
  find("pause").setAttribute("aria-pressed", String(pausedAt !== null));
  find("pause").textContent = pausedAt === null ? "Pause" : "Go on";
  draw();
}

document.documentElement.classList.toggle("wall", isWall());
filters.listen(anotherPart);
about.listen(() => board, () => policy.indicators);
handover.listen(() => board);
find("pause").addEventListener("click", pause);
find("print").addEventListener("click", () => print());
find("clocks-csv").addEventListener("click", () => save(address("api/v1/clocks")));
find("since-seen").addEventListener("click", () => since.dismiss(board));
document.addEventListener("visibilitychange", () => {
  if (document.hidden) since.keep(board);
  else since.recall();
});
addEventListener("pagehide", () => since.keep(board));
since.recall();
connect();
setInterval(everySecond, 1000);
