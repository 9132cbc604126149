package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.api.Reads.CaseQuestion;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.cases.CasePage;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.CaseSelection.Part;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Indicator;

/**
 * {@code /api/v1/clocks/{clock}/oldest}: since when the open clock has run that started first. The
 * board knows days alone; the moment stands with the cases. It is a figure and names no case.
 */
final class OldestResource {
  private static final int NO_CASES = 0;

  private final PolicyLookup policy;
  private final CaseReader reader;

  OldestResource(PolicyLookup policy, CaseReader reader) {
    this.policy = policy;
    this.reader = reader;
  }

  /** Of one clock. */
  CaseQuestion oldest(Context ctx) {
    Indicator clock = policy.clock(ctx.pathParam("clock"));
    Query query = Query.read(ctx.queryString(), "locality", "team");
    Slice slice = query.slice();
    Part part = new Part(slice.authority(), query.text("locality"), query.text("team"), List.of());
    return new CaseQuestion(
        query,
        CsvTables::oldest,
        now -> {
          LocalDate today = WorkingCalendar.dateOf(now);
          return answer(
              clock,
              today,
              reader.page(
                  new CaseSelection(
                      policy.numberOf(clock),
                      CaseSelection.EVER,
                      today,
                      part,
                      Optional.empty(),
                      NO_CASES)));
        });
  }

  private static ObjectNode answer(Indicator clock, LocalDate today, CasePage page) {
    ObjectNode answer = Answers.object().put("clock", clock.id()).put("at", today.toString());
    answer.put("provisional", true).put("open", page.total());
    Optional<Instant> start = page.oldestStart();
    answer.put("startedOn", start.map(at -> WorkingCalendar.dateOf(at).toString()).orElse(null));
    answer.put(
        "startedAt",
        start.filter(OldestResource::tellsTheTime).map(Instant::toString).orElse(null));
    ArrayNode missing = answer.putArray("missingPartitions");
    page.missing().forEach(missing::add);
    return answer;
  }

  /** A date without a time counts from the beginning of its day. */
  private static boolean tellsTheTime(Instant start) {
    return !start.equals(WorkingCalendar.startOf(WorkingCalendar.dateOf(start)));
  }
}
