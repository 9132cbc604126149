package org.dutywatch.simulator.truth;

import java.util.List;

/**
 * What is true of a world on a day.
 *
 * @param policy the policy that it holds under
 * @param at the local date that it holds on, as 2026-03-09
 * @param events how many events were told, ticks left out
 * @param repeats how many of them said nothing new
 * @param figures counts and shares
 * @param clocks what is open on that day
 */
public record Truth(
    String policy,
    String at,
    long events,
    long repeats,
    List<Figure> figures,
    List<OpenClocks> clocks) {

  /**
   * A count or share in a window.
   *
   * @param basis {@code completed} or {@code due}; null where the indicator has none
   * @param denominator null for a count
   * @param groups those that have any, by authority and locality
   */
  public record Figure(
      String indicator,
      String basis,
      String window,
      String from,
      String to,
      long numerator,
      Long denominator,
      List<FigureGroup> groups) {}

  /** A figure's share in one locality of one council. */
  public record FigureGroup(String authority, String locality, long numerator, Long denominator) {}

  /** The open clocks of one kind by band. */
  public record OpenClocks(String clock, Bands total, List<OpenGroup> groups) {}

  /** Those of one locality of one council. */
  public record OpenGroup(String authority, String locality, Bands bands) {}

  /** How many clocks are open, and how near their due dates. */
  public record Bands(long open, long onTrack, long dueSoon, long dueToday, long overdue) {}
}
