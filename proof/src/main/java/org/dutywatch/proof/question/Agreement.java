package org.dutywatch.proof.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an answer is the expected one: the same names, the same order of lists, every number the
 * same to the last digit as it is written. Only the bounds of an interval may differ in theirs,
 * where the order of multiplications shows.
 */
public final class Agreement {
  /** A monitor may tell it, and nobody else knows it. */
  private static final String TITLE = "title";

  /** It is there or not; how it is worded is the monitor's own. */
  private static final String WARNING = "warning";

  private static final Set<String> BOUNDS = Set.of("/interval/low", "/interval/high");
  private static final double NEAR = 1e-12;

  private Agreement() {}

  /** The first place where both disagree, and how; empty where they agree. */
  public static Optional<String> fault(JsonNode expected, JsonNode found) {
    return fault("", expected, found);
  }

  private static Optional<String> fault(String place, JsonNode expected, JsonNode found) {
    if (expected.isObject() && found.isObject()) {
      return faultOfFields(place, expected, found);
    }
    if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
      return faultOfElements(place, expected, found);
    }
    return agree(place, expected, found)
        ? Optional.empty()
        : Optional.of("%s: expected %s, found %s".formatted(place, expected, found));
  }

  private static boolean agree(String place, JsonNode expected, JsonNode found) {
    if (!expected.isNumber() || !found.isNumber()) {
      return expected.equals(found);
    }
    return BOUNDS.contains(place)
        ? Math.abs(expected.doubleValue() - found.doubleValue()) < NEAR
        : expected.asText().equals(found.asText());
  }

  private static Optional<String> faultOfFields(String place, JsonNode expected, JsonNode found) {
    Set<String> names = new TreeSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    found.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      if (!mayDiffer(name, expected.path(name), found.path(name))) {
        Optional<String> fault = fault(place + "/" + name, expected.path(name), found.path(name));
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean mayDiffer(String name, JsonNode expected, JsonNode found) {
    return switch (name) {
      case TITLE -> expected.isMissingNode();
      case WARNING -> expected.isTextual() && found.isTextual();
      default -> false;
    };
  }

  private static Optional<String> faultOfElements(String place, JsonNode expected, JsonNode found) {
    for (int i = 0; i < expected.size(); i++) {
      Optional<String> fault = fault(place + "/" + i, expected.path(i), found.path(i));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }
}
