package org.dutywatch.monitor.app.yaml;

/**
 * Where a value stands.
 *
 * @param file the file's name as the user gave it, or a built-in file's name
 * @param line counted from 1
 * @param path the keys that lead to it, joined by dots; empty for the file as a whole
 */
public record Place(String file, int line, String path) {
  private static final int LONGEST_QUOTE = 80;

  /** The place of a key inside this one. */
  Place child(String key, int childLine) {
    return new Place(file, childLine, path.isEmpty() ? key : path + "." + key);
  }

  /** The place of an item of a list inside this one, counted from 1. */
  Place item(int number, int childLine) {
    return new Place(file, childLine, path + "[" + number + "]");
  }

  /** A refusal of the value at this place. */
  public ConfigException refuse(String problem) {
    return new ConfigException(this + ": " + problem);
  }

  /** A refusal of a text at this place, because something else was expected. */
  public ConfigException refuse(String found, String expected) {
    return refuse("found " + quote(found) + ", expected " + expected);
  }

  /** A refusal because a key is not there. */
  ConfigException missing(String key, String expected) {
    return child(key, line).refuse("missing, expected " + expected);
  }

  private static String quote(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    boolean cut = text.length() > LONGEST_QUOTE;
    return "\"" + (cut ? text.substring(0, LONGEST_QUOTE) + "..." : text) + "\"";
  }

  @Override
  public String toString() {
    return file + ", line " + line + (path.isEmpty() ? "" : ": " + path);
  }
}
