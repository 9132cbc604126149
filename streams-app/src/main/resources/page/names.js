// What codes are called, and in which order they are shown.

import { read } from "./reads.js";

const LISTS = { authority: "authorities", locality: "localities", team: "teams", agency: "agencies" };

let names = { authorities: [], localities: [], teams: [], agencies: [] };

export async function load() {
  names = await read("api/v1/names");
}

// A code that has no name is shown as it is.
export function called(dimension, code) {
  if (code === "unknown") return "not stated";
  return names[LISTS[dimension]].find((name) => name.code === code)?.name ?? code;
}

// In the order of the file; codes that are not in it come after.
export function inOrder(dimension, codes) {
  const known = names[LISTS[dimension]].map((name) => name.code);
  const place = (code) => (known.includes(code) ? known.indexOf(code) : known.length);
  return [...codes].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}
