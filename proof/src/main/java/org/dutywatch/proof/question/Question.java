package org.dutywatch.proof.question;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A read of figures.
 *
 * @param path such as {@code /api/v1/clocks/cp-review}
 * @param parameters those of its query, in order of their names; nothing in them needs to be
 *     encoded
 * @param today the day on which it is asked
 */
public record Question(String path, Map<String, String> parameters, LocalDate today) {

  /** The parameters are copied and put in order. */
  public Question {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** The query as it stands in a URL; empty where there is none. */
  public String query() {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("&"));
  }

  /** Path and query as they stand in a URL. */
  public String url() {
    return parameters.isEmpty() ? path : path + "?" + query();
  }

  @Override
  public String toString() {
    return url() + " on " + today;
  }
}
