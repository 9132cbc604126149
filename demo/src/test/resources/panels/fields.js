// What a panel's JSON says of one of its fields: the defaults, and what is set over them by name.

import { written } from "./units.js";

export function settings(panel, name) {
  const field = structuredClone(panel.fieldConfig.defaults);
  for (const { matcher, properties } of panel.fieldConfig.overrides) {
    if (!matches(matcher, name)) continue;
    for (const { id, value } of properties) {
      const path = id.split(".");
      const last = path.pop();
      path.reduce((part, key) => (part[key] ??= {}), field)[last] = value;
    }
  }
  return field;
}

const matches = ({ id, options }, name) =>
  id === "byRegexp" ? new RegExp(options.slice(1, -1)).test(name) : options === name;

// The text and the colour of a value; null is what nobody knows.
export function shown(value, field) {
  const word = wordFor(value, field.mappings ?? []);
  const text = value === null ? field.noValue : written(value, field.unit, field.decimals);
  return { text: word?.text ?? text, colour: word?.color ?? field.color.fixedColor };
}

function wordFor(value, mappings) {
  for (const { type, options } of mappings) {
    if (type === "value" && value !== null && options[value]) return options[value];
    if (type === "special" && value === null) return options.result;
  }
  return null;
}

// Black or white, whichever is read more easily on a colour.
export function textOn(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? "#ffffff" : "#000000";
}
