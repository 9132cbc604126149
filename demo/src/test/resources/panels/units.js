// Writes numbers as Grafana's units do.

const LONDON = "Europe/London";
const SECOND = 1;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SPANS = [
  ["year", 365 * DAY],
  ["month", 30 * DAY],
  ["week", 7 * DAY],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", SECOND],
];

const UNITS = {
  none: (value, decimals) => value.toFixed(decimals),
  locale: (value, decimals) => value.toLocaleString("en-GB", { maximumFractionDigits: decimals }),
  percentunit: (value, decimals) => `${(value * 100).toFixed(decimals)}%`,
  s: seconds,
  ms: (value, decimals) =>
    Math.abs(value) < 1000 ? `${value.toFixed(decimals)} ms` : seconds(value / 1000, decimals),
  dtdurations: span,
  bytes: (value, decimals) => scaled(value, decimals, 1024, ["B", "KiB", "MiB", "GiB", "TiB"]),
  short: (value, decimals) => scaled(value, decimals, 1000, ["", "K", "Mil", "Bil"]).trim(),
  "time:ddd D MMM YYYY, HH:mm": moment,
};

export const knows = (unit) => unit in UNITS;

export const written = (value, unit, decimals) => UNITS[unit](value, decimals);

function seconds(value, decimals) {
  const size = Math.abs(value);
  const [divisor, name] = [
    [size < 1e-3, 1e-6, "µs"],
    [size < 1, 1e-3, "ms"],
    [size < MINUTE, SECOND, "s"],
    [size < HOUR, MINUTE, "mins"],
    [size < DAY, HOUR, "hours"],
    [true, DAY, "days"],
  ].find(([fits]) => fits).slice(1);
  return `${(value / divisor).toFixed(decimals)} ${value === 0 ? "s" : name}`;
}

// The greatest unit that there is at least one of, and as many smaller ones as there are decimals.
function span(value, decimals) {
  if (value < 0) return `${span(-value, decimals)} ago`;
  const first = SPANS.findIndex(([, length]) => value >= length);
  if (first === -1) return value === 0 ? "0 seconds" : `${Math.floor(value * 1000)} milliseconds`;
  let rest = value;
  return SPANS.slice(first, first + 1 + decimals)
    .map(([name, length]) => {
      const count = Math.floor(rest / length);
      rest -= count * length;
      return `${count} ${name}${count === 1 ? "" : "s"}`;
    })
    .join(", ");
}

function scaled(value, decimals, factor, names) {
  const steps = value === 0 ? 0 : Math.floor(Math.log(Math.abs(value)) / Math.log(factor));
  const power = Math.min(Math.max(steps, 0), names.length - 1);
  return `${(value / factor ** power).toFixed(decimals)} ${names[power]}`;
}

function moment(milliseconds) {
  const part = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: LONDON,
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(milliseconds)
      .map(({ type, value }) => [type, value]),
  );
  const month = part.month.slice(0, 3);
  return `${part.weekday} ${part.day} ${month} ${part.year}, ${part.hour}:${part.minute}`;
}

export const timeOfDay = (milliseconds) =>
  new Date(milliseconds).toLocaleTimeString("en-GB", { timeZone: LONDON });
