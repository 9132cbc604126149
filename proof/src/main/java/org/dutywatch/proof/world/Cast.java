package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whom and what the statements of one world are about: few, so that they collide. */
final class Cast {
  private static final String OTHER_AUTHORITY = "E10000012";

  /** A child whose name is longest: 128 code points beyond the basic plane. */
  private static final String LONGEST = "\uD834\uDD1E".repeat(128);

  /** The third is greater than the fourth in UTF-16 and less in UTF-8. */
  private static final List<String> IDS =
      List.of("1", "10", "\uFF21", "\uD83D\uDE00", "2", "a", "\u00E9");

  private final Chance chance;
  private final List<String> children;

  Cast(Chance chance) {
    this.chance = chance;
    String third = chance.of("C3", "c1", "\uD83D\uDE00", "\uFF21", LONGEST);
    this.children = List.of("C1", "C2", third).subList(0, chance.from(1, 3));
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
    return chance.oneIn(12) ? letter + "/\u2028\uD83D\uDE00" : letter + chance.from(1, 3);
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
      default -> data.put("family", chance.of("F1", "F1", "F2"));
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
