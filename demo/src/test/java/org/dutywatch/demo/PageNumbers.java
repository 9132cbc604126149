package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.proof.kill.MonitorClient;

/** What each number on the board's page should be, as the API answers at a position. */
final class PageNumbers {
  private final MonitorClient client;
  private final String position;
  private final WorkingCalendar calendar;
  private final String part;
  private final Map<String, JsonNode> answers = new HashMap<>();

  /**
   * Numbers of a part of the board.
   *
   * @param part as in a query; empty for all of it
   */
  PageNumbers(MonitorClient client, String position, WorkingCalendar calendar, String part) {
    this.part = part;
    this.client = client;
    this.position = position;
    this.calendar = calendar;
  }

  /**
   * The value of one number.
   *
   * @param what its data attributes, by their names without {@code data-}
   * @return as text; empty for null
   */
  String expected(Map<String, String> what) {
    if (what.containsKey("notices")) {
      return notices(what.get("notices"));
    } else if (what.containsKey("duration")) {
      return duration(what);
    } else if (what.containsKey("finding")) {
      return finding(what.get("finding"));
    } else if (what.getOrDefault("sum", "").equals("findings")) {
      return text(answer("/api/v1/quality").get("total"));
    } else if (what.containsKey("sum")) {
      return Long.toString(sum(what.get("sum")));
    } else if (what.containsKey("clock")) {
      return clock(what.get("clock"), what.get("part"));
    } else if (what.containsKey("feed")) {
      return text(feed(what).get(what.get("part")));
    }
    return text(indicator(what));
  }

  /** They are read as they are now, not at a position. */
  private String notices(String which) {
    String path =
        "/api/v1/notices?limit=1" + (which.equals("standing") ? "" : "&acknowledged=false");
    try {
      return text(new JsonMapper().readTree(client.get(path).body()).get("total"));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String duration(Map<String, String> what) {
    JsonNode took =
        figures(
            "/api/v1/clocks/%s/durations?window=%s&"
                .formatted(what.get("duration"), what.get("window")));
    JsonNode lengths = took.path("histogram");
    return what.get("part").equals("longest")
        ? text(lengths.path(lengths.size() - 1).get("length"))
        : text(took.get(what.get("part")));
  }

  private String finding(String kind) {
    for (JsonNode finding : answer("/api/v1/quality").path("findings")) {
      if (finding.path("finding").textValue().equals(kind)) {
        return text(finding.get("count"));
      }
    }
    throw new IllegalArgumentException("no kind of finding: " + kind);
  }

  private long sum(String band) {
    long sum = 0;
    for (JsonNode clock : figures("/api/v1/clocks?").path("clocks")) {
      sum += clock.path("total").path(band).asLong();
    }
    return sum;
  }

  private String clock(String id, String part) {
    JsonNode clock = figures("/api/v1/clocks/" + id + "?");
    if (part.equals("longestOverdue")) {
      return text(clock.get(part));
    } else if (part.equals("late")) {
      return Long.toString(daysLate(id, clock));
    } else if (part.equals("nextDue")) {
      return nextDue(id);
    } else if (part.startsWith("started")) {
      return text(figures("/api/v1/clocks/" + id + "/oldest?").get(part));
    }
    return text(clock.path("total").get(part));
  }

  /** That of the first case that is not overdue. */
  private String nextDue(String id) {
    for (String band : List.of("dueToday", "dueSoon", "onTrack")) {
      JsonNode cases = figures("/api/v1/clocks/" + id + "/cases?limit=1&band=" + band + "&");
      if (!cases.path("cases").isEmpty()) {
        return text(cases.path("cases").get(0).get("due"));
      }
    }
    return "";
  }

  /** Of the part of the board. */
  private JsonNode figures(String path) {
    return answer(path + part);
  }

  private long daysLate(String id, JsonNode clock) {
    LocalDate due = LocalDate.parse(clock.path("longestOverdue").asText());
    LocalDate today = LocalDate.parse(clock.path("at").asText());
    return answer("/api/v1/clocks/" + id + "/durations").path("unit").asText().equals("days")
        ? ChronoUnit.DAYS.between(due, today)
        : calendar.workingDaysAfter(due, today);
  }

  private JsonNode feed(Map<String, String> what) {
    for (JsonNode feed : answer("/api/v1/status").path("feeds")) {
      if (feed.path("feed").asText().equals(what.get("feed"))
          && text(feed.get("authority")).equals(what.get("authority"))) {
        return feed;
      }
    }
    throw new AssertionError("there is no feed " + what);
  }

  private JsonNode indicator(Map<String, String> what) {
    String basis = what.getOrDefault("basis", "");
    JsonNode answer =
        figures(
            "/api/v1/indicators/"
                + what.get("indicator")
                + "?window="
                + what.getOrDefault("window", "ytd")
                + (basis.isEmpty() ? "" : "&basis=" + basis)
                + "&");
    return switch (what.get("part")) {
      case "target" -> answer.get("target");
      case "low", "high" -> answer.path("interval").get(what.get("part"));
      default -> answer.path("total").get(what.get("part"));
    };
  }

  private JsonNode answer(String path) {
    return answers.computeIfAbsent(
        path,
        asked -> {
          try {
            return client.answer(asked, position);
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static String text(JsonNode value) {
    assertThat(value).as("what the API answers").isNotNull();
    return value.isNull() ? "" : value.asText();
  }

  /** Whether two texts are the same number, or the same text: 1 and 1.0 are. */
  static boolean same(String one, String other) {
    return one.equals(other)
        || (isNumber(one)
            && isNumber(other)
            && Double.compare(Double.parseDouble(one), Double.parseDouble(other)) == 0);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");
  }
}
