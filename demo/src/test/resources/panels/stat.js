// One number, or a few side by side, as large as there is room for.

import { answered, element, width } from "./dom.js";
import { settings, shown, textOn } from "./fields.js";

const LINE = 1.2;
const LARGEST_NAME = 30;

export function stat(panel, answers, content) {
  const values = panel.targets.flatMap((target, i) =>
    answers[i].map((sample) => ({ target, sample, value: Number(sample.value[1]) })));
  const parts = values.length > 0 ? values : [{ value: null }];
  const box = content.appendChild(element("div", { class: "values" }));
  const room = {
    width: (box.clientWidth - 8 * (parts.length - 1)) / parts.length,
    height: box.clientHeight,
  };
  const named = panel.options.textMode === "value_and_name" && values.length > 0;
  const all = parts.map((part) => one(panel, part, named));
  const sizes = sizesOf(all, room, named);
  all.forEach((part) => box.append(drawn(part, sizes, panel.options.colorMode === "background")));
}

function one(panel, { target, sample, value }, named) {
  const { text, colour } = shown(value, settings(panel, target?.legendFormat ?? ""));
  const marks = target ? answered(target.refId, sample.metric) : { "data-nothing": "" };
  return { text, colour, marks, name: named ? target.legendFormat : null };
}

// All of a panel are written in one size: that of the longest.
function sizesOf(parts, room, named) {
  const padding = room.height > 100 ? 12 : 8;
  const wide = room.width / room.height > 2.5;
  const across = room.width - 2 * padding;
  const down = room.height - 2 * padding;
  const fitted = (texts, itsWidth, itsHeight) =>
    Math.min(...texts.map((text) => Math.min(itsWidth / width(text, 1, 500), itsHeight / LINE)));
  const texts = parts.map((part) => part.text);
  if (!named) return { padding, value: fitted(texts, across, down) };
  const names = parts.map((part) => part.name);
  const most = (itsWidth, itsHeight) => Math.min(fitted(names, itsWidth, itsHeight), LARGEST_NAME);
  const name = wide ? most(across * 0.6, down) : most(across, room.height * 0.15);
  const value = wide
    ? fitted(texts, across * 0.3, down)
    : fitted(texts, across, down - name * LINE);
  return { padding, wide, value, name: Math.min(name, value * 0.7) };
}

function drawn({ text, colour, marks, name }, sizes, filled) {
  const layout = name === null ? "alone" : sizes.wide ? "wide" : "stacked";
  const box = element("div", { class: `value ${layout}`, style: { padding: `${sizes.padding}px` } });
  if (filled) Object.assign(box.style, { background: colour, color: textOn(colour) });
  if (name !== null) box.append(element("span", { style: { fontSize: `${sizes.name}px` } }, name));
  const style = { fontSize: `${sizes.value}px`, color: "inherit" };
  box.append(element("span", { class: "n", ...marks, style }, text));
  return box;
}
