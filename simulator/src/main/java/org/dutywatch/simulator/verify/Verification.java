package org.dutywatch.simulator.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dutywatch.simulator.truth.Truth;
import org.dutywatch.simulator.truth.Truth.Bands;
import org.dutywatch.simulator.truth.Truth.Figure;
import org.dutywatch.simulator.truth.Truth.OpenClocks;

/** Holds every figure of a monitor against the truth. */
final class Verification {
  private static final String TOTAL = "total";
  private static final String NOTHING = "-";
  private static final String BY = "by=authority,locality";

  private final MonitorAnswers monitor;
  private final List<Difference> differences = new ArrayList<>();
  private long compared;

  Verification(MonitorAnswers monitor) {
    this.monitor = monitor;
  }

  /** Compares, and gives what differs. */
  List<Difference> of(Truth truth) throws IOException, InterruptedException {
    for (Figure figure : truth.figures()) {
      compare(figure);
    }
    for (OpenClocks clocks : truth.clocks()) {
      compare(clocks, truth.at());
    }
    return List.copyOf(differences);
  }

  /** How many numbers were compared. */
  long compared() {
    return compared;
  }

  private void compare(Figure figure) throws IOException, InterruptedException {
    String basis = figure.basis() == null ? "" : "&basis=" + figure.basis();
    String span = "?from=%s&to=%s&".formatted(figure.from(), figure.to());
    Map<String, String> expected = new TreeMap<>();
    expected.put(TOTAL, share(figure.numerator(), figure.denominator()));
    figure
        .groups()
        .forEach(
            group ->
                expected.put(
                    where(group.authority(), group.locality()),
                    share(group.numerator(), group.denominator())));
    compare(
        figure.indicator()
            + " ("
            + (figure.basis() == null ? "" : figure.basis() + ", ")
            + figure.window()
            + ")",
        expected,
        monitor.get("/api/v1/indicators/" + figure.indicator() + span + BY + basis),
        Verification::share);
  }

  private void compare(OpenClocks clocks, String at) throws IOException, InterruptedException {
    Map<String, String> expected = new TreeMap<>();
    expected.put(TOTAL, bands(clocks.total()));
    clocks
        .groups()
        .forEach(
            group ->
                expected.put(where(group.authority(), group.locality()), bands(group.bands())));
    compare(
        clocks.clock() + " (open)",
        expected,
        monitor.get("/api/v1/clocks/" + clocks.clock() + "?at=" + at + "&" + BY),
        Verification::bands);
  }

  private void compare(
      String what,
      Map<String, String> expected,
      Optional<JsonNode> answer,
      Function<JsonNode, String> read) {
    Map<String, String> found = new TreeMap<>();
    answer.ifPresent(
        json -> {
          found.put(TOTAL, read.apply(json.path(TOTAL)));
          json.path("groups")
              .forEach(
                  group ->
                      found.put(
                          where(group.path("authority").asText(), group.path("locality").asText()),
                          read.apply(group)));
        });
    TreeSet<String> places = new TreeSet<>(expected.keySet());
    places.addAll(found.keySet());
    for (String where : places) {
      String truth = expected.getOrDefault(where, NOTHING);
      String said = found.getOrDefault(where, NOTHING);
      compared++;
      if (!truth.equals(said)) {
        differences.add(new Difference(what, where, truth, said));
      }
    }
  }

  private static String where(String authority, String locality) {
    return authority + " " + locality;
  }

  private static String share(long numerator, Long denominator) {
    return denominator == null ? Long.toString(numerator) : numerator + " of " + denominator;
  }

  private static String share(JsonNode of) {
    JsonNode denominator = of.path("denominator");
    return share(
        of.path("numerator").asLong(), denominator.isNumber() ? denominator.asLong() : null);
  }

  private static String bands(Bands of) {
    return bands(of.open(), of.onTrack(), of.dueSoon(), of.dueToday(), of.overdue());
  }

  private static String bands(JsonNode of) {
    return bands(
        of.path("open").asLong(),
        of.path("onTrack").asLong(),
        of.path("dueSoon").asLong(),
        of.path("dueToday").asLong(),
        of.path("overdue").asLong());
  }

  private static String bands(long open, long onTrack, long dueSoon, long dueToday, long overdue) {
    return "%d open: %d on track, %d soon, %d today, %d overdue"
        .formatted(open, onTrack, dueSoon, dueToday, overdue);
  }
}
