// Makes what stands on a page. Whatever comes from data is set as text.

const SVG = "http://www.w3.org/2000/svg";

export const element = (tag, attributes, ...children) =>
  filled(document.createElement(tag), attributes, children);

export const drawing = (tag, attributes, ...children) =>
  filled(document.createElementNS(SVG, tag), attributes, children);

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === "style") Object.assign(node.style, value);
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

// What is shown of a query's answer for a set of labels, to be read again by a test.
export const answered = (ref, labels) => ({
  "data-query": ref,
  "data-labels": JSON.stringify(labels),
});

const canvas = document.createElement("canvas").getContext("2d");

export function width(text, size, weight = 400) {
  canvas.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width;
}
