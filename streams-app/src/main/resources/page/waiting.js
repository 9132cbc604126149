// Since when the police notification has waited that came first: the board itself knows days alone.

import { address } from "./place.js";
import { read } from "./reads.js";

// The clock of those that wait, and how many came and were assessed today.
export const WAITING = "dv-risk-assessment";
export const RECEIVED = "dv-notifications/day";
export const ASSESSED = "dv-risk-assessment/completed/day";

const ASK_AGAIN_AFTER = 60_000;
const ASK_AT_MOST_EVERY = 2_000;

let answer = null;
let learntOf = null;
let askedAt = -Infinity;

// Asks when a notification has come or was assessed, and now and then; draws when it is told.
export async function learn(board, draw) {
  const entry = board.clocks[WAITING];
  if (entry === undefined) return;
  const of = JSON.stringify([entry, board.indicators[RECEIVED], board.indicators[ASSESSED]]);
  const since = Date.now() - askedAt;
  if (since < ASK_AT_MOST_EVERY || (of === learntOf && since < ASK_AGAIN_AFTER)) return;
  learntOf = of;
  askedAt = Date.now();
  const told = await read(address(`api/v1/clocks/${WAITING}/oldest`)).catch(() => null);
  if (learntOf !== of) return;
  answer = told;
  draw();
}

// What is looked at is another part of the board.
export function forget() {
  answer = null;
  learntOf = null;
  askedAt = -Infinity;
}

// The oldest, where what was told is of the notifications that the board counts, and of all of them.
export const oldest = (entry) =>
  answer !== null && answer.open === entry.total.open && answer.missingPartitions.length === 0
    ? answer : null;
