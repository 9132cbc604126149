// One table of a panel's answers, as the steps "merge" and "organize" make it: a row for each set of
// labels, in the order of the columns that the panel names.

export function rowsOf(panel, answers) {
  const rows = new Map();
  panel.targets.forEach(({ refId }, i) => {
    for (const { metric, value } of answers[i]) {
      const key = JSON.stringify(Object.entries(metric).sort());
      if (!rows.has(key)) rows.set(key, { labels: metric, values: {} });
      rows.get(key).values[refId] = Number(value[1]);
    }
  });
  return [...rows.values()];
}

// Columns of labels, and columns that each belong to a query.
export function columnsOf(panel) {
  const { indexByName, renameByName } = panel.transformations[1].options;
  return Object.keys(indexByName)
    .sort((one, other) => indexByName[one] - indexByName[other])
    .map((name) => ({ name, heading: renameByName[name], query: queryOf(name, panel.targets) }));
}

function queryOf(name, targets) {
  if (name === "Value") return targets[0].refId;
  return name.startsWith("Value #") ? name.slice("Value #".length) : null;
}

export const valueIn = (row, column) =>
  column.query === null ? (row.labels[column.name] ?? null) : (row.values[column.query] ?? null);
