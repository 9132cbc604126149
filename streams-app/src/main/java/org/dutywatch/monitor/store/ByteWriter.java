package org.dutywatch.monitor.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Writes values one after another. Numbers take fewer bytes the smaller they are. */
public final class ByteWriter {
  private byte[] bytes;
  private int size;

  /**
   * A writer that has written nothing.
   *
   * @param expected how many bytes there will be, more or less
   */
  public ByteWriter(int expected) {
    bytes = new byte[expected];
  }

  /** A byte, 0 to 255. */
  public ByteWriter raw(int oneByte) {
    room(1);
    bytes[size++] = (byte) oneByte;
    return this;
  }

  ByteWriter raw(byte[] some) {
    return raw(some, 0, some.length);
  }

  ByteWriter raw(byte[] some, int from, int to) {
    room(to - from);
    System.arraycopy(some, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  /** A number from 0, seven bits a byte. */
  public ByteWriter number(long number) {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      raw((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    return raw((int) left);
  }

  /** A number of either sign. */
  public ByteWriter signed(long number) {
    return number((number << 1) ^ (number >> 63));
  }

  /** Four bytes that sort as the number does. */
  ByteWriter sorted(int number) {
    int shifted = number ^ Integer.MIN_VALUE;
    return raw(shifted >>> 24).raw(shifted >>> 16).raw(shifted >>> 8).raw(shifted);
  }

  /** Bytes of any length. */
  public ByteWriter bytes(byte[] some) {
    return number(some.length).raw(some);
  }

  /** A text. */
  public ByteWriter text(String text) {
    return bytes(text.getBytes(UTF_8));
  }

  /** A text, or none. */
  public ByteWriter optional(Optional<String> text) {
    raw(text.isPresent() ? 1 : 0);
    text.ifPresent(this::text);
    return this;
  }

  /** A moment, to the nanosecond. */
  public ByteWriter instant(Instant instant) {
    return signed(instant.getEpochSecond()).number(instant.getNano());
  }

  int size() {
    return size;
  }

  /** What was written. */
  public byte[] done() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
