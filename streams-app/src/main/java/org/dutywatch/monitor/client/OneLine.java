package org.dutywatch.monitor.client;

/** Text of others, to be shown in a line of ours. */
public final class OneLine {
  private static final int LONGEST = 300;

  private OneLine() {}

  /** The text without control characters, and cut where it is long. */
  public static String of(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
