package org.dutywatch.boards;

/** What can be chosen above a board. */
enum Choice {
  COUNCIL,
  LOCALITY,
  CLOCK,
  WINDOW,
  MONITOR
}
