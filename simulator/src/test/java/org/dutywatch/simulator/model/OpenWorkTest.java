package org.dutywatch.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;
import org.dutywatch.simulator.calendar.OfficeDays;
import org.dutywatch.simulator.model.Desk.Open;
import org.dutywatch.simulator.model.Desk.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a duty manager sees at noon: recent work, a believable part of it overdue. */
class OpenWorkTest {
  private static final LocalDate FROM = Worlds.FIRST_DAY.plusYears(1);
  private static final LocalDate UNTIL = FROM.plusYears(2);

  /** What is done is on record after so many days, whatever goes other than well. */
  private static final int DAYS_UNTIL_RECORDED = 12;

  @ParameterizedTest
  @EnumSource
  void whateverIsLateIsFinishedSomeTime(Practice practice) {
    everyNoon(
        practice,
        (day, open) ->
            assertThat(
                    open.stream()
                        .filter(one -> day.isAfter(last(one).plusDays(DAYS_UNTIL_RECORDED))))
                .as("open on %s", day)
                .isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void onAnOrdinaryDayAHandfulIsOverdue(Practice practice) {
    Map<Work, List<Long>> overdue = new EnumMap<>(Work.class);
    everyNoon(
        practice,
        (day, open) ->
            Stream.of(Work.values())
                .forEach(
                    work ->
                        overdue
                            .computeIfAbsent(work, any -> new ArrayList<>())
                            .add(overdue(open, work, day))));

    assertThat(median(overdue.get(Work.DECISION))).isBetween(0L, 3L);
    assertThat(median(overdue.get(Work.TELLING_THE_REFERRER))).isBetween(5L, 15L);
    assertThat(median(overdue.get(Work.ASSESSMENT_SINCE_REFERRAL))).isBetween(8L, 35L);
    assertThat(median(overdue.get(Work.ASSESSMENT_SINCE_START))).isBetween(8L, 30L);
    assertThat(median(overdue.get(Work.CONFERENCE))).isBetween(0L, 2L);
    assertThat(median(overdue.get(Work.REVIEW))).isBetween(1L, 6L);
    assertThat(median(overdue.get(Work.RISK_ASSESSMENT))).isBetween(1L, 4L);
  }

  private static long overdue(List<Open> open, Work work, LocalDate day) {
    return open.stream().filter(one -> one.work() == work && one.due().isBefore(day)).count();
  }

  private static long median(List<Long> counts) {
    return counts.stream().sorted().toList().get(counts.size() / 2);
  }

  /** The last day on which something is done at the slowest. */
  private static LocalDate last(Open open) {
    return switch (open.work()) {
      case RISK_ASSESSMENT -> OfficeDays.after(open.since(), 8);
      case DECISION -> OfficeDays.after(open.since(), 10);
      case TELLING_THE_REFERRER, CONFERENCE -> OfficeDays.after(open.since(), 30);
      case ASSESSMENT_SINCE_START -> OfficeDays.after(open.since(), 95);
      case ASSESSMENT_SINCE_REFERRAL -> OfficeDays.after(open.since(), 115);
      case REVIEW -> OfficeDays.after(open.due().plusDays(42), 0);
    };
  }

  private static void everyNoon(Practice practice, BiConsumer<LocalDate, List<Open>> look) {
    Iterator<Event> events = new World(Worlds.setup(1, UNTIL, practice, Worlds.SOUTHEND)).events();
    Desk desk = new Desk();
    Event next = events.next();
    for (LocalDate day = FROM; day.isBefore(UNTIL); day = day.plusDays(1)) {
      Instant noon = day.atTime(12, 0).atZone(Moment.ENGLAND).toInstant();
      while (((Statement) next).recordedTime().isBefore(noon)) {
        desk.take((Statement) next);
        next = events.next();
      }
      look.accept(day, desk.open());
    }
  }
}
