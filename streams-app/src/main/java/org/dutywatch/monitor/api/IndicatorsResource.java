package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dutywatch.monitor.api.Reads.FigureQuestion;
import org.dutywatch.monitor.api.Reads.Question;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Figure;

/** {@code /api/v1/indicators}: what is measured, and each figure over a window. */
final class IndicatorsResource {
  private final PolicyLookup policy;
  private final BoardReader board;
  private final CalendarWarning warning;

  IndicatorsResource(PolicyLookup policy, BoardReader board, CalendarWarning warning) {
    this.policy = policy;
    this.board = board;
    this.warning = warning;
  }

  /** All indicators of the policy in force. They are the same for every authority. */
  Question list(Context ctx) {
    Query query = Query.read(ctx.queryString());
    return new Question(query, CsvTables::definitions, this::definitions);
  }

  private ObjectNode definitions() {
    ObjectNode answer = Answers.object().put("policy", policy.id());
    ArrayNode indicators = answer.putArray("indicators");
    policy.indicators().forEach(indicator -> define(indicators.addObject(), indicator));
    return answer;
  }

  private static void define(ObjectNode node, Indicator indicator) {
    node.put("id", indicator.id())
        .put("title", indicator.title())
        .put("counts", indicator.counts())
        .put("measure", indicator.measure().isCount() ? "count" : "share")
        .put("polarity", indicator.polarity().name().toLowerCase(Locale.ROOT))
        .put("target", indicator.target().orElse(null));
    putFigures(node.putArray("comparators"), indicator.comparators());
    putFigures(node.putArray("history"), indicator.history());
    node.put("source", indicator.source());
    ArrayNode bases = node.putArray("bases");
    if (indicator.measure().hasBases()) {
      Arrays.stream(Basis.values()).map(FigureJson::label).forEach(bases::add);
    }
    node.put("unit", indicator.clock().map(FigureJson::unit).orElse(null));
  }

  private static void putFigures(ArrayNode array, List<Figure> figures) {
    for (Figure figure : figures) {
      array.addObject().put("label", figure.label()).put("value", figure.value());
    }
  }

  /** One indicator over a window. */
  FigureQuestion one(Context ctx) {
    Indicator indicator = policy.indicator(ctx.pathParam("id"));
    Query query = Query.read(ctx.queryString(), "window", "from", "to", "by", "basis");
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

  private ObjectNode figures(
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
