package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.monitor.api.Reads.FigureQuestion;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.domain.policy.Indicator;

/** {@code /api/v1/clocks}: what is open on a day, and how near its due date. */
final class ClocksResource {
  private final PolicyLookup policy;
  private final BoardReader board;
  private final CalendarWarning warning;

  ClocksResource(PolicyLookup policy, BoardReader board, CalendarWarning warning) {
    this.policy = policy;
    this.board = board;
    this.warning = warning;
  }

  /** Every clock of the policy. */
  FigureQuestion list(String rawQuery) {
    Query query = Query.read(rawQuery, "at", "locality", "team");
    Optional<LocalDate> at = query.date("at");
    Slice slice = query.slice();
    return new FigureQuestion(
        query,
        CsvTables::clocks,
        today -> {
          LocalDate day = day(at, today);
          return () -> all(day, slice, today);
        });
  }

  private ObjectNode all(LocalDate at, Slice slice, LocalDate today) {
    ObjectNode answer = Answers.object().put("at", at.toString());
    ArrayNode clocks = answer.putArray("clocks");
    for (Indicator clock : policy.clocks()) {
      ObjectNode node = clocks.addObject().put("clock", clock.id()).put("title", clock.title());
      node.put("unit", clock.clock().map(FigureJson::unit).orElseThrow());
      FigureJson.put(node.putObject("total"), board.clock(clock, at, slice, today).total());
    }
    warning.ofBands(answer, at);
    return answer;
  }

  /** One clock. */
  FigureQuestion one(String id, String rawQuery) {
    Indicator clock = policy.clock(id);
    Query query = Query.read(rawQuery, "at", "by", "locality", "team");
    Optional<LocalDate> at = query.date("at");
    Slice slice = query.slice();
    return new FigureQuestion(
        query,
        answer -> CsvTables.clock(answer, slice),
        today -> {
          LocalDate day = day(at, today);
          return () -> bands(clock, day, slice, today);
        });
  }

  private ObjectNode bands(Indicator clock, LocalDate at, Slice slice, LocalDate today) {
    return bands(clock, board.clock(clock, at, slice, today), at, slice, today);
  }

  /** The answer on a day that has these figures. */
  ObjectNode bands(
      Indicator clock, ClockFigures figures, LocalDate at, Slice slice, LocalDate today) {
    ObjectNode answer = Answers.object().put("clock", clock.id()).put("at", at.toString());
    FigureJson.put(answer.putObject("total"), figures.total());
    FigureJson.putGroups(answer, slice, figures.groups(), FigureJson::put);
    if (at.equals(today)) {
      answer.put("longestOverdue", figures.longestOverdue().map(LocalDate::toString).orElse(null));
    }
    warning.ofBands(answer, at);
    return answer;
  }

  private static LocalDate day(Optional<LocalDate> at, LocalDate today) {
    return Query.notAfter(today, "at", at.orElse(today));
  }
}
