// Asks the API. What it refuses is an error with the reason in words.

export async function read(address) {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.title);
  return answer;
}

// Saves a read as a table, under the name that the API gives it.
export async function save(address) {
  const response = await fetch(address, { headers: { Accept: "text/csv" } });
  if (!response.ok) throw new Error((await response.json()).detail);
  const name = /filename="?([^";]+)/.exec(response.headers.get("Content-Disposition"))?.[1];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ?? "table.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
