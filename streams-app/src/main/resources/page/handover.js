// A note for the next shift: what stands on the board, in words, and room for one's own.

import { find } from "./dom.js";
import { inWords } from "./filters.js";
import * as words from "./words.js";

export function listen(board) {
  find("handover-open").addEventListener("click", () => {
    find("handover-text").value = note(board());
    find("handover").showModal();
  });
  find("handover-close").addEventListener("click", () => find("handover").close());
  find("handover-copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(find("handover-text").value);
    find("handover-done").textContent = "Copied.";
  });
}

function note(board) {
  const lines = Object.values(board.clocks).map((entry) => {
    const { overdue, dueToday, dueSoon, open } = entry.total;
    const longest = entry.longestOverdue === null ? "" : ` (longest ${words.late(entry)})`;
    return `- ${entry.title}: ${overdue} overdue${longest}, ${dueToday} due today, ${dueSoon} due soon, ${open} open`;
  });
  const doubtful = Object.values(board.quality).reduce((sum, count) => sum + count, 0);
  return [
    `Handover, ${words.moment(new Date(board.now))}${inWords() ? `, ${inWords()}` : ""}`,
    board.notice,
    find("headline").textContent,
    "",
    ...lines,
    "",
    `Facts to check at the source: ${doubtful}.`,
    board.notices === null ? null : `Notices that nobody has acknowledged: ${board.notices.unacknowledged}.`,
    "For the next shift:",
    "",
  ].filter((line) => line !== null).join("\n");
}
