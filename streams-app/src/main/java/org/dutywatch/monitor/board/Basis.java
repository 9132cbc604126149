package org.dutywatch.monitor.board;

/** Which clocks a share in time is taken of. */
public enum Basis {
  /** Those that stopped in the window, as national statistics count. */
  COMPLETED,
  /** Those whose due date fell in the window and is past: an open overdue case is a miss. */
  DUE
}
