package org.dutywatch.monitor.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;

/** References of children and records. Safe to share. */
public final class References {
  private static final char CHILD = 'c';
  private static final char RECORD = 'r';
  private static final byte PLACE = 'p';
  private static final char END = '\0';
  private static final RecordType[] TYPES = RecordType.values();

  private final Seal seal;

  /** References that this seal closes and opens. */
  public References(Seal seal) {
    this.seal = seal;
  }

  /** A child of an authority. */
  public record Child(String authority, String id) {}

  /** The reference of a child. */
  public String of(Child child) {
    return close(CHILD + child.authority() + END + child.id());
  }

  /** The reference of a record. */
  public String of(RecordId id) {
    return close(
        RECORD
            + id.authority()
            + END
            + (char) ('0' + id.type().ordinal())
            + id.child()
            + END
            + id.subject());
  }

  /** The reference of the child that a record is about; empty for a notification. */
  public Optional<String> ofChild(RecordId id) {
    return id.type().ofChild()
        ? Optional.of(of(new Child(id.authority(), id.child())))
        : Optional.empty();
  }

  /** Stands for a place in a list of cases, which names a person. */
  public String ofPlace(byte[] place) {
    byte[] marked = new byte[place.length + 1];
    marked[0] = PLACE;
    System.arraycopy(place, 0, marked, 1, place.length);
    return seal.close(marked);
  }

  private String close(String text) {
    return seal.close(text.getBytes(UTF_8));
  }

  /** The place that a text stands for; empty where it is none of ours. */
  public Optional<byte[]> place(String text) {
    return seal.open(text)
        .filter(bytes -> bytes[0] == PLACE)
        .map(bytes -> Arrays.copyOfRange(bytes, 1, bytes.length));
  }

  /** The child of a reference; empty where it is none of ours. */
  public Optional<Child> child(String reference) {
    return open(reference, CHILD)
        .map(
            text -> {
              int end = text.indexOf(END);
              return new Child(text.substring(1, end), text.substring(end + 1));
            });
  }

  /** The record of a reference; empty where it is none of ours. */
  public Optional<RecordId> record(String reference) {
    return open(reference, RECORD)
        .map(
            text -> {
              int authorityEnd = text.indexOf(END);
              int childEnd = text.indexOf(END, authorityEnd + 1);
              return new RecordId(
                  text.substring(1, authorityEnd),
                  TYPES[text.charAt(authorityEnd + 1) - '0'],
                  text.substring(authorityEnd + 2, childEnd),
                  text.substring(childEnd + 1));
            });
  }

  private Optional<String> open(String reference, char kind) {
    return seal.open(reference)
        .map(bytes -> new String(bytes, UTF_8))
        .filter(text -> text.charAt(0) == kind);
  }
}
