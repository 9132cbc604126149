package org.dutywatch.monitor.feeds;

import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * One row of a list, with the columns that are read.
 *
 * @param place where it stands
 * @param header which column stands at which index, from 0, the same for all rows of a sheet
 * @param texts what the cells say, trimmed; a number in plain digits; no blank cells
 */
record ListRow(Place place, Map<Integer, Column> header, Map<Column, String> texts) {

  /** What a cell says, or an empty text. */
  String text(Column column) {
    return texts.getOrDefault(column, "");
  }

  /** Whether its sheet has a column. */
  boolean hasColumn(Column column) {
    return header.containsValue(column);
  }

  /** A note about one of its cells; about a column that the sheet lacks, by its header alone. */
  RowNote note(Column column, String reason) {
    String name =
        header.entrySet().stream()
            .filter(entry -> entry.getValue() == column)
            .map(entry -> CellReference.convertNumToColString(entry.getKey()))
            .map(letters -> letters + " (" + column.title() + ")")
            .findFirst()
            .orElse(column.title());
    return new RowNote(place, name, reason);
  }
}
