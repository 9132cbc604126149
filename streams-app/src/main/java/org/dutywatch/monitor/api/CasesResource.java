package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.dutywatch.monitor.api.Reads.CaseQuestion;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.cases.CasePage;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.cases.CaseSelection.Part;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.pseudonym.References;

/** {@code /api/v1/clocks/{clock}/cases}: the open cases themselves, most urgent first. */
final class CasesResource {
  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1_000;

  private final PolicyLookup policy;
  private final WorkingCalendar calendar;
  private final CaseReader reader;
  private final References references;
  private final CaseJson json;
  private final AuditLog audit;

  CasesResource(
      PolicyLookup policy,
      WorkingCalendar calendar,
      CaseReader reader,
      References references,
      AuditLog audit) {
    this.policy = policy;
    this.calendar = calendar;
    this.reader = reader;
    this.references = references;
    this.json = new CaseJson(calendar, references);
    this.audit = audit;
  }

  /** A page of the cases of one clock. */
  CaseQuestion list(Context ctx) {
    Indicator clock = policy.clock(ctx.pathParam("clock"));
    Query query =
        Query.read(ctx.queryString(), "band", "by", "cursor", "limit", "locality", "team");
    String band = query.oneOf("band", CaseBand.choices(), CaseBand.ALL, ProblemType.UNKNOWN_BAND);
    Slice slice = query.slice();
    Part part = new Part(slice.authority(), query.text("locality"), query.text("team"), slice.by());
    int limit = query.number("limit", USUAL_LIMIT, 1, MOST, ProblemType.UNREADABLE_LIMIT);
    Optional<byte[]> after = query.place("cursor", references);
    return new CaseQuestion(
        query,
        CsvTables::cases,
        now -> {
          LocalDate today = WorkingCalendar.dateOf(now);
          CaseSelection selection =
              new CaseSelection(
                  policy.numberOf(clock),
                  CaseBand.due(band, today, calendar),
                  today,
                  part,
                  after,
                  limit);
          CasePage page = reader.page(selection);
          audit.casesRead(ctx, clock.id(), band, slice.authority(), page.cases().size());
          return answer(clock, band, slice.by(), page, now);
        });
  }

  private ObjectNode answer(
      Indicator clock, String band, List<Dimension> by, CasePage page, Instant now) {
    ObjectNode answer = Answers.object().put("clock", clock.id());
    answer.put("at", WorkingCalendar.dateOf(now).toString()).put("band", band);
    answer.put("provisional", true).put("total", page.total());
    if (!by.isEmpty()) {
      putGroups(answer.putArray("groups"), by, page.groups());
    }
    ArrayNode cases = answer.putArray("cases");
    for (OpenClock open : page.cases()) {
      json.put(cases.addObject(), clock, open, now);
    }
    answer.put("next", page.next().map(references::ofPlace).orElse(null));
    ArrayNode missing = answer.putArray("missingPartitions");
    page.missing().forEach(missing::add);
    return answer;
  }

  private static void putGroups(
      ArrayNode array, List<Dimension> by, SortedMap<List<String>, Long> groups) {
    for (Map.Entry<List<String>, Long> group : groups.entrySet()) {
      ObjectNode node = array.addObject();
      for (int i = 0; i < by.size(); i++) {
        node.put(by.get(i).label(), group.getKey().get(i));
      }
      node.put("cases", group.getValue());
    }
  }
}
