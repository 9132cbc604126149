package org.dutywatch.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Locale;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventReader;

/**
 * Events that each change one figure by one and are undone by the next: that the risk of a
 * notification was assessed, and that it was not. Each is recorded a second after the one before.
 */
final class Probes {
  private static final EventReader READER = new EventReader("-");
  private static final int SECONDS_A_MINUTE = 60;

  private final LocalDate day;
  private int said;

  /** Probes of the notification that was received on this day. */
  Probes(LocalDate day) {
    this.day = day;
  }

  /** That a notification was received, at noon of a winter's day. */
  static Statement received(LocalDate day) {
    return statement(
        "received",
        day,
        day + "T12:00:00Z",
        "{\"incidentTime\":\"" + day + "T11:00:00Z\",\"children\":[],\"risk\":\"standard\"}");
  }

  /** The next event: the first says that it was assessed, the second takes that back. */
  Statement next() {
    String recorded =
        String.format(
            Locale.ROOT, "%sT13:%02d:%02dZ", day, said / SECONDS_A_MINUTE, said % SECONDS_A_MINUTE);
    said++;
    return statement("assessed", day, recorded, isStanding() ? "{}" : "{\"retracted\":true}");
  }

  /** Whether the last event said that it was assessed. */
  boolean isStanding() {
    return said % 2 == 1;
  }

  private static Statement statement(String verb, LocalDate day, String recorded, String data) {
    String json =
        """
        {"specversion":"1.0","id":"probe","source":"/bench","type":"dv-notification.%s",\
        "subject":"probe","authority":"E00000000","time":"%sT12:30:00Z","recordedtime":"%s",\
        "data":%s}"""
            .formatted(verb, day, recorded, data);
    try {
      return (Statement) READER.structured(json.getBytes(UTF_8));
    } catch (RefusedException e) {
      throw new IllegalStateException(json, e);
    }
  }
}
