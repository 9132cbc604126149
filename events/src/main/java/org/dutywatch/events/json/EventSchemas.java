package org.dutywatch.events.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dutywatch.events.FactType;

/**
 * The contract of each event as a JSON Schema (draft 2020-12), for systems that want to check what
 * they send. A schema cannot say all of it: that a date exists, or how many bytes an event has.
 */
public final class EventSchemas {
  /** Where the schemas' ids start; the file's name follows. */
  public static final String BASE = "https://dutywatch.org/schema/";

  /** The file of what the others share. */
  public static final String COMMON = "common.json";

  private static final String FOLDER = "/org/dutywatch/events/schema/";

  private EventSchemas() {}

  /** The types of event, in the order of the contract; each has a schema. */
  public static List<String> types() {
    List<String> types = new ArrayList<>();
    Arrays.stream(FactType.values()).map(FactType::label).forEach(types::add);
    types.add(EventReader.CLOCK_TICK);
    return List.copyOf(types);
  }

  /** The name of the file that holds the schema of this type of event. */
  public static String file(String type) {
    return type + ".json";
  }

  /**
   * The text of a schema in UTF-8.
   *
   * @param file {@link #COMMON} or one that {@link #file} names
   * @throws IllegalArgumentException where there is no such file
   */
  public static byte[] load(String file) {
    if (!file.equals(COMMON) && types().stream().noneMatch(type -> file(type).equals(file))) {
      throw new IllegalArgumentException("No schema has this name: " + file);
    }
    try (InputStream schema = EventSchemas.class.getResourceAsStream(FOLDER + file)) {
      return schema.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A schema cannot be read: " + file, e);
    }
  }
}
