package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dutywatch.monitor.api.Reads.FigureQuestion;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Durations.Length;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Indicator;

/** {@code /api/v1/clocks/{clock}/durations}: how long the clocks that stopped took. */
final class DurationsResource {
  private final PolicyLookup policy;
  private final BoardReader board;
  private final CalendarWarning warning;

  DurationsResource(PolicyLookup policy, BoardReader board, CalendarWarning warning) {
    this.policy = policy;
    this.board = board;
    this.warning = warning;
  }

  /** One clock over a window. */
  FigureQuestion durations(String id, String rawQuery) {
    Indicator clock = policy.clock(id);
    Query query = Query.read(rawQuery, "window", "from", "to", "by", "locality", "team");
    AskedWindow asked = query.window();
    Slice slice = query.slice();
    return new FigureQuestion(
        query,
        answer -> CsvTables.durations(answer, slice),
        today -> {
          Span window = asked.on(today);
          return () -> answer(clock, asked.name(), window, slice);
        });
  }

  private ObjectNode answer(Indicator clock, String windowName, Span window, Slice slice) {
    Durations durations = board.durations(clock, window, slice);
    ObjectNode answer = Answers.object().put("clock", clock.id());
    answer.put("unit", clock.clock().map(FigureJson::unit).orElseThrow());
    FigureJson.putWindow(answer, windowName, window);
    FigureJson.put(answer, durations.total());
    ArrayNode histogram = answer.putArray("histogram");
    for (Length length : durations.histogram()) {
      histogram
          .addObject()
          .put("length", length.length())
          .put("count", length.count())
          .put("inTime", length.inTime());
    }
    FigureJson.putGroups(answer, slice, durations.groups(), FigureJson::put);
    warning.ofWindow(answer, clock, window.to());
    return answer;
  }
}
