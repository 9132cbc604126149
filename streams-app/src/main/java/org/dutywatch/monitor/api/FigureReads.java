package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutywatch.monitor.api.Reads.FigureQuestion;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;

/**
 * The reads of figures: which path is answered by which resource. The server answers them at these
 * paths; here they can also be asked without one.
 */
public final class FigureReads {
  private final BoardReader board;
  private final List<Read> all;

  /**
   * One of them.
   *
   * @param path as routes are written, with at most one parameter
   * @param pattern the paths of requests that it answers
   * @param resource what answers it
   */
  record Read(String path, Pattern pattern, Resource resource) {

    Read(String path, Resource resource) {
      this(path, Pattern.compile(path.replaceAll("\\{\\w+}", "([^/]+)")), resource);
    }
  }

  /** What answers a path. */
  @FunctionalInterface
  interface Resource {

    /**
     * Checks what can be checked on any day.
     *
     * @param id what the path names; empty where it names nothing
     * @param rawQuery as it stands in the request; null where there is none
     */
    FigureQuestion ask(String id, String rawQuery);
  }

  /** Reads of a board whose figures go by this policy and this calendar. */
  public FigureReads(Policy policy, WorkingCalendar calendar, BoardReader board) {
    this(new PolicyLookup(policy), calendar, board);
  }

  FigureReads(PolicyLookup policy, WorkingCalendar calendar, BoardReader board) {
    CalendarWarning warning = new CalendarWarning(calendar);
    IndicatorsResource indicators = new IndicatorsResource(policy, board, warning);
    SeriesResource series = new SeriesResource(policy, board, warning);
    ClocksResource clocks = new ClocksResource(policy, board, warning);
    QualityResource quality = new QualityResource(board);
    DurationsResource durations = new DurationsResource(policy, board, warning);
    this.board = board;
    this.all =
        List.of(
            new Read("/api/v1/indicators/{id}", indicators::one),
            new Read("/api/v1/indicators/{id}/series", series::series),
            new Read("/api/v1/clocks", (none, rawQuery) -> clocks.list(rawQuery)),
            new Read("/api/v1/clocks/{clock}", clocks::one),
            new Read("/api/v1/clocks/{clock}/durations", durations::durations),
            new Read(QualityResource.PATH, (none, rawQuery) -> quality.counts(rawQuery)));
  }

  /** All of them. */
  List<Read> all() {
    return all;
  }

  /**
   * The body that a client is answered with, whether the board is complete or not.
   *
   * @param path of the request; nothing in it is encoded
   * @param rawQuery as it stands in the request
   * @throws ProblemException where a client is answered with a problem
   * @throws IllegalArgumentException where the path is none of these
   */
  public ObjectNode answer(String path, String rawQuery, LocalDate today) {
    for (Read read : all) {
      Matcher matcher = read.pattern().matcher(path);
      if (matcher.matches()) {
        String id = matcher.groupCount() == 0 ? "" : matcher.group(1);
        FigureQuestion question = read.resource().ask(id, rawQuery);
        return board.atOnce(() -> question.on().apply(today).get());
      }
    }
    throw new IllegalArgumentException("no read of figures: " + path);
  }
}
