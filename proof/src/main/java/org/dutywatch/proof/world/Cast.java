package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom and what the statements of one world are about: few, so that they collide. */
final class Cast {
  static final String OTHER_AUTHORITY = "E10000012";

  private static final int LONGEST = 128;
  private static final String BEYOND_THE_BASIC_PLANE = "\uD834\uDD1E";

  /** The third is greater than the fourth in UTF-16 and less in UTF-8. */
  private static final List<String> IDS =
      List.of("1", "10", "\uFF21", "\uD83D\uDE00", "2", "a", "\u00E9");

  private final Chance chance;
  private final String mark;
  private final List<String> children;

  /**
   * A cast.
   *
   * @param mark what every child, subject and family ends with
   */
  Cast(Chance chance, String mark) {
    this.chance = chance;
    this.mark = mark;
    String longest = BEYOND_THE_BASIC_PLANE.repeat(LONGEST - mark.length());
    String third = chance.of("C3", "c1", "\uD83D\uDE00", "\uFF21", longest);
    this.children =
        Stream.of("C1", "C2", third).limit(chance.from(1, 3)).map(child -> child + mark).toList();
  }

  Optional<String> authority() {
    return chance.oneIn(6)
        ? Optional.of(OTHER_AUTHORITY)
        : chance.of(Optional.empty(), Optional.of(World.DEFAULT_AUTHORITY));
  }

  String child() {
    return chance.of(children);
  }

  /** A subject of a type of record, such as {@code R2}. */
  String subject(String letter) {
    String number = chance.oneIn(12) ? "/\u2028\uD83D\uDE00" : "" + chance.from(1, 3);
    return letter + number + mark;
  }

  String id() {
    return chance.of(IDS);
  }

  String source() {
    return chance.of("/a", "/a", "/b", "/\uD83D\uDE00", "/\uFF21");
  }

  /** When something that happened then is recorded. */
  Optional<Instant> recorded(Instant time) {
    return switch (chance.from(0, 6)) {
      case 0, 1, 2 -> Optional.empty();
      case 3 -> Optional.of(time.plus(Duration.ofHours(chance.from(1, 30))));
      case 4 -> Optional.of(time.plus(Duration.ofDays(chance.from(7, 40))));
      case 5 -> Optional.of(time.minus(Duration.ofDays(1)));
      default -> Optional.of(time.minus(Duration.ofDays(chance.from(2, 4))));
    };
  }

  /** Data about a child. */
  ObjectNode data(String child) {
    return data().put("child", child);
  }

  /** Data that says nothing yet, or something that nobody asked for. */
  ObjectNode data() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    if (chance.oneIn(5)) {
      data.putObject("note").put("z", 1).put("\u00E9", "\uD83D\uDE00").putNull("a");
    }
    return data;
  }

  /** Puts a dimension: named, blank, null, {@code unknown} or not at all. */
  void dimension(ObjectNode data, String name) {
    switch (chance.from(0, 6)) {
      case 0 -> data.put(name, chance.of("", "  ", "\u2003\u00A0"));
      case 1 -> data.put(name, "unknown");
      case 2 -> data.putNull(name);
      case 3 -> data.remove(name);
      default -> data.put(name, chance.of("East", "West", "\uD83D\uDE00st"));
    }
  }

  /** Puts a family, which siblings share, or none. */
  void family(ObjectNode data) {
    switch (chance.from(0, 3)) {
      case 0 -> data.remove("family");
      case 1 -> data.putNull("family");
      default -> data.put("family", chance.of("F1", "F1", "F2") + mark);
    }
  }

  /** Puts a reason or an outcome in free text: said, blank or not at all. */
  void freeText(ObjectNode data, String name) {
    switch (chance.from(0, 4)) {
      case 0 -> data.remove(name);
      case 1 -> data.putNull(name);
      case 2 -> data.put(name, chance.of("", " ", "\u2003", "\u00A0\t", "\u0085", "\u001C"));
      default -> data.put(name, chance.of("said", "conference", "Conference", "\u200B"));
    }
  }
}
