package org.dutywatch.monitor.topology;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** In which of the two modes of CloudEvents over Kafka a record carries an event. */
public enum EventMode {
  /** The value is the event, attributes and data. */
  STRUCTURED,
  /** Headers are the attributes, the value is the data. */
  BINARY,
  /** The record says that its value is something else. */
  NEITHER;

  /** The header that names the media type of the value. */
  public static final String CONTENT_TYPE = "content-type";

  /** The media type of an event in structured mode. */
  public static final String STRUCTURED_TYPE = "application/cloudevents+json";

  /** What the header of an attribute begins with, in binary mode. */
  public static final String ATTRIBUTE_PREFIX = "ce_";

  /**
   * The mode of a record. One that does not say is structured.
   *
   * @param header the text of a header by its name; null where there is none
   */
  public static EventMode of(UnaryOperator<String> header) {
    String contentType = header.apply(CONTENT_TYPE);
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED_TYPE)) {
      return STRUCTURED;
    }
    if (header.apply(ATTRIBUTE_PREFIX + "specversion") != null) {
      return BINARY;
    }
    return contentType == null ? STRUCTURED : NEITHER;
  }
}
