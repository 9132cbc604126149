package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dutywatch.monitor.api.Reads.Question;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/** {@code /api/v1/calendar}: which bank holidays working days leave out. */
final class CalendarResource {
  private static final long MOST_DAYS = 3_660; // ten years

  private final WorkingCalendar calendar;

  CalendarResource(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** Those that fall on Monday to Friday, from one day to another. */
  Question days(Context ctx) {
    Query query = Query.read(ctx.queryString(), "from", "to");
    Span asked = query.fromTo();
    if (ChronoUnit.DAYS.between(asked.from(), asked.to()) > MOST_DAYS) {
      throw new ProblemException(
          ProblemType.TOO_MANY_STEPS,
          "The parameters 'from' and 'to' are more than " + MOST_DAYS + " days apart.");
    }
    return new Question(query, CsvTables::calendar, () -> answer(asked));
  }

  private ObjectNode answer(Span asked) {
    ObjectNode answer = Answers.object();
    FigureJson.putDays(answer, asked);
    answer.put("knownUntil", calendar.knownUntil().toString());
    ArrayNode days = answer.putArray("bankHolidays");
    for (LocalDate day = asked.from(); !day.isAfter(asked.to()); day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !calendar.isWorkingDay(day)) {
        days.add(day.toString());
      }
    }
    return answer;
  }
}
