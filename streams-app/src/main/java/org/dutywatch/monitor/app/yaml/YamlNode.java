package org.dutywatch.monitor.app.yaml;

import java.util.List;
import java.util.Map;

/** A value of a YAML file, with its place. Immutable. */
public sealed interface YamlNode {

  /** Where it stands. */
  Place place();

  /** What it is, for a message. */
  String kind();

  /** A single value as it is written, without quotes; empty where nothing is written. */
  record Scalar(Place place, String text) implements YamlNode {
    @Override
    public String kind() {
      return text.isEmpty() ? "nothing" : "a single value";
    }
  }

  /** A list. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    /** The list is copied. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Keys and their values.
   *
   * @param entries in the order in which they are written; not modified by anyone
   */
  record Mapping(Place place, Map<String, YamlNode> entries) implements YamlNode {
    @Override
    public String kind() {
      return "keys and values";
    }
  }

  /** Its text, where it is a single value that is not empty. */
  default String asText(String expected) {
    if (this instanceof Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text();
    }
    throw unexpected(expected);
  }

  /** Itself as a mapping. */
  default Mapping asMapping(String expected) {
    if (this instanceof Mapping mapping) {
      return mapping;
    }
    throw unexpected(expected);
  }

  /** Itself as a list. */
  default Sequence asSequence(String expected) {
    if (this instanceof Sequence sequence) {
      return sequence;
    }
    throw unexpected(expected);
  }

  /** A refusal of this value for being of the wrong kind. */
  default ConfigException unexpected(String expected) {
    return place().refuse("found " + kind() + ", expected " + expected);
  }
}
