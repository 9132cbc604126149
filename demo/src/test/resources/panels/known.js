// What can be drawn of a panel's JSON. Whatever else stands in it is told on the picture, not guessed.

import { knows } from "./units.js";

const any = () => true;
const is = (...values) => (value) => values.includes(value);
const unit = (value) => knows(value);

const COLOUR = { mode: is("fixed", "shades"), fixedColor: any };
const MAPPING = { type: is("value", "special"), options: any };
const LINKS = { title: any, url: any, targetBlank: any };

const FIELD = {
  unit,
  decimals: any,
  noValue: any,
  min: any,
  max: any,
  color: COLOUR,
  mappings: [MAPPING],
  links: [LINKS],
};

const PANEL = {
  id: any,
  type: any,
  title: any,
  description: any,
  datasource: any,
  gridPos: any,
  targets: any,
};

// What is seen with a pointer alone is not on a picture.
const TOOLTIP = any;

const LEGEND = {
  displayMode: is("list", "table"),
  placement: is("bottom", "right"),
  showLegend: is(true),
  calcs: [() => false],
};

const TABLE_STEPS = [{
  id: is("merge", "organize"),
  options: { excludeByName: { Time: is(true) }, indexByName: any, renameByName: any },
}];

const KNOWN = {
  stat: {
    ...PANEL,
    fieldConfig: { defaults: FIELD, overrides: [() => false] },
    options: {
      colorMode: is("none", "background"),
      graphMode: is("none"),
      justifyMode: is("auto"),
      orientation: is("auto"),
      reduceOptions: { calcs: [is("lastNotNull")], fields: is(""), values: is(false) },
      showPercentChange: is(false),
      wideLayout: is(true),
      textMode: is("value", "value_and_name"),
    },
  },
  table: {
    ...PANEL,
    transformations: TABLE_STEPS,
    fieldConfig: {
      defaults: {
        ...FIELD,
        custom: {
          align: is("auto"),
          inspect: is(false),
          minWidth: any,
          cellOptions: { type: is("auto") },
        },
      },
      overrides: [overrides({ "custom.cellOptions": { type: is("color-text") } })],
    },
    options: {
      cellHeight: is("sm"),
      showHeader: is(true),
      sortBy: [{ desc: any, displayName: any }],
    },
  },
  barchart: {
    ...PANEL,
    transformations: TABLE_STEPS,
    fieldConfig: {
      defaults: {
        ...FIELD,
        custom: { axisSoftMin: is(0), fillOpacity: is(90), lineWidth: is(1) },
      },
      overrides: [overrides({})],
    },
    options: {
      orientation: is("horizontal"),
      stacking: is("normal"),
      showValue: is("auto"),
      barWidth: any,
      groupWidth: any,
      barRadius: is(0),
      xField: any,
      xTickLabelRotation: is(0),
      xTickLabelSpacing: is(0),
      fullHighlight: any,
      legend: LEGEND,
      tooltip: TOOLTIP,
    },
  },
  timeseries: {
    ...PANEL,
    fieldConfig: {
      defaults: {
        ...FIELD,
        custom: {
          drawStyle: is("line"),
          fillOpacity: is(0),
          lineWidth: any,
          showPoints: is("auto"),
          spanNulls: is(false),
        },
      },
      overrides: [overrides({ "custom.lineStyle": { fill: is("dash", "dot"), dash: any } })],
    },
    options: { legend: LEGEND, tooltip: TOOLTIP },
  },
};

function overrides(more) {
  const properties = {
    unit,
    decimals: any,
    color: COLOUR,
    mappings: [MAPPING],
    links: [LINKS],
    ...more,
  };
  return {
    matcher: { id: is("byName", "byRegexp"), options: any },
    properties: [({ id, value }) => id in properties && strangeIn(value, properties[id]).length === 0],
  };
}

// The places in a panel's JSON that nothing here draws.
export const strange = (panel) =>
  KNOWN[panel.type] ? strangeIn(panel, KNOWN[panel.type]) : [`type: ${panel.type}`];

function strangeIn(value, known, path = "") {
  if (typeof known === "function") return known(value) ? [] : [`${path}: ${JSON.stringify(value)}`];
  if (Array.isArray(known)) return value.flatMap((each) => strangeIn(each, known[0], path));
  return Object.entries(value).flatMap(([key, part]) => {
    const place = path === "" ? key : `${path}.${key}`;
    return known[key] ? strangeIn(part, known[key], place) : [`${place}: ${JSON.stringify(part)}`];
  });
}
