package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import org.dutywatch.monitor.api.Reads.FigureQuestion;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.board.Steps;
import org.dutywatch.monitor.domain.policy.Indicator;

/** {@code /api/v1/indicators/{id}/series}: a figure step by step. */
final class SeriesResource {
  private static final List<String> STEPS =
      Arrays.stream(Steps.values()).map(Steps::label).toList();

  private final PolicyLookup policy;
  private final BoardReader board;
  private final CalendarWarning warning;

  SeriesResource(PolicyLookup policy, BoardReader board, CalendarWarning warning) {
    this.policy = policy;
    this.board = board;
    this.warning = warning;
  }

  /** One indicator over calendar steps. */
  FigureQuestion series(String id, String rawQuery) {
    Indicator indicator = policy.indicator(id);
    Query query = Query.read(rawQuery, "from", "to", "step", "by", "basis", "locality", "team");
    Slice slice = query.slice();
    Basis basis = query.basis();
    String step = query.oneOf("step", STEPS, Steps.MONTH.label(), ProblemType.UNKNOWN_STEP);
    Span days = query.fromTo();
    seeThatStepsAreFew(step, days);
    return new FigureQuestion(
        query,
        answer -> CsvTables.series(answer, slice),
        today -> {
          Query.notAfter(today, "to", days.to());
          return () -> points(new Asked(indicator, basis, step, days, slice), today);
        });
  }

  private record Asked(Indicator indicator, Basis basis, String step, Span days, Slice slice) {}

  private ObjectNode points(Asked asked, LocalDate today) {
    Indicator indicator = asked.indicator();
    List<Span> steps = Steps.named(asked.step()).orElseThrow().cut(asked.days());
    List<SeriesPoint> points = board.series(indicator, asked.basis(), steps, asked.slice(), today);
    ObjectNode answer = Answers.object().put("indicator", indicator.id());
    answer.put("basis", indicator.measure().hasBases() ? FigureJson.label(asked.basis()) : null);
    answer.put("step", asked.step());
    putPoints(answer.putArray("points"), points, asked.slice());
    warning.ofWindow(answer, indicator, asked.days().to());
    return answer;
  }

  private static void putPoints(ArrayNode array, List<SeriesPoint> points, Slice slice) {
    for (SeriesPoint point : points) {
      ObjectNode node = array.addObject();
      node.put("from", point.step().from().toString()).put("to", point.step().to().toString());
      FigureJson.put(node, point.total());
      FigureJson.putGroups(node, slice, point.groups(), FigureJson::put);
    }
  }

  /** Counts the steps without making them: there may be millions. */
  private static void seeThatStepsAreFew(String step, Span days) {
    long steps =
        1
            + switch (step) {
              case "day" -> ChronoUnit.DAYS.between(days.from(), days.to());
              case "week" -> ChronoUnit.WEEKS.between(monday(days.from()), monday(days.to()));
              default ->
                  ChronoUnit.MONTHS.between(YearMonth.from(days.from()), YearMonth.from(days.to()));
            };
    if (steps > Steps.AT_MOST) {
      throw new ProblemException(
          ProblemType.TOO_MANY_STEPS,
          "From 'from' to 'to' there are "
              + steps
              + " steps of a "
              + step
              + "; at most "
              + Steps.AT_MOST
              + " are answered. Take a longer 'step' or fewer days.");
    }
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
