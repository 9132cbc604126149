package org.dutywatch.monitor.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes that somebody sent, whatever they are. Equal where every byte is. */
public final class Bytes {
  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps bytes. The array must not be changed afterwards. */
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** The bytes. Not to be changed. */
  public byte[] array() {
    return bytes;
  }

  /** The text that they are in UTF-8; empty where they are none. */
  public Optional<String> text() {
    try {
      // A new decoder reports faults; it does not replace them.
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException ignored) { // they are no text, which is an answer
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** How many there are; what they say may be about a person. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
