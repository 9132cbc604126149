package org.dutywatch.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** How JSON that others sent is parsed. */
final class Parsers {
  /** What one event must keep to, in the words of a refusal. */
  static final String LIMITS =
      "nesting of at most "
          + StreamReadConstraints.DEFAULT_MAX_DEPTH
          + " levels, names of at most "
          + StreamReadConstraints.DEFAULT_MAX_NAME_LEN
          + " characters and numbers of at most "
          + StreamReadConstraints.DEFAULT_MAX_NUM_LEN;

  private Parsers() {}

  /** For one event: refuses repeated names, and what is too deep or too long to be one. */
  static JsonFactory strict() {
    return utf8().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  }

  /**
   * For a body of many events: lets pass what is wrong with one of them alone. Only the depth has a
   * limit, which no event of an acceptable size reaches, because it costs memory.
   */
  static JsonFactory lenient() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(Gatherer.LARGEST)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    return utf8().streamReadConstraints(limits).build();
  }

  /** Where a parser stopped. What it says about the place may quote an id and is not for others. */
  static String place(JsonProcessingException fault) {
    JsonLocation at = fault.getLocation();
    if (at == null) {
      return "a fault";
    }
    return "a fault at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /**
   * Always UTF-8, whatever the first bytes look like: slices of the input are taken by its offsets.
   * Names that collide in the parser's table must slow it down, not stop it.
   */
  private static JsonFactoryBuilder utf8() {
    return new JsonFactoryBuilder()
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW);
  }
}
