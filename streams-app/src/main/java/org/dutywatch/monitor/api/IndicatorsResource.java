package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.dutywatch.monitor.api.Reads.FigureQuestion;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Indicator;

/** {@code /api/v1/indicators/{id}}: a figure over a window. */
final class IndicatorsResource {
  private final PolicyLookup policy;
  private final BoardReader board;
  private final CalendarWarning warning;

  IndicatorsResource(PolicyLookup policy, BoardReader board, CalendarWarning warning) {
    this.policy = policy;
    this.board = board;
    this.warning = warning;
  }

  /** One indicator over a window. */
  FigureQuestion one(String id, String rawQuery) {
    Indicator indicator = policy.indicator(id);
    Query query = Query.read(rawQuery, "window", "from", "to", "by", "basis", "locality", "team");
    AskedWindow window = query.window();
    Slice slice = query.slice();
    Basis basis = query.basis();
    return new FigureQuestion(
        query,
        answer -> CsvTables.indicator(answer, slice),
        today -> {
          window.on(today); // refuses a last day after today
          return () -> figures(indicator, basis, window, slice, today);
        });
  }

  /** The answer over a window that ends on or before today. */
  ObjectNode figures(
      Indicator indicator, Basis basis, AskedWindow asked, Slice slice, LocalDate today) {
    Span window = asked.on(today);
    IndicatorFigures figures = board.indicator(indicator, basis, window, slice, today);
    ObjectNode answer = Answers.object().put("indicator", indicator.id());
    answer.put("basis", indicator.measure().hasBases() ? FigureJson.label(basis) : null);
    FigureJson.putWindow(answer, asked.name(), window);
    ObjectNode total = answer.putObject("total");
    FigureJson.put(total, figures.total());
    figures
        .families()
        .ifPresent(
            families ->
                total
                    .put("siblingGroups", families.siblingGroups())
                    .put("largestSiblingGroup", families.largestSiblingGroup()));
    FigureJson.putGroups(answer, slice, figures.groups(), FigureJson::put);
    answer.put("target", indicator.target().orElse(null));
    answer.putNull("interval");
    figures
        .interval()
        .ifPresent(i -> answer.putObject("interval").put("low", i.low()).put("high", i.high()));
    warning.ofWindow(answer, indicator, window.to());
    return answer;
  }
}
