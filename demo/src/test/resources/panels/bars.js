// A bar of several parts for each value of a label, from left to right.

import { answered, drawing, element, width } from "./dom.js";
import { settings, shown, textOn } from "./fields.js";
import { columnsOf, rowsOf } from "./frames.js";
import { legend } from "./legend.js";

const FONT = 12;
const AXIS = 24;

export function bars(panel, answers, content) {
  const rows = rowsOf(panel, answers);
  if (rows.length === 0) {
    const text = panel.fieldConfig.defaults.noValue;
    content.append(element("div", { class: "nothing", "data-nothing": "" }, text));
    return;
  }
  const columns = columnsOf(panel);
  const label = columns.find(({ heading }) => heading === panel.options.xField);
  const parts = columns.filter(({ query }) => query !== null).map(({ heading, query }) => {
    const field = settings(panel, heading);
    return { heading, query, field, colour: field.color.fixedColor };
  });
  const lines = parts.map(({ heading, colour }) => ({ name: heading, colour }));
  const plot = legend(panel, lines, content);
  plot.append(drawn(rows, label, parts, panel, plot.clientWidth, plot.clientHeight));
}

function drawn(rows, label, parts, panel, across, down) {
  const names = rows.map((row) => row.labels[label.name] ?? "");
  const left = Math.max(...names.map((name) => width(name, FONT))) + 12;
  const most = Math.max(...rows.map((row) => parts.reduce((sum, part) =>
    sum + (row.values[part.query] ?? 0), 0)), 1);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((each) => most / each <= 8);
  const end = Math.ceil((most * 1.05) / step) * step;
  const scale = (across - left - 16) / end;
  const svg = drawing("svg", { class: "bars", "data-scale": scale });
  for (let tick = 0; tick <= end; tick += step) {
    const x = left + tick * scale;
    svg.append(
      drawing("line", { x1: x, x2: x, y1: 0, y2: down - AXIS }),
      drawing("text", { x, y: down - 6, "text-anchor": "middle" }, tick.toLocaleString("en-GB")),
    );
  }
  const each = (down - AXIS) / rows.length;
  rows.forEach((row, i) => {
    const middle = (i + 0.5) * each;
    svg.append(drawing("text", { x: left - 8, y: middle + 4, "text-anchor": "end" }, names[i]));
    const size = each * panel.options.barWidth;
    let x = left;
    for (const { query, field, colour } of parts) {
      if (row.values[query] === undefined) continue;
      const part = { x, y: middle - size / 2, width: row.values[query] * scale, height: size };
      svg.append(drawing("rect", { ...part, fill: colour, ...answered(query, row.labels) }));
      const { text } = shown(row.values[query], field);
      const place = { x: x + part.width / 2, y: middle + 4, "text-anchor": "middle" };
      if (width(text, FONT) + 4 < part.width) {
        svg.append(drawing("text", { ...place, style: { fill: textOn(colour) } }, text));
      }
      x += part.width;
    }
  });
  return svg;
}
