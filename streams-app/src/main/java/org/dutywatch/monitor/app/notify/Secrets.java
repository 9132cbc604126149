package org.dutywatch.monitor.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.dutywatch.monitor.app.yaml.YamlNode;

/** Values that may be secret: as they are, out of the environment, or out of a file. */
record Secrets(Map<String, String> environment) {
  private static final String OF_ENVIRONMENT = "env:";
  private static final String OF_FILE = "file:";
  private static final String EXPECTED = "a text, env:NAME or file:PATH";

  /** The value that is meant. A refusal never shows it. */
  String read(YamlNode node) {
    String text = node.asText(EXPECTED);
    if (text.startsWith(OF_ENVIRONMENT)) {
      String value = environment.get(text.substring(OF_ENVIRONMENT.length()));
      if (value == null || value.isBlank()) {
        throw node.place()
            .refuse("the variable " + text.substring(OF_ENVIRONMENT.length()) + " is not set");
      }
      return value.strip();
    }
    return text.startsWith(OF_FILE) ? file(node, text.substring(OF_FILE.length())) : text;
  }

  private static String file(YamlNode node, String path) {
    try {
      String value = Files.readString(Path.of(path), UTF_8).strip();
      if (!value.isEmpty()) {
        return value;
      }
    } catch (IOException | InvalidPathException unreadable) {
      // The same answer as for an empty file.
    }
    throw node.place().refuse("the file " + path + " cannot be read, or is empty");
  }
}
