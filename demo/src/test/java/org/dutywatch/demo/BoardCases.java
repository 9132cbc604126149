package org.dutywatch.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Half a year of a small council's cases, the same every time, as known in the morning of Wednesday
 * 30 June 2010: most in time, some late, some still open.
 */
final class BoardCases {
  static final String NOW = "2010-06-30T08:30:00+01:00";

  private static final LocalDateTime KNOWN_UNTIL = LocalDateTime.parse("2010-06-30T08:30:00");
  private static final LocalDate FROM = LocalDate.of(2010, 1, 4);
  private static final String[] AGENCIES = {"police", "school", "health", "council", "individual"};
  private static final String[] LOCALITIES = {"east", "west", "central"};

  private final StringBuilder lines = new StringBuilder();

  private BoardCases() {}

  /** The events, one a line, and the tick that makes it that morning. */
  static String events() {
    BoardCases cases = new BoardCases();
    int referral = 0;
    int notification = 0;
    for (LocalDate day = FROM; !day.isAfter(KNOWN_UNTIL.toLocalDate()); day = day.plusDays(1)) {
      if (isWeekday(day)) {
        for (int i = 0; i < 3; i++) {
          cases.referral(referral++, day.atTime(8, 10 * i));
        }
      }
      for (int i = 0; i < 3; i++) {
        cases.notification(notification++, day.atTime(8, 15 + i));
      }
    }
    return cases.lines + tick(NOW);
  }

  static String tick(String time) {
    return """
        {"specversion": "1.0", "id": "tick %1$s", "source": "/test", "type": "clock.tick",\
         "time": "%1$s", "data": {}}
        """
        .formatted(time);
  }

  /** A referral that nobody has decided. */
  static String undecided(String subject, String time) {
    return line("referral.received", subject, time, "\"child\": \"" + subject + "\"");
  }

  /** A police notification that nobody has assessed. */
  static String unassessed(String subject, String time) {
    String data = "\"incidentTime\": \"%s\", \"children\": [], \"risk\": \"high\"".formatted(time);
    return line("dv-notification.received", subject, time, data);
  }

  private void referral(int i, LocalDateTime received) {
    String child = "\"child\": \"C" + i + "\"";
    String place =
        ", \"family\": \"F%d\", \"agency\": \"%s\", \"locality\": \"%s\""
            .formatted(i - i % 3, AGENCIES[i % 5], LOCALITIES[i % 3]);
    add("referral.received", "R" + i, received, child + place);
    LocalDateTime decided = later(received, i % 14 == 5 ? 3 : 1).plusHours(i % 5 * 2L);
    boolean goesOn = i % 4 != 0;
    String outcome = goesOn ? "assessment" : "no-further-action";
    add("referral.decided", "R" + i, decided, child + ", \"outcome\": \"" + outcome + "\"");
    if (i % 11 != 7 || !isOfTheLast(40, received)) {
      add("referral.referrer-informed", "R" + i, later(decided, 1 + i % 5), child);
    }
    if (goesOn) {
      assess(i, decided, child);
    }
  }

  private void assess(int i, LocalDateTime decided, String child) {
    String referral = ", \"referral\": \"R" + i + "\"";
    add("assessment.started", "I" + i, decided, child + ", \"kind\": \"initial\"" + referral);
    LocalDateTime completed = later(decided, i % 17 == 3 ? 11 : 2 + i % 6);
    if (i % 9 == 2 && isOfTheLast(25, decided)) {
      return;
    }
    add("assessment.completed", "I" + i, completed, child);
    if (i % 3 == 0) {
      add("assessment.started", "K" + i, completed, child + ", \"kind\": \"core\"" + referral);
      add("assessment.completed", "K" + i, later(completed, 14 + i * 7 % 29), child);
    }
    if (i % 6 < 2) {
      protect(i, completed, child);
    }
  }

  private void protect(int i, LocalDateTime completed, String child) {
    add("assessment.started", "S" + i, completed, child + ", \"kind\": \"section-47\"");
    String conference = child + ", \"outcome\": \"conference\"";
    add("assessment.completed", "S" + i, later(completed, 6), conference);
    LocalDateTime held = later(completed, 9 + i % 9);
    if (i % 12 == 1 && isOfTheLast(40, completed)) {
      return;
    }
    add("assessment.conference-held", "S" + i, held, child);
    String plan =
        "%s, \"family\": \"F%d\", \"category\": \"neglect\", \"previousPlans\": %d"
            .formatted(child, i - i % 3, i / 3 % 7 == 0 ? 1 : 0);
    add("cp-plan.started", "P" + i, held, plan);
    if (i % 13 != 1) {
      add("cp-plan.reviewed", "P" + i, held.plusDays(80 + i % 14), child + ", \"review\": \"1\"");
    }
  }

  private void notification(int i, LocalDateTime received) {
    LocalDateTime incident = received.minusHours(i % 9 == 4 ? 60 : 10);
    String data =
        "\"incidentTime\": \"%s+01:00\", \"children\": [\"D%d\"], \"risk\": \"medium\""
            .formatted(text(incident), i);
    add("dv-notification.received", "N" + i, received, data);
    int days = i % 10 == 6 ? 1 : 0;
    if (i % 8 != 3 || !isOfTheLast(3, received)) {
      add("dv-notification.assessed", "N" + i, received.plusDays(days).plusHours(4), "\"note\": 1");
    }
  }

  /** Nothing is known yet of what comes later. */
  private void add(String type, String subject, LocalDateTime time, String data) {
    if (time.isBefore(KNOWN_UNTIL)) {
      lines.append(line(type, subject, text(time) + "+01:00", data));
    }
  }

  private static String line(String type, String subject, String time, String data) {
    return """
        {"specversion": "1.0", "id": "%1$s %2$s", "source": "/test", "type": "%1$s",\
         "subject": "%2$s", "time": "%3$s", "authority": "E06000033", "data": {%4$s}}
        """
        .formatted(type, subject, time, data);
  }

  private static String text(LocalDateTime time) {
    return time + ":00";
  }

  private static LocalDateTime later(LocalDateTime time, int weekdays) {
    LocalDateTime later = time;
    for (int left = weekdays; left > 0; ) {
      later = later.plusDays(1);
      if (isWeekday(later.toLocalDate())) {
        left--;
      }
    }
    return later;
  }

  private static boolean isOfTheLast(int days, LocalDateTime time) {
    return time.isAfter(KNOWN_UNTIL.minusDays(days));
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
