// Lays a chart and its legend out. Each line of the legend has the colour and the stroke of its own.

import { drawing, element } from "./dom.js";

// Returns the place for the chart.
export function legend(panel, lines, content) {
  const { placement, displayMode } = panel.options.legend;
  const plot = element("div", { class: "plot" });
  const names = element("div", { class: "legend" });
  if (displayMode === "table") names.append(element("div", {}, "Name"));
  names.append(...lines.map((line) => element("div", {}, sample(line), line.name)));
  content.append(element("div", { class: `chart ${placement}` }, plot, names));
  if (names.scrollHeight > names.clientHeight + 1) {
    content.append(element("div", { class: "more" }, "scroll: more names below"));
  }
  return plot;
}

function sample({ colour, dash }) {
  const stroke = { stroke: colour, "stroke-width": 4, "stroke-dasharray": dash?.join(" ") ?? "none" };
  return drawing("svg", { width: 26, height: 4 }, drawing("line", { x2: 26, y1: 2, y2: 2, ...stroke }));
}
