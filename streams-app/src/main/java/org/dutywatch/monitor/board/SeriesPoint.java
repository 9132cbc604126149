package org.dutywatch.monitor.board;

import java.util.List;

/** One indicator over one step of a series; a stock at the step's last day. */
public record SeriesPoint(Span step, Share total, List<Group<Share>> groups) {
  /** The list is copied. */
  public SeriesPoint {
    groups = List.copyOf(groups);
  }
}
