package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path));
    return JSON.valueToTree(document);
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
