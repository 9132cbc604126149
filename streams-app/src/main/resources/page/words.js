// How numbers, dates and sentences are put. Nothing here touches the page.

const LONDON = "Europe/London";
const whole = new Intl.NumberFormat("en-GB");
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: LONDON });
const longDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "long", year: "numeric", timeZone: LONDON,
});
const shortDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: LONDON });
const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: LONDON });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});
const dayInShort = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const dayAndYearInShort = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric", timeZone: "UTC",
});

// What one open clock of a kind is, and several. Clocks that are not here go by their title.
const THINGS = {
  "referral-decision": ["referral to decide", "referrals to decide"],
  "referrer-informed": ["referrer to inform", "referrers to inform"],
  "initial-assessment": ["initial assessment", "initial assessments"],
  "core-assessment": ["core assessment", "core assessments"],
  "child-and-family-assessment": ["child and family assessment", "child and family assessments"],
  conference: ["child protection conference", "child protection conferences"],
  "cp-review": ["child protection review", "child protection reviews"],
  "dv-risk-assessment": ["police notification to risk assess", "police notifications to risk assess"],
};

// Clocks of cases that another clock counts too: a sum must not have them twice.
const COUNTED_BY = { "child-and-family-assessment-from-start": "child-and-family-assessment" };

const FEEDS = {
  referrals: "Referrals",
  assessments: "Assessments",
  "cp-plans": "Child protection plans",
  "dv-notifications": "Police notifications",
  clock: "Clock ticks",
};

// What is doubtful about facts. Kinds that are not here go by their name.
const FINDINGS = {
  "impossible-date": "Dates that cannot be",
  "future-dated": "Dated after today",
  orphan: "Waiting for the fact that opens their record",
  "overlapping-plans": "Plans started while another was open",
  "recorded-late": "Recorded more than 7 days late",
  "conflicting-event": "Events that share one id",
  "two-open-assessments": "Assessments open beside one of their kind",
  "early-review": "Reviews on or before the start of their plan",
  "referral-while-undecided": "Referrals before the previous one was decided",
  "suspected-duplicate": "Police notifications that may tell of one incident twice",
};

const OWN_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

export const number = (n) => whole.format(n);

// One decimal, but never 0 or 100 where it is not quite.
export function percent(value) {
  const shown = (value * 100).toFixed(1);
  if (shown === "100.0" && value < 1) return "over 99.9%";
  if (shown === "0.0" && value > 0) return "under 0.1%";
  return `${shown}%`;
}

// A local date such as 2010-05-31; with its year where that is not today's.
export const date = (text, today) => dated(text, today, day, dayAndYear);
export const shortDate = (text, today) => dated(text, today, dayInShort, dayAndYearInShort);

function dated(text, today, inYear, withYear) {
  const format = today && today.slice(0, 4) === text.slice(0, 4) ? inYear : withYear;
  return format.format(new Date(`${text}T00:00:00Z`));
}

export const moment = (instant) =>
  `${weekday.format(instant)} ${longDay.format(instant)}, ${time.format(instant)}`;
export const shortMoment = (instant) => `${shortDay.format(instant)}, ${time.format(instant)}`;
export const timeOfDay = (instant) => time.format(instant);

export function clockInWords(setting) {
  if (setting === "wall") return "by the system clock";
  if (setting === "event") return "by the clock of the data that has come in";
  return "by a clock that is held at this moment";
}

export function age(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return "under a minute ago";
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${count(minutes, "minute", "minutes")} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${count(hours, "hour", "hours")} ago`;
  return `${count(Math.floor(hours / 24), "day", "days")} ago`;
}

// How long something has waited.
export function waited(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, "0")}`;
  return count(Math.floor(hours / 24), "day", "days");
}

export const count = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

// How many days lie between two.
export const length = (days) => (days === 0 ? "the same day" : count(days, "day", "days"));

// How late a clock is, in the days that it counts.
export function late(entry) {
  const [one, many] =
    entry.unit === "working-days" ? ["working day", "working days"] : ["day", "days"];
  return entry.late === 0 ? `less than a ${one} late` : `${count(entry.late, one, many)} late`;
}

export const thing = (entry, n) =>
  entry.clock in THINGS ? THINGS[entry.clock][n === 1 ? 0 : 1] : `of “${entry.title}”`;

export const counted = (clocks) =>
  Object.values(clocks).filter((entry) => !(COUNTED_BY[entry.clock] in clocks));

export const feedName = (feed) => FEEDS[feed] ?? feed;

export function target(entry) {
  if (entry.polarity === "higher") return "or more";
  return entry.polarity === "lower" ? "or less" : "";
}

// Whether a share keeps to its target; null where that cannot be said.
export function meets(entry) {
  if (entry.target === null || entry.total.value === null || entry.polarity === "neither") {
    return null;
  }
  return entry.polarity === "higher"
    ? entry.total.value >= entry.target
    : entry.total.value <= entry.target;
}

export const findingName = (kind) => FINDINGS[kind] ?? kind;

export function quality(all, shown) {
  if (all === 0) return ["Nothing to check at the source."];
  return [shown, all === 1 ? " fact to check at the source" : " facts to check at the source"];
}

// Whether the monitor takes a caller at this address for its own machine.
export const isOwnMachine = (host) => OWN_MACHINE.includes(host);

// The longest quiet time of an ordinary year, over Christmas or Easter, is shorter.
const SILENT_AFTER = 5 * 24 * 3_600_000;

// In the order of the snapshot: feeds that began later were added at the end.
export const inFeedOrder = (feeds) =>
  Object.keys(feeds).sort().map((key) => feeds[key]);

// Whether a feed has told of nothing for so long that it must have stopped.
export const isSilent = (feed, board) =>
  feed.feed !== "clock" && feed.lastEvent !== null &&
  Date.parse(board.now) - Date.parse(feed.lastEvent) > SILENT_AFTER;

export const list = (texts) =>
  texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;

const WINDOWS = { day: "Today", "7d": "7 days", "28d": "28 days", ytd: "Since 1 April" };

export const window = (name) => WINDOWS[name] ?? name;

const MOST_COMPARATORS = 2;

// A figure of others is a share or, above 1, a number of days, which its label says.
export const figureOf = ({ label, value }) =>
  value <= 1 ? `${label}: ${percent(value)}` : `${label}: ${number(value)}`;

const shares = (definition) =>
  (definition?.comparators ?? []).filter(({ value }) => definition.measure === "share" && value <= 1);

// What others have, for beside a share.
export const comparators = (definition) => shares(definition).slice(0, MOST_COMPARATORS).map(figureOf);

export const sharesOfOthers = (definition) =>
  shares(definition).slice(0, MOST_COMPARATORS).map(({ value }) => value);

const dayOfWeek = new Intl.DateTimeFormat("en-GB", {
  weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC",
});

// A local date with its day of the week.
export const dayInFull = (text) => dayOfWeek.format(new Date(`${text}T00:00:00Z`));

const BAND_NAMES = {
  overdue: "overdue", dueToday: "due today", dueSoon: "due soon", onTrack: "on track", all: "open",
};

export const bandName = (band) => BAND_NAMES[band] ?? band;

// The local date at the monitor of an instant.
const localDate = new Intl.DateTimeFormat("en-CA", { timeZone: LONDON });
export const dateOf = (instant) => localDate.format(new Date(instant));
