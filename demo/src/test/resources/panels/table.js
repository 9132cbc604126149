// A row for each set of labels. Grafana scrolls where there is no room; a picture says what is hidden.

import { answered, element } from "./dom.js";
import { settings, shown } from "./fields.js";
import { columnsOf, rowsOf, valueIn } from "./frames.js";

export function table(panel, answers, content) {
  const rows = rowsOf(panel, answers);
  if (rows.length === 0) {
    const text = panel.fieldConfig.defaults.noValue;
    content.append(element("div", { class: "nothing", "data-nothing": "" }, text));
    return;
  }
  const columns = columnsOf(panel).map((column) => ({
    ...column,
    field: settings(panel, column.heading),
  }));
  for (const { displayName, desc } of panel.options.sortBy) {
    const by = columns.find(({ heading }) => heading === displayName);
    rows.sort((one, other) => order(valueIn(one, by), valueIn(other, by)) * (desc ? -1 : 1));
  }
  const box = content.appendChild(element("div", { class: "rows" }));
  const narrowest = panel.fieldConfig.defaults.custom.minWidth;
  const each = Math.max(narrowest, box.clientWidth / columns.length);
  const head = element("tr", {}, ...columns.map((column) => headOf(column)));
  const grid = element("table", { style: { width: `${each * columns.length}px` } }, head);
  grid.append(...rows.map((row) => element("tr", {}, ...columns.map((column) => cell(row, column)))));
  box.append(grid);
  tellWhatIsHidden(box, grid, content);
}

// What nobody knows comes last where the greatest comes first.
function order(one, other) {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  return one < other ? -1 : 1;
}

const headOf = ({ heading, query }) =>
  element("th", { class: query === null ? "" : "number" }, heading);

function cell(row, column) {
  const value = valueIn(row, column);
  if (column.query === null) return element("td", {}, value ?? column.field.noValue);
  const { text, colour } = shown(value, column.field);
  const tag = column.field.links ? "a" : "span";
  const coloured = column.field.custom.cellOptions.type === "color-text";
  const number = element(tag, answered(column.query, row.labels), text);
  if (coloured) number.style.color = colour;
  return element("td", { class: "number" }, number);
}

function tellWhatIsHidden(box, grid, content) {
  const bottom = box.getBoundingClientRect().bottom;
  const lower = [...grid.rows].filter((row) => row.getBoundingClientRect().bottom > bottom + 1);
  const right = box.getBoundingClientRect().right;
  const further = [...grid.rows[0].cells].filter(
    (head) => head.getBoundingClientRect().right > right + 1);
  const hidden = [
    lower.length > 0 ? `${lower.length} more below` : "",
    further.length > 0 ? `${further.length} columns further right` : "",
  ].filter((part) => part !== "");
  if (hidden.length > 0) {
    content.append(element("div", { class: "more" }, `scroll: ${hidden.join(", ")}`));
  }
}
