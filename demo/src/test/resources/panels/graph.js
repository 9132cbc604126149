// Lines over time, drawn by the library that Grafana draws them with.

import uPlot from "./uPlot.esm.js";
import { element } from "./dom.js";
import { settings } from "./fields.js";
import { legend } from "./legend.js";
import { shade } from "./shades.js";
import { timeOfDay, written } from "./units.js";

const GRID = { stroke: "rgba(240, 250, 255, 0.09)", width: 1 };
const TEXT = { stroke: "#ccccdc", font: '12px "Liberation Sans", sans-serif' };
const SHADES = "shades";
const POWERS_OF_2 = Array.from({ length: 40 }, (_, i) => 2 ** i);

export function graph(panel, answers, content, { from, to, marks }) {
  const seconds = Array.from({ length: (to - from) / 1000 + 1 }, (_, i) => from / 1000 + i);
  const lines = linesOf(panel, answers, seconds);
  if (lines.length === 0) {
    const text = panel.fieldConfig.defaults.noValue;
    content.append(element("div", { class: "nothing", "data-nothing": "" }, text));
    return;
  }
  const place = legend(panel, lines, content);
  const data = [seconds, ...lines.map((line) => line.values)];
  // Where a time lies is known only when the plot is laid out.
  const hooks = { ready: [(plot) => marks.forEach((mark) => drawMarks(plot, mark))] };
  place.plot = new uPlot({ ...options(panel, lines, seconds, place), hooks }, data, place);
  place.lines = lines;
}

function linesOf(panel, answers, seconds) {
  const lines = panel.targets.flatMap((target, i) =>
    answers[i].map((series) => ({ query: target.refId, labels: series.metric, series, target })));
  return lines.map(({ query, labels, series, target }, index) => {
    const name = nameOf(target, labels);
    const field = settings(panel, name);
    const { mode, fixedColor } = field.color;
    const known = new Map(series.values.map(([time, value]) => [time, Number(value)]));
    const style = field.custom.lineStyle;
    return {
      query,
      labels,
      name,
      colour: mode === SHADES ? shade(fixedColor, index) : fixedColor,
      dash: style?.dash,
      cap: style?.fill === "dot" ? "round" : "butt",
      width: field.custom.lineWidth,
      values: seconds.map((time) => known.get(time) ?? null),
    };
  });
}

const nameOf = (target, labels) =>
  target.legendFormat.replace(/\{\{(\w+)\}\}/g, (_, label) => labels[label] ?? "");

function options(panel, lines, seconds, place) {
  const { unit, decimals, min, max } = panel.fieldConfig.defaults;
  const values = lines.flatMap((line) => line.values).filter((value) => value !== null);
  const [low, high] = uPlot.rangeNum(min ?? Math.min(...values), max ?? Math.max(...values), {
    min: { pad: 0.1, soft: 0, mode: 3 },
    max: { pad: 0.1, soft: 0, mode: 3 },
  });
  return {
    width: place.clientWidth,
    height: place.clientHeight,
    cursor: { show: false },
    legend: { show: false },
    scales: { x: { range: [seconds[0], seconds.at(-1)] }, y: { range: [min ?? low, max ?? high] } },
    axes: [
      { ...TEXT, grid: GRID, ticks: GRID, space: 70, size: 24, values: (_, at) => at.map(timed) },
      {
        ...TEXT,
        grid: GRID,
        ticks: { ...GRID, size: 4 },
        ...(unit === "bytes" ? { incrs: POWERS_OF_2 } : {}),
        space: place.clientHeight <= 150 ? 15 : 30,
        size: (plot, texts) => 10 + Math.max(0, ...(texts ?? []).map((text) => textWidth(plot, text))),
        filter: (_, at) => at.map((tick) => (decimals === 0 && tick % 1 !== 0 ? null : tick)),
        values: (_, at) => at.map((tick) => (tick === null ? "" : written(tick, unit, decimals))),
      },
    ],
    series: [
      {},
      ...lines.map(({ name, colour, dash, cap, width }) => ({
        label: name,
        stroke: colour,
        dash,
        cap,
        width,
        spanGaps: false,
        points: { size: 5, fill: colour, filter: alone },
      })),
    ],
  };
}

const timed = (second) => timeOfDay(second * 1000);

function textWidth(plot, text) {
  plot.ctx.font = TEXT.font;
  return plot.ctx.measureText(text).width;
}

// A value between two gaps has no line to show it.
function alone(plot, line, pointsAreShown) {
  if (pointsAreShown) return null;
  const values = plot.data[line];
  return [...values.keys()].filter(
    (i) => values[i] !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null);
}

function drawMarks(plot, { colour, times }) {
  for (const time of times) {
    const style = { left: `${plot.valToPos(time, "x")}px`, borderColor: colour, color: colour };
    plot.over.append(element("div", { class: "mark", style }));
  }
}
