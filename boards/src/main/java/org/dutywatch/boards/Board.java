package org.dutywatch.boards;

import java.util.List;

/**
 * One board.
 *
 * @param id ends its uid and its file's name
 * @param title in Grafana's list
 * @param description for whom it is, and for what
 * @param from how far back it looks when opened, such as {@code now-24h}
 * @param choices what can be chosen above it
 * @param rows whether it can be trusted first
 */
record Board(
    String id,
    String title,
    String description,
    String from,
    List<Choice> choices,
    List<Row> rows) {
  /** The lists are copied. */
  Board {
    choices = List.copyOf(choices);
    rows = List.copyOf(rows);
  }
}
