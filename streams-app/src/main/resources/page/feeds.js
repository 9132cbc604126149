// Draws what arrives, what was said of it, and what of it is doubtful.

import { cell, element, figure, find, put, row, rowHead } from "./dom.js";
import { called } from "./names.js";
import { part } from "./place.js";
import * as words from "./words.js";

export function feeds(board, now) {
  const list = words.inFeedOrder(board.feeds).map((entry) => feedRow(board, entry, now));
  find("feeds").hidden = list.length === 0;
  put(document.querySelector("#feeds tbody"), list);
}

function feedRow(board, entry, now) {
  const what = (name) => ({
    "data-feed": entry.feed, "data-authority": entry.authority ?? "", "data-part": name,
  });
  const labelled = (label, shown) => cell({}, element("span", { class: "label" }, label), shown);
  const instant = (name, inWords) =>
    figure(entry[name] ? inWords(new Date(entry[name])) : "nothing yet", entry[name], what(name));
  const silent = words.isSilent(entry, board);
  return row(
    rowHead(
      element("span", { class: "title" }, words.feedName(entry.feed)),
      entry.authority
        ? element("span", { class: "authority" }, called("authority", entry.authority))
        : null,
      silent ? element("strong", { class: "silent" }, "STALE: silent for over 5 days") : null,
    ),
    labelled("Last arrival", instant("lastArrival", (then) => words.age(now - then))),
    labelled("Newest event", instant("lastEvent", words.shortMoment)),
    labelled("Accepted", figure(words.number(entry.accepted), entry.accepted, what("accepted"))),
    labelled("Refused", figure(words.number(entry.rejected), entry.rejected, what("rejected"))),
  );
}

// How many notices stand; they themselves are answered on the monitor's own machine.
export function notices(board) {
  find("notices").hidden = board.notices === null;
  if (board.notices === null) return;
  const { standing, unacknowledged } = board.notices;
  const shown = (name, n, none) => figure(n === 0 ? none : words.number(n), n, { "data-notices": name });
  put(find("notices"), [
    shown("standing", standing, "No"),
    standing === 1 ? " notice stands, " : " notices stand, ",
    shown("unacknowledged", unacknowledged, "none"),
    " to acknowledge.",
    ...(standing > 0 && words.isOwnMachine(location.hostname) ? [" ", noticeList(unacknowledged)] : []),
  ]);
}

function noticeList(unacknowledged) {
  const { authority } = part();
  const query = new URLSearchParams({
    ...(unacknowledged > 0 ? { acknowledged: "false" } : {}), ...(authority ? { authority } : {}),
  });
  return element("a", { href: `api/v1/notices?${query}` }, unacknowledged > 0 ? "List those" : "List them");
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

