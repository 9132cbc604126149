package org.dutywatch.proof.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws questions of every kind that the contract has an answer for. */
public final class Questions {
  private static final String API = "/api/v1/";
  private static final List<String> WINDOWS = List.of("day", "7d", "28d", "month", "ytd", "12m");
  private static final List<String> STEPS = List.of("day", "week", "month");
  private static final List<String> BASES = List.of("completed", "due");
  private static final List<String> DIMENSIONS = List.of("authority", "locality", "team", "agency");
  private static final String NOT_KNOWN = "nowhere";
  private static final int MOST_STEPS = 24;
  private static final int DAYS_A_WEEK = 7;

  private final Random lot;
  private final Subjects subjects;
  private final List<LocalDate> days;

  /**
   * What can be asked about.
   *
   * @param indicators all of a policy, by id
   * @param clocks those of the indicators that are clocks
   * @param authorities of which there are events
   */
  public record Subjects(List<String> indicators, List<String> clocks, List<String> authorities) {}

  /**
   * Questions by lot.
   *
   * @param days worth asking about, in their order; at least one
   */
  public Questions(Random lot, Subjects subjects, List<LocalDate> days) {
    this.lot = lot;
    this.subjects = subjects;
    this.days = days;
  }

  /** The next question, asked on a day by lot, of the later ones rather than the earlier ones. */
  public Question next() {
    LocalDate one = oneOf(days);
    LocalDate other = oneOf(days);
    return next(one.isAfter(other) ? one : other);
  }

  /** The next question, asked on this day and so about no day after it. */
  public Question next(LocalDate today) {
    Map<String, String> parameters = new TreeMap<>();
    String path = API + path(parameters, today);
    if (oneIn(4)) {
      parameters.put("authority", oneIn(4) ? NOT_KNOWN : oneOf(subjects.authorities()));
    }
    return new Question(path, parameters, today);
  }

  private String path(Map<String, String> parameters, LocalDate today) {
    return switch (lot.nextInt(12)) {
      case 0, 1, 2, 3, 4 -> {
        window(parameters, today);
        basis(parameters);
        by(parameters);
        yield "indicators/" + oneOf(subjects.indicators());
      }
      case 5, 6 -> {
        steps(parameters, today);
        basis(parameters);
        by(parameters);
        yield "indicators/" + oneOf(subjects.indicators()) + "/series";
      }
      case 7 -> {
        at(parameters, today);
        yield "clocks";
      }
      case 8, 9 -> {
        at(parameters, today);
        by(parameters);
        yield "clocks/" + oneOf(subjects.clocks());
      }
      default -> {
        window(parameters, today);
        by(parameters);
        yield "clocks/" + oneOf(subjects.clocks()) + "/durations";
      }
    };
  }

  private void window(Map<String, String> parameters, LocalDate today) {
    switch (lot.nextInt(4)) {
      case 0 -> span(parameters, today);
      case 1 -> parameters.put("to", dayUpTo(today).toString());
      case 2 -> parameters.put("window", oneOf(WINDOWS));
      default -> {
        parameters.put("window", oneOf(WINDOWS));
        parameters.put("to", dayUpTo(today).toString());
      }
    }
  }

  private void span(Map<String, String> parameters, LocalDate today) {
    LocalDate one = dayUpTo(today);
    LocalDate other = dayUpTo(today);
    parameters.put("from", (one.isBefore(other) ? one : other).toString());
    parameters.put("to", (one.isBefore(other) ? other : one).toString());
  }

  /** Of days and weeks not many: there is a limit, and many cost more than they show. */
  private void steps(Map<String, String> parameters, LocalDate today) {
    span(parameters, today);
    String step = oneOf(STEPS);
    if (!step.equals("month")) {
      LocalDate last = LocalDate.parse(parameters.get("to"));
      int days = lot.nextInt(step.equals("day") ? MOST_STEPS : MOST_STEPS * DAYS_A_WEEK);
      LocalDate to = LocalDate.parse(parameters.get("from")).plusDays(days);
      parameters.put("to", (to.isAfter(last) ? last : to).toString());
    }
    parameters.put("step", step);
  }

  private void basis(Map<String, String> parameters) {
    if (oneIn(2)) {
      parameters.put("basis", oneOf(BASES));
    }
  }

  private void at(Map<String, String> parameters, LocalDate today) {
    if (!oneIn(3)) {
      parameters.put("at", dayUpTo(today).toString());
    }
  }

  private void by(Map<String, String> parameters) {
    if (oneIn(2)) {
      List<String> dimensions = new ArrayList<>(DIMENSIONS);
      Collections.shuffle(dimensions, lot);
      int asked = 1 + lot.nextInt(dimensions.size());
      parameters.put("by", String.join(",", dimensions.subList(0, asked)));
    }
  }

  /** One of the days up to today, or today. */
  private LocalDate dayUpTo(LocalDate today) {
    int found = Collections.binarySearch(days, today);
    int upTo = found < 0 ? -found - 1 : found + 1;
    int which = lot.nextInt(upTo + 1);
    return which == upTo ? today : days.get(which);
  }

  private boolean oneIn(int n) {
    return lot.nextInt(n) == 0;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(lot.nextInt(choices.size()));
  }
}
