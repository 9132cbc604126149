package org.dutywatch.monitor.reference;

import java.util.ArrayList;
import java.util.List;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Slice;

/** Where a case belongs: what figures can be asked by. */
record Where(String authority, String locality, String team, String agency) {

  /** Whether a slice takes it in. */
  boolean isIn(Slice slice) {
    return slice.authority().map(authority::equals).orElse(true);
  }

  /** Its values of these dimensions, in their order. */
  List<String> by(List<Dimension> dimensions) {
    List<String> values = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      values.add(
          switch (dimension) {
            case AUTHORITY -> authority;
            case LOCALITY -> locality;
            case TEAM -> team;
            case AGENCY -> agency;
          });
    }
    return values;
  }
}
