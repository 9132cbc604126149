package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the files that are shipped beside the code. Paths count from the top of the project. */
final class ProjectFile {
  private static final Path TOP = Path.of("").toAbsolutePath().getParent();
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProjectFile() {}

  /** Where a file or folder is. */
  static Path at(String path) {
    return TOP.resolve(path).normalize();
  }

  static String text(String path) {
    try {
      return Files.readString(at(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String path) {
    try {
      return JSON.readTree(text(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** A YAML file with its anchors and merges resolved. */
  static JsonNode yaml(String path) {
    return yamlOf(text(path));
  }

  private static JsonNode yamlOf(String text) {
    Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return JSON.valueToTree(document);
  }

  /** What stands under a key in the YAML of a page of the documentation that begins with it. */
  static JsonNode yamlIn(String page, String key) {
    Matcher block = Pattern.compile("(?s)```yaml\n(" + key + ":.*?)```").matcher(text(page));
    if (!block.find()) {
      throw new AssertionError(page + " has no YAML with " + key);
    }
    return yamlOf(block.group(1)).get(key);
  }

  /** The paths of a folder's files, in order. */
  static List<String> in(String folder) {
    try (Stream<Path> files = Files.list(at(folder))) {
      return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
