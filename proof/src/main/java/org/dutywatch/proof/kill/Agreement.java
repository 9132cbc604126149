package org.dutywatch.proof.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an answer is the expected one. Everything in it is compared to the last digit, but for
 * the bounds of intervals: there the order of multiplications shows in the last digit.
 */
final class Agreement {
  /** What a monitor may tell beyond what the contract asks for. */
  private static final Set<String> MORE = Set.of("window", "title", "unit");

  private static final String INTERVAL = "interval";
  private static final double NEAR = 1e-12;

  private Agreement() {}

  /** The first place where both disagree, and how; empty where they agree. */
  static Optional<String> fault(JsonNode expected, JsonNode found) {
    return fault("", expected, found);
  }

  private static Optional<String> fault(String place, JsonNode expected, JsonNode found) {
    if (expected.isObject() && found.isObject()) {
      return faultOfFields(place, expected, found);
    }
    if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
      return faultOfElements(place, expected, found);
    }
    boolean agree =
        (place.contains(INTERVAL) && expected.isNumber() && found.isNumber())
            ? Math.abs(expected.asDouble() - found.asDouble()) < NEAR
            : expected.equals(found);
    return agree
        ? Optional.empty()
        : Optional.of("%s: expected %s, found %s".formatted(place, expected, found));
  }

  private static Optional<String> faultOfFields(String place, JsonNode expected, JsonNode found) {
    Set<String> names = new TreeSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    found.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      if (expected.has(name) || !MORE.contains(name)) {
        Optional<String> fault = fault(place + "/" + name, expected.path(name), found.path(name));
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
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
