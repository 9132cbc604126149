package org.dutywatch.monitor.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Reads what a {@link ByteWriter} wrote, in the same order. Not safe to share. */
public final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int at;

  private ByteReader(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** A reader past the format byte, which must be the expected one. */
  public static ByteReader of(byte[] bytes, int format) {
    ByteReader reader = new ByteReader(bytes, 0, bytes.length);
    int found = reader.raw();
    if (found != format) {
      throw new IllegalStateException("expected format " + format + ", found " + found);
    }
    return reader;
  }

  /** A byte, 0 to 255. */
  public int raw() {
    return bytes[at++] & 0xFF;
  }

  /** A number from 0. */
  public long number() {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = raw();
      number |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return number;
      }
    }
  }

  /** A number from 0 that is an {@code int}. */
  public int integer() {
    return Math.toIntExact(number());
  }

  /** A number of either sign. */
  public long signed() {
    long number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  int sorted() {
    int shifted = raw() << 24 | raw() << 16 | raw() << 8 | raw();
    return shifted ^ Integer.MIN_VALUE;
  }

  /** Bytes of any length. */
  public byte[] bytes() {
    int length = integer();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** A text. */
  public String text() {
    int length = integer();
    at += length;
    return new String(bytes, at - length, length, UTF_8);
  }

  /** A text, or none. */
  public Optional<String> optional() {
    return raw() == 1 ? Optional.of(text()) : Optional.empty();
  }

  /** A moment, to the nanosecond. */
  public Instant instant() {
    return Instant.ofEpochSecond(signed(), number());
  }

  /** A reader of the next bytes that were written together. */
  ByteReader part() {
    int length = integer();
    at += length;
    return new ByteReader(bytes, at - length, at);
  }

  /** Passes over the next bytes that were written together. */
  void skip() {
    int length = integer();
    at += length;
  }

  /** Passes over the next bytes that were written together if they are these; says whether. */
  boolean skipIfNext(byte[] expected) {
    int before = at;
    int length = integer();
    if (Arrays.equals(bytes, at, at + length, expected, 0, expected.length)) {
      at += length;
      return true;
    }
    at = before;
    return false;
  }

  /** Whether what is left to be read of both is the same. */
  boolean hasSameBytes(ByteReader other) {
    return Arrays.equals(bytes, at, end, other.bytes, other.at, other.end);
  }

  /** How many bytes lie before what is read next. */
  int at() {
    return at;
  }

  boolean atEnd() {
    return at == end;
  }
}
