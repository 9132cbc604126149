package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table to write as CSV (RFC 4180, UTF-8). Its cells are taken out of JSON answers, so that both
 * say the same. Text that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvTable {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final String fileName;
  private final List<String> columns;
  private final List<List<JsonNode>> lines = new ArrayList<>();

  /**
   * A table without lines.
   *
   * @param name what its file is called, without the ending
   */
  CsvTable(String name, List<String> columns) {
    this.fileName = name.replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
    this.columns = List.copyOf(columns);
  }

  /** The name that a browser saves it under. */
  String fileName() {
    return fileName;
  }

  /** Adds a line: under each column stands the field of that name of the first part with it. */
  void line(JsonNode... parts) {
    lines.add(columns.stream().map(column -> field(column, parts)).toList());
  }

  private static JsonNode field(String name, JsonNode... parts) {
    return Stream.of(parts)
        .map(part -> part.path(name))
        .filter(field -> !field.isMissingNode())
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** Header row and lines. */
  byte[] bytes() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(columns);
      for (List<JsonNode> line : lines) {
        writer.writeRecord(line.stream().map(CsvTable::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot be written", e);
    }
    return text.toByteArray();
  }

  /** Nothing is an empty cell. A number stays a number, whatever its sign. */
  private static String cell(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    String text = value.asText();
    boolean formula =
        value.isTextual() && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
