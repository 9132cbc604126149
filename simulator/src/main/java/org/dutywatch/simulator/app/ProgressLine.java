package org.dutywatch.simulator.app;

import java.io.PrintWriter;

/**
 * Tells how far something is: on a terminal in one line that is rewritten, elsewhere in plain
 * lines. For one thread.
 */
public final class ProgressLine {
  private static final String TO_ITS_BEGINNING = "\r";
  private static final String CLEAR_THE_REST = "\033[K";

  private final PrintWriter out;
  private final boolean terminal;
  private boolean unfinished;
  private Object shown = "";

  /**
   * A line.
   *
   * @param terminal whether somebody looks at it on a terminal
   */
  public ProgressLine(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Whether standard output is a terminal, as the script that starts the program says. */
  public static boolean onTerminal() {
    return Boolean.getBoolean("dutywatch.terminal");
  }

  /**
   * Says how far it is.
   *
   * @param step what is under way; elsewhere than on a terminal a step is told of once
   */
  public synchronized void show(Object step, String text) {
    if (terminal) {
      rewrite(text);
    } else if (!step.equals(shown)) {
      lasting(text);
    }
    shown = step;
  }

  /** Something that stays. */
  public synchronized void lasting(String text) {
    end();
    out.println(text);
    out.flush();
  }

  /** Leaves what was written last, for others to write below it. */
  public synchronized void end() {
    if (unfinished) {
      out.println();
      out.flush();
      unfinished = false;
    }
  }

  private void rewrite(String text) {
    out.print(TO_ITS_BEGINNING + text + CLEAR_THE_REST);
    out.flush();
    unfinished = true;
  }
}
