package org.dutywatch.boards;

/** Okabe and Ito's colours, which people who see few colours can tell apart. */
enum Colour {
  BLUE("#0072B2"),
  SKY("#56B4E9"),
  GREEN("#009E73"),
  YELLOW("#F0E442"),
  ORANGE("#E69F00"),
  VERMILION("#D55E00"),
  PURPLE("#CC79A7");

  private final String code;

  Colour(String code) {
    this.code = code;
  }

  /** As Grafana takes it. */
  String code() {
    return code;
  }

  /** Whether small text can be read in it on Grafana's panels, which are dark. */
  boolean isLegible() {
    return this != BLUE;
  }
}
