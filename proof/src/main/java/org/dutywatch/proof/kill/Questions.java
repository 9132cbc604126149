package org.dutywatch.proof.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes up questions of every kind that the contract has an answer for. */
final class Questions {
  private static final List<String> WINDOWS = List.of("day", "7d", "28d", "month", "ytd", "12m");
  private static final List<String> DIMENSIONS = List.of("authority", "locality", "team", "agency");
  private static final List<String> AUTHORITIES =
      List.of("E06000033", "E10000012", HttpSender.PROBED, "E09999999");

  private final Random random;
  private final List<String> indicators = new ArrayList<>();
  private final List<String> clocks = new ArrayList<>();
  private final List<LocalDate> days;
  private final LocalDate today;

  /**
   * A question.
   *
   * @param query its parameters
   */
  record Question(String path, Map<String, String> query) {
    /** As it stands in a URL; nothing in it needs to be encoded. */
    String url() {
      return query.isEmpty()
          ? path
          : query.entrySet().stream()
              .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
              .collect(Collectors.joining("&", path + "?", ""));
    }
  }

  /**
   * Questions to a monitor.
   *
   * @param indicators its answer with all indicators
   * @param days worth asking about; those after today are left out
   */
  Questions(Random random, JsonNode indicators, List<LocalDate> days, LocalDate today) {
    this.random = random;
    for (JsonNode indicator : indicators.path("indicators")) {
      String id = indicator.path("id").asText();
      this.indicators.add(id);
      if (!indicator.path("bases").isEmpty()) {
        clocks.add(id);
      }
    }
    this.today = today;
    this.days = new ArrayList<>(days.stream().filter(day -> !day.isAfter(today)).toList());
    this.days.add(today);
  }

  /** The next question. */
  Question next() {
    Map<String, String> query = new TreeMap<>();
    String path = "/api/v1/";
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        path += "indicators/" + oneOf(indicators);
        window(query);
        basis(query);
        by(query);
      }
      case 2 -> {
        path += "indicators/" + oneOf(indicators) + "/series";
        steps(query);
        basis(query);
        by(query);
      }
      case 3 -> {
        path += "clocks";
        at(query);
      }
      case 4 -> {
        path += "clocks/" + oneOf(clocks);
        at(query);
        by(query);
      }
      default -> {
        path += "clocks/" + oneOf(clocks) + "/durations";
        window(query);
        by(query);
      }
    }
    if (random.nextInt(4) == 0) {
      query.put("authority", oneOf(AUTHORITIES));
    }
    return new Question(path, query);
  }

  private void window(Map<String, String> query) {
    switch (random.nextInt(4)) {
      case 0 -> span(query);
      case 1 -> query.put("to", oneOf(days).toString());
      case 2 -> query.put("window", oneOf(WINDOWS));
      default -> {
        query.put("window", oneOf(WINDOWS));
        query.put("to", oneOf(days).toString());
      }
    }
  }

  private void span(Map<String, String> query) {
    LocalDate one = oneOf(days);
    LocalDate other = oneOf(days);
    query.put("from", (one.isBefore(other) ? one : other).toString());
    query.put("to", (one.isBefore(other) ? other : one).toString());
  }

  /** Of a day each about two months at most, because there is a limit to steps. */
  private void steps(Map<String, String> query) {
    span(query);
    String step = oneOf(List.of("day", "week", "month"));
    if (step.equals("day")) {
      LocalDate to = LocalDate.parse(query.get("from")).plusDays(random.nextInt(60));
      query.put("to", (to.isAfter(today) ? today : to).toString());
    }
    query.put("step", step);
  }

  private void basis(Map<String, String> query) {
    if (random.nextBoolean()) {
      query.put("basis", oneOf(List.of("completed", "due")));
    }
  }

  private void at(Map<String, String> query) {
    if (random.nextInt(3) > 0) {
      query.put("at", oneOf(days).toString());
    }
  }

  private void by(Map<String, String> query) {
    if (random.nextBoolean()) {
      List<String> dimensions = new ArrayList<>(DIMENSIONS);
      Collections.shuffle(dimensions, random);
      query.put("by", String.join(",", dimensions.subList(0, 1 + random.nextInt(3))));
    }
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
