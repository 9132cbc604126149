package org.dutywatch.monitor.api;

import java.util.Arrays;
import java.util.List;
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

  /** The format of a media type. */
  static Optional<EventFormat> of(String mediaType) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(mediaType)).findFirst();
  }

  /** All media types. */
  static List<String> mediaTypes() {
    return Arrays.stream(values()).map(f -> f.mediaType).toList();
  }
}
