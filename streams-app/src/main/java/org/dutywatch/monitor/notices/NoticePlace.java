package org.dutywatch.monitor.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import org.dutywatch.events.Notice;

/** Where a notice lies among those that stand: the longest due first. */
public record NoticePlace(LocalDate dueOn, String id, String source)
    implements Comparable<NoticePlace> {
  private static final Comparator<NoticePlace> ORDER =
      Comparator.comparing(NoticePlace::dueOn)
          .thenComparing(NoticePlace::id)
          .thenComparing(NoticePlace::source);

  private static final String BETWEEN = "\0";
  private static final int PARTS = 3;

  /** The place of a notice. */
  public static NoticePlace of(Notice notice) {
    return new NoticePlace(notice.dueOn(), notice.id(), notice.source());
  }

  /** The place that was written so; empty where it is none. */
  public static Optional<NoticePlace> read(byte[] bytes) {
    String[] parts = new String(bytes, UTF_8).split(BETWEEN, PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new NoticePlace(LocalDate.parse(parts[0]), parts[1], parts[2]));
    } catch (DateTimeParseException ofAnotherList) {
      return Optional.empty();
    }
  }

  /** The place in bytes. */
  public byte[] bytes() {
    return String.join(BETWEEN, dueOn.toString(), id, source).getBytes(UTF_8);
  }

  @Override
  public int compareTo(NoticePlace other) {
    return ORDER.compare(this, other);
  }
}
