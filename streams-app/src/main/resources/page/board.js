// Keeps the page up with the monitor: one connection, a snapshot, then changes.

import * as view from "./view.js";
import * as words from "./words.js";

const SILENT_AFTER = 30_000;
const AGAIN_AFTER = 5_000;
const SPEAK_AT_MOST_EVERY = 30_000;
const SECTIONS = ["windows", "clocks", "indicators", "feeds", "quality"];

let board = null;
let heardAt = Date.now();
let triedAt = heardAt;
let lost = false;
let source = null;

function connect() {
  source?.close();
  source = new EventSource("api/v1/live");
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
  board = next;
  heardAt = Date.now();
  lost = false;
  draw();
}

// What time it is at the monitor, as far as can be told from here.
const later = (instant) => new Date(Date.parse(instant) + Date.now() - heardAt);

function draw() {
  drawConnection();
  if (board === null) return;
  drawNow();
  const figures = board.notYet === null && hasRecords();
  view.clocks(figures ? board : { ...board, clocks: {} });
  view.indicators(figures ? board : { ...board, indicators: {} });
  view.feeds(board, later(board.sentAt));
  view.quality(figures ? board : { ...board, quality: {} });
  drawFirstLines(figures);
  drawWarning();
}

function drawNow() {
  const instant = board.clock === "wall" && board.now ? later(board.now) : board.now && new Date(board.now);
  const shown = instant ? words.moment(instant) : "No day yet";
  view.put(view.find("now"), [
    view.element("time", instant ? { datetime: board.now } : {}, shown),
    view.element("span", {}, words.clockInWords(board.clock)),
  ]);
  view.find("policy").textContent = board.policy.title;
}

const hasRecords = () =>
  Object.values(board.feeds).some((feed) => feed.feed !== "clock" && feed.accepted > 0);

function drawFirstLines(figures) {
  const headline = view.find("headline");
  if (figures) {
    view.put(headline, [view.element("span", {}, ...view.headline(board))]);
    view.put(view.find("detail"), view.detail(board));
    document.title = `${headline.textContent} Duty board`;
    return;
  }
  const [first, more] = reason();
  headline.textContent = first;
  view.find("detail").textContent = more;
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
  const entries = [...Object.values(board.clocks), ...Object.values(board.indicators)];
  const warning = entries.find((entry) => entry.warning)?.warning;
  view.find("warning").hidden = !warning;
  view.find("warning").textContent = warning ?? "";
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
  const connection = view.find("connection");
  document.body.classList.toggle("is-stale", why !== null);
  connection.textContent = why ? "Stale" : board === null ? "Connecting" : "Live";
  view.find("stale").hidden = why === null;
  const since = board === null ? "" : ` What stands here is of ${words.timeOfDay(new Date(heardAt))} or earlier.`;
  const text = why === null ? "" : `${why}${since}`;
  view.put(view.find("stale"), why === null ? [] : [view.element("strong", {}, "STALE"), ` ${text}`]);
}

// The one thing that is spoken by itself: not often, and only when it is new.
let spokenAt = -Infinity;
function speak() {
  const text = (view.find("stale").hidden ? view.find("headline") : view.find("stale")).textContent;
  const spoken = view.find("spoken");
  if (board !== null && spoken.textContent !== text && Date.now() - spokenAt >= SPEAK_AT_MOST_EVERY) {
    spoken.textContent = text;
    spokenAt = Date.now();
  }
}

function everySecond() {
  // A connection that is half gone says nothing, not even that: begin another.
  if (Date.now() - Math.max(heardAt, triedAt) > SILENT_AFTER) connect();
  draw();
  speak();
}

connect();
setInterval(everySecond, 1000);
