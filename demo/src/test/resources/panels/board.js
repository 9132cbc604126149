// Draws a board's panels from its JSON and from what Prometheus answered to their queries.

import { bars } from "./bars.js";
import { element } from "./dom.js";
import { graph } from "./graph.js";
import { strange } from "./known.js";
import { readings } from "./readings.js";
import { stat } from "./stat.js";
import { table } from "./table.js";
import { timeOfDay } from "./units.js";

const PANELS = { stat, table, barchart: bars, timeseries: graph };
const HOW =
  "Drawn from the board's JSON and from Prometheus' answers, not by Grafana. The council is simulated, a day"
  + " in four seconds, and the figures of others are made up.";

function draw(input) {
  const { board, answers } = input;
  document.querySelector("header").replaceChildren(...header(input));
  const main = document.querySelector("main");
  const marks = board.annotations.list.map((mark, i) => ({
    colour: mark.iconColor,
    times: [...new Set(input.marks[i].flatMap(({ values }) => values.map(([time]) => time)))],
  }));
  main.replaceChildren();
  for (const panel of board.panels) {
    main.append(panel.type === "row" ? placed(element("h2", {}, `⌄ ${panel.title}`), panel) : frame(panel));
  }
  // Only when all are placed is it known how much room each has.
  for (const panel of board.panels) {
    const content = document.querySelector(`#panel-${panel.id} .content`);
    if (content) fill(panel, answers[panel.id], content, { ...input, marks });
  }
  document.querySelector("footer").textContent = HOW;
}

function header({ board, from, to }) {
  const choices = board.templating.list.map(({ label, current }) =>
    element("span", { class: "choice" }, element("span", {}, label), element("span", {}, current.text)));
  const time = `${timeOfDay(from)} to ${timeOfDay(to)}, ${board.timezone}`;
  return [element("h1", {}, board.title), ...choices, element("span", { class: "time" }, time)];
}

function frame(panel) {
  const title = element("h3", {}, panel.title, element("span", {}, "i"));
  const content = element("div", { class: "content" });
  const box = element("section", { id: `panel-${panel.id}`, class: "panel" }, title, content);
  return placed(box, panel);
}

function placed(node, { gridPos: { x, y, w, h } }) {
  node.style.gridArea = `${y + 1} / ${x + 1} / span ${h} / span ${w}`;
  return node;
}

function fill(panel, answers, content, input) {
  const unknown = strange(panel);
  if (unknown.length > 0) {
    content.append(element("div", { class: "cannot" }, `cannot draw ${unknown.join("; ")}`));
  } else {
    PANELS[panel.type](panel, answers, content, input);
  }
}

window.draw = draw;
window.readings = readings;
