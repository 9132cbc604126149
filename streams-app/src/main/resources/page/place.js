// Which part of the board is looked at. It stands in the address, so that it can be kept and sent.

const PARTS = ["authority", "locality", "team"];

const given = () => new URLSearchParams(location.search);

// The part that is looked at: only what is asked for.
export const part = () =>
  Object.fromEntries(PARTS.filter((name) => given().get(name)).map((name) => [name, given().get(name)]));

export const isWall = () => given().has("wall");

// The address of a read or a page, of the same part.
export function address(path, more = {}) {
  const query = new URLSearchParams({ ...more, ...part() }).toString();
  return query === "" ? path : `${path}?${query}`;
}

// Looks at another part; what is null or empty is not asked for.
export function go(change) {
  const query = given();
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString().replace("wall=&", "wall&").replace(/wall=$/, "wall");
  history.pushState(null, "", text === "" ? location.pathname : `?${text}`);
}
