package org.dutywatch.monitor.topology;

/** The names of the topology's nodes: a verb and what it is done to. */
final class Nodes {
  static final String FOLD = "fold-facts";
  static final String SEND_DEAD_LETTERS = "send-dead-letters";

  private Nodes() {}

  static String read(String feed) {
    return "read-" + feed;
  }
}
