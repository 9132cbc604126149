package org.dutywatch.monitor.board;

import org.dutywatch.monitor.domain.mark.Dimensions;

/** What figures can be asked by, in the order in which the board knows them. */
public enum Dimension {
  AUTHORITY("authority"),
  LOCALITY("locality"),
  TEAM("team"),
  AGENCY("agency");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  /** Its name in the API. */
  public String label() {
    return label;
  }

  /** Its value among these dimensions. */
  public String of(Dimensions dimensions) {
    return switch (this) {
      case AUTHORITY -> dimensions.authority();
      case LOCALITY -> dimensions.locality();
      case TEAM -> dimensions.team();
      case AGENCY -> dimensions.agency();
    };
  }
}
