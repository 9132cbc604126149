// The first lines, in words.

import { element, figure, shape } from "./dom.js";
import { listedInWords } from "./lists.js";
import { oldest, WAITING } from "./waiting.js";
import * as words from "./words.js";

// What is due and late in all, what waits of the police, and whether that can be trusted.
export function headline(board, isHistory, now) {
  return [...open(board), ...police(board, now), ...trust(board, isHistory)];
}

function open(board) {
  const entries = words.counted(board.clocks);
  const sum = (band) => entries.reduce((total, entry) => total + entry.total[band], 0);
  const total = (band) => figure(words.number(sum(band)), sum(band), { "data-sum": band });
  const overdue = sum("overdue");
  const today = sum("dueToday");
  if (overdue === 0 && today === 0) return ["Nothing is overdue, and nothing falls due today."];
  const first =
    overdue === 0 ? ["Nothing is overdue. "] : [total("overdue"), overdue === 1 ? " is overdue" : " are overdue", ...longest(entries), ". "];
  const second =
    today === 0 ? ["Nothing falls due today."] : [total("dueToday"), today === 1 ? " falls due today." : " fall due today."];
  return [...first, ...second];
}

function longest(entries) {
  const late = entries.filter((entry) => entry.longestOverdue !== null);
  if (late.length === 0) return [];
  const worst = late.reduce((one, other) => (other.longestOverdue < one.longestOverdue ? other : one));
  const what = { "data-clock": worst.clock, "data-part": "late" };
  return [" (longest ", figure(words.late(worst), worst.late, what), ")"];
}

function police(board, now) {
  const entry = board.clocks[WAITING];
  if (entry === undefined) return [];
  const n = entry.total.open;
  if (n === 0) return [" No police notification waits."];
  const what = { "data-clock": WAITING, "data-part": "open" };
  return [
    " ", listedInWords(entry, "all", n, figure(words.number(n), n, what)),
    n === 1 ? " police notification waits" : " police notifications wait",
    ...howLong(entry, board.today, now), ".",
  ];
}

// In hours where the moment of the oldest is known; in days where only its day is.
function howLong(entry, today, now) {
  const { startedAt = null, startedOn = null } = oldest(entry) ?? {};
  const of = (part) => ({ "data-clock": WAITING, "data-part": part });
  if (startedAt !== null) {
    const waited = words.waited(now - new Date(startedAt));
    return [", oldest ", passing(figure(waited, startedAt, of("startedAt")))];
  }
  const [part, day] = startedOn === null
    ? ["longestOverdue", entry.longestOverdue] : ["startedOn", startedOn];
  if (day === null) return [];
  return [", the oldest since ", figure(words.shortDate(day, today), day, of(part))];
}

// What is another as time goes by alone: nobody is told that aloud.
const passing = (...shown) => element("span", { class: "passing" }, ...shown);

function trust(board, isHistory) {
  if (isHistory) return [" History is being loaded: these are figures of a day that is past."];
  const silent = words.inFeedOrder(board.feeds).filter((feed) => words.isSilent(feed, board));
  const at = words.timeOfDay(new Date(board.now));
  if (silent.length === 0) return [" All feeds current at ", passing(at), "."];
  return [` STALE: ${words.list(silent.map((feed) => words.feedName(feed.feed)))} silent for over 5 days.`];
}

// Each kind that has something overdue or due today.
export function detail(board) {
  const sentence = (label, band, more) => {
    const some = words.counted(board.clocks).filter((entry) => entry.total[band] > 0);
    if (some.length === 0) return null;
    const parts = some.flatMap((entry, i) => {
      const n = entry.total[band];
      const what = { "data-clock": entry.clock, "data-part": band };
      return [
        i === 0 ? " " : ", ",
        listedInWords(entry, band, n, figure(words.number(n), n, what)),
        ` ${words.thing(entry, n)}`,
        ...more(entry),
      ];
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
