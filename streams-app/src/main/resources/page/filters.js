// The choice of council, locality and team.

import { element, find, put } from "./dom.js";
import { called, inOrder } from "./names.js";
import { go, part } from "./place.js";
import { read } from "./reads.js";

const ALL = { authority: "All councils", locality: "All localities", team: "All teams" };

let groups = [];

// Learns what there is to choose from: whatever has a referral, a plan or a notification.
export async function learn(policy) {
  const counts = policy.indicators.filter((indicator) => indicator.measure === "count").slice(0, 3);
  const known = counts.length > 0 ? counts : policy.indicators.slice(0, 1);
  const answers = await Promise.all(known.map((indicator) =>
    read(`api/v1/indicators/${indicator.id}?window=12m&by=authority,locality,team`)));
  groups = answers.flatMap((answer) => answer.groups);
  draw();
}

export function draw() {
  const asked = part();
  const within = groups.filter((group) => !asked.authority || group.authority === asked.authority);
  choices("authority", groups, asked.authority);
  choices("locality", within, asked.locality);
  choices("team", within, asked.team);
}

function choices(dimension, among, asked) {
  const codes = new Set(among.map((group) => group[dimension]));
  if (asked) codes.add(asked);
  const options = inOrder(dimension, codes).map((code) =>
    element("option", { value: code, selected: code === asked && "" }, called(dimension, code)));
  const select = find(dimension);
  put(select, [element("option", { value: "" }, ALL[dimension]), ...options]);
  select.value = asked ?? "";
  select.closest("label").hidden = codes.size < 2 && !asked;
}

// Calls back when another part is chosen, also with the browser's way back.
export function listen(changed) {
  for (const dimension of Object.keys(ALL)) {
    find(dimension).addEventListener("change", (event) => {
      const within = dimension === "authority" ? { locality: null, team: null } : {};
      go({ ...within, [dimension]: event.target.value });
      draw();
      changed();
    });
  }
  addEventListener("popstate", () => {
    draw();
    changed();
  });
}

// What is looked at, in words.
export function inWords() {
  const chosen = Object.entries(part()).map(([dimension, code]) => called(dimension, code));
  return chosen.length === 0 ? "" : chosen.join(", ");
}
