package org.dutywatch.boards;

/** What a number is of. */
enum Unit {
  NUMBER("locale", 0),
  AVERAGE("locale", 1),
  SHARE("percentunit", 1),
  SECONDS("s", 1),
  MILLISECONDS("ms", 1),
  SPAN("dtdurations", 1),
  MOMENT("time:ddd D MMM YYYY, HH:mm", 0),
  BYTES("bytes", 1),
  /** A panel's title says in which time. */
  RATE("short", 1),
  WORD("none", 0);

  private final String id;
  private final int decimals;

  Unit(String id, int decimals) {
    this.id = id;
    this.decimals = decimals;
  }

  /** Grafana's name for it. */
  String id() {
    return id;
  }

  /** How many digits after the point mean anything. */
  int decimals() {
    return decimals;
  }
}
