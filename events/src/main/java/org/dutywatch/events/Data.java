package org.dutywatch.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The JSON text of an event's {@code data}, in UTF-8, as it came. Equal where every byte is. */
public final class Data {
  private final byte[] utf8;

  private Data(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** Wraps JSON text. The array must not be changed afterwards. */
  public static Data of(byte[] utf8) {
    return new Data(utf8);
  }

  /** The JSON text in UTF-8. Not to be changed. */
  public byte[] utf8() {
    return utf8;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Data that && Arrays.equals(utf8, that.utf8);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  @Override
  public String toString() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
