package org.dutywatch.monitor.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;

/**
 * A position as text that can stand in a URL. To everyone else it is opaque: a version byte, for
 * each topic its name and the offsets of its partitions, and a checksum that finds a token that was
 * cut short or mistyped.
 */
public final class PositionToken {
  private static final byte VERSION = 1;
  private static final int CHECKSUM_BYTES = 4;
  private static final int LONGEST = 12_000; // characters; must fit into a request's headers

  private PositionToken() {}

  /** The token of a position: letters, digits, {@code -} and {@code _}. */
  public static String encode(Position position) {
    Map<String, Map<Integer, Long>> topics = new LinkedHashMap<>();
    position
        .next()
        .forEach(
            (input, offset) ->
                topics
                    .computeIfAbsent(input.topic(), t -> new LinkedHashMap<>())
                    .put(input.partition(), offset));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      for (Map.Entry<String, Map<Integer, Long>> topic : topics.entrySet()) {
        out.writeUTF(topic.getKey());
        writeNumber(out, topic.getValue().size());
        for (Map.Entry<Integer, Long> next : topic.getValue().entrySet()) {
          writeNumber(out, next.getKey());
          writeNumber(out, next.getValue());
        }
      }
      out.writeInt(checksum(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The position of a token; empty where the text is no token of ours. */
  public static Optional<Position> decode(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= CHECKSUM_BYTES || bytes[0] != VERSION) {
        return Optional.empty();
      }
      byte[] body = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
      byte[] end = Arrays.copyOfRange(bytes, body.length, bytes.length);
      int stated = new DataInputStream(new ByteArrayInputStream(end)).readInt();
      return stated == checksum(body) ? Optional.of(read(body)) : Optional.empty();
    } catch (IOException | IllegalArgumentException | ArithmeticException notOurs) {
      return Optional.empty();
    }
  }

  private static Position read(byte[] body) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    in.skipBytes(1);
    Map<InputPartition, Long> next = new TreeMap<>();
    while (in.available() > 0) {
      String topic = in.readUTF();
      for (long left = readNumber(in); left > 0; left--) {
        int partition = Math.toIntExact(readNumber(in));
        next.put(new InputPartition(topic, partition), readNumber(in));
      }
    }
    return new Position(next);
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Seven bits a byte, the lowest first; the top bit says that more follow. */
  private static void writeNumber(DataOutputStream out, long number) throws IOException {
    long rest = number;
    while (rest > 0x7f) {
      out.writeByte((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readNumber(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("a number of more than 63 bits");
  }
}
