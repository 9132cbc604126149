package org.dutywatch.boards;

import java.util.List;

/** Panels under a heading, from left to right and from top to bottom. */
record Row(String title, List<Panel> panels) {
  /** The list is copied. */
  Row {
    panels = List.copyOf(panels);
  }

  static Row of(String title, Panel... panels) {
    return new Row(title, List.of(panels));
  }
}
