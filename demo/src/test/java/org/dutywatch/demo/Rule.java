package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One of the shipped rules of Prometheus.
 *
 * @param name of the alert, or of the series that is recorded
 * @param expression in PromQL
 * @param content all of it
 */
record Rule(String name, String expression, JsonNode content) {
  private static final String FOLDER = "prometheus/rules";
  private static final Pattern METRIC =
      Pattern.compile(
          "\\b(?:[a-z_]+:)?(?:dutywatch|kafka|logback|disk)_[a-z_]+(?::[a-z]+)?\\b|\\bup\\b(?=\\{)");

  static List<Rule> alerts() {
    return all("alert");
  }

  static List<Rule> recordings() {
    return all("record");
  }

  private static List<Rule> all(String kind) {
    return ProjectFile.in(FOLDER).stream()
        .flatMap(file -> stream(ProjectFile.yaml(file).get("groups")))
        .flatMap(group -> stream(group.get("rules")))
        .filter(rule -> rule.has(kind))
        .map(rule -> new Rule(rule.get(kind).asText(), rule.get("expr").asText(), rule))
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Whether it is there to fire in another's place, when a metric vanishes. */
  boolean isTwin() {
    return label("twin").equals("absent");
  }

  /** The value of a label of an alert; empty where it has none such. */
  String label(String label) {
    return content.path("labels").path(label).asText();
  }

  /** The text of an annotation; empty where there is none such. */
  String annotation(String annotation) {
    return content.path("annotations").path(annotation).asText();
  }

  /** The names of the series that it reads, in order. */
  Set<String> metrics() {
    Set<String> names = new TreeSet<>();
    Matcher found = METRIC.matcher(expression);
    while (found.find()) {
      names.add(found.group());
    }
    return names;
  }
}
