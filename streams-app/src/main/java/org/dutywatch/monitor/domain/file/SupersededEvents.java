package org.dutywatch.monitor.domain.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.digest.Sha256;

/**
 * The {@code source} and {@code id} of events about a record that do not stand any more, as 64 bits
 * of a hash each: enough to notice one that is used again. Of very many, those with the least hash
 * are kept, so that their order makes no difference. Immutable.
 */
public final class SupersededEvents {
  /** Of one record; more are only there where a system says everything again every day. */
  public static final int MOST = 256;

  /** None. */
  public static final SupersededEvents NONE = new SupersededEvents(new long[0]);

  private final long[] hashes;

  private SupersededEvents(long[] hashes) {
    this.hashes = hashes;
  }

  /** Those of these hashes, ascending, at most {@value #MOST}. The array is kept. */
  public static SupersededEvents of(long[] hashes) {
    return hashes.length == 0 ? NONE : new SupersededEvents(hashes);
  }

  /** These and that of one more event; the same where it is among them. */
  SupersededEvents with(Statement event) {
    long hash = hash(event);
    int at = Arrays.binarySearch(hashes, hash);
    int place = -at - 1;
    if (at >= 0 || place == MOST) {
      return this;
    }
    long[] more = Arrays.copyOf(hashes, Math.min(hashes.length + 1, MOST));
    System.arraycopy(hashes, place, more, place + 1, more.length - place - 1);
    more[place] = hash;
    return new SupersededEvents(more);
  }

  /** Whether an event of this {@code source} and {@code id} is among them. */
  public boolean hold(Statement event) {
    return hashes.length > 0 && Arrays.binarySearch(hashes, hash(event)) >= 0;
  }

  /** Their hashes, ascending. Not to be changed. */
  public long[] hashes() {
    return hashes;
  }

  private static long hash(Statement event) {
    MessageDigest digest = Sha256.begun();
    digest.update(event.source().getBytes(UTF_8));
    digest.update((byte) 0);
    return ByteBuffer.wrap(digest.digest(event.id().getBytes(UTF_8))).getLong();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SupersededEvents that && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return hashes.length + " superseded";
  }
}
