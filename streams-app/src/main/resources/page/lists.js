// The lists behind numbers: the cases themselves, which are answered on the monitor's own machine.

import { element } from "./dom.js";
import { address } from "./place.js";
import * as words from "./words.js";

const hasList = (n) => n > 0 && words.isOwnMachine(location.hostname);
const cases = (clock, band) => address("cases", { clock, band });

// What is shown, as a link to its cases; as it is where there are none or they are not answered.
export function listed(entry, band, label, n, shown) {
  if (!hasList(n)) return shown;
  return element(
    "a",
    { class: "cases", href: cases(entry.clock, band) },
    shown,
    element("span", { class: "unseen" }, ` ${label.toLowerCase()}: list the cases of ${entry.title}`),
  );
}

// The same within a sentence, which is read as it stands.
export function listedInWords(entry, band, n, shown) {
  if (!hasList(n)) return shown;
  const name = `${words.number(n)} ${words.bandName(band)}: list the cases of ${entry.title}`;
  return element("a", { href: cases(entry.clock, band), "aria-label": name }, shown);
}
