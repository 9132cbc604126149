package org.dutywatch.events.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.dutywatch.events.Data;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The canonical form of JSON (RFC 8785): texts that say the same have the same one, whatever their
 * white space, the order of their names and the way they write numbers.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * The canonical form of a JSON object in UTF-8. Empty where there is none: a number beyond a
   * double, half of a surrogate pair, or no JSON at all.
   */
  public static Optional<byte[]> of(byte[] utf8) {
    try {
      String canonical = new JsonCanonicalizer(utf8).getEncodedString();
      // A new encoder reports half a surrogate pair; the library would write a question mark.
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(canonical));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Optional.of(bytes);
    } catch (IOException ignored) {
      return Optional.empty();
    }
  }

  /**
   * Orders data by its canonical form, as unsigned bytes. What has none stands for itself, so that
   * any two are in an order. Data that differs and compares as 0 says the same.
   */
  public static Comparator<Data> order() {
    return (one, other) ->
        one.equals(other) ? 0 : Arrays.compareUnsigned(standingFor(one), standingFor(other));
  }

  private static byte[] standingFor(Data data) {
    return of(data.utf8()).orElse(data.utf8());
  }
}
