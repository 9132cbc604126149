package org.dutywatch.monitor.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The media types that events can be posted as. */
enum EventFormat {
  ONE("application/cloudevents+json"),
  BATCH("application/cloudevents-batch+json"),
  LINES("application/x-ndjson");

  private final String mediaType;

  EventFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * The format that a request names; its parameters, such as the charset, are not looked at.
   *
   * @param contentType as it stands in the request; null where there is none
   */
  static Optional<EventFormat> of(String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    int parameters = contentType.indexOf(';');
    String mediaType = parameters < 0 ? contentType : contentType.substring(0, parameters);
    String plain = mediaType.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(plain)).findFirst();
  }

  /** All media types. */
  static List<String> mediaTypes() {
    return Arrays.stream(values()).map(f -> f.mediaType).toList();
  }
}
