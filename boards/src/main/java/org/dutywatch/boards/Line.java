package org.dutywatch.boards;

/**
 * How the lines of a graph that bear one name look.
 *
 * @param name their legend, or a pattern between slashes that it matches
 * @param colour of the line
 * @param stroke how it is drawn, so that it is not told by colour alone
 */
record Line(String name, Colour colour, Stroke stroke) {
  /** How a line is drawn. */
  enum Stroke {
    SOLID,
    DASHED,
    DOTTED
  }
}
