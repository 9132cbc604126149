package org.dutywatch.monitor.app.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads YAML files of at most 1 MiB. Anchors, aliases and tags mean nothing in them, and an alias
 * is refused, so a small file cannot grow into a large one.
 */
public final class YamlFile {
  private static final int MAX_BYTES = 1 << 20;

  private YamlFile() {}

  /**
   * Reads a file of the user's.
   *
   * @throws ConfigException if it cannot be read or is no such YAML
   */
  public static YamlNode.Mapping read(Path path) {
    String name = path.toString();
    if (!Files.isRegularFile(path)) {
      throw new ConfigException(name + ": no such file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return parse(name, in);
    } catch (IOException e) {
      throw new ConfigException(name + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  /** Reads a file that is part of the monitor; {@code resource} is its absolute resource name. */
  public static YamlNode.Mapping readBuiltIn(String resource) {
    try (InputStream in = YamlFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the monitor lacks its file " + resource);
      }
      return parse(resource.substring(1), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YamlNode.Mapping parse(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ConfigException(name + ": larger than 1 MiB, the most that is read");
    }
    try (YAMLParser parser = new YAMLFactory().createParser(text(name, bytes))) {
      return new YamlTree(parser, name).read();
    } catch (JsonProcessingException e) {
      // Neither the whole message nor the cause: both quote the file, which may hold a password.
      throw new ConfigException(at(name, e) + ": no valid YAML (" + firstLine(e) + ")");
    }
  }

  private static String text(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ConfigException(name + ": not written in UTF-8");
    }
  }

  private static String at(String name, JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? name : name + ", line " + location.getLineNr();
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
