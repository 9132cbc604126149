// Makes and changes what stands on a page. Whatever comes from data is set as text, never as HTML.

const SVG = "http://www.w3.org/2000/svg";

export const find = (id) => document.getElementById(id);

export function element(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function drawing(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

export const shape = (name) =>
  drawing("svg", { "aria-hidden": "true" }, drawing("use", { href: `#${name}` }));

// A figure with its exact value beside what is shown of it.
export const figure = (shown, value, what) =>
  element("span", { class: "n", ...what, "data-value": value === null ? "" : String(value) }, shown);

// Puts children in the place of others, and leaves alone what is as it was, so that a reader's
// place and the keyboard's are kept.
export function put(parent, nodesOrTexts, show = () => {}) {
  const children = nodesOrTexts.map((child) => (child instanceof Node ? child : new Text(child)));
  const before = [...parent.childNodes];
  before.slice(children.length).forEach((node) => node.remove());
  children.forEach((child, i) => {
    const old = before[i];
    if (old === undefined) {
      parent.append(child);
    } else if (!old.isEqualNode(child)) {
      show(become(old, child));
    }
  });
}

// Makes a node what another is, and gives the node that stands there then.
function become(old, fresh) {
  const alike = old.nodeName === fresh.nodeName && old instanceof Element
    && old.namespaceURI === fresh.namespaceURI;
  if (!alike) {
    old.replaceWith(fresh);
    return fresh;
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  put(old, [...fresh.childNodes]);
  return old;
}

export const row = (...cells) => element("tr", { role: "row" }, ...cells);
export const rowHead = (...children) =>
  element("th", { scope: "row", role: "rowheader" }, ...children);
export const cell = (attributes, ...children) =>
  element("td", { role: "cell", ...attributes }, ...children);

// Opens what is told of a figure.
export const about = (id, title) =>
  element(
    "button",
    { type: "button", class: "about", "data-about": id },
    element("span", { "aria-hidden": "true" }, "?"),
    element("span", { class: "unseen" }, `About: ${title}`),
  );
