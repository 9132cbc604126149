// Reads what stands on the page again: texts, lengths of bars, and the pixels of lines.

const NEAR = 48;
const ABOUT = 1;

export async function readings(id) {
  const panel = document.getElementById(`panel-${id}`);
  return {
    cannot: panel.querySelector(".cannot")?.textContent ?? null,
    nothing: panel.querySelector("[data-nothing]")?.textContent ?? null,
    texts: [...panel.querySelectorAll("[data-query]:not(rect)")].map(text),
    bars: [...panel.querySelectorAll("rect[data-query]")].map(bar),
    lines: await lines(panel.querySelector(".plot")),
    marks: [...panel.querySelectorAll(".mark")].map(mark),
  };
}

const of = (node) => ({ query: node.dataset.query, labels: JSON.parse(node.dataset.labels) });

const text = (node) => ({ ...of(node), text: node.textContent });

const bar = (node) => ({
  ...of(node),
  value: node.getBoundingClientRect().width / Number(node.ownerSVGElement.dataset.scale),
});

// The second at which a mark stands.
function mark(node) {
  const { plot } = node.closest(".plot");
  const left = node.getBoundingClientRect().left - plot.over.getBoundingClientRect().left;
  return Math.round(plot.posToVal(left, "x"));
}

// Each line is looked at alone, where no other can lie over it, and without gaps in its stroke.
async function lines(place) {
  if (!place?.plot) return [];
  const read = [];
  for (const [i, { query, labels, colour }] of place.lines.entries()) {
    await show(place.plot, (line) => line === i + 1);
    read.push({ query, labels, points: points(place.plot, colour) });
  }
  await show(place.plot, () => true, (line) => place.lines[line - 1].dash);
  return read;
}

async function show(plot, isShown, dash = () => undefined) {
  plot.batch(() => {
    for (let line = 1; line < plot.series.length; line++) {
      plot.series[line].dash = dash(line);
      plot.setSeries(line, { show: isShown(line) });
    }
  });
  await new Promise(requestAnimationFrame);
}

// Of each second, between which values there are pixels of the colour.
function points(plot, colour) {
  const { left, top, width, height } = plot.bbox;
  const copy = new OffscreenCanvas(plot.ctx.canvas.width, height + 8);
  const pixels = copy.getContext("2d", { willReadFrequently: true });
  pixels.drawImage(plot.ctx.canvas, 0, 4 - top);
  const image = pixels.getImageData(0, 0, copy.width, copy.height);
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const value = (row) => plot.posToVal(row + top - 4, "y", true);
  return plot.data[0].map((time) => {
    const middle = Math.round(plot.valToPos(time, "x", true));
    const rows = [];
    for (let x = Math.max(middle - ABOUT, left); x <= Math.min(middle + ABOUT, left + width); x++) {
      for (let y = 0; y < image.height; y++) {
        const at = (y * image.width + x) * 4;
        const near = wanted.every((part, i) => Math.abs(part - image.data[at + i]) < NEAR);
        if (near && image.data[at + 3] > 128) rows.push(y);
      }
    }
    if (rows.length === 0) return null;
    return { low: value(Math.max(...rows) + 2), high: value(Math.min(...rows) - 2) };
  });
}
