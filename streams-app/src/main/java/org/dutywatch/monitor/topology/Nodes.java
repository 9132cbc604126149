package org.dutywatch.monitor.topology;

/** The names of the topology's nodes: a verb and what it is done to. */
public final class Nodes {
  static final String FOLD = "fold-facts";

  /** The way to the dead letters. */
  public static final String SEND_DEAD_LETTERS = "send-dead-letters";

  /** The way to the notices. */
  public static final String SEND_NOTICES = "send-notices";

  private Nodes() {}

  static String read(String feed) {
    return "read-" + feed;
  }
}
