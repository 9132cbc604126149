package org.dutywatch.monitor.app.yaml;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Takes one mapping apart: its known keys and no others. */
public final class Fields {
  private final YamlNode.Mapping mapping;

  /**
   * Over this mapping.
   *
   * @throws ConfigException if it has a key that is not among the known ones
   */
  public Fields(YamlNode.Mapping mapping, Collection<String> known) {
    this.mapping = mapping;
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                throw value
                    .place()
                    .refuse(
                        "unknown key, expected one of " + String.join(", ", new TreeSet<>(known)));
              }
            });
  }

  /** Where the mapping stands. */
  public Place place() {
    return mapping.place();
  }

  /** The value of a key that may be left out. */
  public Optional<YamlNode> find(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }

  /**
   * The value of a key.
   *
   * @throws ConfigException if it is missing
   */
  public YamlNode get(String key, String expected) {
    return find(key).orElseThrow(() -> place().missing(key, expected));
  }

  /**
   * The text of a key.
   *
   * @throws ConfigException if it is missing, or no single value, or blank
   */
  public String text(String key, String expected) {
    return get(key, expected).asText(expected);
  }
}
