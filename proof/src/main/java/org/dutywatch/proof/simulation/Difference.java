package org.dutywatch.proof.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The first place where two answers differ.
 *
 * @param place such as {@code /total/numerator}
 */
record Difference(String place, JsonNode expected, JsonNode actual) {
  private static final double NEAR = 1e-9;

  /** Compares what the board told with as much of the expected answer. */
  static Optional<Difference> between(JsonNode expected, JsonNode actual) {
    return between("", expected, actual);
  }

  private static Optional<Difference> between(String place, JsonNode expected, JsonNode actual) {
    if (actual.isObject()) {
      return betweenFields(place, expected, actual);
    }
    if (actual.isArray()) {
      return betweenElements(place, expected, actual);
    }
    boolean same =
        (actual.isNumber() && expected.isNumber())
            ? Math.abs(expected.doubleValue() - actual.doubleValue()) < NEAR
            : expected.equals(actual);
    return same ? Optional.empty() : Optional.of(new Difference(place, expected, actual));
  }

  private static Optional<Difference> betweenFields(
      String place, JsonNode expected, JsonNode actual) {
    return actual.properties().stream()
        .map(
            field ->
                between(
                    place + "/" + field.getKey(), expected.path(field.getKey()), field.getValue()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Difference> betweenElements(
      String place, JsonNode expected, JsonNode actual) {
    if (expected.size() != actual.size()) {
      return Optional.of(new Difference(place, expected, actual));
    }
    return IntStream.range(0, actual.size())
        .mapToObj(i -> between(place + "/" + i, expected.path(i), actual.path(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public String toString() {
    return place + ": expected " + expected + ", the board shows " + actual;
  }
}
