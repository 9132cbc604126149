package org.dutywatch.simulator.truth;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes and reads truth as JSON. */
public final class TruthFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private TruthFile() {}

  /**
   * Writes a truth, in place of what the file holds.
   *
   * @throws IOException where that cannot be done
   */
  public static void write(Path file, Truth truth) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(truth));
  }

  /**
   * Reads a truth.
   *
   * @throws IOException where there is no such file or it holds something else; the message is one
   *     line
   */
  public static Truth read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), Truth.class);
    } catch (JacksonException e) {
      throw new IOException(file + " is no file of truth: " + e.getOriginalMessage(), e);
    }
  }
}
